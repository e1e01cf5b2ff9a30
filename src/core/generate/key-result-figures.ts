import type { KeyResultType, Measure } from "../model";
import { hasReading, isReadBefore, levelReading, readingBefore, readingOn, sinceStart, statedReading, sumSoFar } from "./cycle-reading";
import { levelDue, statedTarget, sumDue, sumDueLike, yearLevel, yearTarget, yearToDate } from "./cycle-target";
import { CHECKED_IN, NO_FIGURE, fixed, linked, type Figure } from "./figure";
import { lastDay, parsePeriod } from "../calendar";
import type { Sliced } from "./period-slice";
import { leftOverTarget, overWindows } from "./reslice";
import { isCycle, targetTime } from "./target-time";
import { isYesOrNo, type Triage } from "./triage";
import { isPartOfOne } from "./whole-things";
import type { CycleWindow } from "./window";

/**
 * What the numbers of a key result speak of: a level at the time of reading, what was added within the cycle, or what
 * was added since the fiscal year began.
 */
export type Scope = "level" | "cycle" | "year-to-date";

/** The numbers of a key result and what they come from. */
export interface KeyResultFigures {
  readonly type: KeyResultType;
  readonly scope: Scope;
  readonly start: Figure;
  readonly target: Figure;
  readonly floor: Figure;
  readonly ceiling: Figure;
  readonly current: Figure;
  /** The start already reaches the target, or lies the wrong way from it: the type holds the target instead of moving there. */
  readonly holds: boolean;
  /** Periods of the cycle that have no target, where it is taken from those that have one; else none. Keys such as `2027-06`. */
  readonly missing: readonly string[];
}

/** A measure with all that its figures depend on. */
export interface FigureTask {
  readonly measure: Measure;
  readonly triage: Triage;
  readonly cycle: CycleWindow;
  /** ISO date. */
  readonly asOf: string;
  /** A health measure that is only to be held. */
  readonly isGuardrail: boolean;
  /** Start of the key result as it was made before; it does not move when readings do. */
  readonly keptStart: number | null;
  /**
   * This cycle and those after it in the year, where the cadence was changed in mid-year: targets are then what is left of the
   * year, spread over these. None where it was not.
   */
  readonly windows?: readonly CycleWindow[];
  /** Target that people want, whatever the sheet says; of a line to reach. */
  readonly wanted?: Figure | null;
}

/** What the numbers of a key result are before it is decided how it moves. */
interface Course {
  readonly scope: Scope;
  /** In the order of preference; may be none. */
  readonly starts: readonly Figure[];
  /** From the start that was taken; its value is null if there is none. */
  readonly target: (start: Figure) => Sliced | null;
  readonly current: Figure;
  /** Where a target to be held is lost altogether. */
  readonly limit: Figure;
}

/**
 * Start, target, current value and type of the key result that a measure becomes in a cycle. A target is sliced into the
 * cycle by the nature of the measure (`domain.md` 2.9). Null if its targets do not say what is due in the cycle.
 */
export function keyResultFigures(task: FigureTask): KeyResultFigures | null {
  const { measure, triage: { aim } } = task;
  if (aim === null) return null;
  if (aim.kind === "band") return bandFigures(measure, readUntil(task));
  if (isYesOrNo(measure)) return yesOrNoFigures(measure);
  const course = addsUp(measure) ? sumCourse(task) : levelCourse(task);
  return course === null ? null : lineFigures(course, aim.side, task);
}

/** Readings after the cycle are of the next one. */
function readUntil({ asOf, cycle: { end } }: FigureTask): string {
  return asOf < end ? asOf : end;
}

/** True if values of several periods add up to one of a longer time. */
function addsUp({ nature, direction }: Measure): boolean {
  return direction !== "within" && (nature === "flow" || nature === "cumulative");
}

// Bands, and what happens or does not

