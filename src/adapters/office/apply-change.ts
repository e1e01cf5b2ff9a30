//  1  lists, and where cells are    is everything as the change was planned from?
//  2  contents and looks            what is to be put back if anything fails
//  3  record ─ cells ─ looks ─ read back, in as few requests as hold them
//  4  state, and the record away    the stamp that all is done
import type { Dialect } from "../../core/formula";
import { formatArea, isInside } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { PlannedCell } from "../../core/plan";
import type { ApplyOutcome } from "../../workbook/port";
import { changedSince, type Precondition } from "../../workbook/precondition";
import { isEmptyChange, isEmptyEdit, type WorkbookChange } from "../../workbook/workbook-change";
import { askParts, type WorkbookLists } from "./asking";
import { askAfter } from "./after-image";
import { askBefore, type BeforeImage } from "./before-image";
import { patchesOfEdit, patchesOfSheet } from "./cell-patch";
import { changeContext, type ChangeContext } from "./change-context";
import { askWritten } from "./check-written";
import { isOfficeError, refusalOf } from "./office-refusal";
import { readContents, type ExcelReading } from "./read-workbook";
import { beginStep, finishSteps, putBack, stateSteps } from "./put-back";
import { asked } from "./read-cells";
import { callStep, sendSteps, type Step } from "./requests";
import { UNFINISHED_PART } from "./state-part";
import { undoOf } from "./undo-change";
import { allEntries, entrySteps, formatSteps, formulaEntries, linkSteps, styleSteps, typedEntries, type CellPlace } from "./write-cells";
import { askShapePlaces, redrawSteps, type DrawnPlace } from "./write-shapes";
import { addSheetStep, lookSteps, tableSteps } from "./write-sheet";

/**
 * Makes a change in the workbook that is open, all of it or nothing. A change that names a sheet or table that is not
 * there is our own fault, and throws.
 *
 * Issues: `workbook-changed-meanwhile`, `office-sheet-protected`, `office-workbook-protected`, `office-check-failed`, and
 * what Excel refuses (`refusalOf`); `office-not-put-back` if Excel did not even let what was begun be put back.
 */
export async function applyToExcel(context: Excel.RequestContext, change: WorkbookChange, precondition: Precondition, dialect: Dialect): Promise<ApplyOutcome> {
  const before = askBefore(change);
  const shapes = askShapePlaces(change);
  const concerned = new Set([...precondition.stamps.keys(), ...change.editSheets.map(({ sheet }) => sheet)]);
  const reading = await readContents(context, [...concerned], (lists) => {
    assertSheets(change, lists);
    return [...before.steps, ...shapes.steps];
  });
  const changed = changedSince(precondition, reading.grid);
  if (changed.length > 0) return { applied: false, issues: changed };
  if (isEmptyChange(change)) return { applied: true, changed: false };
  const locked = lockedBy(change, reading.lists);
  if (locked.length > 0) return { applied: false, issues: locked };
  return write(context, change, { reading, image: before.image(reading), words: changeContext(change, reading.grid, dialect), drawn: shapes.answer() });
}

function assertSheets({ editSheets }: WorkbookChange, { sheets }: WorkbookLists): void {
  const missing = editSheets.find(({ sheet }) => !sheets.some(({ name }) => name === sheet));
  if (missing !== undefined) throw new Error(`the workbook has no sheet "${missing.sheet}"`);
}

/** What Excel would refuse. Cells that are not locked could be changed, but no table resized. */
function lockedBy({ addSheets, editSheets }: WorkbookChange, { sheets, structureProtected }: WorkbookLists): readonly Issue[] {
  const edited = new Set(editSheets.filter((edit) => !isEmptyEdit({ ...edit, results: [] })).map(({ sheet }) => sheet));
  return [
    ...(structureProtected && addSheets.length > 0 ? [issue("error", "office-workbook-protected", null, undefined)] : []),
    ...sheets.filter(({ name, isProtected }) => isProtected && edited.has(name)).map(({ name }) => issue("error", "office-sheet-protected", name, { sheet: name })),
  ];
}

interface Writing {
  readonly reading: ExcelReading;
  readonly image: BeforeImage;
  readonly words: ChangeContext;
  readonly drawn: readonly DrawnPlace[];
}

