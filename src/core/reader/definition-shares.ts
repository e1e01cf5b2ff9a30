import { parseQuantity } from "../quantity";
import type { Draft } from "./draft";
import { foldText } from "./fold-text";
import { cellNumber, place, type CellNumber } from "./read-number";
import type { SheetView } from "./sheet-view";

/** A part that the definition of a measure adds up: `准时率40%`. */
interface Term {
  readonly name: string;
  readonly percent: string;
  readonly before: string;
  readonly after: string;
}

const TERM = /([^\d+＋,，;；、。\n%％]+?)\s*[×*xX]?\s*(\d{1,3}(?:\.\d+)?)\s*[%％]/g;
/** Shares add up to a whole, but for rounding. */
const WHOLE = 0.001;

/**
 * Weights that only the definition of the measure above states (`On time 60% + complete 40%`), for the measures numbered
 * under it. The shares must add up to a whole, and a part must be named so that it can be one measure only.
 */
export function definitionShares(view: SheetView, drafts: readonly Draft[]): ReadonlyMap<Draft, CellNumber> {
  const shares = new Map<Draft, CellNumber>();
  const children = childrenByParent(drafts);
  for (const [parent, below] of children) {
    const definition = parent.texts.get("definition");
    const terms = definition === undefined ? [] : termsOf(definition.text);
    if (definition === undefined || terms.length < 2) continue;
    for (const term of terms) {
      const named = below.filter((child) => isNamed(child.name.text, term.name));
      const [child] = named;
      const quantity = parseQuantity(`${term.percent}%`);
      if (child === undefined || named.length > 1 || quantity === null || shares.has(child)) continue;
      shares.set(child, cellNumber(quantity, { ...place(view, definition.row, definition.column), as: "text", factor: quantity.factor, before: term.before, after: term.after }));
    }
  }
  return shares;
}

function childrenByParent(drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Draft[]> {
  const byCode = new Map(drafts.filter(({ steps }) => steps.length > 0).map((draft) => [draft.steps.join("."), draft]));
  const children = new Map<Draft, Draft[]>();
  for (const draft of byCode.values()) {
    const parent = byCode.get(draft.steps.slice(0, -1).join("."));
    if (parent === undefined || parent === draft) continue;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [draft]);
    else list.push(draft);
  }
  return children;
}

function termsOf(definition: string): readonly Term[] {
  const terms = [...definition.matchAll(TERM)].map((match): Term => {
    const [whole, name = "", percent = ""] = match;
    const at = match.index + whole.lastIndexOf(percent);
    return { name: name.trim(), percent, before: definition.slice(0, at), after: definition.slice(at + percent.length) };
  });
  const sum = terms.reduce((all, { percent }) => all + Number(percent) / 100, 0);
  return Math.abs(sum - 1) <= WHOLE ? terms : [];
}

/** The part is the measure's name, or leaves out or adds a few characters of it in their order. */
function isNamed(name: string, part: string): boolean {
  const [a, b] = [foldText(name), foldText(part)];
  return a === b || (a.length >= 4 && b.length >= 4 && (contains(a, b) || contains(b, a)) && Math.abs(a.length - b.length) <= 3);
}

/** True if all characters of the shorter stand in the longer in the same order. */
function contains(longer: string, shorter: string): boolean {
  let at = 0;
  for (const character of longer) if (character === shorter.charAt(at)) at += 1;
  return at === shorter.length;
}
