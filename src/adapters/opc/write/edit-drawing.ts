import type { ShapeGroup } from "../../../core/plan";
import { unescapeXml, withoutForbidden } from "../xml-text";
import { shapeGroupXml } from "./shape-group";
import { childElements, replaceAt, rootElement, withOpenRoot } from "./xml-elements";

/**
 * A drawing part with a group of shapes drawn anew: the anchor of the group of its name is taken out, wherever it stands,
 * and the new one comes last. Everything else in the drawing is copied.
 */
export function editDrawing(xml: string, group: ShapeGroup): string {
  const opened = withOpenRoot(xml);
  const root = rootElement(opened);
  const old = childElements(opened, root).filter(({ start, end }) => groupName(opened.slice(start, end)) === withoutForbidden(group.name));
  const kept = replaceAt(opened, old.map(({ start, end }) => ({ start, end, text: "" })));
  const at = rootElement(kept).closeStart;
  return kept.slice(0, at) + shapeGroupXml(group, lastId(kept) + 1) + kept.slice(at);
}

/** Name of the group that an anchor holds; null for an anchor of anything else. */
function groupName(anchor: string): string | null {
  const group = /<(?:[\w.-]+:)?grpSp[\s>]/.exec(anchor);
  const properties = group === null ? null : /<(?:[\w.-]+:)?cNvPr\s[^>]*?\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(anchor.slice(group.index));
  return properties === null ? null : unescapeXml(properties[1] ?? properties[2] ?? "");
}

/** The largest id of a shape in a drawing; 1 if there is none, since that is the drawing's own. */
function lastId(xml: string): number {
  const ids = [...xml.matchAll(/<(?:[\w.-]+:)?cNvPr\s[^>]*?\bid\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id));
  return ids.reduce((most, id) => Math.max(most, id), 1);
}
