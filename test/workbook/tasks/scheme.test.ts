import { isoToSerial, serialToIso } from "../../../src/core/calendar";
import { formatCell, type CellValue } from "../../../src/core/grid";
import { okrSheetWords, schemeWords } from "../../../src/core/language";
import { schemeCellName, schemeTableName, TABLE_NAMES } from "../../../src/core/plan";
import { USUAL_SCHEME } from "../../../src/core/scheme";
import { hybridScore, payout, rollUp, scorecardScore } from "../../../src/core/score";
import { schemeTask, type SchemeTaskOptions } from "../../../src/workbook/tasks";
import { knownState } from "../../../src/workbook/known-state";
import { namedPlace } from "../../../src/workbook/named-cell";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { addRow, heightOf, sheetNamed, sortRows, tableNamed, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, company, CYCLE, END, generate, KEY_RESULTS, KPI, kpiCell, OBJECTIVES, ran, recalculated, words, type Ran } from "../../support/small-company";

const [RATINGS, GRADES, PAY, COUNTED] = (["ratings", "grades", "payLink", "counted"] as const).map((table) => schemeTableName(table, CYCLE)) as [string, string, string, string];
const H = schemeWords("en").headers;

const scheme = (workbook: MemoryWorkbook, options: Partial<SchemeTaskOptions> = {}): Ran<NonNullable<ReturnType<typeof schemeTask>["summary"]>> =>
  ran(workbook, (grid) => schemeTask(grid, { asOf: END, ...options }));

/** The cell of a name of the scheme, set to a value. */
function set(workbook: MemoryWorkbook, name: Parameters<typeof schemeCellName>[0], value: CellValue): MemoryWorkbook {
  const grid = gridOf(workbook);
  const place = namedPlace(grid, knownState(grid).state, schemeCellName(name, CYCLE));
  if (place === null) throw new Error(`no cell ${name}`);
  return typeInto(workbook, place.sheet.name, { [formatCell(place.row, place.column)]: value });
}

const rowOf = (workbook: MemoryWorkbook, owner: string): number => textsOf(workbook, RATINGS, H.ratings.owner).indexOf(owner);
const showing = (workbook: MemoryWorkbook, owner: string, key: keyof typeof H.ratings): CellValue => valuesOf(workbook, RATINGS, H.ratings[key])[rowOf(workbook, owner)] ?? null;
const typed = (workbook: MemoryWorkbook, owner: string, values: Partial<Record<keyof typeof H.ratings, CellValue>>): MemoryWorkbook =>
  typeIntoRow(workbook, RATINGS, rowOf(workbook, owner), Object.fromEntries(Object.entries(values).map(([key, value]) => [H.ratings[key as keyof typeof H.ratings], value])));
const numeric = (value: CellValue): number | null => (typeof value === "number" ? value : null);

const generated = generate(company()).workbook;
const atClose = generate(company(), { asOf: END }).workbook;
const people = scheme(atClose, { people: true });
const PAID = { counts: true, by: "C. Board", reason: "Agreed with the works council" };
const paid = scheme(people.workbook, { payLink: PAID });

describe.each([["en", "plain"], ["zh", "functions"]] as const)("in %s with %s formulas", (language, dialect) => {
  const workbook = scheme(generate(company(language), { language, dialect, asOf: END }).workbook, { people: true }).workbook;
  const T = schemeWords(language).headers.ratings;
  const S = okrSheetWords(language).scorecard.headers;
  const C = schemeWords(language).headers.counted;
  const column = (table: string, title: string): readonly CellValue[] => valuesOf(workbook, table, title);

  test("each score is what the core makes of the scorecard, the key results and the rules", () => {
    const measures = column(TABLE_NAMES.scorecard, S.attainment).map((attainment, row) => ({
      attainment: numeric(attainment), weight: numeric(column(TABLE_NAMES.scorecard, S.share)[row] ?? null), perspective: "", owner: column(TABLE_NAMES.scorecard, S.owner)[row],
    }));
    const results = column(COUNTED, C.progress).map((progress, row) => ({ progress: numeric(progress), share: numeric(column(COUNTED, C.share)[row] ?? null) ?? 0, owner: column(COUNTED, C.owner)[row] }));
    const { kpiWeight: kpi, okrWeight: okr, behaviourWeight: behaviour } = USUAL_SCHEME.numbers;
    const owners = column(RATINGS, T.owner).slice(1);
    expect(owners).toHaveLength(5);
    owners.forEach((owner, index) => {
      const mine = results.filter((one) => one.owner === owner);
      const parts = { kpi: scorecardScore(measures.filter((one) => one.owner === owner)), okr: rollUp(mine.map(({ progress }) => progress), mine.map(({ share }) => share)), behaviour: null };
      expect(column(RATINGS, T.kpi)[index + 1]).toBeCloseTo(Number(parts.kpi), 12);
      expect(column(RATINGS, T.okr)[index + 1]).toBeCloseTo(Number(parts.okr), 12);
      expect(column(RATINGS, T.total)[index + 1]).toBeCloseTo(Number(hybridScore(parts, { kpi, okr, behaviour })), 12);
    });
  });

  test("the company's OKR score is that of the OKR sheet", () => {
    const { progress, weight } = okrSheetWords(language).objectives;
    expect(column(RATINGS, T.okr)[0]).toBeCloseTo(Number(rollUp(column(OBJECTIVES, progress).map(numeric), column(OBJECTIVES, weight).map(numeric))), 12);
  });
});

