import type { PaceDays } from "../../../core/calendar";
import { parseNumberText } from "../../../core/quantity";
import { STATUS_LIMITS, type StatusLimits } from "../../../core/score";
import { sheetCell } from "../../../core/grid";
import { AT_RISK_NAME, TABLE_NAMES } from "../../../core/plan";
import { namedPlace } from "../../../workbook/named-cell";
import type { Settings } from "../../../workbook/state";
import { knownPace, ownTable } from "../../../workbook/tasks";
import type { Book } from "../../book";
import type { SelectedCell } from "../../pane-host";

/** What somebody chose and did not save yet; limits as typed, in per cent. */
export interface PaceDraft {
  readonly pace?: PaceDays;
  readonly atRisk?: string;
  readonly offTrack?: string;
}

export type LimitKey = keyof StatusLimits;

/** What is wrong with a limit. */
export type WrongLimit = "notAPercentage" | "limitsOutOfOrder";

export interface ChosenPace {
  readonly pace: PaceDays;
  /** As shown in the fields, in per cent. */
  readonly limits: Readonly<Record<LimitKey, string>>;
  readonly wrong: Readonly<Partial<Record<LimitKey, WrongLimit>>>;
  /** To be remembered; null while something is wrong. */
  readonly settings: Pick<Settings, "pace" | "statusLimits"> | null;
}

/** What the draft says, else the workbook, else the usual. What nobody touched is not remembered anew. */
export function chosenPace({ state: { settings } }: Book, draft: PaceDraft): ChosenPace {
  const { atRisk, offTrack } = settings.statusLimits ?? STATUS_LIMITS;
  const limits = { atRisk: draft.atRisk ?? percentOf(atRisk), offTrack: draft.offTrack ?? percentOf(offTrack) };
  const shares = { atRisk: shareIn(limits.atRisk), offTrack: shareIn(limits.offTrack) };
  const wrong = wrongLimits(shares);
  const isTouched = draft.atRisk !== undefined || draft.offTrack !== undefined;
  const stated = shares.atRisk === null || shares.offTrack === null || !isTouched ? {} : { statusLimits: { atRisk: shares.atRisk, offTrack: shares.offTrack } };
  return {
    pace: draft.pace ?? settings.pace ?? "calendar",
    limits, wrong,
    settings: Object.keys(wrong).length > 0 ? null : { ...(draft.pace === undefined ? {} : { pace: draft.pace }), ...stated },
  };
}

function wrongLimits({ atRisk, offTrack }: Readonly<Record<LimitKey, number | null>>): ChosenPace["wrong"] {
  if (atRisk !== null && offTrack !== null) return offTrack < atRisk ? { offTrack: "limitsOutOfOrder" } : {};
  return { ...(atRisk === null ? { atRisk: "notAPercentage" } : {}), ...(offTrack === null ? { offTrack: "notAPercentage" } : {}) };
}

/** @example percentOf(0.07) // => "7" */
export function percentOf(share: number): string {
  return String(Number((share * 100).toPrecision(12)));
}

/** A share from 0 to 1 out of per cent, with the sign or without; null for anything else. */
function shareIn(text: string): number | null {
  const number = parseNumberText(text);
  if (number === null) return null;
  const share = /[%％]/.test(text) ? number : Number((number / 100).toPrecision(12));
  return share >= 0 && share <= 1 ? share : null;
}

/** Where the sheet of pace, once it is written, has what the pane then leaves to it. */
export interface PaceSheet {
  readonly limits: StatusLimits;
  /** First day off. */
  readonly daysOff: Place;
  readonly limitCells: Place;
}

interface Place extends SelectedCell {
  readonly address: string;
}

/** Null before it is written. */
export function paceSheetOf({ grid, state }: Book): PaceSheet | null {
  const cell = namedPlace(grid, state, AT_RISK_NAME);
  const list = ownTable(grid, state, TABLE_NAMES.holidays)?.table;
  if (list === undefined || cell === null) return null;
  const column = list.columns.find(({ key }) => key === "date")?.column ?? list.area.left;
  const { limits } = knownPace(grid, state);
  return { limits, daysOff: placeOf(list.sheet.name, list.area.top + 1, column), limitCells: placeOf(cell.sheet.name, cell.row, cell.column) };
}

function placeOf(sheet: string, row: number, column: number): Place {
  return { sheet, row, column, address: sheetCell(sheet, row, column) };
}
