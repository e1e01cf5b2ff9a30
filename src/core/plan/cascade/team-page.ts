//  A, B     C    D                E         F           G         H       I      J    K
//  title, hint
//           team that is chosen, its leader, mission and score
//  objectives of the team, in the order of the sheet of the teams
//  key results of the team
//  health measures of the team
import type { Cycle } from "../../calendar";
import { binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { cascadeWords, type Language } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { columnAreas, statusFormats } from "../okr-formats";
import { all, own, type TableHandle } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { LEVEL_SHEETS, PAGE_COLUMNS, TEAM_NAMES_NAME, type PageKey, type PageList } from "./level-shapes";
import { healthTable, levelTables, mixTable, pageTable } from "./level-tables";

export interface TeamPageOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  /** Shown until somebody chooses another. */
  readonly team: string;
}

/** Rows from 0, and how many lines each list has: as many as a team may have, and of key results as many as fit on the page. */
const ROWS = { team: 3, lists: 8 } as const;
const LINES: Readonly<Record<PageList, number>> = { objectives: 6, keyResults: 25, health: 5 };
const TEAM = cell(null, ROWS.team, 3);
const WIDTHS: readonly number[] = [8, 8, 10, 80, 15, 13, 13, 13, 16, 13, 66];
/** More rows than any sheet has. */
const ENDLESS = 10_000_000;

/** One page for the team that is chosen in a cell: its objectives, key results and health measures. */
export function planTeamPage(options: TeamPageOptions): SheetPlan {
  const { cycle, language } = options;
  const words = cascadeWords(language).page;
  const tables = listTables(options);
  return {
    key: LEVEL_SHEETS.page(cycle.id),
    name: words.sheet(cycle.id),
    tabColor: COLORS.blue,
    blocks: [{ top: 0, left: 2, cells: [[{ value: words.title(cycle.id), style: TITLE }], [{ value: words.hint, style: NOTE }]] }, headBlock(options)],
    tables,
    columnWidths: Object.fromEntries(WIDTHS.map((width, index) => [index, width])),
    hiddenColumns: [0, 1],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    conditionalFormats: tables.flatMap((table) => listFormats(table, language)),
    validations: [{ kind: "range", area: { top: ROWS.team, left: 3, bottom: ROWS.team, right: 3 }, source: named(TEAM_NAMES_NAME), message: words.hint, strict: true }],
    print: { landscape: true, fitToWidth: true },
  };
}

function headBlock({ cycle, language, team }: TeamPageOptions): CellBlock {
  const words = cascadeWords(language);
  const mix = mixTable("team", cycle.id, language);
  const ofTeam = (key: "leader" | "mission" | "score"): Expression => filled(call("INDEX", all(mix, key), call("MATCH", TEAM, all(mix, "team"), literal(0))));
  const line = (title: string, value: PlannedCell): readonly PlannedCell[] => [{ value: title, style: LABEL }, value];
  return {
    top: ROWS.team,
    left: 2,
    cells: [
      line(words.page.team, { value: team, style: { ...INPUT, bold: true, size: 14, border: "thin" } }),
      line(words.page.leader, { value: null, formula: ofTeam("leader") }),
      line(words.mix.headers.mission, { value: null, formula: ofTeam("mission"), style: { ...WRAPPED, italic: true } }),
      line(words.page.score, { value: null, formula: ofTeam("score"), style: { format: FORMATS.score, align: "left", bold: true } }),
    ],
  };
}

// Lists

function listTables({ cycle: { id }, language }: TeamPageOptions): readonly TablePlan[] {
  const { objectives, keyResults } = levelTables("team", id, language);
  const sources: Readonly<Record<PageList, TableHandle>> = { objectives, keyResults, health: healthTable(id, language) };
  let top: number = ROWS.lists;
  return (["objectives", "keyResults", "health"] as const).map((list) => {
    const table = listTable(list, pageTable(list, id, language), sources[list], top);
    top += LINES[list] + 2;
    return table;
  });
}

const STYLES: Readonly<Record<PageKey, CellStyle>> = {
  id: { format: FORMATS.text }, place: {}, number: { align: "center", vertical: "top", color: COLORS.note }, text: { ...WRAPPED, bold: true }, measure: WRAPPED, ambition: { vertical: "top" }, basis: { vertical: "top" },
  weight: { vertical: "top", align: "center", format: FORMATS.percent }, confidence: { vertical: "top", align: "center", format: FORMATS.whole }, progress: { vertical: "top", format: FORMATS.percent },
  attainment: { vertical: "top", format: FORMATS.percent }, status: { vertical: "top", align: "center" }, owner: { vertical: "top", indent: 1 }, due: { vertical: "top", align: "center", format: FORMATS.date },
  contribution: { vertical: "top", align: "center" }, alignedText: { ...WRAPPED, color: COLORS.note },
};

/** A line for each row of a table that is the team's, in their order. Each line knows the place of its row in that table. */
function listTable(list: PageList, table: TableHandle<PageKey>, source: TableHandle, top: number): TablePlan {
  const place = own(table, "place");
  // Ids are texts, whatever they look like.
  const line = call("VALUE", own(table, "id"));
  const ifThere = (value: Expression): Expression => call("IF", binary("=", place, literal("")), literal(""), value);
  const formulaOf = (key: PageKey): Expression | null => {
    if (key === "id") return null;
    if (key === "place") return placeOfNth(all(source, "team"), line);
    return ifThere(key === "number" ? line : filled(call("INDEX", all(source, key), place)));
  };
  const columns: readonly PageKey[] = PAGE_COLUMNS[list];
  const styleOf = (key: PageKey): CellStyle => (list === "keyResults" && key === "text" ? WRAPPED : STYLES[key]);
  return {
    name: table.name,
    top,
    left: 0,
    columns: columns.map((key) => {
      const formula = formulaOf(key);
      return { key, title: table.headers[key], style: styleOf(key), ...(formula === null ? {} : { formula }) };
    }),
    rows: Array.from({ length: LINES[list] }, (_, number) => columns.map((key): PlannedCell => ({ value: key === "id" ? String(number + 1) : null, style: styleOf(key) }))),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

function listFormats(table: TablePlan, language: Language): readonly ConditionalFormat[] {
  const area = columnAreas(table);
  return table.columns.flatMap(({ key }): readonly ConditionalFormat[] => {
    if (key === "progress") return [{ kind: "dataBar", area: area(key).area, color: COLORS.bar, minimum: 0, maximum: 1 }];
    return key === "status" ? statusFormats(area(key).area, language) : [];
  });
}

/** Place in a table of the n-th row that is the team's; `""` if it has fewer. In classic functions, without array entry. */
function placeOfNth(teams: Expression, nth: Expression): Expression {
  const rows = call("ROW", teams);
  const fromTheEnd = call("SUMPRODUCT", call("LARGE", binary("*", binary("=", teams, TEAM), binary("-", literal(ENDLESS), rows)), nth));
  const first = call("SUMPRODUCT", call("MIN", rows));
  const place = binary("+", binary("-", binary("-", literal(ENDLESS), fromTheEnd), first), literal(1));
  return call("IF", binary("<", call("COUNTIF", teams, TEAM), nth), literal(""), place);
}

/** What a cell shows, and nothing for a blank one, which would show 0. */
function filled(found: Expression): Expression {
  return call("IFERROR", call("IF", binary("=", found, literal("")), literal(""), found), literal(""));
}
