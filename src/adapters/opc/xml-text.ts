const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Text with its character references resolved; those that name nothing stay as they are. @example unescapeXml("R&amp;D") // => "R&D" */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Text of a cell with the escapes of ST_Xstring resolved (ECMA-376 part 1, 22.9.2.19), by which characters that XML
 * cannot hold are stored. @example unescapeCellText("a_x000D_b_x005F_c") // => "a\rb_c"
 */
export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const utf8 = new TextDecoder("utf-8");

/** Bytes of an XML part as UTF-8, whatever of the encodings that XML demands it came in (by its byte order mark). */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const label = utf16Label(bytes);
  return label === null ? bytes : new TextEncoder().encode(new TextDecoder(label).decode(bytes));
}

/** Text of an XML part, without byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  return utf8.decode(asUtf8(bytes));
}

function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return null;
}

const XML_ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/** Text as it stands between tags. It must hold only characters that XML knows: see `escapeCellText`. @example escapeXml("R&D") // => "R&amp;D" */
export function escapeXml(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => XML_ESCAPES[character] ?? character) : text;
}

/** Text as it stands in an attribute with double quotes; tabs and line ends survive. */
export function escapeAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (character) => XML_ESCAPES[character] ?? character) : text;
}

/** Characters that XML cannot hold: controls, halves of surrogate pairs, two that Unicode never assigns. */
const FORBIDDEN = "[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]";
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, "g");
const TO_ESCAPE = new RegExp(`${FORBIDDEN}|_(?=x[0-9a-fA-F]{4}(?:_|${FORBIDDEN}))`, "g");
/** Finds all of these and a few more, but fast. */
const MAY_NEED_ESCAPE = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x/;

/**
 * Text of a cell with the escapes that `unescapeCellText` resolves; line ends become the one that XML knows. What it
 * gives is not yet escaped for XML. @example escapeCellText("a_x000D_b\u0001") // => "a_x005F_x000D_b_x0001_"
 */
export function escapeCellText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!MAY_NEED_ESCAPE.test(lines)) return lines;
  return lines.replace(TO_ESCAPE, escapeCharacter);
}

/** Text of a formula, with what XML cannot hold escaped as in cells; underscores stay, as readers leave those of formulas. */
export function escapeFormula(text: string): string {
  return escapeXml(MAY_NEED_ESCAPE.test(text) ? text.replace(ALL_FORBIDDEN, escapeCharacter) : text);
}

/** Text for places that know no escapes, such as titles of charts: without what XML cannot hold. */
export function withoutForbidden(text: string): string {
  return text.replace(ALL_FORBIDDEN, "");
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
