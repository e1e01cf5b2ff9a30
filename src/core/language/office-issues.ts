import type { IssueTexts } from "./issue-texts";

/** What Excel itself said, in its own language. */
interface Said {
  readonly message: string;
}

const en = {
  "office-not-loaded": ({ origin }: { readonly origin: string }) =>
    `Excel's own script (office.js) could not be loaded from ${origin}. Check the network, or ask whoever keeps it whether this address is allowed; then close the pane and open it again.`,
  "office-outside-excel": () => "This page has no Excel around it. Open OKRScore from the ribbon of Excel.",
  "office-cell-being-edited": () => "Excel is waiting for a cell to be finished. Press Enter or Esc in the sheet, then try again. Nothing was changed.",
  "office-sheet-protected": ({ sheet }: { readonly sheet: string }) =>
    `The sheet "${sheet}" is protected, so it cannot be changed. Unprotect it (Review > Unprotect Sheet), then try again. Nothing was changed.`,
  "office-workbook-protected": () =>
    "The structure of this workbook is protected, so no sheet can be added or removed. Unprotect it (Review > Protect Workbook), then try again. Nothing was changed.",
  "office-access-denied": ({ message }: Said) => `Excel does not allow this change: ${message} Nothing was changed.`,
  "office-busy": () => "Excel has too much to do at the moment. Wait a little, then try again. Nothing was changed.",
  "office-too-large": () => "Excel refused this because it is too much at once. Delete what is not needed from the largest sheet, or save the workbook and use the command line. Nothing was changed.",
  "office-refused": ({ code, message }: Said & { readonly code: string }) => `Excel could not do this: ${message} (${code}). Nothing was changed; try again.`,
  "office-check-failed": ({ at }: { readonly at: string }) =>
    `${at} did not hold what was written into it, so everything was put back as it was. Check whether another add-in or a macro changes cells, then try again.`,
  "office-not-put-back": ({ message }: Said) =>
    `Writing stopped half-way, and Excel did not let it be put back (${message}). Read the workbook again: what was begun is then put back first.`,
  "office-run-put-back": () => "An earlier run had stopped half-way. What it had begun was put back.",
};

const zh: typeof en = {
  "office-not-loaded": ({ origin }) => `无法从 ${origin} 加载 Excel 自身的脚本（office.js）。请检查网络，或向网络管理员确认该地址是否允许访问；然后关闭窗格并重新打开。`,
  "office-outside-excel": () => "此页面不在 Excel 中。请从 Excel 的功能区打开 OKRScore。",
  "office-cell-being-edited": () => "Excel 正在等待一个单元格完成输入。请在工作表中按 Enter 或 Esc，然后重试。未做任何更改。",
  "office-sheet-protected": ({ sheet }) => `工作表“${sheet}”受保护，无法更改。请先撤销保护（审阅 > 撤销工作表保护），然后重试。未做任何更改。`,
  "office-workbook-protected": () => "本工作簿的结构受保护，无法添加或删除工作表。请先撤销保护（审阅 > 保护工作簿），然后重试。未做任何更改。",
  "office-access-denied": ({ message }) => `Excel 不允许此更改：${message} 未做任何更改。`,
  "office-busy": () => "Excel 目前任务过多。请稍候再试。未做任何更改。",
  "office-too-large": () => "一次的内容过多，Excel 已拒绝。请从最大的工作表中删去不需要的内容，或保存工作簿后使用命令行。未做任何更改。",
  "office-refused": ({ code, message }) => `Excel 无法完成此操作：${message}（${code}）。未做任何更改，请重试。`,
  "office-check-failed": ({ at }) => `${at} 的内容与写入的不一致，因此已全部恢复原状。请检查是否有其他加载项或宏在更改单元格，然后重试。`,
  "office-not-put-back": ({ message }) => `写入中途停止，且 Excel 未能恢复原状（${message}）。请重新读取工作簿：届时会先恢复已开始的更改。`,
  "office-run-put-back": () => "先前的一次运行中途停止，其已开始的更改已恢复原状。",
};

export const officeIssues = { en, zh } satisfies IssueTexts;
