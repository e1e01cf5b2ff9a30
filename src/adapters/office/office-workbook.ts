import { issue } from "../../core/issue";
import type { WorkbookPort, WorkbookReading } from "../../workbook/port";
import { applyToExcel } from "./apply-change";
import { parseBeforeImage } from "./before-image";
import { inExcel, inExcelAsOneStep } from "./excel-context";
import { refusing } from "./office-refusal";
import { putBack } from "./put-back";
import { readWorkbook } from "./read-workbook";

/**
 * The workbook that is open in Excel. Reading takes 3 requests, writing 4, and more only where these would hold more
 * than Excel takes at once; undoing takes 5. A run that broke off half-way is put back by the next reading, which says so.
 *
 * Issues: those of `refusalOf`; `office-run-put-back` of reading; those of `applyToExcel` of writing.
 */
export function officeWorkbook(): WorkbookPort {
  return {
    read: () => refusing(() => inExcel(readRepaired), (found) => ({ grid: null, issues: [found] })),
    apply: (change, precondition, { dialect }) =>
      refusing(() => inExcelAsOneStep((context) => applyToExcel(context, change, precondition, dialect)), (found) => ({ applied: false, issues: [found] })),
  };
}

async function readRepaired(context: Excel.RequestContext): Promise<WorkbookReading> {
  const { grid, unfinished } = await readWorkbook(context);
  const image = unfinished === null ? null : parseBeforeImage(unfinished);
  if (image === null) return { grid, issues: [] };
  await putBack(context, image);
  return { grid: (await readWorkbook(context)).grid, issues: [issue("warning", "office-run-put-back", null, undefined)] };
}
