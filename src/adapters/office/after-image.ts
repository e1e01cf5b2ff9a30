// What a change left behind, to be compared with what is there when it is to be undone.
import type { WorkbookChange } from "../../workbook/workbook-change";
import type { BeforeImage, TableBefore } from "./before-image";
import { askContents, entryOfFound, type CellsWritten } from "./check-written";
import { asked, type Asked } from "./read-cells";
import type { ExcelReading } from "./read-workbook";
import { BYTES_PER_CALL, type Step } from "./requests";

export interface AfterImage {
  readonly added: readonly AddedSheet[];
  /** In the order of `cells` of the image from before. */
  readonly edited: readonly CellsWritten[];
  /** All tables of the sheets that were edited. */
  readonly tables: readonly TableBefore[];
  readonly state: string | null;
}

export interface AddedSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly CellsWritten[];
  readonly drawings: number;
}

export interface AskedAfter {
  readonly steps: readonly Step[];
  /** The image, of the cells that were read back: first those of added sheets, then those of edits. */
  image(written: readonly CellsWritten[]): AfterImage;
}

/** Asks for what is not read back anyway: which sheets were added, and what stands in cells that tables took in. */
export function askAfter(change: WorkbookChange, { image, reading }: { readonly image: BeforeImage; readonly reading: ExcelReading }): AskedAfter {
  const sheets = change.addSheets.map(({ name }) => askAdded(name));
  const names = new Set(change.addSheets.map(({ name }) => name));
  const grown = image.cells.filter(({ looks }) => looks === null).map(({ sheet, area }) => ({ sheet, area, ...askContents(sheet, area) }));
  return {
    steps: [...sheets, ...grown].map(({ step }) => step),
    image: (written) => ({
      added: sheets.map(({ answer }) => ({ ...answer(), cells: written.filter(({ sheet }) => sheet === answer().name) })),
      edited: [
        ...written.filter(({ sheet }) => !names.has(sheet)),
        ...grown.map(({ sheet, area, answer }) => ({ sheet, area, entries: answer().map((row) => row.map((found) => entryOfFound(found, false))) })),
      ],
      tables: tablesAfter(change, reading),
      state: change.state ?? reading.grid.state,
    }),
  };
}

function askAdded(name: string): Asked<Omit<AddedSheet, "cells">> {
  return asked(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(name).load("id");
    const drawings = askDrawings(sheet);
    return () => ({ id: sheet.id, name, drawings: drawings() });
  }, 4 * BYTES_PER_CALL);
}

/** How many things stand on a sheet besides its cells: charts, shapes with pictures, comments. */
export function askDrawings(sheet: Excel.Worksheet): () => number {
  const counts = [sheet.charts.getCount(), sheet.shapes.getCount(), sheet.comments.getCount()];
  return () => counts.reduce((sum, { value }) => sum + value, 0);
}

function tablesAfter({ editSheets }: WorkbookChange, { grid }: ExcelReading): readonly TableBefore[] {
  return editSheets.flatMap(({ sheet, tables }) => (grid.sheets.find(({ name }) => name === sheet)?.tables ?? []).map(({ name, area }) => ({
    name, sheet, area: tables.find((one) => one.name === name)?.area ?? area,
  })));
}
