import { uniqueIds } from "../generate";
import type { Duty, Measure } from "../model";
import { subjectOf, type HolderDraft } from "./holder-draft";
import type { DutyCheck, LevelObjective } from "./level-okrs";
import { ALIKE, likeness, mostAlike } from "./likeness";
import { foldPerson } from "./teams";

/**
 * The gap check of a statement of duties: of each duty the objective of its team that speaks of it, or else the measure by
 * which it can be watched. Duties are there every year: where no objective is about one, a health measure is offered
 * rather than another objective. `teamOf` gives the spelling of a department that teams go by.
 */
export function checkDuties(duties: readonly Duty[], drafts: readonly HolderDraft[], objectives: readonly LevelObjective[], teamOf: (department: string) => string): readonly DutyCheck[] {
  const ids = uniqueIds("D", duties.map(({ department, text }) => `${foldPerson(department)}|${foldPerson(text)}`));
  return duties.map((duty, index): DutyCheck => {
    const team = teamOf(duty.department);
    const draft = drafts.find(({ holder }) => holder.name === team);
    const about = { id: ids[index] ?? "", duty, team };
    if (draft === undefined) return { ...about, objective: null, health: null };
    const objective = objectiveOf(duty, draft, objectives.filter(({ holder }) => holder === team));
    return { ...about, objective, health: objective === null ? healthOf(duty, draft) : null };
  });
}

/** The records of a team are in the order of its drafts. */
function objectiveOf({ text }: Duty, draft: HolderDraft, objectives: readonly LevelObjective[]): string | null {
  const likely = draft.objectives
    .map((each, index) => ({ id: objectives[index]?.id ?? null, likeness: likeness(text, `${objectives[index]?.text ?? ""} ; ${subjectOf(each)} ; ${each.tasks.map((task) => task.text).join(" ; ")}`) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = likely;
  return best === undefined || best.likeness < ALIKE ? null : best.id;
}

function healthOf({ text }: Duty, { health, leftOut }: HolderDraft): Measure | null {
  const others = leftOut.flatMap(({ what }) => ("name" in what && !health.includes(what) ? [what] : []));
  return mostAlike(text, [...health, ...others], ({ name, objective, initiative }) => [name, objective ?? "", initiative ?? ""].join(" ; "));
}
