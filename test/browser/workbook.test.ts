import { buildWorkbook } from "../support/package-builder";
import { workbenchTexts } from "../../src/core/language";
import { sheetNames, valuesOf } from "./support/cells-of";
import { expectEventually } from "./support/eventually";
import { closeBrowsers, openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { selectedAddress } from "./support/selected-address";
import { enterAt, typeAt } from "./support/type-into";

const texts = workbenchTexts("en");
const LINKS = ["https://example.com/kpi", "javascript:document.title='taken'"];

/** Links at A1 (out), A3 (a script) and A6 (to the second sheet): none touches the frame of another that is selected. */
const LINKED = buildWorkbook({
  sheets: [{
    name: "Links",
    xml: `<sheetData>${[1, 3, 6].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join("")}</sheetData>` +
      `<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A3" r:id="rId2"/><hyperlink ref="A6" location="'My KPIs'!C4"/></hyperlinks>`,
    relationships: LINKS.map((target, index) => `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`).join(""),
  }, {
    name: "My KPIs",
    xml: `<sheetData><row r="4"><c r="C4"><v>42</v></c></row></sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C6"><formula1>"Low,High"</formula1></dataValidation></dataValidations>`,
  }],
});

/** Pixels of the grid: names of rows and columns, and a row without a height of its own. */
const [NAMES_WIDTH, NAMES_HEIGHT, ROW_HEIGHT] = [46, 20, 24];

describe("a workbook in the workbench", () => {
  let bench: OpenWorkbench;
  const questions: string[] = [];
  let mayLeave = false;

  beforeAll(async () => {
    bench = await openWorkbench();
    bench.page.on("dialog", (dialog) => {
      questions.push(dialog.type() === "confirm" ? dialog.message() : dialog.type());
      void (mayLeave ? dialog.accept() : dialog.dismiss());
    });
  });
  afterAll(closeBrowsers);

  async function drop(target: string, bytes: Uint8Array, name: string): Promise<void> {
    const files = await bench.page.evaluateHandle(([content, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], called));
      return transfer;
    }, [[...bytes], name] as const);
    await bench.page.dispatchEvent(target, "dragover", { dataTransfer: files });
    await bench.page.locator("#drop").waitFor({ state: "visible" });
    await bench.page.dispatchEvent(target, "drop", { dataTransfer: files });
    await bench.page.locator("#drop").waitFor({ state: "hidden" });
  }

  /** Near the upper edge, where the frame of what is selected will lie as the button is let go. */
  async function clickFirstColumn(row: number): Promise<void> {
    const { x, y } = await bench.page.locator("canvas[id^='univer-sheet-main-canvas']").boundingBox() ?? { x: 0, y: 0 };
    await bench.page.mouse.click(x + NAMES_WIDTH + 20, y + NAMES_HEIGHT + row * ROW_HEIGHT + 2, { delay: 80 });
  }

  test("is opened by dropping it, and nothing is asked while nothing was changed", async () => {
    await drop("#grid", LINKED, "links.xlsx");
    await bench.page.getByText(texts.opened({ file: "links.xlsx" })).waitFor();
    await bench.pane.getByRole("heading", { level: 1 }).waitFor();
    expect(await sheetNames(bench)).toEqual(["Links", "My KPIs"]);
    expect(questions).toEqual([]);
  });

  test("has links out of it that open in a tab of their own, which knows nothing of this one", async () => {
    await bench.page.context().route("https://example.com/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>KPI</title>" }));
    const [tab] = await Promise.all([bench.page.waitForEvent("popup"), clickFirstColumn(0)]);
    await tab.waitForURL(LINKS[0] ?? "");
    expect(await tab.evaluate(() => window.opener as unknown)).toBeNull();
    await tab.close();
    await bench.page.bringToFront();
  });

  test("has no links to scripts", async () => {
    await clickFirstColumn(2);
    await expectEventually(() => selectedAddress(bench), "Links!A3");
    expect([await bench.page.title(), bench.page.context().pages().length]).toEqual([texts.title, 1]);
  });

  test("has links within it that select what they lead to", async () => {
    await clickFirstColumn(5);
    await expectEventually(() => selectedAddress(bench), "'My KPIs'!C4");
  });

  test("shows the list of a cell beside it, and where Alt and Down are pressed", async () => {
    const { page } = bench;
    const item = (text: string): ReturnType<typeof page.getByText> => page.getByText(text, { exact: true });
    await typeAt(bench, "C6", "");
    await page.locator(".list-button").click();
    await item("High").click();
    await expectEventually(() => valuesOf(bench, "My KPIs", "C6"), [["High"]]);
    await typeAt(bench, "C6", "");
    await page.keyboard.press("Alt+ArrowDown");
    await item("Low").click();
    await expectEventually(() => valuesOf(bench, "My KPIs", "C6"), [["Low"]]);
    await typeAt(bench, "C4", "");
    await page.locator(".list-button").waitFor({ state: "hidden" });
  });

  test("is saved by the key that saves in Excel, in the grid and in the pane", async () => {
    for (const focus of [() => typeAt(bench, "C4", ""), () => bench.button(bench.texts.readAgain).first().focus()]) {
      await focus();
      const [copy] = await Promise.all([bench.page.waitForEvent("download"), bench.page.keyboard.press("Control+s")]);
      expect(copy.suggestedFilename()).toBe("links - copy.xlsx");
    }
  });

  test("gets a sheet of the user's that stays in front", async () => {
    await bench.page.locator("[data-u-comp='sheet-bar'] button, section[data-range-selector='true'] button:not(.list-button)").first().click();
    await expectEventually(() => selectedAddress(bench), "Sheet1!A1");
    await enterAt(bench, "B2", "mine");
    await expectEventually(() => valuesOf(bench, "Sheet1", "B2"), [["mine"]]);
  });

  test("with changes is left only by who wants to", async () => {
    await drop("#pane iframe", LINKED, "again.xlsx");
    await bench.page.locator("#sample").click();
    await bench.page.goto("about:blank").catch(() => null);
    expect(questions).toEqual([texts.discard, texts.discard, "beforeunload"]);
    expect(await valuesOf(bench, "Sheet1", "B2")).toEqual([["mine"]]);
    mayLeave = true;
    await drop("#pane iframe", LINKED, "again.xlsx");
    await bench.page.getByText(texts.opened({ file: "again.xlsx" })).waitFor();
  });

  test("leaves the browser nothing to complain of", () => {
    expect(bench.complaints).toEqual([]);
  });
});
