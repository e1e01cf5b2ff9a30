import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readWorkbook } from "../../../src/adapters/opc";
import { describeIssue } from "../../../src/core/language";
import { corpusFiles, describeCorpus } from "../../support/corpus";

const WORKBOOK = /\.xls[xm]$/;

describeCorpus("real workbooks", () => {
  test.each([...corpusFiles("scorecards", WORKBOOK), ...corpusFiles("negatives", WORKBOOK)].map((path) => [basename(path), path]))("%s is read whole", (name, path) => {
    const reading = readWorkbook(readFileSync(path), name);
    expect(reading.ok ? reading.value.issues : describeIssue(reading.issue, "en")).toEqual([]);
    const cells = reading.ok ? reading.value.grid.sheets.flatMap((sheet) => [...sheet.rows()]).length : 0;
    expect(cells).toBeGreaterThan(0);
  });

  test.each(corpusFiles("malformed", /./).map((path) => [basename(path), path]))("%s is read, or refused by a sentence that names it", (name, path) => {
    const reading = readWorkbook(readFileSync(path), name);
    const issues = reading.ok ? reading.value.issues : [reading.issue];
    const sentences = issues.flatMap((found) => [describeIssue(found, "en"), describeIssue(found, "zh")]);
    expect(sentences.filter((sentence) => !sentence.includes(name))).toEqual([]);
    expect(reading.ok ? reading.value.grid.sheets.length : sentences.length).toBeGreaterThan(0);
  });
});
