import { startHeadlessHost } from "../../../src/workbench/host/headless";
import type { Host } from "../../../src/workbench/host";
import { bootOffice, type OfficeClient } from "../../support/office/office-client";

describe("ranges of the model of Excel", () => {
  let host: Host;
  let client: OfficeClient;

  beforeEach(async () => {
    host = startHeadlessHost();
    client = await bootOffice(host);
  });

  /** What is loaded of a range after it was written. */
  async function written(address: string, write: (range: Excel.Range) => void): Promise<Excel.Range> {
    return client.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      write(range);
      range.load("values,formulas,text,numberFormat,valueTypes,address");
      await context.sync();
      return range;
    });
  }

  test("values are read as they were written, with types, texts and address", async () => {
    const range = await written("B2:D3", (cells) => { cells.values = [["Delivery", 0.91, true], ["", 15, "#N/A"]]; });
    expect(range.values).toEqual([["Delivery", 0.91, true], ["", 15, "#N/A"]]);
    expect(range.valueTypes).toEqual([["String", "Double", "Boolean"], ["Empty", "Double", "Error"]]);
    expect(range.text).toEqual([["Delivery", "0.91", "TRUE"], ["", "15", "#N/A"]]);
    expect(range.address).toBe("Sheet1!B2:D3");
    expect(host.model.sheet("Sheet1").cell(1, 1)).toEqual({ value: "Delivery", formula: null });
    expect(host.model.sheet("Sheet1").used).toEqual({ top: 1, left: 1, bottom: 2, right: 3 });
  });

  test("formulas are calculated before they are read, functions of ours too", async () => {
    const range = await written("A1:D1", (cells) => { cells.formulas = [[50, 100, "=A1/B1", "=OKRSCORE(A1,0,B1)"]]; });
    expect(range.values).toEqual([[50, 100, 0.5, 0.5]]);
    expect(range.formulas).toEqual([[50, 100, "=A1/B1", "=OKRSCORE(A1,0,B1)"]]);
  });

  test.each([
    ["=1+1", "=1+1"], ["-2+3", "=-2+3"], ["@SUM(1)", "=@SUM(1)"], ["001", 1], ["1E5", 100_000], ["TRUE", true], ["50%", 0.5], ["'=1+1", "=1+1"], ["'001", "001"], ["plain", "plain"],
  ])("what is written as %j is taken as an entry: %j", async (entry, expected) => {
    const range = await written("A1", (cells) => { cells.values = [[entry]]; });
    const { value, formula } = host.model.sheet("Sheet1").cell(0, 0);
    expect(formula === null ? value : `=${formula}`).toBe(expected);
    expect(range.formulas).toEqual([[expected]]);
  });

  test("null leaves a cell as it is and empty text empties it", async () => {
    await written("A1:B1", (cells) => { cells.values = [[1, 2]]; });
    const range = await written("A1:B1", (cells) => { cells.values = [[null, ""]]; });
    expect(range.values).toEqual([[1, ""]]);
  });

  test("an array of another size is refused, and nothing is written", async () => {
    await expect(written("A1:B2", (cells) => { cells.values = [[1, 2]]; })).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(host.model.sheet("Sheet1").used).toBeNull();
  });

  test("more cells than the client sends at once arrive whole", async () => {
    const values = Array.from({ length: 4000 }, (_, row) => [row, row * 2]);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 4000, 2).values = values;
      await context.sync();
    });
    expect(host.model.sheet("Sheet1").used).toEqual({ top: 0, left: 0, bottom: 3999, right: 1 });
    expect(host.model.sheet("Sheet1").value(3999, 1)).toBe(7998);
  });

  test("a member that the model does not have fails by its name", async () => {
    const batch = client.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("formulasR1C1");
      await context.sync();
    });
    await expect(batch).rejects.toMatchObject({ code: "NotImplemented", message: expect.stringContaining("Range.formulasR1C1") as string });
  });
});
