//  measures ─ distinct ─ triage ─ themes ─ choice ─┬─ key results with figures ─ objectives ─ texts ─ rules
//                                                  └─ left out, with reasons
import type { Measure } from "../model";
import type { Decided } from "./decided";
import { draftOkrs, reasonOf, type OkrDraft } from "./draft-okrs";
import type { Generated, GeneratedKeyResult } from "./generated";
import type { LeftOutReason } from "./choose";
import type { GenerateOptions } from "./generate-options";
import { generationIssues } from "./generation-issues";
import { keyResultRecord } from "./key-result-record";
import { objectiveRecords } from "./objective-records";
import { DEFAULT_GENERATE_POLICY } from "./policy";
import { findFaults } from "../rules";
import { cyclePrefix, uniqueIds } from "./stable-id";
import { placeOf } from "./unique-measures";
import { percentShares, weightShares } from "./weight-shares";

/**
 * Objectives and key results of a cycle out of the measures of a scorecard (`design.md` 9). The order of the measures does
 * not matter, and the same measures give the same ids.
 *
 * Issues: `no-key-results`, `strategy-covered`, `heading-without-objective`, `measure-targets-differ`,
 * `target-of-other-periods`, `target-periods-missing`, `figures-of-other-year`, `key-result-holds`, and what the rules find in the texts; these are information only.
 */
export function generateOkrs(given: readonly Measure[], options: GenerateOptions): Generated {
  const { policy = DEFAULT_GENERATE_POLICY } = options;
  const drafted = draftOkrs(given, options);
  const { all, measures, triages } = drafted;
  const okrs = recordsOf(drafted.drafts, options);
  const used = new Set(okrs.keyResults.map(({ from }) => from.id));
  const shares = weightShares(measures);
  const places = new Map(okrs.keyResults.map(({ id, from }) => [id, placeOf(from)]));
  const result = {
    ...okrs,
    faults: findFaults(okrs.objectives, okrs.keyResults, { policy, placeOf: (id) => places.get(id) ?? null, ...(options.words === undefined ? {} : { words: options.words }) }),
    leftOut: all.filter(({ id }) => !used.has(id)).map((measure) => ({ measure, reason: droppedReason(measure, options) ?? reasonOf(measure, drafted) })),
    measures: measures.flatMap((measure) => {
      const role = triages.get(measure.id);
      return role === undefined ? [] : [{ measure, triage: role, weightShare: shares.get(measure.id) ?? 0 }];
    }),
  };
  return { ...result, issues: generationIssues(result, drafted.disagreeing, options.cycle) };
}

function droppedReason({ id }: Measure, { decided }: GenerateOptions): LeftOutReason | null {
  const decision = decided?.get(id);
  return decision?.kind === "drop" ? { code: "dropped", cycle: decision.cycle } : null;
}

function recordsOf(drafts: readonly OkrDraft[], { cycle, language, decided }: GenerateOptions): Pick<Generated, "objectives" | "keyResults"> {
  const ids = uniqueIds(cyclePrefix("O", cycle.id), drafts.map(({ theme }) => theme.key));
  const keyResultIds = uniqueIds(cyclePrefix("KR", cycle.id), drafts.flatMap(({ keyResults }) => keyResults.map(({ candidate }) => candidate.measure.id)));
  const objectives = objectiveRecords(
    drafts.map(({ theme, keyResults }, index) => ({
      id: ids[index] ?? "",
      theme,
      weightShare: keyResults.reduce((sum, { candidate }) => sum + candidate.weightShare, 0),
      types: keyResults.map(({ figures }) => figures.type),
    })),
    cycle.id,
    language,
  );
  let next = 0;
  const keyResults = drafts.flatMap((draft, index) => {
    const weights = percentShares(draft.keyResults.map(({ candidate }) => candidate.weightShare));
    return draft.keyResults.map(({ candidate: { measure, kept }, figures, isGuardrail }, at): GeneratedKeyResult => {
      const about = { id: keyResultIds[next++] ?? "", objective: ids[index] ?? "", weight: weights[at] ?? 0 };
      return { ...keyResultRecord(about, measure, figures, { cycle, language, kept, text: textOf(decided?.get(measure.id)) }), from: measure, figures, isGuardrail };
    });
  });
  return {
    objectives: objectives.map((objective, index) => ({ ...objective, strategicObjective: drafts[index]?.theme.strategicObjective ?? null })),
    keyResults,
  };
}

function textOf(decision: Decided | undefined): string | null {
  return decision?.kind === "keep" ? decision.next?.text ?? null : null;
}
