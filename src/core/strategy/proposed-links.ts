import { foldText } from "../generate";
import type { LinkReason, MapLink, MapObjective, MapPerspective } from "./strategy-map";

/** Words that are in every objective. */
const COMMON = new Set(
  "the and for that with our from into more than make have has are who how each all one per rate new core normal case every time they their this those which not can strategy needs need stay key number total average days weeks months hours years".split(" "),
);
/** Beginnings by which words of a family are known: `deliver`, `delivery`, `delivers`. */
const STEM = 5;

/**
 * Links to be confirmed: each objective that leads nowhere yet is proposed to lead to the one of the next perspective
 * above with which it has most in common (words of objectives, measures and initiatives; an owner; else that which
 * carries most weight), and each that nothing leads to is proposed to be led to alike. No proposal repeats one of `known`.
 */
export function proposedLinks(perspectives: readonly MapPerspective[], objectives: readonly MapObjective[], known: readonly Pick<MapLink, "from" | "to">[]): readonly MapLink[] {
  const facts = new Map(objectives.map((objective) => [objective.id, factsOf(objective)]));
  const bands = perspectives.map(({ id }) => objectives.filter(({ perspective }) => perspective === id)).filter((band) => band.length > 0);
  const pairs = [...known];
  const links: MapLink[] = [];
  const propose = (from: MapObjective | null, to: MapObjective | null): void => {
    if (from === null || to === null || pairs.some((pair) => pair.from === from.id && pair.to === to.id)) return;
    pairs.push({ from: from.id, to: to.id });
    links.push({ from: from.id, to: to.id, basis: "proposed", confirmed: null, reason: reasonOf(facts.get(from.id), facts.get(to.id)), origin: null });
  };
  const leads = (id: string): boolean => pairs.some(({ from }) => from === id);
  const isLedTo = (id: string): boolean => pairs.some(({ to }) => to === id);
  bands.forEach((band, index) => {
    const [above, below] = [bands[index - 1] ?? [], bands[index + 1] ?? []];
    for (const from of band) if (!leads(from.id)) propose(from, nearest(from, above, facts));
    for (const to of band) if (!isLedTo(to.id)) propose(nearest(to, below, facts), to);
  });
  return links;
}

/** What speaks for a link between two objectives. */
export function linkReason(from: MapObjective, to: MapObjective): LinkReason {
  return reasonOf(factsOf(from), factsOf(to));
}

interface Facts {
  /** Stem → word as it is written. */
  readonly words: ReadonlyMap<string, string>;
  readonly owners: ReadonlySet<string>;
  readonly weight: number;
}

function factsOf({ text, measures }: MapObjective): Facts {
  const texts = [text, ...measures.flatMap(({ measure: { name, initiative } }) => [name, initiative ?? ""])];
  return {
    words: new Map(texts.flatMap((one) => stemsOf(one))),
    owners: new Set(measures.flatMap(({ measure: { owner } }) => (owner === null ? [] : [owner]))),
    weight: measures.reduce((sum, { measure: { weight } }) => sum + (weight ?? 0), 0),
  };
}

/** Words of a text by what they begin with; of Chinese, which has no spaces, each pair of characters. */
function stemsOf(text: string): readonly (readonly [string, string])[] {
  return foldText(text).split(" ").flatMap((word): readonly (readonly [string, string])[] => {
    if (/^\p{Script=Han}+$/u.test(word)) return Array.from({ length: word.length - 1 }, (_, at) => [word.slice(at, at + 2), word.slice(at, at + 2)] as const);
    return word.length < 4 || COMMON.has(word) || /^\d/.test(word) ? [] : [[word.slice(0, STEM), word] as const];
  });
}

function reasonOf(from: Facts | undefined, to: Facts | undefined): LinkReason {
  const words = [...(from?.words ?? [])].filter(([stem]) => to?.words.has(stem) === true).map(([, word]) => word);
  return { words: words.slice(0, 3), owner: [...(from?.owners ?? [])].find((owner) => to?.owners.has(owner) === true) ?? null };
}

/** Of others the one with most in common, then the heaviest, then the first; null if there are none. */
function nearest(objective: MapObjective, others: readonly MapObjective[], facts: ReadonlyMap<string, Facts>): MapObjective | null {
  const likeness = (other: MapObjective): number => {
    const { words, owner } = reasonOf(facts.get(objective.id), facts.get(other.id));
    return 2 * words.length + (owner === null ? 0 : 1);
  };
  const weight = (other: MapObjective): number => facts.get(other.id)?.weight ?? 0;
  return others.reduce<MapObjective | null>((best, other) =>
    (best === null || likeness(other) > likeness(best) || (likeness(other) === likeness(best) && weight(other) > weight(best)) ? other : best), null);
}
