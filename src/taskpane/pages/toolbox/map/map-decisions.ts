import { freeLinkNumber } from "../../../../core/plan/strategy/link-id";
import { counts, type MapLink, type MapObjective, type StrategyMap } from "../../../../core/strategy/strategy-map";
import type { LinkPlace, MapDecision } from "../../../../workbook/tasks";
import type { SelectedCell } from "../../../pane-host";

export type Pair = Pick<MapLink, "from" | "to">;

/** Decisions with one more. One about the same link gives way; what was only added here goes with a no to it. */
export function withDecision(decisions: readonly MapDecision[], decision: MapDecision): readonly MapDecision[] {
  const before = decisions.find((one) => isSame(one, decision));
  const others = decisions.filter((one) => one !== before);
  if (before?.kind !== "add") return [...others, decision];
  const isAgreed = decision.kind === "add" || (decision.kind === "answer" && decision.yes);
  return isAgreed ? decisions : others;
}

/** Proposed links that nobody answered. */
export function openLinks({ links }: StrategyMap): readonly MapLink[] {
  return links.filter(({ basis, confirmed }) => basis === "proposed" && confirmed === null);
}

/** False for a link in a row of the user's own that has no id: only they can change it. */
export function mayBeAnswered(link: Pair, rows: readonly LinkPlace[]): boolean {
  return rows.find((one) => isSame(one, link))?.row !== null;
}

/** True for a link that people added in a row for their own, or only here. */
export function mayBeRemoved(link: Pair, rows: readonly LinkPlace[]): boolean {
  const row = rows.find((one) => isSame(one, link))?.row ?? null;
  return row !== null && freeLinkNumber(row) !== null;
}

/** What keeps two objectives from being linked; null if nothing does. */
export function linkProblem({ from, to }: Pair, { links }: StrategyMap): "same" | "there" | null {
  if (from === to) return "same";
  return links.some((link) => isSame(link, { from, to }) && counts(link)) ? "there" : null;
}

/** The cell that states an objective, else that of its first measure. */
export function cellOf({ origin, measures }: MapObjective): SelectedCell | null {
  const at = origin ?? measures[0]?.measure.source.name ?? null;
  return at === null ? null : { sheet: at.sheet, row: at.row, column: at.column };
}

/** Id of the objective of the measure in whose row a cell stands; null for any other cell. */
export function objectiveAt({ objectives }: StrategyMap, { sheet, row }: SelectedCell): string | null {
  return objectives.find(({ measures }) => measures.some(({ measure }) => measure.sheet === sheet && measure.row === row + 1))?.id ?? null;
}

function isSame(a: Pair, b: Pair): boolean {
  return a.from === b.from && a.to === b.to;
}
