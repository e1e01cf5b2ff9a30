import { addDays, CADENCES, cycleAt, cycleById, daysBetween, type Cadence, type Cycle } from "../calendar";
import { cyclePrefix, uniqueIds } from "../generate";
import { issue, type Issue } from "../issue";
import type { Level } from "../model";
import type { ImportedCycle, ImportedKeyResult, ImportedObjective, ImportedPeriod } from "./imported-okrs";

/** OKRs of another program in a cycle of ours, under ids of ours. */
export interface PlacedCycle {
  readonly cycle: Cycle;
  readonly objectives: readonly ImportedObjective[];
}

export interface PlacingOptions {
  /** First day of a fiscal year; if null, the year that fits ids of ours in the file, else the calendar year. */
  readonly fiscalYearStart: string | null;
  /** If null, that of ids of ours in the file, else the one whose cycles are as long as the first period. */
  readonly cadence: Cadence | null;
  /** ISO date: the cycle of OKRs that say nothing of when they run. */
  readonly asOf: string;
}

export interface Placed {
  readonly cycles: readonly PlacedCycle[];
  readonly cadence: Cadence;
  readonly fiscalYearStart: string;
  /** `import-cycle-nearest`. */
  readonly issues: readonly Issue[];
}

const OUR_CYCLE = /^FY\d{4}-(?:Q|B|8W|6W)\d$/;
const OUR_ID = /^[TP]?(?:KR|O)-\d{2}[A-Z0-9]+-[2-9A-Z]+(?:-\d+)?$/;

/**
 * Puts imported OKRs into cycles: those of a cycle of ours by its id, others by their days, into the cycle that shares most of
 * them, and those that state no days into that of the as-of day. Ids of other programs become ids of ours, the same each time.
 */
export function placeImported(imported: readonly ImportedCycle[], options: PlacingOptions): Placed {
  const fiscalYearStart = options.fiscalYearStart ?? fittingYear(imported, options.asOf);
  const cadence = options.cadence ?? fittingCadence(imported, fiscalYearStart);
  const issues: Issue[] = [];
  const cycles = new Map<string, { readonly cycle: Cycle; readonly objectives: ImportedObjective[] }>();
  for (const { period, objectives } of imported) {
    const { cycle, isExact } = cycleOf(period, { cadence, fiscalYearStart, asOf: options.asOf });
    if (!isExact) issues.push(issue("warning", "import-cycle-nearest", null, { period: shown(period), cycle: cycle.id, start: cycle.start, end: cycle.end }));
    const known = cycles.get(cycle.id) ?? { cycle, objectives: [] };
    known.objectives.push(...objectives);
    cycles.set(cycle.id, known);
  }
  return { cycles: [...cycles.values()].map(withOurIds), cadence, fiscalYearStart, issues };
}

/** The first month of a fiscal year in which a cycle id of ours begins when the file says; else January. */
function fittingYear(imported: readonly ImportedCycle[], asOf: string): string {
  const stated = imported.find(({ period: { name, start } }) => name !== null && start !== null && OUR_CYCLE.test(name))?.period;
  const months = Array.from({ length: 12 }, (_, month) => `${asOf.slice(0, 4)}-${String(month + 1).padStart(2, "0")}-01`);
  return months.find((day) => stated !== undefined && cycleById(stated.name ?? "", day)?.start === stated.start) ?? months[0] ?? asOf;
}

function fittingCadence(imported: readonly ImportedCycle[], fiscalYearStart: string): Cadence {
  const ours = imported.flatMap(({ period: { name } }) => cycleById(name ?? "", fiscalYearStart)?.cadence ?? []);
  const [first] = ours;
  if (first !== undefined) return first;
  const lengths = imported.flatMap(({ period: { start, end } }) => (start === null || end === null ? [] : [daysBetween(start, end) + 1]));
  const [length] = lengths;
  if (length === undefined) return "quarterly";
  const off = (cadence: Cadence): number => Math.abs(LENGTHS[cadence] - length);
  return [...CADENCES].sort((a, b) => off(a) - off(b))[0] ?? "quarterly";
}

