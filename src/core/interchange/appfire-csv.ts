import { ambitionWord, statusWord } from "../language";
import { csvText } from "./csv-text";
import { inTree } from "./appfire-order";
import type { ExportedCycle, ExportedKeyResult, ExportedObjective } from "./exported-okrs";

/** Columns of Appfire's OKR import (`domain.md` 5.2), in its order and its words. */
const COLUMNS = [
  "Order", "Type", "Summary", "Status", "Period", "Owner", "Weight", "OKR type", "Labels", "Teams", "Expected start date", "Expected end date",
  "Start value", "Current value", "Target value", "Description",
] as const;

type Column = (typeof COLUMNS)[number];
type Fields = Readonly<Partial<Record<Column, string | number | null>>>;

/**
 * OKRs as the CSV that Appfire's OKR app imports: an objective and its key results below it, told by their order
 * (`1`, `1.1`), and so is what the objective of a team or person supports: it stands below that (`1.3`, `1.1.1`). The app is
 * in English. A band has its floor as start and its ceiling as target, its only two numbers.
 */
export function appfireCsv(cycles: readonly ExportedCycle[]): string {
  const rows = inTree(cycles).map(({ record, cycle, order }) => ("keyResults" in record ? objectiveRow(record, cycle, order) : keyResultRow(record, cycle, order)));
  return csvText([COLUMNS, ...rows.map((fields) => COLUMNS.map((column) => fields[column] ?? null))]);
}

function objectiveRow({ text, owner, weight, ambition, perspective, id, level, holder, team }: ExportedObjective, cycle: ExportedCycle, order: string): Fields {
  return {
    ...ofCycle(cycle), Order: order, Type: "Objective", Summary: text, Owner: level === "person" ? holder : owner, Weight: weight, "OKR type": ambitionWord(ambition, "en"), Labels: perspective,
    Teams: team,
    Description: id,
  };
}

function keyResultRow(keyResult: ExportedKeyResult, cycle: ExportedCycle, order: string): Fields {
  const { text, status, owner, weight, start, target, floor, ceiling, current, unit, id, team } = keyResult;
  return {
    ...ofCycle(cycle), Order: order, Type: "Key result", Summary: text, Status: statusWord(status, "en"), Owner: owner, Weight: weight, Teams: team,
    "Start value": start ?? floor, "Current value": current, "Target value": target ?? ceiling ?? floor,
    Description: unit === null ? id : `${id}; unit ${unit}`,
  };
}

function ofCycle({ id, start, end }: ExportedCycle): Fields {
  return { Period: id, "Expected start date": start, "Expected end date": end };
}
