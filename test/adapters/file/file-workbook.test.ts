import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileAccessError, FileWorkbook, type FileOptions } from "../../../src/adapters/file";
import { DISK, type FileSystem } from "../../../src/adapters/file/file-system";
import { openPackage } from "../../../src/adapters/opc";
import { describeIssue } from "../../../src/core/language";
import type { ApplyOutcome } from "../../../src/workbook/port";
import { preconditionOf } from "../../../src/workbook/precondition";
import { NO_CHANGE, type WorkbookChange } from "../../../src/workbook/workbook-change";
import { edits, gridIn } from "../../support/applied";
import { KPI_WORKBOOK } from "../../support/kpi-workbook";
import { buildPackage, buildWorkbook, workbookParts } from "../../support/package-builder";
import { withZipField } from "../../support/zip-editor";

/** As the workbook of the suite, but for one letter in A1. */
const SAME_SIZE = Array.from("abcdefghijklmnop")
  .map((letter) => buildWorkbook({
    sheets: [{ name: "KPI", xml: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.91</v></c><c r="C1"><f>B1*2</f><v>1.82</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>15</v></c></row></sheetData>` }],
    strings: `<si><t>Deliver${letter}</t></si><si><t>Complaints</t></si>`,
  }))
  .find(({ length }) => length === KPI_WORKBOOK.length) ?? new Uint8Array();

let folder = "";
const path = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "okrscore-"));
  writeFileSync(path("book.xlsx"), KPI_WORKBOOK);
});
afterEach(() => { rmSync(folder, { recursive: true }); });

const CHANGE: WorkbookChange = { ...NO_CHANGE, ...edits("KPI", { A1: "Punctuality" }) };

/** Applies a change to what the file holds now. */
async function apply(source: string, options: FileOptions = {}, change = CHANGE): Promise<ApplyOutcome> {
  const { grid } = await new FileWorkbook(source).read();
  if (grid === null) throw new Error("it cannot be read");
  return new FileWorkbook(source, options).apply(change, preconditionOf(grid, change), { dialect: "plain" });
}

function sentences(outcome: ApplyOutcome): readonly string[] {
  return outcome.applied ? [] : outcome.issues.map((issue) => describeIssue(issue, "en"));
}

/** Names and contents of all files in the folder. */
function stored(): readonly (readonly [name: string, contents: string])[] {
  return readdirSync(folder).sort().map((name) => [name, statSync(path(name)).isDirectory() ? "" : readFileSync(path(name)).toString("base64")]);
}

const changed = (file: string): unknown => gridIn(readFileSync(file)).sheets[0]?.value(0, 0);

describe("a change", () => {
  test("goes to the target, and the source stays as it is", async () => {
    expect(await apply(path("book.xlsx"), { target: path("out.xlsx") })).toEqual({ applied: true, changed: true });
    expect([changed(path("book.xlsx")), changed(path("out.xlsx")), readdirSync(folder)]).toEqual(["Delivery", "Punctuality", ["book.xlsx", "out.xlsx"]]);
  });

  test("goes into the file itself where no target is named", async () => {
    expect(await apply(path("book.xlsx"))).toEqual({ applied: true, changed: true });
    expect([changed(path("book.xlsx")), readdirSync(folder)]).toEqual(["Punctuality", ["book.xlsx"]]);
  });

  test("is made to what the file holds now, though its size and time are as when it was read", async () => {
    const [file, noon] = [path("book.xlsx"), new Date("2027-05-20T12:00:00Z")];
    utimesSync(file, noon, noon);
    const workbook = new FileWorkbook(file);
    const { grid } = await workbook.read();
    if (grid === null) throw new Error("it cannot be read");
    writeFileSync(file, SAME_SIZE);
    utimesSync(file, noon, noon);
    expect(SAME_SIZE).toHaveLength(KPI_WORKBOOK.length);
    expect((await workbook.apply(CHANGE, preconditionOf(grid, CHANGE), { dialect: "plain" })).applied).toBe(false);
    expect(readFileSync(file).equals(SAME_SIZE)).toBe(true);
  });

  test("that is empty writes nothing into the file itself, and copies it to a target", async () => {
    expect(await apply(path("book.xlsx"), {}, NO_CHANGE)).toEqual({ applied: true, changed: false });
    expect(await apply(path("book.xlsx"), { target: path("copy.xlsx") }, NO_CHANGE)).toEqual({ applied: true, changed: false });
    expect(readFileSync(path("copy.xlsx")).equals(KPI_WORKBOOK)).toBe(true);
  });

  test("takes the place of an earlier output and keeps its mode", async () => {
    writeFileSync(path("out.xlsx"), "earlier");
    chmodSync(path("out.xlsx"), 0o640);
    await apply(path("book.xlsx"), { target: path("out.xlsx") });
    expect([changed(path("out.xlsx")), statSync(path("out.xlsx")).mode & 0o777]).toEqual(["Punctuality", 0o640]);
  });

  test("goes where a link leads, which stays a link", async () => {
    mkdirSync(path("far"));
    writeFileSync(path("far/real.xlsx"), KPI_WORKBOOK);
    symlinkSync("far/real.xlsx", path("link.xlsx"));
    expect(await apply(path("link.xlsx"))).toEqual({ applied: true, changed: true });
    expect([lstatSync(path("link.xlsx")).isSymbolicLink(), changed(path("far/real.xlsx")), readdirSync(path("far"))]).toEqual([true, "Punctuality", ["real.xlsx"]]);
  });
});

describe("what the system refuses is said with its code, and changes nothing", () => {
  const refusedWith = async (source: string, options: FileOptions): Promise<unknown> => {
    const before = stored();
    const error: unknown = await apply(source, options).catch((thrown: unknown) => thrown);
    expect(stored()).toEqual(before);
    return error instanceof FileAccessError ? [error.operation, error.file.slice(folder.length + 1), error.code] : error;
  };

  test("a source that is not there", async () => {
    await expect(new FileWorkbook(path("none.xlsx")).read()).rejects.toMatchObject({ name: "FileAccessError", operation: "read", code: "ENOENT" });
  });

  test("a source that is a folder", async () => {
    await expect(new FileWorkbook(folder).read()).rejects.toMatchObject({ operation: "read", code: "EISDIR" });
  });

  test("a target that is a folder", async () => {
    mkdirSync(path("out.xlsx"));
    expect(await refusedWith(path("book.xlsx"), { target: path("out.xlsx") })).toEqual(["write", "out.xlsx", "EISDIR"]);
  });

  test("a target in a folder that is not there", async () => {
    expect(await refusedWith(path("book.xlsx"), { target: path("none/out.xlsx") })).toEqual(["write", "none/out.xlsx", "ENOENT"]);
  });

  test("a target that is read-only", async () => {
    writeFileSync(path("out.xlsx"), "earlier");
    chmodSync(path("out.xlsx"), 0o444);
    expect(await refusedWith(path("book.xlsx"), { target: path("out.xlsx") })).toEqual(["write", "out.xlsx", "EACCES"]);
  });
});

/** The disk, with something happening before each step. */
function disk(before: (step: keyof FileSystem, file: string) => void | Promise<void>): FileSystem {
  return {
    read: async (file) => { await before("read", file); return DISK.read(file); },
    stat: async (file) => { await before("stat", file); return DISK.stat(file); },
    realPath: async (file) => { await before("realPath", file); return DISK.realPath(file); },
    create: async (file, bytes) => {
      try {
        await before("create", file);
      } catch (error) {
        // A disk that is full takes a part of it.
        writeFileSync(file, bytes.subarray(0, bytes.length / 2));
        throw error;
      }
      return DISK.create(file, bytes);
    },
    setMode: async (file, mode) => { await before("setMode", file); return DISK.setMode(file, mode); },
    rename: async (from, to) => { await before("rename", to); return DISK.rename(from, to); },
    remove: async (file) => DISK.remove(file),
    list: async (file) => { await before("list", file); return DISK.list(file); },
    syncFolder: async (file) => { await before("syncFolder", file); return DISK.syncFolder(file); },
  };
}

/** Steps of a writing to a target that is there, in order. */
async function steps(target: string): Promise<readonly string[]> {
  const found: string[] = [];
  await apply(path("book.xlsx"), { target, files: disk((step) => { found.push(step); }) });
  return found;
}

describe.each(["out.xlsx", "book.xlsx"])("whatever fails while %s is written", (target) => {
  const LAST = 13;

  test("there are steps at which it can", async () => {
    writeFileSync(path("out.xlsx"), KPI_WORKBOOK);
    const all = await steps(path(target));
    expect(all.slice(-1)).toEqual(["syncFolder"]);
    expect(all.length).toBeLessThanOrEqual(LAST + 1);
    expect(new Set(all)).toEqual(new Set(["stat", "read", "realPath", "create", "setMode", "rename", "list", "syncFolder"]));
  });

  test.each(Array.from({ length: LAST + 1 }, (_, step) => [step]))("at step %i, source and earlier output are as before and nothing is left", async (failing) => {
    writeFileSync(path("out.xlsx"), KPI_WORKBOOK);
    const before = stored();
    let step = -1;
    let failed = "";
    const files = disk((name) => {
      step += 1;
      if (step === failing) {
        failed = name;
        throw Object.assign(new Error("no space left"), { code: "ENOSPC", syscall: name });
      }
    });
    const outcome = await apply(path("book.xlsx"), { target: path(target), files }).catch((error: unknown) => error);
    if (["", "list", "syncFolder"].includes(failed)) {
      expect(outcome).toEqual({ applied: true, changed: true });
      expect(readdirSync(folder)).toEqual(["book.xlsx", "out.xlsx"]);
    } else {
      expect(outcome).toBeInstanceOf(FileAccessError);
      expect(outcome).toMatchObject({ code: "ENOSPC" });
      expect(stored()).toEqual(before);
    }
  });

  test.each(Array.from({ length: LAST + 1 }, (_, step) => [step]))("stopped by the user before step %i, it is all or nothing, and nothing is left", async (stopping) => {
    writeFileSync(path("out.xlsx"), KPI_WORKBOOK);
    const before = stored();
    const stop = new AbortController();
    let step = -1;
    const files = disk(() => {
      step += 1;
      if (step === stopping) stop.abort();
    });
    const outcome = await apply(path("book.xlsx"), { target: path(target), files, signal: stop.signal }).catch((error: unknown) => error);
    if (outcome === stop.signal.reason) {
      expect(stored()).toEqual(before);
    } else {
      expect([outcome, changed(path(target)), readdirSync(folder)]).toEqual([{ applied: true, changed: true }, "Punctuality", ["book.xlsx", "out.xlsx"]]);
    }
  });
});

test("what a killed process left beside the file goes with the next writing; what another one writes now stays", async () => {
  const [killed, writing, foreign] = [".out.xlsx.okrscore-0123456789ab.tmp", ".out.xlsx.okrscore-ba9876543210.tmp", ".other.xlsx.okrscore-0123456789ab.tmp"];
  for (const name of [killed, writing, foreign]) writeFileSync(path(name), "half");
  const before = new Date(Date.now() - 120_000);
  for (const name of [killed, foreign]) utimesSync(path(name), before, before);
  await apply(path("book.xlsx"), { target: path("out.xlsx") });
  expect(new Set(readdirSync(folder))).toEqual(new Set(["book.xlsx", "out.xlsx", writing, foreign]));
});

test("a file that is larger than what is read is not read", async () => {
  writeFileSync(path("huge.xlsx"), "");
  truncateSync(path("huge.xlsx"), 300 * (1 << 20));
  const files: FileSystem = { ...DISK, read: () => { throw new Error("it was read"); } };
  const { grid, issues } = await new FileWorkbook(path("huge.xlsx"), { files }).read();
  expect([grid, issues]).toEqual([null, [expect.objectContaining({ code: "file-huge", values: { file: path("huge.xlsx"), megabytes: 300, limit: 200 } })]]);
});

describe("what stands on the disk is read again before it counts", () => {
  test.each([0.3, 0.6, 0.95])("a byte that the disk got wrong at %f of it stops everything", async (share) => {
    const before = stored();
    const files: FileSystem = {
      ...DISK,
      async read(file) {
        const bytes = new Uint8Array(await DISK.read(file));
        if (file.endsWith(".tmp")) bytes[Math.floor(bytes.length * share)] = (bytes[Math.floor(bytes.length * share)] ?? 0) ^ 0x55;
        return bytes;
      },
    };
    const outcome = await apply(path("book.xlsx"), { files });
    expect(outcome).toEqual({ applied: false, issues: [expect.objectContaining({ code: "file-check-failed" })] });
    expect(stored()).toEqual(before);
  });

  test("a file that somebody saved meanwhile is theirs", async () => {
    const theirs = buildPackage(workbookParts({ sheets: [{ name: "KPI", xml: "<sheetData/>" }] }));
    const files = disk((step) => { if (step === "create") writeFileSync(path("book.xlsx"), theirs); });
    const outcome = await apply(path("book.xlsx"), { files });
    expect(sentences(outcome)).toEqual([`The sheet "KPI" was changed while the new contents were prepared. Nothing was written; run it again.`]);
    expect([readFileSync(path("book.xlsx")).equals(theirs), readdirSync(folder)]).toEqual([true, ["book.xlsx"]]);
  });
});

describe("kinds of files", () => {
  const macros = (): Uint8Array => {
    const parts = workbookParts({ sheets: [{ name: "KPI", xml: `<sheetData/>` }], parts: { "xl/vbaProject.bin": Uint8Array.of(1, 2, 3) } });
    return buildPackage({ ...parts, "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml") });
  };

  test("a workbook with macros stays one, and is not written under a name that Excel would not open", async () => {
    writeFileSync(path("book.xlsm"), macros());
    expect(sentences(await apply(path("book.xlsm"), { target: path("out.xlsx") }))).toEqual([`${path("out.xlsx")} must end in .xlsm: that is what kind of workbook it is, and Excel opens it under no other ending. Nothing was written.`]);
    expect(existsSync(path("out.xlsx"))).toBe(false);
    expect(await apply(path("book.xlsm"), { target: path("OUT.XLSM") })).toEqual({ applied: true, changed: true });
    expect([...openPackage(readFileSync(path("OUT.XLSM")), "").read("xl/vbaProject.bin")]).toEqual([1, 2, 3]);
  });

  test("a part that only writing looks at, and that cannot be read, is an issue as well", async () => {
    const bytes = buildPackage(workbookParts({ sheets: [{ name: "KPI", xml: "<sheetData/>" }] }));
    writeFileSync(path("book.xlsx"), withZipField(bytes, "[Content_Types].xml", "size", 900_000_000));
    expect(sentences(await apply(path("book.xlsx"), { target: path("out.xlsx") }))).toEqual([expect.stringMatching(/book\.xlsx is too large to read: its part \[Content_Types\]\.xml/)]);
    expect(existsSync(path("out.xlsx"))).toBe(false);
  });

  test("the cells of a text file go into a new workbook, never into the text file", async () => {
    writeFileSync(path("KPI [2027].csv"), "Measure,Target\nDelivery,0.95\n");
    const change = { ...NO_CHANGE, ...edits("KPI -2027-", { A2: "Punctuality" }) };
    expect(sentences(await apply(path("KPI [2027].csv"), {}, change))[0]).toMatch(/must end in \.xlsx/);
    expect(await apply(path("KPI [2027].csv"), { target: path("out.xlsx") }, change)).toEqual({ applied: true, changed: true });
    const [sheet] = gridIn(readFileSync(path("out.xlsx"))).sheets;
    expect([sheet?.name, sheet?.value(0, 1), sheet?.value(1, 0), sheet?.value(1, 1)]).toEqual(["KPI -2027-", "Target", "Punctuality", 0.95]);
  });

  test("what is no workbook is refused by name, for reading and for writing", async () => {
    writeFileSync(path("report.xlsx"), "%PDF-1.7");
    const reading = await new FileWorkbook(path("report.xlsx")).read();
    expect([reading.grid, reading.issues.map((issue) => describeIssue(issue, "en"))]).toEqual([null, [`${path("report.xlsx")} is not an Excel workbook: it is a PDF. Open it in Excel and save it as .xlsx.`]]);
    const precondition = { sheets: [], stamps: new Map(), state: "" };
    expect(await new FileWorkbook(path("report.xlsx")).apply(CHANGE, precondition, { dialect: "plain" })).toMatchObject({ applied: false, issues: [{ code: "not-a-workbook" }] });
  });
});
