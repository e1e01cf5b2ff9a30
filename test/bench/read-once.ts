import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import type { InflateRaw } from "../../src/adapters/opc";
import { LARGE_SHEET_PART } from "./large-sheet";
import { product } from "./product";

/**
 * Reads one workbook a few times with one reader, in a process of its own, and prints the milliseconds of each run
 * and the peak memory in MB as JSON: `node -r tsx/cjs test/bench/read-once.ts READER FILE RUNS`.
 */
export interface ReadOnce {
  readonly milliseconds: readonly number[];
  readonly peakMegabytes: number;
}

export type Reader = "inflate" | "inflate and scan" | "okrscore" | "okrscore, fflate" | "@e965/xlsx" | "exceljs stream" | "hucre stream";

/** Reads the file and returns how many cells (or bytes) it saw, so that nothing is optimised away. */
type Reading = (file: string) => number | Promise<number>;

const { OpcPackage, readWorkbook } = product("adapters/opc");

const zlibInflate: InflateRaw = (packed, size) => inflateRawSync(packed, { maxOutputLength: size, chunkSize: size + 64 });

const READERS: Readonly<Record<Reader, () => Promise<Reading>>> = {
  "inflate": () => Promise.resolve((file) => sheetBytes(file).length),
  "inflate and scan": () => Promise.resolve((file) => countTags(sheetBytes(file))),
  "okrscore": () => Promise.resolve((file) => cellsRead(file, zlibInflate)),
  "okrscore, fflate": () => Promise.resolve((file) => cellsRead(file)),
  "@e965/xlsx": async () => {
    const { read } = await import("@e965/xlsx");
    return (file) => read(readFileSync(file), { dense: true }).SheetNames.length;
  },
  "exceljs stream": async () => {
    const exceljs = (await importBenchPackage("exceljs")) as ExcelJs;
    return (file) => countRows(new exceljs.stream.xlsx.WorkbookReader(createReadStream(file), {}));
  },
  "hucre stream": async () => {
    const hucre = (await importBenchPackage("hucre", "dist/xlsx.mjs")) as Hucre;
    return async (file) => {
      let rows = 0;
      for await (const row of hucre.streamXlsxRows(readFileSync(file))) rows += row === null ? 0 : 1;
      return rows;
    };
  },
};

/** The few members that we call of packages whose types are not installed. */
interface ExcelJs {
  readonly stream: { readonly xlsx: { readonly WorkbookReader: new (input: NodeJS.ReadableStream, options: object) => AsyncIterable<AsyncIterable<unknown>> } };
}
interface Hucre {
  streamXlsxRows(bytes: Uint8Array): AsyncIterable<unknown>;
}

function sheetBytes(file: string): Uint8Array {
  return new OpcPackage(readFileSync(file), file, { inflate: zlibInflate }).read(LARGE_SHEET_PART);
}

/** A scan that looks at every byte and does as little as possible: it counts the tags that open. */
function countTags(bytes: Uint8Array): number {
  let tags = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0x3c && bytes[at + 1] !== 0x2f) tags += 1;
  }
  return tags;
}

function cellsRead(file: string, inflate?: InflateRaw): number {
  const reading = readWorkbook(readFileSync(file), file, inflate === undefined ? {} : { inflate });
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value.grid.sheets.length;
}

async function countRows(sheets: AsyncIterable<AsyncIterable<unknown>>): Promise<number> {
  let rows = 0;
  for await (const sheet of sheets) for await (const row of sheet) rows += row === null ? 0 : 1;
  return rows;
}

/** Imports from `test/bench/node_modules`, by file where a package has no entry for `require`. */
async function importBenchPackage(name: string, file?: string): Promise<unknown> {
  const path = file === undefined ? createRequire(join(__dirname, "package.json")).resolve(name) : join(__dirname, "node_modules", name, file);
  const found = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  return found.default ?? found;
}

async function main(reader: Reader, file: string, runs: number): Promise<void> {
  const read = await READERS[reader]();
  const milliseconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await read(file);
    milliseconds.push(performance.now() - start);
  }
  const result: ReadOnce = { milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(result));
}

const [reader, file = "", runs = "1"] = process.argv.slice(2);
void main(reader as Reader, file, Number(runs));
