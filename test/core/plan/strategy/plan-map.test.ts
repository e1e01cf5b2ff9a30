import * as fc from "fast-check";
import { formulaEngine } from "../../../../src/core/formula";
import type { CellValue } from "../../../../src/core/grid";
import { strategyWords } from "../../../../src/core/language";
import { MAP_TABLE_NAMES, planMap, type SheetPlan } from "../../../../src/core/plan";
import { checkMap, completeness, MAP_CHECK_KEYS, mapIssues, mapPoints, type StrategyMap } from "../../../../src/core/strategy";
import { calculateChange } from "../../../../src/workbook/calculate";
import { NO_CHANGE } from "../../../../src/workbook/workbook-change";
import { EMPTY_WORKBOOK, gridOf } from "../../../support/memory-workbook";
import { anyMap, mapOf, objective } from "../../strategy/maps";

/** The sheets of a map as they calculate, with answers typed into the table of links. */
function calculated(map: StrategyMap): readonly SheetPlan[] {
  const { map: words } = strategyWords("en");
  const { sheets, names } = planMap(map, { language: "en", freeLinks: ["ML-1"] });
  const answered = sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => (table.name !== MAP_TABLE_NAMES.links ? table : {
      ...table,
      rows: table.rows.map((row) => row.map((cell, column) => {
        const [from, to] = ["wantedFrom", "wantedTo"].map((key) => row[table.columns.findIndex((one) => one.key === key)]?.value);
        const confirmed = map.links.find((link) => link.from === from && link.to === to)?.confirmed ?? null;
        return table.columns[column]?.key === "confirmed" && confirmed !== null ? { ...cell, value: confirmed ? words.yes : words.no } : cell;
      })),
    })),
  }));
  return calculateChange({ ...NO_CHANGE, addSheets: answered, names }, gridOf(EMPTY_WORKBOOK), formulaEngine).change.addSheets;
}

/** Values of the block of checks: row by row what was found, and its points. */
function checks([sheet]: readonly SheetPlan[]): { readonly score: CellValue; readonly rows: readonly (readonly [CellValue, CellValue])[] } {
  const blocks = sheet?.blocks ?? [];
  const rows = blocks.find(({ cells }) => cells.length === MAP_CHECK_KEYS.length)?.cells ?? [];
  const score = blocks.find(({ cells }) => cells.length === 1 && cells[0]?.[0]?.formula !== undefined);
  return { score: score?.cells[0]?.[0]?.value ?? null, rows: rows.map((row) => [row[2]?.value ?? null, row[3]?.value ?? null]) };
}

function column([sheet]: readonly SheetPlan[], table: string, key: string): readonly CellValue[] {
  const found = sheet?.tables.find(({ name }) => name === table);
  const index = found?.columns.findIndex((one) => one.key === key) ?? -1;
  return found?.rows.map((row) => row[index]?.value ?? null) ?? [];
}

/** What the sheet should count, in the order of the checks. */
function expectedCounts(map: StrategyMap): readonly (number | string)[] {
  const { emptyPerspectives, withoutKind, orphans, unreached, intoCycles, objectives, weight, undecided } = checkMap(map);
  return [emptyPerspectives.length, withoutKind.length, orphans.length, unreached.length, intoCycles.length, objectives, weight ?? "", undecided];
}

test("the sheet counts and scores as the core does, whatever the map", () => {
  fc.assert(fc.property(anyMap(), (map) => {
    const { score, rows } = checks(calculated(map));
    const points = mapPoints(map);
    rows.forEach(([found, its], index) => {
      const [count, check] = [expectedCounts(map)[index], MAP_CHECK_KEYS[index]];
      const right = check === undefined ? null : points[check];
      if (typeof count === "number") expect(found).toBeCloseTo(count, 9);
      else expect(found).toBe(count);
      if (right === null) expect(its).toBe("");
      else expect(its).toBeCloseTo(right, 9);
    });
    expect(rows).toHaveLength(MAP_CHECK_KEYS.length);
    expect(score).toBeCloseTo(completeness(points), 9);
  }), { numRuns: 25 });
});

