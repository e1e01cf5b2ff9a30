import { formatArea } from "../../core/grid";
import { askLists, type WorkbookLists } from "./asking";
import type { BeforeImage, CellsBefore } from "./before-image";
import { formatStepBack, linkStepsBack, lookStepsBack } from "./cell-looks";
import { BYTES_PER_CALL, callStep, sendSteps, type Step } from "./requests";
import { printPart, STATE_PART, UNFINISHED_PART } from "./state-part";
import { entriesStep } from "./write-cells";

/**
 * Puts back what a change touched, and removes the sheets that it added. False, and nothing done, if no record in the
 * workbook says that a change is under way.
 */
export async function putBack(context: Excel.RequestContext, image: BeforeImage): Promise<boolean> {
  const asked = askLists(context);
  await context.sync();
  const lists = asked();
  if (lists.unfinishedParts.length === 0) return false;
  await sendSteps(context, [...stepsBack(image, lists), ...finishSteps(lists.unfinishedParts)]);
  return true;
}

export function* stepsBack(image: BeforeImage, lists: WorkbookLists): Generator<Step> {
  for (const sheet of image.protects ?? []) yield callStep(({ workbook }) => { workbook.worksheets.getItem(sheet).protection.unprotect(); });
  // Then tables: cells that they took in may be theirs alone.
  for (const { name, area } of image.tables) yield callStep(({ workbook }) => { workbook.tables.getItem(name).resize(formatArea(area)); });
  for (const cells of image.cells) yield* cellsBack(cells);
  yield* namesBack(image, lists);
  yield* sheetsBack(image, lists);
  yield* stateSteps(lists, image.state);
}

function* cellsBack({ sheet, area, entries, looks }: CellsBefore): Generator<Step> {
  // Links before entries and looks: setting one changes both.
  if (looks !== null) yield* linkStepsBack(sheet, looks);
  // A number that is put into a cell for text becomes text; a formula in a general cell takes the format of what it refers to.
  if (looks !== null) yield formatStepBack(sheet, area, looks);
  yield entriesStep(sheet, area, entries);
  if (looks !== null) yield* lookStepsBack(sheet, area, looks);
}

function* namesBack({ names }: BeforeImage, { names: present }: WorkbookLists): Generator<Step> {
  for (const { name, formula } of names) {
    const there = present.some((one) => one.name.toLowerCase() === name.toLowerCase());
    if (formula === null && there) yield callStep(({ workbook }) => { workbook.names.getItem(name).delete(); });
    if (formula !== null && there) yield callStep(({ workbook }) => { workbook.names.getItem(name).formula = `=${formula}`; });
    if (formula !== null && !there) yield callStep(({ workbook }) => { workbook.names.add(name, `=${formula}`); });
  }
}

function* sheetsBack({ sheetIds, added, addedIds }: BeforeImage, { sheets }: WorkbookLists): Generator<Step> {
  const ours = sheets.filter(({ id, name }) => addedIds?.includes(id) ?? (added.includes(name) && !sheetIds.includes(id)));
  for (const { id } of ours) yield callStep(({ workbook }) => { workbook.worksheets.getItem(id).delete(); });
}

/** Sets the text of our state part, or takes the part away. */
export function* stateSteps({ stateParts: [part] }: WorkbookLists, state: string | null): Generator<Step> {
  if (state === null) {
    if (part !== undefined) yield callStep(() => { part.delete(); });
    return;
  }
  const xml = printPart(STATE_PART, state);
  yield { bytes: BYTES_PER_CALL + xml.length, run: ({ workbook }) => { if (part === undefined) workbook.customXmlParts.add(xml); else part.setXml(xml); } };
}

export function beginStep(image: BeforeImage): Step {
  const xml = printPart(UNFINISHED_PART, JSON.stringify(image));
  return { bytes: BYTES_PER_CALL + xml.length, run: ({ workbook }) => { workbook.customXmlParts.add(xml); } };
}

/** Takes the records of unfinished runs away. */
export function* finishSteps(unfinishedParts: readonly Excel.CustomXmlPart[]): Generator<Step> {
  for (const part of unfinishedParts) yield callStep(() => { part.delete(); });
}
