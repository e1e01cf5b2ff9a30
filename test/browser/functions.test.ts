import { describeIssue, FUNCTION_HELP } from "../../src/core/language";
import type {} from "../../src/workbench/pane-frame";
import { cellsOf, valuesOf } from "./support/cells-of";
import { expectEventually } from "./support/eventually";
import { closeBrowsers, openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { enterAt, typeAt } from "./support/type-into";

describe("functions typed into the grid", () => {
  let bench: OpenWorkbench;

  beforeAll(async () => { bench = await openWorkbench(); });
  afterAll(closeBrowsers);

  test("are offered with their help while they are typed", async () => {
    await typeAt(bench, "M6", "=OKRSC");
    await bench.page.getByText(FUNCTION_HELP.OKRSCORE.en).waitFor();
    await bench.page.keyboard.press("Escape");
    await bench.page.keyboard.press("Escape");
  });

  test("calculate over the user's cells, and again when these change", async () => {
    await enterAt(bench, "M5", "=OKRSCORE(M7,0,10)");
    await enterAt(bench, "M7", "4");
    await expectEventually(() => valuesOf(bench, 0, "M5"), [[0.4]]);
    expect(await cellsOf(bench, 0, "M5")).toEqual([["=OKRSCORE(M7,0,10)"]]);
    await enterAt(bench, "M7", "12");
    await expectEventually(() => valuesOf(bench, 0, "M5"), [[1]]);
  });

  test("answer calls by Excel's messages, from what was built, and an error with its sentence", async () => {
    const message = describeIssue({ code: "score-type-unknown", values: { value: 0 } }, "en");
    expect(await calledByMessage(bench, [["OKRSCORE", [[[5], [""], [20]], [[0]], [[10]], null, null, null]], ["OKRSCORE", [[[5]], [[0]], [[0]], null, null, null]]])).toMatchObject([
      { value: [[0.5], [""], [1]] },
      { value: [[{ basicValue: "#VALUE!", message }]] },
    ]);
  });

  test("the browser had nothing to complain of", () => {
    expect(bench.complaints).toEqual([]);
  });
});

/** What the add-in answers when Excel calls its functions: names, with a matrix or null for every parameter. */
function calledByMessage({ page }: OpenWorkbench, calls: readonly (readonly [name: string, args: readonly unknown[]])[]): Promise<unknown> {
  return page.evaluate((given) => window.okrscoreHost?.callFunctions(given.map(([name, args]) => ({ name, args, address: "KPI!M5" }))), calls);
}
