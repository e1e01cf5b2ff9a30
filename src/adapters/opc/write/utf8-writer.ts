const encoder = new TextEncoder();
const CHUNK = 1 << 20;
/** Bytes that a UTF-16 unit has at most. */
const WIDEST = 3;

/** Text written piece by piece into UTF-8: a sheet of ten thousand rows never stands in memory as one string. */
export class Utf8Writer {
  private readonly full: Uint8Array[] = [];
  private chunk = new Uint8Array(CHUNK);
  private length = 0;

  /** A piece must not end in the middle of a surrogate pair. */
  write(text: string): void {
    const most = text.length * WIDEST;
    if (most > this.chunk.length - this.length) this.startChunk(most);
    this.length += encoder.encodeInto(text, this.chunk.subarray(this.length)).written;
  }

  /** All that was written. */
  finish(): Uint8Array {
    return joined([...this.full, this.chunk.subarray(0, this.length)]);
  }

  private startChunk(least: number): void {
    this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = new Uint8Array(Math.max(CHUNK, least));
    this.length = 0;
  }
}

/** The chunks one after another. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
