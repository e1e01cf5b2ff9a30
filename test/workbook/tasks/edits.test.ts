import fc from "fast-check";
import { parseCell, sheetCell, type CellValue } from "../../../src/core/grid";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import {
  addColumn, addRow, addressOf, deleteSheet, deleteTableRow, hasTable, heightOf, insertRows, renameColumn, renameSheet, renameTable, sheetNamed, sortRows,
  tableNamed, textsOf, typeIntoRow, valuesOf,
} from "../../support/excel-user";
import { typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { company, contents, CYCLE, FREE_ROW, generate, KEY_RESULTS, KPI, kpiCell, NOTES, OBJECTIVES, recalculated, words, type Ran } from "../../support/small-company";

const W = words();
const SHEET = `OKR ${CYCLE}`;
const generated = generate(company()).workbook;

/** Row of the key result whose text names a measure. */
function rowOf(workbook: MemoryWorkbook, measure: string, table = KEY_RESULTS): number {
  const texts = textsOf(workbook, table, W.text);
  const row = texts.findIndex((text) => text.toLowerCase().includes(measure.toLowerCase()));
  if (row < 0) throw new Error(`no key result of ${measure}: ${texts.join("; ")}`);
  return row;
}

/** Row of the key result with an id. */
function rowOfId(workbook: MemoryWorkbook, id: CellValue, table = KEY_RESULTS): number {
  return valuesOf(workbook, table, W.id).indexOf(id);
}

function at(workbook: MemoryWorkbook, row: number, title: string, table = KEY_RESULTS): CellValue {
  return valuesOf(workbook, table, title)[row] ?? null;
}

/** A new number in the user's own KPI sheet. */
function setKpi(workbook: MemoryWorkbook, measure: string, column: "target" | "actual" | "name" | "owner" | "weight", value: CellValue, sheet = KPI.en): MemoryWorkbook {
  return typeInto(workbook, sheet, { [kpiCell(measure, column)]: value });
}

/** The workbook generated anew, which once more writes nothing. */
function regenerated(workbook: MemoryWorkbook): Ran<unknown> {
  const result = generate(workbook);
  expect(generate(result.workbook).outcome.change).toEqual(NO_CHANGE);
  return result;
}

/** Places of conflicts and of whatever else is worth a look. */
function places({ outcome }: Ran<unknown>): readonly (readonly [string, string | null])[] {
  return outcome.issues.map(({ code, at: place }) => [code, place] as const);
}

describe("numbers follow the KPI sheet", () => {
  test("a new actual value arrives without a word", () => {
    const result = regenerated(setKpi(generated, "Order lead time", "actual", 17));
    expect(at(result.workbook, rowOf(generated, "Order lead time"), W.current)).toBe(17);
    expect(result.codes).toEqual([]);
  });

  test.each([["in the file alone", (workbook: MemoryWorkbook) => workbook], ["shown by Excel already", recalculated]])("a new target, %s, changes target and text of its key result, and nothing of the others", (_how, shown) => {
    const result = regenerated(shown(setKpi(generated, "Order lead time", "target", 12)));
    const row = rowOf(generated, "Order lead time");
    expect(at(result.workbook, row, W.target)).toBe(12);
    expect(at(result.workbook, row, W.text)).not.toBe(at(generated, row, W.text));
    const others = (workbook: MemoryWorkbook): readonly CellValue[] => valuesOf(workbook, KEY_RESULTS, W.text).filter((_, index) => index !== row);
    expect(others(result.workbook)).toEqual(others(generated));
    expect(result.codes).toEqual([]);
  });
});

describe("what the user typed over", () => {
  const row = rowOf(generated, "Order lead time");
  const EDITS = { [W.text]: "Ship in days, not weeks", [W.weight]: 0.77, [W.owner]: "Somebody else", [W.confidence]: 8, [W.type]: "milestone", [W.target]: 11 };

  test("stays, text, weight, owner, confidence, type and target, and is no conflict by itself", () => {
    const result = regenerated(typeIntoRow(generated, KEY_RESULTS, row, EDITS));
    for (const [title, value] of Object.entries(EDITS)) expect([title, at(result.workbook, row, title)]).toEqual([title, value]);
    expect(result.codes).toEqual([]);
  });

  test("stays where the KPI sheet moves on, and each such cell is named; numbers that nobody typed over follow", () => {
    const edited = typeIntoRow(generated, KEY_RESULTS, row, { [W.text]: EDITS[W.text] ?? "", [W.target]: 11, [W.owner]: "Somebody else" });
    const moved = setKpi(setKpi(setKpi(edited, "Order lead time", "target", 10), "Order lead time", "owner", "N. New"), "Order lead time", "actual", 16);
    const result = regenerated(moved);
    expect([W.text, W.target, W.owner, W.current].map((title) => at(result.workbook, row, title))).toEqual(["Ship in days, not weeks", 11, "Somebody else", 16]);
    const cells = places(result).filter(([code]) => code === "cell-conflict").map(([, place]) => place);
    const sheet = tableNamed(generated, KEY_RESULTS).sheet.name;
    const named = (title: string): string => {
      const position = parseCell(addressOf(moved, KEY_RESULTS, row, title));
      return position === null ? "" : sheetCell(sheet, position.row, position.column);
    };
    expect(cells).toEqual(expect.arrayContaining([named(W.text), named(W.owner)]));
    expect(cells.every((place) => [W.text, W.target, W.owner].map(named).includes(place ?? ""))).toBe(true);
  });

  test("is not taken for ours after a generation in between: it still stays when the KPI sheet moves on", () => {
    const settled = regenerated(typeIntoRow(generated, KEY_RESULTS, row, { [W.text]: EDITS[W.text] ?? "", [W.owner]: "Somebody else" })).workbook;
    const result = regenerated(recalculated(setKpi(setKpi(settled, "Order lead time", "target", 12), "Order lead time", "owner", "N. New")));
    expect([W.text, W.owner].map((title) => at(result.workbook, row, title))).toEqual(["Ship in days, not weeks", "Somebody else"]);
    expect(result.codes).toEqual(["cell-conflict", "cell-conflict"]);
  });

  test("of an objective stays too", () => {
    const edited = typeIntoRow(generated, OBJECTIVES, 1, { Objective: "Our own objective", Weight: 0.5, Owner: "Us", Ambition: "committed" });
    const result = regenerated(setKpi(edited, "On-time delivery", "target", 0.96));
    expect(["Objective", "Weight", "Owner", "Ambition"].map((title) => at(result.workbook, 1, title, OBJECTIVES))).toEqual(["Our own objective", 0.5, "Us", "committed"]);
  });

  test("a cell that was emptied stays empty, and a conflict says so when the number changes", () => {
    const emptied = typeIntoRow(generated, KEY_RESULTS, row, { [W.owner]: null });
    expect(at(regenerated(emptied).workbook, row, W.owner)).toBeNull();
    const result = regenerated(setKpi(emptied, "Order lead time", "owner", "N. New"));
    expect([at(result.workbook, row, W.owner), result.codes]).toEqual([null, ["cell-conflict"]]);
  });

  test("the title of the sheet and notes beside our cells stay", () => {
    const result = regenerated(typeInto(generated, SHEET, { A1: "What we want", H3: "seen by the board" }));
    const { cells } = sheetNamed(result.workbook, SHEET);
    expect([cells.get("A1")?.value, cells.get("H3")?.value]).toEqual(["What we want", "seen by the board"]);
  });
});

describe("rows, columns and order of the user's", () => {
  test("rows added with and without an id stay as they are", () => {
    const own = { [W.text]: "Open the second plant", [W.type]: "binary", [W.weight]: 1 };
    const longer = addRow(addRow(generated, KEY_RESULTS, own), KEY_RESULTS, { ...own, [W.id]: "OURS-1", [W.text]: "Close the first" });
    const result = regenerated(setKpi(longer, "Order lead time", "target", 12));
    const texts = valuesOf(result.workbook, KEY_RESULTS, W.text);
    expect(texts).toEqual(expect.arrayContaining(["Open the second plant", "Close the first"]));
    expect(at(result.workbook, texts.indexOf("Close the first"), W.id)).toBe("OURS-1");
    expect(at(result.workbook, texts.indexOf("Open the second plant"), W.id)).toBeNull();
    expect(texts.filter((text) => text === "Open the second plant")).toHaveLength(1);
  });

  test("a column added at the right edge keeps its header and its entries with their rows, also when rows are sorted", () => {
    const notes = textsOf(generated, KEY_RESULTS, W.id).map((id) => `on ${id}`);
    const order = [...notes.keys()].reverse();
    const sorted = sortRows(addColumn(generated, KEY_RESULTS, "Our notes", notes), KEY_RESULTS, order);
    const result = regenerated(setKpi(sorted, "Order lead time", "target", 12));
    expect(tableNamed(result.workbook, KEY_RESULTS).table.columns.at(-1)).toBe("Our notes");
    expect(valuesOf(result.workbook, KEY_RESULTS, "Our notes")).toEqual([...notes].reverse());
    expect(valuesOf(result.workbook, KEY_RESULTS, W.id)).toEqual([...valuesOf(generated, KEY_RESULTS, W.id)].reverse());
  });

  test("after sorting every number is still that of its own measure", () => {
    const order = [3, 1, 4, 0, 5, 9, 2, 6, 8, 7];
    const result = regenerated(setKpi(sortRows(generated, KEY_RESULTS, order), "Order lead time", "actual", 16.5));
    const current = (workbook: MemoryWorkbook): ReadonlyMap<CellValue, CellValue> => {
      const values = valuesOf(workbook, KEY_RESULTS, W.current);
      return new Map(valuesOf(workbook, KEY_RESULTS, W.id).map((id, index) => [id, values[index] ?? null]));
    };
    const expected = new Map([...current(generated)].map(([id, value]) => [id, value === 18.5 ? 16.5 : value]));
    expect(current(result.workbook)).toEqual(expected);
    expect(valuesOf(result.workbook, KEY_RESULTS, W.id)).toEqual(order.map((from) => at(generated, from, W.id)));
  });

  test("a row that was deleted stays away; that its contents changed since is said", () => {
    const row = rowOf(generated, "Order lead time");
    const id = at(generated, row, W.id);
    const deleted = deleteTableRow(generated, KEY_RESULTS, row);
    const quiet = regenerated(deleted);
    expect(rowOfId(quiet.workbook, id)).toBe(-1);
    expect(quiet.codes).toEqual([]);
    const result = regenerated(setKpi(deleted, "Order lead time", "target", 12));
    expect(rowOfId(result.workbook, id)).toBe(-1);
    expect(result.codes).toEqual(["row-conflict-deleted"]);
  });

  test("rows inserted above the tables move nothing out of its place", () => {
    const pushed = insertRows(generated, SHEET, 0, 3);
    const result = regenerated(setKpi(pushed, "Order lead time", "actual", 17));
    expect(tableNamed(result.workbook, KEY_RESULTS).table.area.top).toBe(tableNamed(generated, KEY_RESULTS).table.area.top + 3);
    expect(at(result.workbook, rowOf(generated, "Order lead time"), W.current)).toBe(17);
    expect(sheetNamed(result.workbook, SHEET).cells.get("A4")?.value).toBe(sheetNamed(generated, SHEET).cells.get("A1")?.value);
    expect(sheetNamed(result.workbook, SHEET).cells.has("A1")).toBe(false);
  });

  test("rows inserted between the head and the tables leave both whole", () => {
    const result = regenerated(setKpi(insertRows(generated, SHEET, 9, 2), "Order lead time", "actual", 17));
    const texts = contents(result.workbook, [SHEET]).filter((line) => line.endsWith('"Key results"'));
    expect(texts).toHaveLength(1);
    expect(at(result.workbook, rowOf(generated, "Order lead time"), W.current)).toBe(17);
  });
});

describe("names of the user's", () => {
  test("a sheet, a table and a column that were renamed are found again, and keep their names", () => {
    const renamed = renameColumn(renameTable(renameSheet(generated, SHEET, "Our OKRs"), KEY_RESULTS, "Goals"), "Goals", W.text, "What we promise");
    const result = regenerated(setKpi(renamed, "Order lead time", "target", 12));
    expect(result.workbook.sheets.map(({ name }) => name)).toEqual(generated.sheets.map(({ name }) => (name === SHEET ? "Our OKRs" : name)));
    expect(tableNamed(result.workbook, "Goals").table.columns).toContain("What we promise");
    expect(textsOf(result.workbook, "Goals", "What we promise").filter((text) => text.includes("to 12 days"))).toHaveLength(1);
    expect(hasTable(result.workbook, KEY_RESULTS)).toBe(false);
    expect(result.codes).toEqual(["own-table-renamed"]);
  });

  test("the KPI sheet renamed is followed by every link", () => {
    const result = regenerated(setKpi(renameSheet(generated, KPI.en, "Numbers"), "Order lead time", "actual", 17, "Numbers"));
    expect(at(result.workbook, rowOf(generated, "Order lead time"), W.current)).toBe(17);
    expect(contents(result.workbook).filter((line) => line.includes("KPI 2027'!"))).toEqual([]);
    expect(result.codes).toEqual([]);
    expect(heightOf(result.workbook, KEY_RESULTS)).toBe(heightOf(generated, KEY_RESULTS));
  });

  test("the KPI sheet renamed twice, with a perspective, keeps key results and what people made of them", () => {
    const row = rowOf(generated, "Order lead time");
    const edited = typeIntoRow(generated, KEY_RESULTS, row, { [W.text]: "Ship in days, not weeks" });
    const once = regenerated(renameSheet(edited, KPI.en, "Numbers")).workbook;
    const twice = regenerated(typeInto(renameSheet(once, "Numbers", "Figures"), "Figures", { A9: "Process", A10: "Process" }));
    expect(new Set(valuesOf(twice.workbook, KEY_RESULTS, W.id))).toEqual(new Set(valuesOf(generated, KEY_RESULTS, W.id)));
    expect(valuesOf(twice.workbook, KEY_RESULTS, W.text)).toContain("Ship in days, not weeks");
  });

  test("rows inserted above the KPI table are followed by every link", () => {
    const result = regenerated(insertRows(generated, KPI.en, 2, 2));
    expect(valuesOf(result.workbook, KEY_RESULTS, W.current)).toEqual(valuesOf(generated, KEY_RESULTS, W.current));
    expect(valuesOf(result.workbook, KEY_RESULTS, W.id)).toEqual(valuesOf(generated, KEY_RESULTS, W.id));
    expect(result.codes).toEqual([]);
  });

  test("a sheet of ours that was deleted is made anew, and that is said", () => {
    const result = regenerated(deleteSheet(generated, SHEET));
    expect(valuesOf(result.workbook, KEY_RESULTS, W.text)).toEqual(valuesOf(generated, KEY_RESULTS, W.text));
    expect(result.codes).toContain("sheet-added-again");
  });
});

describe("measures that come and go", () => {
  const NEW: readonly CellValue[] = ["Customer", "Be reliable", "Returns", "%", "lower", 0.05, 0.02, 0.045, 0.1, "P. Novak"];
  const withReturns = (workbook: MemoryWorkbook): MemoryWorkbook =>
    typeInto(workbook, KPI.en, Object.fromEntries(NEW.map((value, column) => [`${String.fromCharCode(65 + column)}${FREE_ROW}`, value])));
  const without = (workbook: MemoryWorkbook, measure: string): MemoryWorkbook => {
    const row = Number(kpiCell(measure, "name").slice(1));
    return typeInto(workbook, KPI.en, Object.fromEntries(Array.from({ length: 10 }, (_, column) => [`${String.fromCharCode(65 + column)}${row}`, null])));
  };

  test("a new one in the KPI sheet becomes a key result with the next generation", () => {
    const result = regenerated(withReturns(generated));
    expect(heightOf(result.workbook, KEY_RESULTS)).toBe(heightOf(generated, KEY_RESULTS) + 1);
    expect(at(result.workbook, rowOf(result.workbook, "Returns"), W.current)).toBe(0.045);
  });

  test("one that was removed takes its untouched key result with it", () => {
    const result = regenerated(without(generated, "Time to hire"));
    expect(textsOf(result.workbook, KEY_RESULTS, W.text).filter((text) => text.includes("time to hire"))).toEqual([]);
    expect(heightOf(result.workbook, KEY_RESULTS)).toBe(heightOf(generated, KEY_RESULTS) - 1);
  });

  test("one that was removed leaves a key result that the user edited, and says so", () => {
    const row = rowOf(generated, "Time to hire");
    const edited = typeIntoRow(generated, KEY_RESULTS, row, { [W.text]: "Hire faster than the others" });
    const result = regenerated(without(edited, "Time to hire"));
    expect(valuesOf(result.workbook, KEY_RESULTS, W.text)).toContain("Hire faster than the others");
    expect(result.codes).toContain("row-conflict-kept");
  });

  test("where a cell beside the table depends on its rows, no row moves or goes, and that is said", () => {
    const { area } = tableNamed(generated, KEY_RESULTS).table;
    const beside = typeInto(generated, SHEET, { [`X${area.top + 2}`]: "beside the first" });
    const result = regenerated(without(beside, "Time to hire"));
    expect(heightOf(result.workbook, KEY_RESULTS)).toBe(heightOf(generated, KEY_RESULTS));
    expect(result.codes).toContain("row-kept-in-place");
  });
});

describe("edits at random", () => {
  const INPUTS = [W.text, W.type, W.unit, W.start, W.target, W.weight, W.owner, W.confidence, W.objectiveText] as const;
  const height = heightOf(generated, KEY_RESULTS);
  const entry = fc.record({
    row: fc.nat(height - 1),
    title: fc.constantFrom(...INPUTS),
    value: fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0.005), fc.constantFrom("mine", "=1+1 as text", "改过的文本", "0", " x ")),
  });
  const kpi = fc.record({
    measure: fc.constantFrom("Order lead time", "Operating margin", "Net promoter score", "Voluntary turnover"),
    column: fc.constantFrom("target", "actual", "weight"),
    factor: fc.constantFrom(0.5, 0.9, 1.1, 2),
  });
  const order = fc.shuffledSubarray([...Array(height).keys()], { minLength: height });

  test("every edited cell holds the user's entry afterwards, and nothing of the user's sheets has changed", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), fc.array(kpi, { maxLength: 3 }), fc.option(order), (entries, numbers, sorting) => {
        const typed = entries.reduce((workbook, { row, title, value }) => typeIntoRow(workbook, KEY_RESULTS, row, { [title]: value }), generated);
        const sorted = sorting === null ? typed : sortRows(typed, KEY_RESULTS, sorting);
        const moved = numbers.reduce((workbook, { measure, column, factor }) => {
          const before = sheetNamed(workbook, KPI.en).cells.get(kpiCell(measure, column))?.value;
          return setKpi(workbook, measure, column, typeof before === "number" ? before * factor : 1);
        }, sorted);
        const result = generate(moved);
        const wanted = new Map(entries.map(({ row, title, value }) => [`${row} ${title}`, { row, title, value }]));
        for (const { row, title, value } of wanted.values()) {
          expect(at(result.workbook, rowOfId(result.workbook, at(generated, row, W.id)), title)).toBe(value);
        }
        expect(contents(result.workbook, [KPI.en, NOTES.en])).toEqual(contents(moved, [KPI.en, NOTES.en]));
        expect(generate(result.workbook).outcome.change).toEqual(NO_CHANGE);
      }),
      { numRuns: 6 },
    );
  });
});
