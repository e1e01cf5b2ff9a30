import { fileFault, type FileFault } from "./file-fault";
import { inflateRaw, type InflateRaw } from "./inflate";
import { DEFAULT_LIMITS, DEFLATE_MAXIMUM_RATIO, inMegabytes, type Limits } from "./limits";
import { FLAG_ENCRYPTED, METHOD_DEFLATED, METHOD_STORED, packedBytes, readZipDirectory, type ZipEntry } from "./zip-directory";
import type { XmlPart } from "./xml-walk";

export interface PackageOptions {
  /** Faster unpacking that the host has; plain JavaScript if left out. */
  readonly inflate?: InflateRaw;
  readonly limits?: Limits;
}

/**
 * An opened package: a zip archive whose parts are unpacked when they are asked for. Part names have no leading
 * slash and are found whatever their capitals, as OPC (ECMA-376 part 2, 6.2.2) says.
 */
export class OpcPackage {
  readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();
  private readonly inflate: InflateRaw;
  private readonly limits: Limits;
  /** Bytes of all parts unpacked so far, each counted once. */
  private unpacked = 0;
  private readonly counted = new Set<ZipEntry>();

  /** `file` is the name for sentences. Faults: `file-truncated`. */
  constructor(readonly bytes: Uint8Array, readonly file: string, options: PackageOptions = {}) {
    this.inflate = options.inflate ?? inflateRaw;
    this.limits = options.limits ?? DEFAULT_LIMITS;
    this.entries = readZipDirectory(bytes, file);
    for (const entry of this.entries) this.byName.set(partKey(entry.name), entry);
  }

  /** Entry of a part; undefined if the package has none of that name. */
  entry(part: string): ZipEntry | undefined {
    return this.byName.get(partKey(part));
  }

  has(part: string): boolean {
    return this.byName.has(partKey(part));
  }

  /** Packed bytes of an entry just as they stand in the file, for copying it unchanged. */
  packed(entry: ZipEntry): Uint8Array {
    return packedBytes(this.bytes, entry, this.file);
  }

  /** Unpacked bytes of a part. Faults: `file-part-missing`, `file-damaged`, `file-size-lies`, `file-too-large`, `file-zip-bomb`. */
  read(part: string): Uint8Array {
    const entry = this.entry(part);
    if (entry === undefined) throw fileFault("file-part-missing", { file: this.file, part });
    const packed = this.packed(entry);
    this.refuseDangerous(entry);
    return entry.method === METHOD_STORED ? packed : this.unpack(packed, entry);
  }

  /** A part with its name, for the scanners of sheets and shared strings. Faults: those of `read`. */
  readPart(part: string): XmlPart {
    return { bytes: this.read(part), part, file: this.file };
  }

  /** A part that is read into strings, and so has a lower limit. Faults: those of `read`. */
  readSmallPart(part: string): XmlPart {
    const size = this.entry(part)?.size ?? 0;
    if (size > this.limits.smallPartSize) throw this.tooLarge(part, size, this.limits.smallPartSize);
    return this.readPart(part);
  }

  private unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
    if (entry.size === 0) return new Uint8Array(0);
    try {
      const bytes = this.inflate(packed, entry.size);
      if (bytes.length === entry.size) return bytes;
    } catch {
      // Whatever the host's inflate says, the packed data is not what the archive says it is.
    }
    throw fileFault("file-damaged", { file: this.file, part: entry.name });
  }

  /** Looks at what the entry declares before a byte is allocated for it. */
  private refuseDangerous(entry: ZipEntry): void {
    const { file, limits } = this;
    const part = entry.name;
    const ratio = entry.size / Math.max(1, entry.packedSize);
    if ((entry.flags & FLAG_ENCRYPTED) !== 0) throw fileFault("file-password-protected", { file });
    if (entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED) throw fileFault("file-damaged", { file, part });
    if (ratio > DEFLATE_MAXIMUM_RATIO || (entry.method === METHOD_STORED && entry.size !== entry.packedSize)) {
      throw fileFault("file-size-lies", { file, part, declared: entry.size });
    }
    if (entry.size > limits.ratioFrom && ratio > limits.ratio) {
      throw fileFault("file-zip-bomb", { file, part, ratio: Math.round(ratio) });
    }
    if (!this.counted.has(entry)) this.unpacked += entry.size;
    this.counted.add(entry);
    if (entry.size > limits.partSize || this.unpacked > limits.totalSize) {
      throw this.tooLarge(part, entry.size, entry.size > limits.partSize ? limits.partSize : limits.totalSize);
    }
  }

  private tooLarge(part: string, size: number, limit: number): FileFault {
    return fileFault("file-too-large", { file: this.file, part, megabytes: inMegabytes(size), limit: inMegabytes(limit) });
  }
}

function partKey(part: string): string {
  return part.toLowerCase();
}
