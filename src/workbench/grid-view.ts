import { BooleanNumber, type FUniver, type ICellData, type IRange } from "@univerjs/presets";
import { COLUMN_LIMIT, ROW_LIMIT, type Area } from "../core/grid";
import { cellStyle } from "./cell-style";
import { conditionRules } from "./drawing/condition-rules";
import { DrawingLayer } from "./drawing/drawing-layer";
import { tableLook } from "./drawing/table-look";
import { validationRules } from "./drawing/validation-rules";
import { GridSelection } from "./grid-selection";
import type { ModelChange } from "./host/model/model-change";
import { DEFAULT_LOOK, type Look } from "./host/model/looks";
import { around, indices, type Lines, type SheetModel } from "./host/model/sheet-model";
import type { WorkbookModel } from "./host/model/workbook-model";

type FWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
type FWorksheet = NonNullable<ReturnType<FWorkbook["getSheetBySheetId"]>>;

/** Pixels of a point. */
const PIXELS = 96 / 72;
/** Height of a line of text for each point of its letters. */
const LINE = 1.35;

/**
 * Shows in the grid what its engine has no place for: looks, number formats, sizes, what is hidden, merged and frozen,
 * conditional formats, validations and charts. What changes together is shown together, once the request that changed it is answered.
 */
export class GridView {
  private readonly stale = new Map<SheetModel, StaleParts>();
  /** Ids of the rules that the grid has for a sheet. */
  private readonly rules = new Map<string, { readonly conditions: readonly string[]; readonly validations: readonly string[] }>();
  private readonly selection: GridSelection;
  private isScheduled = false;

  constructor(
    private readonly api: FUniver,
    private readonly model: WorkbookModel,
  ) {
    model.listen((change) => { this.note(change); });
    for (const sheet of model.sheets) this.noteWhole(sheet);
    this.selection = new GridSelection(api, model);
    new DrawingLayer(api, model);
  }

  /** Brings the grid up to date with all that was noted. */
  show(): void {
    this.isScheduled = false;
    for (const [sheet, parts] of this.stale) {
      const shown = this.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
      if (shown != null) this.showSheet(sheet, shown, parts);
    }
    this.stale.clear();
    // Univer puts each sheet to the front that is added.
    if (this.api.getActiveWorkbook()?.getActiveSheet().getSheetId() !== this.model.selection.sheet.id) this.selection.show();
  }

  /** Puts the first visible sheet to the front, and away the empty sheet that the grid has to begin with. */
  frontFirst(): void {
    const workbook = this.api.getActiveWorkbook();
    const first = this.model.sheets.find(({ visibility }) => visibility === "Visible");
    if (workbook === null || first === undefined) return;
    workbook.getSheetBySheetId(first.id)?.activate();
    for (const sheet of workbook.getSheets()) if (this.model.findSheet(sheet.getSheetId()) === null) workbook.deleteSheet(sheet);
  }

  private showSheet(sheet: SheetModel, shown: FWorksheet, { looks, merges, rows, columns, hasStaleRules }: StaleParts): void {
    const area = looks.length === 0 ? null : within(looks.reduce(around), sheet, shown);
    // Said to come from the command of styles and to be local, as Univer forgets the formulas of cells that any other sets.
    if (area !== null) this.mutate(sheet, "sheet.mutation.set-range-values", { cellValue: stylesOf(sheet, area), trigger: "sheet.command.set-style" });
    if (area !== null) this.showTallRows(sheet, area);
    for (const { area: merged, isMerged } of merges) this.mutate(sheet, isMerged ? "sheet.mutation.add-worksheet-merge" : "sheet.mutation.remove-worksheet-merge", { ranges: [rangeOf(merged)] });
    this.showColumns(sheet, indicesOf(columns));
    this.showRows(sheet, indicesOf(rows));
    if (hasStaleRules) this.showRules(sheet);
    this.showFrame(sheet, shown);
  }

  /** Rows that nobody sized are as high as their largest letters need, as in Excel. */
  private showTallRows(sheet: SheetModel, { top, left, bottom, right }: Area): void {
    const heights = indices(top, bottom)
      .filter((row) => !sheet.rows.sizes.has(row) && !sheet.rows.hidden.has(row))
      .map((row) => [row, Math.max(...indices(left, right).map((column) => sheet.looks.at(row, column, "size")))] as const)
      .filter(([, size]) => size > DEFAULT_LOOK.size)
      .map(([row, size]) => [row, size * LINE * PIXELS] as const);
    if (heights.length === 0) return;
    this.mutate(sheet, "sheet.mutation.set-worksheet-row-height", { ranges: heights.map(([row]) => rowRange(row)), rowHeight: Object.fromEntries(heights) });
  }

