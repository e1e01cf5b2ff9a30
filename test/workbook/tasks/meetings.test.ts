import { isoToSerial } from "../../../src/core/calendar";
import { checkInWords, LANGUAGES, quarterlyWords, reviewsWords, reviewSheetWords, standupWords, weekWords, type Language } from "../../../src/core/language";
import { netConfidence, openBlockers, proposalOf } from "../../../src/core/meetings";
import { quarterlyTableName, STANDUP_TABLE_NAMES, TABLE_NAMES, weekCellName, weekTableName } from "../../../src/core/plan";
import type { Dialect } from "../../../src/core/formula";
import { namedPlace } from "../../../src/workbook/named-cell";
import { knownState } from "../../../src/workbook/known-state";
import { quarterlyTask, reviewsTask, standupTask, weeklyTask } from "../../../src/workbook/tasks";
import { addRow, heightOf, sortRows, tableNamed, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, company, contents, CYCLE, END, generate, KEY_RESULTS, ran, recalculated, review, words } from "../../support/small-company";

const MONDAY = "2027-05-31";
const DAY = "2027-06-02";

const week = (workbook: MemoryWorkbook, asOf = DAY) => ran(workbook, (grid) => weeklyTask(grid, { asOf }));
const standup = (workbook: MemoryWorkbook, asOf = DAY) => ran(workbook, (grid) => standupTask(grid, { asOf }));
const quarterly = (workbook: MemoryWorkbook) => ran(workbook, (grid) => quarterlyTask(grid, { asOf: END }));
const reviews = (workbook: MemoryWorkbook) => ran(workbook, (grid) => reviewsTask(grid, { asOf: END }));

const idsOf = (workbook: MemoryWorkbook, language: Language = "en"): readonly string[] => textsOf(workbook, KEY_RESULTS, words(language).id);

/** Four check-ins: sure and behind, doubtful and far ahead, a reading of long ago, and one of confidence alone. */
function checkedIn(workbook: MemoryWorkbook, language: Language): MemoryWorkbook {
  const W = words(language);
  const [starts, targets, currents] = [W.start, W.target, W.current].map((title) => valuesOf(workbook, KEY_RESULTS, title));
  const all = idsOf(workbook, language).map((id, row) => ({ id, start: starts?.[row] ?? null, target: targets?.[row] ?? null, current: currents?.[row] ?? null }));
  const [behind, old] = all.filter(({ start, target, current }) => [start, target, current].every((figure) => typeof figure === "number"));
  // Only where the KPI sheet has no reading does a check-in say the value.
  const ahead = all.find(({ current }) => typeof current !== "number");
  if (behind === undefined || ahead === undefined || old === undefined) throw new Error("too few key results");
  return checkIn(workbook, [
    ["2027-05-24", behind.id, behind.start, 4, null, null], ["2027-06-01", behind.id, behind.start, 9, "all is well", null],
    ["2027-06-01", ahead.id, ahead.target, 2, null, null], ["2027-05-03", old.id, old.start, 6, null, null],
  ], DAY).workbook;
}

const DIALECTS: Readonly<Record<Language, Dialect>> = { en: "plain", zh: "functions" };

const generatedIn = (language: Language): MemoryWorkbook => checkedIn(generate(company(language), { language, dialect: DIALECTS[language] }).workbook, language);
const GENERATED: Readonly<Record<Language, MemoryWorkbook>> = { en: generatedIn("en"), zh: generatedIn("zh") };

