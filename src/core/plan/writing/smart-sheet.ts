import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { writingSheetWords, type Language } from "../../language";
import { SMART_LETTERS, type Lamp, type SmartLetter, type TextKind } from "../../rules";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, TITLE, WRAPPED } from "../look";
import { wrappedHeights } from "../row-heights";
import { all, own } from "../table-handle";
import type { ConditionalFormat, PlannedCell, SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { judgedColumns, judgedSheet, judgedSheetKey, judgedTable, type JudgedKey, type WritingScope } from "./level-writing";
import { bodyOf, firstOf, plainTable, widthsOf } from "./plain-table";

/** An objective or key result with its lamps. */
export interface JudgedText {
  readonly id: string;
  readonly kind: TextKind;
  readonly text: string;
  /** Team or person whose it is; null for the company. */
  readonly holder: string | null;
  readonly owner: string | null;
  readonly lamps: readonly Lamp[];
  /** Address of the text; null if it is not known. */
  readonly at: string | null;
}

const TOP = 5;

/** Rows below the last text that are coloured too, for OKRs to come. */
const ROOM = 100;
const ON = "●";
const OFF = "○";

const WIDTHS: Readonly<Record<JudgedKey<"smart">, number>> = {
  id: 10, holder: 18, kind: 12, text: 58, owner: 16, S: 12, M: 12, A: 12, R: 12, T: 12, rules: 24, errors: 10, warnings: 10, notes: 10, sufficient: 16, proposed: 14, place: 24,
};

const TEXT: CellStyle = { vertical: "top" };
/** Zeros are left blank: what was found stands out. */
const COUNT: CellStyle = { vertical: "top", align: "center", format: "0;-0;" };
const LAMP: CellStyle = { vertical: "top", align: "center", size: 12 };
const STYLES: Readonly<Record<JudgedKey<"smart">, CellStyle>> = {
  id: { format: FORMATS.text }, holder: WRAPPED, kind: { ...TEXT, color: COLORS.note }, text: WRAPPED, owner: WRAPPED, S: LAMP, M: LAMP, A: LAMP, R: LAMP, T: LAMP,
  rules: WRAPPED, errors: COUNT, warnings: COUNT, notes: COUNT, sufficient: { ...TEXT, align: "center" }, proposed: { ...TEXT, align: "center" }, place: { ...TEXT, color: COLORS.blue },
};

/** The sheet of a cycle's five lamps: a row for each objective, followed by its key results. The lamps are formulas over the findings. */
export function planSmart(texts: readonly JudgedText[], scope: WritingScope): SheetPlan {
  const { language, level } = scope;
  const words = writingSheetWords(language);
  const table = smartTable(texts, scope);
  const widths = widthsOf(judgedColumns("smart", level), WIDTHS);
  const { name, title } = judgedSheet("smart", scope);
  const ofHolder = level === "company" ? 0 : 1;
  return {
    key: judgedSheetKey("smart", scope),
    name,
    tabColor: COLORS.green,
    blocks: [
      { top: 0, left: 1, cells: [[{ value: title, style: TITLE }], [{ value: words.smart.hint, style: NOTE }]] },
      { top: TOP - 2, left: 1, cells: [[{ value: words.smart.lit, style: LABEL }, ...Array.from({ length: 2 + ofHolder }, () => null), { value: null, formula: litTexts(scope), style: { ...LABEL, format: FORMATS.whole, align: "center" } }]] },
    ],
    tables: [table],
    columnWidths: widths,
    rowHeights: wrappedHeights(table, widths),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: TOP + 1, columns: 3 + ofHolder },
    conditionalFormats: [...lampFormats(table), ...countFormats(table)],
    validations: validations(table, texts, language),
    print: { landscape: true, fitToWidth: true, titleRows: [TOP, TOP] },
  };
}

