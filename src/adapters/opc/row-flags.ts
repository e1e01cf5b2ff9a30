import { ROW_LIMIT } from "../../core/grid";

/** A yes or no for each row of a sheet: 128 KB once a row differs from the rest, nothing before. */
export class RowFlags {
  private bits: Uint8Array | null = null;

  constructor(private readonly usual: boolean) {}

  set(row: number, flag: boolean): void {
    if (this.bits === null) {
      if (flag === this.usual) return;
      this.bits = new Uint8Array(ROW_LIMIT >> 3).fill(this.usual ? 0xff : 0);
    }
    const byte = this.bits[row >> 3] ?? 0;
    const bit = 1 << (row & 7);
    this.bits[row >> 3] = flag ? byte | bit : byte & ~bit;
  }

  get(row: number): boolean {
    return this.bits === null ? this.usual : ((this.bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
  }
}
