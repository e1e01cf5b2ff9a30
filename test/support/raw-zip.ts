import { crc32, deflateRawSync, constants } from "node:zlib";

/** An entry as its headers shall state it, true or not. */
export interface RawEntry {
  readonly name: string;
  /** Raw deflate data, or the bytes themselves if `method` is 0. */
  readonly packed: Uint8Array;
  /** Size after unpacking that is declared. */
  readonly size: number;
  readonly method?: 0 | 8;
  readonly checkSum?: number;
  /** Sizes stand in the extra field of zip64, as large archives have it. */
  readonly zip64?: boolean;
}

/** An archive of entries that may lie, may share a name, and may be larger unpacked than memory. */
export function rawZip(entries: readonly RawEntry[], { zip64 = false } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = Buffer.concat([header(entry, null), entry.packed]);
    directory.push(header(entry, offset));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...locals, central, ending(entries.length, central.length, offset, zip64)]);
}

/** A true entry. */
export function entryOf(name: string, content: string | Uint8Array, options: Pick<RawEntry, "zip64"> = {}): RawEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, checkSum: crc32(bytes), ...options };
}

/**
 * Raw deflate data of `start`, then `block` as often as stated, then `end`; costs the memory of one block. `total` is what
 * it unpacks to.
 */
export function packedRepeating(block: Uint8Array, times: number, [start, end]: readonly [string, string] = ["", ""]): { readonly packed: Uint8Array; readonly size: number } {
  // After a full flush nothing refers to what came before, so that one packed block can stand many times.
  const pack = (bytes: Uint8Array): Buffer => deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const repeated = pack(block);
  const packed = Buffer.concat([pack(Buffer.from(start)), ...Array.from({ length: times }, () => repeated), deflateRawSync(Buffer.from(end))]);
  return { packed, size: Buffer.byteLength(start) + block.length * times + Buffer.byteLength(end) };
}

/** The local header of an entry, or, with the place of that, the one in the directory (APPNOTE.TXT 4.3.7, 4.3.12). */
function header({ name, packed, size, method = 8, checkSum = 0, zip64 = false }: RawEntry, offset: number | null): Buffer {
  const isLocal = offset === null;
  const bytes = Buffer.alloc(isLocal ? 30 : 46);
  const extra = zip64 ? wideSizes(size, packed.length) : Buffer.alloc(0);
  bytes.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0);
  if (!isLocal) bytes.writeUInt16LE(45, 4);
  const shared = isLocal ? 4 : 6;
  bytes.writeUInt16LE(zip64 ? 45 : 20, shared);
  bytes.writeUInt16LE(method, shared + 4);
  bytes.writeUInt32LE(checkSum, shared + 10);
  bytes.writeUInt32LE(zip64 ? 0xffffffff : packed.length, shared + 14);
  bytes.writeUInt32LE(zip64 ? 0xffffffff : size, shared + 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), shared + 22);
  bytes.writeUInt16LE(extra.length, shared + 24);
  if (!isLocal) bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, Buffer.from(name), extra]);
}

function wideSizes(size: number, packedSize: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  return extra;
}

function ending(count: number, size: number, offset: number, zip64: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : size, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  if (!zip64) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}
