import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officeWorkbook } from "../../../src/adapters/office";
import { openPackage } from "../../../src/adapters/opc";
import { WorkbookModel, CoreEngine, loadGrid, type SheetModel } from "../../../src/workbench/host";
import { startHeadlessHost } from "../../../src/workbench/host/headless";
import { SHAPES } from "../../../src/workbench/host/members/shapes";
import { textIn } from "../../../src/workbench/host/model/bag-reader";
import { drawShapes, type DrawnShapes } from "../../../src/workbench/drawing/draw-shapes";
import type { Vector } from "../../../src/workbench/drawing/vector";
import { loadLooks } from "../../../src/workbench/open/load-looks";
import { readBytes } from "../../../src/workbench/open/read-bytes";
import { changesOf } from "../../../src/workbench/save/changes-of-model";
import { openedWorkbook, type OpenedWorkbook } from "../../../src/workbench/save/opened-workbook";
import { saveCopy } from "../../../src/workbench/save/save-copy";
import { mapTask } from "../../../src/workbook/tasks";
import { applied, gridIn, partText } from "../../support/applied";
import { hostedClient } from "../../support/office/kpi-client";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/brightwater-en.xlsx")));
const MAP = "Strategy map";

function elements(drawing: Vector, name: string): readonly Vector[] {
  return [...(drawing.element === name ? [drawing] : []), ...drawing.content.flatMap((part) => (typeof part === "string" ? [] : elements(part, name)))];
}

function drawnOn(sheet: SheetModel): DrawnShapes {
  const [shape] = sheet.shapes;
  const drawn = shape === undefined ? null : drawShapes(shape);
  if (drawn === null) throw new Error("nothing is drawn");
  return drawn;
}

/** Boxes with their looks and lines of text with theirs, from the corner of the drawing: the same wherever it lies. */
function inside({ left, top, picture }: DrawnShapes): readonly string[] {
  const places = ["rect", "text"].flatMap((name) => elements(picture, name)).map(({ element, attributes: { x, y, ...looks }, content }) => [element, Math.round(Number(x) - left), Math.round(Number(y) - top), looks, content]);
  return places.map((place) => JSON.stringify(place, (_, value: unknown) => (typeof value === "number" ? Math.round(value * 1000) / 1000 : value))).sort();
}

interface Opened {
  readonly model: WorkbookModel;
  readonly opened: OpenedWorkbook;
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const file = await readBytes(bytes, "map.xlsx");
  if (!file.ok) throw new Error(file.issue.code);
  const model = new WorkbookModel((definitions) => new CoreEngine(definitions));
  loadGrid(model, file.value.grid);
  loadLooks(model, file.value.looks, file.value.grid);
  return { model, opened: openedWorkbook(file.value.grid, model) };
}

