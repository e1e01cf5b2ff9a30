import { sheetCell, type CellValue, type WorkbookGrid } from "../../../core/grid";
import { LANGUAGES, sealWords, type Language } from "../../../core/language";
import { agreedValue, type AgreedValue, type Seal } from "../../../core/people";
import { AGREED_CELLS, agreedName, PEOPLE_TABLES, SEAL_NAMES } from "../../../core/plan/people";
import { namedPlace } from "../../named-cell";
import { rowValues, type OwnTable } from "../../own-tables";
import type { WorkbookState } from "../../state";
import { ownTable } from "../own-okrs";

/** A cell that two people agreed on, with its place. */
export interface AgreedPlace {
  readonly agreed: AgreedValue;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellValue;
}

/** Everything that is agreed on in a pack; null if it has no confirmation. */
export function agreedPlaces(grid: WorkbookGrid, state: WorkbookState, language: Language): readonly AgreedPlace[] | null {
  const table = ownTable(grid, state, PEOPLE_TABLES.agreed)?.table ?? null;
  if (table === null) return null;
  return [...namedPlaces(grid, state, language), ...tablePlaces(table)];
}

function namedPlaces(grid: WorkbookGrid, state: WorkbookState, language: Language): readonly AgreedPlace[] {
  const words = sealWords(language).cells;
  return AGREED_CELLS.flatMap((name): readonly AgreedPlace[] => {
    const place = namedPlace(grid, state, agreedName(name));
    if (place === null) return [];
    const { sheet, row, column } = place;
    const content = sheet.value(row, column);
    return [{ agreed: agreedValue(name, words[name], sheetCell(sheet.name, row, column), content), sheet: sheet.name, row, column, content }];
  });
}

/** Each cell of the table but the ids; a row without one goes by its place. */
function tablePlaces({ sheet, rows, columns }: OwnTable): readonly AgreedPlace[] {
  const text = columns.find(({ key }) => key === "text")?.column;
  return rows.flatMap(({ id, row }) => columns.filter(({ key }) => key !== "id").map(({ key, title, column }): AgreedPlace => {
    const content = sheet.value(row, column);
    const label = text === undefined ? title : `${sheet.text(row, text)}: ${title}`;
    return { agreed: agreedValue(`${id ?? `row ${row + 1}`}/${key ?? title}`, label, sheetCell(sheet.name, row, column), content), sheet: sheet.name, row, column, content };
  }));
}

/** The seal that stands in a pack; null if there is none. */
export function sealIn(grid: WorkbookGrid, state: WorkbookState): Seal | null {
  const table = ownTable(grid, state, PEOPLE_TABLES.seal)?.table ?? null;
  const hash = textAt(grid, state, SEAL_NAMES.hash);
  if (table === null || hash === null) return null;
  const unsigned = new Set(LANGUAGES.map((language) => sealWords(language).unsigned));
  const signed = (name: string): string | null => {
    const text = textAt(grid, state, name);
    return text === null || unsigned.has(text) ? null : text;
  };
  return { hash, values: table.rows.map((row) => sealedValue(rowValues(table, row))), signature: signed(SEAL_NAMES.signature), fingerprint: signed(SEAL_NAMES.fingerprint) };
}

const KINDS = ["number", "text", "logical", "blank", "error"] as const;

function sealedValue(values: Readonly<Record<string, CellValue>>): AgreedValue {
  const text = (key: string): string => (typeof values[key] === "string" || typeof values[key] === "number" ? String(values[key]) : "");
  return { key: text("id"), cell: text("cell"), label: text("label"), kind: KINDS.find((kind) => kind === text("kind")) ?? "text", value: text("value").replace(/\r\n?/g, "\n") };
}

function textAt(grid: WorkbookGrid, state: WorkbookState, name: string): string | null {
  const place = namedPlace(grid, state, name);
  const value = place?.sheet.value(place.row, place.column);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
