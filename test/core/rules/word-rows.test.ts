import * as fc from "fast-check";
import { checkText, DEFAULT_WORDS, LIST_NAMES, readStatement, rowsOfWords, wordsOfRows, type WordRow } from "../../../src/core/rules";

const ROWS = rowsOfWords(DEFAULT_WORDS);
const byText = (rows: readonly WordRow[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

test("the words that we begin with come out of their rows as they went in", () => {
  const again = wordsOfRows(ROWS);
  for (const text of ["Launch the site", "Raise sales from $900k to $1.2 million", "报表及时率 ≥ 98%", "将投诉量从10件降低至20件", "Sales +20 %"]) {
    expect(checkText(text, "keyResult", again)).toEqual(checkText(text, "keyResult"));
  }
});

test("any of the rows make words whose rows they are", () => {
  fc.assert(fc.property(fc.subarray([...ROWS]), (rows) => {
    expect(byText(rowsOfWords(wordsOfRows(rows)))).toEqual(byText(rows));
  }), { numRuns: 50 });
});

test("words of the user's are looked for as they are written, whatever signs are in them", () => {
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 8 }).filter((word) => word.trim() === word && !/^(?:kr|o)?\d|^(?:kr|o)\s*[:：、.]/i.test(word)), fc.constantFrom(...LIST_NAMES), (word, list) => {
    const words = wordsOfRows([...ROWS, { list, word, language: "any", factor: null }]);
    expect(() => readStatement(`${word} 5 ${word} 6`, words)).not.toThrow();
    const activities = wordsOfRows([{ list: "activity", word, language: "any", factor: null }]);
    if (/^[(a-z]/i.test(word)) expect(checkText(`${word} it all`, "objective", activities).map(({ code }) => code)).toContain("objective-is-no-task");
  }), { numRuns: 200 });
});

test("no words at all find nothing", () => {
  const none = wordsOfRows([]);
  expect(checkText("Launch good 80 % likes", "keyResult", none).map(({ code }) => code)).toEqual([]);
  expect(readStatement("From 5 to 6 million", none)).toMatchObject({ movement: null, moves: null });
});
