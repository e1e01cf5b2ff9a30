import { sheetCell, type CellValue } from "../grid";
import { issue, type Issue } from "../issue";
import { isBlankRow, parseCheckIn, type CheckIn, type Row } from "../model";
import { checkInId } from "./check-in-id";
import { findKeyResults, nearestTexts, ofHighestLevel, type OpenKeyResult } from "./find-key-result";
import { UPDATE_FIELDS, updateColumns, type UpdateColumns } from "./update-columns";

export interface UpdatesContext {
  /** Name of the file or sheet, for places in issues. */
  readonly source: string;
  /** Key results of all cycles in the workbook. */
  readonly keyResults: readonly OpenKeyResult[];
  /** Day of rows that state none; if null, every row must state its own. */
  readonly asOf: string | null;
  /** Check-ins that the workbook has. */
  readonly existing: readonly CheckIn[];
}

export interface Updates {
  /** To be appended, in the order of the file; none if anything is wrong with any row. */
  readonly checkIns: readonly CheckIn[];
  readonly issues: readonly Issue[];
}

/**
 * Check-ins that the rows of a file state, below one row of headers (`update-columns`). All or nothing: with one error
 * none is given, so that a corrected file can be given again whole. What the workbook has already is left out.
 *
 * Errors: `update-file-empty`, `update-column-missing`, `update-key-result-unknown`,
 * `update-key-result-ambiguous`, `update-date-outside`, `update-states-nothing`, and those of `parseCheckIn`.
 * Others: `update-column-unused`, `update-repeated`.
 */
export function parseUpdates(rows: readonly (readonly CellValue[])[], context: UpdatesContext): Updates {
  const header = rows.findIndex((row) => row.some((cell) => cell !== null && cell !== ""));
  const headers = rows[header];
  if (headers === undefined) return { checkIns: [], issues: [issue("error", "update-file-empty", context.source, undefined)] };
  const columns = updateColumns(headers);
  const wrong = columnIssues(columns, context);
  if (wrong.some(isError)) return { checkIns: [], issues: wrong };
  const read = rows.slice(header + 1).map((cells, index) => readRow(cells, columns, header + 1 + index, context));
  const issues = [...wrong, ...read.flatMap((row) => row.issues)];
  if (issues.some(isError)) return { checkIns: [], issues };
  return withoutRepeated(read.flatMap(({ checkIn }) => (checkIn === null ? [] : [checkIn])), issues, context);
}

interface ReadRow {
  /** Null for a blank row and for one with errors. */
  readonly checkIn: CheckIn | null;
  readonly issues: readonly Issue[];
}

function columnIssues({ at, unused }: UpdateColumns, { source, asOf }: UpdatesContext): readonly Issue[] {
  const needed = asOf === null ? ["date", "keyResult"] as const : ["keyResult"] as const;
  const missing = needed.filter((field) => at[field] === undefined);
  const states = [at.value, at.confidence, at.note].some((column) => column !== undefined);
  return [
    ...[...missing, ...(states ? [] : ["value" as const])].map((field) => issue("error", "update-column-missing", source, { field })),
    ...unused.map((column) => issue("info", "update-column-unused", source, { column })),
  ];
}

function readRow(cells: readonly CellValue[], { at }: UpdateColumns, index: number, context: UpdatesContext): ReadRow {
  const stated: Row = Object.fromEntries(UPDATE_FIELDS.map((field) => [field, cells[at[field] ?? -1] ?? null]));
  if (isBlankRow(stated)) return { checkIn: null, issues: [] };
  const place = sheetCell(context.source, index, 0);
  const row = { ...stated, date: filled(stated["date"], context.asOf), keyResult: filled(stated["keyResult"], stated["keyResultText"]) };
  const parsed = parseCheckIn(row, place);
  if ("issues" in parsed) return { checkIn: null, issues: parsed.issues };
  const { record } = parsed;
  if (record.value === null && record.confidence === null && record.note === null) {
    return { checkIn: null, issues: [issue("error", "update-states-nothing", place, { keyResult: record.keyResult })] };
  }
  return meantKeyResult(record, place, context.keyResults);
}

/** The check-in with the id of its key result. Of key results of the same text, that of the cycle of the date is meant, and in it that of the highest level. */
function meantKeyResult(checkIn: CheckIn, place: string, keyResults: readonly OpenKeyResult[]): ReadRow {
  const { keyResult: found, date } = checkIn;
  const candidates = findKeyResults(found, keyResults);
  const open = ofHighestLevel(candidates.filter(({ start, slackEnd }) => date >= start && date <= slackEnd));
  const [meant, other] = open;
  if (other !== undefined) {
    const ids = open.map(({ id }) => id).join(", ");
    return { checkIn: null, issues: [issue("error", "update-key-result-ambiguous", place, { found, ids })] };
  }
  if (meant !== undefined) return { checkIn: { ...checkIn, keyResult: meant.id }, issues: [] };
  const [closed] = candidates.slice(-1);
  return {
    checkIn: null,
    issues: [closed === undefined
      ? issue("error", "update-key-result-unknown", place, { found, nearest: nearestTexts(found, keyResults) })
      : issue("error", "update-date-outside", place, { date, cycle: closed.cycle, start: closed.start, end: closed.slackEnd })],
  };
}

function withoutRepeated(checkIns: readonly CheckIn[], issues: readonly Issue[], { existing, source }: UpdatesContext): Updates {
  const known = new Set(existing.map(checkInId));
  const added = new Map(checkIns.map((checkIn) => [checkInId(checkIn), checkIn] as const).filter(([id]) => !known.has(id)));
  const count = checkIns.length - added.size;
  return {
    checkIns: [...added.values()],
    issues: count === 0 ? issues : [...issues, issue("info", "update-repeated", source, { count })],
  };
}

function filled(cell: CellValue | undefined, other: CellValue | undefined): CellValue {
  return cell === undefined || cell === null || cell === "" ? (other ?? null) : cell;
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}
