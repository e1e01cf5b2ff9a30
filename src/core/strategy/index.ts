// A scorecard as a strategy map.
export { mapStrategy } from "./map-strategy";
export type { MapOptions, Mapped } from "./map-strategy";
export { inMapOrder } from "./map-order";
export { counts } from "./strategy-map";
export type { KindBasis, LinkBasis, LinkReason, MapLink, MapMeasure, MapObjective, MapPerspective, MeasureKind, StrategyMap } from "./strategy-map";

// What is missing in it.
export { checkMap, completeness, FOLLOWED_LINKS, MAP_CHECK_KEYS, MAP_CHECKS, mapPoints, MOST_OBJECTIVES, weightOfPerspective } from "./check-map";
export type { MapCheck, MapFindings, MapPoints } from "./check-map";
export { mapIssues } from "./map-issues";

// How it is drawn.
export { DRAWING_WIDTH, layoutMap, linesOf, MEASURE_SIZE, TEXT_SIZE } from "./layout";
export { MAP_COLORS } from "./map-colors";
export type { MapArrow, MapBand, MapBox, MapLayout } from "./layout";
export { bandColor, mapSvg } from "./map-svg";
