//  change ─┬─ new sheets ────→ sheet, tables, drawings, charts
//          ├─ edits ─────────→ sheets, tables, and what follows tables: formats, validations, charts
//          ├─ names ─────────→ workbook
//          └─ state ─────────→ custom XML part
//  then styles, metadata, relationships, content types, and the archive: every other entry is copied
import { printStored, type Dialect, type Expression } from "../../../core/formula";
import { formatCell } from "../../../core/grid";
import type { ShapeGroup, TablePlan } from "../../../core/plan";
import { remembered } from "../../../core/remembered";
import type { Result } from "../../../core/result";
import { hasFormulas } from "../../../workbook/plan-formulas";
import { isEmptyChange, isEmptyEdit, type SheetEdit, type WorkbookChange } from "../../../workbook/workbook-change";
import { attempt } from "../file-fault";
import type { OpcPackage } from "../package";
import { readRelationships } from "../relationships";
import { readWorkbookPart, relatedPart, type WorkbookPart } from "../workbook-part";
import { storedFormula } from "./cell-xml";
import { drawingXml } from "./drawing-part";
import { editDrawing } from "./edit-drawing";
import { editSheet } from "./edit-sheet";
import { editTable } from "./edit-table";
import { followInCharts, followInOtherSheets } from "./follow-tables";
import { declaringUtf8, Markup } from "./markup";
import { withDynamicArrays } from "./metadata-part";
import { PackageDraft } from "./package-draft";
import { CONTENT_TYPE, RELATION } from "./package-terms";
import type { ColumnCells, WriteContext } from "./sheet-parts";
import { writeSheet } from "./sheet-writer";
import { writeState } from "./state-parts";
import { isStrict, strictXml } from "./strict-terms";
import { StyleBook } from "./style-book";
import type { MovedTable } from "./table-following";
import { tableArea } from "./table-part";
import { storedTables, type StoredTable } from "./tables";
import { editWorkbook, type AddedName, type AddedSheet } from "./workbook-xml";
import type { Packing } from "./zip-writer";

export interface ChangeOptions {
  /** How the formulas of cells are printed. */
  readonly dialect: Dialect;
  /** Text of a formula as files store it, without `=`; ours if left out. */
  readonly print?: (formula: Expression, dialect: Dialect) => string;
  /** Faster packing that the host has; plain JavaScript if left out. */
  readonly packing?: Packing;
}

/**
 * The package with a change made, as bytes; the very bytes of the source for an empty change. Parts that do not change are
 * copied as they are packed. Nothing is calculated: cached values are those of the change, and Excel is asked to calculate
 * on opening wherever formulas change or what they depend on.
 *
 * Issues: those of reading the parts that change, `file-part-not-patchable`, `file-cell-in-array`. A change that names a
 * sheet or table that the package does not have is our own fault, and throws.
 */
export function applyChange(source: OpcPackage, change: WorkbookChange, options: ChangeOptions): Result<Uint8Array> {
  if (isEmptyChange(change)) return { ok: true, value: source.bytes };
  return attempt(() => new ChangeWriter(source, change, options).write());
}

class ChangeWriter {
  private readonly workbook: WorkbookPart;
  private readonly draft: PackageDraft;
  private readonly tables: readonly StoredTable[];
  private readonly context: WriteContext;
  private readonly metadata: ReturnType<typeof withDynamicArrays>;
  private usesDynamicArrays = false;

  constructor(source: OpcPackage, private readonly change: WorkbookChange, private readonly options: ChangeOptions) {
    this.workbook = readWorkbookPart(source);
    this.draft = new PackageDraft(source, isStrict(new Markup(source.readSmallPart(this.workbook.part)).namespace));
    this.tables = storedTables(source, this.workbook);
    this.metadata = withDynamicArrays(this.textOf("sheetMetadata"));
    this.context = this.writeContext();
  }

  write(): Uint8Array {
    const { change, draft, workbook } = this;
    for (const edit of change.editSheets) if (!isEmptyEdit(edit)) this.editSheet(edit);
    const moved = change.editSheets.flatMap((edit) => this.movedTables(edit));
    followInOtherSheets(draft, workbook.tabs.filter(({ kind, name }) => kind === "worksheet" && !change.editSheets.some(({ sheet }) => sheet === name)), moved);
    followInCharts(draft, moved);
    this.writeWorkbook();
    if (change.state !== null) writeState(draft, workbook, change.state);
    this.writeStyles();
    if (this.usesDynamicArrays && this.metadata.changed) this.writeRelated("sheetMetadata", "xl/metadata.xml", this.metadata.xml, CONTENT_TYPE.metadata, RELATION.metadata);
    return draft.finish(this.options.packing);
  }

