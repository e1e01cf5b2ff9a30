import { cellError, COLUMN_LIMIT, isCellError, sheetCell, type Area, type CellValue } from "../core/grid";
import type { FormulaEngine, FormulaValues, Matrix } from "../core/formula/engine";
import type { CellReference, Expression, TableReference } from "../core/formula/expression";
import { issue, type Issue } from "../core/issue";
import { eachReference, type Reference } from "./rewrite";
import { resultOfFormula } from "./text-limit";

export type { FormulaEngine, FormulaValues, Matrix } from "../core/formula/engine";

/** The cells that formulas are calculated over: sheets by index, so that one may be called by several names. */
export interface CalculationSource {
  /** Name of a sheet, for issues. */
  sheetName(sheet: number): string;
  /** Index of the sheet that a formula names; null if there is none. */
  sheetOf(name: string): number | null;
  cell(sheet: number, row: number, column: number): SourceCell;
  /** Smallest area that holds every cell of a sheet; null if it has none. */
  used(sheet: number): Area | null;
  /** Cells of a table's column without header and totals; null if there is none. */
  column(reference: TableReference): { readonly sheet: number; readonly area: Area } | null;
  /** What a defined name stands for; null if there is none. */
  name(name: string): Expression | null;
}

export interface SourceCell {
  /** Typed value or cached result. */
  readonly value: CellValue;
  /** Formula to be calculated; null for a typed value and for the user's formulas, of which the cached result counts. */
  readonly formula: Expression | null;
  /** Text of a formula of the user's that has no cached result. */
  readonly uncalculated?: string;
}

const CIRCULAR = cellError("#VALUE!");
const NO_REFERENCE = cellError("#REF!");
const NO_NAME = cellError("#NAME?");

/**
 * Calculates cells on demand, each once, what it depends on first. Chains of any length work: nothing recurses. A cell
 * that depends on itself is `#VALUE!` with the issue `cell-depends-on-itself`; a formula of the user's without cached
 * result counts as blank, with the issue `cell-not-calculated`.
 */
export class Calculator {
  readonly issues: Issue[] = [];
  /** By sheet and place on it: small integers, which are found several times faster than large ones. */
  private readonly cells: Map<number, CellNode>[] = [];
  private readonly uncalculated = new Set<string>();
  private readonly areas = new Map<string, AreaNode>();

  constructor(
    private readonly source: CalculationSource,
    private readonly engine: FormulaEngine,
  ) {}

  value(sheet: number, row: number, column: number): CellValue {
    const cell = this.cellAt(sheet, row, column);
    if (isNode(cell)) this.calculate(cell);
    return valueOf(cell);
  }

