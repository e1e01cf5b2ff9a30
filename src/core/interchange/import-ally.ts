import { issue, type Issue } from "../issue";
import { byPeriod, keptColumns, placeIn, tableRows, typeByNumbers, type Imported, type ImportedFile, type ImportedKeyResult, type ImportedObjective, type TableRow } from "./imported-okrs";

/**
 * OKRs of the sheet that Ally.io imports: each row has an id and names its parent's. What has something below it is an
 * objective, and what is left is a key result of its first parent. Ally.io publishes seven of its sixteen columns (`domain.md` 5.2);
 * of the others those with the usual names of figures are read, and all else is kept as notes.
 *
 * Issues: `import-columns-missing`, `import-without-objective`, `import-columns-kept`.
 */
export function importAlly({ name, rows }: ImportedFile): Imported {
  const table = tableRows(rows);
  const missing = ["Row ID", "Title"].filter((title) => table.every((row) => row.text(title) === null));
  if (missing.length > 0) return { cycles: [], issues: [issue("error", "import-columns-missing", name, { columns: missing.join(", ") })] };
  const issues: Issue[] = [];
  const parents = new Set(table.flatMap(parentsOf));
  const objectives = new Map(table.filter((row) => parents.has(idOf(row)) || parentsOf(row).length === 0).map((row) => [idOf(row), { row, keyResults: [] as ImportedKeyResult[] }]));
  for (const row of table.filter((each) => !objectives.has(idOf(each)))) {
    const parent = parentsOf(row).find((id) => objectives.has(id));
    const above = objectives.get(parent ?? "");
    if (parent === undefined || above === undefined) issues.push(issue("warning", "import-without-objective", placeIn(name, row.number), { text: row.text("Title") ?? "" }));
    else above.keyResults.push(keyResultOf(row, parent, placeIn(name, row.number)));
  }
  const cycles = byPeriod([...objectives.values()].map(({ row, keyResults }) => [periodOf(row), { ...objectiveOf(row, placeIn(name, row.number)), keyResults }] as const));
  return { cycles, issues: [...issues, ...keptColumns(name, table, READ)] };
}

/** Figures, by the names under which files have them. */
const FIGURES = {
  start: ["Start", "Start Value", "Starting Value", "Metric Start"], target: ["Target", "Target Value", "Metric Target"], current: ["Current", "Current Value", "Metric Current"],
  unit: ["Unit", "Metric Unit"], weight: ["Weight"],
} as const;

/** Columns whose fields have a place of their own. */
const READ = ["Row ID", "Title", "Parent", "Entity", "Owner Email", "Time Period", "Start Date", "End Date", ...Object.values(FIGURES).flat()];

/** The first of a figure's columns that is filled. */
function numberOf(row: TableRow, figure: Exclude<keyof typeof FIGURES, "unit">): number | null {
  return FIGURES[figure].map((title) => row.numberIn(title)).find((value) => value !== null) ?? null;
}

function idOf(row: TableRow): string {
  return row.text("Row ID")?.trim() ?? "";
}

/** One in each line. */
function parentsOf(row: TableRow): readonly string[] {
  return (row.text("Parent") ?? "").split(/[\r\n]+/).map((id) => id.trim()).filter((id) => id !== "");
}

function ownersOf(row: TableRow): string | null {
  const owners = (row.text("Owner Email") ?? "").split(/[\r\n]+/).map((owner) => owner.trim()).filter((owner) => owner !== "");
  return owners.length === 0 ? null : owners.join(", ");
}

function periodOf(row: TableRow): Imported["cycles"][number]["period"] {
  return { name: row.text("Time Period"), start: row.date("Start Date"), end: row.date("End Date") };
}

function objectiveOf(row: TableRow, place: string): ImportedObjective {
  return {
    id: idOf(row), cycle: "", text: (row.text("Title") ?? "").trim(), perspective: row.text("Entity"), ambition: "aspirational", weight: numberOf(row, "weight") ?? 1, owner: ownersOf(row), keyResults: [],
    notes: row.notes(READ), place,
  };
}

function keyResultOf(row: TableRow, objective: string, place: string): ImportedKeyResult {
  const stated = numberOf(row, "target");
  // Without a target it is tracked as progress.
  const [start, target] = stated === null ? [0, 1] : [numberOf(row, "start") ?? 0, stated];
  return {
    id: idOf(row), objective, measure: null, text: (row.text("Title") ?? "").trim(), type: stated === null ? "milestone" : typeByNumbers(start, target),
    unit: stated === null ? "%" : FIGURES.unit.map((title) => row.text(title)).find((text) => text !== null) ?? null, start, target, floor: null, ceiling: null, current: numberOf(row, "current"), weight: numberOf(row, "weight") ?? 1, owner: ownersOf(row), confidence: null,
    status: "not-scored", checkIns: [], notes: row.notes(READ), place,
  };
}
