/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { paneTexts } from "../../src/core/language/pane-texts";
import { waterfallSteps } from "../../src/taskpane/pages/review/waterfall";
import { company, CYCLE, END, generate, review as reviewed } from "../support/small-company";
import { openPane, press } from "./open-pane";

const { review, steps, stepDone } = paneTexts("en");
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
