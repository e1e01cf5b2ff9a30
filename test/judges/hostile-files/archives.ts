import { buildPackage, buildWorkbook, part, workbookParts } from "../../support/package-builder";
import { entryOf, packedRepeating, rawZip, type RawEntry } from "../../support/raw-zip";
import { withZipField, zipData } from "../../support/zip-editor";
import { READ_RIGHT, SCORECARD, SCORECARD_ROWS_XML, type HostileFile } from "./hostile-file";

const SHEET = "xl/worksheets/sheet1.xml";
const PARTS = workbookParts({ sheets: [{ name: "KPI", xml: SCORECARD }] });
const WHOLE = buildPackage(PARTS);
const MEGABYTE = 1 << 20;
const GIGABYTE = 1 << 30;
const SPACES = Buffer.alloc(16 * MEGABYTE, " ");

/** The scorecard's entries, with some others in their place. */
function entries(others: readonly RawEntry[] = [], options: Pick<RawEntry, "zip64"> = {}): readonly RawEntry[] {
  const replaced = new Set(others.map(({ name }) => name));
  const kept = Object.entries(PARTS).flatMap(([name, content]) => (content === null || replaced.has(name) ? [] : [entryOf(name, content, options)]));
  return [...kept, ...others];
}

/** The first bytes of the workbook. */
function cut(share: number): HostileFile {
  return { name: `cut-at-${share}.xlsx`, make: () => WHOLE.subarray(0, Math.floor(WHOLE.length * share)), expected: { refused: /cut off|not an Excel workbook/ } };
}

/** A part that unpacks to one gigabyte of spaces between these texts. */
function bomb(name: string, frame: readonly [string, string] = ["", ""]): RawEntry {
  return { name, ...packedRepeating(SPACES, GIGABYTE / SPACES.length, frame) };
}

function bombFile(name: string, partName: string, frame: readonly [string, string]): HostileFile {
  return { name: `bomb-${name}.xlsx`, make: () => rawZip(entries([bomb(partName, frame)])), expected: { refused: /unpacks to \d+ times its size|too large/ } };
}

function frameOf(root: string, inner = ""): readonly [string, string] {
  const [start = "", end = ""] = part(root, `${inner}|`).split("|");
  return [start, end];
}

/** One gigabyte in an entry that says that it holds 100 bytes. */
function claimsSmall(): Uint8Array {
  return rawZip(entries([{ ...bomb(SHEET, frameOf("worksheet", SCORECARD)), size: 100 }]));
}

/** What packs less well than spaces: below the ratio at which a part is refused, and as large as one may be. */
function slowlyPacked(): Uint8Array {
  const row = (index: number): string => `<row><c/><c/><c><v>${(index * 7_919) % 1_000_003}</v></c>${'<c s="0"/>'.repeat(100)}</row>`;
  const block = Buffer.from(Array.from({ length: 2_000 }, (_, index) => row(index)).join(""));
  const [start, end] = frameOf("worksheet");
  return rawZip(entries([{ name: SHEET, ...packedRepeating(block, Math.floor((120 * MEGABYTE) / block.length), [`${start}<sheetData>${SCORECARD_ROWS_XML}`, `</sheetData>${end}`]) }]));
}

/** Ten sheets of 100 MB each. */
function manyLargeSheets(): Uint8Array {
  const sheets = Array.from({ length: 10 }, (_, index) => ({ name: `S${index}`, xml: SCORECARD }));
  const all = workbookParts({ sheets });
  const large = packedRepeating(Buffer.from(`<!--${Math.random()}${"ab".repeat(40)}${"x".repeat(60)}-->`.repeat(100_000)), 6, [part("worksheet", SCORECARD).replace("</worksheet>", ""), "</worksheet>"]);
  return rawZip(Object.entries(all).flatMap(([name, content]) => {
    if (content === null) return [];
    return name.startsWith("xl/worksheets/") ? [{ name, ...large }] : [entryOf(name, content)];
  }));
}

