const POLYNOMIAL = 0xedb88320;

/** What each value of the lowest byte adds, four bytes at a time: table k is for the byte that is k places further up. */
const TABLES = makeTables();

/** Check sum of a zip entry (CRC-32 of ISO 3309, as the zip format has it). @example crc32(ascii("123456789")) // => 0xcbf43926 */
export function crc32(bytes: Uint8Array): number {
  const [first, second, third, fourth] = TABLES;
  let crc = 0xffffffff;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc = (fourth[crc & 0xff] ?? 0) ^ (third[(crc >>> 8) & 0xff] ?? 0) ^ (second[(crc >>> 16) & 0xff] ?? 0) ^ (first[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (first[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

type Tables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

function makeTables(): Tables {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
    return crc;
  });
  const further = (table: Int32Array): Int32Array => table.map((crc) => (crc >>> 8) ^ (first[crc & 0xff] ?? 0));
  const second = further(first);
  const third = further(second);
  return [first, second, third, further(third)];
}
