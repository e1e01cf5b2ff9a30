import { asUtf8, escapeFormula, unescapeXml } from "../xml-text";
import { contentTypeOf, readContentTypes } from "../content-types";
import type { WorkbookTab } from "../workbook-part";
import { ascii } from "../byte-xml";
import { declaringUtf8 } from "./markup";
import type { PackageDraft } from "./package-draft";
import { editTail } from "./sheet-tail";
import { followInFormula, type MovedTable } from "./table-following";

const CELLS_END = ascii("sheetData>");

/** Formats and validations of these sheets whose formulas name columns of moved tables follow them. */
export function followInOtherSheets(draft: PackageDraft, tabs: readonly WorkbookTab[], moved: readonly MovedTable[]): void {
  if (moved.length === 0) return;
  for (const { name, part } of tabs) {
    const bytes = asUtf8(draft.sheet(part).bytes);
    const start = behindLast(bytes, CELLS_END);
    const tail = new TextDecoder().decode(bytes.subarray(start));
    const edited = start < 0 ? tail : editTail(tail, "", { sheet: name, links: new Map(), written: new Set(), moved, merges: null, drawing: null, isProtected: false });
    if (edited === tail) continue;
    const end = new TextEncoder().encode(edited);
    const whole = new Uint8Array(start + end.length);
    whole.set(bytes.subarray(0, start));
    whole.set(end, start);
    draft.write(part, whole);
  }
}

/** Series of charts that show columns of moved tables follow them. */
export function followInCharts(draft: PackageDraft, moved: readonly MovedTable[]): void {
  if (moved.length === 0) return;
  const types = readContentTypes(draft.source);
  const charts = draft.source.entries.filter(({ name }) => contentTypeOf(types, name)?.endsWith(".chart+xml") === true);
  for (const { name } of charts) {
    const before = draft.markup(name).text;
    const text = before.replace(/(<(?:[\w.-]+:)?f>)([^<]*)/g, (whole, open: string, written: string) => {
      const formula = unescapeXml(written);
      const followed = followInFormula(formula, null, moved);
      return followed === formula ? whole : open + escapeFormula(followed);
    });
    if (text !== before) draft.write(name, declaringUtf8(text));
  }
}

/** Index behind the last place where these bytes stand; -1 if nowhere. */
function behindLast(bytes: Uint8Array, word: Uint8Array): number {
  const [first = 0] = word;
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    if (word.every((byte, index) => bytes[at + index] === byte)) return at + word.length;
  }
  return -1;
}
