import { zipSync, type Zippable } from "fflate";
import { fileFault } from "../opc/file-fault";
import { inMegabytes } from "../opc/limits";
import { OpcPackage } from "../opc/package";
import type { LegacyLimits } from "./limits";

/** Parts that hold no cells, however large they are. */
const PICTURES = /\.(png|jpe?g|gif|bmp|emf|wmf|svg|svm|tiff?|zip|ole)$|^(thumbnails|pictures|objectreplacements|object )/i;

/**
 * The archive of an .xlsb or .ods file with its parts stored as they are: what unpacks to more than it says, or to more
 * than we read, is found out before the library unpacks it. Faults: those of `OpcPackage.read`, `file-large-for-format`,
 * `file-many-cells`.
 */
export function unpackedArchive(bytes: Uint8Array, file: string, { binarySize, cells }: LegacyLimits): Uint8Array {
  const archive = new OpcPackage(bytes, file);
  const read = archive.entries.filter(({ name }) => !name.endsWith("/") && !PICTURES.test(name));
  const size = read.reduce((sum, entry) => sum + entry.size, 0);
  if (size > binarySize) throw fileFault("file-large-for-format", { file, megabytes: inMegabytes(size), limit: inMegabytes(binarySize) });
  const parts: Zippable = {};
  for (const { name } of read) parts[name] = archive.read(name);
  const content = parts["content.xml"];
  if (content instanceof Uint8Array && statedCells(new TextDecoder().decode(content), cells) > cells) throw fileFault("file-many-cells", { file, limit: cells });
  return zipSync(parts, { level: 0 });
}

/** Starts of rows and of cells in OpenDocument, whatever the prefix; a cell without content ends at once. */
const ROWS_AND_CELLS = /<(?:[\w-]+:)?table-(row|cell)\b([^>]*)>/g;

/** Cells that an OpenDocument sheet holds with its repetitions written out, each of which the library makes; stops above `limit`. */
function statedCells(xml: string, limit: number): number {
  let [cells, rows] = [0, 1];
  for (const [, kind, attributes = ""] of xml.matchAll(ROWS_AND_CELLS)) {
    if (kind === "row") rows = repeated(attributes, "rows");
    else if (!attributes.endsWith("/")) cells += rows * repeated(attributes, "columns");
    if (cells > limit) break;
  }
  return cells;
}

function repeated(attributes: string, what: "rows" | "columns"): number {
  const [, stated = "1"] = new RegExp(`number-${what}-repeated\\s*=\\s*["'](\\d+)`).exec(attributes) ?? [];
  return Number(stated);
}
