import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileAccessError } from "../../../src/adapters/file";
import { DISK, type FileSystem } from "../../../src/adapters/file/file-system";
import { writeFolder, type FolderEntry } from "../../../src/adapters/file/write-folder";

const root = mkdtempSync(join(tmpdir(), "okrscore-folder-"));
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

let number = 0;
function folder(): string {
  number += 1;
  return join(root, `folder ${number}`);
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = (): Promise<boolean> => Promise.resolve(true);

function entry(path: string, text: string, more: Partial<FolderEntry> = {}): FolderEntry {
  return { path, bytes: bytes(text), check: good, before: null, ...more };
}

function contents(place: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(place).sort().map((name) => [name, readFileSync(join(place, name), "utf8")]));
}

test("all files are written, into a folder that is made for them, and nothing else is left there", async () => {
  const place = folder();
  expect(await writeFolder(place, [entry(join(place, "a"), "A"), entry(join(place, "b"), "B")])).toEqual({ written: true });
  expect(contents(place)).toEqual({ a: "A", b: "B" });
});

test("none is written if one does not read back as it should", async () => {
  const place = folder();
  const outcome = await writeFolder(place, [entry(join(place, "a"), "A"), entry(join(place, "b"), "B", { check: () => Promise.resolve(false) })]);
  expect([outcome, contents(place)]).toEqual([{ written: false, path: join(place, "b"), reason: "check" }, {}]);
});

test("a file that came or changed in the meantime is not written over, and none is written", async () => {
  const place = folder();
  await writeFolder(place, [entry(join(place, "a"), "old")]);
  expect(await writeFolder(place, [entry(join(place, "b"), "B"), entry(join(place, "a"), "A")])).toMatchObject({ written: false, reason: "changed" });
  writeFileSync(join(place, "a"), "by somebody else");
  expect(await writeFolder(place, [entry(join(place, "b"), "B"), entry(join(place, "a"), "A", { before: bytes("old") })])).toMatchObject({ written: false, reason: "changed" });
  expect(contents(place)).toEqual({ a: "by somebody else" });
});

test("where a rename fails, those before it are put back as they were", async () => {
  const place = folder();
  await writeFolder(place, [entry(join(place, "a"), "old")]);
  const failing: FileSystem = {
    ...DISK,
    rename: (from, to) => (to.endsWith("c") ? Promise.reject(Object.assign(new Error("no"), { code: "EACCES", syscall: "rename" })) : DISK.rename(from, to)),
  };
  const entries = [entry(join(place, "a"), "A", { before: bytes("old") }), entry(join(place, "b"), "B"), entry(join(place, "c"), "C")];
  await expect(writeFolder(place, entries, undefined, failing)).rejects.toThrow(FileAccessError);
  expect(contents(place)).toEqual({ a: "old" });
});

test("stopped before the names are given, nothing is written", async () => {
  const place = folder();
  const stopping = new AbortController();
  const stops = entry(join(place, "b"), "B", { check: () => { stopping.abort(); return good(); } });
  await expect(writeFolder(place, [entry(join(place, "a"), "A"), stops], stopping.signal)).rejects.toThrow();
  expect(contents(place)).toEqual({});
});

test("a folder that is a file is refused", async () => {
  const place = folder();
  writeFileSync(place, "a file");
  await expect(writeFolder(place, [entry(join(place, "a"), "A")])).rejects.toThrow(FileAccessError);
});
