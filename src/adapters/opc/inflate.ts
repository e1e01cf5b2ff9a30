import { Inflate } from "fflate";

/**
 * Unpacks raw deflate data. Throws if the data is damaged, and soon after passing `size` bytes. A host may bring a
 * faster one: under Node, `inflateRawSync(packed, { maxOutputLength: size, chunkSize: size + 64 })` takes a third of
 * the time (one chunk that is a little larger than needed, so that nothing is copied).
 */
export type InflateRaw = (packed: Uint8Array, size: number) => Uint8Array;

/** Bytes pushed at once: what a lying entry can cost before it is found out is this times 1032. */
const PUSHED_AT_ONCE = 1 << 16;

/** `InflateRaw` in plain JavaScript, for every host. */
export function inflateRaw(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError("unpacks to more than declared");
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += PUSHED_AT_ONCE) {
    stream.push(packed.subarray(at, at + PUSHED_AT_ONCE), at + PUSHED_AT_ONCE >= packed.length);
  }
  return out.subarray(0, filled);
}
