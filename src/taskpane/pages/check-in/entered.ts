import { parseNumberText } from "../../../core/quantity";
import type { CellValue } from "../../../core/grid";
import type { KeyResult } from "../../../core/model";
import type { UpdatesSheet } from "../../../workbook/tasks";
import type { CheckInDraft } from "../../pane-state";

/** What was entered for a key result, as numbers. */
export interface Entered {
  readonly keyResult: string;
  /** Null if nothing was entered. */
  readonly value: number | null;
  readonly confidence: number | null;
  readonly note: string;
  /** A number cannot be read or is none of 0 to 10: see `isWrongValue` and `isWrongConfidence`. */
  readonly isWrong: boolean;
}

/** Headers as `checkInTask` knows them in any language. */
const HEADERS = ["Date", "Key result id", "Value", "Confidence", "Note", "By"] as const;

/** Check-ins that were entered, in the order of the key results; those of which nothing was entered are left out. */
export function enteredOf(keyResults: readonly KeyResult[], drafts: Readonly<Record<string, CheckInDraft>>): readonly Entered[] {
  return keyResults.flatMap(({ id, unit }) => {
    const draft = drafts[id];
    if (draft === undefined || [draft.value, draft.confidence, draft.note].every((text) => text.trim() === "")) return [];
    const isWrong = isWrongValue(draft.value, unit) || isWrongConfidence(draft.confidence);
    return [{ keyResult: id, value: valueOf(draft.value, unit), confidence: parseNumberText(draft.confidence), note: draft.note.trim(), isWrong }];
  });
}

/** Number of a text; in percent where the key result is: 93 and 93 % are both 0.93. Null for a blank text and for words. */
export function valueOf(text: string, unit: string | null): number | null {
  const number = parseNumberText(text);
  return number === null || unit !== "%" || /[%％]/.test(text) ? number : parseNumberText(`${text.trim()}%`);
}

export function isWrongValue(text: string, unit: string | null): boolean {
  return text.trim() !== "" && valueOf(text, unit) === null;
}

export function isWrongConfidence(text: string): boolean {
  const number = parseNumberText(text);
  return text.trim() !== "" && (number === null || number < 0 || number > 10);
}

/** Check-ins of one day and by one person. */
export interface UpdateRows {
  readonly entered: readonly Entered[];
  /** Where they come from, for issues. */
  readonly name: string;
  /** ISO, or what is being typed. */
  readonly date: string;
  readonly by: string;
}

/** The check-ins as rows below headers. */
export function updatesSheet({ entered, name, date, by }: UpdateRows): UpdatesSheet {
  const rows: readonly (readonly CellValue[])[] = [
    HEADERS,
    ...entered.map(({ keyResult, value, confidence, note }) => [date, keyResult, value, confidence, note === "" ? null : note, by.trim() === "" ? null : by.trim()]),
  ];
  return { name, used: { top: 0, left: 0, bottom: rows.length - 1, right: HEADERS.length - 1 }, value: (row, column) => rows[row]?.[column] ?? null };
}
