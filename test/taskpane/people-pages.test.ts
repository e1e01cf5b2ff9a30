/** @jest-environment jsdom */
import "./browser-globals";
import { screen } from "@testing-library/dom";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/adapters/opc";
import type { WorkbookGrid } from "../../src/core/grid";
import { paneTexts } from "../../src/core/language/pane-texts";
import { peoplePageWords } from "../../src/core/language/people-page-words";
import { toolboxWords, type ToolKey } from "../../src/core/language/toolbox-words";
import { managersIn } from "../../src/taskpane/pages/toolbox/people/managers";
import { company, CYCLE, generate } from "../support/small-company";
import { chooseFiles, collectDownloads } from "./downloads";
import { choose, openPane, press, type OpenPane } from "./open-pane";

const toolbox = toolboxWords("en");
const words = peoplePageWords("en");
const WITH_OKRS = generate(company()).workbook;

async function openTool(tool: ToolKey): Promise<OpenPane> {
  const pane = await openPane(WITH_OKRS);
  await press(paneTexts("en").toolboxTitle);
  await press(toolbox.named({ action: toolbox.open, title: toolbox.tools[tool].title }));
  return pane;
}

function gridOfFile(bytes: Uint8Array, name: string): WorkbookGrid {
  const reading = readWorkbook(bytes, name);
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value.grid;
}

test("interviews of everybody come as one archive: the plan without double booking, two packs each, and a calendar", async () => {
  const downloads = collectDownloads();
  const { port } = await openTool("interview");
  expect(await screen.findByText(words.meetings)).toBeTruthy();
  await choose(words.managers, "R. Lead");
  const meetings = await screen.findAllByText(/with R\. Lead/);
  expect(new Set(meetings.map(({ textContent }) => textContent)).size).toBe(5);
  await press(words.download({ count: 11 }));
  const [archive] = downloads;
  expect(archive?.name).toBe(`${toolbox.tools.interview.title} ${CYCLE}.zip`);
  const names = Object.keys(unzipSync(archive?.bytes ?? new Uint8Array()));
  expect(names).toHaveLength(12);
  expect(names).toEqual(expect.arrayContaining([`Interview plan ${CYCLE}.xlsx`, `Interview ${CYCLE} S. Tanaka.xlsx`, `Self-assessment ${CYCLE} S. Tanaka.xlsx`, words.calendar({ cycle: CYCLE })]));
  expect(port.workbook).toBe(WITH_OKRS);
});

test("a one-on-one goes on in the workbook of the last one, which a browser may have numbered; a file of something else is passed over", async () => {
  const downloads = collectDownloads();
  await openTool("oneOnOne");
  await screen.findAllByText("M. Osei");
  await choose(words.person, "M. Osei");
  await choose(words.meetingDay, "2027-05-06");
  await press(words.download({ count: 1 }));
  const [first] = downloads;
  await chooseFiles(words.there, [{ name: "One-on-one M. Osei (1).xlsx", bytes: first?.bytes ?? "" }, { name: "Canteen.xlsx", bytes: first?.bytes ?? "" }]);
  expect(await screen.findByText(words.unused({ files: "Canteen.xlsx" }))).toBeTruthy();
  await choose(words.meetingDay, "2027-05-20");
  await press(words.download({ count: 1 }));
  const sheets = (at: number): number => gridOfFile(downloads[at]?.bytes ?? new Uint8Array(), "one-on-one").sheets.length;
  expect([sheets(0), sheets(1)]).toEqual([1, 2]);
});

test.each([
  ["", []],
  ["R. Lead", [{ person: null, manager: "R. Lead" }]],
  ["柯安，林洁\n\n罗培", [{ person: "柯安", manager: "林洁" }, { person: null, manager: "罗培" }]],
  ["Ann\tBo", [{ person: "Ann", manager: "Bo" }]],
])("managers typed as %j", (text, managers) => {
  expect(managersIn(text)).toEqual(managers);
});