describe("a workbook without people", () => {
  const { workbook, outcome } = scheme(generated);

  test("has the company's score and names nobody", () => {
    expect(outcome.summary).toEqual({ cycle: CYCLE, people: 0, grades: 4, payIsLinked: false });
    expect(textsOf(workbook, RATINGS, H.ratings.owner)).toEqual([schemeWords("en").scores.company]);
    expect(valuesOf(workbook, GRADES, H.grades.people)).toEqual([0, 0, 0, 0]);
  });

  test("gets them when asked, says so once, and keeps them from then on", () => {
    const added = scheme(workbook, { people: true });
    expect(added.outcome.issues.map(({ code }) => code)).toContain("scheme-people-in-workbook");
    const again = scheme(added.workbook);
    expect([again.isEmpty, again.outcome.summary?.people]).toEqual([true, 5]);
    expect(again.outcome.issues.map(({ code }) => code)).not.toContain("scheme-people-in-workbook");
  });
});

describe("gates", () => {
  test("hold the total of whoever has a red health measure, which is not averaged in, unless the gate is not in force", () => {
    const before = showing(people.workbook, "S. Tanaka", "kpi");
    const red = recalculated(typed(typeInto(people.workbook, KPI.en, { [kpiCell("Training hours", "actual")]: 12 }), "S. Tanaka", { behaviour: 1 }));
    expect([showing(red, "S. Tanaka", "guardrails"), showing(red, "A. Keller", "guardrails")]).toEqual([1, 0]);
    expect(showing(red, "S. Tanaka", "kpi")).not.toBe(before);
    const off = recalculated(set(red, "guardrailGate", "no"));
    expect(Number(showing(off, "S. Tanaka", "kpi"))).toBeLessThan(Number(showing(red, "S. Tanaka", "kpi")));
    // An emptied cap is no limit, and never a total of 0.
    const capped = recalculated(set(set(red, "guardrailCap", 0.3), "committedCap", null));
    expect([showing(capped, "S. Tanaka", "total"), showing(capped, "S. Tanaka", "gate")]).toEqual([0.3, schemeWords("en").scores.gates.guardrail]);
    expect(Number(showing(capped, "S. Tanaka", "before"))).toBeGreaterThan(0.3);
  });

  test("hold the total for a commitment that fell short once the cycle is over, unless an explanation was accepted", () => {
    const objective = words().objective;
    const [first = ""] = textsOf(atClose, KEY_RESULTS, objective);
    const row = textsOf(atClose, OBJECTIVES, okrSheetWords("en").objectives.id).indexOf(first);
    const owner = textsOf(atClose, KEY_RESULTS, words().owner)[0] ?? "";
    const committed = typeIntoRow(people.workbook, OBJECTIVES, row, { [okrSheetWords("en").objectives.ambition]: "committed" });
    const closed = recalculated(set(committed, "committedCap", 0.1));
    expect([showing(closed, owner, "total"), showing(closed, owner, "gate")]).toEqual([0.1, schemeWords("en").scores.gates.committed]);
    expect(Number(showing(recalculated(typed(closed, owner, { accepted: "yes" })), owner, "total"))).toBeGreaterThan(0.1);
    const open = recalculated(set(closed, "end", isoToSerial("2027-07-31")));
    expect(Number(showing(open, owner, "total"))).toBeGreaterThan(0.1);
    expect(showing(open, owner, "missed")).toBeGreaterThan(0);
  });

  test("give no total, rating or payout where too little is scored", () => {
    const strict = recalculated(set(paid.workbook, "scoredShare", 0.95));
    const shares = valuesOf(strict, RATINGS, H.ratings.scoredShare);
    const lacking = textsOf(strict, RATINGS, H.ratings.owner).filter((_, row) => Number(shares[row]) < 0.95);
    expect(lacking).toContain("S. Tanaka");
    expect(lacking).not.toContain("A. Keller");
    expect((["total", "rating", "payout"] as const).map((key) => showing(strict, "S. Tanaka", key))).toEqual([schemeWords("en").scores.insufficient, "", ""]);
  });
});

