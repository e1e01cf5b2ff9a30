import { LANGUAGES, type Language } from "../../../src/core/language";
import { bemWords } from "../../../src/core/language/bem-words";
import { BEM_TABLES } from "../../../src/core/plan";
import { bemTask } from "../../../src/workbook/tasks";
import { addRow, heightOf, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, company, KPI, kpiCell, ran, recalculated, type Ran } from "../../support/small-company";

const bem = (workbook: MemoryWorkbook, language: Language): Ran<NonNullable<ReturnType<typeof bemTask>["summary"]>> =>
  ran(workbook, (grid) => bemTask(grid, { asOf: AS_OF, language }));

describe.each(LANGUAGES)("the screening by BEM in %s", (language) => {
  const { headers, proposalHeaders, kinds, uses, yes } = bemWords(language);
  const { candidates, proposals } = BEM_TABLES;
  const written = bem(company(language), language).workbook;
  const scores = (each: readonly [number, number, number, number]): Readonly<Record<string, number>> =>
    ({ [headers.relevance]: each[0], [headers.measurability]: each[1], [headers.controllability]: each[2], [headers.motivation]: each[3] });

  test("offers every measure with its live numbers, and selects nothing by itself", () => {
    expect(heightOf(written, candidates)).toBe(11);
    expect(textsOf(written, candidates, headers.selected)).toEqual(Array.from({ length: 11 }, () => ""));
    expect(heightOf(written, proposals)).toBeLessThanOrEqual(1);
    const moved = recalculated(typeInto(written, KPI[language], { [kpiCell("Net promoter score", "actual")]: 41 }));
    expect(valuesOf(moved, candidates, headers.actual)).toContain(41);
    expect(bem(written, language).isEmpty).toBe(true);
    expect(bem({ ...written, state: null }, language).codes).toEqual(["state-lost"]);
  });

  test("turns what people selected into key results and initiatives, and keeps what they entered", () => {
    const scored = recalculated(typeIntoRow(typeIntoRow(typeIntoRow(written, candidates, 2, { ...scores([5, 5, 4, 4]), [headers.keyTask]: "Plan" }), candidates, 4, scores([4, 4, 3, 3])), candidates, 5, scores([2, 5, 5, 5])));
    expect(textsOf(scored, candidates, headers.use).filter((use) => use !== "")).toEqual([uses.keyResult, uses.keyResult]);
    expect(valuesOf(scored, candidates, headers.rank).filter((rank) => typeof rank === "number")).toEqual([1, 2]);
    const { workbook, outcome } = bem(scored, language);
    expect(outcome.summary).toEqual({ candidates: 11, scored: 3, keyResults: 2, initiatives: 1 });
    expect(textsOf(workbook, proposals, proposalHeaders.use)).toEqual([uses.keyResult, uses.initiative, uses.keyResult]);
    expect(textsOf(workbook, proposals, proposalHeaders.still)).toEqual([yes, yes, yes]);
    expect(valuesOf(workbook, candidates, headers.relevance)[2]).toBe(5);
    expect(bem(workbook, language).isEmpty).toBe(true);
  });

  test("takes candidates that people add, and lets go of what they no longer select", () => {
    const added = recalculated(addRow(written, candidates, { [headers.factor]: "Own factor", [headers.kind]: kinds.input, [headers.text]: "Two fitters", ...scores([5, 5, 5, 5]) }));
    const { workbook } = bem(added, language);
    expect(textsOf(workbook, proposals, proposalHeaders.text)).toEqual(["Two fitters"]);
    const withdrawn = recalculated(typeIntoRow(workbook, candidates, 11, { [headers.relevance]: 1 }));
    expect(textsOf(withdrawn, proposals, proposalHeaders.still)).not.toContain(yes);
    expect(valuesOf(bem(withdrawn, language).workbook, proposals, proposalHeaders.text)).toEqual([null]);
  });
});
