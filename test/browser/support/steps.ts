import { reviewPageWords } from "../../../src/core/language/review-page-words";
import type { OpenWorkbench } from "./open-workbench";

// What a user does in the pane, step by step. Each ends when the pane says that it is done.

/** How long a write may take on a slow machine that calculates in the page. */
const WRITTEN = { timeout: 120_000 };

export async function writeOkrs({ pane, button, texts }: OpenWorkbench, asOf: string): Promise<void> {
  await button(texts.next({ step: texts.steps.okrs })).click();
  await pane.getByLabel(texts.okrs.asOf, { exact: true }).fill(asOf);
  await button(texts.okrs.write).click();
  await button(texts.okrs.update).waitFor(WRITTEN);
}

/** Of the first key result that is shown. */
export async function writeCheckIn({ pane, button, texts }: OpenWorkbench, { value, confidence }: { readonly value: string; readonly confidence: string }): Promise<void> {
  const { checkIn } = texts;
  await button(texts.next({ step: texts.steps.checkIn })).click();
  const card = pane.getByRole("group").filter({ has: pane.getByLabel(checkIn.confidence) }).first();
  await card.getByRole("textbox").nth(0).fill(value);
  await card.getByLabel(checkIn.confidence).fill(confidence);
  await button(checkIn.write({ count: 1 })).click();
  await pane.getByText(checkIn.written({ count: 1 })).waitFor(WRITTEN);
}

/** On the page of the review. */
export async function writeReview({ button, texts }: OpenWorkbench): Promise<void> {
  const review = reviewPageWords(texts.language);
  await button(review.write).click();
  await button(review.update).waitFor(WRITTEN);
}
