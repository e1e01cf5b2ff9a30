import { issue, type Issue } from "../issue";
import type { Language } from "../language";
import type { Measure } from "../model";
import { objectivesOf, type KnownObjectives } from "./objectives";
import { linkReason, proposedLinks } from "./proposed-links";
import { statedLinks } from "./stated-links";
import type { MapLink, MapObjective, StrategyMap } from "./strategy-map";

export interface MapOptions {
  readonly language: Language;
  /** Of an earlier map of the workbook: by measure the id of its objective. */
  readonly known?: KnownObjectives;
  /** Links that stand in the workbook's table, with what people said of them: they win over what is read and proposed. */
  readonly links?: readonly MapLink[];
  /** Pairs of which somebody deleted the link: they are not proposed again. */
  readonly denied?: readonly Pick<MapLink, "from" | "to">[];
}

export interface Mapped {
  /** Null where the workbook states neither perspectives nor objectives; the issues say so. */
  readonly map: StrategyMap | null;
  readonly issues: readonly Issue[];
}

/**
 * The strategy map of a scorecard: objectives by perspective, and links as people confirmed them, as a column states
 * them, or as proposed. Issues: `map-without-objectives`, `map-measures-unplaced`, `map-link-unknown`.
 */
export function mapStrategy(measures: readonly Measure[], { language, known = new Map(), links: edited = [], denied = [] }: MapOptions): Mapped {
  const { perspectives, objectives, unplaced } = objectivesOf(measures, language, known);
  if (objectives.length === 0) return { map: null, issues: [issue("error", "map-without-objectives", null, { measures: measures.length })] };
  const ids = new Set(objectives.map(({ id }) => id));
  const stated = statedLinks(objectives);
  const kept = edited.filter(({ from, to }) => ids.has(from) && ids.has(to)).flatMap((link) => knownLink(link, stated.links, objectives));
  const links = [...kept, ...stated.links.filter((link) => !kept.some((one) => isSame(one, link)))];
  const first = unplaced[0];
  return {
    map: { perspectives, objectives, links: [...links, ...proposedLinks(perspectives, objectives, [...links, ...denied]).filter((link) => !denied.some((one) => isSame(one, link)))] },
    issues: [
      ...stated.issues,
      ...(first === undefined ? [] : [issue("info", "map-measures-unplaced", first.sheet, { count: unplaced.length, first: first.name })]),
    ],
  };
}

/** A link of the table: what a column states now is stated, and what none states any more goes unless somebody answered. */
function knownLink(link: MapLink, stated: readonly MapLink[], objectives: readonly MapObjective[]): readonly MapLink[] {
  const now = stated.find((one) => isSame(one, link));
  if (now !== undefined && link.basis !== "added") return [{ ...now, confirmed: link.confirmed }];
  if (link.basis !== "proposed") return link.basis === "stated" && link.confirmed === null ? [] : [link];
  const [from, to] = [link.from, link.to].map((id) => objectives.find((objective) => objective.id === id));
  return from === undefined || to === undefined ? [] : [{ ...link, reason: linkReason(from, to) }];
}

function isSame(a: Pick<MapLink, "from" | "to">, b: Pick<MapLink, "from" | "to">): boolean {
  return a.from === b.from && a.to === b.to;
}
