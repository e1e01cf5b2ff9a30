import { issue, type Issue } from "../issue";
import { isIsoDate } from "../calendar";
import { parseAmbition, type CheckIn } from "../model";
import { parseNumberText } from "../quantity";
import type { Status } from "../score";
import { byPeriod, keptColumns, placeIn, tableRows, typeByNumbers, type Imported, type ImportedFile, type ImportedKeyResult, type ImportedObjective, type TableRow } from "./imported-okrs";

/** Columns that have a title; check-ins stand in those behind them, one in each. */
const TITLED = 24;
const ALIGNED = "Aligned To (weight, Objective ID)";

/** Columns whose fields have a place of their own, or follow from others. */
const READ = [
  "Id", "Title", "Object Type", ALIGNED, "Team", "Goal Type", "Owner", "Period", "Start Date", "End Date", "Unit", "Start", "Target", "Progress %", "Status", "Metric Name",
];

const STATUSES: Readonly<Record<string, Status>> = { "on track": "on-track", behind: "at-risk", "at risk": "off-track" };

/**
 * OKRs of an export of Viva Goals (`domain.md` 5.1): one row for each objective, key result and deliverable, linked by
 * `Aligned To`, with the check-ins in columns without a title. A deliverable is a key result that is done in part.
 *
 * Many key results are tracked as progress in percent, though their title states the real number: that is asked
 * (`import-number-in-title`), never assumed. Issues besides: `import-columns-missing`, `import-type-unknown`,
 * `import-without-objective`, `import-weights-zero`, `import-columns-kept`.
 */
export function importViva({ name, rows }: ImportedFile): Imported {
  const table = tableRows(rows);
  const missing = ["Id", "Title", "Object Type"].filter((title) => table.every((row) => row.text(title) === null));
  if (missing.length > 0) return { cycles: [], issues: [issue("error", "import-columns-missing", name, { columns: missing.join(", ") })] };
  const issues: Issue[] = [];
  const objectives = new Map<string, { readonly row: TableRow; readonly keyResults: ImportedKeyResult[] }>();
  for (const row of table) if (kindOf(row) === "objective") objectives.set(row.text("Id")?.trim() ?? "", { row, keyResults: [] });
  for (const row of table) {
    const [kind, at] = [kindOf(row), placeIn(name, row.number)];
    if (kind === null) issues.push(issue("warning", "import-type-unknown", at, { type: row.text("Object Type") ?? "", known: "Objective, Key result, Deliverable" }));
    if (kind === null || kind === "objective") continue;
    const link = linksOf(row).find(({ id }) => objectives.has(id));
    const above = objectives.get(link?.id ?? "");
    if (above === undefined) {
      issues.push(issue("warning", "import-without-objective", at, { text: row.text("Title") ?? "" }));
      continue;
    }
    above.keyResults.push(keyResultOf(row, kind, link?.id ?? "", link?.weight ?? 1, at));
    issues.push(...numberInTitle(row, at));
  }
  const weighted = [...objectives.values()].map(({ row, keyResults }) => {
    const isUnweighted = keyResults.length > 0 && keyResults.every(({ weight }) => weight === 0);
    if (isUnweighted) issues.push(issue("info", "import-weights-zero", placeIn(name, row.number), { text: row.text("Title") ?? "" }));
    return [periodOf(row), { ...objectiveOf(row, placeIn(name, row.number)), keyResults: isUnweighted ? keyResults.map((one) => ({ ...one, weight: 1 })) : keyResults }] as const;
  });
  return { cycles: byPeriod(weighted), issues: [...issues, ...keptColumns(name, table, READ)] };
}

type Kind = "objective" | "key result" | "deliverable";

function kindOf(row: TableRow): Kind | null {
  const type = row.text("Object Type")?.trim().toLowerCase() ?? "";
  return type === "objective" || type === "key result" || type === "deliverable" ? type : null;
}

function periodOf(row: TableRow): Imported["cycles"][number]["period"] {
  return { name: row.text("Period"), start: row.date("Start Date"), end: row.date("End Date") };
}

/** `Grow the business(weight: 14.29%, Id: 2295776)`, as many as there are. */
function linksOf(row: TableRow): readonly { readonly id: string; readonly weight: number }[] {
  const found = (row.text(ALIGNED) ?? "").matchAll(/\(weight:\s*([\d.]+)\s*%,\s*Id:\s*(\d+)\)/gi);
  return [...found].map(([, weight = "0", id = ""]) => ({ id, weight: Number((Number(weight) / 100).toPrecision(12)) }));
}

