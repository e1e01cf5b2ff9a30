import { formatCell } from "../../../src/core/grid";
import { consensusWords, loggedFieldWord, okrSheetWords, processWords, stateWord, type Language } from "../../../src/core/language";
import type { State } from "../../../src/core/lifecycle";
import { ruleOf } from "../../../src/core/rules";
import { processTableName } from "../../../src/core/plan/process";
import { lintTask, processTask, type ProcessSummary, type ProcessTaskOptions } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { addColumn, addRow, heightOf, sortRows, tableNamed, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, company, contents, CYCLE, generate, KEY_RESULTS, KPI, OBJECTIVES, ran, recalculated, review, words, type Ran } from "../../support/small-company";

const [ITEMS, REQUESTS, DECISIONS, STATES, SCORES, BASELINE, LOG] =
  (["items", "requests", "decisions", "states", "scores", "baseline", "log"] as const).map((part) => processTableName(part, CYCLE)) as [string, string, string, string, string, string, string];
const [C, P] = [consensusWords("en"), processWords("en")];
const DAY = "2027-05-20";

const process = (workbook: MemoryWorkbook, options: Partial<ProcessTaskOptions> = {}): Ran<ProcessSummary> => ran(workbook, (grid) => processTask(grid, { asOf: DAY, ...options }));