  private writeContext(): WriteContext {
    const { change, options, draft } = this;
    const print = options.print ?? printStored;
    const names = new Map(change.addSheets.map(({ key, name }) => [key, name]));
    let lastTableId = Math.max(0, ...this.tables.map(({ id }) => id));
    return {
      dialect: options.dialect,
      styles: new StyleBook(this.textOf("styles")),
      dynamicArray: this.metadata.cm,
      print: (formula) => print(formula, options.dialect),
      stored: remembered((formula) => storedFormula(print(formula, options.dialect))),
      printPlain: (formula) => print(formula, "plain"),
      sheetName: (keyOrName) => names.get(keyOrName) ?? keyOrName,
      columnCells: (table, column) => this.columnCells(table, column),
      nextPart: (pattern) => draft.nextPart(pattern),
      nextTableId: () => (lastTableId += 1),
    };
  }

  // Workbook

  private writeWorkbook(): void {
    const { change, draft, workbook } = this;
    const names: AddedName[] = change.names.map(({ name, refersTo, comment }) =>
      ({ name, formula: this.context.printPlain(refersTo), sheet: null, ...(comment === undefined ? {} : { comment }) }));
    const sheets: AddedSheet[] = [];
    for (const plan of change.addSheets) {
      const { xml, relationships, parts, definedNames, usesDynamicArrays } = writeSheet(plan, this.context);
      const part = draft.nextPart("xl/worksheets/sheet{n}.xml");
      draft.add(part, CONTENT_TYPE.worksheet, xml, relationships);
      for (const one of parts) draft.add(one.part, one.contentType, one.xml, one.relationships);
      names.push(...definedNames.map((one) => ({ ...one, sheet: workbook.tabs.length + sheets.length })));
      sheets.push({ name: plan.name, relationship: draft.relate(workbook.part, RELATION.worksheet, part) });
      this.usesDynamicArrays ||= usesDynamicArrays;
    }
    const recalculate = changesFormulas(change);
    if (recalculate) this.dropCalculationChain();
    if (sheets.length + names.length > 0 || recalculate) draft.write(workbook.part, editWorkbook(draft.part(workbook.part), { sheets, names, recalculate }));
  }

  /** The order of calculation that the file keeps; Excel finds it again, and calls a wrong one damage. */
  private dropCalculationChain(): void {
    const chain = relatedPart(this.draft.source, this.workbook, "calcChain");
    if (chain !== null) this.draft.remove(chain, this.workbook.part);
  }

  private writeStyles(): void {
    const { styles } = this.context;
    if (styles.changed) this.writeRelated("styles", "xl/styles.xml", declaringUtf8(styles.xml()), CONTENT_TYPE.styles, RELATION.styles);
  }

  /** Writes a part to which the workbook leads; one that is not there is added. */
  private writeRelated(kind: string, name: string, xml: string, contentType: string, type: string): void {
    const { draft, workbook } = this;
    const present = relatedPart(draft.source, workbook, kind);
    if (present !== null) {
      draft.write(present, xml);
      return;
    }
    const part = draft.source.has(name) ? draft.nextPart(name.replace(".xml", "{n}.xml")) : name;
    draft.add(part, contentType, xml);
    draft.relate(workbook.part, type, part);
  }

  /** Text of a part to which the workbook leads; null if there is none. */
  private textOf(kind: string): string | null {
    const { source } = this.draft;
    const part = relatedPart(source, this.workbook, kind);
    return part === null ? null : new Markup(source.readSmallPart(part)).text;
  }

  // Sheets that exist

