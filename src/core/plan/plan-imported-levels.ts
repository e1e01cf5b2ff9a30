import type { Holder, LevelKeyResult, LevelObjective, LevelOkrs } from "../cascade";
import { heldBy, type ImportedKeyResult, type ImportedObjective, type PlacedCycle } from "../interchange";
import type { Language } from "../language";
import { LEVELS } from "../model";
import { planCheckInList } from "./cascade/check-in-list";
import { LEVELS_BELOW, type LevelBelow } from "./cascade/level-shapes";
import { planLevel } from "./cascade/plan-level";
import type { PaceTerms } from "./pace-terms";
import type { WorkbookPlan } from "./workbook-plan";

type FiguresOf = (keyResult: ImportedKeyResult) => LevelKeyResult["figures"];

/** The sheets of the teams and people of an imported cycle, as they are generated, but with typed values; none where the file has none. */
export function planImportedLevels(placed: PlacedCycle, terms: { readonly language: Language; readonly pace: PaceTerms }, figuresOf: FiguresOf): WorkbookPlan {
  const { cycle } = placed;
  const hasTeams = placed.objectives.some(({ level }) => level === "team");
  const plans = LEVELS_BELOW.flatMap((level) => {
    const okrs = levelOkrs(placed.objectives.filter((objective) => objective.level === level), level, figuresOf);
    return okrs.objectives.length === 0 ? [] : [planLevel(level === "team" ? { ...okrs, duties: [], health: [] } : okrs, { ...terms, cycle, hasTeams, hasScorecard: false })];
  });
  const rows = Object.fromEntries(LEVELS.flatMap((level) => {
    const count = placed.objectives.filter((objective) => (objective.level ?? "company") === level).reduce((sum, { keyResults }) => sum + keyResults.length, 0);
    return count === 0 ? [] : [[level, count] as const];
  }));
  const all = plans.length === 0 ? [] : [...plans, planCheckInList(cycle.id, rows, terms.language)];
  return { sheets: all.flatMap(({ sheets }) => sheets), names: all.flatMap(({ names }) => names) };
}

function levelOkrs(imported: readonly ImportedObjective[], level: LevelBelow, figuresOf: FiguresOf): LevelOkrs {
  const objectives = imported.map((objective): LevelObjective => ({ ...objective, ...heldBy(objective), holder: objective.holder ?? "" }));
  const keyResults = imported.flatMap((objective) => objective.keyResults.map((keyResult): LevelKeyResult => ({
    ...keyResult, ...heldBy(keyResult), holder: keyResult.holder ?? objective.holder ?? "", team: keyResult.team ?? objective.team ?? null,
    due: keyResult.due ?? null, initiative: keyResult.initiative ?? null,
    figures: figuresOf(keyResult), from: null, place: null, statedIn: keyResult.place, isGuardrail: false,
  })));
  return { level, holders: holdersOf(objectives), objectives, keyResults, leftOut: [], orphaned: [], issues: [] };
}

function holdersOf(objectives: readonly LevelObjective[]): readonly Holder[] {
  const known = new Map<string, Holder>();
  for (const { holder, team } of objectives) if (!known.has(holder)) known.set(holder, { name: holder, team, role: null, manager: null, leader: null });
  return [...known.values()];
}
