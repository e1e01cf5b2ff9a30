import { howMany } from "./how-many";
import type { Language } from "./language";

/** What the command line says besides issues. `file` is a path as the user gave it. */
const en = {
  description: "Reads KPI scorecards and keeps OKRs beside them in the same workbook.",
  commands: {
    read: "show what was recognised in workbooks: measures, mapping, questions",
    generate: "add OKR sheets for a cycle to a copy of the workbook",
    checkin: "append check-ins from a CSV file to a copy of the workbook",
    review: "add the review sheet of a cycle to a copy of the workbook",
    lint: "show what is wrong with the wording and structure of the OKRs in a workbook",
    convert: "write the formulas of a workbook in the other dialect",
    export: "write the OKRs of a workbook, or their calendar, for another program",
    bem: "add the sheet that screens the scorecard by BEM, and the OKRs out of what was selected there, to a copy of the workbook",
    method: "add sheets that explain and support the method to a copy of the workbook",
    demo: "run the whole loop on the sample workbook",
  },
  options: {
    lang: "language of messages and of sheets: en or zh (default: that of the workbook's OKR sheets, else the system's)",
    asOf: "the day to look from, YYYY-MM-DD",
    today: "today",
    json: "machine-readable result on standard output",
    quiet: "no progress and no messages",
    objectives: "at most so many objectives, 1 to 5 (default: as before, else 5)",
    keyResults: "at most so many key results of each objective, 1 to 7 (default: as before, else 5)",
    sheet: "only this sheet",
    map: "corrections of what is recognised, a JSON file",
    cadence: "quarterly, bimonthly, 8w or 6w (default: as before, else quarterly)",
    fyStart: "first day of the fiscal year, YYYY-MM-DD (default: as before, else 1 January)",
    cycle: "cycle id such as FY2027-Q1 (default: the cycle of the as-of day)",
    level: "company, team, personal or all; teams and people support the company's OKRs (default: as before, else company)",
    pace: "calendar or working-days: by what days progress is expected (default: as before, else calendar)",
    holidays: "days off, as dates (2027-05-03,2027-05-31) or a file with one date in each line; listed in the workbook, and working days count",
    bands: "points behind pace from which on a status is at risk and off track (default: as before, else 10,25)",
    formulas: "plain (classic Excel formulas) or functions (=OKRSCORE(…)); default: as before, else plain",
    format: "json (everything), appfire (CSV), feishu (JSON, texts alone), stratml (XML), markdown, or ics (the dates of the cycle for a calendar)",
    cycleToExport: "cycle id such as FY2027-Q1 (default: all)",
    output: "file to write",
    inPlace: "write into the file itself",
    methodSheets: "which, separated by commas: comparison (of methods), readiness (twelve questions), example (of grading), mbo (objectives of two people), calendar (of a cycle's key actions); default: all",
    folder: "folder for the result",
  },
  helpFooter: "A source file is never changed unless --in-place is given. Exit: 0 done, 1 nothing to do or findings for you, 2 wrong use, 3 a file cannot be read or written.",

  help: {
    help: "show this help",
    helpCommand: "show the help of a command",
    titles: { "Usage:": "Usage:", "Arguments:": "Arguments:", "Options:": "Options:", "Commands:": "Commands:" } as Readonly<Record<string, string>>,
  },
  refused: {
    unknownOption: ({ option, meant }: { option: string; meant: string | null }) =>
      `There is no option ${option}.${meant === null ? "" : ` Did you mean ${meant}?`} See okrscore --help.`,
    unknownCommand: ({ command, meant }: { command: string; meant: string | null }) =>
      `There is no command "${command}".${meant === null ? "" : ` Did you mean ${meant}?`} See okrscore --help.`,
    missingArgument: ({ argument }: { argument: string }) => `The ${argument} is missing. Name it after the command; see okrscore --help.`,
    missingValue: ({ option }: { option: string }) => `A value is missing after ${option}.`,
    missingOption: ({ option }: { option: string }) => `The option ${option} is needed here.`,
    tooMany: ({ command }: { command: string }) => `Too many files for "${command}". See okrscore ${command} --help.`,
  },

  wrongValue: ({ option, value, expected }: { option: string; value: string; expected: string }) =>
    `${option} got "${value}"; expected ${expected}.`,
  limitsExpected: "two percentages from 0 to 100, that of off track not below that of at risk, such as 10,25",
  outputMissing: () => "Say where to write: -o OUT.xlsx (or --in-place to change the file itself).",
  outputIsSource: ({ file }: { file: string }) =>
    `${file} is the source. Give another name after -o, or --in-place if you really want to change the file itself.`,
  outputTwice: () => "Say either -o or --in-place, not both.",
  wrongEnding: ({ file, ending }: { file: string; ending: string }) => `${file} must end in ${ending}. Give such a name after -o.`,
  cannotRead: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be read: ${reason}.`,
  cannotWrite: ({ file, reason }: { file: string; reason: string }) =>
    `${file} cannot be written: ${reason}. Nothing was changed.`,
  noSuchFile: () => "there is no such file",
  noPermission: () => "permission is missing",
  isFolder: () => "it is a folder",
  noSuchFolder: () => "its folder does not exist",
  diskFull: () => "the disk is full",
  notJson: ({ file, reason }: { file: string; reason: string }) => `${file} is not JSON: ${reason}. See "okrscore read --json" for what can be corrected.`,
  changedMeanwhile: ({ file }: { file: string }) =>
    `${file} was changed by somebody else while we worked. Nothing was written; run the command again.`,
  checkFailed: ({ file, at }: { file: string; at: string }) =>
    `The result for ${file} did not read back as written (${at}). Nothing was changed; please report this with the file.`,
  interrupted: () => "Stopped; nothing was written.",

  reading: ({ file }: { file: string }) => `Reading ${file}`,
  working: ({ file }: { file: string }) => `Working on ${file}`,
  writing: ({ file }: { file: string }) => `Writing ${file}`,
  severity: { error: "error", warning: "warning", info: "note" },
  measuresFound: ({ count, sheets }: { count: number; sheets: number }) =>
    `${howMany(count, "measure")} on ${howMany(sheets, "sheet")}`,
  noMeasures: ({ file }: { file: string }) => `${file}: no measures found.`,
  assumed: ({ choice }: { choice: string }) => `assumed: ${choice}`,
  choices: ({ answer, options }: { answer: string; options: string }) => `to say otherwise, ${answer} in a mapping: ${options}`,
  anyYear: "a year, such as 2027",
  questionsTitle: ({ count }: { count: number }) => `${howMany(count, "question")} to confirm:`,
  generated: ({ cycle, objectives, keyResults, leftOut }: { cycle: string; objectives: number; keyResults: number; leftOut: number }) =>
    `${cycle}: ${howMany(objectives, "objective")} with ${howMany(keyResults, "key result")}; ${leftOut === 0 ? "no measure left out" : `${howMany(leftOut, "measure")} left out, each with its reason on the sheet`}.`,
  generatedLevel: ({ level, holders, objectives, keyResults }: { level: "team" | "person"; holders: number; objectives: number; keyResults: number }) =>
    `${level === "team" ? howMany(holders, "team") : holders === 1 ? "1 person" : `${holders} people`}: ${howMany(objectives, "objective")} with ${howMany(keyResults, "key result")}.`,
  written: ({ file }: { file: string }) => `Written: ${file}`,
  unchanged: ({ file }: { file: string }) => `${file} holds exactly this already; nothing was written to its sheets.`,
  conflicts: ({ count }: { count: number }) =>
    `${count} ${count === 1 ? "cell was" : "cells were"} changed by you and by the scorecard; yours were kept:`,
  checkedIn: ({ count }: { count: number }) => `${howMany(count, "check-in")} appended.`,
  reviewed: ({ cycle, score, keyResults }: { cycle: string; score: string; keyResults: number }) =>
    `${cycle}: score ${score} over ${howMany(keyResults, "key result")}.`,
  screened: ({ candidates, scored, keyResults, initiatives }: { candidates: number; scored: number; keyResults: number; initiatives: number }) =>
    `${howMany(candidates, "candidate")}, ${scored} scored; ${howMany(keyResults, "key result")} and ${howMany(initiatives, "initiative")} selected.`,
  sheetsWritten: ({ count }: { count: number }) => `${howMany(count, "sheet")} written.`,
  linted: ({ cycle, score, count }: { cycle: string; score: number; count: number }) =>
    count === 0 ? `${cycle}: nothing to find fault with.` : `${cycle}: ${howMany(count, "finding")}, ${score} of 100 points.`,
  exported: ({ keyResults, cycles, file }: { keyResults: number; cycles: string; file: string }) =>
    `${howMany(keyResults, "key result")} of ${cycles} written to ${file}.`,
  notScored: "not scored",
  converted: ({ count, dialect }: { count: number; dialect: string }) => `${howMany(count, "formula")} written as ${dialect}.`,
  noCycleSheet: ({ file, cycle }: { file: string; cycle: string }) =>
    `${file} has no OKR sheet for ${cycle}. Run "okrscore generate ${file} --cycle ${cycle} -o …" first.`,
  noOkrSheets: ({ file }: { file: string }) => `${file} has no OKR sheets yet. Run "okrscore generate" first.`,
  copiedAsValues: ({ file }: { file: string }) =>
    `${file} is not an .xlsx file: its cells were copied into a new workbook, without their formatting.`,
  table: { name: "Measure", perspective: "Perspective", target: "Target", actual: "Actual", weight: "Weight", owner: "Owner", where: "Cell", confidence: "Sure" },
  demo: {
    intro: ({ file }: { file: string }) => `The sample company's workbook: ${file}`,
    step: ({ number, what }: { number: number; what: string }) => `${number}. ${what}`,
    read: "What was read",
    generate: "OKRs from the scorecard",
    checkin: "A week later: three check-ins",
    june: "End of June: the company enters its own figures",
    entered: ({ count }: { count: number }) => `${count} cells of its scorecard and KPI sheets typed in; the OKRs follow by their formulas.`,
    review: "The review of the cycle",
    updates: {
      columns: ["Date", "Key result id", "Key result", "Value", "Confidence", "Note", "By"],
      notes: [
        { confidence: 4, note: "The Nordic partners sign later than hoped" },
        { confidence: 6, note: "Second supply contract renegotiated" },
        { confidence: 7, note: "Frozen plan holds on all lines but one" },
      ],
    },
    open: ({ file }: { file: string }) => `Open ${file} in Excel or LibreOffice:`,
    sheets: ({ okr, review, scorecard, leftOut }: { okr: string; review: string; scorecard: string; leftOut: string }) => [
      `  ${okr}: objectives and key results; current values follow the company's own KPI cells`,
      `  ${review}: summary, results, gap comparison with charts, causes, improvement plan`,
      `  ${scorecard}: every measure with a link to the cell it came from`,
      `  ${leftOut}: what did not become a key result, and why`,
    ],
  },
};

