import type { Cycle } from "../../calendar";
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { LANGUAGES, schemeWords, type Language, type SchemeWords } from "../../language";
import type { Owner, PayDecision, SchemeRules } from "../../scheme";
import type { COLUMN_KEYS } from "../okr-shapes";
import type { KeyResultKey, ObjectiveKey } from "../okr-tables";
import type { SourceTable } from "../review/review-context";
import type { TableHandle } from "../table-handle";
import { schemeCell, schemeTable, type SchemeCell, type SchemeColumn } from "./scheme-shapes";

export type ScorecardKey = (typeof COLUMN_KEYS.scorecard)[number];

/** The tables that scores come from, as the workbook calls them. */
export interface SchemeSources {
  readonly objectives: SourceTable<ObjectiveKey>;
  readonly keyResults: SourceTable<KeyResultKey>;
  /** Null if the workbook has none: then nobody has a KPI score. */
  readonly scorecard: SourceTable<ScorecardKey> | null;
}

export interface SchemeInput {
  readonly cycle: Cycle;
  readonly rules: SchemeRules;
  /** Who gets a row; none for a workbook that is to hold no scores of people. */
  readonly owners: readonly Owner[];
  /** Ids of the cycle's key results, in their order. */
  readonly keyResults: readonly string[];
  /** To be recorded, besides those that are. */
  readonly decisions: readonly PayDecision[];
  readonly language: Language;
  readonly sources: SchemeSources;
}

/** What every part of the two sheets is planned from. */
export interface SchemeContext extends SchemeInput {
  readonly words: SchemeWords;
  readonly tables: {
    readonly grades: TableHandle<SchemeColumn<"grades">>;
    readonly payLink: TableHandle<SchemeColumn<"payLink">>;
    readonly ratings: TableHandle<SchemeColumn<"ratings">>;
    readonly counted: TableHandle<SchemeColumn<"counted">>;
  };
  readonly cell: (name: SchemeCell) => Expression;
}

export function schemeContext(input: SchemeInput): SchemeContext {
  const { cycle: { id }, language } = input;
  return {
    ...input,
    words: schemeWords(language),
    tables: {
      grades: schemeTable("grades", id, language), payLink: schemeTable("payLink", id, language),
      ratings: schemeTable("ratings", id, language), counted: schemeTable("counted", id, language),
    },
    cell: schemeCell(id),
  };
}

/** True where a cell says yes, in any of our languages. */
export function isYes(value: Expression): Expression {
  return call("OR", ...LANGUAGES.map((language) => binary("=", value, literal(schemeWords(language).yes))));
}
