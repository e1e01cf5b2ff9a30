import { LEVELS, type AlignedItem, type Level } from "../model";
import type { AlignmentGraph } from "./alignment-graph";
import { sizeOf } from "./grouping";
import { isLinked } from "./propose-links";

/** How many there are, and how many of them are aligned. */
export interface Share {
  readonly all: number;
  readonly aligned: number;
}

export interface Coverage {
  /** Key results of the company: aligned are those that something supports. */
  readonly companyKeyResults: Share;
  /** Objectives of teams, and of people, that support something, themselves or by a key result; and whose they are. */
  readonly objectives: Readonly<Record<Exclude<Level, "company">, Share>>;
  readonly units: Readonly<Record<Exclude<Level, "company">, Share>>;
  /** Ids of the key results of the company that nothing supports. */
  readonly unsupported: readonly string[];
  /** Ids of objectives of teams and people that support nothing and do not come from the strategy. */
  readonly orphans: readonly string[];
}

/** How far the levels are aligned. Links count whatever their contribution. */
export function coverageOf(graph: AlignmentGraph): Coverage {
  const { items, byParent } = graph;
  const company: { readonly id: string; readonly supported: boolean }[] = [];
  const objectives: { readonly item: AlignedItem; readonly linked: boolean }[] = [];
  items.forEach((item, place) => {
    if (item.kind === "objective" && item.level !== "company") objectives.push({ item, linked: isLinked(graph, place) });
    if (item.kind === "keyResult" && item.level === "company") company.push({ id: item.id, supported: sizeOf(byParent, place) > 0 });
  });
  const ofLevel = (level: Level): Objectives => objectives.filter(({ item }) => item.level === level);
  return {
    companyKeyResults: { all: company.length, aligned: company.filter(({ supported }) => supported).length },
    objectives: { team: objectiveShare(ofLevel("team")), person: objectiveShare(ofLevel("person")) },
    units: { team: unitShare(ofLevel("team")), person: unitShare(ofLevel("person")) },
    unsupported: company.filter(({ supported }) => !supported).map(({ id }) => id),
    orphans: LEVELS.flatMap(ofLevel).filter(({ item, linked }) => !linked && item.strategic !== true).map(({ item }) => item.id),
  };
}

type Objectives = readonly { readonly item: AlignedItem; readonly linked: boolean }[];

function objectiveShare(objectives: Objectives): Share {
  return { all: objectives.length, aligned: objectives.filter(({ linked }) => linked).length };
}

/** Teams or people; those without a name are nobody. */
function unitShare(objectives: Objectives): Share {
  const named = objectives.filter(({ item }) => item.unit !== null);
  const units = (of: Objectives): number => new Set(of.map(({ item }) => item.unit)).size;
  return { all: units(named), aligned: units(named.filter(({ linked }) => linked)) };
}
