import { CLI_HELP } from "./cli-help";
import { howMany } from "./how-many";
import type { Language } from "./language";

/** What the command line says besides issues. `file` is a path as the user gave it. */
const en = {
  ...CLI_HELP.en,

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
  wrongEnding: ({ file, ending, option = "-o" }: { file: string; ending: string; option?: string }) => `${file} must end in ${ending}. Give such a name after ${option}.`,
  cannotRead: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be read: ${reason}.`,
  cannotWrite: ({ file, reason }: { file: string; reason: string }) =>
    `${file} cannot be written: ${reason}. Nothing was changed.`,
  noSuchFile: () => "there is no such file",
  noPermission: () => "permission is missing",
  isFolder: () => "it is a folder",
  noSuchFolder: () => "its folder does not exist",
  diskFull: () => "the disk is full",
  notJson: ({ file, reason }: { file: string; reason: string }) => `${file} is not JSON: ${reason}. See "okrscore read --json" for what can be corrected.`,
  noPng: ({ machine, option }: { machine: string; option: string }) =>
    `PNG cannot be drawn on this machine (${machine}): the package that does it has no build for it. Use ${option}, which needs none. Nothing was written.`,
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
  mapped: ({ objectives, links, open, score }: { objectives: number; links: number; open: number; score: number }) =>
    `${howMany(objectives, "strategic objective")}, ${howMany(links, "link")}${open === 0 ? "" : `, ${open} of them to be confirmed`}; completeness ${score} of 100.`,
  reviewed: ({ cycle, score, keyResults }: { cycle: string; score: string; keyResults: number }) =>
    `${cycle}: score ${score} over ${howMany(keyResults, "key result")}.`,
  screened: ({ candidates, scored, keyResults, initiatives }: { candidates: number; scored: number; keyResults: number; initiatives: number }) =>
    `${howMany(candidates, "candidate")}, ${scored} scored; ${howMany(keyResults, "key result")} and ${howMany(initiatives, "initiative")} selected.`,
  sheetsWritten: ({ count }: { count: number }) => `${howMany(count, "sheet")} written.`,
  processed: ({ cycle, moved, changes, states, isReady }: { cycle: string; moved: number; changes: number; states: string; isReady: boolean }) =>
    `${cycle}: ${howMany(moved, "objective")} moved, ${howMany(changes, "change")} logged. ${states}. ${isReady ? "Nothing is open on the consensus sheet." : "The consensus sheet has open points."}`,
  metWeekly: ({ week, net, contradictions, stale }: { week: string; net: string; contradictions: number; stale: number }) =>
    `Week of ${week}: net confidence ${net}, ${howMany(contradictions, "contradiction")}, ${stale} without a new actual.`,
  metStandup: ({ people, days, blockers }: { people: number; days: number; blockers: number }) =>
    `Rows for ${people === 1 ? "one person" : `${people} people`} on ${howMany(days, "working day")}; ${howMany(blockers, "blocker")} open.`,
  metQuarterly: ({ cycle, date, undecided }: { cycle: string; date: string; undecided: number }) =>
    `${cycle}: review meeting on ${date}; ${undecided === 0 ? "every key result is decided" : `${howMany(undecided, "key result")} to decide`}.`,
  metAlone: ({ person, date, keyResults, last }: { person: string; date: string; keyResults: number; last: string | null }) =>
    `One-on-one with ${person} on ${date}: ${howMany(keyResults, "key result")}${last === null ? "" : `, compared with ${last}`}.`,
  personalFile: () => "A one-on-one is personal and does not go into the company's workbook. Name the person's own file: -o OUT.xlsx.",
  reviewsCompared: ({ cycles, effects, reached }: { cycles: number; effects: number; reached: number }) =>
    `${howMany(cycles, "review")} compared; ${effects === 0 ? "no improvement has an expected effect" : `${reached} of ${howMany(effects, "planned improvement")} reached`}.`,
  schemed: ({ cycle, people, payIsLinked }: { cycle: string; people: number; payIsLinked: boolean }) =>
    `${cycle}: scores of ${people === 0 ? "the company as a whole" : `the company and of ${howMany(people, "owner")}`}; scores ${payIsLinked ? "count" : "do not count"} for pay.`,
  supposed: ({ cycle, score, keyResults }: { cycle: string; score: number; keyResults: number }) =>
    `${cycle}: what a score of ${score} needs of ${howMany(keyResults, "key result")}, and four scenarios.`,
  imported: ({ cycles, objectives, keyResults, checkIns }: { cycles: readonly string[]; objectives: number; keyResults: number; checkIns: number }) =>
    `${cycles.join(", ")}: ${howMany(objectives, "objective")} with ${howMany(keyResults, "key result")} and ${howMany(checkIns, "check-in")} imported.`,
  aligned: ({ cycle, links, proposals, findings, supported, all }: { cycle: string; links: number; proposals: number; findings: number; supported: number; all: number }) =>
    `${cycle}: ${howMany(links, "link")}, ${howMany(proposals, "proposal")} to confirm; ${supported} of ${howMany(all, "company key result")} supported; ${howMany(findings, "finding")}.`,
  linted: ({ cycle, score, count }: { cycle: string; score: number; count: number }) =>
    count === 0 ? `${cycle}: nothing to find fault with.` : `${cycle}: ${howMany(count, "finding")}, ${score} of 100 points.`,
  lintedLevel: ({ cycle, level, holders, score, count }: { cycle: string; level: "team" | "person"; holders: number; score: number; count: number }) =>
    `${cycle}, ${level === "team" ? howMany(holders, "team") : holders === 1 ? "1 person" : `${holders} people`}: ${count === 0 ? "nothing to find fault with" : `${howMany(count, "finding")}, ${score} of 100 points on average`}.`,
  trained: ({ questions, qualified }: { questions: number; qualified: number }) => `${howMany(questions, "question")}, ${qualified} of them with a qualified text.`,
  wordsWritten: ({ lists, words }: { lists: number; words: number }) => `${howMany(lists, "list")} with ${howMany(words, "word")} in use.`,
  exported: ({ keyResults, cycles, file }: { keyResults: number; cycles: string; file: string }) =>
    `${howMany(keyResults, "key result")} of ${cycles} written to ${file}.`,
  folderExpected: ({ folder }: { folder: string }) => `-o got "${folder}", which looks like a file; expected a folder, since a workbook is written for each person.`,
  packUnchanged: ({ file }: { file: string }) => `Holds this already: ${file}`,
  coached: ({ cycle, people, cards }: { cycle: string; people: number; cards: number }) =>
    `${cycle}: coaching for ${people === 1 ? "1 person" : `${people} people`}, ${howMany(cards, "key result")} to talk about.`,
  interviewsPlanned: ({ cycle, people, meetings }: { cycle: string; people: number; meetings: number }) =>
    `${cycle}: ${howMany(meetings, "interview")} planned; packs for ${people === 1 ? "1 person" : `${people} people`}, one for the manager and one for the employee.`,
  committed: ({ cycle, people }: { cycle: string; people: number }) => `${cycle}: PBC forms for ${people === 1 ? "1 person" : `${people} people`}.`,
  keyUnusable: ({ file }: { file: string }) =>
    `${file} is no key that can be used here; expected one on the curve P-256 without passphrase, in PEM: openssl ecparam -name prime256v1 -genkey -noout -out private.pem; openssl ec -in private.pem -pubout -out public.pem.`,
  sealed: ({ hash, values, signed }: { hash: string; values: number; signed: boolean }) =>
    `Sealed ${howMany(values, "value")}: SHA-256 ${hash}${signed ? ", signed" : ". A code alone proves no identity: keep it on the signed paper, or seal with --key"}.`,
  verified: ({ file, hash }: { file: string; hash: string }) => `Verified: ${file} holds what was sealed. SHA-256 ${hash}`,
  notVerified: ({ file, count }: { file: string; count: number }) => `Not verified: in ${file}, ${count === 1 ? "1 value is" : `${count} values are`} not as sealed.`,
  sealedChange: ({ label, cell, before, after }: { label: string; cell: string; before: string | null; after: string | null }) =>
    `${cell} ${label}: ${before === null ? "was not there" : `"${before}"`} → ${after === null ? "is gone" : `"${after}"`}`,
  sealBroken: () => "The sheet of the seal itself was changed: its code does not fit its values, so that these prove nothing.",
  signatures: {
    none: () => "Nobody signed: a code alone proves no identity. Compare it with the one on the signed paper.",
    missing: () => "Nothing is signed here, though you gave a key: it was never signed, or the signature was taken out.",
    unchecked: ({ fingerprint }: { fingerprint: string }) => `Signed with the key ${fingerprint}; give its public key (--key PUBLIC.pem) to check that.`,
    valid: ({ fingerprint }: { fingerprint: string }) => `The signature is that of the key given (${fingerprint}).`,
    invalid: () => "The signature is not that of the key given: another key signed, or what was signed was changed.",
  },
  notScored: "not scored",
  convertWhat: () => "Say what to convert: --formulas plain|functions, or --cadence quarterly|bimonthly|8w|6w; not both at once.",
  cadenceConverted: ({ from, to, carried, keyResults }: { from: string; to: string; carried: number; keyResults: number }) =>
    `${from} goes on as ${to}: ${howMany(carried, "key result")} carried over, ${keyResults} in all. Lineage says what became of each.`,
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
  ...CLI_HELP.zh,

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
  wrongEnding: ({ file, ending, option = "-o" }) => `${file} 必须以 ${ending} 结尾。请在 ${option} 后给出这样的文件名。`,
  cannotRead: ({ file, reason }) => `无法读取 ${file}：${reason}。`,
  cannotWrite: ({ file, reason }) => `无法写入 ${file}：${reason}。未做任何改动。`,
  noSuchFile: () => "文件不存在",
  noPermission: () => "没有权限",
  isFolder: () => "这是一个文件夹",
  noSuchFolder: () => "所在文件夹不存在",
  diskFull: () => "磁盘已满",
  notJson: ({ file, reason }) => `${file} 不是 JSON：${reason}。可更正的内容见 “okrscore read --json”。`,
  noPng: ({ machine, option }) => `此机器（${machine}）无法绘制 PNG：所用的软件包没有适用的版本。请改用 ${option}，它不需要该软件包。未写入任何内容。`,
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
  mapped: ({ objectives, links, open, score }) => `${objectives} 个战略目标、${links} 条链接${open === 0 ? "" : `（${open} 条待确认）`}；完整度 ${score} 分（满分100）。`,
  reviewed: ({ cycle, score, keyResults }) => `${cycle}：${keyResults} 个关键结果，得分 ${score}。`,
  screened: ({ candidates, scored, keyResults, initiatives }) => `${candidates} 个候选项，已评分 ${scored} 个；入选 ${keyResults} 个关键结果、${initiatives} 项举措。`,
  sheetsWritten: ({ count }) => `已写入 ${count} 张工作表。`,
  processed: ({ cycle, moved, changes, states, isReady }) =>
    `${cycle}：变更 ${moved} 个目标的状态，记录 ${changes} 处调整。${states}。${isReady ? "共识表没有未决事项。" : "共识表尚有未决事项。"}`,
  metWeekly: ({ week, net, contradictions, stale }) => `${week} 当周：净信心 ${net}，${contradictions} 处矛盾，${stale} 个关键结果无新实际值。`,
  metStandup: ({ people, days, blockers }) => `${people} 人，${days} 个工作日的记录行已备好；${blockers} 个障碍未解除。`,
  metQuarterly: ({ cycle, date, undecided }) => `${cycle}：复盘会 ${date}；${undecided === 0 ? "全部关键结果已有决定" : `${undecided} 个关键结果待决定`}。`,
  metAlone: ({ person, date, keyResults, last }) => `与${person}的一对一（${date}）：${keyResults} 个关键结果${last === null ? "" : `，与 ${last} 对比`}。`,
  personalFile: () => "一对一面谈属于个人资料，不写入公司的工作簿。请用 -o OUT.xlsx 指定该员工自己的文件。",
  reviewsCompared: ({ cycles, effects, reached }) => `已对比 ${cycles} 个周期的复盘；${effects === 0 ? "没有填写预期效果的改进" : `${effects} 项改进计划中达成 ${reached} 项`}。`,
  schemed: ({ cycle, people, payIsLinked }) => `${cycle}：${people === 0 ? "公司整体评分" : `公司及 ${people} 个负责人的评分`}；评分${payIsLinked ? "" : "不"}与薪酬挂钩。`,
  supposed: ({ cycle, score, keyResults }) => `${cycle}：达到评分 ${score} 时 ${keyResults} 个关键结果各需多少，以及四种情景。`,
  imported: ({ cycles, objectives, keyResults, checkIns }) => `${cycles.join("、")}：已导入 ${objectives} 个目标、${keyResults} 个关键结果、${checkIns} 条进展更新。`,
  aligned: ({ cycle, links, proposals, findings, supported, all }) =>
    `${cycle}：${links} 条对齐关系，${proposals} 条建议待确认；公司 ${all} 个关键结果中 ${supported} 个得到支撑；${findings} 处待关注。`,
  linted: ({ cycle, score, count }) => (count === 0 ? `${cycle}：没有发现问题。` : `${cycle}：${count} 处问题，${score} 分（满分100）。`),
  lintedLevel: ({ cycle, level, holders, score, count }) =>
    `${cycle}，${holders} ${level === "team" ? "个团队" : "人"}：${count === 0 ? "没有发现问题" : `${count} 处问题，平均 ${score} 分（满分100）`}。`,
  trained: ({ questions, qualified }) => `共 ${questions} 题，其中 ${qualified} 题为合格文字。`,
  wordsWritten: ({ lists, words }) => `${lists} 个词表，启用 ${words} 个词。`,
  exported: ({ keyResults, cycles, file }) => `已将 ${cycles} 的 ${keyResults} 个关键结果写入 ${file}。`,
  folderExpected: ({ folder }) => `-o 的值“${folder}”像是文件；应为文件夹，因为每个人各写一个工作簿。`,
  packUnchanged: ({ file }) => `已是最新：${file}`,
  coached: ({ cycle, people, cards }) => `${cycle}：${people} 人的辅导卡，共 ${cards} 个要谈的关键结果。`,
  interviewsPlanned: ({ cycle, people, meetings }) => `${cycle}：已安排 ${meetings} 场面谈；为 ${people} 人生成主管版与员工版资料。`,
  committed: ({ cycle, people }) => `${cycle}：${people} 人的 PBC 表。`,
  keyUnusable: ({ file }) =>
    `${file} 不是可用的密钥；应为不带口令的 P-256 曲线密钥（PEM）：openssl ecparam -name prime256v1 -genkey -noout -out private.pem；openssl ec -in private.pem -pubout -out public.pem。`,
  sealed: ({ hash, values, signed }) => `已封存 ${values} 个值：SHA-256 ${hash}${signed ? "，已签名" : "。仅有封存码不能证明身份：请将其记在已签字的纸质件上，或用 --key 封存"}。`,
  verified: ({ file, hash }) => `核对通过：${file} 与封存时一致。SHA-256 ${hash}`,
  notVerified: ({ file, count }) => `核对未通过：${file} 中有 ${count} 个值与封存时不一致。`,
  sealedChange: ({ label, cell, before, after }) => `${cell} ${label}：${before === null ? "原先没有" : `“${before}”`} → ${after === null ? "已不存在" : `“${after}”`}`,
  sealBroken: () => "封存表本身被改动：封存码与其中的值不符，因此这些值不能作为依据。",
  signatures: {
    none: () => "没有签名：仅有封存码不能证明身份。请与已签字纸质件上的封存码对照。",
    missing: () => "您给出了密钥，但这里没有签名：从未签名，或签名已被去掉。",
    unchecked: ({ fingerprint }) => `已用密钥 ${fingerprint} 签名；请给出其公钥（--key PUBLIC.pem）进行核对。`,
    valid: ({ fingerprint }) => `签名与所给密钥一致（${fingerprint}）。`,
    invalid: () => "签名与所给密钥不符：由其他密钥签名，或签名内容被改动。",
  },
  notScored: "未评分",
  convertWhat: () => "请指定转换内容：--formulas plain|functions，或 --cadence quarterly|bimonthly|8w|6w；不可同时指定。",
  cadenceConverted: ({ from, to, carried, keyResults }) => `${from} 转为 ${to}：转入 ${carried} 个关键结果，共 ${keyResults} 个。各项去向见沿革表。`,
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
