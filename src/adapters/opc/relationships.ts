import type { OpcPackage } from "./package";
import { walkXml } from "./xml-walk";

/** A relationship of a part, or of the package itself. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type, the same in strict and transitional files: `worksheet`, `styles`, `table`. */
  readonly kind: string;
  readonly type: string;
  /** Part name that it leads to, or the address as written if `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of a part (`""` for the package), in the order of the file; none if it has no relationships part. */
export function readRelationships(source: OpcPackage, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  if (!source.has(name)) return [];
  const found: Relationship[] = [];
  walkXml(source.readSmallPart(name), {
    open(element, attributes) {
      if (element !== "Relationship") return;
      const type = attributes.get("Type") ?? "";
      const target = attributes.get("Target") ?? "";
      const external = attributes.get("TargetMode") === "External";
      found.push({
        id: attributes.get("Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        type,
        target: external ? target : resolveTarget(part, target),
        external,
      });
    },
  });
  return found;
}

/** Name of the part that holds the relationships of another. @example relationshipsPart("xl/workbook.xml") // => "xl/_rels/workbook.xml.rels" */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * Part name that a target means, seen from the part that names it. Steps above the package's root stay at the root.
 * @example resolveTarget("xl/worksheets/sheet1.xml", "../tables/table1.xml") // => "xl/tables/table1.xml"
 */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