function smartTable(texts: readonly JudgedText[], scope: WritingScope): TablePlan {
  const { kinds, smart } = writingSheetWords(scope.language);
  const isLit = Object.fromEntries(SMART_LETTERS.map((letter) => [letter, lamp(letter, scope)])) as Record<SmartLetter, Expression>;
  return plainTable({
    table: judgedTable("smart", scope), keys: judgedColumns("smart", scope.level), top: TOP, styles: STYLES, help: smart.help,
    formulas: { ...isLit, errors: count("error", scope), warnings: count("warning", scope), notes: count("info", scope) },
    rows: texts.map(({ id, kind, text, holder, owner, lamps, at }) => {
      const asked: PlannedCell = { value: null, ...(kind === "objective" ? { style: { ...INPUT, ...TEXT, align: "center" } } : {}) };
      return {
        id: { value: id }, holder: { value: holder }, kind: { value: kinds[kind] }, text: { value: text, style: { ...WRAPPED, ...(kind === "objective" ? { bold: true } : { indent: 1 }) } }, owner: { value: owner },
        rules: { value: switchedOff(lamps) }, sufficient: asked, proposed: asked, place: at === null ? { value: null } : { value: at, link: at },
      };
    }),
  });
}

/** @example switchedOff(smart("Reach 80 %", "keyResult")) // => "S: K09, M: K09" */
function switchedOff(lamps: readonly Lamp[]): string {
  return lamps.filter(({ isOn }) => isOn === false).map(({ letter, rules }) => `${letter}: ${rules.join(" ")}`).join(", ");
}

/** On unless a finding about the row that is more than a remark has the letter. */
function lamp(letter: SmartLetter, scope: WritingScope): Expression {
  const findings = judgedTable("findings", scope);
  const table = judgedTable("smart", scope);
  const about = binary("=", all(findings, "of"), own(table, "id"));
  const counts = binary("<>", all(findings, "severity"), literal(writingSheetWords(scope.language).severities.info));
  const has = call("ISNUMBER", call("SEARCH", literal(letter), all(findings, "letters")));
  const against = call("SUMPRODUCT", binary("*", binary("*", about, counts), has));
  return call("IF", binary("=", against, literal(0)), literal(ON), literal(OFF));
}

function count(severity: "error" | "warning" | "info", scope: WritingScope): Expression {
  const findings = judgedTable("findings", scope);
  const table = judgedTable("smart", scope);
  return call("COUNTIFS", all(findings, "of"), own(table, "id"), all(findings, "severity"), literal(writingSheetWords(scope.language).severities[severity]));
}

function litTexts(scope: WritingScope): Expression {
  const table = judgedTable("smart", scope);
  const isOn = (letter: SmartLetter): Expression => binary("=", all(table, letter), literal(ON));
  return call("SUMPRODUCT", SMART_LETTERS.map(isOn).reduce((product, each) => binary("*", product, each)));
}

function lampFormats(table: TablePlan): readonly ConditionalFormat[] {
  return SMART_LETTERS.flatMap((letter) => ([[ON, COLORS.green], [OFF, COLORS.red]] as const).map(([shown, fill]): ConditionalFormat => (
    { kind: "expression", area: bodyOf(table, letter, table.rows.length + ROOM), formula: binary("=", firstOf(table, letter), literal(shown)), style: { fill } })));
}

function countFormats(table: TablePlan): readonly ConditionalFormat[] {
  return ([["errors", COLORS.red], ["warnings", COLORS.amber]] as const).map(([key, fill]): ConditionalFormat => (
    { kind: "expression", area: bodyOf(table, key, table.rows.length + ROOM), formula: binary(">", firstOf(table, key), literal(0)), style: { fill } }));
}

/** Only objectives are asked for more. */
function validations(table: TablePlan, texts: readonly JudgedText[], language: Language): readonly Validation[] {
  const { yes, no, origins, smart: { help } } = writingSheetWords(language);
  return texts.flatMap(({ kind }, index) => {
    if (kind !== "objective") return [];
    const cellOf = (key: "sufficient" | "proposed"): Validation["area"] => {
      const { top, left } = bodyOf(table, key);
      return { top: top + index, left, bottom: top + index, right: left };
    };
    return [
      { kind: "list", area: cellOf("sufficient"), items: [yes, no], message: help.sufficient, strict: true },
      { kind: "list", area: cellOf("proposed"), items: Object.values(origins), message: help.proposed, strict: true },
    ] as const;
  });
}
