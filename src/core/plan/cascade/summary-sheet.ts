import type { Cycle } from "../../calendar";
import { foldPerson, type Holder, type LevelOkrs } from "../../cascade";
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { stableId } from "../../generate";
import { cascadeWords, type Language } from "../../language";
import { OKR_BASES } from "../../model";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, NOTE, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { columnAreas } from "../okr-formats";
import { wrappedHeights } from "../row-heights";
import { all, own } from "../table-handle";
import type { PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { LEVEL_COLUMNS, LEVEL_SHEETS, type LevelBelow, type MixKey } from "./level-shapes";
import { levelTables, mixTable } from "./level-tables";

/** Row of the table's header. */
const TOP = 3;

const COUNT: CellStyle = { align: "center", vertical: "top", format: FORMATS.whole };

const STYLES: Readonly<Record<MixKey, CellStyle>> = {
  id: { format: FORMATS.text }, team: WRAPPED, person: { ...WRAPPED, bold: true }, mission: { ...INPUT, ...WRAPPED }, leader: { ...INPUT, ...WRAPPED }, role: WRAPPED, manager: WRAPPED,
  objectives: COUNT, keyResults: COUNT, "strategy-map": COUNT, "key-task": COUNT, duty: COUNT, superior: COUNT, "peer-request": COUNT, self: COUNT,
  supporting: { ...COUNT, format: FORMATS.percent }, score: { ...COUNT, format: FORMATS.score, bold: true },
};

const WIDTHS: Readonly<Partial<Record<MixKey, number>>> = { team: 20, person: 20, mission: 46, leader: 18, role: 22, manager: 18, score: 14 };
const WIDTH = 12;

/** The sheet of all teams, or all people: what they are there for, how many key results of which basis they have, and their scores. */
export function planSummarySheet(okrs: LevelOkrs, { cycle, language }: { readonly cycle: Cycle; readonly language: Language }): SheetPlan {
  const { level } = okrs;
  const words = cascadeWords(language).summary[level];
  const table = summaryTable(okrs, cycle, language);
  const widths = Object.fromEntries(LEVEL_COLUMNS.mix[level].map((key, index) => [index, WIDTHS[key] ?? WIDTH]));
  return {
    key: LEVEL_SHEETS.summary(level, cycle.id),
    name: words.sheet(cycle.id),
    tabColor: COLORS.blue,
    blocks: [{ top: 0, left: 1, cells: [[{ value: words.title(cycle.id), style: TITLE }], [{ value: words.hint, style: NOTE }]] }],
    tables: [table],
    columnWidths: widths,
    rowHeights: wrappedHeights(table, widths),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: TOP + 1, columns: 2 },
    conditionalFormats: [{ kind: "dataBar", area: columnAreas(table)("score").area, color: COLORS.bar, minimum: 0, maximum: 1 }],
    print: { landscape: true, fitToWidth: true, titleRows: [TOP, TOP] },
  };
}

function summaryTable({ level, holders, objectives }: LevelOkrs, { id: cycle }: Cycle, language: Language): TablePlan {
  const mix = mixTable(level, cycle, language);
  const columns: readonly MixKey[] = LEVEL_COLUMNS.mix[level];
  const formulas = summaryFormulas(level, cycle, language);
  const helps: Partial<Record<MixKey, string>> = cascadeWords(language).mix.help;
  const there = new Set(objectives.map(({ holder }) => holder));
  return {
    name: mix.name,
    top: TOP,
    left: 0,
    columns: columns.map((key) => ({
      key, title: mix.headers[key], style: STYLES[key],
      ...(formulas[key] === undefined ? {} : { formula: formulas[key] }), ...(helps[key] === undefined ? {} : { help: helps[key] }),
    })),
    // A team without key results is one to talk to; of people only those who have some are listed.
    rows: holders.filter(({ name }) => level === "team" || there.has(name)).map((holder) => holderRow(holder, columns)),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

function summaryFormulas(level: LevelBelow, cycle: string, language: Language): Partial<Record<MixKey, Expression>> {
  const { bases } = cascadeWords(language);
  const mix = mixTable(level, cycle, language);
  const { objectives, keyResults } = levelTables(level, cycle, language);
  const holder = level === "team" ? "team" : "person";
  const count = own(mix, "keyResults");
  const supports = call("SUMPRODUCT", binary("*", binary("=", all(keyResults, holder), own(mix, holder)), binary("<>", all(keyResults, "alignedTo"), literal(""))));
  const ofBases = OKR_BASES.map((basis) => [basis, call("COUNTIFS", all(keyResults, holder), own(mix, holder), all(keyResults, "basis"), literal(bases[basis]))] as const);
  const weights = binary("*", all(objectives, "weight"), binary("=", all(objectives, holder), own(mix, holder)));
  return {
    ...Object.fromEntries(ofBases),
    objectives: call("COUNTIF", all(objectives, holder), own(mix, holder)),
    keyResults: call("COUNTIF", all(keyResults, holder), own(mix, holder)),
    supporting: call("IF", binary("=", count, literal(0)), literal(""), binary("/", supports, count)),
    score: call("OKR.ROLLUP", all(objectives, "progress"), weights),
  };
}

function holderRow({ name, team, role, manager, leader }: Holder, columns: readonly MixKey[]): readonly PlannedCell[] {
  const values: Partial<Record<MixKey, PlannedCell["value"]>> = { id: stableId("U", foldPerson(name)), person: name, team, role, manager, leader };
  return columns.map((key): PlannedCell => ({ value: values[key] ?? null, style: STYLES[key] }));
}
