import type { LineEdit } from "../../../workbook/workbook-change";
import { childElements, printAttributes, rawAttributes, rootElement } from "./xml-elements";

/** Characters that a column has which is stated without a width of its own. */
const STANDARD_WIDTH = 9.140625;

/** Columns next to each other that a sheet says the same of; from 1, as files count them. */
interface Span {
  readonly first: number;
  readonly last: number;
  /** Without `min` and `max`, their values escaped. */
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * The `cols` element with some columns sized, hidden or shown, by index from 0: what it says of others, and what else it
 * says of those, stays. `xml` is the element so far, null for none; `""` if nothing is left to be said.
 */
export function editColumns(xml: string | null, prefix: string, edits: ReadonlyMap<number, LineEdit>): string {
  const spans = xml === null ? [] : spansOf(xml);
  const kept = spans.flatMap((span) => pieces(span, edits));
  const known = new Set(kept.filter(({ first, last }) => first === last).map(({ first }) => first));
  const added = [...edits.keys()].map((index) => index + 1).filter((column) => !known.has(column)).map((column): Span => ({ first: column, last: column, attributes: new Map() }));
  const edited = [...kept, ...added].map((span) => {
    const edit = span.first === span.last ? edits.get(span.first - 1) : undefined;
    return edit === undefined ? span : { ...span, attributes: sized(span.attributes, edit) };
  });
  const printed = edited.filter(({ attributes }) => attributes.size > 0).sort((a, b) => a.first - b.first)
    .map(({ first, last, attributes }) => `<${prefix}col${printAttributes([["min", first], ["max", last], ...attributes])}/>`);
  return printed.length === 0 ? "" : `<${prefix}cols>${printed.join("")}</${prefix}cols>`;
}

function spansOf(xml: string): readonly Span[] {
  return childElements(xml, rootElement(xml)).filter(({ name }) => name === "col").map(({ start, openEnd }) => {
    const attributes = rawAttributes(xml.slice(start, openEnd));
    const [first, last] = ["min", "max"].map((name) => Number(attributes.get(name)));
    attributes.delete("min");
    attributes.delete("max");
    return { first: first ?? NaN, last: last ?? NaN, attributes };
  });
}

/** A span cut so that each edited column stands alone. */
function pieces({ first, last, attributes }: Span, edits: ReadonlyMap<number, LineEdit>): readonly Span[] {
  const cuts = [...edits.keys()].map((index) => index + 1).filter((column) => column >= first && column <= last).sort((a, b) => a - b);
  const found: Span[] = [];
  let next = first;
  for (const column of cuts) {
    if (column > next) found.push({ first: next, last: column - 1, attributes });
    found.push({ first: column, last: column, attributes });
    next = column + 1;
  }
  if (next <= last) found.push({ first: next, last, attributes });
  return found;
}

function sized(before: ReadonlyMap<string, string>, { size, isHidden }: LineEdit): ReadonlyMap<string, string> {
  const attributes = new Map([...before].filter(([name]) => !["width", "customWidth", "bestFit", "hidden"].includes(name)));
  const isStated = attributes.size > 0 || isHidden || size !== null;
  if (isStated) attributes.set("width", String(size ?? STANDARD_WIDTH));
  if (size !== null) attributes.set("customWidth", "1");
  if (isHidden) attributes.set("hidden", "1");
  return attributes;
}

/** Attributes of a `row` element with another height: what else they say stays. Values are escaped. */
export function sizedRow(before: ReadonlyMap<string, string>, { size, isHidden }: LineEdit): ReadonlyMap<string, string> {
  const attributes = new Map([...before].filter(([name]) => !["ht", "customHeight", "hidden"].includes(name)));
  if (size !== null) attributes.set("ht", String(size)).set("customHeight", "1");
  if (isHidden) attributes.set("hidden", "1");
  return attributes;
}
