import { issue, type Issue } from "../issue";
import type { Language } from "../language";
import type { Measure } from "../model";
import { objectivesOf, type KnownObjectives } from "./objectives";
import { inMapOrder } from "./map-order";
import { linkReason, proposedLinks } from "./proposed-links";
import { statedLinks } from "./stated-links";
import type { MapLink, MapObjective, StrategyMap } from "./strategy-map";

export interface MapOptions {
  readonly language: Language;
  /** Of an earlier map of the workbook: by measure the id of its objective. */
  readonly known?: KnownObjectives;
  /** Links that stand in the workbook's table, with what people said of them: they win over what is read and proposed. */
  readonly links?: readonly MapLink[];
  /** Pairs whose row somebody deleted: neither stated nor proposed links of them come back. */
  readonly denied?: readonly Pick<MapLink, "from" | "to">[];
}

export interface Mapped {
  /** Null where the workbook states neither perspectives nor objectives; the issues say so. */
  readonly map: StrategyMap | null;
  /** The links of the map's objectives that somebody deleted, as they would be planned. */
  readonly deleted: readonly MapLink[];
  readonly issues: readonly Issue[];
}

/**
 * The strategy map of a scorecard: objectives by perspective, and links as people confirmed them, as a column states
 * them, or as proposed. Issues: `map-without-objectives`, `map-measures-unplaced`, `map-link-unknown`.
 */
export function mapStrategy(measures: readonly Measure[], { language, known = new Map(), links: edited = [], denied = [] }: MapOptions): Mapped {
  const { perspectives, objectives, unplaced } = objectivesOf(measures, language, known);
  if (objectives.length === 0) return { map: null, deleted: [], issues: [issue("error", "map-without-objectives", null, { measures: measures.length })] };
  const ids = new Set(objectives.map(({ id }) => id));
  const stated = statedLinks(objectives);
  const kept = edited.filter(({ from, to }) => ids.has(from) && ids.has(to)).flatMap((link) => knownLink(link, stated.links, objectives));
  const deleted = denied.flatMap((pair) => stated.links.find((one) => isSame(one, pair)) ?? proposal(pair, objectives));
  const links = [...kept, ...stated.links.filter((link) => ![...kept, ...deleted].some((one) => isSame(one, link)))];
  const first = unplaced[0];
  return {
    map: { perspectives, objectives, links: inMapOrder([...links, ...proposedLinks(perspectives, objectives, [...links, ...deleted])], objectives) },
    deleted,
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
  return proposal(link, objectives).map((proposed) => ({ ...proposed, confirmed: link.confirmed }));
}

/** A link between two objectives as it is proposed; none if one of them is gone. */
function proposal({ from, to }: Pick<MapLink, "from" | "to">, objectives: readonly MapObjective[]): readonly MapLink[] {
  const [cause, effect] = [from, to].map((id) => objectives.find((objective) => objective.id === id));
  return cause === undefined || effect === undefined ? [] : [{ from, to, basis: "proposed", confirmed: null, reason: linkReason(cause, effect), origin: null }];
}

function isSame(a: Pick<MapLink, "from" | "to">, b: Pick<MapLink, "from" | "to">): boolean {
  return a.from === b.from && a.to === b.to;
}
