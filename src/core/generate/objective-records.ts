import { objectiveText, type Language } from "../language";
import type { KeyResult, Objective } from "../model";
import { foldText } from "./fold-text";
import { parsePerspective } from "./perspective";
import type { Theme } from "./themes";
import { percentShares } from "./weight-shares";

/** A theme that becomes an objective, with the measures of its key results. */
export interface ObjectiveDraft {
  readonly id: string;
  readonly theme: Theme;
  /** Sum of the shares that its measures have of all weight. */
  readonly weightShare: number;
  readonly types: readonly KeyResult["type"][];
}

/**
 * The drafts as objectives. The text is the strategic objective of the scorecard, in its own words, or says for its
 * perspective what is to become true; no two are the same. Whoever is to own an objective is for people to say.
 */
export function objectiveRecords(drafts: readonly ObjectiveDraft[], cycle: string, language: Language): readonly Objective[] {
  const weights = percentShares(drafts.map(({ weightShare }) => weightShare));
  const texts = objectiveTexts(drafts, language);
  return drafts.map(({ id, theme, types }, index) => ({
    id,
    cycle,
    text: texts[index] ?? "",
    perspective: theme.perspective,
    // Holding what was reached is a promise; reaching something new is a dare until somebody promises it.
    ambition: types.every((type) => type.startsWith("maintain") || type === "within") ? "committed" : "aspirational",
    weight: weights[index] ?? 0,
    owner: null,
  }));
}

function objectiveTexts(drafts: readonly ObjectiveDraft[], language: Language): readonly string[] {
  const taken = new Set<string>();
  return drafts.map(({ theme: { strategicObjective, heading } }) => {
    const general = objectiveText(null, heading, language);
    const wanted = strategicObjective ?? objectiveText(parsePerspective(heading), heading, language);
    const text = taken.has(foldText(wanted)) ? (taken.has(foldText(general)) ? `${wanted} (${heading})` : general) : wanted;
    taken.add(foldText(text));
    return text;
  });
}
