import type { DutyCheck, TeamOkrs } from "../../cascade";
import { binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { sheetCell } from "../../grid";
import { cascadeWords } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, TABLE_STYLE, WRAPPED } from "../look";
import { columnAreas } from "../okr-formats";
import { all, own } from "../table-handle";
import type { PlannedCell } from "../workbook-plan";
import type { BasesOptions, BasesPart } from "./bases-sheet";
import { LEVEL_COLUMNS, TEAM_OBJECTIVE_IDS_NAME, type DutyKey } from "./level-shapes";
import { dutiesTable, levelTables } from "./level-tables";

const STYLES: Readonly<Record<DutyKey, CellStyle>> = {
  id: { format: FORMATS.text }, team: WRAPPED, duty: WRAPPED, objective: { ...INPUT, vertical: "top", format: FORMATS.text }, objectiveText: { ...WRAPPED, color: COLORS.note },
  health: { ...INPUT, ...WRAPPED }, state: { vertical: "top", align: "center" }, source: { vertical: "top", color: COLORS.blue },
};

/** The duties of the teams, each with the objective that is about it, or else how it is watched. */
export function dutiesPart({ duties, objectives }: TeamOkrs, { cycle, language }: BasesOptions): BasesPart {
  const words = cascadeWords(language).duties;
  const table = dutiesTable(cycle.id, language);
  const teams = levelTables("team", cycle.id, language).objectives;
  const [objective, health] = [own(table, "objective"), own(table, "health")];
  const found = call("INDEX", all(teams, "text"), call("MATCH", objective, all(teams, "id"), literal(0)));
  const isBlank = (cell: Expression): Expression => binary("=", cell, literal(""));
  const formulas: Partial<Record<DutyKey, Expression>> = {
    objectiveText: call("IFERROR", found, literal("")),
    state: call("IF", call("NOT", isBlank(own(table, "objectiveText"))), literal(words.states.served), call("IF", isBlank(health), literal(words.states.gap), literal(words.states.watched))),
  };
  const helps: Partial<Record<DutyKey, string>> = words.help;
  const texts = new Map(objectives.map(({ id, text }) => [id, text]));
  return {
    title: words.title,
    hint: words.hint,
    table: (top) => ({
      name: table.name,
      top,
      left: 0,
      columns: LEVEL_COLUMNS.duties.map((key) => ({
        key, title: table.headers[key], style: STYLES[key],
        ...(formulas[key] === undefined ? {} : { formula: formulas[key] }), ...(helps[key] === undefined ? {} : { help: helps[key] }),
      })),
      rows: duties.map((check) => dutyRow(check, texts)),
      keyColumn: 0,
      style: TABLE_STYLE,
    }),
    validations: (planned) => (objectives.length === 0 ? [] : [
      { kind: "range", area: columnAreas(planned)("objective").area, source: named(TEAM_OBJECTIVE_IDS_NAME), message: words.help.objective, strict: false },
    ]),
    formats: (planned) => {
      const { area, first } = columnAreas(planned)("state");
      return ([[words.states.gap, COLORS.red], [words.states.watched, COLORS.amber], [words.states.served, COLORS.green]] as const).map(([word, fill]) =>
        ({ kind: "expression", area, formula: binary("=", first, literal(word)), style: { fill } }));
    },
  };
}

function dutyRow({ id, team, duty, objective, health }: DutyCheck, texts: ReadonlyMap<string, string>): readonly PlannedCell[] {
  const { sheet, row, column } = duty.source;
  const source = sheetCell(sheet, row, column);
  const values: Readonly<Record<DutyKey, PlannedCell["value"]>> = {
    id, team, duty: duty.text, objective, objectiveText: texts.get(objective ?? "") ?? "", health: health?.name ?? null, state: null, source,
  };
  return LEVEL_COLUMNS.duties.map((key): PlannedCell => ({ value: values[key], style: STYLES[key], ...(key === "source" ? { link: source } : {}) }));
}
