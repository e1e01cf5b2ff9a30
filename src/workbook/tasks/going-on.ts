import type { Cycle } from "../../core/calendar";
import { carryOver, FIGURE_FIELDS, fixed, type CarriedOkrs, type Decided, type Generated, type HandWritten, type NextTerms } from "../../core/generate";
import { sheetCell, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { ResetDecision } from "../../core/meetings";
import type { KeyResult } from "../../core/model";
import type { KeptOkrs } from "../../core/plan";
import { parseNumberText } from "../../core/quantity";
import type { WorkbookState } from "../state";
import { previousOkrs } from "./cycle-on-a-day";
import { readConversions } from "./own-lineage";
import { ownCycles, readOwnOkrs, type OwnOkrs } from "./own-okrs";
import { readResets, type OwnReset } from "./own-reset";
import { sourceTable } from "./review-sources";

/** What the cycles before leave to a cycle. */
export interface GoingOn {
  /** Key results whose measures stay key results, those of the cycle itself first. */
  readonly existing: readonly KeyResult[];
  /** By measure. */
  readonly decided: ReadonlyMap<string, Decided>;
  /** Hand-written key results that go on, with the OKRs among which they stand. */
  readonly written: readonly { readonly before: OwnOkrs; readonly keyResults: readonly HandWritten[] }[];
  /** `reset-followed`, `reset-after-generating`. */
  readonly issues: readonly Issue[];
}

export interface GoingOnRequest {
  readonly cycle: Cycle;
  /** The OKRs that the cycle has already. */
  readonly own: OwnOkrs | null;
  /** The cycle that is given up for this one, where the cadence is changed just now. */
  readonly givenUp: OwnOkrs | null;
  /** Ids of the measures of the scorecard. */
  readonly measures: ReadonlySet<string>;
}

/**
 * What goes on in a cycle: all of a cycle that was given up for it when the cadence changed, and of the cycle before what the
 * meeting at its end decided to carry on or to revise. What was dropped there does not come again, unless the cycle has it already.
 */
export function goingOn(grid: WorkbookGrid, state: WorkbookState, { cycle, own, givenUp, measures }: GoingOnRequest): GoingOn {
  const converted = givenUp === null
    ? readConversions(grid, state).filter(({ to }) => to === cycle.id).flatMap(({ from }) => readOwnOkrs(grid, state, from) ?? [])
    : [givenUp];
  const isWritten = ({ measure }: KeyResult): boolean => measure === null || !measures.has(measure);
  const fromConversions = converted.map((before) => ({ before, keyResults: before.keyResults.filter(isWritten).map((keyResult) => handWritten(state, before, keyResult, null)) }));
  const previous = previousOkrs(grid, state, cycle, ownCycles(state));
  const decisions = previous === null || converted.some((each) => each.cycle === previous.cycle) ? NO_DECISIONS : decisionsAfter(grid, state, previous, own, isWritten);
  const present = own?.keyResults ?? [];
  const known = new Set(present.map(({ measure }) => measure));
  const before = [...(givenUp?.keyResults ?? []), ...decisions.kept].filter(({ measure }) => !known.has(measure));
  return {
    // A count or a level goes on from where it is now.
    existing: [...present, ...before.map((keyResult) => ({ ...keyResult, start: keyResult.current ?? keyResult.start }))],
    decided: decisions.decided,
    written: previous === null ? fromConversions : [...fromConversions, { before: previous, keyResults: decisions.written.map(([keyResult, reset]) => handWritten(state, previous, keyResult, nextOf(reset))) }],
    issues: decisions.issues,
  };
}

/** The hand-written OKRs of a cycle that go on in it, beside what was generated for it. */
export function carriedInto({ written }: Pick<GoingOn, "written">, generated: Generated, cycle: string): CarriedOkrs {
  const all = written.map(({ before, keyResults }) => carryOver(keyResults, before, generated, cycle));
  const each = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] => [...new Map(items.map((item) => [item.id, item])).values()];
  return { objectives: each(all.flatMap(({ objectives }) => objectives)), keyResults: each(all.flatMap(({ keyResults }) => keyResults)) };
}

/** Hand-written rows of a cycle that are not planned: they stay all the same, and so do the objectives that they serve. */
export function keptRows(own: OwnOkrs | null, carried: CarriedOkrs): KeptOkrs {
  const planned = new Set(carried.keyResults.map(({ id }) => id));
  const kept = (own?.keyResults ?? []).filter(({ id, measure }) => measure === null && !planned.has(id));
  return { objectives: [...new Set(kept.map(({ objective }) => objective))], keyResults: kept.map(({ id }) => id) };
}

