import { foldText } from "./fold-text";

const NAMES = /^(?:the )?(?:financials?|finance|financial results|shareholders?|customers?|clients?|customer service|stakeholders?|internal|internal (?:business )?process(?:es)?|(?:internal )?operations|operational|process(?:es)?|business process(?:es)?|learning|learning (?:and|&) (?:growth|development|innovation)|innovation (?:and|&) learning|growth|people|employees?|human resources|hr|people (?:and|&) culture|capacity|organi[sz]ational capacity|财务|股东|客户|顾客|市场与?客户|内部|内部流程|内部运营|内部经营|内部管理|内部业务流程|业务流程|运营|流程|学习与?成长|学习和成长|学习发展|成长|员工|人才|创新与学习|financeir[oa]s?|clientes?|interno|processos(?: internos)?|procesos(?: internos)?|aprendizado(?: e crescimento)?|aprendizaje(?: y crecimiento)?|finanzen|kunden|prozesse|finansal|müşteri|içsel süreç(?:ler)?|öğrenme ve gelişme|재무|고객|내부프로세스|학습과성장|학습및성장)$/;
const AROUND = /\s*(?:perspective|dimension|measures?|kpis?|metrics?|objectives?|scorecard|层面|维度|方面|构面|类指标|指标|类|관점|perspektifi|perspectiva)$|^(?:perspective|perspectiva|perspektif|层面|维度)\s*[:：\-–]?\s*/g;
const MARKS = /^(?:[（(]?[一二三四五六七八\d]+[）)]?[.、:：\s]+|[f|c|p|l]\d?[.:]\s)|[（(][^)）]*[)）]|[:：]\s*$/g;

/** True for a title that names a perspective of the balanced scorecard and nothing else: `二、客户层面（30%）`. */
export function isPerspectiveTitle(text: string): boolean {
  let bare = foldText(text).replace(MARKS, "").trim();
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare.replace(AROUND, "").trim();
  }
  return NAMES.test(bare);
}

const PERSPECTIVE_NAME = /financ|customer|client|internal|process|learning|growth|people|stakeholder|perspective|财务|客户|内部|流程|学习|成长|层面|维度|股东|员工|finans|müşteri|재무|고객|내부|학습/i;

/** True for a heading that names a perspective of the balanced scorecard. */
export function isPerspectiveName(text: string): boolean {
  return text.length <= 40 && PERSPECTIVE_NAME.test(text);
}