describe.each(LANGUAGES.map((language): readonly [Language, Dialect] => [language, DIALECTS[language]]))("in %s with %s formulas", (language) => {
  const W = weekWords(language).headers;
  const generated = GENERATED[language];
  const met = week(generated);
  const table = weekTableName("confidence", MONDAY);
  const ids = idsOf(generated, language);
  const column = (title: string, workbook = met.workbook) => valuesOf(workbook, table, title);

  test("the week shows confidence, against the week before, and begins at five", () => {
    expect(textsOf(met.workbook, table, W.confidence.id)).toEqual(ids);
    const checked = new Map([[ids.indexOf(met.outcome.summary?.contradictions[0]?.keyResult ?? ""), [9, 4, 5]]]);
    for (const [row, expected] of checked) expect([column(W.confidence.confidence)[row], column(W.confidence.before)[row], column(W.confidence.change)[row]]).toEqual(expected);
    expect(column(W.confidence.confidence).filter((value) => value === 5)).toHaveLength(ids.length - 3);
  });

  test("the list of what there is to talk about is that of the core, contradictions first", () => {
    const { summary } = met.outcome;
    expect(summary?.contradictions.map(({ kind }) => kind)).toEqual(["sure-but-behind", "doubtful-but-ahead"]);
    const signals = [...(summary?.contradictions ?? []), ...(summary?.stale ?? [])];
    expect(signals.length).toBeGreaterThan(2);
    const listed = textsOf(met.workbook, weekTableName("talk", MONDAY), W.talk.text).filter((text) => text !== "");
    expect(listed).toEqual(signals.map(({ text }) => text));
    const said = column(W.confidence.talk);
    expect(ids.filter((_, row) => said[row] !== "")).toEqual(ids.filter((id) => signals.some(({ keyResult }) => keyResult === id)));
  });

  test("net confidence is that of the core", () => {
    const sheet = tableNamed(met.workbook, table).sheet;
    const stated = column(W.confidence.confidence).map(Number);
    const { summary } = met.outcome;
    expect(summary?.netConfidence).toBe(netConfidence(stated));
    expect(sheet.cells.get("E4")?.value).toBeCloseTo(Number(summary?.netConfidence), 12);
  });

  test("again it writes nothing, and keeps priorities, plans and another as-of date", () => {
    expect(week(met.workbook).isEmpty).toBe(true);
    const filled = typeIntoRow(met.workbook, weekTableName("priorities", MONDAY), 0, { [W.priorities.priority]: "=1+1 is no formula", [W.priorities.done]: "yes" });
    const sorted = sortRows(filled, table, ids.map((_, row) => row).reverse());
    const again = week(sorted);
    expect(again.codes).toEqual([]);
    expect(contents(again.workbook)).toEqual(contents(sorted));
  });

  test("a new check-in changes confidence and contradictions at once", () => {
    const [id = ""] = met.outcome.summary?.contradictions.map(({ keyResult }) => keyResult) ?? [];
    const later = recalculated(addRow(met.workbook, TABLE_NAMES.checkIns, Object.fromEntries(
      [["date", isoToSerial(DAY)], ["keyResult", id], ["confidence", 3]].map(([key, value]) => [checkInHeader(language, String(key)), value ?? null]))));
    expect([column(W.confidence.confidence, later)[ids.indexOf(id)], column(W.confidence.talk, later)[ids.indexOf(id)]]).toEqual([3, ""]);
  });

  test("looking from an earlier day it shows what was known then", () => {
    const name = weekCellName("AsOf", MONDAY);
    const place = namedPlace(gridOf(met.workbook), knownState(gridOf(met.workbook)).state, name);
    const earlier = recalculated(typeInto(met.workbook, place?.sheet.name ?? "", { C4: isoToSerial("2027-05-25") }));
    expect(column(W.confidence.talk, earlier)[ids.indexOf(met.outcome.summary?.contradictions[0]?.keyResult ?? "")]).toBe("");
  });

  test("another week is another sheet beside it", () => {
    const next = week(met.workbook, "2027-06-08");
    expect(next.workbook.sheets.map(({ name }) => name)).toEqual([...met.workbook.sheets.map(({ name }) => name), weekWords(language).sheet("2027-06-07")]);
  });

  test("without our record all sheets of meetings are known again, and nothing that people wrote is lost", () => {
    const filled = typeIntoRow(met.workbook, weekTableName("priorities", MONDAY), 0, { [W.priorities.priority]: "Call the partners" });
    const again = week({ ...filled, state: null });
    expect(again.workbook.sheets.map(({ name }) => name)).toEqual(filled.sheets.map(({ name }) => name));
    expect(textsOf(again.workbook, weekTableName("priorities", MONDAY), W.priorities.priority)[0]).toBe("Call the partners");
    expect(week(again.workbook).isEmpty).toBe(true);
  });
});

