//  title, hint
//  teams: duties and what is about them; health measures         people: the hiring manager's template
//  what was left out, with reasons
import type { Cycle } from "../../calendar";
import type { LevelOkrs, TeamOkrs } from "../../cascade";
import { cascadeWords, type Language } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, NOTE, SECTION, TITLE } from "../look";
import { wrappedHeights } from "../row-heights";
import type { CellBlock, ConditionalFormat, SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { dutiesPart } from "./duties-part";
import { healthPart } from "./health-part";
import { levelLeftOutPart } from "./level-left-out-part";
import { LEVEL_SHEETS } from "./level-shapes";
import { templatePart } from "./template-part";

export interface BasesOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  /** False where the workbook has no scorecard of ours, as after an import: health measures are then typed. */
  readonly hasScorecard?: boolean;
}

/** A table with what stands above it. `top` is where its title goes. */
export interface BasesPart {
  readonly title: string;
  readonly hint: string | null;
  readonly table: (top: number) => TablePlan;
  readonly validations?: (table: TablePlan) => readonly Validation[];
  readonly formats?: (table: TablePlan) => readonly ConditionalFormat[];
}

/** Rows of the first title, and between two tables: each has room to grow to a round ten. */
const PLACES = { first: 3, spare: 2, step: 10 } as const;

/** Widths of the columns by their place, as all tables of the sheet share them: A holds ids. */
const WIDTHS: readonly number[] = [12, 20, 48, 24, 16, 52, 30, 24];

/** The sheet of what the OKRs of teams or people rest on. */
export function planBasesSheet(okrs: LevelOkrs | TeamOkrs, options: BasesOptions): SheetPlan {
  const { cycle, language } = options;
  const { level } = okrs;
  const words = cascadeWords(language).basis[level];
  const parts = [
    ...("duties" in okrs ? [dutiesPart(okrs, options), healthPart(okrs, options)] : templatePart(okrs, options)),
    levelLeftOutPart(okrs, options),
  ];
  const placed = placeParts(parts);
  const widths = Object.fromEntries(WIDTHS.map((width, index) => [index, width]));
  return {
    key: LEVEL_SHEETS.bases(level, cycle.id),
    name: words.sheet(cycle.id),
    tabColor: COLORS.blue,
    blocks: [
      { top: 0, left: 1, cells: [[{ value: words.title(cycle.id), style: TITLE }], [{ value: words.hint, style: NOTE }]] },
      ...placed.map(({ part, top }) => titleBlock(part, top)),
    ],
    tables: placed.map(({ table }) => table),
    columnWidths: widths,
    rowHeights: Object.fromEntries(placed.flatMap(({ table }) => Object.entries(wrappedHeights(table, widths)))),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    validations: placed.flatMap(({ part, table }) => part.validations?.(table) ?? []),
    conditionalFormats: placed.flatMap(({ part, table }) => part.formats?.(table) ?? []),
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

interface PlacedPart {
  readonly part: BasesPart;
  readonly top: number;
  readonly table: TablePlan;
}

function placeParts(parts: readonly BasesPart[]): readonly PlacedPart[] {
  let top: number = PLACES.first;
  return parts.map((part) => {
    const placed = { part, top, table: part.table(top + 2) };
    top = placed.table.top + Math.ceil((placed.table.rows.length + PLACES.spare) / PLACES.step) * PLACES.step + 2;
    return placed;
  });
}

const HINT: CellStyle = { italic: true, color: COLORS.note };

function titleBlock({ title, hint }: BasesPart, top: number): CellBlock {
  return { top, left: 1, cells: [[{ value: title, style: SECTION }], [{ value: hint, style: HINT }]] };
}
