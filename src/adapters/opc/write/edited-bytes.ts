const SLASH = 0x2f;

const encoder = new TextEncoder();

/** Bytes of a source with pieces of it replaced, in order; places are indices into the source. */
export class EditedBytes {
  readonly chunks: Uint8Array[] = [];
  /** Up to where the source has been copied or passed over. */
  private copied = 0;

  constructor(private readonly source: Uint8Array) {}

  copyTo(at: number): void {
    if (at > this.copied) this.chunks.push(this.source.subarray(this.copied, at));
    this.copied = Math.max(this.copied, at);
  }

  put(xml: string): void {
    if (xml !== "") this.chunks.push(encoder.encode(xml));
  }

  replace(from: number, to: number, xml: string): void {
    this.copyTo(from);
    this.put(xml);
    this.copied = to;
  }

  /** Leaves the source out up to there. */
  passTo(at: number): void {
    this.copied = at;
  }

  /** Puts a piece before those that were put from a place in `chunks` on. */
  putBefore(from: number, xml: string): void {
    this.chunks.splice(from, 0, encoder.encode(xml));
  }

  /** Opens `<row/>`, whose tag ends at `at`, for what `fill` puts inside. */
  openEmptyElement(name: string, at: number, fill: () => void): void {
    this.copyTo(this.source.lastIndexOf(SLASH, at));
    this.put(">");
    fill();
    this.put(`</${name}>`);
    this.copied = at;
  }
}
