import * as fc from "fast-check";
import { checkText, DEFAULT_WORDS, LIST_NAMES, readStatement, rowsOfWords, wordsOfRows, type WordRow } from "../../../src/core/rules";

const ROWS = rowsOfWords(DEFAULT_WORDS);
/** No digits: they might make a date. */
const SIGNS = ["a", "b", "x", "y", "z", "(", ")", "[", "]", "{", "}", ".", "*", "+", "?", "^", "$", "|", "\\", "/", "-", "—", "至"];
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
  const word = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 6 }).map((signs) => signs.join(""));
  fc.assert(fc.property(word, fc.constantFrom(...LIST_NAMES), (each, list) => {
    const more = wordsOfRows([...ROWS, { list, word: each, language: "en", factor: null }, { list, word: each, language: "any", factor: null }]);
    expect(() => readStatement(`${each} 5 ${each} 6`, more)).not.toThrow();
    const alone = wordsOfRows([{ list: "activity", word: each, language: "any", factor: null }]);
    expect(checkText(`${each} it all`, "objective", alone).map(({ code }) => code)).toContain("objective-is-no-task");
  }), { numRuns: 200 });
});

test("no words at all find nothing", () => {
  const none = wordsOfRows([]);
  expect(checkText("Launch good 80 % likes", "keyResult", none).map(({ code }) => code)).toEqual([]);
  expect(readStatement("From 5 to 6 million", none)).toMatchObject({ movement: null, moves: null });
});
