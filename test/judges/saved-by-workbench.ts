/**
 * A user's changes of looks and layout in the grid of the workbench, as openpyxl finds them in the copy that is saved:
 * `tsx test/judges/saved-by-workbench.ts FOLDER [PYTHON]`. The copies, of the sample and of one with a strategy map, stay in
 * FOLDER with their `outputs.json`, for the validator. Without a Python that has openpyxl they are only made.
 */
import { BooleanNumber, BorderStyleTypes, BorderType, TextDecoration } from "@univerjs/presets";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openPackage } from "../../src/adapters/opc";
import { LANGUAGES } from "../../src/core/language";
import { loadGrid, WorkbookModel } from "../../src/workbench/host";
import { headlessUniver } from "../../src/workbench/host/univer/headless-univer";
import { loadLooks } from "../../src/workbench/open/load-looks";
import { readBytes } from "../../src/workbench/open/read-bytes";
import { followLayout } from "../../src/workbench/save/follow-layout";
import { followLooks } from "../../src/workbench/save/grid-looks";
import { openedWorkbook } from "../../src/workbench/save/opened-workbook";
import { saveCopy } from "../../src/workbench/save/save-copy";
import { mapTask } from "../../src/workbook/tasks";
import { applied, gridIn } from "../support/applied";

const [folder = "reports/judges-workbench", python = ""] = process.argv.slice(2);

/** What openpyxl is asked of the first sheet, and has to say of it. */
const ASKED = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
cell = sheet["F6"]
lines = [getattr(cell.border, side).style for side in ("left", "right", "top", "bottom")]
print(json.dumps([cell.value, cell.number_format, cell.font.name, cell.font.underline, cell.font.strike, cell.border.bottom.color.rgb, lines,
  sheet.column_dimensions["B"].width, sheet.row_dimensions[6].height, sheet.column_dimensions["D"].hidden, sheet.row_dimensions[8].hidden]))`;
const LOOKS = ["Georgia", "double", true, "FFFF0000", ["thick", "thin", "thin", "double"], 30, 45, true, true];

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const wrong: string[] = [];
  const outputs = [];
  for (const language of LANGUAGES) {
    const sample = readFileSync(join(__dirname, `../../assets/samples/brightwater-${language}.xlsx`));
    const mapped = applied(sample, mapTask(gridIn(sample), { language, asOf: "2027-05-20" }).change);
    for (const [name, bytes] of [["sample", sample], ["map", mapped]] as const) {
      const [source, file] = [resolve(folder, `${name}-${language}-source.xlsx`), resolve(folder, `${name}-${language}.xlsx`)];
      writeFileSync(source, bytes);
      writeFileSync(file, await changed(bytes));
      outputs.push({ source, file, dialect: "plain" });
      if (python !== "" && found(file).slice(2).join() !== LOOKS.join()) wrong.push(`${file}: ${JSON.stringify(found(file))}`);
      if (python !== "" && found(file).slice(0, 2).join() !== found(source).slice(0, 2).join()) wrong.push(`${file}: another value or number format`);
    }
  }
  writeFileSync(join(folder, "outputs.json"), JSON.stringify(outputs, null, 1));
  for (const sentence of wrong) process.stdout.write(`  ${sentence}\n`);
  process.stdout.write(`saved by the workbench: ${outputs.length} workbooks${python === "" ? ", skipped: openpyxl, which is not installed" : `, ${wrong.length} not as they were changed`}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

function found(file: string): readonly unknown[] {
  return JSON.parse(execFileSync(python, ["-W", "ignore", "-c", ASKED, file], { encoding: "utf8" })) as readonly unknown[];
}

/** The copy that is saved after a cell, a column and a row were given other looks, and a column and a row were hidden. */
async function changed(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await readBytes(bytes, "sample.xlsx");
  if (!file.ok) throw new Error(file.issue.code);
  const univer = headlessUniver();
  const model = new WorkbookModel(univer.engine);
  loadGrid(model, file.value.grid);
  loadLooks(model, file.value.looks, file.value.grid);
  const opened = openedWorkbook(file.value.grid, model);
  followLooks(univer.api, model);
  followLayout(univer.api, model);
  const sheet = univer.api.getActiveWorkbook()?.getSheetBySheetId(model.sheets[0]?.id ?? "");
  if (sheet === null || sheet === undefined) throw new Error("the grid has no sheet");
  const cell = sheet.getRange("F6");
  cell.setFontFamily("Georgia");
  cell.setValue({ s: { st: { s: BooleanNumber.TRUE }, ul: { s: BooleanNumber.TRUE, t: TextDecoration.DOUBLE } } });
  cell.setBorder(BorderType.LEFT, BorderStyleTypes.THICK, "#000000");
  cell.setBorder(BorderType.BOTTOM, BorderStyleTypes.DOUBLE, "#ff0000");
  sheet.setColumnWidth(1, 210);
  sheet.setRowHeightsForced(5, 1, 60);
  sheet.hideColumns(3, 1);
  sheet.hideRows(7, 1);
  const copy = saveCopy(openPackage(bytes, "sample.xlsx"), opened, model);
  univer.dispose();
  if (!copy.ok) throw new Error(copy.issue.code);
  if (copy.value.notSaved.length > 0) throw new Error(`not saved: ${JSON.stringify(copy.value.notSaved)}`);
  return copy.value.bytes;
}

void main();