describe("ratings", () => {
  test("go by the bounds in whatever order the grades stand, and follow a changed bound", () => {
    const ratings = valuesOf(people.workbook, RATINGS, H.ratings.rating);
    const totals = valuesOf(people.workbook, RATINGS, H.ratings.total).map(Number);
    expect(ratings).toEqual(totals.map((total) => USUAL_SCHEME.grades.find(({ from }) => total >= (from ?? 0))?.grade));
    expect(new Set(ratings).size).toBeGreaterThan(1);
    const lower = recalculated(sortRows(typeIntoRow(people.workbook, GRADES, 0, { [H.grades.from]: 0.66 }), GRADES, [2, 0, 3, 1]));
    expect(valuesOf(lower, RATINGS, H.ratings.rating)).toEqual(totals.map((total) => (total >= 0.66 ? (total >= 0.85 ? "A" : "S") : total >= 0.65 ? "B" : "C")));
  });

  test("are counted and compared with the guide only in groups that are large enough, and no grade changes by it", () => {
    expect(valuesOf(people.workbook, GRADES, H.grades.people).reduce<number>((sum, count) => sum + Number(count), 0)).toBe(5);
    expect(new Set(valuesOf(people.workbook, GRADES, H.grades.notice))).toEqual(new Set([""]));
    const small = recalculated(set(people.workbook, "smallGroup", 5));
    const differences = valuesOf(small, GRADES, H.grades.difference).map(Number);
    const { more, fewer, asGuided } = schemeWords("en").grades;
    expect(valuesOf(small, GRADES, H.grades.notice)).toEqual(differences.map((each) => (Math.abs(each) <= 0.1 ? asGuided : each > 0 ? more : fewer)));
    expect(valuesOf(small, RATINGS, H.ratings.rating)).toEqual(valuesOf(people.workbook, RATINGS, H.ratings.rating));
  });
});

describe("pay", () => {
  test("is not shown before somebody decided by name and with a reason", () => {
    expect(new Set(valuesOf(people.workbook, RATINGS, H.ratings.payout))).toEqual(new Set([""]));
    const nameless = scheme(people.workbook, { payLink: { counts: true, by: " ", reason: "so" } });
    expect([nameless.outcome.summary, nameless.outcome.issues.map(({ code }) => code)]).toEqual([null, ["scheme-pay-decision-incomplete"]]);
  });

  test("follows the curve once that is recorded, with the day; the same decision is not recorded twice", () => {
    const { numbers: { target, maximum } } = USUAL_SCHEME;
    const generous = recalculated(set(paid.workbook, "threshold", 0.5));
    const totals = valuesOf(generous, RATINGS, H.ratings.total).map(Number);
    valuesOf(generous, RATINGS, H.ratings.payout).forEach((pay, row) => {
      expect(pay).toBeCloseTo(Number(payout(totals[row] ?? 0, { threshold: 0.5, target, maximum })), 12);
    });
    expect(valuesOf(paid.workbook, PAY, H.payLink.date).map((day) => serialToIso(Number(day)))).toEqual([END]);
    expect(valuesOf(paid.workbook, PAY, H.payLink.by)).toEqual(["C. Board"]);
    expect(paid.outcome.issues.map(({ code }) => code)).toContain("scheme-pay-linked");
    expect(scheme(paid.workbook, { payLink: PAID, asOf: AS_OF, cycle: CYCLE }).outcome.change).toEqual(NO_CHANGE);
  });

  test("is taken back by a later decision, and both stay on record", () => {
    const off = scheme(paid.workbook, { payLink: { counts: false, by: "C. Board", reason: "It made goals timid" } }).workbook;
    expect(new Set(valuesOf(off, RATINGS, H.ratings.payout))).toEqual(new Set([""]));
    expect(valuesOf(off, PAY, H.payLink.counts)).toEqual(["yes", "no"]);
  });

  test("does not count a row that somebody typed without a reason", () => {
    const typedRow = recalculated(typeIntoRow(people.workbook, PAY, 0, { [H.payLink.by]: "Somebody", [H.payLink.date]: 46_568, [H.payLink.counts]: "yes" }));
    expect(new Set(valuesOf(typedRow, RATINGS, H.ratings.payout))).toEqual(new Set([""]));
  });
});

