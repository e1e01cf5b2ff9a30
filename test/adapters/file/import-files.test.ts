import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IMPORT_LIMITS, readImportFiles, type ImportLimits } from "../../../src/adapters/file/import-files";

const folder = mkdtempSync(join(tmpdir(), "okrscore-import-"));
const CSV = { ending: ".csv", isTable: true };

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const codeOf = async (paths: readonly string[], limits: Partial<ImportLimits>): Promise<string | null> => {
  const read = await readImportFiles(paths, CSV, { ...IMPORT_LIMITS, ...limits });
  return read.ok ? null : read.issue.code;
};

test.each<[string, Partial<ImportLimits>, string | null]>([
  ["within all limits", {}, null],
  ["as many files as may be", { files: 2 }, null],
  ["one file more", { files: 1 }, "import-many-files"],
  ["as many bytes as may be", { size: 12 }, null],
  ["one byte more in all", { size: 11 }, "import-too-large"],
  ["a row more", { rows: 1 }, "import-many-rows"],
  ["a parting more", { fields: 2 }, "import-many-rows"],
])("a folder %s", async (_, limits, code) => {
  write("two/a.csv", "a,b\n1,");
  write("two/below/b.csv", "a,b\n1,");
  expect(await codeOf([join(folder, "two")], limits)).toBe(code);
});

test("what is no file and no folder is not read: it may have no end", async () => {
  expect(await codeOf(["/dev/zero"], {})).toBe("import-no-file");
});

test("rows of line ends alone do not take long", async () => {
  const read = await readImportFiles([write("blank.csv", `a,b${"\n".repeat(40_000)}1,2\n\n`)], CSV);
  expect(read.ok && read.value[0]?.rows.at(-1)).toEqual(["1", "2"]);
});
