import { paneTexts } from "../../src/core/language/pane-texts";
import type { Language } from "../../src/core/language";
import { reviewPageWords } from "../../src/core/language/review-page-words";
import { settingsWords } from "../../src/core/language/settings-words";
import { shareWords } from "../../src/core/language/share-words";
import { valuesOf, sheetNames } from "./support/cells-of";
import { Keyboard } from "./support/keyboard";
import { closeBrowsers, openWorkbench, type OpenWorkbench } from "./support/open-workbench";

/** How long a write may take on a slow machine that calculates in the page. */
const WRITTEN = { timeout: 120_000 };

/** Nothing is clicked here: every step is made by Tab, arrows, Enter, Space and letters. */
describe.each<Language>(["en", "zh"])("the whole flow by keyboard alone, in %s", (language) => {
  let bench: OpenWorkbench;
  let keyboard: Keyboard;

  beforeAll(async () => {
    bench = await openWorkbench({ language });
    keyboard = new Keyboard(bench);
  });
  afterAll(closeBrowsers);

  test("leads from the scorecard to the OKRs", async () => {
    const { texts, pane, button } = bench;
    await button(texts.next({ step: texts.steps.okrs })).waitFor();
    await keyboard.enterPane();
    await keyboard.use(texts.next({ step: texts.steps.okrs }));
    await expectFocusOn(texts.steps.okrs);
    await keyboard.goTo(texts.okrs.asOf);
    // A date field takes its parts one after the other; whether the day or the month comes first is up to the browser, whatever the page speaks.
    await keyboard.type("05052027");
    expect(await pane.getByLabel(texts.okrs.asOf, { exact: true }).inputValue()).toBe("2027-05-05");
    await pane.getByRole("heading", { name: texts.okrs.previewTitle({ cycle: "FY2027-Q2" }) }).waitFor();
    await keyboard.use(texts.okrs.options);
    await pane.getByLabel(texts.okrs.fiscalYearStart, { exact: true }).waitFor();
    await keyboard.use(texts.okrs.write);
    await button(texts.okrs.update).waitFor(WRITTEN);
    await expectFocusOn(texts.okrs.update);
    expect(await sheetNames(bench)).toContain("OKR FY2027-Q2");
  });

  test("from there to a check-in", async () => {
    const { texts, pane } = bench;
    await keyboard.use(texts.dismiss, "Shift+Tab");
    await expectFocusOn(texts.steps.okrs);
    await keyboard.use(texts.next({ step: texts.steps.checkIn }));
    await expectFocusOn(texts.steps.checkIn);
    await keyboard.goTo(new RegExp(`^${texts.checkIn.value}`));
    await keyboard.type("1");
    await keyboard.goTo(texts.checkIn.confidence);
    await keyboard.type("7");
    await keyboard.use(texts.checkIn.write({ count: 1 }));
    await pane.getByText(texts.checkIn.written({ count: 1 })).waitFor(WRITTEN);
    await expectFocusOn(texts.checkIn.write({ count: 0 }));
  });

  test("to a review with a cause filled in", async () => {
    const { texts, pane, button } = bench;
    const review = reviewPageWords(texts.language);
    await keyboard.use(texts.next({ step: texts.steps.review }));
    await expectFocusOn(texts.steps.review);
    await button(review.write).waitFor();
    await keyboard.use(review.write);
    await button(review.update).waitFor(WRITTEN);
    await pane.getByText(texts.busy.writing).waitFor({ state: "detached" });
    await expectFocusOn(review.update);
    await keyboard.use(review.fillInHere, "Shift+Tab");
    await keyboard.goTo(review.action);
    await keyboard.type("Call the ten largest customers");
    await keyboard.use(review.saveFilled({ count: 1 }));
    await pane.getByText(review.filled({ count: 1 })).waitFor(WRITTEN);
    // The button is gone: what it saved is written.
    await expectFocusOn(texts.steps.review);
    const cells = await Promise.all((await sheetNames(bench)).map((name) => valuesOf(bench, name, "A1:Z400")));
    expect(cells.flat(2)).toContain("Call the ten largest customers");
  });

  test("and to sharing, the settings and back", async () => {
    const { texts, pane } = bench;
    await keyboard.use(texts.next({ step: texts.steps.share }));
    await expectFocusOn(texts.steps.share);
    await keyboard.use(shareWords(texts.language).toPlain);
    await pane.getByText(shareWords(language).converted({ count: 0 }).split("0")[1] ?? "").first().waitFor(WRITTEN);
    await keyboard.use(texts.settingsTitle, "Shift+Tab");
    await expectFocusOn(texts.settingsTitle);
    const [other, there, back] = language === "en" ? ["zh", "ArrowDown", "ArrowUp"] as const : ["en", "ArrowUp", "ArrowDown"] as const;
    const { languages } = settingsWords(language);
    await keyboard.goTo(languages[language]);
    await keyboard.press(there);
    await pane.getByRole("heading", { level: 1, name: paneTexts(other).settingsTitle }).waitFor();
    expect((await keyboard.look("after the language was changed")).name).toBe(languages[other]);
    await keyboard.press(back);
    await pane.getByRole("heading", { level: 1, name: texts.settingsTitle }).waitFor();
    await keyboard.use(texts.readAgain, "Shift+Tab");
    await pane.getByText(texts.busy.reading).waitFor({ state: "detached" });
    await expectFocusOn(texts.readAgain);
  });

  test("with the focus never lost and always in sight", () => {
    expect([...keyboard.faults]).toEqual([]);
  });

  test("the browser had nothing to complain of", () => {
    expect(bench.complaints).toEqual([]);
  });

  /** Waits, as the focus may be on its way, and then looks. */
  async function expectFocusOn(name: string): Promise<void> {
    const end = Date.now() + 30_000;
    let focused = await keyboard.look(`before ${name}`);
    while (focused.name !== name && Date.now() < end) {
      await bench.page.waitForTimeout(100);
      focused = await keyboard.look(`before ${name}`);
    }
    expect(focused.name).toBe(name);
  }
});
