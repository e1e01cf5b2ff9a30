/** @jest-environment jsdom */
import "./browser-globals";
import { screen } from "@testing-library/dom";
import { cadencePageWords } from "../../src/core/language/cadence-page-words";
import { calendarsPageWords } from "../../src/core/language/calendars-page-words";
import { importPageWords } from "../../src/core/language/import-page-words";
import { paneTexts } from "../../src/core/language/pane-texts";
import { toolOptionsWords } from "../../src/core/language/tool-options-words";
import { toolboxWords, type ToolKey } from "../../src/core/language/toolbox-words";
import { parseState } from "../../src/workbook/state-text";
import { company, CYCLE, generate } from "../support/small-company";
import { chooseFiles, collectDownloads } from "./downloads";
import { choose, openPane, press, type OpenPane } from "./open-pane";

const toolbox = toolboxWords("en");
const { toolboxTitle, undo } = paneTexts("en");
const WITH_OKRS = generate(company()).workbook;

async function openTool(tool: ToolKey, workbook = WITH_OKRS): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await press(toolboxTitle);
  await press(toolbox.named({ action: toolbox.open, title: toolbox.tools[tool].title }));
  return pane;
}

const sheetsOf = ({ port }: OpenPane): readonly string[] => port.workbook.sheets.map(({ name }) => name);
const settingsOf = ({ port }: OpenPane): object => parseState(port.workbook.state).state.settings;

test("the cadence is changed as it was shown before, all at once, and back again", async () => {
  const words = cadencePageWords("en");
  const pane = await openTool("cadence");
  const before = pane.port.workbook;
  await choose(words.cadence, "6w");
  expect(await screen.findByText(/goes on as FY2027-6W4/)).toBeTruthy();
  expect(pane.port.workbook).toBe(before);
  await press(words.convert);
  expect(settingsOf(pane)).toMatchObject({ cadence: "6w", cycle: "FY2027-6W4" });
  expect(sheetsOf(pane)).toContain("Lineage");
  await press(undo.offer);
  expect(sheetsOf(pane)).not.toContain("Lineage");
  expect(settingsOf(pane)).toMatchObject({ cadence: "quarterly", cycle: CYCLE });
});

test("calendars: the dates of the cycle, and one person's one-on-ones", async () => {
  const words = calendarsPageWords("en");
  const downloads = collectDownloads();
  await openTool("calendars");
  await press(words.download);
  await choose(words.kind, "one-on-one");
  await choose(words.person, "M. Osei");
  await press(words.download);
  expect(downloads.map(({ name, type }) => [name, type])).toEqual([[`${words.kinds.cycle} ${CYCLE}.ics`, "text/calendar"], [`${words.kinds["one-on-one"]} ${CYCLE}.ics`, "text/calendar"]]);
  const texts = downloads.map(({ bytes }) => Buffer.from(bytes).toString());
  expect(texts[1]).toContain("M. Osei");
  expect(texts[1]).not.toContain("S. Tanaka");
});

test("files are recognised before anything is written; imported again nothing is written", async () => {
  const words = importPageWords("en");
  const pane = await openTool("import", company());
  const file = { name: "okrs.md", bytes: "# OKRs FY2027-Q3\n\n## Be reliable\n\n- On-time delivery from 91 % to 95 %\n- Complaints from 6 to 4\n" };
  await chooseFiles(words.files, [file]);
  expect(await screen.findByText(words.counted({ cycles: "FY2027-Q3", objectives: 1, keyResults: 2, checkIns: 0 }))).toBeTruthy();
  const before = sheetsOf(pane).length;
  await press(words.write);
  expect(sheetsOf(pane).length).toBeGreaterThan(before);
  const written = pane.port.workbook;
  await press(words.write);
  expect(pane.port.workbook.sheets).toEqual(written.sheets);
});

test("files of different kinds are not mixed", async () => {
  const words = importPageWords("en");
  await openTool("import", company());
  await chooseFiles(words.files, [{ name: "a.md", bytes: "## A" }, { name: "b.json", bytes: "{}" }]);
  expect(await screen.findByText(words.wrongFormat)).toBeTruthy();
});

test("a tool with options writes by them: people alone, a score of one's own, a decision about pay", async () => {
  const words = toolOptionsWords("en");
  const write = (tool: ToolKey): string => toolbox.named({ action: toolbox.write, title: toolbox.tools[tool].title });
  const open = (tool: ToolKey): Promise<void> => press(toolbox.named({ action: toolbox.open, title: toolbox.tools[tool].title }));
  const pane = await openTool("levels");
  await choose(words.levels, "personal");
  await press(write("levels"));
  expect(sheetsOf(pane)).toContain(`People ${CYCLE}`);
  expect(sheetsOf(pane).filter((name) => name.startsWith("Team"))).toEqual([]);
  await press(new RegExp(toolbox.back));
  await open("whatif");
  await choose(words.score, "far");
  expect(await screen.findByText(words.wrongScore)).toBeTruthy();
  await choose(words.score, "80 %");
  await press(write("whatif"));
  expect(pane.port.workbook.sheets.find(({ name }) => name.startsWith("What if"))?.cells.size).toBeGreaterThan(0);
  await press(new RegExp(toolbox.back));
  await open("scheme");
  await choose(words.payLink, "yes");
  await press(write("scheme"));
  expect(sheetsOf(pane).filter((name) => name.startsWith("Scheme"))).toEqual([]);
  await choose(words.by, "R. Lead");
  await choose(words.reason, "Agreed with the works council");
  await press(write("scheme"));
  const scheme = pane.port.workbook.sheets.find(({ name }) => name.startsWith("Scheme"));
  expect([...(scheme?.cells.values() ?? [])].map(({ value }) => value)).toContain("Agreed with the works council");
});
