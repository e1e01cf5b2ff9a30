import { LANGUAGES, strategyWords, type Language } from "../../../src/core/language";
import { mapTask, type MapDecision, type MapSummary } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { sortRows, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import type { MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, company, ran, type Ran } from "../../support/small-company";

const TABLE = "OKR_MapLinks";

const map = (workbook: MemoryWorkbook, decisions: readonly MapDecision[] = [], language: Language = "en"): Ran<MapSummary> =>
  ran(workbook, (grid) => mapTask(grid, { asOf: AS_OF, language, decisions }));

function summaryOf({ outcome: { summary } }: Ran<MapSummary>): MapSummary {
  if (summary === null) throw new Error("there is no map");
  return summary;
}

/** Pairs that two maps have, each with what was said of it. */
const linksOf = (run: Ran<MapSummary>): readonly string[] => summaryOf(run).map.links.map(({ from, to, basis, confirmed }) => `${from} ${to} ${basis} ${String(confirmed)}`).sort();

describe.each(LANGUAGES)("decisions about cause-and-effect links, in %s", (language) => {
  const words = strategyWords(language);
  const first = map(company(language), [], language);
  const { objectives, links } = summaryOf(first).map;
  const [one, other] = links;
  const yes = { kind: "answer", from: one?.from ?? "", to: one?.to ?? "", yes: true } as const;
  const no = { kind: "answer", from: other?.from ?? "", to: other?.to ?? "", yes: false } as const;
  /** From the first objective to the last, which no map proposes. */
  const own = { from: objectives[0]?.id ?? "", to: objectives.at(-1)?.id ?? "" };
  const answers = (workbook: MemoryWorkbook): readonly unknown[] => valuesOf(workbook, TABLE, words.links.headers.confirmed).slice(0, 2);

  test.each(["before there is a map", "on the sheets"])("answers %s stand in the cells in which people give them", (when) => {
    const decided = map(when === "on the sheets" ? first.workbook : company(language), [yes, no], language);
    expect(answers(decided.workbook)).toEqual([words.map.yes, words.map.no]);
    const typed = map(typeIntoRow(typeIntoRow(first.workbook, TABLE, 0, { [words.links.headers.confirmed]: words.map.yes }), TABLE, 1, { [words.links.headers.confirmed]: words.map.no }), [], language);
    expect([linksOf(decided), summaryOf(decided).score]).toEqual([linksOf(typed), summaryOf(typed).score]);
    expect(map(decided.workbook, [], language).outcome.change).toEqual(NO_CHANGE);
  });

  test("another link takes a free row and leaves as many free ones; taken away again, its row is free", () => {
    const added = map(first.workbook, [{ kind: "add", ...own }], language);
    const free = (workbook: MemoryWorkbook): number => valuesOf(workbook, TABLE, words.links.headers.from).filter((value) => value === null || value === "").length;
    expect([summaryOf(added).map.links.filter(({ basis }) => basis === "added").length, free(added.workbook)]).toEqual([1, free(first.workbook)]);
    expect(textsOf(added.workbook, TABLE, words.links.headers.from)).toContain(objectives[0]?.text);
    expect(map(added.workbook, [], language).outcome.change).toEqual(NO_CHANGE);
    const removed = map(added.workbook, [{ kind: "remove", ...own }], language);
    expect([linksOf(removed), free(removed.workbook)]).toEqual([linksOf(first), free(first.workbook) + 1]);
    expect(map(removed.workbook, [], language).outcome.change).toEqual(NO_CHANGE);
  });
});

describe("decisions", () => {
  const first = map(company());
  const { objectives, links } = summaryOf(first).map;
  const [link] = links;
  const pair = { from: link?.from ?? "", to: link?.to ?? "" };

  test("to add what is proposed agree to it", () => {
    expect(linksOf(map(first.workbook, [{ kind: "add", ...pair }]))).toEqual(linksOf(map(first.workbook, [{ kind: "answer", ...pair, yes: true }])));
  });

  test("reach rows that somebody sorted, and change nothing beside them", () => {
    const height = valuesOf(first.workbook, TABLE, strategyWords("en").links.headers.id).length;
    const sorted = sortRows(first.workbook, TABLE, Array.from({ length: height }, (_, row) => height - 1 - row));
    const { workbook, codes } = map(sorted, [{ kind: "answer", ...pair, yes: true }]);
    const { headers } = strategyWords("en").links;
    const row = textsOf(workbook, TABLE, headers.wantedFrom).findIndex((id, at) => id === pair.from && textsOf(workbook, TABLE, headers.wantedTo)[at] === pair.to);
    expect([codes, valuesOf(workbook, TABLE, headers.confirmed).flatMap((value, at) => (value === null ? [] : [at]))]).toEqual([[], [row]]);
  });

  test.each([
    ["an answer to a link that nobody proposes", { kind: "answer", from: objectives[0]?.id ?? "", to: objectives.at(-1)?.id ?? "", yes: true }],
    ["a link to an objective that is not there", { kind: "add", from: objectives[0]?.id ?? "", to: "gone" }],
    ["a link of an objective to itself", { kind: "add", from: objectives[0]?.id ?? "", to: objectives[0]?.id ?? "" }],
    ["taking away what is no link of one's own", { kind: "remove", ...pair }],
  ] as const)("%s refuses all of them", (_, decision) => {
    const { outcome } = map(first.workbook, [{ kind: "answer", ...pair, yes: true }, decision]);
    expect([outcome.change, outcome.summary]).toEqual([NO_CHANGE, null]);
    expect(outcome.issues.map(({ code }) => code)).toContain("workbook-changed-meanwhile");
  });
});