describe("what people did", () => {
  test("stays: behaviour, notes, weights, grades of their own, sorted rows", () => {
    const edited = addRow(set(typed(people.workbook, "M. Osei", { behaviour: 0.9, note: "=kind" }), "kpiWeight", 0.6), GRADES, { [H.grades.grade]: "D", [H.grades.from]: 0.2 });
    const sorted = sortRows(edited, RATINGS, [0, 5, 4, 3, 2, 1]);
    const again = scheme(recalculated(sorted));
    expect(again.codes).toEqual([]);
    expect(valuesOf(again.workbook, GRADES, H.grades.grade)).toEqual(["S", "A", "B", "C", "D"]);
    expect((["behaviour", "note"] as const).map((key) => showing(again.workbook, "M. Osei", key))).toEqual([0.9, "=kind"]);
    expect(textsOf(again.workbook, RATINGS, H.ratings.owner)).toEqual(textsOf(sorted, RATINGS, H.ratings.owner));
    expect(scheme(again.workbook).outcome.change).toEqual(NO_CHANGE);
    expect(showing(again.workbook, "M. Osei", "total")).toBeCloseTo(
      Number(hybridScore({ kpi: Number(showing(sorted, "M. Osei", "kpi")), okr: Number(showing(sorted, "M. Osei", "okr")), behaviour: 0.9 }, { kpi: 0.6, okr: 0.3, behaviour: 0.2 })), 12);
  });

  test("stays also where the record of what we wrote is lost", () => {
    const lost = { ...typed(people.workbook, "M. Osei", { behaviour: 0.9 }), state: null };
    const again = scheme(lost);
    expect(showing(again.workbook, "M. Osei", "behaviour")).toBe(0.9);
    expect(heightOf(again.workbook, RATINGS)).toBe(6);
  });

  test("the rules of the last scheme are those that a new cycle begins with", () => {
    const changed = set(people.workbook, "okrWeight", 0.5);
    const next = generate(recalculated(changed), { asOf: "2027-07-20" }).workbook;
    const begun = scheme(next, { asOf: "2027-07-20" });
    expect(begun.outcome.summary?.cycle).toBe("FY2027-Q3");
    const sheet = sheetNamed(begun.workbook, schemeWords("en").scheme.sheet("FY2027-Q3"));
    expect(sheet.cells.get("C8")?.value).toBe(0.5);
    expect(begun.outcome.summary?.people).toBe(0);
  });

  test("a deleted column without which a score would be wrong is named", () => {
    const { sheet, table } = tableNamed(people.workbook, KEY_RESULTS);
    const at = table.columns.indexOf(words().owner);
    const without = {
      ...people.workbook,
      sheets: people.workbook.sheets.map((one) => (one !== sheet ? one : {
        ...one, tables: one.tables.map((each) => (each !== table ? each : { ...each, columns: each.columns.map((title, index) => (index === at ? "Something else" : title)) })),
        cells: new Map([...one.cells].filter(([address]) => !new RegExp(`^${formatCell(0, table.area.left + at).replace("1", "")}\\d+$`).test(address) || Number(/\d+/.exec(address)?.[0]) <= table.area.top)),
      })),
    };
    const { outcome } = scheme(without);
    expect([outcome.summary, outcome.issues.map(({ code }) => code)]).toEqual([null, expect.arrayContaining(["scheme-column-missing"])]);
  });
});
