import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { LANGUAGES, strategyWords, type Language, type StrategyWords } from "../../language";
import type { StrategyMap } from "../../strategy";
import type { CellStyle } from "../cell-style";
import { mapTables, type MapTables } from "./map-shapes";
import { POINTS, WEIGHT } from "./map-table";

/** What the parts of the two sheets are planned from. */
export interface MapContext {
  readonly map: StrategyMap;
  readonly language: Language;
  readonly words: StrategyWords;
  readonly tables: MapTables;
  /** Of weights: percent, or points where some weight is more than the whole. */
  readonly weightStyle: CellStyle;
}

export function mapContext(map: StrategyMap, language: Language): MapContext {
  const hasPoints = map.objectives.some(({ measures }) => measures.some(({ measure: { weight } }) => (weight ?? 0) > 1));
  return { map, language, words: strategyWords(language), tables: mapTables(language), weightStyle: hasPoints ? POINTS : WEIGHT };
}

/** True for a cell that says yes, or no, in any of our languages. */
export function says(answer: "yes" | "no", value: Expression): Expression {
  return call("OR", ...LANGUAGES.map((language) => binary("=", value, literal(strategyWords(language).map[answer]))));
}
