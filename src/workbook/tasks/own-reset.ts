import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { LANGUAGES, quarterlyWords } from "../../core/language";
import { RESET_DECISIONS, type ResetDecision } from "../../core/meetings";
import type { Origin } from "../../core/model";
import { quarterlyTableName } from "../../core/plan";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable } from "./own-okrs";

/** What the meeting at the end of a cycle decided of a key result, and what it is called over the cycles. */
export interface OwnReset {
  /** Null while nothing is decided. */
  readonly decision: ResetDecision | null;
  /** The new target or wording; null if nobody stated one. */
  readonly next: string | number | null;
  /** Cell of `next`. */
  readonly origin: Origin;
  /** Address of the decision. */
  readonly at: string;
  readonly lineage: string | null;
}

/** The decisions of a cycle's meeting by key result; none before there is one. */
export function readResets(grid: WorkbookGrid, state: WorkbookState, cycle: string): ReadonlyMap<string, OwnReset> {
  const table = ownTable(grid, state, quarterlyTableName("reset", cycle))?.table;
  if (table === undefined) return new Map();
  const columnOf = (key: string): number => table.columns.find((one) => one.key === key)?.column ?? table.area.left;
  return new Map(table.rows.flatMap((row): readonly (readonly [string, OwnReset])[] => {
    if (row.id === null) return [];
    const values = rowValues(table, row);
    const sheet = table.sheet.name;
    return [[row.id, {
      decision: DECISIONS.get(values["decision"]) ?? null,
      next: stated(values["next"]),
      origin: { sheet, row: row.row, column: columnOf("next"), as: "number" },
      at: sheetCell(sheet, row.row, columnOf("decision")),
      lineage: typeof values["lineage"] === "string" && values["lineage"] !== "" ? values["lineage"] : null,
    }]];
  }));
}

const DECISIONS: ReadonlyMap<unknown, ResetDecision> = new Map(
  LANGUAGES.flatMap((language) => RESET_DECISIONS.map((decision) => [quarterlyWords(language).decisions[decision], decision] as const)),
);

function stated(value: CellValue | undefined): string | number | null {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? null : text;
}
