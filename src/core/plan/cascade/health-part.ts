import type { TeamOkrs } from "../../cascade";
import { call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { placeOf } from "../../generate";
import { cascadeWords, okrSheetWords } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, TABLE_STYLE, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { TABLE_NAMES, type COLUMN_KEYS } from "../okr-shapes";
import { all, own, type TableHandle } from "../table-handle";
import type { PlannedCell } from "../workbook-plan";
import type { BasesOptions, BasesPart } from "./bases-sheet";
import { LEVEL_COLUMNS, type HealthKey } from "./level-shapes";
import { healthTable } from "./level-tables";

const STYLES: Readonly<Record<HealthKey, CellStyle>> = {
  id: { format: FORMATS.text }, team: WRAPPED, measure: WRAPPED, actual: { vertical: "top" },
  attainment: { vertical: "top", format: FORMATS.percent }, source: { vertical: "top", color: COLORS.blue },
};

/** Measures of the teams that are where they should be, with what the scorecard says of them now. */
export function healthPart({ health }: TeamOkrs, { cycle, language, hasScorecard = true }: BasesOptions): BasesPart {
  const words = cascadeWords(language).health;
  const table = healthTable(cycle.id, language);
  const scorecard: TableHandle<(typeof COLUMN_KEYS.scorecard)[number]> = { name: TABLE_NAMES.scorecard, headers: okrSheetWords(language).scorecard.headers };
  const fromScorecard = (key: "actual" | "attainment"): Expression =>
    call("IFERROR", call("INDEX", all(scorecard, key), call("MATCH", own(table, "id"), all(scorecard, "id"), literal(0))), literal(""));
  const formulas: Partial<Record<HealthKey, Expression>> = !hasScorecard ? {} : { actual: fromScorecard("actual"), attainment: fromScorecard("attainment") };
  return {
    title: words.title,
    hint: health.length === 0 ? words.none : words.hint,
    table: (top) => ({
      name: table.name,
      top,
      left: 0,
      columns: LEVEL_COLUMNS.health.map((key) => ({ key, title: table.headers[key], style: STYLES[key], ...(formulas[key] === undefined ? {} : { formula: formulas[key] }) })),
      rows: health.map(({ team, measure }) => {
        const source = placeOf(measure);
        const values: Readonly<Record<HealthKey, PlannedCell["value"]>> = { id: measure.id, team, measure: measure.name, actual: null, attainment: null, source };
        const format = numberFormat(measure.unit, [measure.actual, measure.target]);
        return LEVEL_COLUMNS.health.map((key): PlannedCell => ({
          value: values[key], ...(key === "source" ? { link: source } : {}), style: key === "actual" ? { ...STYLES[key], format } : STYLES[key],
        }));
      }),
      keyColumn: 0,
      style: TABLE_STYLE,
    }),
  };
}