test("each objective says what is open, and whether it reaches a result", () => {
  const sheets = calculated(mapOf([objective("F1", ["lag"]), objective("C1"), objective("I1"), objective("L1", ["lead"])], ["F1<C1", "I1<I1"]));
  expect(column(sheets, MAP_TABLE_NAMES.objectives, "reaches")).toEqual(["Yes", "Yes", "No", "No"]);
  expect(column(sheets, MAP_TABLE_NAMES.objectives, "open")).toEqual(["no lead measure", "", "leads to no result; leads into a circle", "no link; no lag measure"]);
});

/** Objectives of which each leads to the one before; the first stands in a perspective that is a result, or not. */
function chainOf(links: number, ends: boolean, more: readonly string[] = []): StrategyMap {
  const ids = Array.from({ length: links + 1 }, (_, index) => `C${index + 1}`);
  const chain = ids.slice(1).map((id, index) => `${ids[index] ?? ""}<${id}`);
  const map = mapOf(ids.map((id) => objective(id)), [...chain, ...more]);
  return { ...map, objectives: map.objectives.map((one, index) => (index === 0 && ends ? { ...one, perspective: "Financial" } : one)) };
}

test("a chain of twenty links is followed to its end", () => {
  const map = chainOf(20, true);
  expect(column(calculated(map), MAP_TABLE_NAMES.objectives, "reaches")).toEqual(map.objectives.map(() => "Yes"));
});

describe("of chains that are longer than the sheet can follow", () => {
  test.each([[true, []], [false, []], [true, ["C24<C2"]], [true, ["C3<C1", "C24<C24"]], [false, ["C9<C5"]]] as const)("nothing wrong is said, whether they end in a result: %j, with %j", (ends, more) => {
    const map = chainOf(23, ends, more);
    const { unreached, intoCycles } = checkMap(map);
    const sheets = calculated(map);
    const [reaches, open] = ["reaches", "open"].map((key) => column(sheets, MAP_TABLE_NAMES.objectives, key));
    for (const [row, one] of map.objectives.entries()) {
      const isLost = unreached.includes(one);
      expect(isLost ? ["No", "Unclear"] : ["Yes", "Unclear"]).toContain(reaches?.[row]);
      if (intoCycles.includes(one)) expect(open?.[row]).toMatch(/leads into a circle|20 or more links in a row/);
      else expect(open?.[row]).not.toMatch(/leads into a circle/);
    }
  });

  test("it says so, and leaves what it cannot tell out of the score", () => {
    const map = chainOf(23, true);
    const sheets = calculated(map);
    expect(column(sheets, MAP_TABLE_NAMES.objectives, "reaches").slice(-4)).toEqual(["Yes", "Unclear", "Unclear", "Unclear"]);
    expect(column(sheets, MAP_TABLE_NAMES.objectives, "open").slice(-5)).toEqual(["", ...Array.from({ length: 4 }, () => "20 or more links in a row: leave steps out, the sheet follows no more")]);
    const { score, rows } = checks(sheets);
    expect([rows[3], rows[4]]).toEqual([["Unclear", ""], ["Unclear", ""]]);
    const { reach, cycles, ...others } = mapPoints(map);
    expect([reach, cycles]).toEqual([20, 10]);
    expect(score).toBeCloseTo(completeness({ ...others, reach: null, cycles: null }), 9);
    expect(mapIssues(map)).toContainEqual(expect.objectContaining({ code: "map-chain-long", values: { objective: "Objective C24", links: 23, most: 20 } }));
  });

  test("a circle is told as one where no long chain stands beside it", () => {
    const sheets = calculated(chainOf(23, true, ["C24<C1"]));
    expect(new Set(column(sheets, MAP_TABLE_NAMES.objectives, "open"))).toEqual(new Set(["leads into a circle"]));
    expect(checks(sheets).rows[4]).toEqual([24, 0]);
  });
});