  /** Depth first over cells and areas; `open` nodes are those on the way down from the first one. */
  private calculate(first: Node): void {
    const stack: Node[] = [first];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      if (node.state === "new") this.open(node, stack);
      else {
        stack.pop();
        if (node.state === "open") this.finish(node);
      }
    }
  }

  private open(node: Node, stack: Node[]): void {
    node.state = "open";
    for (const other of this.dependencies(node)) {
      if (other.state === "new") stack.push(other);
      else if (other.state === "open") this.breakCircle(other.kind === "cell" ? other : node);
    }
  }

  private breakCircle(node: Node): void {
    if (node.kind !== "cell" || node.circular) return;
    node.circular = true;
    node.value = CIRCULAR;
    const at = sheetCell(this.source.sheetName(node.sheet), node.row, node.column);
    this.issues.push(issue("error", "cell-depends-on-itself", at, { formula: this.engine.print(node.formula, "functions") }));
  }

  private finish(node: Node): void {
    node.state = "done";
    if (node.kind === "area") node.values = this.areaValues(node);
    else if (!node.circular) node.value = resultOfFormula(this.engine.evaluate(node.formula, this.valuesAround(node)));
  }

  /** A formula as a node, which is kept; any other cell as its value. */
  private cellAt(sheet: number, row: number, column: number): CellNode | CellValue {
    const cells = (this.cells[sheet] ??= new Map<number, CellNode>());
    const key = row * COLUMN_LIMIT + column;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const { value, formula, uncalculated } = this.source.cell(sheet, row, column);
    if (uncalculated !== undefined) this.reportOnce(sheetCell(this.source.sheetName(sheet), row, column), uncalculated);
    if (formula === null) return value;
    const node: CellNode = { kind: "cell", state: "new", sheet, row, column, formula, value, circular: false };
    cells.set(key, node);
    return node;
  }

  private reportOnce(at: string, formula: string): void {
    if (!this.uncalculated.has(at)) this.issues.push(issue("warning", "cell-not-calculated", at, { formula }));
    this.uncalculated.add(at);
  }

  private areaNode(sheet: number, area: Area): AreaNode {
    const clipped = clip(area, this.source.used(sheet));
    const key = [sheet, clipped.top, clipped.left, clipped.bottom, clipped.right].join(",");
    const known = this.areas.get(key);
    if (known !== undefined) return known;
    const node: AreaNode = { kind: "area", state: "new", sheet, area: clipped, values: [] };
    this.areas.set(key, node);
    return node;
  }

  private dependencies(node: Node): readonly Node[] {
    if (node.kind === "area") return this.cellsOf(node);
    const found: Node[] = [];
    this.addReferred(node.formula, node, [], found);
    return found;
  }

  private cellsOf({ sheet, area }: AreaNode): readonly CellNode[] {
    const cells: CellNode[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = this.cellAt(sheet, row, column);
        if (isNode(cell)) cells.push(cell);
      }
    }
    return cells;
  }

  /** `names` are those whose meaning was looked through. */
  private addReferred(formula: Expression, cell: CellNode, names: string[], found: Node[]): void {
    for (const reference of referencesIn(formula)) {
      if (reference.kind === "name") {
        const meaning = names.includes(reference.name) ? null : this.source.name(reference.name);
        names.push(reference.name);
        if (meaning !== null) this.addReferred(meaning, cell, names, found);
      } else {
        const referred = this.referred(reference, cell);
        if (isNode(referred)) found.push(referred);
      }
    }
  }

  /** What a reference of a cell's formula refers to; `#REF!` for a sheet, table or column that does not exist. */
  private referred(reference: CellReference | TableReference, from: CellNode): Node | CellValue {
    if (reference.kind === "table") {
      const found = this.source.column(reference);
      if (found === null) return NO_REFERENCE;
      const { sheet, area } = found;
      if (!reference.thisRow) return this.areaNode(sheet, area);
      return from.sheet === sheet && from.row >= area.top && from.row <= area.bottom ? this.cellAt(sheet, from.row, area.left) : NO_REFERENCE;
    }
    const sheet = reference.sheet === null ? from.sheet : this.source.sheetOf(reference.sheet);
    if (sheet === null) return NO_REFERENCE;
    const { area } = reference;
    return area.top === area.bottom && area.left === area.right ? this.cellAt(sheet, area.top, area.left) : this.areaNode(sheet, area);
  }

  private areaValues({ sheet, area }: AreaNode): Matrix {
    const rows: CellValue[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const values: CellValue[] = [];
      for (let column = area.left; column <= area.right; column += 1) values.push(valueOf(this.cellAt(sheet, row, column)));
      rows.push(values);
    }
    return rows;
  }

  private valuesAround(cell: CellNode): FormulaValues {
    const valuesOf = (reference: CellReference | TableReference): Matrix => {
      const referred = this.referred(reference, cell);
      return isNode(referred) && referred.kind === "area" ? referred.values : [[valueOf(referred)]];
    };
    const values: FormulaValues = {
      cells: valuesOf,
      table: valuesOf,
      place: (reference) => {
        const area = this.source.column(reference)?.area ?? null;
        return area !== null && reference.thisRow ? { ...area, top: cell.row, bottom: cell.row } : area;
      },
      name: (name) => {
        const meaning = this.source.name(name);
        if (meaning === null) return [[NO_NAME]];
        return meaning.kind === "cells" || meaning.kind === "table" ? valuesOf(meaning) : [[this.engine.evaluate(meaning, values)]];
      },
    };
    return values;
  }
}

/** Each once, though a formula may mention it several times. */
function referencesIn(formula: Expression): readonly Reference[] {
  const found: Reference[] = [];
  eachReference(formula, (reference) => {
    if (!found.includes(reference)) found.push(reference);
  });
  return found;
}

type Node = CellNode | AreaNode;

interface CellNode {
  readonly kind: "cell";
  state: "new" | "open" | "done";
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: Expression;
  value: CellValue;
  circular: boolean;
}

interface AreaNode {
  readonly kind: "area";
  state: "new" | "open" | "done";
  readonly sheet: number;
  readonly area: Area;
  values: Matrix;
}

function isNode(cell: Node | CellValue): cell is Node {
  return typeof cell === "object" && cell !== null && "kind" in cell;
}

function valueOf(cell: CellNode | CellValue): CellValue {
  return isNode(cell) ? cell.value : cell;
}

/** The area without rows and columns beyond the last cell that exists; at least one cell remains. */
function clip(area: Area, used: Area | null): Area {
  const bottom = Math.max(area.top, Math.min(area.bottom, used?.bottom ?? area.top));
  const right = Math.max(area.left, Math.min(area.right, used?.right ?? area.left));
  return { ...area, bottom, right };
}

/** True if a cached result need not be written again: equal, or a number that differs by rounding alone. */
export function sameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a ?? "") === (b ?? "");
}
