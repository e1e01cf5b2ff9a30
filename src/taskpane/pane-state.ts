import type { Weighting } from "../core/alignment";
import type { Cadence } from "../core/calendar";
import type { Dialect } from "../core/formula/dialect";
import type { MostOkrs } from "../core/generate";
import type { Issue } from "../core/issue";
import type { Language } from "../core/language/language";
import type { PaneTexts } from "../core/language/pane-texts";
import type { ToolKey } from "../core/language/toolbox-words";
import type { LinkDecision, MapDecision } from "../workbook/tasks";
import type { Book } from "./book";
import type { SelectedCell } from "./pane-host";

export const STEPS = ["scorecard", "okrs", "checkIn", "review", "share"] as const;

export type Step = (typeof STEPS)[number];
export type PageName = Step | "toolbox" | "settings";

/** All that the pane shows. Pages keep what is typed here too, so that it outlives them. */
export interface PaneState {
  readonly language: Language;
  /** In that language. */
  readonly texts: PaneTexts;
  /** Of the program; null if it does not say. */
  readonly isDark: boolean | null;
  readonly page: PageName;
  /** What of the rest of the method is open; null where all of it is listed. */
  readonly tool: ToolKey | null;
  /** The workbook as it was read last; null before the first reading. */
  readonly book: Book | null;
  /** What is under way; null if nothing is. */
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly selected: SelectedCell | null;
  /** Day to look from, ISO. */
  readonly asOf: string;
  readonly drafts: Drafts;
}

export type Busy = "reading" | "working" | "writing" | "undoing";

/** A change is written, or undone, whole or not at all, so that neither can be stopped half-way. */
export function canCancel(busy: Busy): boolean {
  return busy === "reading" || busy === "working";
}

/** What came of the last thing that was done. Texts are functions, so that they follow the language. */
export interface Notice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: (texts: PaneTexts) => string;
  readonly issues: readonly Issue[];
  /** Something is better done after reading again. */
  readonly offersReading: boolean;
  /** What was written can be undone; `insisting`: at the price that the issues name. Left out where it cannot. */
  readonly offersUndo?: "plain" | "insisting";
}

/** What somebody entered and did not write yet. */
export interface Drafts {
  /** Id of a question → key of the option. */
  readonly answers: Readonly<Record<string, string>>;
  /** Name of a sheet → letters of a column → field. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly okrs: OkrChoices;
  /** Id of a key result → what was entered for it. */
  readonly checkIns: Readonly<Record<string, CheckInDraft>>;
  /** Field of a cause or an action (`fieldKey`) → as typed. */
  readonly review: Readonly<Record<string, string>>;
  /** Tool and field of its page → as typed. */
  readonly tools: Readonly<Record<string, string>>;
  /** Cycle → what was chosen about its links. */
  readonly alignment: Readonly<Record<string, AlignmentDraft>>;
  /** What was decided about links of the strategy map. */
  readonly map: readonly MapDecision[];
  /** Who checks in. */
  readonly by: string;
  readonly owner: string | null;
  /** Cycle that is checked in or reviewed; null for the latest. */
  readonly cycle: string | null;
  /** Key result to be looked at first. */
  readonly focus: string | null;
}

export interface OkrChoices {
  readonly cadence?: Cadence;
  readonly cycle?: string;
  readonly fiscalYearStart?: string;
  readonly language?: Language;
  readonly dialect?: Dialect;
  readonly most?: Partial<MostOkrs>;
}

export interface AlignmentDraft {
  /** As the workbook says if left out. */
  readonly weighting?: Weighting;
  readonly decisions: readonly LinkDecision[];
}

/** As typed. */
export interface CheckInDraft {
  readonly value: string;
  readonly confidence: string;
  readonly note: string;
}

export const NO_CHECK_IN: CheckInDraft = { value: "", confidence: "", note: "" };

export const NO_DRAFTS: Drafts = { answers: {}, columns: {}, okrs: {}, checkIns: {}, review: {}, tools: {}, alignment: {}, map: [], by: "", owner: null, cycle: null, focus: null };
