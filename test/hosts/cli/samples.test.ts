import { readFileSync } from "node:fs";
import { LANGUAGES } from "../../../src/core/language";
import { sampleWorkbook } from "../../../scripts/sample-workbook";
import { readWorkbook } from "../../../src/adapters/opc";
import { sample } from "./terminal";

test.each(LANGUAGES)("the sample in %s is what npm run samples writes, byte for byte", (language) => {
  expect(Buffer.compare(readFileSync(sample(language)), sampleWorkbook(language))).toBe(0);
});

test.each(LANGUAGES)("the sample in %s reads without complaint, and its formulas have their values", (language) => {
  const reading = readWorkbook(readFileSync(sample(language)), "sample.xlsx");
  if (!reading.ok) throw new Error(reading.issue.code);
  expect(reading.value.issues).toEqual([]);
  const [scorecard] = reading.value.grid.sheets;
  expect([scorecard?.formula(4, 7), scorecard?.value(4, 7)]).toEqual([expect.stringMatching(/^SUM\(/), 9_020]);
  expect([scorecard?.formula(7, 7), scorecard?.value(7, 7)]).toEqual([expect.stringMatching(/^LOOKUP\(/), 54]);
});
