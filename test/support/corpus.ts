import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Folder of real workbooks outside the project: `CORPUS`, or `shared/workbooks` beside the repository. */
export const CORPUS_FOLDER = resolve(process.env["CORPUS"] ?? join(__dirname, "../../../shared/workbooks"));

/** True if there is a corpus to test with. */
export const HAS_CORPUS = existsSync(CORPUS_FOLDER);

/** `describe` where there is a corpus; elsewhere it is skipped, and its name says why. */
export function describeCorpus(name: string, tests: () => void): void {
  if (HAS_CORPUS) describe(name, tests);
  else describe.skip(`${name} (skipped: no workbooks in ${CORPUS_FOLDER}; set CORPUS)`, () => { test("needs the corpus", tests); });
}

/** Paths of the corpus's files in a folder, by ending, in order; none if there is no such folder. */
export function corpusFiles(folder: string, ending: RegExp): readonly string[] {
  const path = join(CORPUS_FOLDER, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((name) => ending.test(name)).sort().map((name) => join(path, name));
}