/** The workbook after moves of all objectives, each of which has to be let through. */
function moved(workbook: MemoryWorkbook, ...moves: readonly (readonly [State, string])[]): MemoryWorkbook {
  return moves.reduce((before, [to, by]) => {
    const { workbook: after, outcome } = process(before, { to, by });
    expect(outcome.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    return after;
  }, workbook);
}

const codes = ({ outcome }: Ran<unknown>): readonly string[] => outcome.issues.filter(({ severity }) => severity !== "info").map(({ code }) => code);

/** Rows of a table by their headers, without columns of formulas. */
function rows(workbook: MemoryWorkbook, table: string, ...titles: readonly string[]): readonly (readonly unknown[])[] {
  const columns = titles.map((title) => valuesOf(workbook, table, title));
  return Array.from({ length: heightOf(workbook, table) }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** Its first four measures: two objectives with two key results each. */
function fewMeasures(): MemoryWorkbook {
  const cells = Array.from({ length: 7 }, (_, row) => Array.from({ length: 10 }, (__, column) => [formatCell(row + 7, column), null] as const)).flat();
  return typeInto(company(), KPI.en, Object.fromEntries(cells));
}

const generated = generate(fewMeasures()).workbook;
const made = process(generated).workbook;
/** Its administrator submits for the owners. */
const named = process(made, { admin: "Chen" }).workbook;
const released = moved(named, ["submitted", "Chen"], ["approved", "B. Sommer"], ["released", "Chen"]);

describe("the sheets", () => {
  test.each<[Language, "plain" | "functions"]>([["en", "functions"], ["zh", "plain"]])("are made in %s with %s formulas, and again nothing is written", (language, dialect) => {
    const first = process(generate(company(language), { language, dialect }).workbook);
    expect(first.outcome.summary).toMatchObject({ cycle: CYCLE, moved: 0, changes: 0, isReady: true, states: { draft: heightOf(first.workbook, OBJECTIVES) } });
    expect(first.workbook.sheets.slice(-2).map(({ name }) => name)).toEqual([consensusWords(language).sheet(CYCLE), processWords(language).sheet(CYCLE)]);
    expect(new Set(valuesOf(first.workbook, STATES, processWords(language).states.state))).toEqual(new Set([stateWord("draft", language)]));
    expect(process(first.workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("leave every other sheet as it was", () => {
    const others = generated.sheets.map(({ name }) => name);
    expect(contents(released, others)).toEqual(contents(generated, others));
  });

  test("stand again as they were where another program dropped our record", () => {
    const again = process({ ...released, state: null });
    expect(contents(again.workbook)).toEqual(contents(released));
    expect(again.codes).toEqual(["state-lost"]);
    expect(process(again.workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("go on in the language in which they stand", () => {
    expect(process(made, { language: "zh" }).outcome.change).toEqual(NO_CHANGE);
    const item = textsOf(named, ITEMS, C.items.id)[0] ?? "";
    expect(textsOf(process(named, { language: "zh", to: "submitted", by: "Chen", item }).workbook, STATES, P.states.state)).toContain("Submitted");
  });

  test("name a key result that has no id, and leave it out", () => {
    const own = addRow(generated, KEY_RESULTS, { [words().objective]: textsOf(generated, KEY_RESULTS, words().objective)[0] ?? "", [words().text]: "Win 5 new accounts", [words().type]: "increase" });
    const ran = process(own);
    expect([codes(ran), heightOf(ran.workbook, SCORES)]).toEqual([["okr-row-without-id"], heightOf(generated, KEY_RESULTS)]);
  });

  test("are of no workbook without OKRs", () => {
    expect(codes(process(company()))).toEqual(["workbook-without-okrs"]);
  });
});

describe("consensus", () => {
  const people = tableNamed(made, ITEMS).table.columns.slice(9);

  test("has a column for each owner, once", () => {
    expect(people).toEqual(["A. Keller", "P. Novak", "J. Lindqvist"]);
  });

  test("counts what people answer, also in a column that they added, and keeps it", () => {
    const answered = typeIntoRow(addColumn(made, ITEMS, "B. Sommer", ["Disagree", "Agree"]), ITEMS, 0, { [people[0] ?? ""]: "Agree", [people[1] ?? ""]: "Agree with change" });
    const again = process(recalculated(answered));
    expect(again.outcome.change).toEqual(NO_CHANGE);
    expect(rows(again.workbook, ITEMS, C.items.agree, C.items.change, C.items.disagree, C.items.state).slice(0, 2)).toEqual([[1, 1, 1, C.itemStates.open], [1, 0, 0, C.itemStates.waiting]]);
    expect(again.outcome.summary?.isReady).toBe(false);
    expect(tableNamed(again.workbook, ITEMS).sheet.cells.get("B4")?.value).toBe(`${C.verdict.notReady}1${C.verdict.requests}0${C.verdict.end}`);
  });

  test("somebody who owns a key result later keeps the column that they were given before", () => {
    const added = addColumn(made, ITEMS, "B. Sommer", ["Agree"]);
    const { workbook, codes: merging } = process(typeIntoRow(added, KEY_RESULTS, 0, { [words().owner]: "B. Sommer" }));
    expect([merging, tableNamed(workbook, ITEMS).table.columns.filter((title) => title.startsWith("B. Sommer"))]).toEqual([[], ["B. Sommer"]]);
    expect(valuesOf(workbook, ITEMS, "B. Sommer")[0]).toBe("Agree");
  });

  test("keeps a cycle from being released while a request or a disagreement is open, and all objectives stay where they are", () => {
    const approved = moved(named, ["submitted", "Chen"], ["approved", "B. Sommer"]);
    const item = textsOf(approved, ITEMS, C.items.id)[1] ?? "";
    const asked = typeIntoRow(typeIntoRow(approved, REQUESTS, 0, { [C.requests.what]: "Two analysts", [C.requests.to]: "M. Osei" }), ITEMS, 1, { [people[0] ?? ""]: "Disagree" });
    const refusal = process(asked, { to: "released", by: "Chen" });
    expect([codes(refusal), refusal.outcome.change, refusal.outcome.summary]).toEqual([["request-unanswered", "disagreement-open"], NO_CHANGE, null]);
    const settled = typeIntoRow(typeIntoRow(asked, REQUESTS, 0, { [C.requests.accepted]: C.no }), DECISIONS, 0, { [C.decisions.decision]: "Keep it", [C.decisions.item]: item });
    expect(process(settled, { to: "released", by: "Chen" }).outcome.summary?.states).toEqual({ released: heightOf(made, OBJECTIVES) });
  });
});

describe("moves", () => {
  test("are logged with day and person, and the states follow by formula", () => {
    const objectives = heightOf(made, OBJECTIVES);
    const fields = [P.log.id, P.log.field, P.log.before, P.log.after, P.log.by] as const;
    expect(rows(released, LOG, ...fields).slice(0, 1)).toEqual([["L1", "State", "Draft", "Submitted", "Chen"]]);
    expect(heightOf(released, LOG)).toBe(objectives * 3);
    expect(new Set(valuesOf(released, STATES, P.states.state))).toEqual(new Set(["Released"]));
    expect(process(released, { to: "released", by: "Chen" }).outcome.change).toEqual(NO_CHANGE);
  });

  test("of one objective leave the others, whichever of its rows is named", () => {
    const [first = "", second = ""] = textsOf(named, ITEMS, C.items.id);
    for (const item of [first, second]) {
      expect(process(named, { to: "submitted", by: "Chen", item }).outcome.summary).toMatchObject({ moved: 1, states: { submitted: 1, draft: heightOf(made, OBJECTIVES) - 1 } });
    }
    expect(codes(process(named, { to: "submitted", by: "Chen", item: "O-1" }))).toEqual(["process-item-unknown"]);
  });

  test("are refused as a whole with a text that has faults", () => {
    const refusal = process(typeIntoRow(named, KEY_RESULTS, 0, { [words().target]: 70 }), { to: "submitted", by: "Chen" });
    expect(codes(refusal)).toEqual(expect.arrayContaining(["text-faults-block", "key-result-moves-as-it-says"]));
    expect(refusal.outcome.change).toEqual(NO_CHANGE);
  });

  test("by hand count as a row of the log, and one that is no move is said", () => {
    const [first = ""] = textsOf(named, ITEMS, C.items.id);
    const row = { [P.log.item]: first, [P.log.field]: loggedFieldWord("state", "en") };
    // An empty log stands there as one blank row.
    const submitted = typeIntoRow(named, LOG, 0, { ...row, [P.log.id]: "L1", [P.log.after]: "Submitted" });
    expect(process(submitted).outcome.summary?.states).toEqual({ submitted: 1, draft: heightOf(made, OBJECTIVES) - 1 });
    const jumped = addRow(submitted, LOG, { ...row, [P.log.id]: "L2", [P.log.after]: "Closed" });
    expect(codes(process(jumped))).toEqual(["log-move-out-of-order"]);
    expect(codes(process(addRow(submitted, LOG, { ...row, [P.log.id]: "L2", [P.log.after]: "Somewhere" })))).toEqual(["log-row-unclear"]);
  });
});

describe("after release", () => {
  const [W, O] = [words(), okrSheetWords("en").objectives];
  const BASE = [P.baseline.id, P.baseline.text, P.baseline.start, P.baseline.target, P.baseline.weight, P.baseline.type, P.baseline.owner, P.baseline.released, P.baseline.by] as const;
  const target = Number(valuesOf(generated, KEY_RESULTS, W.target)[0]);
  const start = Number(valuesOf(generated, KEY_RESULTS, W.start)[0]);
  const lower = start + (target - start) / 2;
  const edited = recalculated(typeIntoRow(typeIntoRow(released, KEY_RESULTS, 0, { [W.target]: lower }), OBJECTIVES, 1, { [O.text]: "Earn more" }));
  const changed = process(edited, { asOf: "2027-05-25", by: "A. Keller" });
  const change = (workbook: MemoryWorkbook): readonly (readonly unknown[])[] => rows(workbook, LOG, P.log.field, P.log.before, P.log.after, P.log.by).slice(heightOf(released, LOG));

  test("the baseline has every objective and key result with its values, not links", () => {
    expect(heightOf(released, BASELINE)).toBe(heightOf(released, OBJECTIVES) + heightOf(released, KEY_RESULTS));
    expect(contents(released).filter((line) => line.startsWith(P.sheet(CYCLE))).filter((line) => /!F\d+ =/.test(line) && line.includes("Baseline["))).toEqual([]);
    expect(rows(released, BASELINE, ...BASE)[1]).toEqual([textsOf(generated, KEY_RESULTS, W.id)[0], textsOf(generated, KEY_RESULTS, W.text)[0], start, target, valuesOf(generated, KEY_RESULTS, W.weight)[0], "decrease", textsOf(generated, KEY_RESULTS, W.owner)[0], 46527, "Chen"]);
  });

  test("what is changed is logged once, with old and new, and the objective is changed until that is approved", () => {
    expect(changed.outcome.summary).toMatchObject({ changes: 2, states: { changed: 2 } });
    expect(change(changed.workbook)).toEqual([
      ["Target", target, lower, "A. Keller"], ["State", "Released", "Changed", "A. Keller"],
      ["Text", textsOf(generated, OBJECTIVES, O.text)[1], "Earn more", "A. Keller"], ["State", "Released", "Changed", "A. Keller"],
    ]);
    expect(codes(changed)).toEqual(["change-without-reason", "change-without-reason"]);
    const s12 = lintTask(gridOf(changed.workbook)).cycles[0]?.findings.filter(({ code }) => ruleOf(code) === "S12");
    expect(s12?.map(({ at }) => at)).toEqual([expect.stringMatching(/^'Process FY2027-Q2'!K\d+$/), expect.stringMatching(/^'Process FY2027-Q2'!K\d+$/)]);
    expect(process(changed.workbook, { asOf: "2027-05-25" }).outcome.change).toEqual(NO_CHANGE);
  });

  test("the baseline and the log before stay as they were, whatever follows", () => {
    const explained = withReasons(changed.workbook);
    const approved = moved(explained, ["released", "B. Sommer"]);
    for (const workbook of [changed.workbook, approved]) {
      expect(rows(workbook, BASELINE, ...BASE)).toEqual(rows(released, BASELINE, ...BASE));
      expect(rows(workbook, LOG, P.log.id, P.log.item, P.log.field, P.log.after).slice(0, heightOf(released, LOG))).toEqual(rows(released, LOG, P.log.id, P.log.item, P.log.field, P.log.after));
    }
    expect(process(changed.workbook, { to: "released", by: "B. Sommer" }).outcome.summary).toBeNull();
    expect(valuesOf(approved, LOG, P.log.approver).filter((name) => name !== "")).toEqual(["B. Sommer", "B. Sommer"]);
  });

  test("the same value is scored against both targets, side by side", () => {
    const current = Number(valuesOf(edited, KEY_RESULTS, W.current)[0]);
    const [[atRelease, now, difference] = []] = rows(changed.workbook, SCORES, P.scores.scoreAtRelease, P.scores.scoreNow, P.scores.difference);
    expect(atRelease).toBeCloseTo((current - start) / (target - start), 9);
    expect(now).toBeCloseTo(Math.min(1, (current - start) / (lower - start)), 9);
    expect(difference).toBeCloseTo(Number(now) - Number(atRelease), 9);
    expect(rows(changed.workbook, STATES, P.states.difference)[0]?.[0]).toBeGreaterThan(0);
    expect(now).toBeCloseTo(Number(valuesOf(edited, KEY_RESULTS, W.progress)[0]), 9);
  });

  test("a target that follows the company's own cell is a change where that cell changes", () => {
    const moving = recalculated(typeInto(released, KPI.en, { G4: 0.15 }));
    expect(change(process(moving).workbook).map(([field, before, after]) => [field, before, after])).toContainEqual(["Target", 0.135, 0.15]);
  });

  test("a key result more and one less are in the log, and scores keep the one that is gone", () => {
    const id = textsOf(released, KEY_RESULTS, W.id)[1] ?? "";
    const objective = textsOf(released, KEY_RESULTS, W.objective)[0] ?? "";
    const grown = addRow(released, KEY_RESULTS, { [W.id]: "KR-own", [W.objective]: objective, [W.text]: "Win 5 new accounts", [W.type]: "increase", [W.start]: 0, [W.target]: 5 });
    const swapped = typeIntoRow(grown, KEY_RESULTS, 1, { [W.id]: "KR-other" });
    const after = process(swapped);
    expect(change(after.workbook).map(([field]) => field)).toEqual(expect.arrayContaining(["Added", "Removed", "State"]));
    expect(textsOf(after.workbook, SCORES, P.scores.id)).toEqual(expect.arrayContaining([id, "KR-own"]));
    expect(process(after.workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("a cell of the baseline that somebody changed is named", () => {
    const ran = process(typeIntoRow(released, BASELINE, 1, { [P.baseline.target]: 1 }));
    expect([codes(ran), ran.outcome.summary?.changes]).toEqual([["baseline-edited"], 0]);
  });

  test("the log may be sorted: states and changes stay what they are", () => {
    const height = heightOf(changed.workbook, LOG);
    const sorted = recalculated(sortRows(changed.workbook, LOG, Array.from({ length: height }, (_, index) => height - 1 - index)));
    expect(valuesOf(sorted, STATES, P.states.state)).toEqual(valuesOf(changed.workbook, STATES, P.states.state));
    expect(process(sorted, { asOf: "2027-05-25" }).outcome.change).toEqual(NO_CHANGE);
  });

  test("scored and closed with evidence, here or in the review; a change after that is logged and changes no state", () => {
    const [first = ""] = textsOf(released, KEY_RESULTS, W.id);
    const ours = { item: textsOf(released, KEY_RESULTS, W.objective)[0] ?? "", asOf: "2027-05-22" } as const;
    const scored = process(checkIn(released, [["2027-05-22", first, 50, 7, null, null]], "2027-05-22").workbook, { ...ours, to: "scored", by: "Chen" }).workbook;
    expect(new Set(codes(process(scored, { ...ours, to: "closed", by: "B. Sommer", asOf: "2027-05-21" })))).toEqual(new Set(["reading-after-close", "evidence-missing"]));
    const results = `OKR_Results_${CYCLE.replace("-", "_")}`;
    const reviewed = review(scored, { asOf: "2027-05-22" }).workbook;
    const inReview = typeIntoRow(reviewed, results, textsOf(reviewed, results, "Id").indexOf(first), { Evidence: "Minutes of 22 May" });
    const proven = textsOf(inReview, SCORES, P.scores.id).reduce((each, id, row) => (id === first ? each : typeIntoRow(each, SCORES, row, { [P.scores.evidence]: "DMS 4711" })), inReview);
    const closed = process(proven, { ...ours, to: "closed", by: "B. Sommer" });
    expect(closed.outcome.summary?.states).toMatchObject({ closed: 1 });
    const late = process(typeIntoRow(closed.workbook, KEY_RESULTS, 0, { [W.target]: lower }), { asOf: "2027-05-23" });
    expect([codes(late), late.outcome.summary?.states.closed]).toEqual([["changed-after-close"], 1]);
  });

  /** Reasons in all rows of changes that lack one. */
  function withReasons(workbook: MemoryWorkbook): MemoryWorkbook {
    return textsOf(workbook, LOG, P.log.field).reduce((each, field, row) => (field === "State" ? each : typeIntoRow(each, LOG, row, { [P.log.reason]: "Steel prices" })), workbook);
  }
});
