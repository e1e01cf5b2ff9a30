import { foldText, groupBy, parsePerspective, PERSPECTIVES, stableId, type Perspective } from "../generate";
import { perspectiveName, type Language } from "../language";
import type { MapPerspective } from "./strategy-map";

/** What an organisation exists for stands above money: public bodies put it on top. */
const MISSION = /mission|vision|mandate|purpose|使命|愿景|宗旨/i;

/** A perspective with the texts by which the sheets call it. */
export interface NamedPerspective extends MapPerspective {
  readonly standard: Perspective | null;
}

/**
 * The perspectives that headings name, from the top of the map down: mission, financial, customer, process, learning;
 * one of the user's own stays behind the one that it follows in the sheet. Where all are of the four, those that are
 * missing are there too, empty. Without a financial or mission one, the first is what all others are to lead to.
 *
 * @example orderedPerspectives(["Customer", "Financial"], "en").map(({ name }) => name) // => ["Financial", "Customer", "Internal process", "Learning and growth"]
 */
export function orderedPerspectives(headings: readonly string[], language: Language): readonly NamedPerspective[] {
  const names = [...groupBy(headings, foldText)].map(([key, [name = ""]]) => ({ key, name }));
  const found = names.map(({ key, name }): NamedPerspective => {
    const standard = MISSION.test(name) ? null : parsePerspective(name);
    return { id: stableId("SP", key), name, standard, isResult: standard === "financial" || MISSION.test(name) };
  });
  const all = [...found, ...missing(found, language)];
  const ranks = ranksOf(all);
  const ordered = all.map((each, index) => ({ each, rank: ranks[index] ?? 0 })).sort((a, b) => a.rank - b.rank).map(({ each }) => each);
  const hasResult = ordered.some(({ isResult }) => isResult);
  return hasResult ? ordered : ordered.map((each, index) => ({ ...each, isResult: index === 0 }));
}

function missing(found: readonly NamedPerspective[], language: Language): readonly NamedPerspective[] {
  if (found.some(({ standard }) => standard === null)) return [];
  const there = new Set(found.map(({ standard }) => standard));
  return PERSPECTIVES.filter((standard) => !there.has(standard)).map((standard) => ({
    id: stableId("SP", standard), name: perspectiveName(standard, language), standard, isResult: standard === "financial",
  }));
}

/** Ranks from the top; one of the user's own has that of the one before it, and below the results if there is none. */
function ranksOf(perspectives: readonly NamedPerspective[]): readonly number[] {
  let rank = 1 + PERSPECTIVES.indexOf("financial");
  const hasResult = perspectives.some(({ isResult }) => isResult);
  return perspectives.map(({ standard, isResult }) => {
    if (standard !== null) rank = 1 + PERSPECTIVES.indexOf(standard);
    else if (isResult) rank = 0;
    return standard === null && !isResult && hasResult ? rank + 0.5 : rank;
  });
}