  /** Conditional formats and validations, all of them anew. */
  private showRules(sheet: SheetModel): void {
    const { conditions: oldConditions, validations: oldValidations } = this.rules.get(sheet.id) ?? { conditions: [], validations: [] };
    const [conditions, validations] = [conditionRules(sheet), validationRules(sheet)];
    for (const cfId of oldConditions) this.mutate(sheet, "sheet.mutation.delete-conditional-rule", { cfId });
    // Univer puts each rule before those that it has.
    for (const rule of conditions.toReversed()) this.mutate(sheet, "sheet.mutation.add-conditional-rule", { rule });
    if (oldValidations.length > 0) this.mutate(sheet, "data-validation.mutation.removeRule", { ruleId: oldValidations });
    if (validations.length > 0) this.mutate(sheet, "data-validation.mutation.addRule", { rule: validations });
    this.rules.set(sheet.id, { conditions: conditions.map(({ cfId }) => cfId), validations: validations.map(({ uid }) => uid) });
  }

  private showColumns(sheet: SheetModel, stale: readonly number[]): void {
    if (stale.length === 0) return;
    const { columns } = sheet;
    const [hidden, shown] = byVisibility(columns, stale);
    if (shown.length > 0) this.mutate(sheet, "sheet.mutation.set-col-visible", { ranges: shown.map(columnRange) });
    this.mutate(sheet, "sheet.mutation.set-worksheet-col-width", { ranges: shown.map(columnRange), colWidth: sizesOf(columns, shown) });
    if (hidden.length > 0) this.mutate(sheet, "sheet.mutation.set-col-hidden", { ranges: hidden.map(columnRange) });
  }

  private showRows(sheet: SheetModel, stale: readonly number[]): void {
    if (stale.length === 0) return;
    const { rows } = sheet;
    const [hidden, shown] = byVisibility(rows, stale);
    const sized = shown.filter((index) => rows.sizes.has(index));
    if (shown.length > 0) this.mutate(sheet, "sheet.mutation.set-row-visible", { ranges: shown.map(rowRange) });
    this.mutate(sheet, "sheet.mutation.set-worksheet-row-height", { ranges: sized.map(rowRange), rowHeight: sizesOf(rows, sized) });
    this.mutate(sheet, "sheet.mutation.set-worksheet-row-is-auto-height", { ranges: sized.map(rowRange), autoHeightInfo: BooleanNumber.FALSE });
    if (hidden.length > 0) this.mutate(sheet, "sheet.mutation.set-row-hidden", { ranges: hidden.map(rowRange) });
  }

