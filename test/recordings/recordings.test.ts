import { readWorkbook } from "../../src/adapters/opc";
import { sheetCell, type SheetGrid, type WorkbookGrid } from "../../src/core/grid";
import { typedFormula } from "../../src/workbench/host/load-grid";
import { askModelAgain } from "./ask-again";
import { readRecorded } from "./read-again";
import { recordModel } from "./record-model";
import { isOfService, recordedSessions, type Exchange, type RecordedSession } from "./recording";

const SESSIONS = recordedSessions(__dirname);
/** The one that our own model of Excel answered. */
const OWN = "model";

if (SESSIONS.every(({ name }) => name === OWN)) {
  test.skip("recordings of real Excel (skipped: there are none in test/recordings; docs/recording.md says how to make one)", () => undefined);
}

describe.each(SESSIONS.map((session) => [session.name, session] as const))("the recording %s", (_, session) => {
  test("has requests and answers", () => {
    expect(session.recording.exchanges.filter(({ request, response }) => !isOfService(request) && response !== null).length).toBeGreaterThan(2);
  });

  test("our model of Excel answers the same requests alike", async () => {
    expect(await askModelAgain(session)).toEqual([]);
  });

  test("the adapter reads from the recorded answers what the workbook's file holds", async () => {
    expect(contents(await readRecorded(session.recording))).toEqual(contents(fileGrid(session)));
  });
});

describe("the replay", () => {
  let session: RecordedSession;
  beforeAll(async () => { session = await recordModel(); });

  test("of what the recorder has just recorded finds nothing", async () => {
    expect(await askModelAgain(session)).toEqual([]);
    expect(contents(await readRecorded(session.recording))).toEqual(contents(fileGrid(session)));
  });

  test("finds a value that the model gives otherwise", async () => {
    expect(await askModelAgain(edited(session, '"Complaints"', '"Complaints, open"'))).toContainEqual(
      expect.stringMatching(/^request \d+\.Results.*: "Complaints, open" recorded, "Complaints" by the model$/),
    );
  });

  test("finds members and rows that only one of them has", async () => {
    expect(await askModelAgain(edited(session, '"NumberFormat":', '"NumberFormatOf":'))).toEqual(expect.arrayContaining([
      expect.stringMatching(/NumberFormatOf: recorded, not by the model$/), expect.stringMatching(/NumberFormat: by the model, not recorded$/),
    ]));
    expect(await askModelAgain(edited(session, '["Complaints"', '["Complaints"],["Complaints"'))).toContainEqual(expect.stringMatching(/recorded, \d+ by the model$/));
  });

  test("hands wrong answers to the adapter as they were recorded", async () => {
    const { recording } = edited(session, "0.91", "0.81");
    expect(contents(await readRecorded(recording))).not.toEqual(contents(fileGrid(session)));
  });

  test("says what the adapter asks that was not recorded", async () => {
    const { recording } = session;
    await expect(readRecorded({ ...recording, exchanges: recording.exchanges.slice(0, 1) })).rejects.toThrow("the adapter asks what was not recorded");
  });
});

/** The session, with a text in its answers replaced wherever it stands. */
function edited(session: RecordedSession, text: string, by: string): RecordedSession {
  const exchanges = session.recording.exchanges.map(({ request, response }): Exchange => ({ request, response: JSON.parse(JSON.stringify(response).replaceAll(text, by)) as Exchange["response"] }));
  expect(exchanges).not.toEqual(session.recording.exchanges);
  return { ...session, recording: { ...session.recording, exchanges } };
}

function fileGrid({ workbook }: RecordedSession): WorkbookGrid {
  const reading = readWorkbook(workbook, "workbook.xlsx");
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value.grid;
}

/** Everything by which our tasks go: cells, tables and names. */
function contents({ sheets, names, date1904 }: WorkbookGrid) {
  return {
    sheets: sheets.map(({ name, visibility, tables }) => ({ name, visibility, tables })),
    cells: sheets.flatMap(cellsOf),
    names: names.map(({ name, formula }) => ({ name, formula: typedFormula(formula) })),
    date1904,
  };
}

function cellsOf(sheet: SheetGrid) {
  return [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].flatMap((column) => {
    const [value, formula] = [sheet.value(row, column), sheet.formula(row, column)];
    if (value === null && formula === null) return [];
    return [{ at: sheetCell(sheet.name, row, column), value, formula: formula === null ? null : typedFormula(formula), format: sheet.format(row, column) }];
  }));
}
