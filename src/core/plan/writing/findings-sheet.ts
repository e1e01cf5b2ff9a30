import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Severity } from "../../issue";
import { describeIssue, writingSheetWords, type Language } from "../../language";
import { lettersOf, LINT_COST, ruleOf, type Finding } from "../../rules";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, NOTE, TITLE, WRAPPED } from "../look";
import { wrappedHeights } from "../row-heights";
import { all } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { judgedColumns, judgedSheet, judgedSheetKey, judgedTable, type JudgedKey, type WritingScope } from "./level-writing";
import { bodyOf, firstOf, plainTable, widthsOf } from "./plain-table";

const ROWS = { points: 3, counts: 4, note: 7, table: 9 } as const;
const LABELS = 2;

/** Rows below the last finding that are coloured too, for those of later runs. */
const ROOM = 300;

const WIDTHS: Readonly<Record<JudgedKey<"findings">, number>> = { id: 10, of: 10, holder: 18, rule: 8, severity: 11, letters: 9, text: 50, sentence: 86, place: 24 };

const CENTERED: CellStyle = { vertical: "top", align: "center" };
const STYLES: Readonly<Record<JudgedKey<"findings">, CellStyle>> = {
  id: { format: FORMATS.text }, of: { format: FORMATS.text }, holder: { ...WRAPPED, bold: true }, rule: { ...CENTERED, bold: true }, severity: CENTERED, letters: CENTERED,
  text: WRAPPED, sentence: WRAPPED, place: { vertical: "top", color: COLORS.blue },
};

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What a rule found, with the team or person whose OKRs it is about; null for the company. */
export interface HeldFinding extends Finding {
  readonly holder: string | null;
}

/** The sheet of what the rules found in the OKRs of the company in a cycle, in the order of the OKR sheet. `texts` are those of records by id. */
export function planFindings(findings: readonly HeldFinding[], texts: ReadonlyMap<string, string>, cycle: string, language: Language): SheetPlan {
  const scope: WritingScope = { cycle, language, level: "company" };
  const words = writingSheetWords(language).findings;
  const table = findingsTable(findings, texts, scope, ROWS.table);
  const { name, title } = judgedSheet("findings", scope);
  return {
    key: judgedSheetKey("findings", scope),
    name,
    tabColor: COLORS.amber,
    blocks: [
      { top: 0, left: LABELS, cells: [[{ value: title, style: TITLE }], [{ value: findings.length === 0 ? words.none : words.hint, style: NOTE }]] },
      pointsBlock(scope),
    ],
    tables: [table],
    ...findingsLook(table, scope),
    rowHeights: wrappedHeights(table, findingsWidths(scope)),
    freeze: { rows: ROWS.table + 1, columns: 0 },
    print: { landscape: true, fitToWidth: true, titleRows: [ROWS.table, ROWS.table] },
  };
}

/** What every sheet of findings looks like. */
export function findingsLook(table: TablePlan, scope: WritingScope): Pick<SheetPlan, "columnWidths" | "hiddenColumns" | "showGridLines" | "conditionalFormats"> {
  return { columnWidths: findingsWidths(scope), hiddenColumns: [0, 1], showGridLines: false, conditionalFormats: severityFormats(table, scope.language) };
}

export function findingsWidths({ level }: WritingScope): Readonly<Record<number, number>> {
  return widthsOf(judgedColumns("findings", level), WIDTHS);
}

/** 100 less what the findings cost, by how many there are of each severity. */
export function pointsLeft(count: (severity: Severity) => Expression): Expression {
  const lost = SEVERITIES.map((severity): Expression => binary("*", literal(LINT_COST[severity]), count(severity)));
  return call("MAX", literal(0), lost.reduce((rest, cost) => binary("-", rest, cost), literal(100)));
}

function pointsBlock(scope: WritingScope): CellBlock {
  const { findings: words, severities } = writingSheetWords(scope.language);
  const table = judgedTable("findings", scope);
  const count = (severity: Severity): Expression => call("COUNTIFS", all(table, "severity"), literal(severities[severity]));
  const points = pointsLeft(count);
  const line = (label: string, formula: Expression, style: CellStyle = {}): readonly (PlannedCell | null)[] =>
    [{ value: label, style: LABEL }, null, null, { value: null, formula, style: { format: FORMATS.whole, align: "left", ...style } }];
  return {
    top: ROWS.points,
    left: LABELS,
    cells: [
      line(words.points, points, { bold: true, size: 12 }),
      ...SEVERITIES.map((severity) => line(words.counts[severity], count(severity))),
      [{ value: words.pointsNote, style: NOTE }, null, null, null],
    ],
  };
}

/** Each finding in a row; of one that is found again about the same, the rows are numbered. */
export function findingsTable(findings: readonly HeldFinding[], texts: ReadonlyMap<string, string>, scope: WritingScope, top: number): TablePlan {
  const { findings: words, severities } = writingSheetWords(scope.language);
  const ids = new Map<string, number>();
  return plainTable({
    table: judgedTable("findings", scope), keys: judgedColumns("findings", scope.level), top, styles: STYLES,
    rows: findings.map(({ of, issue, holder }) => {
      const rule = ruleOf(issue.code) ?? "";
      const name = `${of ?? (holder === null ? "*" : `* ${holder}`)} ${issue.code}`;
      const times = (ids.get(name) ?? 0) + 1;
      ids.set(name, times);
      return {
        id: { value: times === 1 ? name : `${name} ${times}` }, of: { value: of }, holder: { value: holder }, rule: { value: rule }, severity: { value: severities[issue.severity] },
        letters: { value: lettersOf(rule).join(" ") }, text: { value: of === null ? words.whole : texts.get(of) ?? of }, sentence: { value: describeIssue(issue, scope.language) },
        place: issue.at === null ? { value: null } : { value: issue.at, link: issue.at },
      };
    }),
  });
}

function severityFormats(table: TablePlan, language: Language): readonly ConditionalFormat[] {
  const { severities } = writingSheetWords(language);
  return ([["error", COLORS.red], ["warning", COLORS.amber], ["info", COLORS.grey]] as const).map(([severity, fill]): ConditionalFormat => (
    { kind: "expression", area: bodyOf(table, "severity", table.rows.length + ROOM), formula: binary("=", firstOf(table, "severity"), literal(severities[severity])), style: { fill } }));
}
