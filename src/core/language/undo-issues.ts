import type { IssueTexts } from "./issue-texts";

interface Cells {
  /** Address of a cell or of a rectangle of them. */
  readonly cells: string;
}

interface OfSheet {
  readonly sheet: string;
}

/** What undoing what was written last would mean for what somebody did since. */
const en = {
  "undo-keeps-cells": ({ cells }: Cells) => `${cells} was changed after it was written, so it stays as it is.`,
  "undo-keeps-sheet": ({ sheet }: OfSheet) => `Rows of the sheet "${sheet}" were added, sorted or moved after it was written, or it was renamed or deleted, so the sheet stays as it is.`,
  "undo-removes-cells": ({ cells }: Cells) => `${cells} was typed in after the sheet was added, and goes with the sheet.`,
  "undo-removes-sheet": ({ sheet }: OfSheet) => `The sheet "${sheet}" was renamed, or a chart, a comment or a picture was put on it after it was added; all of it goes with the sheet.`,
  "undo-breaks-formula": ({ cells, sheet }: Cells & OfSheet) => `${cells} shows cells of the sheet "${sheet}", which would be gone: it would show #REF!.`,
  "undo-not-last": () => "Something else has been written into this workbook since, so this can no longer be undone here.",
};

const zh: typeof en = {
  "undo-keeps-cells": ({ cells }) => `${cells} 在写入之后被改动过，因此保持现状。`,
  "undo-keeps-sheet": ({ sheet }) => `工作表“${sheet}”在写入之后增加、排序或移动过行，或已被重命名或删除，因此整张表保持现状。`,
  "undo-removes-cells": ({ cells }) => `${cells} 是在工作表添加之后填写的，会随工作表一起删除。`,
  "undo-removes-sheet": ({ sheet }) => `工作表“${sheet}”在添加之后被重命名，或放入了图表、批注或图片，这些都会随工作表一起删除。`,
  "undo-breaks-formula": ({ cells, sheet }) => `${cells} 引用了工作表“${sheet}”的单元格；该表删除后，此处会显示 #REF!。`,
  "undo-not-last": () => "此后本工作簿又写入了其他内容，因此无法再在此撤消这次写入。",
};

export const undoIssues = { en, zh } satisfies IssueTexts;