export type CliTexts = typeof en;

const zh: CliTexts = {
  description: "读取 KPI 计分卡，并在同一工作簿中管理 OKR。",
  commands: {
    read: "显示识别结果：指标、字段映射、待确认问题",
    generate: "在工作簿副本中加入某个周期的 OKR 表",
    checkin: "把 CSV 文件中的进展更新追加到工作簿副本",
    review: "在工作簿副本中加入某个周期的复盘表",
    lint: "检查工作簿中 OKR 的表述与结构",
    convert: "把工作簿中的公式改写为另一种写法",
    export: "把工作簿中的 OKR 或其日程写成其他程序的格式",
    bem: "在工作簿副本中添加 BEM 解码与筛选表，以及由入选项得出的 OKR",
    method: "在工作簿副本中添加说明和支持本方法的工作表",
    demo: "用示例工作簿完整走一遍流程",
  },
  options: {
    lang: "提示与表格的语言：en 或 zh（默认：工作簿中 OKR 表的语言，否则为系统语言）",
    asOf: "截止日期，YYYY-MM-DD",
    today: "今天",
    json: "在标准输出给出机器可读的结果",
    quiet: "不显示进度和提示",
    objectives: "目标最多几个，1 至 5（默认：沿用上次，否则 5）",
    keyResults: "每个目标的关键结果最多几个，1 至 7（默认：沿用上次，否则 5）",
    sheet: "只看这张工作表",
    map: "对识别结果的更正，JSON 文件",
    cadence: "quarterly（季度）、bimonthly（双月）、8w（8周）或 6w（6周）（默认：沿用上次，否则为季度）",
    fyStart: "财年第一天，YYYY-MM-DD（默认：沿用上次，否则为1月1日）",
    cycle: "周期编号，如 FY2027-Q1（默认：截止日期所在周期）",
    level: "company（公司）、team（团队）、personal（个人）或 all（全部）；团队和个人承接公司 OKR（默认：沿用上次，否则为公司）",
    pace: "calendar（自然日）或 working-days（工作日）：应达进度的计算方式（默认：沿用上次，否则为自然日）",
    holidays: "节假日：日期（2027-05-03,2027-05-31），或每行一个日期的文件；列入工作簿，并按工作日计算",
    bands: "落后应达进度多少个百分点为有风险、多少为偏离（默认：沿用上次，否则为 10,25）",
    formulas: "plain（经典 Excel 公式）或 functions（=OKRSCORE(…)）；默认：沿用上次，否则为 plain",
    format: "json（全部内容）、appfire（CSV）、feishu（JSON，仅文字）、stratml（XML）、markdown 或 ics（周期日程，供日历导入）",
    cycleToExport: "周期编号，如 FY2027-Q1（默认：全部）",
    output: "要写入的文件",
    inPlace: "直接写入原文件",
    methodSheets: "哪些表，用逗号分隔：comparison（方法对比）、readiness（成熟度自评）、example（评分示例）、mbo（双方约定的目标）、calendar（周期关键动作日历）；默认全部",
    folder: "结果所在文件夹",
  },
  helpFooter: "除非使用 --in-place，源文件绝不会被改动。退出码：0 完成，1 无事可做或有待处理事项，2 用法错误，3 文件无法读写。",

  help: {
    help: "显示本帮助",
    helpCommand: "显示某个命令的帮助",
    titles: { "Usage:": "用法：", "Arguments:": "参数：", "Options:": "选项：", "Commands:": "命令：" },
  },
  refused: {
    unknownOption: ({ option, meant }) => `没有 ${option} 这个选项。${meant === null ? "" : `您是指 ${meant} 吗？`}请看 okrscore --help。`,
    unknownCommand: ({ command, meant }) => `没有“${command}”这个命令。${meant === null ? "" : `您是指 ${meant} 吗？`}请看 okrscore --help。`,
    missingArgument: ({ argument }) => `缺少 ${argument}。请写在命令之后；参见 okrscore --help。`,
    missingValue: ({ option }) => `${option} 之后缺少值。`,
    missingOption: ({ option }) => `此处需要选项 ${option}。`,
    tooMany: ({ command }) => `“${command}”的文件太多。请看 okrscore ${command} --help。`,
  },

  wrongValue: ({ option, value, expected }) => `${option} 的值是“${value}”；应为 ${expected}。`,
  limitsExpected: "0 到 100 之间的两个百分数，偏离的不小于有风险的，例如 10,25",
  outputMissing: () => "请指定输出文件：-o OUT.xlsx（或用 --in-place 直接修改原文件）。",
  outputIsSource: ({ file }) => `${file} 就是源文件。请在 -o 后换一个名字；若确要修改原文件，请用 --in-place。`,
  outputTwice: () => "-o 与 --in-place 只能选一个。",
  wrongEnding: ({ file, ending }) => `${file} 必须以 ${ending} 结尾。请在 -o 后给出这样的文件名。`,
  cannotRead: ({ file, reason }) => `无法读取 ${file}：${reason}。`,
  cannotWrite: ({ file, reason }) => `无法写入 ${file}：${reason}。未做任何改动。`,
  noSuchFile: () => "文件不存在",
  noPermission: () => "没有权限",
  isFolder: () => "这是一个文件夹",
  noSuchFolder: () => "所在文件夹不存在",
  diskFull: () => "磁盘已满",
  notJson: ({ file, reason }) => `${file} 不是 JSON：${reason}。可更正的内容见 “okrscore read --json”。`,
  changedMeanwhile: ({ file }) => `处理期间 ${file} 被他人修改。未写入任何内容，请重新运行命令。`,
  checkFailed: ({ file, at }) => `${file} 的结果回读后与写入不一致（${at}）。未做任何改动，请附上文件反馈此问题。`,
  interrupted: () => "已停止，未写入任何内容。",

  reading: ({ file }) => `正在读取 ${file}`,
  working: ({ file }) => `正在处理 ${file}`,
  writing: ({ file }) => `正在写入 ${file}`,
  severity: { error: "错误", warning: "警告", info: "提示" },
  measuresFound: ({ count, sheets }) => `${sheets} 张工作表中识别到 ${count} 个指标`,
  noMeasures: ({ file }) => `${file}：没有识别到指标。`,
  assumed: ({ choice }) => `暂按：${choice}`,
  choices: ({ answer, options }) => `如需更正，在映射文件中填 ${answer}：${options}`,
  anyYear: "年份，如 2027",
  questionsTitle: ({ count }) => `有 ${count} 个问题待确认：`,
  generated: ({ cycle, objectives, keyResults, leftOut }) =>
    `${cycle}：${objectives} 个目标、${keyResults} 个关键结果；${leftOut} 个指标未入选，原因见表。`,
  generatedLevel: ({ level, holders, objectives, keyResults }) =>
    `${level === "team" ? `${holders} 个团队` : `${holders} 人`}：${objectives} 个目标、${keyResults} 个关键结果。`,
  written: ({ file }) => `已写入：${file}`,
  unchanged: ({ file }) => `${file} 的内容已与结果一致，未改动其工作表。`,
  conflicts: ({ count }) => `有 ${count} 个单元格您与计分卡都改过，已保留您的内容：`,
  checkedIn: ({ count }) => `已追加 ${count} 条进展更新。`,
  reviewed: ({ cycle, score, keyResults }) => `${cycle}：${keyResults} 个关键结果，得分 ${score}。`,
  screened: ({ candidates, scored, keyResults, initiatives }) => `${candidates} 个候选项，已评分 ${scored} 个；入选 ${keyResults} 个关键结果、${initiatives} 项举措。`,
  sheetsWritten: ({ count }) => `已写入 ${count} 张工作表。`,
  linted: ({ cycle, score, count }) => (count === 0 ? `${cycle}：没有发现问题。` : `${cycle}：${count} 处问题，${score} 分（满分100）。`),
  exported: ({ keyResults, cycles, file }) => `已将 ${cycles} 的 ${keyResults} 个关键结果写入 ${file}。`,
  notScored: "未评分",
  converted: ({ count, dialect }) => `已将 ${count} 个公式改写为 ${dialect}。`,
  noCycleSheet: ({ file, cycle }) => `${file} 中没有 ${cycle} 的 OKR 表。请先运行 “okrscore generate ${file} --cycle ${cycle} -o …”。`,
  noOkrSheets: ({ file }) => `${file} 中还没有 OKR 表。请先运行 “okrscore generate”。`,
  copiedAsValues: ({ file }) => `${file} 不是 .xlsx 文件：已将其单元格复制到新工作簿，不含格式。`,
  table: { name: "指标", perspective: "维度", target: "目标值", actual: "实际值", weight: "权重", owner: "负责人", where: "单元格", confidence: "把握" },
  demo: {
    intro: ({ file }) => `示例公司的工作簿：${file}`,
    step: ({ number, what }) => `${number}. ${what}`,
    read: "识别结果",
    generate: "由计分卡生成 OKR",
    checkin: "一周之后：三条进展更新",
    june: "6月底：公司填报自己的数据",
    entered: ({ count }) => `在其计分卡和 KPI 表中填入了 ${count} 个单元格；OKR 随公式更新。`,
    review: "周期复盘",
    updates: {
      columns: ["日期", "关键结果编号", "关键结果", "数值", "信心指数", "说明", "填写人"],
      notes: [
        { confidence: 4, note: "北欧合作伙伴签约晚于预期" },
        { confidence: 6, note: "第二份采购合同已重新谈定" },
        { confidence: 7, note: "除一条产线外，冻结计划均已执行" },
      ],
    },
    open: ({ file }) => `请用 Excel 或 LibreOffice 打开 ${file}：`,
    sheets: ({ okr, review, scorecard, leftOut }) => [
      `  ${okr}：目标与关键结果；当前值跟随公司自己的 KPI 单元格`,
      `  ${review}：总结、结果数据、差距对比（含图表）、原因分析、改进计划`,
      `  ${scorecard}：每个指标都链接到它的来源单元格`,
      `  ${leftOut}：未成为关键结果的指标及其原因`,
    ],
  },
};

export function cliTexts(language: Language): CliTexts {
  return language === "zh" ? zh : en;
}
