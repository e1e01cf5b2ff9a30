import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { unzipSync, zipSync, Zip, ZipDeflate, type Zippable } from "fflate";
import { OpcPackage } from "../../../../src/adapters/opc";
import { crc32 } from "../../../../src/adapters/opc/write/crc32";
import { rewriteArchive, type ArchiveChange } from "../../../../src/adapters/opc/write/zip-writer";
import { refusedIssue } from "../../../support/faults";
import { zipData } from "../../../support/zip-editor";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const PARTS: Readonly<Record<string, string>> = { "b.xml": "bb".repeat(50), "a/a.xml": "<a/>", "数据.xml": "<d/>", "c.bin": "\u0000\u0001" };

function archive(options: Zippable = {}): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(PARTS).map(([name, content]) => [name, [text(content), { mtime: new Date(2024, 4, 5, 6, 7, 8), comment: "c", extra: { 0x1234: text("extra") } }]])), options);
}

/** With data descriptors behind the data, as streaming writers make them. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => { chunks.push(chunk); });
  for (const [name, content] of Object.entries(PARTS)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(text(content), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

function rewrite(bytes: Uint8Array, { replaced = {}, removed = [], added = {} }: { replaced?: Record<string, string>; removed?: readonly string[]; added?: Record<string, string> } = {}): Uint8Array {
  const source = new OpcPackage(bytes, "book.xlsx");
  const change: ArchiveChange = {
    replaced: new Map(source.entries.filter(({ name }) => name in replaced).map((entry) => [entry, text(replaced[entry.name] ?? "")])),
    removed: new Set(source.entries.filter(({ name }) => removed.includes(name))),
    added: new Map(Object.entries(added).map(([name, content]) => [name, text(content)])),
  };
  return rewriteArchive(source, change);
}

function contents(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

describe.each<[string, Uint8Array]>([["packed at once", archive()], ["streamed", streamed()], ["read by Node", Buffer.from(archive())]])("an archive %s", (_, bytes) => {
  test("is the same to the byte if nothing changes", () => {
    expect(Buffer.compare(rewrite(bytes), bytes)).toBe(0);
  });

  test("keeps the order, and the bytes of all other entries, when one is replaced, one removed and one added", () => {
    const written = rewrite(bytes, { replaced: { "a/a.xml": "<a>longer than before</a>" }, removed: ["b.xml"], added: { "new/数.xml": "<n/>" } });
    expect(contents(written)).toEqual({ "a/a.xml": "<a>longer than before</a>", "数据.xml": "<d/>", "c.bin": "\u0000\u0001", "new/数.xml": "<n/>" });
    expect(new OpcPackage(written, "").entries.map(({ name }) => name)).toEqual(["a/a.xml", "数据.xml", "c.bin", "new/数.xml"]);
    for (const name of ["数据.xml", "c.bin"]) {
      expect(Buffer.compare(around(written, name), around(bytes, name))).toBe(0);
    }
  });

  test("is not changed itself", () => {
    const before = Buffer.from(bytes).toString("hex");
    rewrite(bytes, { removed: ["b.xml"], added: { "x.xml": "x" } });
    expect(Buffer.from(bytes).toString("hex")).toBe(before);
  });

  test("gives what was replaced its old name and time", () => {
    const written = new OpcPackage(rewrite(bytes, { replaced: { "数据.xml": "<e/>" } }), "");
    const before = new OpcPackage(bytes, "");
    expect(written.entry("数据.xml")?.modified).toBe(before.entry("数据.xml")?.modified);
  });
});

/** Local header and packed data. */
function around(bytes: Uint8Array, name: string): Uint8Array {
  const start = new OpcPackage(bytes, "").entry(name)?.offset ?? 0;
  return bytes.subarray(start, zipData(bytes, name).end);
}

test("an archive's comment is kept", () => {
  const bytes = archive();
  const commented = new Uint8Array(bytes.length + 5);
  commented.set(bytes);
  commented.set(text("hello"), bytes.length);
  new DataView(commented.buffer).setUint16(bytes.length - 2, 5, true);
  expect(Buffer.compare(rewrite(commented), commented)).toBe(0);
});

test("offsets that stand in zip64 fields are moved there", () => {
  const bytes = zip64("数据.xml", archive());
  expect(new TextDecoder().decode(new OpcPackage(bytes, "").read("数据.xml"))).toBe(PARTS["数据.xml"]);
  const written = new OpcPackage(rewrite(bytes, { removed: ["b.xml"], added: { "z.xml": "z" } }), "");
  expect(written.entries.map(({ name }) => new TextDecoder().decode(written.read(name)))).toEqual([PARTS["a/a.xml"], PARTS["数据.xml"], PARTS["c.bin"], "z"]);
});

/** The archive with sizes and offset of one entry in a zip64 field of the directory. */
function zip64(name: string, bytes: Uint8Array): Uint8Array {
  const entry = new OpcPackage(bytes, "").entry(name);
  if (entry === undefined) throw new Error(name);
  const { start, end } = entry.header;
  const header = new Uint8Array(bytes.subarray(start, end));
  const view = new DataView(header.buffer);
  const at = 46 + view.getUint16(28, true) + view.getUint16(30, true);
  const field = new Uint8Array(28);
  const fieldView = new DataView(field.buffer);
  fieldView.setUint16(0, 1, true);
  fieldView.setUint16(2, 24, true);
  fieldView.setUint32(4, entry.size, true);
  fieldView.setUint32(12, entry.packedSize, true);
  fieldView.setUint32(20, entry.offset, true);
  for (const place of [20, 24, 42]) view.setUint32(place, 0xffffffff, true);
  view.setUint16(30, view.getUint16(30, true) + field.length, true);
  const grown = Buffer.concat([bytes.subarray(0, start), header.subarray(0, at), field, header.subarray(at), bytes.subarray(end)]);
  const directory = grown.length - 22;
  grown.writeUInt32LE(grown.readUInt32LE(directory + 12) + field.length, directory + 12);
  return new Uint8Array(grown);
}

test("entries that share their bytes are refused, for a small file could be made to grow without end", () => {
  const bytes = Buffer.from(archive());
  const [first, second] = new OpcPackage(bytes, "").entries;
  bytes.writeUInt32LE(first?.offset ?? 0, (second?.header.start ?? 0) + 42);
  expect(refusedIssue(() => rewrite(bytes))).toMatchObject({ code: "file-damaged" });
});

test("any parts written into an empty archive are read back by another program", () => {
  const names = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }).filter((name) => !name.includes("\\") && name !== "__proto__");
  fc.assert(fc.property(fc.dictionary(names, fc.uint8Array({ maxLength: 300 }), { minKeys: 1, maxKeys: 6 }), (parts) => {
    const empty = new OpcPackage(zipSync({}), "");
    const written = rewriteArchive(empty, { replaced: new Map(), removed: new Set(), added: new Map(Object.entries(parts)) });
    expect(Object.entries(unzipSync(written)).map(([name, bytes]) => [name, [...bytes]])).toEqual(Object.entries(parts).map(([name, bytes]) => [name, [...bytes]]));
  }), { numRuns: 60 });
});

test("check sums are those of zlib", () => {
  expect(crc32(text("123456789"))).toBe(0xcbf43926);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => { expect(crc32(bytes)).toBe(zlibCrc32(bytes)); }), { numRuns: 200 });
});
