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
import { bodyOf, firstOf, plainTable, widthsOf } from "./plain-table";
import { WRITING_COLUMNS, WRITING_SHEETS, WRITING_TABLES, writingTable, type WritingColumn } from "./writing-shapes";

const ROWS = { points: 3, counts: 4, note: 7, table: 9 } as const;
const LABELS = 2;

/** Rows below the last finding that are coloured too, for those of later runs. */
const ROOM = 300;

const WIDTHS: Readonly<Record<WritingColumn<"findings">, number>> = { id: 10, of: 10, rule: 8, severity: 11, letters: 9, text: 50, sentence: 86, place: 24 };

const CENTERED: CellStyle = { vertical: "top", align: "center" };
const STYLES: Readonly<Record<WritingColumn<"findings">, CellStyle>> = {
  id: { format: FORMATS.text }, of: { format: FORMATS.text }, rule: { ...CENTERED, bold: true }, severity: CENTERED, letters: CENTERED,
  text: WRAPPED, sentence: WRAPPED, place: { vertical: "top", color: COLORS.blue },
};

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The sheet of what the rules found in the OKRs of a cycle, in the order of the OKR sheet. `texts` are those of records by id. */
export function planFindings(findings: readonly Finding[], texts: ReadonlyMap<string, string>, cycle: string, language: Language): SheetPlan {
  const words = writingSheetWords(language).findings;
  const table = findingsTable(findings, texts, cycle, language);
  const widths = widthsOf(WRITING_COLUMNS.findings, WIDTHS);
  return {
    key: WRITING_SHEETS.findings(cycle),
    name: words.sheet(cycle),
    tabColor: COLORS.amber,
    blocks: [
      { top: 0, left: LABELS, cells: [[{ value: words.title(cycle), style: TITLE }], [{ value: findings.length === 0 ? words.none : words.hint, style: NOTE }]] },
      pointsBlock(cycle, language),
    ],
    tables: [table],
    columnWidths: widths,
    rowHeights: wrappedHeights(table, widths),
    hiddenColumns: [0, 1],
    showGridLines: false,
    freeze: { rows: ROWS.table + 1, columns: 0 },
    conditionalFormats: severityFormats(table, language),
    print: { landscape: true, fitToWidth: true, titleRows: [ROWS.table, ROWS.table] },
  };
}

function pointsBlock(cycle: string, language: Language): CellBlock {
  const { findings: words, severities } = writingSheetWords(language);
  const table = writingTable("findings", WRITING_TABLES.findings(cycle), language);
  const count = (severity: Severity): Expression => call("COUNTIFS", all(table, "severity"), literal(severities[severity]));
  const lost = SEVERITIES.map((severity): Expression => binary("*", literal(LINT_COST[severity]), count(severity)));
  const points = call("MAX", literal(0), lost.reduce((rest, cost) => binary("-", rest, cost), literal(100)));
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

function findingsTable(findings: readonly Finding[], texts: ReadonlyMap<string, string>, cycle: string, language: Language): TablePlan {
  const { findings: words, severities } = writingSheetWords(language);
  const ids = new Map<string, number>();
  return plainTable({
    table: writingTable("findings", WRITING_TABLES.findings(cycle), language), keys: WRITING_COLUMNS.findings, top: ROWS.table, styles: STYLES,
    rows: findings.map(({ of, issue }) => {
      const rule = ruleOf(issue.code) ?? "";
      const name = `${of ?? "*"} ${issue.code}`;
      const times = (ids.get(name) ?? 0) + 1;
      ids.set(name, times);
      return {
        id: { value: times === 1 ? name : `${name} ${times}` }, of: { value: of }, rule: { value: rule }, severity: { value: severities[issue.severity] },
        letters: { value: lettersOf(rule).join(" ") }, text: { value: of === null ? words.whole : texts.get(of) ?? of }, sentence: { value: describeIssue(issue, language) },
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
