// A zip archive (APPNOTE.TXT 6.3.10) is rewritten by copying: what stays is never unpacked, and keeps its bytes, its
// headers and its place. What is replaced keeps its place, name and time; what is added comes last.
import { deflateSync } from "fflate";
import { fileFault } from "../file-fault";
import type { OpcPackage } from "../package";
import {
  CENTRAL_HEADER, CENTRAL_HEADER_LENGTH, END_RECORD, END_RECORD_LENGTH, IN_ZIP64, LOCAL_HEADER, LOCAL_HEADER_LENGTH, METHOD_DEFLATED,
  METHOD_STORED, ZIP64_EXTRA, findEndRecord, packedBytes, type ZipEntry,
} from "../zip-directory";
import { crc32 } from "./crc32";
import { joined } from "./utf8-writer";

/** How entries are packed. A host may bring what is faster: Node has both, compiled. */
export interface Packing {
  /** Raw deflate data. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** Check sum as `crc32` gives it. */
  crc32(bytes: Uint8Array): number;
}

/** In plain JavaScript, for every host. */
const PLAIN_PACKING: Packing = { deflate: (bytes) => deflateSync(bytes), crc32 };

export interface ArchiveChange {
  /** New contents of entries; all others are copied. */
  readonly replaced: ReadonlyMap<ZipEntry, Uint8Array>;
  readonly removed: ReadonlySet<ZipEntry>;
  /** Name → contents, in the order in which they are to stand. */
  readonly added: ReadonlyMap<string, Uint8Array>;
}

/**
 * The archive with some entries replaced, removed and added. Faults: `file-damaged` where an entry to be copied leaves
 * the file or shares bytes with another, `file-too-large` for more than 65,534 entries or 4 GB.
 */
export function rewriteArchive(source: OpcPackage, change: ArchiveChange, packing = PLAIN_PACKING): Uint8Array {
  const writer = new ArchiveWriter(source);
  for (const entry of source.entries) {
    if (change.removed.has(entry)) continue;
    const contents = change.replaced.get(entry);
    if (contents === undefined) writer.copy(entry);
    else writer.replace(entry, packed(contents, packing));
  }
  for (const [name, contents] of change.added) writer.add(name, packed(contents, packing));
  return writer.finish();
}

interface Packed {
  readonly method: number;
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly checkSum: number;
}

function packed(contents: Uint8Array, packing: Packing): Packed {
  const small = packing.deflate(contents);
  const stored = small.length >= contents.length;
  return { method: stored ? METHOD_STORED : METHOD_DEFLATED, bytes: stored ? contents : small, size: contents.length, checkSum: packing.crc32(contents) };
}

/**
 * Where the bytes of each entry end: where the next entry or the directory begins, so that a data descriptor of any form
 * belongs to it. Entries that share bytes would be copied once each, and a small file could be made to grow without end.
 */
function entryEnds({ bytes, entries, file }: OpcPackage): ReadonlyMap<ZipEntry, number> {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  const directory = entries[0]?.header.start ?? bytes.length;
  return new Map(sorted.map((entry, index) => {
    const next = sorted[index + 1]?.offset ?? bytes.length;
    const end = entry.offset < directory ? Math.min(next, directory) : next;
    const data = packedBytes(bytes, entry, file);
    if (data.byteOffset - bytes.byteOffset + data.length > end) throw fileFault("file-damaged", { file, part: entry.name });
    return [entry, end];
  }));
}

/** Version 2.0 of the format, made on MS-DOS, as Excel says. */
const VERSION = 20;
const FLAG_UTF8 = 0x800;
/** 1 January 1980, midnight: the time that Excel gives every part. */
const NO_TIME = 0x00210000;
const MOST_ENTRIES = 0xfffe;

class ArchiveWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly directory: Uint8Array[] = [];
  private length = 0;
  private readonly ends: ReadonlyMap<ZipEntry, number>;

  constructor(private readonly source: OpcPackage) {
    this.ends = entryEnds(source);
  }

  /** Copies local header, data and data descriptor; of the header in the directory only the offset changes. */
  copy(entry: ZipEntry): void {
    const { bytes } = this.source;
    // Not `slice`: of Node's buffers it is a view, and the source would change.
    const header = new Uint8Array(bytes.subarray(entry.header.start, entry.header.end));
    this.setOffset(header, entry);
    this.directory.push(header);
    this.push(bytes.subarray(entry.offset, this.ends.get(entry)));
  }

  replace(entry: ZipEntry, contents: Packed): void {
    const { start, end } = entry.header;
    const header = this.source.bytes.subarray(start, end);
    const nameLength = viewOf(header).getUint16(28, true);
    const name = header.subarray(CENTRAL_HEADER_LENGTH, CENTRAL_HEADER_LENGTH + nameLength);
    this.write({ name, flags: entry.flags & FLAG_UTF8, modified: entry.modified }, contents);
  }

  add(name: string, contents: Packed): void {
    const bytes = new TextEncoder().encode(name);
    this.write({ name: bytes, flags: bytes.length > name.length ? FLAG_UTF8 : 0, modified: NO_TIME }, contents);
  }

  /** With the archive's own comment. */
  finish(): Uint8Array {
    const { bytes } = this.source;
    const offset = this.length;
    for (const header of this.directory) this.push(header);
    this.refuseTooLarge();
    const end = new Uint8Array(bytes.subarray(findEndRecord(viewOf(bytes))));
    const view = viewOf(end);
    view.setUint32(0, END_RECORD, true);
    view.setUint32(4, 0, true);
    view.setUint16(8, this.directory.length, true);
    view.setUint16(10, this.directory.length, true);
    view.setUint32(12, this.length - offset, true);
    view.setUint32(16, offset, true);
    this.push(end.subarray(0, END_RECORD_LENGTH + view.getUint16(20, true)));
    return joined(this.chunks);
  }

  private write(entry: { readonly name: Uint8Array; readonly flags: number; readonly modified: number }, contents: Packed): void {
    const central = new Uint8Array(CENTRAL_HEADER_LENGTH + entry.name.length);
    const view = viewOf(central);
    view.setUint32(0, CENTRAL_HEADER, true);
    view.setUint16(4, VERSION, true);
    view.setUint16(6, VERSION, true);
    view.setUint16(8, entry.flags, true);
    view.setUint16(10, contents.method, true);
    view.setUint32(12, entry.modified, true);
    view.setUint32(16, contents.checkSum, true);
    view.setUint32(20, contents.bytes.length, true);
    view.setUint32(24, contents.size, true);
    view.setUint16(28, entry.name.length, true);
    view.setUint32(42, this.length, true);
    central.set(entry.name, CENTRAL_HEADER_LENGTH);
    this.directory.push(central);
    // The local header is the directory's from the version needed on, up to the name's length, and then the name.
    const local = new Uint8Array(LOCAL_HEADER_LENGTH + entry.name.length);
    viewOf(local).setUint32(0, LOCAL_HEADER, true);
    local.set(central.subarray(6, 30), 4);
    local.set(entry.name, LOCAL_HEADER_LENGTH);
    this.push(local);
    this.push(contents.bytes);
  }

  /** The offset stands in the header, or in its zip64 field behind those of the sizes that stand there, too. */
  private setOffset(header: Uint8Array, entry: ZipEntry): void {
    const view = viewOf(header);
    if (view.getUint32(42, true) !== IN_ZIP64) {
      view.setUint32(42, this.length, true);
      return;
    }
    const from = CENTRAL_HEADER_LENGTH + view.getUint16(28, true);
    const to = from + view.getUint16(30, true);
    for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
      const sizes = [20, 24].filter((field) => view.getUint32(field, true) === IN_ZIP64).length;
      const place = at + 4 + 8 * sizes;
      if (place + 8 > to) break;
      view.setUint32(place, this.length, true);
      view.setUint32(place + 4, 0, true);
      return;
    }
    throw fileFault("file-damaged", { file: this.source.file, part: entry.name });
  }

  private push(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  private refuseTooLarge(): void {
    if (this.directory.length <= MOST_ENTRIES && this.length < IN_ZIP64) return;
    throw fileFault("file-too-large", { file: this.source.file, part: "", megabytes: Math.ceil(this.length / 2 ** 20), limit: 4096 });
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
