import type { ShapeGroup } from "../../../core/plan";
import type { OpcPackage } from "../package";
import { readRelationships } from "../relationships";
import { withoutForbidden } from "../xml-text";
import { nodesWithin, readTree } from "../xml-tree";

/** Parts of the drawings of a sheet; a sheet has one or none. */
export function drawingsOf(source: OpcPackage, sheet: string): readonly string[] {
  return readRelationships(source, sheet).filter(({ kind, external, target }) => kind === "drawing" && !external && source.has(target)).map(({ target }) => target);
}

/** True if the drawing of a sheet has one group of that name, with all shapes and connectors that are planned for it. */
export function standsDrawn(source: OpcPackage, sheet: string, { name, grounds, connectors, boxes }: ShapeGroup): boolean {
  const groups = drawingsOf(source, sheet).flatMap((part) => [...nodesWithin(readTree(source.readSmallPart(part)), "grpSp")]);
  const found = groups.map((group) => [...nodesWithin(group, "cNvPr")].map(({ attributes }) => attributes.get("name") ?? "")).filter(([own]) => own === withoutForbidden(name));
  const [names] = found;
  const planned = [name, ...grounds.map((one) => one.name), ...connectors.map((one) => one.name), ...boxes.map((one) => one.name)].map(withoutForbidden);
  return names !== undefined && found.length === 1 && planned.length === names.length && planned.every((one) => names.includes(one));
}
