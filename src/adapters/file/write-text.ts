import { DISK } from "./file-system";
import { writeBeside } from "./write-beside";

/** Writes a text as UTF-8, as safely as a workbook: all of it, or what was there before. Throws `FileAccessError`. */
export async function writeText(target: string, text: string, signal?: AbortSignal): Promise<void> {
  await writeBytes(target, new TextEncoder().encode(text), signal);
}

/** The same with what is no text. */
export async function writeBytes(target: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  await writeBeside(DISK, target, bytes, { check: (written) => Promise.resolve(Buffer.from(bytes).equals(written)), signal });
}
