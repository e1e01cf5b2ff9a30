import type { Cycle } from "../../calendar";
import { named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { weekWords, type Language, type WeekWords } from "../../language";
import type { ReviewInput } from "../../review";
import type { ReviewSources, SourceTable } from "../review/review-context";
import type { PaceTerms } from "../pace-terms";
import type { ScorecardKey } from "../scorecard-sheet";
import { weekCellName, weekTables, type WeekTables } from "./week-shapes";

/** What the sheet of a week is planned from. */
export interface WeekRequest {
  /** ISO date of its Monday. */
  readonly monday: string;
  readonly language: Language;
  readonly cycle: Cycle;
  /** As of the day of the meeting. */
  readonly input: ReviewInput;
  readonly sources: ReviewSources;
  readonly pace: PaceTerms;
  /** Null if the workbook has no sheet of measures any more. */
  readonly scorecard: SourceTable<ScorecardKey> | null;
  readonly health: HealthMeasures;
  /** Open actions of the cycle's review that fall due in the next weeks, by due date. */
  readonly due: readonly DueAction[];
}

export interface HealthMeasures {
  /** Those that the sheet shows, in the order in which it does. */
  readonly shown: readonly { readonly id: string; readonly format: string }[];
  /** How many there are. */
  readonly all: number;
}

export interface DueAction {
  readonly action: string;
  readonly owner: string | null;
  /** ISO date. */
  readonly due: string;
}

export interface WeekContext extends WeekRequest {
  readonly words: WeekWords;
  readonly tables: WeekTables;
  /** A named cell of the sheet. */
  readonly cell: (name: "AsOf" | "Pace") => Expression;
}

export function weekContext(request: WeekRequest): WeekContext {
  const { monday, language } = request;
  return { ...request, words: weekWords(language), tables: weekTables(monday, language), cell: (name) => named(weekCellName(name, monday)) };
}

