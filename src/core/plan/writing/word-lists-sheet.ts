//  A hidden: ids
//  title, how to use it
//  the lists: what each is for, its rules, how many of its words are in use
//  the words, to which people add
import { area, binary, call, literal } from "../../formula/build";
import { writingSheetWords, type Language } from "../../language";
import { DEFAULT_WORDS, ROW_LISTS, rowsOfWords, type RowList, type WordRow } from "../../rules";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, NOTE, SECTION, TITLE, WRAPPED } from "../look";
import { wrappedHeights } from "../row-heights";
import { all, own } from "../table-handle";
import type { SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { bodyOf, firstOf, plainTable, widthsOf } from "./plain-table";
import { WRITING_COLUMNS, WRITING_SHEETS, WRITING_TABLES, writingTable, type WritingColumn } from "./writing-shapes";

const LISTS_TOP = 5;
const WORDS_TOP = LISTS_TOP + ROW_LISTS.length + 4;

/** Rows below the last word in which new ones are checked. */
const ROOM = 500;

const WIDTHS: Readonly<Record<WritingColumn<"words">, number>> = { id: 10, list: 26, word: 62, language: 16, factor: 16, use: 9 };

const TOP: CellStyle = { vertical: "top" };
const LIST_STYLES: Readonly<Record<WritingColumn<"wordLists">, CellStyle>> = {
  id: { format: FORMATS.text }, list: { ...TOP, bold: true }, purpose: WRAPPED, rules: WRAPPED, count: { ...TOP, format: FORMATS.whole, align: "center" },
};
const WORD_STYLES: Readonly<Record<WritingColumn<"words">, CellStyle>> = {
  id: { format: FORMATS.text }, list: {}, word: { format: FORMATS.text, bold: true }, language: { color: COLORS.note }, factor: { format: "#,##0", align: "center" },
  use: { ...INPUT, align: "center" },
};

/** Which rules look for the words of a list. */
const RULES_OF: Readonly<Record<RowList, string>> = {
  activity: "O04 K04 K07 S03 P02", takingPart: "K05 K07", upward: "K02 K03 K07", downward: "K02 K03 K07", reaching: "K04 K05", keeping: "K11", businessAsUsual: "O03", vague: "O05",
  purpose: "O05", unmeasurable: "K06", measuredBy: "K06", absolute: "K16", benefit: "O07", vanity: "K14", volume: "S04", quality: "S04", department: "K15", lead: "K15",
  towards: "K02 K03", percent: "K04 K10", currency: "K04", money: "K04", scales: "K03",
};

/** The sheet of the words by which texts are checked, with those that we begin with. What people change or add there stays. */
export function planWordLists(language: Language): SheetPlan {
  const words = writingSheetWords(language);
  const [lists, rows] = [listTable(language), wordTable(language)];
  const widths = widthsOf(WRITING_COLUMNS.words, WIDTHS);
  return {
    key: WRITING_SHEETS.words,
    name: words.words.sheet,
    blocks: [
      { top: 0, left: 1, cells: [[{ value: words.words.title, style: TITLE }], [{ value: words.words.hint, style: NOTE }], [{ value: words.words.functions, style: NOTE }]] },
      { top: LISTS_TOP - 1, left: 1, cells: [[{ value: words.wordLists.title, style: SECTION }]] },
      { top: WORDS_TOP - 1, left: 1, cells: [[{ value: words.words.section, style: SECTION }]] },
    ],
    tables: [lists, rows],
    columnWidths: widths,
    rowHeights: wrappedHeights(lists, widths),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 3, columns: 0 },
    conditionalFormats: [{
      kind: "expression", area: { ...bodyOf(rows, "list"), right: bodyOf(rows, "use").right, bottom: bodyOf(rows, "list").bottom + ROOM },
      formula: binary("=", firstOf(rows, "use"), literal(words.no)), style: { color: "A6A6A6", italic: true },
    }],
    validations: validations(lists, rows, language),
    print: { landscape: true, fitToWidth: true },
  };
}

function listTable(language: Language): TablePlan {
  const table = writingTable("wordLists", WRITING_TABLES.wordLists, language);
  const ofWords = writingTable("words", WRITING_TABLES.words, language);
  const { lists } = writingSheetWords(language);
  return plainTable({
    table, keys: WRITING_COLUMNS.wordLists, top: LISTS_TOP, styles: LIST_STYLES,
    formulas: {
      count: binary("-", call("COUNTIFS", all(ofWords, "list"), own(table, "list")), call("COUNTIFS", all(ofWords, "list"), own(table, "list"), all(ofWords, "use"), literal(writingSheetWords(language).no))),
    },
    rows: ROW_LISTS.map((list) => ({
      id: { value: list }, list: { value: lists[list].title }, purpose: { value: lists[list].purpose }, rules: { value: RULES_OF[list] },
    })),
  });
}

function wordTable(language: Language): TablePlan {
  const { lists, languages, yes, words: { help } } = writingSheetWords(language);
  return plainTable({
    table: writingTable("words", WRITING_TABLES.words, language), keys: WRITING_COLUMNS.words, top: WORDS_TOP, styles: WORD_STYLES, help,
    rows: rowsOfWords(DEFAULT_WORDS).map((row) => ({
      id: { value: wordId(row) }, list: { value: lists[row.list].title }, word: { value: row.word }, language: { value: languages[row.language] },
      factor: { value: row.factor }, use: { value: yes },
    })),
  });
}

/** Stable over versions and languages. @example wordId({ list: "activity", word: "launch", language: "en", factor: null }) // => "activity launch" */
function wordId({ list, word }: WordRow): string {
  return `${list} ${word}`;
}

function validations(lists: TablePlan, rows: TablePlan, language: Language): readonly Validation[] {
  const { languages, yes, no } = writingSheetWords(language);
  const column = (key: WritingColumn<"words">): Validation["area"] => bodyOf(rows, key, rows.rows.length + ROOM);
  return [
    { kind: "range", area: column("list"), source: area(null, bodyOf(lists, "list")), strict: true },
    { kind: "list", area: column("language"), items: Object.values(languages), strict: true },
    { kind: "number", area: column("factor"), minimum: 0, maximum: 1e15, strict: true },
    { kind: "list", area: column("use"), items: [yes, no], strict: true },
  ];
}