/** A zip of zips of zips, each of which holds ten bombs: nobody asks for what is within. */
function nested(): Uint8Array {
  let inner = rawZip([bomb("0.txt")]);
  for (let depth = 0; depth < 4; depth += 1) inner = rawZip(Array.from({ length: 10 }, (_, index) => entryOf(`${index}.zip`, inner)));
  return rawZip(entries([entryOf("xl/embeddings/oleObject1.zip", inner)]));
}

/** Every entry twice: the second wins, as with most readers. */
function duplicates(): Uint8Array {
  const decoy = { ...entryOf(SHEET, part("worksheet", "<sheetData/>")) };
  return rawZip([decoy, ...entries()]);
}

/** All entries of the directory share one local header. */
function overlapping(): Uint8Array {
  const bytes = Buffer.from(rawZip(entries()));
  for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 4)) bytes.writeUInt32LE(0, at + 42);
  return bytes;
}

function overwritten(): Uint8Array {
  const bytes = WHOLE.slice();
  const { start, end } = zipData(bytes, SHEET);
  return bytes.fill(0xff, start, end);
}

/** Entries that nobody asks for, as many as a directory holds. */
function manyEntries(): Uint8Array {
  return rawZip([...entries(), ...Array.from({ length: 60_000 }, (_, index) => ({ name: `xl/media/${index}.png`, packed: new Uint8Array(0), size: 0, method: 0 as const }))]);
}

export const ARCHIVES: readonly HostileFile[] = [
  ...[0.01, 0.2, 0.5, 0.9, 0.99].map(cut),
  { name: "cut-by-1.xlsx", make: () => WHOLE.subarray(0, -1), expected: { refused: /cut off/ } },
  { name: "overwritten.xlsx", make: overwritten, expected: { refused: /damaged/ } },
  { name: "claims-small.xlsx", make: claimsSmall, expected: { refused: /damaged/ } },
  { name: "claims-3-gb.xlsx", make: () => withZipField(WHOLE, SHEET, "size", 3_000_000_000), expected: { refused: /says that it holds 3000000000 bytes/ } },
  { name: "claims-3-gb-packed.xlsx", make: () => withZipField(WHOLE, SHEET, "packedSize", 3_000_000_000), expected: { refused: /damaged/ } },
  { name: "claims-9-pb.xlsx", make: () => rawZip(entries([{ ...entryOf(SHEET, part("worksheet", SCORECARD)), size: 2 ** 53, zip64: true }])), expected: { refused: /says that it holds|damaged/ } },
  bombFile("sheet", SHEET, frameOf("worksheet", SCORECARD)),
  bombFile("strings", "xl/sharedStrings.xml", frameOf("sst")),
  bombFile("styles", "xl/styles.xml", frameOf("styleSheet")),
  bombFile("workbook", "xl/workbook.xml", frameOf("workbook")),
  bombFile("relationships", "xl/_rels/workbook.xml.rels", ["<Relationships>", "</Relationships>"]),
  { name: "bomb-nobody-asks.xlsx", make: () => rawZip(entries([bomb("xl/media/image1.png")])), expected: READ_RIGHT },
  { name: "bomb-nested.xlsx", make: nested, expected: READ_RIGHT },
  { name: "bomb-slow.xlsx", make: slowlyPacked, expected: READ_RIGHT },
  { name: "many-large-sheets.xlsx", make: manyLargeSheets, expected: { refused: /too large|times its size/ } },
  { name: "duplicate-entries.xlsx", make: duplicates, expected: READ_RIGHT },
  { name: "overlapping-entries.xlsx", make: overlapping, expected: { refused: /damaged/ } },
  { name: "60000-entries.xlsx", make: manyEntries, expected: READ_RIGHT },
  { name: "zip64.xlsx", make: () => rawZip(entries([], { zip64: true }), { zip64: true }), expected: READ_RIGHT },
  { name: "climbing.xlsx", make: () => buildWorkbook({ sheets: [SCORECARD], parts: { "../../etc/passwd": "x", "..\\..\\evil.exe": "x", "/absolute": "x" } }), expected: READ_RIGHT },
  { name: "stored.xlsx", make: () => rawZip(Object.entries(PARTS).flatMap(([name, content]) => (content === null ? [] : [{ ...entryOf(name, content), packed: Buffer.from(content), method: 0 as const }]))), expected: READ_RIGHT },
];
