import { formatCell, isInside, parseCell, sheetCell, type Area, type SheetGrid } from "../core/grid";
import type { Expression } from "../core/formula/expression";
import { issue, type Issue } from "../core/issue";
import type { PlannedCell, SheetPlan } from "../core/plan";
import { sameContent, showContent, type Content } from "./content";
import { contentOf, type CanonicalFormulas } from "./formulas";
import { mergeValue } from "./merge";
import type { CellEdit } from "./workbook-change";

/** The cells outside tables of one sheet that exists. */
export interface CellsTask {
  readonly sheet: SheetGrid;
  readonly sheetKey: string;
  readonly planned: ReadonlyMap<string, PlannedContent>;
  /** Address → what we wrote there last. */
  readonly written: ReadonlyMap<string, Content>;
  /** Areas of tables as they are: cells in them are not ours to merge one by one. */
  readonly tables: readonly Area[];
  readonly formulas: CanonicalFormulas;
  /** A planned formula under the names of the workbook. */
  readonly toPresent: (formula: Expression) => Expression;
}

export interface PlannedContent {
  readonly cell: PlannedCell;
  readonly content: Content;
}

/** Address → cell and what it says, of all blocks of a sheet. */
export function plannedContents({ blocks, key }: SheetPlan, formulas: CanonicalFormulas): ReadonlyMap<string, PlannedContent> {
  return new Map(blocks.flatMap(({ top, left, cells }) =>
    cells.flatMap((row, down) => row.flatMap((cell, right) =>
      cell === null ? [] : [[formatCell(top + down, left + right), { cell, content: contentOfPlan(cell, formulas, key) }] as const]))));
}

/** What a planned cell says. */
export function contentOfPlan(cell: PlannedCell, formulas: CanonicalFormulas, sheetKey: string): Content {
  return cell.formula === undefined ? cell.value : { formula: formulas.ofPlan(cell.formula, sheetKey) };
}

/** Merges the cells outside tables one by one: what the user changed stays, and is reported where we would change it too. */
export function reconcileCells(task: CellsTask): { readonly cells: readonly CellEdit[]; readonly issues: readonly Issue[] } {
  const cells: CellEdit[] = [];
  const issues: Issue[] = [];
  for (const address of new Set([...task.written.keys(), ...task.planned.keys()])) {
    const position = parseCell(address);
    if (position === null || task.tables.some((area) => isInside(area, position.row, position.column))) continue;
    const { row, column } = position;
    const planned = task.planned.get(address);
    const three = {
      base: task.written.get(address) ?? null,
      mine: contentOf(task.sheet, row, column, task.formulas, task.sheetKey),
      theirs: planned?.content ?? null,
    };
    const entered = planned?.cell.entered;
    if (entered !== undefined) {
      if (!sameContent(entered, three.mine)) cells.push({ row, column, cell: { value: entered } });
      continue;
    }
    const { value, conflict } = mergeValue(three, sameContent);
    if (conflict) {
      const values = { mine: showContent(three.mine), theirs: showContent(three.theirs) };
      issues.push(issue("warning", "cell-conflict", sheetCell(task.sheet.name, row, column), values));
    } else if (!sameContent(value ?? null, three.mine)) {
      cells.push({ row, column, cell: editedCell(planned?.cell, three.base, task.toPresent) });
    }
  }
  return { cells, issues };
}

/** A cell that was there before keeps its looks, which the user may have changed. */
function editedCell(cell: PlannedCell | undefined, base: Content, toPresent: (formula: Expression) => Expression): PlannedCell {
  if (cell === undefined) return { value: null };
  const { style, formula, ...rest } = cell;
  return {
    ...rest,
    ...(formula === undefined ? {} : { formula: toPresent(formula) }),
    ...(style === undefined || base !== null ? {} : { style }),
  };
}
