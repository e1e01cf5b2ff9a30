//  (A, B)   C          D        E          F        G                H              I
//  title, hint
//           mean points
//           points of each team or person, with room to grow
//           findings: team or person, rule, severity, letters, text, what is wrong and what to do, place
import { call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { stableId } from "../../generate";
import type { Severity } from "../../issue";
import { writingSheetWords } from "../../language";
import { levelWritingWords } from "../../language/level-writing-words";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, NOTE, SECTION, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { columnAreas } from "../okr-formats";
import { wrappedHeights } from "../row-heights";
import { all, own } from "../table-handle";
import type { LevelBelow } from "../cascade/level-shapes";
import type { PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { findingsLook, findingsTable, findingsWidths, pointsLeft, type HeldFinding } from "./findings-sheet";
import { judgedSheet, judgedSheetKey, judgedTable, POINTS_COLUMNS, pointsTable, type PointsKey, type WritingScope } from "./level-writing";

/** What the rules found about the OKRs of the teams, or of the people, in a cycle. */
export interface LevelFindings {
  readonly findings: readonly HeldFinding[];
  /** All that have OKRs, also those about which nothing was found. */
  readonly holders: readonly string[];
  /** Texts of objectives and key results by id. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface LevelFindingsScope extends WritingScope {
  readonly level: LevelBelow;
}

/** Rows from 0. Tables grow: there is room for as many rows again as make a round ten. */
const ROWS = { mean: 3, section: 5, points: 6 } as const;
const SPARE = { least: 3, step: 10 } as const;
const LABELS = 2;
/** The hidden column before the first that is seen. */
const POINTS_LEFT = 1;

const COUNT: CellStyle = { vertical: "top", align: "center", format: "0;-0;" };
const STYLES: Readonly<Record<PointsKey, CellStyle>> = {
  id: { format: FORMATS.text }, holder: { ...WRAPPED, bold: true }, errors: COUNT, warnings: COUNT, notes: COUNT, points: { vertical: "top", align: "left", format: FORMATS.whole },
};

/** The sheet of findings on the OKRs of the teams, or of the people: the points of each, then what is wrong where. */
export function planLevelFindings({ findings, holders, texts }: LevelFindings, scope: LevelFindingsScope): SheetPlan {
  const { level, cycle, language } = scope;
  const { findings: words } = writingSheetWords(language);
  const { points: pointsWords } = levelWritingWords(language);
  const { name, title } = judgedSheet("findings", scope);
  const points = planPoints(holders, scope);
  const top = ROWS.points + Math.ceil((holders.length + SPARE.least) / SPARE.step) * SPARE.step + 2;
  const table = findingsTable(findings, texts, scope, top);
  const look = findingsLook(table, scope);
  const mean = call("IFERROR", call("AVERAGE", all(pointsTable(level, cycle, language), "points")), literal(""));
  return {
    key: judgedSheetKey("findings", scope),
    name,
    tabColor: COLORS.amber,
    blocks: [
      { top: 0, left: LABELS, cells: [[{ value: title, style: TITLE }], [{ value: findings.length === 0 ? words.none : words.hint, style: NOTE }]] },
      { top: ROWS.mean, left: LABELS, cells: [[{ value: pointsWords.mean, style: LABEL }, null, null, null, { value: null, formula: mean, style: { format: FORMATS.whole, align: "left", bold: true, size: 12 } }]] },
      { top: ROWS.section, left: LABELS, cells: [[{ value: pointsWords.section[level], style: SECTION }, null, null, null, { value: words.pointsNote, style: NOTE }]] },
    ],
    tables: [points, table],
    ...look,
    conditionalFormats: [...look.conditionalFormats ?? [], { kind: "dataBar", area: columnAreas(points)("points").area, color: COLORS.bar, minimum: 0, maximum: 100 }],
    rowHeights: wrappedHeights(table, findingsWidths(scope)),
    freeze: { rows: 2, columns: LABELS + 1 },
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function planPoints(holders: readonly string[], scope: LevelFindingsScope): TablePlan {
  const { level, cycle, language } = scope;
  const { severities } = writingSheetWords(language);
  const table = pointsTable(level, cycle, language);
  const findings = judgedTable("findings", scope);
  const about = (severity: Severity): Expression =>
    call("COUNTIFS", all(findings, "holder"), own(table, "holder"), all(findings, "severity"), literal(severities[severity]));
  const counted: Readonly<Record<Severity, Expression>> = { error: own(table, "errors"), warning: own(table, "warnings"), info: own(table, "notes") };
  const formulas: Partial<Record<PointsKey, Expression>> = {
    errors: about("error"), warnings: about("warning"), notes: about("info"), points: pointsLeft((severity) => counted[severity]),
  };
  return {
    name: table.name,
    top: ROWS.points,
    left: POINTS_LEFT,
    columns: POINTS_COLUMNS.map((key) => ({ key, title: table.headers[key], style: STYLES[key], ...(formulas[key] === undefined ? {} : { formula: formulas[key] }) })),
    rows: holders.map((holder) => POINTS_COLUMNS.map((key): PlannedCell => ({ value: key === "id" ? stableId("U", holder) : key === "holder" ? holder : null, style: STYLES[key] }))),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}
