import { alignmentWords, cascadeWords, okrSheetWords, type Language } from "../../../src/core/language";
import { alignTask, type AlignSummary, type AlignTaskOptions } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { levelledCompany, TEAM_KEY_RESULTS, TEAM_OBJECTIVES } from "../../support/levelled-company";
import { typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, generate, ran, type Ran } from "../../support/small-company";

const LINKS = "OKR_Links_FY2027_Q2";

const align = (workbook: MemoryWorkbook, options: Partial<AlignTaskOptions> = {}): Ran<AlignSummary> => ran(workbook, (grid) => alignTask(grid, { asOf: AS_OF, ...options }));

/** Company and teams, of which the first objective of the teams supports nothing any more, nor do its key results. */
function withOrphan(language: Language): MemoryWorkbook {
  const { workbook } = generate(generate(levelledCompany(language), { language }).workbook, { level: "team", language });
  const { alignedTo } = cascadeWords(language).headers;
  const [objective] = textsOf(workbook, TEAM_OBJECTIVES, okrSheetWords(language).objectives.id);
  const of = textsOf(workbook, TEAM_KEY_RESULTS, okrSheetWords(language).keyResults.objective);
  const rows = of.flatMap((id, row) => (id === objective ? [row] : []));
  return rows.reduce((book, row) => typeIntoRow(book, TEAM_KEY_RESULTS, row, { [alignedTo]: null }), typeIntoRow(workbook, TEAM_OBJECTIVES, 0, { [alignedTo]: null }));
}

function summaryOf({ outcome: { summary } }: Ran<AlignSummary>): AlignSummary {
  if (summary === null) throw new Error("nothing is aligned");
  return summary;
}

describe("decisions about links", () => {
  const language = "zh";
  const book = withOrphan(language);
  const words = alignmentWords(language);
  const cellsOf = (workbook: MemoryWorkbook, id: string): readonly unknown[] => {
    const row = textsOf(workbook, LINKS, words.links.id).indexOf(id);
    return [words.links.confirmed, words.links.counts, words.links.contribution].map((title) => valuesOf(workbook, LINKS, title)[row]);
  };
  const first = align(book);
  const [before, written] = [summaryOf(first), first.workbook];
  const [proposal] = before.proposals;
  const { from, to } = proposal ?? { from: "", to: "" };

  test("there is something to decide", () => {
    expect(proposal).toBeDefined();
  });

  test.each(["before there is a sheet", "on the sheet"])("a proposal that is confirmed %s stands, as if its cell had been filled in", (when) => {
    const start = when === "on the sheet" ? written : book;
    const { workbook, outcome: { summary } } = align(start, { decisions: [{ from, to, confirmed: true }] });
    expect(cellsOf(workbook, `?${from}`)).toEqual([words.yes, words.yes, words.contributions.progress]);
    expect(summary).toMatchObject({ links: before.links + 1, proposals: before.proposals.slice(1) });
    const again = align(workbook);
    expect(again.outcome.change).toEqual(NO_CHANGE);
    expect(again.outcome.summary?.tree).toEqual(summary?.tree);
  });

  test("a proposal that is refused is not asked about again, and does not count", () => {
    const { workbook, outcome: { summary } } = align(book, { decisions: [{ from, to, confirmed: false }] });
    expect(cellsOf(workbook, `?${from}`)).toEqual([words.no, words.no, words.contributions.progress]);
    expect(summary).toMatchObject({ links: before.links, proposals: before.proposals.slice(1) });
    const again = align(workbook);
    expect([again.outcome.change, again.outcome.summary?.proposals]).toEqual([NO_CHANGE, summary?.proposals]);
    expect(summaryOf(align(workbook, { decisions: [{ from, to, confirmed: true }] })).links).toBe(before.links + 1);
  });

  test("a contribution that is chosen stands in the row of its link, over what its OKR sheet says", () => {
    const link = before.linked.find(({ row, contribution }) => row !== null && contribution === "progress");
    const decision = { from: link?.from ?? "", to: link?.to ?? "", contribution: "none" as const };
    const { workbook, outcome: { summary } } = align(written, { decisions: [decision] });
    expect(cellsOf(workbook, link?.row ?? "")[2]).toBe(words.contributions.none);
    expect(summary?.linked.find((one) => one.row === link?.row)?.contribution).toBe("none");
    expect(align(workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("a weighting that is chosen wins over one that was chosen on the sheet", () => {
    const typed = typeInto(written, words.sheet("FY2027-Q2"), { X8: words.weightings.equal });
    expect(summaryOf(align(typed)).weighting).toBe("equal");
    const changed = align(typed, { weighting: "targetSize" });
    expect([changed.codes, changed.outcome.summary?.weighting]).toEqual([[], "targetSize"]);
    expect(summaryOf(align(changed.workbook)).weighting).toBe("targetSize");
  });

  test("one about a link that is not there any more refuses all of them, by name", () => {
    const { outcome } = align(book, { decisions: [{ from, to, confirmed: true }, { from, to: "gone", confirmed: true }] });
    expect([outcome.change, outcome.summary]).toEqual([NO_CHANGE, null]);
    expect(outcome.issues.map(({ code }) => code)).toEqual(["workbook-changed-meanwhile"]);
  });
});
