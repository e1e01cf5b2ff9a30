import { formulaEngine, printStored } from "../../../../src/core/formula";
import type { CellValue } from "../../../../src/core/grid";
import { pbcWords } from "../../../../src/core/language";
import { PEOPLE_TABLES } from "../../../../src/core/plan/people";
import { PBC_NAMES } from "../../../../src/core/plan/people/people-tables";
import { knownState } from "../../../../src/workbook/known-state";
import { namedPlace } from "../../../../src/workbook/named-cell";
import { rowValues } from "../../../../src/workbook/own-tables";
import { convertTask, ownTable, pbcTask, settlePack } from "../../../../src/workbook/tasks";
import type { CellEdit } from "../../../../src/workbook/workbook-change";
import { applyToMemory, EMPTY_WORKBOOK, gridOf, type MemoryWorkbook } from "../../../support/memory-workbook";
import { company, END, generate, ran } from "../../../support/small-company";

const syntax = { ...formulaEngine, print: printStored };
const words = pbcWords("en");
const COMPANY = generate(company("en")).workbook;
const [PACK] = pbcTask(gridOf(COMPANY), { asOf: END, source: "company.xlsx", language: "en", person: "S. Tanaka" }).packs;
const FORM = PACK === undefined ? EMPTY_WORKBOOK : applyToMemory(EMPTY_WORKBOOK, settlePack(PACK, null).change, syntax, "plain");

function ownOf(workbook: MemoryWorkbook, name: string) {
  const grid = gridOf(workbook);
  const table = ownTable(grid, knownState(grid).state, name)?.table;
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

function rows(workbook: MemoryWorkbook, name: string): readonly Readonly<Record<string, CellValue>>[] {
  const table = ownOf(workbook, name);
  return table.rows.map((row) => rowValues(table, row));
}

/** The form after somebody typed into a column of some rows, calculated anew. */
function typed(workbook: MemoryWorkbook, name: string, key: string, values: Readonly<Record<string, CellValue>>): MemoryWorkbook {
  const table = ownOf(workbook, name);
  const column = table.columns.find((one) => one.key === key)?.column ?? -1;
  const cells = table.rows.flatMap(({ id, row }): readonly CellEdit[] => (id !== null && id in values ? [{ row, column, cell: { value: values[id] ?? null } }] : []));
  const edited = applyToMemory(workbook, { addSheets: [], editSheets: [{ sheet: table.sheet.name, tables: [], cells }], names: [], state: null }, syntax, "plain");
  return ran(edited, (grid) => convertTask(grid, "plain")).workbook;
}

function shown(workbook: MemoryWorkbook, name: string): CellValue {
  const grid = gridOf(workbook);
  const place = namedPlace(grid, knownState(grid).state, name);
  return place?.sheet.value(place.row, place.column) ?? null;
}

function points(workbook: MemoryWorkbook, part: string): CellValue {
  return rows(workbook, PEOPLE_TABLES.parts).find(({ id }) => id === part)?.["points"] ?? null;
}

describe("the points of a PBC", () => {
  test("of a key result are its progress from the threshold to the stretch, and none below", () => {
    const raw = new Map(rows(FORM, PEOPLE_TABLES.figures).map(({ id, raw: progress }) => [id, progress]));
    const results = rows(FORM, PEOPLE_TABLES.commitments).filter(({ kind, threshold }) => kind === words.kinds.keyResult && typeof threshold === "number");
    expect(results.length).toBeGreaterThan(1);
    for (const { id, points: got } of results) {
      const progress = Number(raw.get(id ?? null));
      expect([id, Number(got)]).toEqual([id, expect.closeTo(progress < 0.6 ? 0 : Math.min(120, 100 * progress), 6)]);
    }
  });

  test("of what is not scored yet leave the sum: parts that are not scored have no weight", () => {
    const team = typed(FORM, PEOPLE_TABLES.commitments, "actual", { "team 1": 1, "team 2": 0.8 });
    const [win, together] = [Number(points(team, "win")), Number(points(team, "team"))];
    expect(together).toBeCloseTo(90, 9);
    expect(points(team, "execute")).toBe("");
    expect(shown(team, PBC_NAMES.total)).toBeCloseTo((0.7 * win + 0.1 * together) / 0.8, 9);
  });

  test.each([[0.59, 0, "D"], [0.6, 60, "C"], [0.8, 80, "B"], [0.95, 95, "B+"], [1, 100, "B+"]])("of a task that is done to %d are %d, which alone would be rated %s", (done, expected, rating) => {
    const alone = typed(typed(FORM, PEOPLE_TABLES.parts, "weight", { win: 0, execute: 1, team: 0 }), PEOPLE_TABLES.commitments, "actual", { "free task 1": done });
    expect([shown(alone, PBC_NAMES.total), shown(alone, PBC_NAMES.rating)]).toEqual([expect.closeTo(expected, 9), rating]);
  });
});

test("weights that do not add up are told, and count by their shares", () => {
  const heavier = typed(FORM, PEOPLE_TABLES.parts, "weight", { win: 0.9 });
  const notes = gridOf(heavier).sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].map((column) => sheet.value(row, column))));
  expect([notes.includes(words.totalWrong), notes.includes(words.totalFine)]).toEqual([true, false]);
  expect(shown(heavier, PBC_NAMES.total)).toEqual(points(heavier, "win"));
});

test("the weights of results add up to 1, and every result says where it comes from", () => {
  const results = rows(FORM, PEOPLE_TABLES.commitments).filter(({ part }) => part === words.parts.names.win);
  expect(results.reduce((sum, { weight }) => sum + Number(weight), 0)).toBeCloseTo(1, 9);
  expect(results.every(({ source }) => typeof source === "string" && source.startsWith("company.xlsx: "))).toBe(true);
});
