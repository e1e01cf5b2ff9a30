import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT } from "../look";
import { EMPTY, isNumber, ONE, when, ZERO } from "../review/expressions";
import { columnArea, firstCell, HIDDEN, reviewTable, room } from "../review/review-table";
import { all, own } from "../table-handle";
import type { ConditionalFormat, TablePlan, Validation } from "../workbook-plan";
import type { SchemeContext } from "./scheme-context";
import { SCHEME_COLUMNS } from "./scheme-shapes";

const FIELD: CellStyle = { ...INPUT, border: "thin" };

/** The rating table: from which total a grade is given, and how many got it beside what the guide expects. */
export function gradesTable(context: SchemeContext, top: number, rated: Expression): TablePlan {
  const { tables: { grades: table, ratings }, rules, words, cell } = context;
  const difference = binary("-", own(table, "actual"), own(table, "guide"));
  const isCompared = call("AND", isNumber(own(table, "difference")), binary(">=", rated, cell("smallGroup")));
  const aside = when(binary(">", own(table, "difference"), ZERO), literal(words.grades.more), literal(words.grades.fewer));
  return {
    ...reviewTable({
      table, top, keys: SCHEME_COLUMNS.grades, hidden: HIDDEN,
      columns: {
        id: { style: { format: FORMATS.text } },
        grade: { style: { ...FIELD, format: FORMATS.text, bold: true } },
        from: { style: { ...FIELD, format: FORMATS.score, align: "center" }, help: words.help.from },
        guide: { style: { ...FIELD, format: FORMATS.percent, align: "center" }, help: words.help.guide },
        people: {
          formula: call("COUNTIFS", all(ratings, "rating"), own(table, "grade"), all(ratings, "isPerson"), ONE),
          style: { format: FORMATS.whole, align: "center" },
        },
        actual: { formula: when(binary("=", rated, ZERO), EMPTY, binary("/", own(table, "people"), rated)), style: { format: FORMATS.percent, align: "center" } },
        difference: {
          formula: when(call("AND", isNumber(own(table, "actual")), isNumber(own(table, "guide"))), difference, EMPTY),
          style: { format: FORMATS.signedPercent, align: "center" },
        },
        notice: { formula: when(isCompared, when(isAside(own(table, "difference"), cell("tolerance")), aside, literal(words.grades.asGuided)), EMPTY) },
      },
      rows: rules.grades.map(({ id, grade, from, guide }) => ({ id: { value: id }, grade: { value: grade }, from: { value: from }, guide: { value: guide } })),
    }),
    left: 0,
  };
}

function isAside(difference: Expression, tolerance: Expression): Expression {
  return binary(">", call("ROUND", call("ABS", difference), literal(9)), tolerance);
}

/** People whose rating is one of the grades. */
export function ratedPeople({ tables: { grades } }: SchemeContext): Expression {
  return call("SUM", all(grades, "people"));
}

/** Why the distribution is not compared; empty where it is. */
export function whyNotCompared({ words, cell }: SchemeContext, rated: Expression): Expression {
  return when(binary("=", rated, ZERO), literal(words.grades.noPeople), when(binary("<", rated, cell("smallGroup")), literal(words.grades.exempt), EMPTY));
}

export function gradeFormats({ words }: SchemeContext, table: TablePlan): readonly ConditionalFormat[] {
  const notice = firstCell(table, "notice");
  const isWarning = call("OR", binary("=", notice, literal(words.grades.more)), binary("=", notice, literal(words.grades.fewer)));
  return [{ kind: "expression", area: columnArea(table, "notice"), formula: isWarning, style: { fill: COLORS.amber } }];
}

export function gradeValidations(table: TablePlan): readonly Validation[] {
  const grown = (key: string): Validation["area"] => ({ ...columnArea(table, key), bottom: columnArea(table, key).bottom + room(table.rows.length) });
  return [
    { kind: "number", area: grown("from"), minimum: 0, maximum: 10, strict: true },
    { kind: "number", area: grown("guide"), minimum: 0, maximum: 1, strict: true },
  ];
}

/**
 * The grade of a total: that with the highest bound which it reaches, in whatever order the rows stand; empty without a
 * total and below all bounds.
 */
export function gradeOf({ tables: { grades } }: SchemeContext, total: Expression): Expression {
  const bounds = all(grades, "from");
  const reached = call("ROUND", total, literal(9));
  const isReached = binary("*", call("ISNUMBER", bounds), binary("<=", bounds, reached));
  const highest = call("SUMPRODUCT", call("MAX", binary("*", isReached, bounds)));
  const isAny = binary(">", call("SUMPRODUCT", isReached), ZERO);
  const grade = call("INDEX", all(grades, "grade"), call("MATCH", highest, bounds, ZERO));
  return when(isNumber(total), when(isAny, grade, EMPTY), EMPTY);
}
