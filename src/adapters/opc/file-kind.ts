import type { FileKind } from "../../core/language/file-issues";
import { attempt } from "./file-fault";
import { readZipDirectory } from "./zip-directory";

const HEAD_LENGTH = 1024;
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP_SIGNATURE = [0x50, 0x4b, 0x05, 0x06];

/**
 * What a file is, by its content: names and endings are often wrong. A zip whose directory cannot be read is taken
 * for an `"xlsx"` that is damaged.
 */
export function detectFileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, OLE_SIGNATURE)) return oleKind(bytes);
  if (startsWith(bytes, ZIP_SIGNATURE) || startsWith(bytes, EMPTY_ZIP_SIGNATURE)) return zipKind(bytes);
  // Excel 2 to 4 wrote bare record streams: a BOF record (09 00, 09 02, 09 04) comes first.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) return "xls";
  return textKind(bytes.subarray(0, HEAD_LENGTH));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The streams of an OLE file stand in its directory by name, in UTF-16. */
function oleKind(bytes: Uint8Array): FileKind {
  if (containsUtf16(bytes, "EncryptedPackage")) return "encrypted";
  return containsUtf16(bytes, "Workbook") || containsUtf16(bytes, "Book") ? "xls" : "ole";
}

function containsUtf16(bytes: Uint8Array, word: string): boolean {
  const codes = Array.from(word, (letter) => [letter.charCodeAt(0), 0]).flat();
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  }
  return false;
}

function zipKind(bytes: Uint8Array): FileKind {
  const directory = attempt(() => readZipDirectory(bytes, ""));
  if (!directory.ok) return "xlsx";
  const names = directory.value.map((entry) => entry.name.toLowerCase());
  if (names.some((name) => name.endsWith("workbook.bin"))) return "xlsb";
  if (names.includes("[content_types].xml")) return officeKind(names);
  if (names.includes("mimetype") && names.includes("content.xml")) return "ods";
  return "zip";
}

function officeKind(names: readonly string[]): FileKind {
  if (names.some((name) => name.startsWith("word/"))) return "word";
  return names.some((name) => name.startsWith("ppt/")) ? "slides" : "xlsx";
}

function textKind(head: Uint8Array): FileKind {
  const text = new TextDecoder(head[0] === 0xff || head[1] === 0 ? "utf-16le" : "utf-8").decode(head).trimStart();
  if (text.startsWith("%PDF")) return "pdf";
  if (/^(<!--[^]*?-->\s*)?<(!doctype html|html|head|body|table|div|meta|style)/i.test(text)) return "html";
  if (text.startsWith("<")) return "xml";
  // Control characters other than tab and line ends do not stand in text of any encoding that we know.
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? "unknown" : "text";
}

/** True for packages, and for what is no workbook of any kind: the sentences of the reader of packages say what it is. */
export function isReadAsPackage(bytes: Uint8Array): boolean {
  return !["xls", "xlsb", "ods", "text", "unknown"].includes(detectFileKind(bytes));
}