function bandFigures(measure: Measure, until: string): KeyResultFigures {
  const { target, targetLow, targetHigh, source } = measure;
  const [floor, ceiling] = targetLow === null || targetHigh === null
    ? [linked(target, source.target), linked(target, source.target)]
    : targetLow <= targetHigh
      ? [linked(targetLow, source.targetLow), linked(targetHigh, source.targetHigh)]
      : [linked(targetHigh, source.targetHigh), linked(targetLow, source.targetLow)];
  return { type: "within", scope: "level", start: NO_FIGURE, target: NO_FIGURE, floor, ceiling, current: levelReading(measure, until), holds: false, missing: [] };
}

function yesOrNoFigures(measure: Measure): KeyResultFigures {
  const target = statedTarget(measure) ?? fixed(1);
  const current = statedReading(measure) ?? CHECKED_IN;
  return { type: "binary", scope: "level", start: NO_FIGURE, target, floor: NO_FIGURE, ceiling: NO_FIGURE, current, holds: false, missing: [] };
}

// A line to reach

function lineFigures({ scope, starts, target: targetFrom, current, limit }: Course, side: 1 | -1, { isGuardrail, wanted = null }: FigureTask): KeyResultFigures | null {
  const isShort = (value: Figure, of: Figure): boolean => value.value !== null && of.value !== null && (of.value - value.value) * side > 0;
  // What people want is due whatever periods have targets.
  const aimed = (start: Figure): ReturnType<Course["target"]> => (wanted === null ? targetFrom(start) : { figure: wanted, missing: [] });
  const choices = starts.map((start) => ({ start, target: aimed(start) }));
  const { start, target: sliced } = choices.find((choice) => choice.target !== null && isShort(choice.start, choice.target.figure)) ?? choices[0] ?? { start: NO_FIGURE, target: aimed(NO_FIGURE) };
  if (sliced?.figure.value == null) return null;
  const { figure: target, missing } = sliced;
  const none = { floor: NO_FIGURE, ceiling: NO_FIGURE };
  if (isShort(start, target) && !(isGuardrail && scope === "level")) {
    return { type: side === 1 ? "increase" : "decrease", scope, start, target, ...none, current, holds: false, missing };
  }
  const lost = isShort(limit, target) ? limit : NO_FIGURE;
  return {
    type: side === 1 ? "maintain_above" : "maintain_below",
    scope, target, current,
    start: NO_FIGURE,
    ...none,
    ...(side === 1 ? { floor: lost } : { ceiling: lost }),
    holds: start.value !== null,
    missing,
  };
}

function levelCourse(task: FigureTask): Course {
  const { measure, cycle, windows = [] } = task;
  return {
    scope: "level",
    starts: levelStarts(task),
    target: (start) => {
      const year = yearLevel(measure);
      const resliced = measure.nature === "stock" && start.value !== null && year !== null ? overWindows(start.value, year, windows) : null;
      const isBaseline = start.basis.kind === "cell" && start.basis.origin === measure.source.baseline;
      return resliced === null ? levelDue(measure, start, isBaseline ? "year" : "cycle", cycle) : { figure: resliced, missing: [] };
    },
    current: levelReading(measure, readUntil(task)),
    limit: linked(measure.baseline, measure.source.baseline),
  };
}

/**
 * Where a level stood when the cycle began, the best answer first: its last reading before that; the start that the key
 * result had before; what the sheet shows, if that was read before; the baseline; what the sheet shows now.
 */
function levelStarts(task: FigureTask): readonly Figure[] {
  const { measure, cycle, asOf, keptStart } = task;
  const { baseline, source } = measure;
  const before = readingBefore(measure, cycle.start);
  const read = before === null ? NO_FIGURE : linked(before.value, before.origin);
  // What is shown will change: the start is its value as it was.
  const shown = readingOn(measure, readUntil(task));
  const kept = keptStart === null || keptStart === baseline ? NO_FIGURE : fixed(keptStart, source.actual ?? null);
  const base = linked(baseline, source.baseline);
  const isOld = asOf < cycle.start || isReadBefore(measure, cycle.start);
  return [read, kept, ...(isOld ? [shown, base] : [base, shown])].filter(({ value }) => value !== null);
}

