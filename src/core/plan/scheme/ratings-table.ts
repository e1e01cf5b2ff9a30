import { binary, BLANK, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { LANGUAGES, okrSheetWords } from "../../language";
import type { CellStyle } from "../cell-style";
import { FORMATS, INPUT } from "../look";
import { AS_OF_NAME } from "../okr-shapes";
import { EMPTY, isEmpty, isNumber, ONE, orEmpty, times, unlessEmpty, when, ZERO } from "../review/expressions";
import type { SourceTable } from "../review/review-context";
import { reviewTable } from "../review/review-table";
import { all, own } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import { payoutOf } from "./curve-part";
import { gradeOf } from "./grades-part";
import { isYes, type SchemeContext, type ScorecardKey } from "./scheme-context";
import { COMPANY_ROW, SCHEME_COLUMNS } from "./scheme-shapes";

const CENTERED: CellStyle = { align: "center" };
const SCORE: CellStyle = { ...CENTERED, format: FORMATS.score };
const PERCENT: CellStyle = { ...CENTERED, format: FORMATS.percent };
const COUNT: CellStyle = { ...CENTERED, format: FORMATS.whole };
const FIELD: CellStyle = { ...INPUT, border: "thin" };

/** No limit: more than any score. */
const NO_LIMIT = literal(9e307);

/** The scores of the company and, if there are to be any, of each person or unit: parts, gates, total, rating, payout. */
export function ratingsTable(context: SchemeContext, top: number): TablePlan {
  const { tables: { ratings: table, counted }, owners, words, cell } = context;
  const mine = isMine(context, all(counted, "owner"));
  const kpi = kpiParts(context);
  return reviewTable({
    table, top, keys: SCHEME_COLUMNS.ratings, hidden: 8,
    columns: {
      id: { style: { format: FORMATS.text } },
      kpiAll: { formula: kpi.all }, kpiScored: { formula: kpi.scored },
      okrAll: { formula: call("SUMPRODUCT", times(all(counted, "cycleShare"), mine)) },
      okrScored: { formula: call("SUMPRODUCT", times(all(counted, "cycleShare"), mine, all(counted, "isScored"))) },
      isRed: { formula: when(call("AND", isYes(cell("guardrailGate")), binary(">", own(table, "guardrails"), ZERO)), ONE, ZERO) },
      isMissed: { formula: when(isMissed(context), ONE, ZERO) },
      owner: { style: { bold: true } },
      kpi: { formula: kpi.score, style: SCORE, help: words.help.kpi },
      okr: { formula: call("OKR.ROLLUP", all(counted, "counts"), times(all(counted, "share"), mine)), style: SCORE, help: words.help.okr },
      behaviour: { style: { ...FIELD, ...PERCENT }, help: words.help.behaviour },
      before: { formula: call("OKR.HYBRID", ...parts(context)), style: SCORE, help: words.help.before },
      scoredShare: { formula: scoredShare(context), style: PERCENT, help: words.help.scoredShare },
      guardrails: { formula: kpi.red, style: COUNT },
      missed: { formula: call("SUMPRODUCT", times(all(counted, "missed"), mine)), style: COUNT, help: words.help.missed },
      accepted: { style: { ...FIELD, ...CENTERED }, help: words.help.accepted },
      gate: { formula: gate(context), style: { indent: 1 } },
      total: { formula: total(context), style: { ...SCORE, bold: true }, help: words.help.total },
      rating: { formula: gradeOf(context, own(table, "total")), style: { ...CENTERED, bold: true } },
      payout: {
        formula: when(call("AND", binary("=", cell("payIsLinked"), ONE), isNumber(own(table, "total"))), payoutOf(context, own(table, "total")), EMPTY),
        style: PERCENT, help: words.help.payout,
      },
      note: { style: { ...FIELD, format: FORMATS.text, wrap: true } },
    },
    rows: [
      { id: { value: COMPANY_ROW }, isPerson: { value: 0 }, owner: { value: words.scores.company } },
      ...owners.map(({ id, name }) => ({ id: { value: id }, isPerson: { value: 1 }, owner: { value: name } })),
    ],
  });
}

/** 1 for what belongs to whom the row is of; for the company that is everything. */
function isMine({ tables: { ratings } }: SchemeContext, owners: Expression): Expression {
  return binary(">", binary("+", binary("=", owners, own(ratings, "owner")), binary("=", own(ratings, "id"), literal(COMPANY_ROW))), ZERO);
}

// KPI

interface KpiParts {
  readonly all: Expression;
  readonly scored: Expression;
  readonly score: Expression;
  /** How many health measures are red. */
  readonly red: Expression;
}

function kpiParts(context: SchemeContext): KpiParts {
  const { sources: { scorecard }, cell } = context;
  if (scorecard === null) return { all: ZERO, scored: ZERO, score: EMPTY, red: ZERO };
  const [attainment, share] = [columnOf(scorecard, "attainment"), columnOf(scorecard, "share")];
  const mine = isMine(context, columnOf(scorecard, "owner"));
  const isScored = isNumber(attainment);
  const red = times(isHealth(columnOf(scorecard, "role")), isScored, binary("<", attainment, cell("redBelow")));
  const averaged = binary("-", ONE, times(red, isYes(cell("guardrailGate"))));
  return {
    all: call("SUMPRODUCT", times(share, mine)),
    scored: call("SUMPRODUCT", times(share, mine, isScored)),
    score: call("BSC.SCORE", attainment, times(share, mine, averaged), columnOf(scorecard, "perspective"), BLANK, cell("kpiCap")),
    red: call("SUMPRODUCT", times(red, mine)),
  };
}

/** Of a table that has it: the task makes sure. */
function columnOf({ name, headers }: SourceTable<ScorecardKey>, key: ScorecardKey): Expression {
  return { kind: "table", table: name, column: headers[key] ?? key, thisRow: false };
}

function isHealth(roles: Expression): Expression {
  const words = LANGUAGES.map((language) => okrSheetWords(language).scorecard.roles.health);
  return words.map((word): Expression => binary("=", roles, literal(word))).reduce((left, right) => binary("+", left, right));
}

// Gates and total

function parts({ tables: { ratings }, cell }: SchemeContext): readonly Expression[] {
  return [own(ratings, "kpi"), own(ratings, "okr"), own(ratings, "behaviour"), cell("weights")];
}

/** Of what they have, by the weights of the two parts: how much of its weight is scored. */
function scoredShare({ tables: { ratings }, cell }: SchemeContext): Expression {
  const has = (key: "kpiAll" | "okrAll"): Expression => binary(">", own(ratings, key), ZERO);
  const scored = (weight: "kpiWeight" | "okrWeight", some: "kpiScored" | "okrScored", whole: "kpiAll" | "okrAll"): Expression =>
    when(has(whole), binary("/", times(cell(weight), own(ratings, some)), own(ratings, whole)), ZERO);
  const weighs = binary("+", times(cell("kpiWeight"), has("kpiAll")), times(cell("okrWeight"), has("okrAll")));
  return orEmpty(binary("/", binary("+", scored("kpiWeight", "kpiScored", "kpiAll"), scored("okrWeight", "okrScored", "okrAll")), weighs));
}

/** A commitment limits once the cycle is over. */
function isMissed({ tables: { ratings }, cell }: SchemeContext): Expression {
  return call(
    "AND", isYes(cell("committedGate")), binary(">", own(ratings, "missed"), ZERO), call("NOT", isYes(own(ratings, "accepted"))),
    binary(">=", named(AS_OF_NAME), cell("end")),
  );
}

function isInsufficient({ tables: { ratings }, cell }: SchemeContext): Expression {
  const share = own(ratings, "scoredShare");
  return when(isNumber(share), call("AND", isYes(cell("dataGate")), binary("<", call("ROUND", share, literal(9)), cell("scoredShare"))), literal(false));
}

function total(context: SchemeContext): Expression {
  const { tables: { ratings }, words, cell } = context;
  const hybrid = call("OKR.HYBRID", ...parts(context), own(ratings, "isRed"), cell("guardrailCap"));
  const limit = when(binary("=", own(ratings, "isMissed"), ONE), limitOf(cell("committedCap")), NO_LIMIT);
  return unlessEmpty(own(ratings, "before"), when(isInsufficient(context), literal(words.scores.insufficient), call("MIN", hybrid, limit)));
}

/** An emptied cap is no limit; by itself it would be 0. */
function limitOf(cap: Expression): Expression {
  return when(isNumber(cap), cap, NO_LIMIT);
}

/** Which gate lowers the total: the lower of the two caps, or the lack of data. */
function gate(context: SchemeContext): Expression {
  const { tables: { ratings }, words: { scores: { gates } }, cell } = context;
  const limits = (flag: "isRed" | "isMissed", cap: "guardrailCap" | "committedCap"): Expression =>
    call("AND", binary("=", own(ratings, flag), ONE), binary(">", own(ratings, "before"), limitOf(cell(cap))));
  const comesFirst = call("OR", binary("=", own(ratings, "isMissed"), ZERO), binary("<=", limitOf(cell("guardrailCap")), limitOf(cell("committedCap"))));
  const byCaps = when(call("AND", limits("isRed", "guardrailCap"), comesFirst), literal(gates.guardrail), when(limits("isMissed", "committedCap"), literal(gates.committed), literal(gates.none)));
  return when(isEmpty(own(ratings, "before")), EMPTY, when(isInsufficient(context), literal(gates.data), byCaps));
}
