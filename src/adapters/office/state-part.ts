import { STATE_NAMESPACE, STATE_ROOT } from "../../workbook/state-part";
import { escapeXml, unescapeXml } from "../opc/xml-text";

/** Root and namespace of a custom XML part of ours. */
export interface PartKind {
  readonly root: string;
  readonly namespace: string;
}

export const STATE_PART: PartKind = { root: STATE_ROOT, namespace: STATE_NAMESPACE };
/** Stands in the workbook from before the first change until the last is checked: it holds what is needed to put all back. */
export const UNFINISHED_PART: PartKind = { root: "okrscore-unfinished", namespace: "urn:okrscore:unfinished:1" };

export function printPart({ root, namespace }: PartKind, text: string): string {
  return `<${root} xmlns="${namespace}">${escapeXml(text)}</${root}>`;
}

/** The text in a part; null for a part that is not of that kind. Excel may add a declaration, and blanks around the root. */
export function parsePart({ root }: PartKind, xml: string): string | null {
  const open = new RegExp(`<${root}(?:\\s[^>]*)?>`).exec(xml);
  const end = xml.lastIndexOf(`</${root}>`);
  if (open !== null && end >= 0) return unescapeXml(xml.slice(open.index + open[0].length, end));
  return new RegExp(`<${root}(?:\\s[^>]*)?/>`).test(xml) ? "" : null;
}
