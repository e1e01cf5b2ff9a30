//  A, B     C    D                E                     F         G         H       I                J             K
//  title, hint
//           person that is chosen, team, role, manager and score
//  objectives of the person, in the order of the sheet of people, with what they support
//  key results of the person
import type { Cycle } from "../../calendar";
import { call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { cascadeWords, type Language } from "../../language";
import { personPageWords } from "../../language/person-page-words";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, WRAPPED } from "../look";
import { cycleName } from "../okr-shapes";
import { all, type TableHandle } from "../table-handle";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { levelTables, mixTable } from "./level-tables";
import { CHOICE, CHOSEN, filled, pageList, pageSheet } from "./page-lists";

export interface PersonPageOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  /** Shown until somebody chooses another. */
  readonly person: string;
}

/** Key of the sheet of a cycle. */
export const PERSON_PAGE_SHEET = (cycle: string): string => `person-page:${cycle}`;

/** Workbook-wide name of the people who have OKRs in the cycle that was generated last. */
export const PERSON_NAMES_NAME = "OKR_PersonNames";

export const PERSON_PAGE_COLUMNS = {
  objectives: ["id", "place", "number", "text", "weight", "progress", "pace", "status", "ambition", "contribution", "alignedText"],
  keyResults: ["id", "place", "number", "text", "confidence", "progress", "pace", "status", "due", "contribution", "alignedText"],
} as const;

export type PersonList = keyof typeof PERSON_PAGE_COLUMNS;
export type PersonPageKey = (typeof PERSON_PAGE_COLUMNS)[PersonList][number];

export function personPageTable(list: PersonList, cycle: string, language: Language): TableHandle<PersonPageKey> {
  const { headers } = cascadeWords(language);
  const { objective, keyResult, ...shared } = personPageWords(language).headers;
  return {
    name: `${list === "objectives" ? "OKR_PersonPageOs" : "OKR_PersonPageKRs"}_${cycleName(cycle)}`,
    headers: { ...shared, text: list === "objectives" ? objective : keyResult, contribution: headers.contribution, alignedText: headers.alignedText },
  };
}

/** First row of the lists, and how many lines each has: more than a person can keep in mind. */
const LISTS = 9;
const LINES: Readonly<Record<PersonList, number>> = { objectives: 6, keyResults: 25 };
const WIDTHS: readonly number[] = [8, 8, 10, 72, 12, 13, 13, 13, 15, 13, 60];

/** One page for the person who is chosen in a cell: objectives and key results with what they support, pace and status. */
export function planPersonPage({ cycle, language, person }: PersonPageOptions): SheetPlan {
  const words = personPageWords(language);
  return pageSheet({
    key: PERSON_PAGE_SHEET(cycle.id), name: words.sheet(cycle.id), title: words.title(cycle.id), hint: words.hint, language,
    head: headBlock({ cycle, language, person }), tables: listTables(cycle.id, language), widths: WIDTHS, choices: PERSON_NAMES_NAME,
  });
}

function headBlock({ cycle, language, person }: PersonPageOptions): CellBlock {
  const words = personPageWords(language);
  const { holder } = cascadeWords(language);
  const mix = mixTable("person", cycle.id, language);
  const ofPerson = (key: "team" | "role" | "manager" | "score"): Expression => filled(call("INDEX", all(mix, key), call("MATCH", CHOSEN, all(mix, "person"), literal(0))));
  const line = (title: string, value: PlannedCell): readonly PlannedCell[] => [{ value: title, style: LABEL }, value];
  return {
    top: CHOICE.row,
    left: CHOICE.column - 1,
    cells: [
      line(holder.person, { value: person, style: { ...INPUT, bold: true, size: 14, border: "thin" } }),
      line(holder.team, { value: null, formula: ofPerson("team") }),
      line(words.role, { value: null, formula: ofPerson("role") }),
      line(words.manager, { value: null, formula: ofPerson("manager") }),
      line(words.score, { value: null, formula: ofPerson("score"), style: { format: FORMATS.score, align: "left", bold: true } }),
    ],
  };
}

const CENTERED: CellStyle = { vertical: "top", align: "center" };
const PERCENT: CellStyle = { vertical: "top", format: FORMATS.percent };
const STYLES: Readonly<Record<PersonPageKey, CellStyle>> = {
  id: { format: FORMATS.text }, place: {}, number: { ...CENTERED, color: COLORS.note }, text: WRAPPED, weight: { ...CENTERED, format: FORMATS.percent },
  confidence: { ...CENTERED, format: FORMATS.whole }, progress: PERCENT, pace: PERCENT, status: CENTERED, ambition: { vertical: "top" }, due: { ...CENTERED, format: FORMATS.date },
  contribution: CENTERED, alignedText: { ...WRAPPED, color: COLORS.note },
};

function listTables(cycle: string, language: Language): readonly TablePlan[] {
  const sources = levelTables("person", cycle, language);
  const styleOf = (list: PersonList) => (key: PersonPageKey): CellStyle => (list === "objectives" && key === "text" ? { ...WRAPPED, bold: true } : STYLES[key]);
  let top = LISTS;
  return (["objectives", "keyResults"] as const).map((list) => {
    const table = pageList<PersonPageKey>({
      table: personPageTable(list, cycle, language), columns: PERSON_PAGE_COLUMNS[list], styleOf: styleOf(list), source: sources[list], holder: "person", lines: LINES[list], top,
    });
    top += LINES[list] + 2;
    return table;
  });
}