  private editSheet(edit: SheetEdit): void {
    const tab = this.workbook.tabs.find(({ name, kind }) => name === edit.sheet && kind === "worksheet");
    if (tab === undefined) throw new Error(`the workbook has no sheet "${edit.sheet}"`);
    const { draft } = this;
    const edited = editSheet(draft.sheet(tab.part), {
      sheet: edit.sheet,
      cells: edit.cells,
      results: edit.results ?? [],
      columns: edit.columns ?? new Map(),
      rows: edit.rows ?? new Map(),
      view: edit.view ?? null,
      tail: {
        sheet: edit.sheet,
        links: new Map(edit.cells.flatMap(({ row, column, cell }) => (cell.link === undefined ? [] : [[formatCell(row, column), cell.link]]))),
        merges: edit.merges ?? null,
        drawing: edit.shapes === undefined ? null : this.drawShapes(edit.shapes, tab.part),
        isProtected: edit.isProtected === true,
        written: new Set(edit.cells.map(({ row, column }) => formatCell(row, column))),
        moved: this.change.editSheets.flatMap((one) => this.movedTables(one)),
      },
    }, this.context);
    draft.write(tab.part, edited.bytes);
    this.usesDynamicArrays ||= edited.usesDynamicArrays;
    this.editTables(edit);
  }

  /** Draws shapes in the drawing of a sheet; gives the relationship to a new one, if the sheet had none. */
  private drawShapes(shapes: ShapeGroup, sheet: string): string | null {
    const { draft } = this;
    const present = readRelationships(draft.source, sheet).find(({ kind, external, target }) => kind === "drawing" && !external && draft.source.has(target));
    if (present !== undefined) {
      const part = draft.markup(present.target);
      const edited = editDrawing(part.text, shapes);
      draft.write(present.target, draft.strict ? strictXml(edited) : edited);
      return null;
    }
    const part = draft.nextPart("xl/drawings/drawing{n}.xml");
    draft.add(part, CONTENT_TYPE.drawing, drawingXml([], shapes));
    return draft.relate(sheet, RELATION.drawing, part);
  }

  private editTables({ tables, calculatedColumns = [] }: SheetEdit): void {
    for (const name of new Set([...tables.map((table) => table.name), ...calculatedColumns.map(({ table }) => table)])) {
      const stored = this.table(name);
      const formulas = calculatedColumns.filter(({ table }) => table === name).map(({ column, formula }) => [column, this.context.print(formula)] as const);
      const edit = tables.find((table) => table.name === name) ?? null;
      this.draft.write(stored.part, editTable(this.draft.part(stored.part), { edit, formulas: new Map(formulas) }));
    }
  }

  private movedTables({ tables }: SheetEdit): readonly MovedTable[] {
    return tables.map(({ name, area }) => {
      const { sheet, table } = this.table(name);
      return { sheet, from: table.area, to: area, headerRow: table.headerRow, totalsRow: table.totalsRow };
    });
  }

  private table(name: string): StoredTable {
    const found = this.tables.find(({ table }) => isSameName(table.name, name));
    if (found === undefined) throw new Error(`the workbook has no table "${name}"`);
    return found;
  }

  // Tables by name, as they will be

  private columnCells(name: string, column: string): ColumnCells | null {
    for (const { name: sheet, tables } of this.change.addSheets) {
      const plan = tables.find((table) => isSameName(table.name, name));
      if (plan !== undefined) return plannedCells(plan, column, sheet);
    }
    const stored = this.tables.find(({ table }) => isSameName(table.name, name));
    return stored === undefined ? null : this.storedCells(stored, column);
  }

  private storedCells({ sheet, table }: StoredTable, column: string): ColumnCells | null {
    const edit = this.change.editSheets.flatMap(({ tables }) => tables).find(({ name }) => isSameName(name, table.name));
    const index = (edit?.columns ?? table.columns).findIndex((header) => isSameName(header, column));
    const { top, left, bottom } = edit?.area ?? table.area;
    const area = { top: top + (table.headerRow ? 1 : 0), left: left + index, bottom: bottom - (table.totalsRow ? 1 : 0), right: left + index };
    return index < 0 ? null : { sheet, area };
  }
}

function plannedCells(plan: TablePlan, column: string, sheet: string): ColumnCells | null {
  const index = plan.columns.findIndex(({ title }) => isSameName(title, column));
  const { top, left, bottom } = tableArea(plan);
  return index < 0 ? null : { sheet, area: { top: top + 1, left: left + index, bottom, right: left + index } };
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** True if there are formulas to be calculated that nobody has: new ones, or such as depend on cells that change. */
function changesFormulas({ addSheets, editSheets, names }: WorkbookChange): boolean {
  const edits = editSheets.some(({ cells, tables, calculatedColumns = [] }) => cells.length + tables.length + calculatedColumns.length > 0);
  return edits || names.length > 0 || addSheets.some(hasFormulas);
}