// In Chinese with our functions.
describe("the stand-up", () => {
  const language = "zh";
  const generated = GENERATED[language];
  const S = standupWords(language).log;
  const log = STANDUP_TABLE_NAMES.log;
  const first = standup(generated);
  const people = first.outcome.summary?.people ?? [];
  const said = typeIntoRow(typeIntoRow(first.workbook, log, 0, { [S.did]: "=SUM(1)", [S.blocked]: "no bench" }), log, 1, { [S.blocked]: "no answer", [S.cleared]: isoToSerial("2027-06-04") });

  test("has a row for every owner on ten working days, and again writes nothing", () => {
    expect(heightOf(first.workbook, log)).toBe(people.length * 10);
    expect(people).toEqual([...new Set(textsOf(generated, KEY_RESULTS, words(language).owner))]);
    expect(standup(first.workbook).isEmpty).toBe(true);
  });

  test("a blocker is as old as the core says, on the day from which the workbook then looks", () => {
    const later = standup(said, "2027-06-08");
    const entries = [{ date: DAY, person: people[0] ?? "", blocked: "no bench", cleared: null }];
    expect(later.outcome.summary?.blockers).toEqual(openBlockers(entries, "2027-06-08", []));
    const open = valuesOf(later.workbook, log, S.open).filter((value) => value !== "");
    expect(open).toEqual([4]);
    const board = standupWords(language).board;
    expect([textsOf(later.workbook, STANDUP_TABLE_NAMES.board, board.blocked)[0], valuesOf(later.workbook, STANDUP_TABLE_NAMES.board, board.open)[0]]).toEqual(["no bench", 4]);
  });

  test("later days are appended, and nothing that was written is touched", () => {
    const later = standup(said, "2027-06-08").workbook;
    expect(heightOf(later, log)).toBe(people.length * 14);
    expect(valuesOf(later, log, S.did).slice(0, 2)).toEqual(["=SUM(1)", null]);
  });
});

// In English with plain formulas.
describe("the quarterly meeting", () => {
  const language = "en";
  const generated = GENERATED[language];
  const Q = quarterlyWords(language);
  const reset = quarterlyTableName("reset", CYCLE);
  const reviewed = review(generated, { language }).workbook;
  const before = quarterly(reviewed);

  test("proposes what the core proposes for each score", () => {
    const scores = valuesOf(before.workbook, reset, Q.reset.score);
    expect(scores.some((score) => typeof score === "number")).toBe(true);
    expect(textsOf(before.workbook, reset, Q.reset.proposal)).toEqual(scores.map((score) => Q.decisions[proposalOf(typeof score === "number" ? score : null)]));
  });

  test("links to every part of the review, and says where there is none", () => {
    const { sheet, table: agenda } = tableNamed(before.workbook, quarterlyTableName("agenda", CYCLE));
    expect(valuesOf(before.workbook, agenda.name, Q.agenda.part).filter((value) => typeof value === "string" && value !== "")).toHaveLength(6);
    expect(sheet.name).toBe(Q.sheet(CYCLE));
    expect(quarterly(generated).outcome.issues.map(({ code }) => code)).toContain("quarterly-without-review");
  });

  test("keeps decisions, tells them, and counts what the meetings cost", () => {
    const decided = recalculated(typeIntoRow(before.workbook, reset, 0, { [Q.reset.decision]: Q.decisions.revise, [Q.reset.next]: "half of it" }));
    const again = quarterly(decided);
    expect(again.isEmpty).toBe(true);
    expect(again.outcome.summary?.resets.map(({ decision }) => decision).slice(0, 2)).toEqual(["revise", null]);
    const cost = quarterlyTableName("cost", CYCLE);
    const people = new Set(textsOf(generated, KEY_RESULTS, words(language).owner)).size;
    expect(valuesOf(before.workbook, cost, Q.cost.total)).toEqual([people * 65 * 0.25, people * 14 * 1.25, people * 7 * 0.75, people * 6]);
  });
});

function checkInHeader(language: Language, key: string): string {
  const { headers } = checkInWords(language);
  return headers[key as keyof typeof headers];
}

