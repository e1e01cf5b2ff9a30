import { area, binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Language } from "../../language";
import { bandWord } from "../../language";
import { methodWords } from "../../language/method-words";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, WRAPPED } from "../look";
import { all, own } from "../table-handle";
import type { ConditionalFormat, SheetPlan, TablePlan } from "../workbook-plan";
import { methodHandle, methodSheetKey } from "./method-shapes";
import { areaOf, firstOf, heading, IDS, methodSheet, planMethodTable, section, type ColumnLook, type Looks } from "./method-table";

/** Rows from 0. */
const ROWS = { mean: 3, verdict: 4, rule: 5, table: 7 } as const;
/** Rows between two tables. */
const SPACE = 3;

/** The lower and the upper edge of what an ambitious set should reach. */
export const SWEET_SPOT = { low: 0.6, high: 0.7 } as const;

const NUMBER: ColumnLook = { width: 11, style: { vertical: "top" } };

/** The sheet with a worked example of grading, to play with. */
export function planExampleSheet(language: Language): SheetPlan {
  const words = methodWords(language).example;
  const tables = exampleTables(language);
  const mean = cell(null, ROWS.mean, 2);
  return methodSheet({
    key: methodSheetKey("example", ""),
    name: words.sheet,
    blocks: [
      heading(words.title, words.hint),
      {
        top: ROWS.mean,
        left: 1,
        cells: [
          [{ value: words.mean, style: LABEL }, { value: null, formula: call("ROUND", call("AVERAGE", area(null, areaOf(tables.means, "grade"))), literal(2)), style: { format: FORMATS.score, align: "left", bold: true, size: 12 } }],
          [{ value: words.verdict, style: LABEL }, { value: null, formula: verdict(mean, words), style: { align: "left" } }],
          [{ value: words.rule, style: NOTE }, null],
        ],
      },
      section(tables.means.top - 1, words.meansTitle),
      section(tables.anti.top - 1, words.antiTitle),
    ],
    tables: [tables.example, tables.means, tables.anti],
    freeze: { rows: ROWS.table + 1, columns: 0 },
    conditionalFormats: [tables.example, tables.means].flatMap((table) => bandFills(table, language)),
  }, [LOOKS_OF_WIDTHS]);
}

/** Columns B to H, which three tables share. */
const LOOKS_OF_WIDTHS: Readonly<Record<string, ColumnLook>> = {
  id: IDS, first: { width: 46 }, second: { width: 62 }, third: { width: 30 }, target: NUMBER, current: NUMBER, grade: NUMBER, band: NUMBER,
};

function exampleTables(language: Language): Readonly<Record<"example" | "means" | "anti", TablePlan>> {
  const words = methodWords(language).example;
  const handle = methodHandle("example", language);
  const spoken = literal(language);
  const bandOf = (grade: Expression): Expression => call("OKR.BAND", grade, literal(false), spoken);
  const looks: Looks<"example"> = {
    id: IDS, objective: { width: 0, style: { ...WRAPPED, color: COLORS.note } }, keyResult: { width: 0 }, start: NUMBER, target: NUMBER,
    current: { width: 0, style: { ...INPUT, vertical: "top" } },
    grade: { width: 0, style: { vertical: "top", format: FORMATS.score }, formula: call("OKRSCORE", own(handle, "current"), own(handle, "start"), own(handle, "target")) },
    band: { width: 0, style: { vertical: "top", align: "center" }, formula: bandOf(own(handle, "grade")) },
  };
  const example = planMethodTable({
    table: "example", top: ROWS.table, language, looks,
    rows: words.objectives.flatMap(({ text, keyResults }, o) => keyResults.map(([keyResult, start, target, current], k) => ({ id: `E${o + 1}.${k + 1}`, objective: text, keyResult, start, target, current }))),
  });
  const meansHandle = methodHandle("means", language);
  const matches = binary("*", call("ISNUMBER", all(handle, "grade")), binary("=", all(handle, "objective"), own(meansHandle, "objective")));
  const meanLooks: Looks<"means"> = {
    id: IDS, objective: { width: 0, style: { ...WRAPPED, bold: true } },
    grade: { width: 0, style: { format: FORMATS.score, align: "left", vertical: "top" }, formula: call("OKR.ROLLUP", all(handle, "grade"), matches) },
    band: { width: 0, style: { align: "left", vertical: "top" }, formula: bandOf(own(meansHandle, "grade")) },
  };
  const meansTop = ROWS.table + example.rows.length + SPACE + 1;
  const means = planMethodTable({ table: "means", top: meansTop, language, looks: meanLooks, rows: words.objectives.map(({ text }, o) => ({ id: `E${o + 1}`, objective: text })) });
  const plain: ColumnLook = { width: 0 };
  const anti = planMethodTable({
    table: "anti", top: meansTop + means.rows.length + SPACE + 1, language, looks: { id: IDS, text: plain, why: plain, better: plain },
    rows: words.anti.map(([text, why, better], index) => ({ id: `N${index + 1}`, text: text ?? null, why: why ?? null, better: better ?? null })),
  });
  return { example, means, anti };
}

function verdict(mean: Expression, words: { readonly tooEasy: string; readonly sweetSpot: string; readonly low: string }): Expression {
  const isAbove = binary(">", mean, literal(SWEET_SPOT.high));
  return call("IF", isAbove, literal(words.tooEasy), call("IF", binary(">=", mean, literal(SWEET_SPOT.low)), literal(words.sweetSpot), literal(words.low)));
}

function bandFills(table: TablePlan, language: Language): readonly ConditionalFormat[] {
  return ([["green", COLORS.green], ["yellow", COLORS.amber], ["red", COLORS.red]] as const).map(([band, fill]) => (
    { kind: "expression", area: areaOf(table, "band"), formula: binary("=", firstOf(table, "band"), literal(bandWord(band, language))), style: { fill } }
  ));
}