async function write(context: Excel.RequestContext, change: WorkbookChange, { reading, image, words, drawn }: Writing): Promise<ApplyOutcome> {
  const { lists } = reading;
  const after = askAfter(change, { image, reading });
  const check = askWritten([...change.addSheets.flatMap(patchesOfSheet), ...change.editSheets.flatMap(patchesOfEdit)]);
  const records = asked((excel) => askParts(excel.workbook, UNFINISHED_PART));
  let done: ApplyOutcome | null = null;
  try {
    await sendSteps(context, [beginStep(image), ...changeSteps(change, lists, { words, image, drawn }), ...check.steps, ...after.steps, records.step]);
    const at = check.difference();
    if (at !== null) return await undone(context, image, issue("error", "office-check-failed", at, { at }));
    done = { applied: true, changed: true, undo: undoOf({ before: image, after: after.image(check.written()) }) };
    await sendSteps(context, [...(change.state === null ? [] : stateSteps(lists, change.state)), ...finishSteps(records.answer())]);
    return done;
  } catch (error) {
    return failed(context, image, error, done);
  }
}

async function undone(context: Excel.RequestContext, image: BeforeImage, found: Issue): Promise<ApplyOutcome> {
  await putBack(context, image);
  return refused(found);
}

/**
 * Puts everything back; what then goes wrong is said instead of what went wrong first. `done` is what the last request was to
 * end with; null before that.
 */
async function failed(context: Excel.RequestContext, image: BeforeImage, error: unknown, done: ApplyOutcome | null): Promise<ApplyOutcome> {
  try {
    const wasUnderWay = await putBack(context, image);
    // The last request was done after all: only its answer was lost.
    if (done !== null && !wasUnderWay) return done;
  } catch (second) {
    if (!isOfficeError(second)) throw second;
    const nothingBegun = isOfficeError(error) && NOT_BEGUN.has(error.code) && error.code === second.code;
    return refused(nothingBegun ? refusalOf(error) : issue("error", "office-not-put-back", null, { message: second.message }));
  }
  return refused(refusalOf(error));
}

/** Excel says so before it does anything, and to everything. */
const NOT_BEGUN: ReadonlySet<string> = new Set(["InvalidOperationInCellEditMode", "ActivityLimitReached"]);

function refused(found: Issue): ApplyOutcome {
  return { applied: false, issues: [found] };
}

// Steps

/** What formulas refer to comes before them: sheets, typed values, tables, names. */
function* changeSteps(change: WorkbookChange, lists: WorkbookLists, { words, image, drawn }: Pick<Writing, "words" | "image" | "drawn">): Generator<Step> {
  const { addSheets, editSheets } = change;
  const added = addSheets.flatMap(patchesOfSheet);
  const edited = editSheets.flatMap(patchesOfEdit);
  yield* addSheets.map(addSheetStep);
  for (const { tables } of editSheets) for (const { name, area } of tables) yield callStep(({ workbook }) => { workbook.tables.getItem(name).resize(formatArea(area)); });
  yield* entrySteps(added, typedEntries);
  for (const sheet of addSheets) yield* tableSteps(sheet);
  yield* nameSteps(change, lists, words);
  yield* entrySteps(added, formulaEntries(words));
  yield* entrySteps(edited, allEntries(words));
  for (const sheet of addSheets) yield* lookSteps(sheet, words);
  yield* formatSteps(edited, editFormat(image));
  yield* linkSteps(edited);
  yield* styleSteps(edited);
  yield* redrawSteps(drawn);
  if (lists.calculatesByHand) for (const { name } of addSheets) yield callStep(({ workbook }) => { workbook.worksheets.getItem(name).calculate(true); });
  // Last: from then on nothing more can be written there.
  for (const { sheet, isProtected } of editSheets) if (isProtected === true) yield callStep(({ workbook }) => { workbook.worksheets.getItem(sheet).protection.protect(); });
}

function* nameSteps({ names }: WorkbookChange, lists: WorkbookLists, words: ChangeContext): Generator<Step> {
  for (const { name, refersTo, comment } of names) {
    const there = lists.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
    const formula = words.printPlain(refersTo);
    yield callStep(({ workbook }) => { if (there) workbook.names.getItem(name).formula = formula; else workbook.names.add(name, formula, comment); });
  }
}

/** Formats that are stated; a formula keeps that of its cell, which Excel would change for that of what it refers to. */
function editFormat(image: BeforeImage): (cell: PlannedCell, at: CellPlace) => string | null {
  return ({ style, formula }, { sheet, row, column }) => {
    if (style?.format !== undefined || formula === undefined) return style?.format ?? null;
    const before = image.cells.find((one) => one.sheet === sheet && one.looks !== null && isInside(one.area, row, column));
    return before?.looks?.formats[row - before.area.top]?.[column - before.area.left] ?? null;
  };
}
