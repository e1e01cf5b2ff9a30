import { cell } from "../../formula/build";
import type { Language } from "../../language";
import { inMapOrder, type MapLink, type StrategyMap } from "../../strategy";
import type { WorkbookPlan } from "../workbook-plan";
import { scorePlace } from "./checks-part";
import { planLinksSheet } from "./links-sheet";
import { mapContext } from "./map-context";
import { MAP_SCORE_NAME, MAP_SHEET_KEYS, SCORE_ROW } from "./map-shapes";
import { planMapSheet } from "./map-sheet";

export interface MapRequest {
  readonly language: Language;
  /** Ids of the rows of the table of links in which people write their own. */
  readonly freeLinks: readonly string[];
  /** Links that stand in rows which were written for others. */
  readonly movedLinks?: readonly Pick<MapLink, "from" | "to">[];
  /** Links whose rows somebody deleted: planned as before, so that they are known to be deleted. */
  readonly deletedLinks?: readonly MapLink[];
}

/**
 * The sheets Strategy map and Map links. Checks and score are formulas over their tables, so that an answer in the table of
 * links counts at once; the drawing follows when the map is planned again.
 */
export function planMap(map: StrategyMap, { language, freeLinks, deletedLinks = [], movedLinks = [] }: MapRequest): WorkbookPlan {
  const context = mapContext(map, language);
  const { row, column } = scorePlace(SCORE_ROW);
  const links = map.links.filter((link) => !movedLinks.some(({ from, to }) => from === link.from && to === link.to));
  return {
    sheets: [planMapSheet(context), planLinksSheet(context, inMapOrder([...links, ...deletedLinks], map.objectives), freeLinks)],
    names: [{ name: MAP_SCORE_NAME, refersTo: cell(MAP_SHEET_KEYS.map, row, column) }],
  };
}
