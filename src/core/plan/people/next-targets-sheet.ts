import { binary, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { coachingWords } from "../../language";
import { FORMATS, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { EMPTY, isNumber, when } from "../review/expressions";
import { own } from "../table-handle";
import type { PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { coachTable } from "./coaching-sheet";
import { figureOf, type PackContext } from "./figures-sheet";
import { CENTERED, FIELD, formTable, headBlock, sectionBlock } from "./form-table";
import { formHeights } from "./form-heights";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS } from "./people-tables";

/** Widths from column A on. */
const WIDTHS: readonly number[] = [10, 52, 10, 14, 14, 14, 16, 16, 16, 16];

/** Row of the table's header. */
const TOP = 5;

/** The next target of each key result: drafted by the person, by the manager, and agreed. */
export function planNextTargetsSheet(context: PackContext): SheetPlan {
  const words = coachingWords(context.language);
  const table = nextTable(context);
  return {
    key: PEOPLE_SHEETS.nextTargets,
    name: words.nextSheet,
    blocks: [headBlock(words.nextTitle(context.facts.person), words.notes.next), sectionBlock(TOP - 2, words.parts.next)],
    tables: [table],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: formHeights([table], WIDTHS),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function nextTable({ facts, language }: PackContext): TablePlan {
  const table = coachTable("next", language);
  const figure = (key: "current" | "forecast" | "needed"): Expression => {
    const value = figureOf(key, own(table, "id"), language);
    return when(isNumber(value), value, EMPTY);
  };
  const isStep = binary("*", isNumber(own(table, "agreed")), isNumber(own(table, "current")));
  return formTable({
    table, keys: PEOPLE_COLUMNS.next, top: TOP,
    columns: {
      id: { style: { format: FORMATS.text } }, text: { style: WRAPPED }, unit: { style: CENTERED }, current: { formula: figure("current") }, forecast: { formula: figure("forecast") },
      needed: { formula: figure("needed") }, own: { style: FIELD }, manager: { style: FIELD }, agreed: { style: { ...FIELD, bold: true } },
      step: { formula: when(binary("=", isStep, literal(1)), binary("-", own(table, "agreed"), own(table, "current")), EMPTY) },
    },
    rows: facts.keyResults.map(({ keyResult: { id, text, unit, start, target }, review: { current } }) => {
      const value: PlannedCell = { value: null, style: { format: numberFormat(unit, [start, target, current]) } };
      return { id: { value: id }, text: { value: text }, unit: { value: unit }, current: value, forecast: value, needed: value, own: value, manager: value, agreed: value, step: value };
    }),
  });
}