function objectiveOf(row: TableRow, place: string): ImportedObjective {
  return {
    id: row.text("Id")?.trim() ?? place, cycle: "", text: (row.text("Title") ?? "").trim(), perspective: row.text("Team"),
    ambition: parseAmbition((row.text("Goal Type") ?? "").replace(/\s*goal$/i, "")) ?? "aspirational", weight: 1, owner: row.text("Owner"), keyResults: [],
    notes: row.notes(READ), place,
  };
}

function keyResultOf(row: TableRow, kind: Kind, objective: string, weight: number, place: string): ImportedKeyResult {
  const unit = row.text("Unit")?.trim() ?? null;
  const number = (text: string | null): number | null => inUnit(text, unit);
  const [start, target] = [number(row.text("Start")) ?? 0, number(row.text("Target"))];
  const id = row.text("Id")?.trim() ?? place;
  const checkIns = row.beyond(TITLED).flatMap((cell) => checkInOf(cell, id, number) ?? []);
  const progress = number(`${row.text("Progress %")?.replace(/%\s*$/, "").trim() ?? ""}%`);
  const ends = target === null ? { start: 0, target: 1 } : { start, target };
  const worked = progress === null ? null : Number((ends.start + progress * (ends.target - ends.start)).toPrecision(12));
  return {
    id, objective, measure: null, text: (row.text("Title") ?? "").trim(), unit: target === null ? "%" : unit, ...ends,
    type: kind === "deliverable" ? "milestone" : typeByNumbers(ends.start, ends.target),
    floor: null, ceiling: null, current: checkIns.findLast(({ value }) => value !== null)?.value ?? worked, weight, owner: row.text("Owner"), confidence: null,
    status: STATUSES[row.text("Status")?.trim().toLowerCase() ?? ""] ?? "not-scored", checkIns, notes: row.notes(READ), place,
  };
}

/** Percentages are fractions with us, whether or not the sign is written. */
function inUnit(text: string | null, unit: string | null): number | null {
  const value = text === null ? null : parseNumberText(text.trim());
  if (value === null) return null;
  return unit === "%" && !/[%％]\s*$/.test(text ?? "") ? Number((value / 100).toPrecision(12)) : value;
}

/** Fields of a check-in in their order. Notes may hold semicolons and line ends: a field ends where the label of the next one begins. */
const CHECK_IN_FIELDS = ["Checkin Date", "User", "Note", "Metric Name", "Status", "Current Value", "Activity Date"] as const;

/** Label after label, each sought once: a text that has many of them takes no longer. Null for one in which one is missing. */
function checkInFields(cell: string): readonly string[] | null {
  const bounds: (readonly [start: number, end: number])[] = [];
  for (const [index, field] of CHECK_IN_FIELDS.entries()) {
    const label = new RegExp(`${index === 0 ? "" : ";\\s*"}${field}:`, "g");
    label.lastIndex = bounds.at(-1)?.[1] ?? 0;
    const found = label.exec(cell);
    if (found === null) return null;
    bounds.push([found.index, label.lastIndex]);
  }
  return bounds.map(([, end], index) => cell.slice(end, bounds[index + 1]?.[0]));
}

function checkInOf(cell: string, keyResult: string, number: (text: string) => number | null): CheckIn | null {
  const [said = "", user = "", note = "", , , value = "", activity = ""] = checkInFields(cell) ?? [];
  const date = [said, activity].map((each) => each.trim().slice(0, 10)).find(isIsoDate);
  if (date === undefined) return null;
  const stated = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  return { date, keyResult, value: number(value), confidence: null, note: stated(note), by: stated(user) };
}

/** A number with what it counts in, such as `15m` or `80 %`; neither a year nor part of a word, as `Q3`. */
const NUMBER = /(?<![\p{L}\d.,])(?!(?:19|20)\d\d(?!\d))\d[\d,]*(?:\.\d+)?(?:\s?(?:%|％|k|m|bn|x|days?|hours?|万|亿|天)(?![\p{L}\d]))?/giu;

/** Progress in percent under a title that has a number of its own: which of them counts is for people to say. */
function numberInTitle(row: TableRow, at: string): readonly Issue[] {
  const isProgress = row.text("Metric Name")?.trim().toLowerCase() === "progress" && row.text("Unit")?.trim() === "%" && row.numberIn("Target") === 100;
  const title = row.text("Title") ?? "";
  const numbers = isProgress ? [...title.matchAll(NUMBER)].map(([number]) => number.trim()) : [];
  return numbers.length === 0 ? [] : [issue("info", "import-number-in-title", at, { title, numbers })];
}
