import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import { parseBasis, parseContribution } from "../../core/language";
import { parseKeyResult, parseObjective, type AlignedItem, type Contribution, type Level } from "../../core/model";
import { OKR_LEVELS, type ItemSource, type OkrLevel } from "../../core/plan";
import { rowValues, type OwnRow, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable } from "./own-okrs";
import { sourceTable } from "./review-sources";

/** That an item supports another, as its own table says. */
export interface StatedSupport {
  readonly from: string;
  /** An id, or a text that names the parent. */
  readonly to: string;
  readonly contribution: Contribution;
  readonly weight: number | null;
  /** Address of the cell that says so. */
  readonly at: string;
}

/** A cell of an item. Rows and columns count from 0. */
export interface ItemPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The objectives and key results of a cycle, of all levels, as they stand in the workbook. */
export interface OwnItems {
  readonly items: readonly AlignedItem[];
  /** Id → the table that it stands in. */
  readonly sources: ReadonlyMap<string, ItemSource>;
  /** Id → the cell with its text. */
  readonly places: ReadonlyMap<string, ItemPlace>;
  readonly supports: readonly StatedSupport[];
  /** Names of the sheets that they stand on. */
  readonly sheets: readonly string[];
  readonly issues: readonly Issue[];
}

/** Reads the tables of OKRs of all levels. Rows without an id cannot be linked to, and are left out. */
export function readOwnItems(grid: WorkbookGrid, state: WorkbookState, cycle: string): OwnItems {
  const items: AlignedItem[] = [];
  const sources = new Map<string, ItemSource>();
  const places = new Map<string, ItemPlace>();
  const supports: StatedSupport[] = [];
  const issues: Issue[] = [];
  const sheets = new Set<string>();
  for (const level of OKR_LEVELS) {
    for (const kind of ["objective", "keyResult"] as const) {
      const found = ownTable(grid, state, level.tables[kind](cycle));
      if (found === null) continue;
      const { table } = found;
      const source: ItemSource = { table: sourceTable(state, table), holder: level.holder };
      const textColumn = table.columns.find(({ key }) => key === "text")?.column ?? table.area.left;
      sheets.add(table.sheet.name);
      issues.push(...found.issues);
      for (const row of table.rows) {
        if (row.id === null || sources.has(row.id)) continue;
        const { item, support, issues: wrong } = readItem(table, row, row.id, { kind, level, cycle });
        issues.push(...wrong);
        if (item === null) continue;
        items.push(item);
        sources.set(item.id, source);
        places.set(item.id, { sheet: table.sheet.name, row: row.row, column: textColumn });
        if (support !== null) supports.push(support);
      }
    }
  }
  return { items, sources, places, supports, sheets: [...sheets], issues };
}

interface Where {
  readonly kind: AlignedItem["kind"];
  readonly level: OkrLevel;
  readonly cycle: string;
}

interface ItemReading {
  readonly item: AlignedItem | null;
  readonly support: StatedSupport | null;
  readonly issues: readonly Issue[];
}

function readItem(table: OwnTable, row: OwnRow, id: string, { kind, level, cycle }: Where): ItemReading {
  const values: Readonly<Record<string, CellValue>> = { ...rowValues(table, row), id };
  const at = sheetCell(table.sheet.name, row.row, table.area.left);
  const whose = {
    id, level: level.level, unit: level.holder === null ? null : textOf(values[level.holder]), progress: numberOf(values["progress"]),
    ...(isStrategic(values["basis"], level.level) ? { strategic: true } : {}),
  };
  const support = supportOf(table, row, id, values);
  if (kind === "objective") {
    const parsed = parseObjective(values, at, cycle);
    if (!("record" in parsed)) return { item: null, support: null, issues: parsed.issues };
    const { text, owner, weight } = parsed.record;
    return { item: { ...whose, kind, text, owner, weight, objective: null, type: null, measuredIn: null, start: null, target: null, current: null }, support, issues: [] };
  }
  const parsed = parseKeyResult(values, at);
  if (!("record" in parsed)) return { item: null, support: null, issues: parsed.issues };
  const { text, owner, weight, objective, type, unit, start, target, current } = parsed.record;
  return { item: { ...whose, kind, text, owner, weight, objective, type, measuredIn: unit, start, target, current }, support, issues: [] };
}

function supportOf(table: OwnTable, row: OwnRow, from: string, values: Readonly<Record<string, CellValue>>): StatedSupport | null {
  const to = textOf(values["alignedTo"]);
  if (to === null) return null;
  const column = table.columns.find(({ key }) => key === "alignedTo")?.column ?? table.area.left;
  return {
    from, to, contribution: parseContribution(textOf(values["contribution"]) ?? "") ?? "progress", weight: numberOf(values["linkWeight"]),
    at: sheetCell(table.sheet.name, row.row, column),
  };
}

/** What the company wants is the strategy; a team's objective that was made of the strategy map needs no parent either. */
function isStrategic(basis: CellValue | undefined, level: Level): boolean {
  return level === "company" || (typeof basis === "string" && parseBasis(basis) === "strategy-map");
}

export function textOf(value: CellValue | undefined): string | null {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? null : text;
}

export function numberOf(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}
