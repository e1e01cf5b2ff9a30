/** What we refuse to read of formats that are read as a whole, in memory several times their size. */
export interface LegacyLimits {
  /** Bytes of an .xls file, or of the parts of an .xlsb or .ods file together, unpacked. */
  readonly binarySize: number;
  /** Bytes of a text file. */
  readonly textSize: number;
  /** Cells that are not blank, in all. */
  readonly cells: number;
}

const MEGABYTE = 1 << 20;

export const LEGACY_LIMITS: LegacyLimits = { binarySize: 12 * MEGABYTE, textSize: 4 * MEGABYTE, cells: 500_000 };
