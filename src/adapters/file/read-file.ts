import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import type { Result } from "../../core/result";
import { withExcelNames } from "../../workbook/excel-names";
import { isReadAsPackage, openPackage, packageOf, readWorkbook, type InflateRaw, type OpcPackage, type Packing } from "../opc";

/** Node's own unpacking, in one chunk that is a little larger than needed, so that nothing is copied. */
export const inflate: InflateRaw = (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: size + 64 });

/** Node's own packing. Large sheets are packed less: it takes half the time for a tenth more bytes. */
export const packing: Packing = { deflate: (bytes) => deflateRawSync(bytes, { level: bytes.length > LARGE ? 3 : 6 }), crc32 };

const LARGE = 1 << 20;

/** A workbook as read from a file of any format that we know, told by its content. */
export interface FileReading {
  readonly grid: WorkbookGrid;
  readonly issues: readonly Issue[];
  /** True for .xlsx and its relatives. */
  readonly isPackage: boolean;
  /** The package to be changed: the file itself, or its cells in a new one. */
  toPackage(): OpcPackage;
}

/** `file` is its name for sentences. What reads the older formats is large, and loaded for them alone. */
export async function readFileBytes(bytes: Uint8Array, file: string): Promise<Result<FileReading>> {
  if (isReadAsPackage(bytes)) {
    const reading = readWorkbook(bytes, file, { inflate });
    if (!reading.ok) return reading;
    return { ok: true, value: { ...reading.value, isPackage: true, toPackage: () => openPackage(bytes, file, { inflate }) } };
  }
  const { readLegacyWorkbook } = await import("../legacy/index.js");
  const reading = readLegacyWorkbook(bytes, file);
  if (!reading.ok) return reading;
  const { issues } = reading.value;
  const grid = withExcelNames(reading.value.grid);
  return { ok: true, value: { grid, issues, isPackage: false, toPackage: () => packageOf(grid, file) } };
}
