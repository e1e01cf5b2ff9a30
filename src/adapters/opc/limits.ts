/** What we refuse to unpack. Sizes are bytes after unpacking. */
export interface Limits {
  /** Of one part: a sheet of this size holds about three million cells. */
  readonly partSize: number;
  /** Of a part that is read into strings: workbook, styles, theme, tables, relationships. */
  readonly smallPartSize: number;
  /** Of all parts that are read together. */
  readonly totalSize: number;
  /** Unpacked size over packed size, looked at from `ratioFrom` bytes on. Real sheets stay below 60. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MEGABYTE = 1 << 20;

export const DEFAULT_LIMITS: Limits = {
  partSize: 128 * MEGABYTE,
  smallPartSize: 24 * MEGABYTE,
  totalSize: 256 * MEGABYTE,
  ratio: 200,
  ratioFrom: 8 * MEGABYTE,
};

/** Deflate cannot pack better than this: a header that claims more lies. */
export const DEFLATE_MAXIMUM_RATIO = 1032;

export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
