import { areaHeight, areaWidth, type Area, type GridTable } from "../../core/grid";
import { areaOf, type Answer, type ListedSheet, type UsedCells } from "./asking";
import { isSupported } from "./excel-context";
import { OfficeSheetGrid, type CellRows } from "./office-grid";
import { BYTES_PER_CALL, type Step } from "./requests";

/** `looks`: also texts as shown, formats, fills, merged areas and what is hidden. */
export type CellDetail = "contents" | "looks";

/** What is known of a sheet before its cells are. */
export interface SheetPlace extends Pick<ListedSheet, "name" | "visibility"> {
  readonly used: UsedCells | null;
  /** Areas that hold all its cells, where the rectangle around them is far too large; null for that rectangle. */
  readonly parts: readonly Area[] | null;
}

/** Cells asked for at once. */
const CELLS_PER_STEP = 10_000;
/** Of an answer, measured on scorecards: value, formula and type; text and format; fill. */
const BYTES = { contents: 36, looks: 70, fill: 44, row: 20 } as const;

export interface AskedSheet {
  readonly steps: readonly Step[];
  /** The grid, of the answers to all steps. */
  grid(tables: readonly GridTable[]): OfficeSheetGrid;
}

/** Steps that ask for the cells of a sheet, and what makes the grid of their answers. */
export function askSheet(place: SheetPlace, detail: CellDetail): AskedSheet {
  const pieces = areasOf(place).flatMap(bands).map((area) => pieceOf(place, area, detail));
  const [merges, hiddenColumns] = [mergesOf(place, detail), hiddenColumnsOf(place, detail)];
  const steps = [...pieces, ...(merges === null ? [] : [merges]), ...(hiddenColumns === null ? [] : [hiddenColumns])].map(({ step }) => step);
  return {
    steps,
    grid: (tables) => {
      const read = pieces.map(({ answer }) => answer());
      return new OfficeSheetGrid({
        name: place.name,
        visibility: place.visibility,
        tables,
        merges: merges?.answer() ?? [],
        hiddenColumns: new Set(hiddenColumns?.answer()),
        hiddenRows: new Set(read.flatMap(({ hiddenRows }) => hiddenRows)),
        pieces: read.map(({ rows }) => rows),
      });
    },
  };
}

function areasOf({ used, parts }: SheetPlace): readonly Area[] {
  return parts ?? (used === null ? [] : [used.area]);
}

/** The area in parts of whole rows that are small enough to be asked for at once. */
function bands(area: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_STEP / areaWidth(area)));
  const count = Math.ceil(areaHeight(area) / rows);
  return Array.from({ length: count }, (_, index) => {
    const top = area.top + index * rows;
    return { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
  });
}

/** A step, and what reads its answer. */
export interface Asked<Value> {
  readonly step: Step;
  readonly answer: Answer<Value>;
}

/** A step that asks, of an answer of so many bytes and cells. */
export function asked<Value>(ask: (context: Excel.RequestContext) => Answer<Value>, bytes = BYTES_PER_CALL, cells = 0): Asked<Value> {
  let answer: Answer<Value> | null = null;
  return {
    step: { bytes, cells, run: (context) => { answer = ask(context); } },
    answer: () => {
      if (answer === null) throw new Error("an answer is read that was never asked for");
      return answer();
    },
  };
}

export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.top, area.left, areaHeight(area), areaWidth(area));
}

interface PieceAnswer {
  readonly rows: CellRows;
  readonly hiddenRows: readonly number[];
}

function pieceOf({ name, used, parts }: SheetPlace, area: Area, detail: CellDetail): Asked<PieceAnswer> {
  const withLooks = detail === "looks";
  const oneFill = parts === null ? used?.fill ?? null : null;
  const cells = areaHeight(area) * areaWidth(area);
  const bytes = cells * (withLooks ? BYTES.looks + (oneFill === null ? BYTES.fill : 0) : BYTES.contents) + (withLooks ? areaHeight(area) * BYTES.row : 0);
  return asked((context) => {
    const range = rangeOf(context, name, area).load(withLooks ? "values,formulas,valueTypes,text,numberFormat" : "values,formulas,valueTypes");
    const fills = withLooks && oneFill === null ? range.getCellProperties({ format: { fill: { color: true } } }) : null;
    const rows = withLooks ? range.getRowProperties({ rowHidden: true }) : null;
    return () => ({
      rows: {
        top: area.top, left: area.left, values: range.values, formulas: range.formulas, types: range.valueTypes,
        ...(withLooks ? { texts: range.text, formats: range.numberFormat } : {}),
        fills: fills?.value.map((row) => row.map(({ format }) => format?.fill?.color)) ?? oneFill ?? "",
      },
      hiddenRows: (rows?.value ?? []).flatMap(({ rowHidden }, down) => (rowHidden === true ? [area.top + down] : [])),
    });
  }, bytes, cells);
}

function hiddenColumnsOf({ name, used }: SheetPlace, detail: CellDetail): Asked<readonly number[]> | null {
  if (used === null || detail === "contents") return null;
  const { area } = used;
  const firstRow = { ...area, bottom: area.top };
  return asked((context) => {
    const columns = rangeOf(context, name, firstRow).getColumnProperties({ columnHidden: true });
    return () => columns.value.flatMap(({ columnHidden }, right) => (columnHidden === true ? [area.left + right] : []));
  }, areaWidth(area) * BYTES.row);
}

/** Older versions do not tell which cells are merged: then the reader fills down blanks. */
function mergesOf({ name, used }: SheetPlace, detail: CellDetail): Asked<readonly Area[]> | null {
  if (used === null || detail === "contents" || !isSupported("1.13")) return null;
  return asked((context) => {
    const merged = rangeOf(context, name, used.area).getMergedAreasOrNullObject();
    const areas = merged.areas.load("items/address");
    merged.load("areaCount");
    return () => (merged.isNullObject ? [] : areas.items.map(({ address }) => areaOf(address)).filter((area) => area !== null));
  });
}
