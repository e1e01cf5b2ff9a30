import { issue, type Issue } from "../issue";
import { parseStatus } from "../language";
import { parseAmbition } from "../model";
import { heldBy, type ExportedHeld } from "./exported-held";
import { byPeriod, keptColumns, placeIn, tableRows, typeByNumbers, type Imported, type ImportedFile, type ImportedKeyResult, type ImportedObjective, type ImportedPeriod, type TableRow } from "./imported-okrs";

/** Columns whose fields have a place of their own. */
const READ = ["Order", "Type", "Summary", "Period", "Expected start date", "Expected end date", "Labels", "OKR type", "Weight", "Owner", "Start value", "Target value", "Current value", "Status"];

/** The description that our own export writes: an id of ours, and the unit. */
const OURS = /^([TP]?(?:KR|O)-[^\s;]+)(?:; unit ([\s\S]+))?$/;

/**
 * OKRs of the CSV of Appfire's OKR app, in which the order (`1`, `1.1`) says what belongs to what. A key result below another
 * one belongs to the objective above both. It states no types: they follow from start and target.
 *
 * Issues: `import-columns-missing`, `import-type-unknown`, `import-without-objective`, `import-columns-kept`; a row that has one is left out.
 */
export function importAppfire({ name, rows }: ImportedFile): Imported {
  const table = tableRows(rows);
  const missing = ["Order", "Type", "Summary"].filter((title) => table.every((row) => row.text(title) === null));
  if (missing.length > 0) return { cycles: [], issues: [issue("error", "import-columns-missing", name, { columns: missing.join(", ") })] };
  const issues: Issue[] = [];
  const objectives: { readonly order: string; readonly period: ImportedPeriod; readonly record: ImportedObjective; readonly keyResults: ImportedKeyResult[] }[] = [];
  for (const row of table) {
    const [order, type, at] = [row.text("Order")?.trim() ?? "", row.text("Type")?.trim().toLowerCase() ?? "", placeIn(name, row.number)];
    if (type === "objective") objectives.push({ order, period: periodOf(row), record: { ...objectiveOf(row, at), ...heldIn(row, idAbove(order, table, name)) }, keyResults: [] });
    else if (type === "key result") {
      const above = objectives.findLast((one) => order.startsWith(`${one.order}.`));
      if (above === undefined) issues.push(issue("warning", "import-without-objective", at, { text: row.text("Summary") ?? "" }));
      else above.keyResults.push({ ...keyResultOf(row, above.record.id, at), ...heldIn(row, null, above.record.holder ?? null) });
    } else issues.push(issue("warning", "import-type-unknown", at, { type: row.text("Type") ?? "", known: "Objective, Key result" }));
  }
  return { cycles: byPeriod(objectives.map(({ period, record, keyResults }) => [period, { ...record, keyResults }])), issues: [...issues, ...keptColumns(name, table.filter((row) => notesOf(row).length > 0), READ)] };
}

/** Whose a row is, as the id says that our own export writes: the file knows teams and owners, and no levels. */
function heldIn(row: TableRow, alignedTo: string | null, holder: string | null = null): Partial<ExportedHeld> {
  const [, kind] = /^([TP])(?:KR|O)-/.exec(row.text("Description") ?? "") ?? [];
  const team = row.text("Teams");
  if (kind === "T") return heldBy({ level: "team", holder: holder ?? team, team, alignedTo });
  return kind === "P" ? heldBy({ level: "person", holder: holder ?? row.text("Owner"), team, alignedTo }) : {};
}

/** Id of the row one step above in the order; null at the top. */
function idAbove(order: string, table: readonly TableRow[], name: string): string | null {
  const above = table.find((row) => row.text("Order")?.trim() === order.replace(/\.?[^.]*$/, ""));
  return above === undefined ? null : idOf(above, placeIn(name, above.number));
}

function periodOf(row: TableRow): ImportedPeriod {
  return { name: row.text("Period"), start: row.date("Expected start date"), end: row.date("Expected end date") };
}

function objectiveOf(row: TableRow, place: string): ImportedObjective {
  return {
    id: idOf(row, place), cycle: row.text("Period") ?? "", text: row.text("Summary") ?? "", perspective: row.text("Labels"),
    ambition: parseAmbition(row.text("OKR type") ?? "") ?? "aspirational", weight: row.numberIn("Weight") ?? 1, owner: row.text("Owner"), keyResults: [],
    notes: notesOf(row), place,
  };
}

function keyResultOf(row: TableRow, objective: string, place: string): ImportedKeyResult {
  const [start, target] = [row.numberIn("Start value"), row.numberIn("Target value")];
  return {
    id: idOf(row, place), objective, measure: null, text: row.text("Summary") ?? "", type: typeByNumbers(start, target), unit: OURS.exec(row.text("Description") ?? "")?.[2] ?? null,
    start, target, floor: null, ceiling: null, current: row.numberIn("Current value"), weight: row.numberIn("Weight") ?? 1, owner: row.text("Owner"), confidence: null,
    status: parseStatus(row.text("Status") ?? "") ?? "not-scored", checkIns: [], notes: notesOf(row), place,
  };
}

/** A description that we wrote ourselves says nothing more. */
function notesOf(row: TableRow): readonly string[] {
  return row.notes(OURS.test(row.text("Description") ?? "") ? [...READ, "Description", "Teams"] : READ);
}

/** Ours where the description is one; else the place, as the file has no ids. */
function idOf(row: TableRow, place: string): string {
  return OURS.exec(row.text("Description") ?? "")?.[1] ?? place;
}