/** Course of what adds up: within the cycle where its periods can be told apart, else since the year began. */
function sumCourse(task: FigureTask): Course | null {
  const { measure, cycle, asOf, windows = [] } = task;
  const added = measure.nature === "cumulative" ? sinceStart(measure, cycle, asOf) : sumSoFar(measure, cycle, asOf);
  const isCounted = added !== null && "series" in added.basis && hasReading(added.basis.series);
  const sinceYear = isCounted ? null : yearToDateCourse(task);
  if (sinceYear !== null) return sinceYear;
  const year = yearTarget(measure);
  const leftOver = leftOverTarget(measure, year, windows, asOf);
  const due = leftOver === null ? sumDue(measure, cycle) : { figure: leftOver, missing: [] };
  if (due === null) return null;
  const baseline = linked(measure.baseline, measure.source.baseline);
  const whole = statedTarget(measure);
  if (whole !== null && targetTime(measure).kind !== "series" && isPartOfOne(measure, whole, due.figure)) {
    const isOfYear = year !== null;
    const current = isOfYear ? readThisYear(task) : added ?? readingWithin(task);
    return { scope: isOfYear ? "year-to-date" : "cycle", starts: [fixed(0)], target: () => ({ ...due, figure: whole }), current: current ?? CHECKED_IN, limit: baseline };
  }
  return { scope: "cycle", starts: [fixed(0)], target: () => due, current: added ?? readingWithin(task) ?? CHECKED_IN, limit: sumDueLike(baseline, measure, cycle) };
}

/** Course of a count since the year began, towards a target for the year or for its first part that has all of the cycle; else null. */
function yearToDateCourse(task: FigureTask): Course | null {
  const { measure, cycle, keptStart, windows = [] } = task;
  const time = targetTime(measure);
  const [shown, stated] = [time.kind === "part" ? readingOfTarget(measure) : readThisYear(task), statedTarget(measure)];
  if (shown === null || stated === null || (time.kind !== "year" && time.kind !== "part")) return null;
  const until = time.kind === "part" ? lastDay(time.period) : null;
  if (time.kind === "part" && (time.period.start !== cycle.yearStart || cycle.start === cycle.yearStart || lastDay(time.period) < cycle.end)) return null;
  const course = { scope: "year-to-date", current: shown, limit: yearToDate(linked(measure.baseline, measure.source.baseline), "end", cycle, until) } as const;
  const reached = windows.length === 0 || until !== null ? null : keptStart ?? shown.value;
  const resliced = reached === null ? null : overWindows(reached, stated, windows);
  if (reached !== null && resliced !== null) {
    return { ...course, starts: [fixed(reached, measure.source.actual ?? null)], target: () => ({ figure: resliced, missing: [] }) };
  }
  const start = cycle.start === cycle.yearStart ? fixed(0) : yearToDate(stated, "start", cycle, until);
  return { ...course, starts: [start], target: () => ({ figure: yearToDate(stated, "end", cycle, until), missing: [] }) };
}

/** The one reading of the measure, unless it is of a year before. */
function readThisYear({ measure, cycle, asOf }: FigureTask): Figure | null {
  return asOf < cycle.yearStart || isReadBefore(measure, cycle.yearStart) ? null : statedReading(measure);
}

/** The one reading, if it is of the time that the target is for: where nothing else is said they belong together. */
function readingOfTarget(measure: Measure): Figure | null {
  return measure.period === null || measure.period === measure.targetPeriod ? statedReading(measure) : null;
}

/** The one reading, if what it counts began with the cycle or within it; null where that is not known. */
function readingWithin({ measure, cycle }: FigureTask): Figure | null {
  const time = targetTime(measure);
  if (time.kind === "part") return time.period.start >= cycle.start && time.period.start <= cycle.end ? readingOfTarget(measure) : null;
  const read = measure.period === null ? null : parsePeriod(measure.period);
  return time.kind === "each" && read !== null && isCycle(read, cycle) ? statedReading(measure) : null;
}