/** Days of a cycle, about. */
const LENGTHS: Readonly<Record<Cadence, number>> = { quarterly: 91, bimonthly: 61, "8w": 56, "6w": 42 };

/** How far the ends of a period may lie from those of a cycle that it is. */
const NEAR = 3;

function cycleOf({ name, start, end }: ImportedPeriod, { cadence, fiscalYearStart, asOf }: { readonly cadence: Cadence; readonly fiscalYearStart: string; readonly asOf: string }): { readonly cycle: Cycle; readonly isExact: boolean } {
  const ours = name !== null && OUR_CYCLE.test(name) ? cycleById(name, fiscalYearStart) : null;
  if (ours !== null && (start === null || start === ours.start)) return { cycle: ours, isExact: true };
  const from = start ?? end;
  if (from === null) return { cycle: cycleAt(asOf, cadence, fiscalYearStart), isExact: name === null };
  const until = end ?? from;
  // The cycle in the middle of the period shares most of its days.
  const middle = addDays(from, Math.floor(Math.max(0, daysBetween(from, until)) / 2));
  const cycle = cycleAt(middle, cadence, fiscalYearStart);
  return { cycle, isExact: Math.abs(daysBetween(cycle.start, from)) <= NEAR && Math.abs(daysBetween(cycle.end, until)) <= NEAR };
}

function shown({ name, start, end }: ImportedPeriod): string {
  const days = start === null && end === null ? null : `${start ?? "…"} – ${end ?? "…"}`;
  return name === null ? days ?? "" : days === null ? name : `${name} (${days})`;
}

function withOurIds({ cycle, objectives }: PlacedCycle): PlacedCycle {
  const ofObjectives = ourIds("O", cycle.id, objectives);
  const keyResults = objectives.flatMap((objective) => objective.keyResults.map((keyResult) => ({ ...keyResult, level: objective.level ?? "company" })));
  const ofKeyResults = ourIds("KR", cycle.id, keyResults);
  // What is supported is named by the ids of the file; the first of several counts.
  const ours = new Map([...keyResults.map(({ id }, index) => [id, ofKeyResults[index] ?? id] as const), ...objectives.map(({ id }, index) => [id, ofObjectives[index] ?? id] as const)].reverse());
  const supported = ({ alignedTo }: Pick<ImportedObjective, "alignedTo">): Pick<ImportedObjective, "alignedTo"> =>
    (alignedTo === undefined ? {} : { alignedTo: alignedTo === null ? null : ours.get(alignedTo) ?? alignedTo });
  let next = 0;
  return {
    cycle,
    objectives: objectives.map((objective, index) => {
      const id = ofObjectives[index] ?? objective.id;
      const its = objective.keyResults.map((keyResult): ImportedKeyResult => {
        const own = ofKeyResults[next] ?? keyResult.id;
        next += 1;
        return { ...keyResult, ...supported(keyResult), id: own, objective: id, checkIns: keyResult.checkIns.map((checkIn) => ({ ...checkIn, keyResult: own })) };
      });
      return { ...objective, ...supported(objective), id, cycle: cycle.id, keyResults: its };
    }),
  };
}

/** Beginnings of the ids of a level, before those of the company. */
const OF_LEVEL: Readonly<Record<Level, string>> = { company: "", team: "T", person: "P" };

/** Ids of ours stay, each the first time; others are made from those of the file. */
function ourIds(kind: "O" | "KR", cycle: string, records: readonly { readonly id: string; readonly text: string; readonly level?: Level }[]): readonly string[] {
  const unnamed = uniqueIds("", records.map(({ id, text }) => `${id}\n${text}`));
  const made = records.map(({ level = "company" }, index) => `${cyclePrefix(`${OF_LEVEL[level]}${kind}`, cycle)}${unnamed[index] ?? ""}`);
  const taken = new Set<string>();
  return records.map(({ id }, index) => {
    const ours = OUR_ID.test(id) && !taken.has(id) ? id : made[index] ?? id;
    taken.add(ours);
    return ours;
  });
}
