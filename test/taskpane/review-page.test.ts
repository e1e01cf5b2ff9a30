/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/dom";
import { isoToSerial } from "../../src/core/calendar";
import type { CellValue } from "../../src/core/grid";
import { paneTexts } from "../../src/core/language/pane-texts";
import { reviewPageWords } from "../../src/core/language/review-page-words";
import { TABLE_NAMES } from "../../src/core/plan";
import { draftsOf, fieldKey, filledFields } from "../../src/taskpane/pages/review/filled-fields";
import { waterfallSteps } from "../../src/taskpane/pages/review/waterfall";
import { rowValues } from "../../src/workbook/own-tables";
import { parseState } from "../../src/workbook/state-text";
import { ownTable } from "../../src/workbook/tasks";
import { gridOf, type MemoryWorkbook } from "../support/memory-workbook";
import { company, CYCLE, END, generate, review as reviewed } from "../support/small-company";
import { openPane, press } from "./open-pane";

const { steps, stepDone, changedMeanwhile } = paneTexts("en");
const review = reviewPageWords("en");
const WITH_OKRS = generate(company()).workbook;

describe("the review page", () => {
  test("shows the five parts with the numbers of the sheet, and writes them", async () => {
    const { port } = await openPane(WITH_OKRS, { today: END });
    await press(steps.review);
    for (const part of Object.values(review.parts)) expect(await screen.findByRole("heading", { name: part })).toBeTruthy();
    const score = reviewed(WITH_OKRS).outcome.summary?.score ?? null;
    expect(screen.getByText(review.score).nextSibling?.textContent).toContain(score?.toFixed(2));
    await press(review.write);
    expect(port.workbook.sheets.map(({ name }) => name)).toContain(`Review ${CYCLE}`);
    expect(await screen.findByRole("button", { name: review.update })).toBeTruthy();
  });

  test("leads from a gap to the row of the sheet where its cause is filled in", async () => {
    const { workbook } = reviewed(WITH_OKRS);
    const pane = await openPane(workbook, { today: END });
    await press(stepDone({ step: steps.review }));
    const [first] = await screen.findAllByText(review.fillIn);
    first?.click();
    expect(pane.shown.at(-1)?.sheet).toBe(`Review ${CYCLE}`);
  });
});

describe("causes and actions", () => {
  const cellOf = (workbook: MemoryWorkbook, part: "causes" | "actions", key: string): CellValue => {
    const grid = gridOf(workbook);
    const table = ownTable(grid, parseState(workbook.state).state, TABLE_NAMES.review(part, CYCLE))?.table;
    const [row] = table?.rows ?? [];
    return table === undefined || row === undefined ? null : rowValues(table, row)[key] ?? null;
  };
  const type = async (label: string, value: string): Promise<void> => {
    const [first] = await screen.findAllByLabelText(label);
    if (first !== undefined) fireEvent.change(first, { target: { value } });
  };

  test("typed in the pane stand in the sheet, and stay when the review is written again", async () => {
    const { port } = await openPane(reviewed(WITH_OKRS).workbook, { today: END });
    await press(stepDone({ step: steps.review }));
    await type(review.category, "Process");
    await type(review.why({ number: 1 }), "Two shifts were not staffed");
    await type(review.why({ number: 2 }), "Hiring began late");
    await type(review.action, "Hire six people");
    await type(review.dueOn, "2027-08-15");
    await press(review.saveFilled({ count: 5 }));
    const stands = (): readonly CellValue[] => [
      cellOf(port.workbook, "causes", "category"), cellOf(port.workbook, "causes", "why1"), cellOf(port.workbook, "causes", "why2"),
      cellOf(port.workbook, "actions", "action"), cellOf(port.workbook, "actions", "due"),
    ];
    const typed = ["Process", "Two shifts were not staffed", "Hiring began late", "Hire six people", isoToSerial("2027-08-15")];
    expect(stands()).toEqual(typed);
    expect(screen.queryByRole("button", { name: review.saveFilled({ count: 5 }) })).toBeNull();
    await press(review.update);
    expect(stands()).toEqual(typed);
  });

  test("are kept in the pane when the sheet is gone", async () => {
    const { port } = await openPane(reviewed(WITH_OKRS).workbook, { today: END });
    await press(stepDone({ step: steps.review }));
    await type(review.action, "Hire six people");
    const without = { ...port.workbook, sheets: port.workbook.sheets.filter(({ name }) => name !== `Review ${CYCLE}`) };
    port.workbook = without;
    await press(review.saveFilled({ count: 1 }));
    expect(port.workbook).toBe(without);
    expect(await screen.findByText(changedMeanwhile)).toBeTruthy();
    expect(await screen.findByRole("button", { name: review.saveFilled({ count: 1 }) })).toBeTruthy();
  });

  test("with a number or a date that cannot be read are not written", () => {
    const drafts = (key: string, text: string): Readonly<Record<string, string>> => ({ [fieldKey({ cycle: CYCLE, part: "actions", row: "A1", key })]: text });
    expect(filledFields(drafts("effect", "a little"), () => "days")).toBeNull();
    expect(filledFields(drafts("due", "soon"), () => null)).toBeNull();
    expect(filledFields(drafts("effect", "3"), () => "%")).toEqual([{ part: "actions", row: "A1", key: "effect", value: 0.03 }]);
    expect(filledFields(drafts("owner", "  "), () => null)).toEqual([{ part: "actions", row: "A1", key: "owner", value: null }]);
    expect(draftsOf(drafts("owner", "x"), "FY2027-Q3")).toEqual({});
  });
});

describe("waterfallSteps", () => {
  const summary = reviewed(WITH_OKRS).outcome.summary;
  if (summary === null) throw new Error("the sample has a review");

  test.each([1, 3, 100])("comes down from 1 to the score with %s steps of single key results", (most) => {
    const all = waterfallSteps(summary.review, most);
    const lost = all.filter(({ kind }) => kind === "lost" || kind === "rest");
    expect(all.at(-1)?.to).toBe(summary.review.score);
    expect(lost.reduce((level, { from, to }) => level - (to - from), 1)).toBeCloseTo(summary.score ?? NaN, 12);
    for (const [index, step] of lost.entries()) expect(step.to).toBeCloseTo(lost[index - 1]?.from ?? 1, 12);
    expect(lost.filter(({ kind }) => kind === "lost").length).toBeLessThanOrEqual(most);
  });
});
