import { CELL_EDIT_MODE, describeModel, type Host } from "../../../src/workbench/host";
import { startHeadlessHost } from "../../../src/workbench/host/headless";
import { bootOffice, type OfficeClient } from "../../support/office/office-client";

describe("requests to the model of Excel", () => {
  let host: Host;
  let client: OfficeClient;

  beforeEach(async () => {
    host = startHeadlessHost();
    client = await bootOffice(host);
  });

  /** Two writes in one request. */
  function writeTwice(): Promise<void> {
    return client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getCell(0, 0).values = [["first"]];
      sheet.getCell(1, 0).values = [["second"]];
      await context.sync();
    });
  }

  test("each is counted with its bytes", async () => {
    const before = host.requests.length;
    await writeTwice();
    const [request] = host.requests.slice(before);
    expect(request?.requestBytes).toBeGreaterThan(200);
    expect(request?.responseBytes).toBeGreaterThan(20);
  });

  test("an item that is not there is an error with its place, and a null object where one is asked for", async () => {
    const missing = client.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
    const isNull = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("what was done before an error stays", async () => {
    const half = client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").getRange("A1").values = [["done"]];
      worksheets.getItem("Nowhere").getRange("A1").values = [["never"]];
      await context.sync();
    });
    await expect(half).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(host.model.sheet("Sheet1").value(0, 0)).toBe("done");
  });

  test("a request fails before it is done where it is told to", async () => {
    const before = describeModel(host.model);
    host.failAt(1, { code: CELL_EDIT_MODE });
    await expect(writeTwice()).rejects.toThrow();
    expect(describeModel(host.model)).toBe(before);
  });

  test("an answer is lost after its request was done", async () => {
    host.failAt(1, { when: "after" });
    await expect(writeTwice()).rejects.toThrow();
    expect(host.model.sheet("Sheet1").used).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
  });

  test("locked cells of a protected sheet cannot be changed", async () => {
    host.model.sheet("Sheet1").isProtected = true;
    await expect(writeTwice()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.model.sheet("Sheet1").used).toBeNull();
  });

  test("tables are added, named and resized", async () => {
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C3").values = [["Id", "Weight"], ["k1", 2]];
      const table = sheet.tables.add("B2:C3", true);
      table.name = "OKR_T";
      table.resize("B2:C5");
      await context.sync();
    });
    expect(host.model.tables.map(({ name, area }) => ({ name, area }))).toEqual([{ name: "OKR_T", area: { top: 1, left: 1, bottom: 4, right: 2 } }]);
  });

  test("a selection of the user's is told to who listens, until he stops", async () => {
    const heard: string[] = [];
    const listener = await client.run(async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    const sheet = host.model.sheet("Sheet1");
    host.model.select(sheet, { top: 2, left: 1, bottom: 2, right: 1 });
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(heard).toEqual(["B3"]);
    await client.run(async () => {
      listener.remove();
      await listener.context.sync();
    });
    host.model.select(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(heard).toEqual(["B3"]);
  });
});
