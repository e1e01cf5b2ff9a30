import { binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { pbcWords, type Language } from "../../language";
import { levelsOf, levelsOfMeasure, otherMeasures, resultWeights, type Levels, type OwnedMeasure, type PersonKeyResult } from "../../people";
import type { CellStyle } from "../cell-style";
import { FORMATS, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { EMPTY, isNumber, ONE, orEmpty, times, when, ZERO } from "../review/expressions";
import { own, type TableHandle } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import { figureOf, placeIn, type PackContext } from "./figures-sheet";
import { CENTERED, FIELD, formTable, QUIET, TEXT_FIELD } from "./form-table";
import { kpiFigure } from "./kpi-form-sheet";
import { PEOPLE_COLUMNS, PEOPLE_TABLES, PBC_NAMES, type PeopleColumn } from "./people-tables";

/** Levels of what is measured by the share that is done. */
const SHARE_DONE: Levels = { threshold: 0.6, target: 1, stretch: null };
/** Rows for key tasks that are kept free. */
const FREE_TASKS = 2;

type Row = Readonly<Partial<Record<PeopleColumn<"commitments">, PlannedCell>>>;

export function commitmentsTable(language: Language): TableHandle<PeopleColumn<"commitments">> {
  return { name: PEOPLE_TABLES.commitments, headers: pbcWords(language).commitments };
}

/** Every commitment of a person: results, tasks, collaboration and learning, each with its points. */
export function commitmentsPlan(context: PackContext, top: number): TablePlan {
  const table = commitmentsTable(context.language);
  return formTable({
    table, keys: PEOPLE_COLUMNS.commitments, top,
    columns: {
      id: { style: { format: FORMATS.text } }, part: { style: { ...FIELD, bold: true } }, text: { style: WRAPPED }, kind: { style: CENTERED }, unit: { style: CENTERED },
      weight: { style: { ...FIELD, ...CENTERED, format: FORMATS.percent } }, threshold: { style: FIELD }, target: { style: FIELD }, stretch: { style: FIELD }, actual: { style: FIELD },
      points: { formula: points(context.language), style: { ...CENTERED, format: "0.0", bold: true } }, own: { style: TEXT_FIELD }, manager: { style: TEXT_FIELD }, source: { style: { ...WRAPPED, ...QUIET } },
    },
    rows: [...resultRows(context), ...taskRows(context), ...teamRows(context), ...learningRows(context)],
  });
}

/**
 * None below the threshold; between threshold, target and stretch on straight lines. Without a threshold the progress of the
 * key result counts, or the attainment of the KPI.
 */
function points(language: Language): Expression {
  const table = commitmentsTable(language);
  const of = (key: PeopleColumn<"commitments">): Expression => own(table, key);
  const way = binary("-", of("target"), of("threshold"));
  const at = (value: Expression): Expression => binary("/", binary("-", value, of("threshold")), way);
  const [threshold, target, stretch] = [named(PBC_NAMES.atThreshold), named(PBC_NAMES.atTarget), named(PBC_NAMES.atStretch)];
  const hasStretch = isNumber(of("stretch"));
  const multiple = call("OKR.PAYOUT", at(of("actual")), ZERO, ONE, when(hasStretch, at(of("stretch")), ONE), binary("/", threshold, target), when(hasStretch, binary("/", stretch, target), ONE));
  const hasLevels = binary("=", times(isNumber(of("threshold")), isNumber(of("target"))), ONE);
  const isOnLevels = when(hasLevels, binary("<>", of("threshold"), of("target")), literal(false));
  const progress = figureOf("progress", of("id"), language);
  const attained = kpiFigure("attainment", of("id"), language);
  const byScale = call("IFERROR", times(progress, target), orEmpty(times(attained, target)));
  return when(isNumber(of("actual")), when(isOnLevels, times(target, multiple), byScale), EMPTY);
}

function resultRows(context: PackContext): readonly Row[] {
  const { facts } = context;
  const measures = otherMeasures(facts);
  const weights = resultWeights(facts.keyResults, measures);
  return [
    ...facts.keyResults.map((one, index) => keyResultRow(one, weights.keyResults[index] ?? 0, context)),
    ...measures.map((one, index) => measureRow(one, weights.measures[index] ?? 0, context)),
  ];
}

function keyResultRow({ keyResult, review: { current }, source }: PersonKeyResult, weight: number, context: PackContext): Row {
  const { language, source: file } = context;
  const { id, text, unit } = keyResult;
  const value = figureOf("current", literal(id), language);
  return {
    id: { value: id }, text: { value: text }, kind: { value: pbcWords(language).kinds.keyResult },
    ...measured("win", unit, weight, levelsOf(keyResult), { value: current, formula: when(isNumber(value), value, EMPTY) }, context),
    source: { value: placeIn(file, source) },
  };
}

function measureRow(measure: OwnedMeasure, weight: number, context: PackContext): Row {
  const { id, name, unit, actual, source } = measure;
  const { language, source: file } = context;
  const value = kpiFigure("actual", literal(id), language);
  return {
    id: { value: id }, text: { value: name }, kind: { value: pbcWords(language).kinds.kpi },
    ...measured("win", unit, weight, levelsOfMeasure(measure), { value: actual, formula: when(isNumber(value), value, EMPTY) }, context),
    source: { value: placeIn(file, source) },
  };
}

/** Tasks that the review gave to the person, and free rows. */
function taskRows(context: PackContext): readonly Row[] {
  const { facts: { tasks }, source: file, language } = context;
  const words = pbcWords(language);
  const open = tasks.filter(({ isOpen }) => isOpen);
  const weight = 1 / (open.length + FREE_TASKS);
  const row = (id: string, text: string, source: string | null, isFree: boolean): Row => ({
    id: { value: id }, text: { value: text, ...(isFree ? { style: TEXT_FIELD } : {}) }, kind: { value: words.kinds.task }, ...measured("execute", "%", weight, SHARE_DONE, { value: null }, context),
    source: { value: source },
  });
  return [
    ...open.map(({ id, action, due, source }) => row(`task ${id}`, words.taskDue(action, due), placeIn(file, source), false)),
    ...Array.from({ length: FREE_TASKS }, (_, index) => row(`free task ${index + 1}`, words.freeTask, null, true)),
  ];
}

function teamRows(context: PackContext): readonly Row[] {
  const words = pbcWords(context.language);
  return words.team.map((text, index) => ({
    id: { value: `team ${index + 1}` }, text: { value: text, style: TEXT_FIELD }, kind: { value: words.kinds.behaviour },
    ...measured("team", "%", 1 / words.team.length, SHARE_DONE, { value: null }, context),
  }));
}

function learningRows(context: PackContext): readonly Row[] {
  const words = pbcWords(context.language);
  return words.learning.map((text, index) => ({
    id: { value: `learning ${index + 1}` }, text: { value: text, style: TEXT_FIELD }, kind: { value: words.kinds.learning },
    ...measured("development", "%", 1 / words.learning.length, SHARE_DONE, { value: null }, context),
  }));
}

function measured(part: "win" | "execute" | "team" | "development", unit: string | null, weight: number, { threshold, target, stretch }: Levels, actual: PlannedCell, { language }: PackContext): Row {
  const style: CellStyle = { format: numberFormat(unit, [threshold, target, stretch, typeof actual.value === "number" ? actual.value : null]) };
  const number = (value: number | null): PlannedCell => ({ value, style });
  return {
    part: { value: pbcWords(language).parts.names[part] }, unit: { value: unit }, weight: { value: Number(weight.toPrecision(12)) },
    threshold: number(threshold), target: number(target), stretch: number(stretch), actual: { ...actual, style },
  };
}