  /** Name, gridlines, tab and frozen panes: cheap, so that they are shown whenever anything is. */
  private showFrame(sheet: SheetModel, shown: FWorksheet): void {
    const { rows, columns } = sheet.freeze;
    if (shown.getSheetName() !== sheet.name) shown.setName(sheet.name);
    this.mutate(sheet, "sheet.mutation.toggle-gridlines", { showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    if (sheet.tabColor !== "") this.mutate(sheet, "sheet.mutation.set-tab-color", { color: sheet.tabColor });
    this.mutate(sheet, "sheet.mutation.set-frozen", { startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns, xSplit: columns, ySplit: rows });
    this.mutate(sheet, "sheet.mutation.set-worksheet-hidden", { hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE });
  }

  /**
   * A mutation, not a command: it measures no heights, brings no other sheet to the front, and is no step that the user would
   * undo. Marked as results are, so that it is not taken for an edit.
   */
  private mutate({ id }: Pick<SheetModel, "id">, name: string, params: Readonly<Record<string, unknown>>): void {
    const place = { unitId: this.api.getActiveWorkbook()?.getId(), subUnitId: id };
    this.api.syncExecuteCommand(name, { ...place, ...params }, { fromFormula: true, onlyLocal: true });
  }

  private note(change: ModelChange): void {
    switch (change.kind) {
      case "look":
      case "formats":
        this.staleParts(change.sheet).looks.push(change.area);
        break;
      case "merged":
      case "unmerged":
        this.staleParts(change.sheet).merges.push({ area: change.area, isMerged: change.kind === "merged" });
        break;
      case "rows":
      case "columns":
        this.staleParts(change.sheet)[change.kind].push({ first: change.first, last: change.last });
        break;
      case "conditions":
      case "validations":
      case "lines":
        this.staleParts(change.sheet).hasStaleRules = true;
        break;
      case "table":
      case "table-deleted":
        this.staleParts(change.table.sheet).looks.push(change.table.area);
        break;
      case "sheet":
        this.staleParts(change.sheet);
        break;
      case "sheet-added":
        this.noteWhole(change.sheet);
        break;
      case "sheet-deleted":
        this.stale.delete(change.sheet);
        break;
      default:
        break;
    }
  }

  private noteWhole(sheet: SheetModel): void {
    const parts = this.staleParts(sheet);
    parts.hasStaleRules = true;
    parts.looks.push(...sheet.looks.all.map(({ area }) => area), ...formatted(sheet));
    parts.merges.push(...sheet.merges.map((area) => ({ area, isMerged: true })));
    for (const lines of ["rows", "columns"] as const) {
      for (const index of new Set([...sheet[lines].hidden, ...sheet[lines].sizes.keys()])) parts[lines].push({ first: index, last: index });
    }
  }

  private staleParts(sheet: SheetModel): StaleParts {
    if (!this.isScheduled) {
      this.isScheduled = true;
      setTimeout(() => { this.show(); });
    }
    const known = this.stale.get(sheet) ?? { looks: [], merges: [], rows: [], columns: [], hasStaleRules: false };
    this.stale.set(sheet, known);
    return known;
  }
}

interface StaleParts {
  readonly looks: Area[];
  readonly merges: { readonly area: Area; readonly isMerged: boolean }[];
  readonly rows: Span[];
  readonly columns: Span[];
  hasStaleRules: boolean;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** One area around all cells with a number format of their own. */
function formatted(sheet: SheetModel): readonly Area[] {
  const cells = [...sheet.formats.keys()].map((key): Area => {
    const [row, column] = [Math.floor(key / COLUMN_LIMIT), key % COLUMN_LIMIT];
    return { top: row, left: column, bottom: row, right: column };
  });
  const [first, ...others] = cells;
  return first === undefined ? [] : [others.reduce(around, first)];
}

/** An area without what lies beyond the cells of the sheet: looks of whole columns end there. */
function within(area: Area, sheet: SheetModel, shown: FWorksheet): Area | null {
  const used = sheet.used;
  const bottom = Math.min(area.bottom, Math.max(used?.bottom ?? 0, shown.getMaxRows() - 1));
  const right = Math.min(area.right, Math.max(used?.right ?? 0, shown.getMaxColumns() - 1));
  return bottom < area.top || right < area.left ? null : { ...area, bottom, right };
}

/** Row → column → style. */
function stylesOf(sheet: SheetModel, { top, left, bottom, right }: Area): Record<number, Record<number, ICellData>> {
  const tables = sheet.workbook.tables.filter((table) => table.sheet === sheet);
  return Object.fromEntries(indices(top, bottom).map((row) => [row, Object.fromEntries(indices(left, right).map((column) => [
    column, { s: cellStyle(lookOf(sheet, row, column, tableLook(tables, row, column)), sheet.format(row, column)) },
  ]))]));
}

/** A cell's own look, and under it that of its table. */
function lookOf(sheet: SheetModel, row: number, column: number, under: Partial<Look>): <K extends keyof Look>(property: K) => Look[K] {
  return (property) => {
    const own = sheet.looks.at(row, column, property);
    return own === DEFAULT_LOOK[property] ? under[property] ?? own : own;
  };
}

function byVisibility(lines: Lines, stale: readonly number[]): readonly [hidden: readonly number[], shown: readonly number[]] {
  return [stale.filter((index) => lines.hidden.has(index)), stale.filter((index) => !lines.hidden.has(index))];
}

/** Index → pixels. */
function sizesOf(lines: Lines, of: readonly number[]): Readonly<Record<number, number>> {
  return Object.fromEntries(of.map((index) => [index, lines.sizeOf(index) * PIXELS]));
}

function columnRange(column: number): IRange {
  return { startRow: 0, endRow: ROW_LIMIT - 1, startColumn: column, endColumn: column };
}

function rowRange(row: number): IRange {
  return { startRow: row, endRow: row, startColumn: 0, endColumn: COLUMN_LIMIT - 1 };
}

function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}

function indicesOf(spans: readonly Span[]): readonly number[] {
  return [...new Set(spans.flatMap(({ first, last }) => indices(first, last)))];
}
