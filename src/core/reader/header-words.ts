/** What a column of a scorecard can hold. */
export type HeaderField =
  | "id" | "perspective" | "objective" | "measure" | "keyResult" | "definition" | "unit" | "direction" | "weight"
  | "baseline" | "target" | "stretch" | "threshold" | "actual" | "forecast" | "attainment" | "variance" | "score"
  | "rating" | "status" | "confidence" | "owner" | "orgUnit" | "reviewer" | "period" | "seriesLabel" | "startDate"
  | "dueDate" | "initiative" | "dataSource" | "supports" | "parent" | "ambition" | "cause" | "improvement" | "remarks" | "resources";

/**
 * Words that name a column, lower case, simplified characters. A word may stand under several fields: what is in the
 * column decides. English and Chinese first; of other languages what scorecards commonly say.
 */
export const HEADER_WORDS: Readonly<Record<HeaderField, readonly string[]>> = {
  id: [
    "id", "no", "no.", "nr", "nr.", "#", "s.no", "s.no.", "s no", "s/n", "sn", "sl no", "sl. no.", "code", "kpi id", "kpi no", "kpi no.", "kpi code", "row id", "ref", "ref.",
    "objective id", "item", "order", "number", "序号", "编号", "代码", "指标编号", "指标代码", "kpi序号", "kpi编号", "目标编号", "项次", "行号", "编码", "no", "n°", "nº", "번호", "sıra", "sıra no", "kod",
  ],
  perspective: [
    "perspective", "perspectives", "bsc perspective", "dimension", "scorecard perspective", "category", "kpi category", "area", "focus area", "strategic theme", "theme",
    "pillar", "quadrant", "kra", "kras", "key result area", "key result areas", "key performance area", "kpa", "scorecard", "goal category", "section",
    "维度", "层面", "平衡计分卡维度", "bsc维度", "视角", "考核维度", "指标类型", "指标类别", "类别", "指标维度", "构面", "战略主题", "主题", "考核类别", "绩效维度", "板块", "模块", "分类", "项目", "指标分类", "kpi类别", "一级指标", "大类",
    "perspectiva", "dimensão", "dimensión", "área", "categoria", "categoría", "perspektive", "관점", "구분", "분류", "perspektif", "boyut", "ana strateji", "dimensione", "axe",
  ],
  objective: [
    "objective", "objectives", "objective title", "o", "strategic objective", "strategic objectives", "strategic goal", "strategic goals", "business objective", "goal", "goals", "strategy",
    "strategic priority", "strategic intent", "critical success factor", "critical success factors", "csf", "team objective", "company objective", "individual objective", "goal name",
    "objective name", "aim", "okr objective", "performance objective", "key objective", "objective (o)", "objective statement",
    "战略目标", "战略主题目标", "战略举措", "关键成功因素", "关键成功要素", "战略方向", "公司目标", "经营目标", "目标", "目标o", "目标(o)", "o目标", "目标名称", "团队目标", "部门目标", "个人目标", "okr目标", "季度目标", "o(目标)", "目标描述", "工作目标", "年度目标", "绩效目标", "业务目标", "目标objective", "objective目标",
    "objetivo", "objetivos", "objetivo estratégico", "objetivo estrategico", "ziel", "ziele", "strategisches ziel", "objectif", "objectif stratégique", "obiettivo", "stratejik amaç", "stratejik hedef", "amaç", "전략목표", "전략 목표", "목표", "전략과제",
  ],
  keyResult: [
    "key result", "key results", "kr", "krs", "key result title", "result", "measure of success", "success metric", "key outcome", "outcome", "target outcome", "key result (kr)", "key results (krs)", "expected result", "expected results",
    "关键结果", "关键成果", "关键结果kr", "关键结果(kr)", "kr关键结果", "kr(关键结果)", "关键成果描述", "主要成果", "关键产出", "衡量结果", "关键结果描述", "关键结果krs", "关键结果(krs)",
    "resultado-chave", "resultado chave", "resultados-chave", "resultado clave", "resultados clave", "schlüsselergebnis", "핵심결과", "핵심 결과", "anahtar sonuç",
  ],
  measure: [
    "kpi", "kpis", "measure", "measures", "metric", "metrics", "indicator", "indicators", "key performance indicator", "key performance indicators", "key performance indicator (kpi)", "kpi name", "performance measure", "performance measures", "performance indicator", "performance indicators",
    "metric name", "measure name", "key metric", "key metrics", "kpi description", "kpi title", "name of kpi", "indicator name", "kpi/metric", "kpi / metric", "measurement", "performance metric", "kpi indicator", "kpi / measure", "key measures", "key indicators", "strategic measure",
    "指标", "指标名称", "kpi指标", "考核指标", "关键绩效指标", "关键绩效指标(kpi)", "衡量指标", "绩效指标", "业务考核指标", "考核项目", "考核内容", "评价指标", "指标项", "战略kpi", "kpi名称", "关键指标", "指标内容", "考核指标名称", "业绩指标", "二级指标", "三级指标", "指标项目", "考核事项", "kpi项目", "指标描述", "衡量项目",
    "indicador", "indicadores", "métrica", "metrica", "nome do indicador", "kennzahl", "indikator", "messgröße", "indicateur", "indicatore", "gösterge", "göstergeler", "performans göstergesi", "kpi adı", "지표", "지표명", "성과지표", "핵심성과지표", "평가지표", "評価指標", "показатель",
  ],
  definition: [
    "definition", "formula", "calculation", "kpi formula", "how measured", "how is it measured", "measurement method", "calculation method", "description", "formula description", "kpi definition", "scoring rule", "criteria", "scoring criteria", "method", "metric definition", "calculation formula", "evaluation criteria",
    "计算公式", "公式", "计算方法", "指标定义", "定义", "计算方式", "指标说明", "考核标准", "评分标准", "衡量标准", "工作细则", "口径说明", "统计口径", "评价标准", "评分规则", "计分规则", "考核办法", "考核方法", "评分方法", "计分方法", "算法", "考核细则", "评分细则", "指标解释", "指标定义/计算公式", "定义/公式", "计分方式", "考核标准及计分方法",
    "fórmula", "descrição", "descripción", "definição", "definición", "berechnung", "formel", "beschreibung", "formule", "définition", "산식", "산출식", "정의", "측정방법", "hesaplama", "tanım",
  ],
  unit: [
    "unit", "uom", "unit of measure", "unit of measurement", "units", "measure unit", "metric unit", "unit type", "currency", "format", "measurement unit", "unit of measures",
    "单位", "计量单位", "指标单位", "度量单位", "货币单位", "数据单位", "计算单位", "量纲", "格式", "指标计量单位",
    "unidade", "unidad", "unidade de medida", "unidad de medida", "einheit", "unité", "unità", "birim", "ölçü birimi", "hedef ölçüsü", "ölçü", "단위",
  ],
  direction: [
    "direction", "polarity", "trend", "desired trend", "better", "higher is better", "optimization", "good direction", "target type", "kpi direction", "indicator type", "success criteria", "desired direction", "goal type", "good is", "higher/lower", "objective type",
    "方向", "指标方向", "极性", "正向/反向", "指标性质", "趋势", "期望方向", "目标类型", "越大越好", "指标属性", "优化方向", "正反向", "正负向",
    "polaridade", "polaridad", "dirección", "sentido", "richtung", "yön", "방향",
  ],
  weight: [
    "weight", "weights", "weight %", "% weight", "weight%", "weighting", "weightage", "weightage %", "weight (%)", "weightage (%)", "wt", "wt.", "wt %", "importance", "relative weight", "share", "points", "max score", "maximum score", "max points", "kpi weight", "full marks",
    "权重", "权重%", "权重(%)", "权重占比", "占比", "权重分解", "比重", "分值", "目标权重", "kpi权重", "权重设定", "配分", "指标权重", "权重分", "标准分", "标准分值", "基准分", "满分", "权重占比设定", "权重系数", "分数权重", "考核权重", "权数",
    "peso", "peso (%)", "peso %", "gewicht", "gewichtung", "poids", "ağırlık", "ağırlık (%)", "가중치", "배점", "비중",
  ],
  baseline: [
    "baseline", "start", "start value", "starting value", "initial value", "initial", "from", "starting point", "current baseline", "base", "prior year", "py", "last year", "previous", "baseline value", "previous year", "prior", "ly", "base value", "as-is", "base line", "historical", "past performance", "last year actual", "prior year actual",
    "基线", "基线值", "基准值", "基准", "起始值", "初始值", "现状值", "现状", "期初值", "去年同期", "上年实际", "基期", "起点", "当前基线", "上期值", "上年值", "上年度", "去年", "去年实际", "上年同期", "上年完成", "上年", "历史值", "同期", "去年值", "基数",
    "linha de base", "línea base", "linea base", "valor inicial", "ausgangswert", "valeur initiale", "mevcut durum", "başlangıç", "baz", "기준값", "전년", "전년실적", "전년도", "기준",
  ],
  target: [
    "target", "targets", "target value", "goal", "plan", "budget", "planned", "to", "objective value", "expected", "commitment", "quota", "planned value", "end value", "tgt", "annual target", "yearly target", "half-yearly target", "quarterly target", "monthly target", "kpi target", "target goal", "goal value", "target/goal", "year target", "full year target", "fy target", "expected value", "expectation", "desired", "desired value", "standard", "benchmark",
    "目标", "目标值", "计划值", "预算", "目标金额", "计划", "指标值", "考核目标", "预期值", "目标数", "达标值", "任务值", "承诺值", "年度目标", "年度目标值", "全年目标", "年目标", "计划目标", "目标任务", "季度目标", "月度目标", "半年度目标", "半年目标", "每月目标", "月目标", "月度目标值", "季度目标值", "考核目标值", "预算值", "计划数", "任务目标", "标准", "标准值", "指标目标", "目标target", "target目标", "本年目标", "本期目标", "预算数", "绩效目标", "目标设定", "考核值", "全年计划", "年度计划", "年度预算", "任务数", "指标要求", "目标要求", "业绩目标", "目标(计划)",
    "meta", "metas", "meta anual", "valor alvo", "alvo", "valor objetivo", "presupuesto", "orçamento", "zielwert", "ziel", "objectif", "objetivo", "obiettivo", "soll", "sollwert", "plan wert", "cible", "objectif chiffré", "valeur cible", "hedef", "hedefler", "hedef değer", "목표", "목표값", "목표치", "계획", "план", "цель",
  ],
  stretch: [
    "stretch", "stretch target", "stretch goal", "challenge", "ambitious target", "outstanding", "exceeds", "maximum", "max", "best", "upper target", "a level", "superior", "challenge target",
    "挑战值", "挑战目标", "挑战目标值", "冲刺目标", "卓越值", "上限值", "挑战", "力争目标", "冲刺值", "优秀值", "a级标准", "满分值", "上限", "最高值", "超额目标", "理想值",
  ],
  threshold: [
    "threshold", "minimum", "min", "red flag", "lower limit", "floor", "acceptable", "trigger", "tolerance", "commit", "caution", "warning", "threshold value", "minimum target", "min target", "red",
    "门槛值", "底线值", "阈值", "下限", "最低值", "底线", "保底值", "预警值", "红线", "警戒值", "起评值", "及格值", "门槛", "保底目标", "下限值", "底线目标", "门槛目标", "最低目标",
  ],
  actual: [
    "actual", "actuals", "actual value", "current", "current value", "result", "results", "achieved", "achievement", "ytd actual", "act", "latest value", "performance", "value", "reading", "ytd", "actual result", "actual performance", "current performance", "current status value", "actual ytd", "score value", "measured", "realized", "real", "current level", "latest", "actual achievement", "achieved value", "outcome value", "actual results", "to date", "progress to date",
    "实际", "实际值", "实际完成", "完成", "达成", "完成值", "当前值", "实际金额", "实绩", "达成值", "实际数", "完成情况", "本期实际", "业绩结果", "最新值", "实际完成值", "实际达成", "实际完成情况", "完成数", "达成情况", "当前", "实际结果", "累计完成", "本年实际", "本月实际", "实际达成值", "累计实际", "实际业绩", "完成量", "实际完成数", "结果值", "本期完成", "实际表现", "实际数据", "完成结果",
    "realizado", "resultado", "valor", "valor atual", "valor actual", "atual", "real", "ist", "istwert", "ergebnis", "réalisé", "réel", "valeur", "gerçekleşen", "gerçekleşme", "değer", "실적", "실적값", "달성", "현재값", "현재", "факт",
  ],
  forecast: ["forecast", "fcst", "outlook", "estimate", "projection", "projected", "fyf", "预测", "预测值", "预计", "预计完成", "预估", "滚动预测", "previsão", "previsión", "prognose", "prévision", "tahmin", "전망", "예상"],
  attainment: [
    "attainment", "% achieved", "achievement %", "% achievement", "% of target", "completion", "completion rate", "progress", "progress %", "% complete", "% completed", "actual vs target", "performance %", "achievement rate", "attainment %", "achieved %", "% to goal", "% of goal", "completion %", "vs target", "% to target", "percent complete", "progress (%)",
    "完成率", "达成率", "完成度", "进度", "完成比例", "目标完成率", "完成进度", "完成百分比", "达成比例", "实现率", "进展", "达标率", "完成率(%)", "达成率(%)", "目标达成率", "计划完成率", "预算完成率", "进度(%)", "完成进度(%)", "当前进度", "整体进度",
    "% atingido", "atingimento", "% cumplimiento", "cumplimiento", "zielerreichung", "달성률", "달성율", "진척률", "gerçekleşme oranı", "progresso", "avance",
  ],
  variance: [
    "variance", "var", "gap", "difference", "delta", "deviation", "var %", "actual vs plan", "shortfall", "over/under", "diff", "variance %", "var.", "+/-", "change", "yoy", "mom", "growth", "growth %", "% change", "variation",
    "差异", "差距", "偏差", "差额", "差值", "差异率", "缺口", "偏离", "与目标差", "差异分析", "增减", "同比", "环比", "同比增长", "环比增长", "增长率", "增减率", "差异值", "偏差率",
    "desvio", "desviación", "variação", "variación", "abweichung", "écart", "sapma", "차이", "fark",
  ],
  score: [
    "score", "points", "rating score", "kpi score", "weighted score", "grade", "okr score", "final score", "total score", "earned points", "result score", "weighted rating", "marks", "self score", "self rating", "self assessment", "self evaluation", "manager score", "manager rating", "supervisor rating", "reviewer score", "employee rating", "self-rating", "self-assessment", "average score",
    "得分", "评分", "分数", "加权得分", "考核得分", "绩效得分", "最终得分", "综合得分", "总分", "总分值", "okr得分", "实得分", "自评", "自评分", "员工自评", "自评得分", "自我评价", "自我评分", "本人评分", "自评分数", "领导评分", "上级评分", "主管评分", "直属上级评分", "考核评分", "主管评价", "上级评价", "领导评价", "考评得分", "综合评分", "评价得分", "kpi得分", "等级得分", "小计得分", "复评", "他评", "终评", "加扣分",
    "pontuação", "puntuación", "puntaje", "nota", "punkte", "bewertung", "점수", "평점", "득점", "puan",
  ],
  rating: ["rating", "grade", "level", "performance rating", "final rating", "overall rating", "band", "performance level", "category rating", "等级", "绩效等级", "考核等级", "评级", "评定等级", "级别", "绩效评价", "考核结果", "评价等级", "档次", "绩效评级", "自评等级", "등급"],
  status: [
    "status", "rag", "rag status", "traffic light", "health", "on track", "state", "indicator status", "trend status", "flag", "signal", "color", "colour", "current status", "kpi status", "progress status",
    "状态", "红黄绿", "红绿灯", "进展状态", "风险状态", "健康度", "预警", "完成状态", "目标状态", "进度状态", "风险等级", "灯号", "当前状态", "达成状态",
    "estado", "situação", "situación", "durum", "statut", "상태", "진행상태",
  ],
  confidence: ["confidence", "confidence level", "confidence score", "likelihood", "certainty", "probability", "conf", "forecast confidence", "confidence (1-10)", "信心", "信心指数", "信心值", "信心度", "把握度", "置信度", "达成信心", "信心分", "可能性", "概率", "confiança", "confianza", "자신감"],
  owner: [
    "owner", "owners", "responsible", "responsible person", "accountable", "assignee", "assigned to", "lead", "kpi owner", "measure owner", "dri", "owner email", "owner_email_id", "person in charge", "champion", "pic", "responsibility", "person responsible", "employee name", "employee", "name of employee", "goal owner", "objective owner", "kr owner",
    "责任人", "负责人", "承担人", "指标责任人", "第一责任人", "目标责任人", "主责人", "所有者", "经办人", "牵头人", "姓名", "被考核人", "责任者", "担当", "执行人", "员工姓名", "负责人/部门", "考核对象", "主要责任人", "跟进人",
    "responsável", "responsable", "responsables", "verantwortlich", "verantwortliche", "verantwortlicher", "responsabile", "sorumlu", "sorumlu kişi", "담당자", "책임자", "담당", "sahibi",
  ],
  orgUnit: [
    "department", "departments", "team", "business unit", "division", "unit", "function", "entity", "group", "dept", "dept.", "organization", "organisation", "org unit", "branch", "responsible department", "location", "region", "site", "office",
    "部门", "团队", "单位", "责任部门", "分解部门", "填写部门", "归口部门", "科室", "事业部", "组织", "条线", "责任单位", "主责部门", "考核部门", "所属部门", "承担部门", "牵头部门", "被考核部门", "部门/岗位", "责任主体", "主办部门", "区域", "分公司", "岗位",
    "departamento", "setor", "abteilung", "bereich", "département", "service", "reparto", "departman", "sorumlu birim", "부서", "팀", "담당부서", "채널",
  ],
  reviewer: ["reviewer", "approver", "manager", "supervisor", "line manager", "assessor", "evaluator", "appraiser", "reporting manager", "approved by", "考核人", "评估人", "审批人", "直属上级", "直接上级", "主管", "上级", "评分部门", "评价人", "领导", "考核者", "评分人", "考核主体"],
  period: [
    "period", "month", "months", "quarter", "cycle", "time period", "frequency", "reporting period", "update frequency", "timeframe", "time frame", "cadence", "year", "fiscal period", "date", "week", "timeline", "suggested timeline", "reporting frequency", "measurement frequency", "monitoring frequency", "schedule", "timing",
    "周期", "考核周期", "月份", "季度", "评估周期", "考核阶段", "统计周期", "频率", "考核频率", "期间", "年度", "时间", "日期", "年份", "月", "统计频率", "考评周期", "评价周期",
    "período", "periodo", "mês", "mes", "año", "ano", "data", "fecha", "frequência", "frecuencia", "zeitraum", "jahr", "monat", "période", "fréquence", "dönem", "ay", "yıl", "기간", "월", "연도", "주기", "år",
  ],
  seriesLabel: ["series", "type", "line", "version", "scenario", "measure type", "actual/target", "plan/actual", "target/actual", "data series", "row type", "basis", "口径", "类型", "数据类型", "项目", "目标/实际", "计划/实际", "行类型", "系列", "版本", "科目", "说明口径", "구분", "tipo", "tür"],
  startDate: ["start date", "start", "begin date", "from date", "start_date", "expected start date", "planned start", "commencement", "start time", "date from", "开始日期", "开始时间", "起始日期", "起始时间", "启动日期", "计划开始", "起", "生效日期", "开始", "起始", "data de início", "fecha de inicio", "başlangıç tarihi"],
  dueDate: ["due date", "end date", "deadline", "target date", "due", "finish date", "end_date", "to date", "completion date", "planned end", "by when", "finish", "end", "截止日期", "完成时间", "结束日期", "截止时间", "完成期限", "时间节点", "到期日", "计划完成时间", "期限", "完成日期", "结束时间", "完成节点", "prazo", "fecha límite", "fecha fin", "bitiş tarihi", "마감일", "기한"],
  initiative: [
    "initiative", "initiatives", "action", "actions", "action plan", "key action", "key actions", "project", "projects", "task", "tasks", "activity", "activities", "key task", "deliverable", "programme", "program", "strategic initiative", "strategic initiatives", "key activities", "how",
    "行动方案", "行动计划", "举措", "关键举措", "重点工作", "关键任务", "措施", "工作计划", "项目", "任务", "行动措施", "战略举措", "关键行动", "主要举措", "具体措施", "实施措施", "工作任务", "关键措施", "重点任务", "工作内容", "主要工作", "行动",
    "iniciativa", "iniciativas", "ação", "ações", "plano de ação", "acción", "acciones", "maßnahme", "maßnahmen", "initiative stratégique", "faaliyet", "faaliyetler", "실행과제", "추진과제", "실행계획",
  ],
  dataSource: ["data source", "source", "source system", "source of data", "evidence", "data provider", "report source", "reference", "system", "provided by", "source of information", "means of verification", "数据来源", "来源", "信息来源", "数据提供部门", "数据提供", "取数来源", "数据出处", "系统来源", "佐证材料", "证据", "数据提供者", "数据来源部门", "资料来源", "fonte", "fuente", "datenquelle", "kanıt", "데이터출처", "출처"],
  supports: ["supports", "causes", "leads to", "drives", "enables", "supports objective", "supports objectives", "cause and effect", "cause-and-effect", "cause-effect", "cause-effect link", "strategic links", "strategy map links", "支撑", "支撑目标", "支撑关系", "支撑战略目标", "因果", "因果关系", "因果链", "因果支撑", "驱动", "驱动目标"],
  parent: ["parent", "aligned to", "alignment", "supports", "parent objective", "parent okr", "contributes to", "parent goal", "linked objective", "cascaded from", "parent id", "linked goal", "对齐", "对齐目标", "上级目标", "父目标", "支撑目标", "承接目标", "承接", "关联目标", "对齐上级", "来源目标"],
  ambition: ["type", "goal type", "okr type", "objective type", "commitment", "committed/aspirational", "aspirational goal", "kind", "category of goal", "stretch flag", "类型", "okr类型", "目标类型", "承诺型/挑战型", "承诺型", "挑战型", "目标属性", "目标类别", "分类", "愿景型", "priority", "优先级", "重要性", "priorité", "prioridade", "öncelik"],
  cause: ["root cause", "cause", "reason", "cause analysis", "why", "explanation", "variance explanation", "comments on variance", "driver", "analysis", "reasoning", "rationale", "justification", "原因", "原因分析", "差距原因", "差异原因", "根因", "根本原因", "未完成原因", "问题分析", "偏差原因", "分析"],
  improvement: ["improvement plan", "corrective action", "corrective actions", "countermeasure", "next steps", "remedy", "recovery plan", "follow-up action", "action items", "path to green", "改进", "改进计划", "改进措施", "整改措施", "纠偏措施", "下一步计划", "对策", "改善措施", "提升计划", "行动项"],
  remarks: ["remarks", "remark", "notes", "comments", "comment", "note", "observations", "explanation", "memo", "description", "additional info", "备注", "说明", "注释", "描述", "补充说明", "评语", "意见", "其他", "情况说明", "具体事项", "完成说明", "备注说明", "observações", "observaciones", "bemerkung", "bemerkungen", "kommentar", "remarques", "açıklama", "notlar", "비고"],
  resources: ["resources", "resource", "budget required", "investment", "support needed", "资源", "所需资源", "资源需求", "预算需求", "recursos", "ressourcen", "kaynak"],
};
