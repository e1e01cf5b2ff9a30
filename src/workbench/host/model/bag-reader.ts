import type { PropertyBag } from "./property-bag";

// What the host keeps of objects that it has no type for, read again. A part that was never set is empty.

/** @example textIn(chart, "Title", "Text") */
export function textIn(bag: PropertyBag | undefined, ...path: readonly string[]): string {
  const value = valueIn(bag, ...path);
  return typeof value === "string" ? value : "";
}

/** Undefined for what is no number, as an automatic limit. */
export function numberIn(bag: PropertyBag | undefined, ...path: readonly string[]): number | undefined {
  const value = valueIn(bag, ...path);
  return typeof value === "number" ? value : undefined;
}

export function valueIn(bag: PropertyBag | undefined, ...path: readonly string[]): unknown {
  let at = bag;
  for (const part of path.slice(0, -1)) at = at?.parts.get(part);
  return at?.values.get(path.at(-1) ?? "");
}

/** A member of an object that somebody sent whole; undefined for anything else. */
export function memberOf(object: unknown, name: string): unknown {
  return typeof object === "object" && object !== null ? (object as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** `RRGGBB` of `#RRGGBB`; null for none. */
export function colorOf(value: unknown): string | null {
  return typeof value === "string" && /^#[0-9A-F]{6}$/i.test(value) ? value.slice(1).toUpperCase() : null;
}
