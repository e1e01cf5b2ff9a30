//  A, B     C    D                E         F           G         H       I      J    K
//  title, hint
//           team that is chosen, its leader, mission and score
//  objectives of the team, in the order of the sheet of the teams
//  key results of the team
//  health measures of the team
import type { Cycle } from "../../calendar";
import { call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { cascadeWords, type Language } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, WRAPPED } from "../look";
import { all, type TableHandle } from "../table-handle";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { LEVEL_SHEETS, PAGE_COLUMNS, TEAM_NAMES_NAME, type PageKey, type PageList } from "./level-shapes";
import { healthTable, levelTables, mixTable, pageTable } from "./level-tables";
import { CHOICE, CHOSEN, filled, pageList, pageSheet } from "./page-lists";

export interface TeamPageOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  /** Shown until somebody chooses another. */
  readonly team: string;
}

/** First row of the lists, and how many lines each has: as many as a team may have, and of key results as many as fit on the page. */
const LISTS = 8;
const LINES: Readonly<Record<PageList, number>> = { objectives: 6, keyResults: 25, health: 5 };
const WIDTHS: readonly number[] = [8, 8, 10, 80, 15, 13, 13, 13, 16, 13, 66];

/** One page for the team that is chosen in a cell: its objectives, key results and health measures. */
export function planTeamPage(options: TeamPageOptions): SheetPlan {
  const { cycle, language } = options;
  const words = cascadeWords(language).page;
  return pageSheet({
    key: LEVEL_SHEETS.page(cycle.id), name: words.sheet(cycle.id), title: words.title(cycle.id), hint: words.hint, language,
    head: headBlock(options), tables: listTables(options), widths: WIDTHS, choices: TEAM_NAMES_NAME,
  });
}

function headBlock({ cycle, language, team }: TeamPageOptions): CellBlock {
  const words = cascadeWords(language);
  const mix = mixTable("team", cycle.id, language);
  const ofTeam = (key: "leader" | "mission" | "score"): Expression => filled(call("INDEX", all(mix, key), call("MATCH", CHOSEN, all(mix, "team"), literal(0))));
  const line = (title: string, value: PlannedCell): readonly PlannedCell[] => [{ value: title, style: LABEL }, value];
  return {
    top: CHOICE.row,
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
  let top: number = LISTS;
  return (["objectives", "keyResults", "health"] as const).map((list) => {
    const styleOf = (key: PageKey): CellStyle => (list === "keyResults" && key === "text" ? WRAPPED : STYLES[key]);
    const table = pageList<PageKey>({ table: pageTable(list, id, language), columns: PAGE_COLUMNS[list], styleOf, source: sources[list], holder: "team", lines: LINES[list], top });
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
