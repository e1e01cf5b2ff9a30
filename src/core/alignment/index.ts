// Who supports whom, and what that comes to.
export { WEIGHTINGS } from "./link";
export type { Link, Weighting } from "./link";
export { alignmentGraph } from "./alignment-graph";
export type { AlignmentGraph } from "./alignment-graph";
export { rollUpAlignment } from "./roll-up-alignment";
export type { AlignmentRollUp } from "./roll-up-alignment";
export { alignmentTree, nodesInOrder } from "./alignment-tree";
export type { AlignmentNode } from "./alignment-tree";

// What to look at.
export { areComparable, isSameUnit } from "./counted-links";
export { coverageOf } from "./coverage";
export type { Coverage, Share } from "./coverage";
export { copiedDown, duplicatesIn } from "./repetitions";
export type { Duplicate } from "./repetitions";
export { proposeLinks } from "./propose-links";
export type { ProposedLink } from "./propose-links";
export { LIKENESS_LIMIT, NameIndex } from "./name-index";
export type { NameMatch } from "./name-index";
