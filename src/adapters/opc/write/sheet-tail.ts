// What stands behind the cells of a sheet: formats, validations, links, and much that is left as it is.
import { formatArea, type Area } from "../../../core/grid";
import { escapeAttribute, escapeCellText, escapeFormula, unescapeXml } from "../xml-text";
import { NAMESPACE } from "./package-terms";
import { followInAreas, followInFormula, type MovedTable } from "./table-following";
import { childElements, rawAttributes, replaceAt, type ElementPlace, type Replacement } from "./xml-elements";

export interface TailEdit {
  /** Name of the tab. */
  readonly sheet: string;
  /** Address → place in the workbook that the cell leads to from now on. */
  readonly links: ReadonlyMap<string, string>;
  /** Addresses of cells that are written anew: links that they had within the workbook go. */
  readonly written: ReadonlySet<string>;
  readonly moved: readonly MovedTable[];
  /** All merged areas; null if they stay as they are. */
  readonly merges: readonly Area[] | null;
  /** Id of the relationship to a drawing that the sheet did not have; null for none. */
  readonly drawing: string | null;
  /** True if its locked cells are protected from now on. */
  readonly isProtected: boolean;
}

/** What may stand behind `hyperlinks` (ECMA-376 part 1, 18.3.1.99). */
const BEHIND_LINKS = new Set([
  "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors",
  "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
  "tableParts", "extLst", "AlternateContent",
]);
/** What may stand behind `drawing`. */
const BEHIND_DRAWING = new Set(["legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"]);
/** What may stand behind `mergeCells`. */
const BEHIND_MERGES = new Set(["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", ...BEHIND_LINKS]);
const FOLLOWING = new Set(["conditionalFormatting", "dataValidations", "extLst"]);

/** `tail` is a sheet's XML from behind `sheetData` to its end; `prefix` that of its elements. */
export function editTail(tail: string, prefix: string, edit: TailEdit): string {
  const elements = childElements(tail, { name: "", start: 0, openEnd: 0, closeStart: tail.length, end: tail.length });
  return replaceAt(tail, [...protection(tail, elements, prefix, edit), ...mergeEdits(tail, elements, prefix, edit), ...linkEdits(tail, elements, prefix, edit), ...drawingEdits(tail, elements, prefix, edit), ...followers(tail, elements, edit)]);
}

/** A sheet that is protected already stays as it is, its password included. */
function* protection(tail: string, elements: readonly ElementPlace[], prefix: string, { isProtected }: TailEdit): Generator<Replacement> {
  if (!isProtected || elements.some(({ name }) => name === "sheetProtection")) return;
  const at = elements.find(({ name }) => name !== "sheetCalcPr")?.start ?? tail.lastIndexOf("</");
  yield { start: at, end: at, text: `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>` };
}

function* mergeEdits(tail: string, elements: readonly ElementPlace[], prefix: string, { merges }: TailEdit): Generator<Replacement> {
  if (merges === null) return;
  const list = elements.find(({ name }) => name === "mergeCells");
  const cells = merges.map((area) => `<${prefix}mergeCell ref="${formatArea(area)}"/>`).join("");
  const text = merges.length === 0 ? "" : `<${prefix}mergeCells count="${merges.length}">${cells}</${prefix}mergeCells>`;
  const at = elements.find(({ name }) => BEHIND_MERGES.has(name))?.start ?? tail.lastIndexOf("</");
  yield list === undefined ? { start: at, end: at, text } : { start: list.start, end: list.end, text };
}

function* linkEdits(tail: string, elements: readonly ElementPlace[], prefix: string, { links, written }: TailEdit): Generator<Replacement> {
  const list = elements.find(({ name }) => name === "hyperlinks");
  const present = list === undefined ? [] : childElements(tail, list);
  const gone = present.filter((link) => {
    const attributes = rawAttributes(tail.slice(link.start, link.openEnd));
    const at = attributes.get("ref") ?? "";
    const outside = [...attributes.keys()].some((name) => name.endsWith(":id"));
    return links.has(at) || (written.has(at) && !outside);
  });
  const added = [...links].map(([at, place]) => `<${prefix}hyperlink ref="${at}" location="${escapeAttribute(escapeCellText(place))}"/>`).join("");
  if (list === undefined) {
    if (added === "") return;
    const at = elements.find(({ name }) => BEHIND_LINKS.has(name))?.start ?? tail.lastIndexOf("</");
    yield { start: at, end: at, text: `<${prefix}hyperlinks>${added}</${prefix}hyperlinks>` };
  } else if (gone.length === present.length && added === "") {
    // The list may not be empty.
    if (gone.length > 0) yield { start: list.start, end: list.end, text: "" };
  } else {
    for (const { start, end } of gone) yield { start, end, text: "" };
    if (added !== "") yield { start: list.closeStart, end: list.closeStart, text: added };
  }
}

function* drawingEdits(tail: string, elements: readonly ElementPlace[], prefix: string, { drawing }: TailEdit): Generator<Replacement> {
  if (drawing === null) return;
  const at = elements.find(({ name }) => BEHIND_DRAWING.has(name))?.start ?? tail.lastIndexOf("</");
  // The prefix of relationships may be any, and may be missing: the element says its own.
  yield { start: at, end: at, text: `<${prefix}drawing xmlns:r="${NAMESPACE.relations}" r:id="${drawing}"/>` };
}

/** Attributes of one tag, or the text of one element, of formats and validations and of their extensions. */
const AREAS = /(\ssqref\s*=\s*["'])([^"']*)|(<(?:[\w.-]+:)?sqref>)([^<]*)/g;
const FORMULAS = /(<(?:[\w.-]+:)?(?:formula|formula1|formula2|f)>)([^<]*)/g;

function* followers(tail: string, elements: readonly ElementPlace[], { sheet, moved }: TailEdit): Generator<Replacement> {
  if (moved.length === 0) return;
  for (const { start, end } of elements.filter(({ name }) => FOLLOWING.has(name))) {
    const before = tail.slice(start, end);
    const text = before
      .replace(AREAS, (_, tag: string | undefined, areas: string, element: string, inside: string) => (tag === undefined ? element + followInAreas(inside, sheet, moved) : tag + followInAreas(areas, sheet, moved)))
      .replace(FORMULAS, (whole, open: string, written: string) => {
        const formula = unescapeXml(written);
        const followed = followInFormula(formula, sheet, moved);
        return followed === formula ? whole : open + escapeFormula(followed);
      });
    if (text !== before) yield { start, end, text };
  }
}
