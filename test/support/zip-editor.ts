/** Field of a zip entry's headers, by its offset in the central and in the local header (APPNOTE.TXT 4.3.7, 4.3.12). */
const FIELDS = {
  flags: { central: 8, local: 6, bytes: 2 },
  method: { central: 10, local: 8, bytes: 2 },
  packedSize: { central: 20, local: 18, bytes: 4 },
  size: { central: 24, local: 22, bytes: 4 },
} as const;

const CENTRAL_HEADER = 0x02014b50;

/** The archive with one field of an entry's headers overwritten, so that it lies. */
export function withZipField(bytes: Uint8Array, name: string, field: keyof typeof FIELDS, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = centralHeader(view, name);
  const { central, local, bytes: width } = FIELDS[field];
  for (const place of [at + central, view.getUint32(at + 42, true) + local]) {
    if (width === 2) view.setUint16(place, value, true);
    else view.setUint32(place, value, true);
  }
  return copy;
}

/** Where the packed data of an entry begins and ends. */
export function zipData(bytes: Uint8Array, name: string): { readonly start: number; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = centralHeader(view, name);
  const local = view.getUint32(at + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return { start, end: start + view.getUint32(at + 20, true) };
}

function centralHeader(view: DataView, name: string): number {
  const decoder = new TextDecoder();
  for (let at = 0; at + 46 <= view.byteLength; at += 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) continue;
    const found = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, view.getUint16(at + 28, true)));
    if (found === name) return at;
  }
  throw new Error(`${name} is not in the archive`);
}
