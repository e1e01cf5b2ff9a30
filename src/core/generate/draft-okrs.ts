import type { Measure } from "../model";
import { choose, type ChosenTheme, type LeftOutReason } from "./choose";
import { isDueKnown } from "./cycle-target";
import type { Decided } from "./decided";
import type { Figure } from "./figure";
import { distinctMeasures, type Distinct } from "./duplicates";
import type { GenerateOptions } from "./generate-options";
import { keyResultFigures, type KeyResultFigures } from "./key-result-figures";
import { keptByMeasure, wasHeld } from "./kept";
import { DEFAULT_GENERATE_POLICY } from "./policy";
import { themesOf, type Candidate, type Theme } from "./themes";
import { triage, type Triage } from "./triage";
import { uniqueMeasures } from "./unique-measures";

/** An objective before it has records. */
export interface OkrDraft {
  readonly theme: Theme;
  /** At least one, the most important first. */
  readonly keyResults: readonly KeyResultDraft[];
}

export interface KeyResultDraft {
  readonly candidate: Candidate;
  readonly figures: KeyResultFigures;
  readonly isGuardrail: boolean;
}

/** Objectives chosen out of measures, and what was decided of every measure. */
export interface DraftedOkrs extends Distinct {
  readonly drafts: readonly OkrDraft[];
  /** All that were given, each with an id of its own, by place. */
  readonly all: readonly Measure[];
  /** By id of the measure. */
  readonly triages: ReadonlyMap<string, Triage>;
  /** Id of a measure with a target that was not chosen → why. */
  readonly leftOut: ReadonlyMap<string, LeftOutReason>;
}

/** What becomes objectives and key results out of measures, whosever they are: a company's, a team's or a person's. */
export function draftOkrs(given: readonly Measure[], options: GenerateOptions): DraftedOkrs {
  const { asOf, policy = DEFAULT_GENERATE_POLICY, existing = [] } = options;
  const all = uniqueMeasures(given);
  const distinct = distinctMeasures(all);
  const { measures } = distinct;
  const triages = new Map(measures.map((measure) => [measure.id, triage(measure, asOf, options.cycle)]));
  const kept = keptByMeasure(existing);
  const due = new Map([...triages].filter(([id]) => kept.has(id)));
  for (const measure of measures) {
    const role = triages.get(measure.id);
    if (role !== undefined && isDueKnown(measure, options.cycle)) due.set(measure.id, role);
  }
  for (const [id, { kind }] of options.decided ?? []) if (kind === "drop") due.delete(id);
  const { chosen, leftOut } = choose(themesOf(measures, due, kept), policy);
  return { ...distinct, drafts: chosen.flatMap((theme) => draftOf(theme, options)), all, triages, leftOut };
}

/** None if no measure of the theme has figures. */
function draftOf({ theme, drivers, guardrails }: ChosenTheme, { cycle, asOf, windows = [], decided }: GenerateOptions): readonly OkrDraft[] {
  const keyResults = [...drivers, ...guardrails].flatMap((candidate): readonly KeyResultDraft[] => {
    const { measure, triage: of, kept } = candidate;
    const isGuardrail = guardrails.includes(candidate) || wasHeld(kept);
    const figures = keyResultFigures({ measure, triage: of, cycle, asOf, isGuardrail, windows, keptStart: kept?.keyResult.start ?? null, wanted: targetOf(decided?.get(measure.id)) });
    return figures === null ? [] : [{ candidate, figures, isGuardrail }];
  });
  return keyResults.length === 0 ? [] : [{ theme, keyResults }];
}

function targetOf(decision: Decided | undefined): Figure | null {
  return decision?.kind === "keep" ? decision.next?.target ?? null : null;
}

/** Why a measure became no key result. */
export function reasonOf(measure: Measure, { triages, leftOut, duplicates }: Pick<DraftedOkrs, "triages" | "leftOut" | "duplicates">): LeftOutReason {
  const of = duplicates.get(measure.id);
  if (of !== undefined) return { code: "duplicate", of };
  if (triages.get(measure.id)?.role !== "monitor") return leftOut.get(measure.id) ?? { code: "no-cycle-target" };
  return measure.source.target === undefined ? { code: "no-target" } : { code: "text-only" };
}
