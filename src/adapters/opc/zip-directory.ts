import { fileFault } from "./file-fault";

/** One entry of the archive's directory. Sizes and check sum are what the directory declares. */
export interface ZipEntry {
  /** Name as written, with slashes turned forward. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  /** Modification time and date in the MS-DOS form of the zip format. */
  readonly modified: number;
  readonly checkSum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's local header begins. */
  readonly offset: number;
  /** Where the entry's header in the directory stands, for copying it. */
  readonly header: { readonly start: number; readonly end: number };
}

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;
export const FLAG_ENCRYPTED = 1;

export const END_RECORD = 0x06054b50;
export const END_RECORD_LENGTH = 22;
export const CENTRAL_HEADER = 0x02014b50;
export const CENTRAL_HEADER_LENGTH = 46;
export const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_LENGTH = 30;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END_RECORD = 0x06064b50;
export const ZIP64_EXTRA = 1;
export const IN_ZIP64 = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

const utf8 = new TextDecoder();

/** The entries of a zip archive in the order of its directory (APPNOTE.TXT 6.3.10, 4.3). Faults: `file-truncated`. */
export function readZipDirectory(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end < 0) throw fileFault("file-truncated", { file });
  const { offset, count } = directoryPlace(view, end);
  const entries: ZipEntry[] = [];
  for (let at = offset, left = count; left > 0; left -= 1) {
    if (at + CENTRAL_HEADER_LENGTH > end || view.getUint32(at, true) !== CENTRAL_HEADER) throw fileFault("file-truncated", { file });
    const length = CENTRAL_HEADER_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end) throw fileFault("file-truncated", { file });
    entries.push(readEntry(bytes, view, at, at + length));
    at += length;
  }
  return entries;
}

/** Packed bytes of an entry, a view into `bytes`. Faults: `file-damaged`. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + LOCAL_HEADER_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw fileFault("file-damaged", { file, part: entry.name });
  }
  const start = at + LOCAL_HEADER_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw fileFault("file-damaged", { file, part: entry.name });
  return bytes.subarray(start, start + entry.packedSize);
}

/** Where the end record begins; -1 if there is none. */
export function findEndRecord(view: DataView): number {
  const last = view.byteLength - END_RECORD_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

function directoryPlace(view: DataView, end: number): { readonly offset: number; readonly count: number } {
  const place = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const locator = end - ZIP64_LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return place;
  const record = readUint64(view, locator + 8);
  if (record + 56 > end || view.getUint32(record, true) !== ZIP64_END_RECORD) return place;
  return { count: readUint64(view, record + 32), offset: readUint64(view, record + 48) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): ZipEntry {
  const nameEnd = at + CENTRAL_HEADER_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const [size, packedSize, offset] = withZip64(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true),
  ]);
  return {
    name: utf8.decode(bytes.subarray(at + CENTRAL_HEADER_LENGTH, nameEnd)).replaceAll("\\", "/"),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    checkSum: view.getUint32(at + 16, true),
    packedSize, size, offset,
    header: { start: at, end },
  };
}

type Sizes = readonly [size: number, packedSize: number, offset: number];

/** Fields that are all ones stand, in the same order, in the zip64 extra field. */
function withZip64(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  if (!sizes.includes(IN_ZIP64)) return sizes;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let next = at + 4;
    const fieldEnd = Math.min(to, next + view.getUint16(at + 2, true));
    const resolve = (value: number): number => {
      if (value !== IN_ZIP64 || next + 8 > fieldEnd) return value;
      next += 8;
      return readUint64(view, next - 8);
    };
    return [resolve(sizes[0]), resolve(sizes[1]), resolve(sizes[2])];
  }
  return sizes;
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