describe("the strategy map over the grid", () => {
  const { change, precondition } = mapTask(gridIn(SAMPLE), { asOf: "2027-05-20" });
  const file = applied(SAMPLE, change);

  test("shows every box, every arrow and every word of the file's shapes", async () => {
    const { model } = await open(file);
    const plan = change.addSheets.find(({ shapes }) => shapes !== undefined)?.shapes;
    const { picture } = drawnOn(model.sheet(MAP));
    expect(elements(picture, "rect")).toHaveLength((plan?.grounds.length ?? 0) + (plan?.boxes.length ?? 0));
    // Each arrow is a line and its head.
    expect(elements(picture, "path")).toHaveLength(2 * (plan?.connectors.length ?? 0));
    const words = elements(picture, "text").flatMap(({ content }) => content.filter((part) => typeof part === "string")).join(" ");
    for (const { paragraphs } of plan?.boxes ?? []) for (const { text } of paragraphs) expect(words).toContain(text);
    expect(picture.attributes).toMatchObject({ role: "img", "aria-label": plan?.description });
  });

  test("is the same where the add-in drew it through office.js", async () => {
    const { host } = await hostedClient(gridIn(SAMPLE));
    const { grid } = await officeWorkbook().read();
    expect(grid).not.toBeNull();
    expect(await officeWorkbook().apply(change, precondition, { dialect: "plain" })).toMatchObject({ applied: true });
    expect(inside(drawnOn(host.model.sheet(MAP)))).toEqual(inside(drawnOn((await open(file)).model.sheet(MAP))));
  });

  test("is no change of the file by being shown", async () => {
    const { model, opened } = await open(file);
    expect(changesOf(opened, model)).toEqual({ change: { addSheets: [], editSheets: [], names: [], state: null }, notSaved: [] });
  });

  test("is saved where it was drawn anew, and said to stay where it was only deleted", async () => {
    const { model, opened } = await open(file);
    const sheet = model.sheet(MAP);
    const [old] = sheet.shapes;
    const first = SHAPES(sheet).call("AddGeometricShape", ["Rectangle"]);
    const second = SHAPES(sheet).call("AddGeometricShape", ["RoundRectangle"]);
    SHAPES(sheet).call("AddGroup", [[first, second]]);
    sheet.shapes = sheet.shapes.filter((bag) => bag !== old);
    expect(changesOf(opened, model).notSaved).toEqual([{ kind: "layout", sheet: MAP }]);
    sheet.shapes.at(-1)?.set("Name", textIn(old, "Name"));
    const copy = saveCopy(openPackage(file, "map.xlsx"), opened, model);
    if (!copy.ok) throw new Error(copy.issue.code);
    expect(copy.value.notSaved).toEqual([]);
    const names = [...partText(copy.value.bytes, "xl/drawings/drawing1.xml").matchAll(/cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([textIn(old, "Name"), "Shape 2", "Shape 3"]);
  });
});

describe("shapes that are made one by one", () => {
  let sheet: SheetModel;
  const drawn = (): readonly Vector[] => sheet.shapes.flatMap((bag) => drawShapes(bag)?.picture ?? []);

  beforeEach(() => { sheet = startHeadlessHost().model.addSheet("Map"); });

  test("have the looks of new shapes of Excel until they get others", () => {
    SHAPES(sheet).call("AddGeometricShape", ["Rectangle"]);
    expect(drawn().flatMap((one) => elements(one, "rect")).map(({ attributes }) => attributes)).toEqual([{ x: 0, y: 0, width: 72, height: 72, fill: "#4472C4", stroke: "#2F528F", "stroke-width": 1 }]);
    sheet.shapes[0]?.put(["LineFormat", "Visible"], false);
    sheet.shapes[0]?.put(["Fill", "ForegroundColor"], "");
    expect(drawn().flatMap((one) => elements(one, "rect")).map(({ attributes }) => attributes)).toEqual([{ x: 0, y: 0, width: 72, height: 72, fill: "none" }]);
  });

  test("are broken into lines where the box ends, and are not drawn where they are hidden", () => {
    SHAPES(sheet).call("AddTextBox", ["Be the supplier that customers can rely on"]);
    expect(drawn().flatMap((one) => elements(one, "text")).flatMap(({ content }) => content).length).toBeGreaterThan(2);
    sheet.shapes[0]?.set("Visible", false);
    expect(drawn()).toEqual([]);
  });

  test("a line with corners goes between its ends, and round both where it is glued to the same sides", () => {
    SHAPES(sheet).call("AddLine", [0, 0, 100, 50, "Elbow"]);
    const [line] = sheet.shapes;
    const path = (): unknown => drawn().flatMap((one) => elements(one, "path"))[0]?.attributes["d"];
    expect(path()).toBe("M0 0 L50 0 L50 50 L100 50");
    for (const end of ["Begin", "End"]) line?.put([end, "Site"], 3);
    expect(path()).toBe("M0 0 L113 0 L113 50 L100 50");
  });
});
