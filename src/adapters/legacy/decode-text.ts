/**
 * Text of a file whose encoding nobody states: a byte-order mark decides; without one, zeros in every second byte
 * mean UTF-16, valid UTF-8 is UTF-8, valid GB18030 is that (Chinese Excel writes it), and all else is Windows-1252.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of candidates(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next one.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function candidates(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  const wide = wideOrder(bytes);
  return wide === null ? ["utf-8", "gb18030"] : [wide];
}

const SAMPLE = 2000;

/** Byte order of UTF-16 without a mark, whose Latin letters, separators and line ends have a zero byte each. */
function wideOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 10) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}
