import { interviewWords, type InterviewWords } from "../../language";
import type { Meeting, SelfAssessed } from "../../people";
import type { TableHandle } from "../table-handle";
import type { PackContext } from "./figures-sheet";
import { PEOPLE_TABLES, type PeopleColumn } from "./people-tables";

/** What the sheets of an interview are made from. */
export interface InterviewContext extends PackContext {
  readonly meeting: Meeting;
  /** What the person wrote into their self-assessment, by key result; empty before they did. */
  readonly self: ReadonlyMap<string, SelfAssessed>;
}

/** Tables of interviews, with where their headers stand among the words. */
const HEADERS = {
  plan: (words: InterviewWords) => words.plan.headers,
  steps: (words: InterviewWords) => words.appointment.headers,
  results: (words: InterviewWords) => words.documents.results,
  causes: (words: InterviewWords) => words.documents.causes,
  actions: (words: InterviewWords) => words.documents.actions,
  environment: (words: InterviewWords) => words.environment.headers,
  agenda: (words: InterviewWords) => words.conduct.agenda,
  notes: (words: InterviewWords) => words.conduct.notes,
  agreed: (words: InterviewWords) => words.confirmation.headers,
  self: (words: InterviewWords) => words.self.results,
  questions: (words: InterviewWords) => words.self.questions,
} as const;

export type InterviewTable = keyof typeof HEADERS;

/** A table of an interview as we plan it in a language. */
export function interviewTable<Table extends InterviewTable>(table: Table, language: PackContext["language"]): TableHandle<PeopleColumn<Table>> {
  // The words have a header for each column of their table, which `people-tables.test.ts` holds.
  return { name: PEOPLE_TABLES[table], headers: HEADERS[table](interviewWords(language)) as Readonly<Record<PeopleColumn<Table>, string>> };
}

/** Minutes as a share of a day, as cells have times. */
export function timeOf(minutes: number): number {
  return minutes / (24 * 60);
}

export const TIME = "hh:mm";
