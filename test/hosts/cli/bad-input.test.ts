import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { describeIssue } from "../../../src/core/language";
import { corpusFiles, describeCorpus } from "../../support/corpus";
import { okrscore, okrscoreStopped, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const en = cliTexts("en");
const GENERATE = ["--as-of", "2027-06-01", "--lang", "en"] as const;

jest.setTimeout(60_000);

/** A file of this content; gives its path. */
function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(path(name), content);
  return path(name);
}

/** What is left of our work besides the files that tests made. */
function leftovers(): readonly string[] {
  return readdirSync(dirname(path("x"))).filter((name) => name.endsWith(".tmp") || name.startsWith("."));
}

describe("a file that cannot be read ends with 3 and a sentence that names it", () => {
  test.each<[string, () => string, (file: string) => string]>([
    ["missing", () => path("missing.xlsx"), (file) => en.cannotRead({ file, reason: en.noSuchFile() })],
    ["a folder", () => { mkdirSync(path("folder.xlsx"), { recursive: true }); return path("folder.xlsx"); }, (file) => en.cannotRead({ file, reason: en.isFolder() })],
    ["empty", () => fileOf("empty.xlsx", ""), (file) => describeIssue({ code: "not-a-workbook", values: { file, found: "empty" } }, "en")],
    ["cut off", () => fileOf("cut.xlsx", readFileSync(sample()).subarray(0, 4_000)), (file) => describeIssue({ code: "file-truncated", values: { file } }, "en")],
    ["a picture", () => fileOf("picture.xlsx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), (file) => describeIssue({ code: "not-a-workbook", values: { file, found: "unknown" } }, "en")],
    ["a PDF", () => fileOf("letter.xlsx", "%PDF-1.7\n"), (file) => describeIssue({ code: "not-a-workbook", values: { file, found: "pdf" } }, "en")],
  ])("%s", async (_, make, sentence) => {
    const file = make();
    for (const argv of [["read", file], ["generate", file, "-o", path("never.xlsx")], ["review", file, "-o", path("never.xlsx")]]) {
      const { code, out, err } = await okrscore(...argv, "--lang", "en");
      expect([code, out]).toEqual([3, ""]);
      expect(err).toContain(sentence(file));
    }
    expect(existsSync(path("never.xlsx"))).toBe(false);
  });

  test("corrections that are no JSON, or not ours, are wrong use", async () => {
    for (const content of ["{", `{"sheets": {"A": {"headerRow": "first"}}}`]) {
      const { code, err } = await okrscore("read", sample(), "--map", fileOf("map.json", content), "--lang", "en");
      expect([code, err]).toEqual([2, expect.stringMatching(/map\.json|headerRow/)]);
    }
  });
});

describe("a target that cannot be written ends with 3, and nothing is changed", () => {
  test("in a folder that does not exist", async () => {
    const file = path("no/such/out.xlsx");
    const { code, err } = await okrscore("generate", sample(), ...GENERATE, "-o", file);
    expect([code, err]).toEqual([3, expect.stringContaining(en.cannotWrite({ file, reason: en.noSuchFolder() }))]);
  });

  test("that is read-only", async () => {
    const file = fileOf("locked.xlsx", "keep me");
    chmodSync(file, 0o444);
    const { code, err } = await okrscore("generate", sample(), ...GENERATE, "-o", file);
    expect([code, err]).toEqual([3, expect.stringContaining(en.cannotWrite({ file, reason: en.noPermission() }))]);
    expect(readFileSync(file, "utf8")).toBe("keep me");
  });

  test("that is a folder", async () => {
    mkdirSync(path("taken.xlsx"), { recursive: true });
    const { code, err } = await okrscore("generate", sample(), ...GENERATE, "-o", path("taken.xlsx"));
    expect([code, err]).toEqual([3, expect.stringContaining(en.isFolder())]);
  });
});

describe("Ctrl-C", () => {
  test.each(["Reading", "Working", "Writing"])("while %s leaves nothing behind and says so", async (step) => {
    const file = path(`stopped-${step}.xlsx`);
    const { code, out, err } = await okrscoreStopped(step, "generate", sample(), ...GENERATE, "-o", file);
    expect([code, out, err]).toEqual([130, "", `${en.interrupted()}\n`]);
    expect(existsSync(file)).toBe(false);
    expect(leftovers()).toEqual([]);
  });
});

describe("other formats", () => {
  test("separated text is read, and its cells are copied into a new workbook", async () => {
    const csv = fileOf("kpi.csv", "Perspective;Objective;Measure;Unit;Baseline;Target;Actual\nCustomer;Be on time;On-time delivery;%;88%;95%;91%\nCustomer;Be on time;Complaints;count;20;10;15\n");
    const { code, out } = await okrscore("generate", csv, ...GENERATE, "-o", path("from-csv.xlsx"));
    expect(code).toBe(0);
    expect(out).toContain(en.written({ file: path("from-csv.xlsx") }));
    expect((await okrscore("generate", path("from-csv.xlsx"), ...GENERATE, "--in-place")).out).toContain(en.unchanged({ file: path("from-csv.xlsx") }));
  });

  test("what is no scorecard gives no measures, says why, and ends with 1", async () => {
    const csv = fileOf("prose.csv", "Dear all\nplease find attached\n");
    const { code, out, err } = await okrscore("read", csv, "--lang", "en");
    expect([code, out]).toEqual([1, `${en.noMeasures({ file: csv })}\n`]);
    expect(err).not.toBe("");
    expect((await okrscore("generate", csv, ...GENERATE, "-o", path("never.xlsx"))).code).toBe(1);
    expect(existsSync(path("never.xlsx"))).toBe(false);
  });
});

describeCorpus("malformed workbooks of the corpus", () => {
  test.each(corpusFiles("malformed", /./))("%s is read, or refused with a sentence that names it", async (file) => {
    const { code, out, err } = await okrscore("read", file, "--lang", "en");
    if (code === 3) expect([out, err]).toEqual(["", expect.stringContaining(file)]);
    else expect([0, 1]).toContain(code);
  });
});