/** New targets that people stated and that could not be taken over: of a band, of what happens or not, of a measure without a target. */
export function unusedTargets({ decided }: Pick<GoingOn, "decided">, { keyResults, measures }: Generated): readonly Issue[] {
  const targets = new Map(keyResults.map(({ from, target }) => [from.id, target]));
  return [...decided].flatMap(([id, decision]) => {
    const wanted = decision.kind === "keep" ? decision.next?.target ?? null : null;
    if (wanted?.value == null || targets.get(id) === wanted.value) return [];
    const name = measures.find(({ measure }) => measure.id === id)?.measure.name ?? id;
    const at = wanted.basis.kind === "fixed" ? wanted.basis.from : null;
    return [issue("warning", "reset-target-unused", at === null ? null : sheetCell(at.sheet, at.row, at.column), { name, target: wanted.value })];
  });
}

// Decisions

interface Decisions {
  readonly kept: readonly KeyResult[];
  readonly decided: ReadonlyMap<string, Decided>;
  readonly written: readonly (readonly [KeyResult, OwnReset])[];
  readonly issues: readonly Issue[];
}

const NO_DECISIONS: Decisions = { kept: [], decided: new Map(), written: [], issues: [] };

function decisionsAfter(grid: WorkbookGrid, state: WorkbookState, { cycle, keyResults }: OwnOkrs, own: OwnOkrs | null, isWritten: (keyResult: KeyResult) => boolean): Decisions {
  const resets = readResets(grid, state, cycle);
  const all = keyResults.flatMap((keyResult) => { const reset = resets.get(keyResult.id); return reset === undefined ? [] : [[keyResult, reset] as const]; });
  const are = (...wanted: readonly (ResetDecision | null)[]): typeof all => all.filter(([, { decision }]) => wanted.includes(decision));
  const [goOn, dropped] = [are("carry", "revise"), are("drop")];
  if (goOn.length + dropped.length === 0) return NO_DECISIONS;
  const present = new Set(own?.keyResults.map(({ measure }) => measure));
  const late = dropped.filter(([{ measure }]) => measure !== null && present.has(measure));
  const decided: readonly (readonly [string, Decided])[] = [
    ...goOn.filter(([keyResult]) => !isWritten(keyResult)).map(([{ measure }, reset]) => [measure ?? "", { kind: "keep", next: nextOf(reset) }] as const),
    ...dropped.filter((each) => !late.includes(each)).map(([{ measure }]) => [measure ?? "", { kind: "drop", cycle }] as const),
  ];
  const counts = { carry: are("carry").length, revise: are("revise").length, drop: dropped.length, undecided: are(null).length };
  return {
    kept: goOn.flatMap(([keyResult]) => (isWritten(keyResult) ? [] : [keyResult])),
    decided: new Map(decided),
    written: goOn.filter(([keyResult]) => isWritten(keyResult)),
    issues: [
      issue("info", "reset-followed", null, { cycle, ...counts }),
      ...late.map(([{ text }, { at }]) => issue("info", "reset-after-generating", at, { text, cycle, next: own?.cycle ?? "" })),
    ],
  };
}

/** A number is the new target, with the cell that states it as its source; other words are the new wording. */
function nextOf({ next, origin }: OwnReset): NextTerms | null {
  if (next === null) return null;
  const target = typeof next === "number" ? next : parseNumberText(next);
  return target === null ? { target: null, text: String(next) } : { target: fixed(target, origin), text: null };
}

// Hand-written key results

function handWritten(state: WorkbookState, { objectives, tables: { keyResults: table } }: OwnOkrs, keyResult: KeyResult, next: NextTerms | null): HandWritten {
  const row = table.rows.find(({ id }) => id === keyResult.id);
  const isLive = (key: string): boolean => {
    const column = table.columns.find((one) => one.key === key)?.column;
    return row !== undefined && column !== undefined && table.sheet.formula(row.row, column) !== null;
  };
  return {
    keyResult, next,
    objective: objectives.find(({ id }) => id === keyResult.objective) ?? null,
    place: row === undefined ? keyResult.id : sheetCell(table.sheet.name, row.row, table.area.left),
    table: row === undefined ? null : sourceTable(state, table),
    live: new Set(FIGURE_FIELDS.filter(isLive)),
  };
}
