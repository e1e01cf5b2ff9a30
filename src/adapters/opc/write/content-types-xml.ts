import { escapeAttribute } from "../xml-text";
import type { XmlPart } from "../xml-walk";
import { Markup } from "./markup";

const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/**
 * The content types with those of new parts, and without those of removed ones (in lower case); null if nothing changes.
 * Relationships parts, whose type is given as `""`, only need their extension to be known.
 */
export function editContentTypes(source: XmlPart, added: ReadonlyMap<string, string>, removed: ReadonlySet<string>): string | null {
  const markup = new Markup(source);
  const prefix = markup.prefix();
  const overrides = markup.children().filter(({ name }) => name === "Override");
  for (const override of overrides) {
    const part = (markup.attribute(override, "PartName") ?? "").replace(/^\//, "").toLowerCase();
    if (removed.has(part) || [...added.keys()].some((name) => name.toLowerCase() === part)) markup.replace(override, "");
  }
  if ([...added.values()].includes("") && !knowsRelationships(markup)) {
    markup.append(`<${prefix}Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`);
  }
  for (const [part, type] of added) {
    if (type !== "") markup.append(`<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`);
  }
  return markup.changed ? markup.toXml() : null;
}

function knowsRelationships(markup: Markup): boolean {
  return markup.children().some((child) => child.name === "Default" && markup.attribute(child, "Extension")?.toLowerCase() === "rels");
}
