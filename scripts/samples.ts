import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { LANGUAGES } from "../src/core/language";
import { sampleWorkbook } from "./sample-workbook";

/** Writes the sample workbooks, the same bytes every time: `npm run samples`. */
const FOLDER = resolve(__dirname, "../assets/samples");

mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
  const file = join(FOLDER, `brightwater-${language}.xlsx`);
  writeFileSync(file, sampleWorkbook(language));
  process.stdout.write(`${file}\n`);
}
