// What a pane in jsdom lets the user download, and the files that a user chooses there.
import { fireEvent, screen } from "@testing-library/dom";

export interface Downloaded {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Collects downloads from now on, in their order. */
export function collectDownloads(): Downloaded[] {
  const downloads: Downloaded[] = [];
  const blobs = new Map<string, { readonly parts: readonly BlobPart[]; readonly type: string }>();
  const made = new WeakMap<Blob, readonly BlobPart[]>();
  const PlainBlob = globalThis.Blob;
  // A blob of jsdom gives its content only bit by bit.
  globalThis.Blob = class extends PlainBlob {
    constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
      super(parts, options);
      made.set(this, parts);
    }
  };
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, { parts: made.get(blob as Blob) ?? [], type: (blob as Blob).type });
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    const bytes = (blob?.parts ?? []).map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : new Uint8Array(part as Uint8Array<ArrayBuffer>)));
    downloads.push({ name: this.download, type: blob?.type ?? "", bytes: Uint8Array.from(bytes.flatMap((each) => [...each])) });
  });
  return downloads;
}

/** Chooses files in the field of a name. */
export async function chooseFiles(label: string, files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[]): Promise<void> {
  const input = await screen.findByLabelText(label, { selector: "input" });
  const chosen = files.map(({ name, bytes }) => {
    const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    return Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(content).buffer) });
  });
  Object.defineProperty(input, "files", { value: chosen, configurable: true });
  fireEvent.change(input);
}
