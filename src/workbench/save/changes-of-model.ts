//  opened  ─┐
//           ├─ sheets of the file ──→ edits: cells, looks, tables
//  model   ─┤  sheets added since ──→ plans, whole
//           ├─ names, state
//           └─ what a file is not changed by: said
import { formulaEngine } from "../../core/formula";
import type { SheetGrid } from "../../core/grid";
import type { NamePlan } from "../../core/plan";
import { calculateChange } from "../../workbook/calculate";
import { isEmptyChange, isEmptyEdit, type WorkbookChange } from "../../workbook/workbook-change";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import { textIn } from "../host/model/bag-reader";
import { frameOf, isSameFrame, type OpenedSheet, type OpenedWorkbook } from "./opened-workbook";
import { FormulaReader } from "./planned-formula";
import { stateOf } from "./saved-state";
import { sheetEdit, sheetResults } from "./sheet-edit";
import { sheetPlan } from "./sheet-plan";

/** Something that was changed in the grid and stays in the file as it was. */
export type NotSaved =
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "deleted"; readonly sheet: string }
  /** Widths, charts, rules and the like of a sheet of the file; of a new sheet, that it is hidden. */
  | { readonly kind: "layout"; readonly sheet: string }
  | { readonly kind: "name-deleted"; readonly name: string };

export interface ModelChanges {
  readonly change: WorkbookChange;
  readonly notSaved: readonly NotSaved[];
}

/**
 * What has been done to a workbook since it was opened, by the add-in or the user, as a change to its file. Formulas are to
 * be printed in the dialect `functions`, in which they stand as they are. An empty change if nothing was done.
 */
export function changesOf(opened: OpenedWorkbook, model: WorkbookModel): ModelChanges {
  const formulas = new FormulaReader(namesInFile(opened, model));
  const change: WorkbookChange = {
    addSheets: addedSheets(opened, model).map((sheet) => sheetPlan(sheet, formulas)),
    editSheets: fileSheets(opened, model).map(({ sheet, now, inFile }) => sheetEdit(sheet, now, inFile, formulas)).filter((edit) => !isEmptyEdit(edit)),
    names: changedNames(opened, model, formulas),
    state: changedState(opened, model),
  };
  const whole = isEmptyChange(change) ? change : withResults(change, opened, model, formulas);
  return { change: calculateChange(whole, opened.grid, formulaEngine).change, notSaved: notSaved(opened, model) };
}

/** The sheets of the file that are there still, as they were opened, as they are now, and as they were read. */
function fileSheets({ sheets, grid }: OpenedWorkbook, model: WorkbookModel): readonly { readonly sheet: OpenedSheet; readonly now: SheetModel; readonly inFile: SheetGrid | undefined }[] {
  return sheets.flatMap((sheet) => {
    const now = model.sheets.find(({ id }) => id === sheet.id);
    return now === undefined ? [] : [{ sheet, now, inFile: grid.sheets.find(({ name }) => name === sheet.name) }];
  });
}

/** With what the formulas of the file give now, for whoever reads the copy without calculating it. */
function withResults(change: WorkbookChange, opened: OpenedWorkbook, model: WorkbookModel, formulas: FormulaReader): WorkbookChange {
  const edits = new Map(change.editSheets.map((edit) => [edit.sheet, edit]));
  const editSheets = fileSheets(opened, model).map(({ sheet, now, inFile }) => {
    const edit = edits.get(sheet.name) ?? { sheet: sheet.name, cells: [], tables: [] };
    const results = sheetResults(sheet, now, inFile, formulas);
    return results.length === 0 ? edit : { ...edit, results };
  });
  return { ...change, editSheets: editSheets.filter((edit) => !isEmptyEdit(edit)) };
}

function addedSheets({ sheets }: OpenedWorkbook, model: WorkbookModel): readonly SheetModel[] {
  return model.sheets.filter(({ id }) => !sheets.some((sheet) => sheet.id === id));
}

function namesInFile({ sheets }: OpenedWorkbook, model: WorkbookModel): (sheet: string) => string {
  const ids = new Map(model.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return (sheet) => names.get(ids.get(sheet.toLowerCase()) ?? "") ?? sheet;
}

/** Names of one sheet are not ours: nobody changes them. */
function changedNames({ names }: OpenedWorkbook, model: WorkbookModel, formulas: FormulaReader): readonly NamePlan[] {
  return model.names
    .filter(({ name, formula, sheet }) => sheet === null && names.get(name.toLowerCase()) !== formula)
    .map(({ name, formula, comment }) => ({ name, refersTo: formulas.read(formula.replace(/^=/, ""), null), ...(comment === "" ? {} : { comment }) }));
}

function changedState({ state }: OpenedWorkbook, model: WorkbookModel): string | null {
  const now = stateOf(model);
  return now === state ? null : now;
}

/** True if each shape of the file is there still, or one of its name, which takes its place. */
function areKept(shapes: OpenedSheet["shapes"], now: SheetModel): boolean {
  const names = new Set(now.shapes.map((bag) => textIn(bag, "Name")));
  return shapes.every((bag) => now.shapes.includes(bag) || names.has(textIn(bag, "Name")));
}

function notSaved(opened: OpenedWorkbook, model: WorkbookModel): readonly NotSaved[] {
  const found = opened.sheets.flatMap(({ id, name, frame, shapes }): readonly NotSaved[] => {
    const now = model.sheets.find((sheet) => sheet.id === id);
    if (now === undefined) return [{ kind: "deleted", sheet: name }];
    return [
      ...(now.name === name ? [] : [{ kind: "renamed", from: name, to: now.name } as const]),
      ...(isSameFrame(frame, frameOf(now)) && areKept(shapes, now) ? [] : [{ kind: "layout", sheet: name } as const]),
    ];
  });
  const hidden = addedSheets(opened, model).filter(({ visibility }) => visibility !== "Visible");
  const names = [...opened.names.keys()].filter((name) => !model.names.some((one) => one.name.toLowerCase() === name));
  return [...found, ...hidden.map(({ name }): NotSaved => ({ kind: "layout", sheet: name })), ...names.map((name): NotSaved => ({ kind: "name-deleted", name }))];
}
