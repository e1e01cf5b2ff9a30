//  1-3  everything as it is now     has anybody changed what was written?
//  4    record ─ all put back       in as few requests as hold it
//  5    the record away             the stamp that all is done
import { areaHeight, areaWidth, type Area, type Position } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { Undo, UndoOutcome } from "../../workbook/port";
import { stateTakenBack } from "../../workbook/state-taken-back";
import { askDrawings } from "./after-image";
import { askParts, type WorkbookLists } from "./asking";
import type { BeforeImage, CellsBefore } from "./before-image";
import type { CellLooks } from "./cell-looks";
import { changedSinceWritten, type ChangedSince, type Written } from "./changed-since";
import { inExcelAsOneStep } from "./excel-context";
import { isOfficeError, refusalOf, refusing } from "./office-refusal";
import { beginStep, finishSteps, putBack, stepsBack } from "./put-back";
import { asked } from "./read-cells";
import { readWorkbook } from "./read-workbook";
import { rectanglesOf } from "./rectangles";
import { sendSteps } from "./requests";
import { UNFINISHED_PART } from "./state-part";

/**
 * Takes back what was written. Sheets that were added are deleted, which Excel itself cannot undo; anything else is put back
 * by the calls that wrote it. What breaks off half-way is gone on with at once, or by the next reading.
 *
 * Issues: `undo-keeps-cells`, `undo-keeps-sheet`; `undo-removes-cells`, `undo-removes-sheet`, `undo-breaks-formula` before it
 * is insisted; `undo-not-last`, `office-sheet-protected`, `office-workbook-protected`, and what Excel refuses.
 */
export function undoOf(written: Written): Undo {
  return (insists = false) => refusing(() => inExcelAsOneStep((context) => takeBack(context, written, insists)), (found) => refused([found]));
}

async function takeBack(context: Excel.RequestContext, written: Written, insists: boolean): Promise<UndoOutcome> {
  const { after } = written;
  const drawings = after.added.map(({ id }) => [id, askDrawings(context.workbook.worksheets.getItemOrNullObject(id))] as const);
  const reading = await readWorkbook(context);
  if (reading.grid.state !== after.state) return refused([issue("error", "undo-not-last", null, undefined)]);
  const since = changedSinceWritten(written, reading, new Map(drawings.map(([id, count]) => [id, count()])));
  const image = imageBack(written, since);
  const locked = lockedFor(image, reading.lists);
  if (locked.length > 0) return refused(locked);
  if (!insists && since.kept.length + since.lost.length > 0) return { undone: false, mayInsist: true, issues: [...since.lost, ...since.kept] };
  return put(context, image, reading.lists, since.kept);
}

function refused(issues: readonly Issue[]): UndoOutcome {
  return { undone: false, mayInsist: false, issues };
}

/** What Excel would refuse. Sheets that we protected ourselves are opened before they are written. */
function lockedFor({ cells, tables, protects = [], addedIds = [] }: BeforeImage, { sheets, structureProtected }: WorkbookLists): readonly Issue[] {
  const concerned = new Set([...cells, ...tables].map(({ sheet }) => sheet));
  const removes = sheets.some(({ id }) => addedIds.includes(id));
  return [
    ...(structureProtected && removes ? [issue("error", "office-workbook-protected", null, undefined)] : []),
    ...sheets.filter(({ name, isProtected }) => isProtected && concerned.has(name) && !protects.includes(name)).map(({ name }) => issue("error", "office-sheet-protected", name, { sheet: name })),
  ];
}

async function put(context: Excel.RequestContext, image: BeforeImage, lists: WorkbookLists, issues: readonly Issue[]): Promise<UndoOutcome> {
  const records = asked((excel) => askParts(excel.workbook, UNFINISHED_PART));
  let isFinishing = false;
  try {
    await sendSteps(context, [beginStep(image), ...stepsBack(image, lists), records.step]);
    isFinishing = true;
    await sendSteps(context, finishSteps(records.answer()));
    return { undone: true, issues };
  } catch (error) {
    return goneOn(context, image, error, { isFinishing, issues });
  }
}

/** What was begun is done, from its record. Without one nothing was begun, or all is done already. */
async function goneOn(context: Excel.RequestContext, image: BeforeImage, error: unknown, { isFinishing, issues }: { readonly isFinishing: boolean; readonly issues: readonly Issue[] }): Promise<UndoOutcome> {
  try {
    const wasUnderWay = await putBack(context, image);
    return wasUnderWay || isFinishing ? { undone: true, issues } : refused([refusalOf(error)]);
  } catch (second) {
    if (!isOfficeError(second)) throw second;
    return refused([issue("error", "office-not-put-back", null, { message: second.message })]);
  }
}

// What is put back, without what stays

function imageBack({ before, after }: Written, { sheets, cells }: ChangedSince): BeforeImage {
  return {
    ...before,
    addedIds: after.added.map(({ id }) => id),
    cells: before.cells.filter(({ sheet }) => !sheets.has(sheet)).flatMap((block) => withoutCells(block, cells.get(block.sheet) ?? [])),
    tables: before.tables.filter(({ sheet }) => !sheets.has(sheet)),
    ...(before.protects === undefined ? {} : { protects: before.protects.filter((sheet) => !sheets.has(sheet)) }),
    state: stateTakenBack(before.state, after.state, sheets),
  };
}

function withoutCells(block: CellsBefore, kept: readonly Position[]): readonly CellsBefore[] {
  const { sheet, area, entries, looks } = block;
  const stays = new Set(kept.map(({ row, column }) => `${row},${column}`));
  const places = placesOf(area).filter(({ row, column }) => !stays.has(`${row},${column}`));
  if (places.length === areaHeight(area) * areaWidth(area)) return [block];
  return rectanglesOf(places).map((part) => ({ sheet, area: part, entries: partOf(entries, area, part), looks: looks === null ? null : looksOf(looks, area, part) }));
}

function placesOf({ top, left, bottom, right }: Area): readonly Position[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (__, side) => ({ row: top + down, column: left + side }))).flat();
}

function looksOf({ formats, properties, links }: CellLooks, area: Area, part: Area): CellLooks {
  return {
    formats: partOf(formats, area, part),
    properties: properties === null ? null : partOf(properties, area, part),
    links: links.filter(({ row, column }) => row >= part.top && row <= part.bottom && column >= part.left && column <= part.right),
  };
}

function partOf<Value>(rows: readonly (readonly Value[])[], { top, left }: Area, part: Area): readonly (readonly Value[])[] {
  return rows.slice(part.top - top, part.bottom - top + 1).map((row) => row.slice(part.left - left, part.right - left + 1));
}
