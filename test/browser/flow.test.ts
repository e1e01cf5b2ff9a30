import { readFileSync } from "node:fs";
import { workbenchTexts, type Language } from "../../src/core/language";
import { cellsOf, sheetNames, valuesOf } from "./support/cells-of";
import { expectEventually } from "./support/eventually";
import { closeBrowsers, openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { writeCheckIn, writeOkrs, writeReview } from "./support/steps";
import { enterAt, showSheet } from "./support/type-into";

/** On the sample's KPI sheet: the actual of the only month of the quarter that is over. Thousands of dollars. */
const APRIL_REVENUE = "G6";

const SHEETS = { en: ["Balanced scorecard", "KPI 2027", "Departments"], zh: ["平衡计分卡", "2027年KPI", "部门职责"] } as const;

describe.each<Language>(["en", "zh"])("from a scorecard to a review in the workbench, in %s", (language) => {
  const [scorecard, kpis, departments] = SHEETS[language];
  let bench: OpenWorkbench;

  beforeAll(async () => { bench = await openWorkbench({ language }); });
  afterAll(closeBrowsers);

  test("the sample's measures are read", async () => {
    await bench.pane.getByText(bench.texts.scorecard.found({ count: 15, sheets: 1 })).waitFor();
    expect(await sheetNames(bench)).toEqual([scorecard, kpis, departments]);
  });

  test("OKRs are written beside them", async () => {
    await writeOkrs(bench, "2027-05-20");
    const [, , , okrs = "", ...others] = await sheetNames(bench);
    expect(okrs).toBe("OKR FY2027-Q2");
    expect(others).toHaveLength(4);
    const cells = (await cellsOf(bench, okrs, "A1:Z60")).flat();
    expect(cells.filter((cell) => String(cell).startsWith("=OKRSCORE(")).length).toBeGreaterThan(5);
    expect((await valuesOf(bench, okrs, "A1:Z60")).flat().filter(isFailure)).toEqual([]);
  });

  test("the OKR moves when the user changes the KPI", async () => {
    const hasMillions = async (): Promise<boolean> => (await valuesOf(bench, "OKR FY2027-Q2", "A1:Z60")).flat().some((value) => Number(value) >= 1_000_000);
    expect(await hasMillions()).toBe(false);
    await showSheet(bench, kpis);
    await enterAt(bench, APRIL_REVENUE, "1000000");
    await expectEventually(hasMillions, true);
  });

  test("a check-in is appended, and the review compares the gaps", async () => {
    await writeCheckIn(bench, { value: "1", confidence: "7" });
    await bench.button(bench.texts.next({ step: bench.texts.steps.review })).click();
    await writeReview(bench);
    const names = await sheetNames(bench);
    expect(names).toHaveLength(9);
    const review = names.find((name) => name.includes("FY2027-Q2") && !name.startsWith("OKR")) ?? "";
    expect((await valuesOf(bench, review, "A1:Z120")).flat().filter(isFailure)).toEqual([]);
  });

  test("a copy that is saved and opened again has the same numbers and charts", async () => {
    const names = await sheetNames(bench);
    const figures = async (): Promise<unknown> => Promise.all(names.map(async (name) => (await valuesOf(bench, name, "A1:Z150")).map((row) => row.map(rounded))));
    const before = await figures();
    const [copy] = await Promise.all([bench.page.waitForEvent("download"), bench.page.locator("#save").click()]);
    await bench.page.locator("#file").setInputFiles({ name: "again.xlsx", mimeType: "", buffer: readFileSync(await copy.path()) });
    await bench.page.getByText(workbenchTexts(language).opened({ file: "again.xlsx" })).waitFor();
    await bench.pane.getByText(bench.texts.scorecard.found({ count: 15, sheets: 1 })).waitFor();
    await expectEventually(figures, before);
    await showSheet(bench, names.at(-1) ?? "");
    await expectEventually(async () => (await bench.page.locator(".charts svg").count()) > 0, true);
  });

  test("the browser had nothing to complain of", () => {
    expect(bench.complaints).toEqual([]);
  });
});

/** Sums come in another order, so that their last digits may differ. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

/** #N/A is what charts have where nothing is to be drawn. */
function isFailure(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#") && value !== "#N/A";
}
