import { escapeAttribute } from "../xml-text";
import type { XmlPart } from "../xml-walk";
import { Markup } from "./markup";
import { XML_DECLARATION } from "./package-terms";

const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A relationship as it is written: `target` as seen from the part. */
export interface AddedRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relationships part with some added and some removed by id; a new one for null. */
export function editRelationships(source: XmlPart | null, added: readonly AddedRelationship[], removed: ReadonlySet<string>): string {
  if (source === null) {
    return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${added.map((one) => relationshipXml(one, "")).join("")}</Relationships>`;
  }
  const markup = new Markup(source);
  for (const child of markup.children()) if (removed.has(markup.attribute(child, "Id") ?? "")) markup.replace(child, "");
  for (const one of added) markup.append(relationshipXml(one, markup.prefix()));
  return markup.toXml();
}

function relationshipXml({ id, type, target }: AddedRelationship, prefix: string): string {
  return `<${prefix}Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`;
}

/** Target by which a part names another one. @example relativeTarget("xl/worksheets/sheet1.xml", "xl/tables/table1.xml") // => "../tables/table1.xml" */
export function relativeTarget(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  return [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}