describe("the review of reviews", () => {
  const R = reviewSheetWords("en"), V = reviewsWords("en");
  const first = generate(company(), { asOf: "2027-03-31" }).workbook;
  const reviewedFirst = review(first, { asOf: "2027-03-31", cycle: "FY2027-Q1" }).workbook;
  const causes = TABLE_NAMES.review("causes", "FY2027-Q1"), actions = TABLE_NAMES.review("actions", "FY2027-Q1");
  const caused = [0, 1, 2].reduce((workbook, row) => typeIntoRow(workbook, causes, row, {
    [R.causes.category]: row === 2 ? "Weather" : R.categories[row] ?? "", [R.causes.share]: [0.5, 1, 0.25][row] ?? 0,
  }), reviewedFirst);
  const opened = textsOf(caused, actions, R.actions.opened);
  const acted = recalculated([0, 1].reduce((workbook, row) => typeIntoRow(workbook, actions, row, {
    [R.actions.action]: `Action ${row}`, [R.actions.owner]: "J. Lindqvist", [R.actions.effect]: 2, [R.actions.due]: isoToSerial("2027-05-01"),
    [R.actions.status]: row === 0 ? R.states.done : R.states.open,
  }), caused));
  const second = review(generate(acted, { asOf: END }).workbook).workbook;
  const compared = reviews(second);
  const row = (title: string, at = 0) => valuesOf(compared.workbook, "OKR_Reviews", title)[at];

  test("has a row for each reviewed cycle with the score of its review", () => {
    expect(textsOf(compared.workbook, "OKR_Reviews", V.cycles.cycle)).toEqual(["FY2027-Q1", CYCLE]);
    const scores = compared.outcome.summary?.cycles.map(({ score }) => score) ?? [];
    expect(scores.every((score) => typeof score === "number")).toBe(true);
    for (const [at, score] of scores.entries()) expect(row(V.cycles.score, at)).toBeCloseTo(Number(score), 12);
    for (const [at, { netConfidence: net }] of (compared.outcome.summary?.cycles ?? []).entries()) expect(row(V.cycles.net, at)).toBeCloseTo(Number(net), 12);
  });

  test("splits the points lost by the categories of their causes, others and what is not explained among them", () => {
    const lost = new Map(textsOf(acted, TABLE_NAMES.review("gaps", "FY2027-Q1"), R.gaps.id).map((id, at) =>
      [id, Number(valuesOf(acted, TABLE_NAMES.review("gaps", "FY2027-Q1"), R.gaps.lostOfCycle)[at])]));
    const of = (at: number): number => lost.get(textsOf(acted, causes, R.causes.opened)[at] ?? "") ?? NaN;
    expect(row(V.cycles.cause1)).toBeCloseTo(0.5 * of(0), 12);
    expect(row(V.cycles.cause2)).toBeCloseTo(of(1), 12);
    expect(row(V.cycles.other)).toBeCloseTo(0.25 * of(2), 9);
    const parts = [V.cycles.cause1, V.cycles.cause2, V.cycles.cause3, V.cycles.cause4, V.cycles.cause5, V.cycles.cause6, V.cycles.other, V.cycles.unexplained].map((title) => Number(row(title)));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1 - Number(row(V.cycles.score)), 9);
  });

  test("counts actions, done and overdue, of the review that decided on them alone", () => {
    expect([row(V.cycles.actions), row(V.cycles.done), row(V.cycles.overdue)]).toEqual([2, 1, 1]);
    expect(row(V.cycles.actions, 1)).toBe(0);
  });

  test("compares what improvements brought with what was planned, as the core does", () => {
    const effects = compared.outcome.summary?.effects ?? [];
    expect(effects.map(({ keyResult }) => keyResult).toSorted()).toEqual(opened.slice(0, 2).toSorted());
    for (const [at, effect] of effects.entries()) {
      expect(valuesOf(compared.workbook, "OKR_Effects", V.effects.recovered)[at]).toBeCloseTo(Number(effect.recovered), 12);
      expect(textsOf(compared.workbook, "OKR_Effects", V.effects.verdict)[at]).toBe(V.verdicts[effect.verdict]);
    }
  });

  test("by owner: key results add up to those of the cycle, and so do the actions", () => {
    const cycles = textsOf(compared.workbook, "OKR_ReviewOwners", V.owners.cycle);
    const sum = (title: string): number => valuesOf(compared.workbook, "OKR_ReviewOwners", title).reduce<number>((total, value, at) => (cycles[at] === "FY2027-Q1" ? total + Number(value) : total), 0);
    expect(sum(V.owners.keyResults)).toBe(heightOf(compared.workbook, TABLE_NAMES.keyResults("FY2027-Q1")));
    expect([sum(V.owners.actions), sum(V.owners.overdue)]).toEqual([2, 1]);
    expect(sum(V.owners.green)).toBe(row(V.cycles.green));
  });

  test("again it writes nothing; before there is a review it says so", () => {
    expect(reviews(compared.workbook).isEmpty).toBe(true);
    expect(reviews(first).outcome.issues.map(({ code }) => code)).toContain("workbook-without-reviews");
  });

  test("a key result that is carried on keeps its lineage, and the cycle in which it began", () => {
    const early = ran(second, (grid) => quarterlyTask(grid, { asOf: END, cycle: "FY2027-Q1" }));
    const Q = quarterlyWords("en");
    const renamed = typeIntoRow(early.workbook, quarterlyTableName("reset", "FY2027-Q1"), 0, { [Q.reset.lineage]: "L-MINE" });
    const resets = quarterly(renamed).outcome.summary?.resets ?? [];
    expect(resets.find(({ lineage }) => lineage === "L-MINE")).toMatchObject({ since: "FY2027-Q1" });
    expect(resets.filter(({ since }) => since === "FY2027-Q1").length).toBeGreaterThan(1);
  });
});
