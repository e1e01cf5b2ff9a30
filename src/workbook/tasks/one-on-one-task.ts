import { addDays } from "../../core/calendar";
import { formatCell, sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { LANGUAGES, oneOnOneWords, type Language } from "../../core/language";
import { foldPerson, isOwnedBy, openBlockers, peopleOf, signalsOf, type Signal } from "../../core/meetings";
import { parseDateCell, type CheckIn } from "../../core/model";
import { oneOnOneCellName, oneOnOneDate, oneOnOneTableName, planOneOnOne, type AgreedAction, type OneOnOneRequest, type PersonalKeyResult } from "../../core/plan";
import { reviewCycle } from "../../core/review";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { namedPlace } from "../named-cell";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { readCycleOnADay, type CycleOnADay, type CycleOptions } from "./cycle-on-a-day";
import { ownTable } from "./own-okrs";
import { knownDaysOff } from "./pace-policy";
import { ownersOf, standupEntries } from "./standup-task";
import { refused, settle, type TaskOutcome } from "./task";

export interface OneOnOneOptions extends CycleOptions {
  /** As an owner cell of the OKR sheets names them. */
  readonly person: string | null;
  /** Name of the company's workbook, which the sheet states as the source of its values. */
  readonly source: string;
  /** Name of the person's workbook, for sentences. */
  readonly file: string;
}

export interface OneOnOneSummary {
  readonly kind: "one-on-one";
  readonly cycle: string;
  readonly person: string;
  readonly date: string;
  readonly keyResults: number;
  /** ISO date of the meeting before; null for the first. */
  readonly last: string | null;
}

/**
 * A one-on-one as a sheet of the person's own workbook, which holds nobody else's: their key results with the values of
 * the company's workbook, what its data says to talk about, and what was agreed before. The company's workbook is only read.
 *
 * Issues: those of `readCycleOnADay`, `meeting-person-missing`, `meeting-person-unknown`, `meeting-other-person` and
 * `meeting-file-taken` of a file that holds something else, and the conflicts of `reconcile`.
 */
export function oneOnOneTask(company: WorkbookGrid, personal: WorkbookGrid, options: OneOnOneOptions): TaskOutcome<OneOnOneSummary> {
  const read = readCycleOnADay(company, options);
  if ("refused" in read) return refused(personal, read.dialect, read.refused);
  const there = personalWorkbook(personal);
  const wrong = refusal(read, there, options);
  if (wrong !== null) return refused(personal, read.dialect, [...read.issues, wrong]);
  const person = personIn(read, options.person ?? "");
  const last = there.dates.filter((date) => date < options.asOf).at(-1) ?? null;
  const language = options.language ?? there.state.settings.language ?? read.language;
  const dialect = options.dialect ?? there.state.settings.dialect ?? "plain";
  const keyResults = personalKeyResults(read, person);
  const plan = planOneOnOne({
    person, language, keyResults,
    date: options.asOf,
    cycle: read.cycle,
    holidays: read.pace.holidays,
    source: { file: options.source, sheet: read.okrs.tables.keyResults.sheet.name },
    data: { since: notesSince(read, keyResults, last ?? addDays(options.asOf, -FIRST_LOOK), language), obstacles: obstaclesOf(read, person, language) },
    last: last === null ? null : { date: last, progress: lastProgress(there.state, last) },
    carried: last === null ? [] : openActions(there, last),
  });
  const settled = settle(plan, personal, { ...there.state, settings: { ...there.state.settings, language } }, dialect, []);
  const summary: OneOnOneSummary = { kind: "one-on-one", cycle: read.cycle.id, person, date: options.asOf, keyResults: keyResults.length, last };
  return { ...settled, summary, issues: [...read.issues, ...settled.issues] };
}

/** Those with whom there can be one-on-ones, in the order of the OKR sheet; nobody without OKRs. */
export function oneOnOnePeople(company: WorkbookGrid, options: CycleOptions): readonly string[] {
  const read = readCycleOnADay(company, options);
  return "refused" in read ? [] : ownersOf(read.okrs);
}

/** Days that the first meeting looks back on. */
const FIRST_LOOK = 14;

// The person's workbook

interface PersonalWorkbook {
  readonly grid: WorkbookGrid;
  readonly state: WorkbookState;
  /** Days of the meetings that it holds, the first first. */
  readonly dates: readonly string[];
  /** Whom they are with; null if it holds none. */
  readonly person: string | null;
}

function personalWorkbook(workbook: WorkbookGrid): PersonalWorkbook {
  const { state } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dates = [...state.tables.keys()].flatMap((name) => oneOnOneDate(name) ?? []).sort();
  const people = dates.flatMap((date) => {
    const place = namedPlace(grid, state, oneOnOneCellName("Person", date));
    return textOf(place?.sheet.value(place.row, place.column)) ?? [];
  });
  return { grid, state, dates, person: people.at(-1) ?? null };
}

/** Why there can be no meeting, or not in this file; null if there can. */
function refusal(read: CycleOnADay, { grid, dates, person: found }: PersonalWorkbook, { person, file }: OneOnOneOptions): Issue | null {
  const known = ownersOf(read.okrs);
  if (person === null || person.trim() === "") return issue("error", "meeting-person-missing", null, { known });
  if (!known.some((name) => foldPerson(name) === foldPerson(person))) return issue("error", "meeting-person-unknown", null, { person, known });
  if (grid.sheets.length > 0 && dates.length === 0) return issue("error", "meeting-file-taken", file, { file });
  return found === null || foldPerson(found) === foldPerson(person) ? null : issue("error", "meeting-other-person", file, { person, found });
}

function lastProgress(state: WorkbookState, date: string): NonNullable<OneOnOneRequest["last"]>["progress"] {
  const name = oneOnOneTableName("progress", date);
  const titles = new Map(state.tables.get(name)?.columns.map(({ key, title }) => [key, title]));
  return { name, headers: { id: titles.get("id") ?? "id", current: titles.get("current") ?? "current" } };
}

/** What was agreed in the last meeting or before it, and is neither done nor dropped. */
function openActions({ grid, state }: PersonalWorkbook, date: string): readonly AgreedAction[] {
  const closed = new Set<unknown>(LANGUAGES.flatMap((language) => [oneOnOneWords(language).states.done, oneOnOneWords(language).states.dropped]));
  const table = ownTable(grid, state, oneOnOneTableName("actions", date))?.table;
  return (table?.rows ?? []).flatMap((row) => {
    const values = table === undefined ? {} : rowValues(table, row);
    const action = textOf(values["action"]);
    if (action === null || closed.has(values["state"])) return [];
    return [{
      id: row.id ?? `${date.slice(5)} ${formatCell(row.row, 0)}`, action,
      keyResult: textOf(values["keyResult"]), owner: textOf(values["owner"]), due: dateOf(values["due"]), state: textOf(values["state"]), from: dateOf(values["from"]) ?? date,
    }];
  });
}

// What the company's workbook says

/** The person as the OKR sheets write the name. */
function personIn({ okrs }: CycleOnADay, person: string): string {
  return ownersOf(okrs).find((name) => foldPerson(name) === foldPerson(person)) ?? person;
}

function personalKeyResults({ input, okrs }: CycleOnADay, person: string): readonly PersonalKeyResult[] {
  const objectives = new Map(okrs.objectives.map((objective) => [objective.id, objective]));
  const { sheet, rows, columns } = okrs.tables.keyResults;
  const shown = columns.find(({ key }) => key === "current")?.column ?? 0;
  return reviewCycle(input).keyResults.flatMap(({ keyResult, current, confidence }): readonly PersonalKeyResult[] => {
    const objective = objectives.get(keyResult.objective);
    const owners = peopleOf([keyResult.owner]).length > 0 ? keyResult.owner : objective?.owner ?? null;
    if (!isOwnedBy(owners, person)) return [];
    const row = rows.find(({ id }) => id === keyResult.id)?.row;
    return [{
      ...keyResult, current, confidence,
      objectiveText: objective?.text ?? null,
      said: notesOf(input.checkIns, keyResult.id, input.asOf).at(-1)?.note ?? null,
      at: row === undefined ? sheet.name : sheetCell(sheet.name, row, shown),
    }];
  });
}

/** Check-ins of a key result with a note, until a day, in order of their days. */
function notesOf(checkIns: readonly CheckIn[], keyResult: string, asOf: string): readonly CheckIn[] {
  return checkIns.filter((one) => one.keyResult === keyResult && one.note !== null && one.date <= asOf).toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function notesSince({ input }: CycleOnADay, keyResults: readonly PersonalKeyResult[], since: string, language: Language): readonly string[] {
  const { note: line } = oneOnOneWords(language).data;
  return keyResults.flatMap(({ id, text }) => notesOf(input.checkIns, id, input.asOf).filter(({ date }) => date > since).map(({ date, note }) => line(date.slice(5), text, note ?? "")));
}

/** Blockers that the person named in stand-ups and that are open, and what does not fit together in their key results. */
function obstaclesOf({ grid, state, input }: CycleOnADay, person: string, language: Language): readonly string[] {
  const { data } = oneOnOneWords(language);
  const blockers = openBlockers(standupEntries(grid, state), input.asOf, knownDaysOff(grid, state).dates).filter((one) => foldPerson(one.person) === foldPerson(person));
  const signals = signalsOf(input, reviewCycle(input)).filter(({ owner }) => isOwnedBy(owner, person));
  return [...blockers.map(({ since, blocked }) => data.blocker(since.slice(5), blocked)), ...signals.map((signal) => signalLine(signal, language))];
}

function signalLine({ kind, text, confidence, gapToPace, lastActual }: Signal, language: Language): string {
  const { data } = oneOnOneWords(language);
  const points = Math.round(Math.abs(gapToPace ?? 0) * 100);
  switch (kind) {
    case "sure-but-behind":
      return data.sureButBehind(text, confidence ?? 0, points);
    case "doubtful-but-ahead":
      return data.doubtfulButAhead(text, confidence ?? 0, points);
    case "stale":
      return data.stale(text, lastActual ?? "");
    case "no-actual":
      return data.noActual(text);
  }
}

function textOf(value: CellValue | undefined): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function dateOf(value: CellValue | undefined): string | null {
  return typeof value === "string" || typeof value === "number" ? parseDateCell(value) : null;
}
