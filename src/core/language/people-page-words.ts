import type { Language } from "./language";

const en = {
  private: "This workbook is only read, and nothing personal is left in it: what is made here is downloaded as a workbook of each person's own.",
  person: "Person",
  everybody: "Everybody",
  day: "Day to look from",
  meetingDay: "Day of the meeting",
  from: "First day for interviews",
  fromHint: "Blank: as the calendar of the cycle says.",
  minutes: "Length of an interview",
  minutesOption: ({ minutes }: { minutes: number }) => `${minutes} minutes`,
  managers: "Managers",
  managersHint: "One name for everybody, or a line for each person: employee, manager. Blank: whoever owns the objective above.",
  there: "Files of an earlier time",
  thereHint: {
    coach: "Coaching cards that exist: what was written in them stays.",
    interview: "The interview plan and the packs that exist: times that were moved, self-assessments and notes stay.",
    oneOnOne: "The person's workbook, if there is one: the new meeting goes into it, with what was agreed last time.",
    pbc: "PBC forms that exist: what was written in them stays.",
  },
  unused: ({ files }: { files: string }) => `Not used, since none of these is named so: ${files}.`,
  previewTitle: "What there will be",
  none: "There is nobody to make it for.",
  counted: ({ keyResults, more }: { keyResults: number; more: string }) => `${keyResults === 1 ? "1 key result" : `${keyResults} key results`}, ${more}`,
  more: {
    coach: ({ count }: { count: number }) => (count === 1 ? "1 to talk about" : `${count} to talk about`),
    pbc: ({ count }: { count: number }) => (count === 1 ? "1 further measure" : `${count} further measures`),
  },
  meetings: "Times without double booking: nobody is in two interviews at once. Somebody who was moved in the plan stays there.",
  meeting: ({ date, start, minutes, manager }: { date: string; start: string; minutes: number; manager: string }) => `${date}, ${start}, ${minutes} minutes, with ${manager}`,
  noManager: "nobody yet: enter a manager above",
  download: ({ count }: { count: number }) => (count === 1 ? "Download the workbook" : `Download ${count} workbooks`),
  downloadHint: "Several come as one .zip; with interviews also a calendar of them.",
  made: ({ count, name }: { count: number; name: string }) => `${count === 1 ? "1 workbook" : `${count} workbooks`} made: ${name}.`,
  unchanged: ({ count }: { count: number }) => (count === 1 ? "1 holds everything already." : `${count} hold everything already.`),
  notMade: "Nothing was made.",
  calendar: ({ cycle }: { cycle: string }) => `Interviews ${cycle}.ics`,
  thisWorkbook: "the company's workbook",
  choose: "Choose files",
  chosen: ({ files }: { files: string }) => `Chosen: ${files}`,
  clear: "Choose none",
};

const zh: typeof en = {
  private: "本工作簿只读取，不会留下任何个人内容；生成的是每个人各自的工作簿，直接下载。",
  person: "人员",
  everybody: "所有人",
  day: "截止日期",
  meetingDay: "面谈日期",
  from: "面谈首日",
  fromHint: "留空则按周期日历安排。",
  minutes: "每次面谈时长",
  minutesOption: ({ minutes }) => `${minutes} 分钟`,
  managers: "主管",
  managersHint: "写一个姓名表示适用于所有人；或每人一行：员工，主管。留空则为上级目标的负责人。",
  there: "已有的文件",
  thereHint: {
    coach: "已有的辅导卡：其中填写的内容保留。",
    interview: "已有的面谈计划和面谈材料：调整过的时间、员工自评和记录均保留。",
    oneOnOne: "此人已有的工作簿：新一次面谈写入其中，并带上上次约定的事项。",
    pbc: "已有的 PBC 表：其中填写的内容保留。",
  },
  unused: ({ files }) => `以下文件名称不符，未使用：${files}。`,
  previewTitle: "将生成的内容",
  none: "没有可生成的人员。",
  counted: ({ keyResults, more }) => `${keyResults} 个关键结果，${more}`,
  more: {
    coach: ({ count }) => `${count} 项待沟通`,
    pbc: ({ count }) => `另有 ${count} 个指标`,
  },
  meetings: "时间互不冲突：任何人同一时间只有一场面谈。在计划中调整过的时间保持不变。",
  meeting: ({ date, start, minutes, manager }) => `${date} ${start}，${minutes} 分钟，面谈人：${manager}`,
  noManager: "待定（请在上方填写主管）",
  download: ({ count }) => (count === 1 ? "下载工作簿" : `下载 ${count} 个工作簿`),
  downloadHint: "多个文件打包为一个 .zip；面谈还附日历文件。",
  made: ({ count, name }) => `已生成 ${count} 个工作簿：${name}。`,
  unchanged: ({ count }) => `其中 ${count} 个内容没有变化。`,
  notMade: "没有生成任何文件。",
  calendar: ({ cycle }) => `绩效面谈 ${cycle}.ics`,
  thisWorkbook: "公司工作簿",
  choose: "选择文件",
  chosen: ({ files }) => `已选择：${files}`,
  clear: "取消选择",
};

/** What the pages say that make workbooks for people. Loaded with them, in both languages. */
export type PeoplePageWords = typeof en;

export function peoplePageWords(language: Language): PeoplePageWords {
  return language === "zh" ? zh : en;
}
