import type { WorkbookGrid } from "../../core/grid";
import { knownState } from "../known-state";
import { preconditionOf } from "../precondition";
import type { Json, Settings } from "../state";
import { printState } from "../state-text";
import { NO_CHANGE } from "../workbook-change";
import { refused, type TaskOutcome } from "./task";

/** What a person decided about a workbook. What is left out stays as it was. */
export interface Remembered {
  readonly settings?: Settings;
  /** Corrections of the reading, whole; null forgets them. */
  readonly corrections?: Json;
}

/**
 * Keeps decisions in the state part of the workbook, and changes no cell. Refuses with `state-from-newer-version`: to
 * write would lose what that version keeps.
 */
export function rememberTask(grid: WorkbookGrid, { settings, corrections }: Remembered): TaskOutcome<Remembered> {
  const { state, issues } = knownState(grid);
  const dialect = settings?.dialect ?? state.settings.dialect ?? "plain";
  if (issues.some(({ severity }) => severity === "error")) return refused(grid, dialect, issues);
  const reading = corrections === undefined ? state.reading : corrections;
  const next = { ...state, settings: { ...state.settings, ...settings }, reading };
  const text = printState(next);
  const change = text === grid.state ? NO_CHANGE : { ...NO_CHANGE, state: text };
  return { change, precondition: preconditionOf(grid, change), dialect, summary: { settings: next.settings, corrections: reading }, issues };
}
