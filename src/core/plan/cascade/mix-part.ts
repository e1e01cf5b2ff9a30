import { foldPerson, type LevelOkrs } from "../../cascade";
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { stableId } from "../../generate";
import { cascadeWords } from "../../language";
import { OKR_BASES } from "../../model";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, TABLE_STYLE, WRAPPED } from "../look";
import { columnAreas } from "../okr-formats";
import { all, own } from "../table-handle";
import type { PlannedCell } from "../workbook-plan";
import type { BasesOptions, BasesPart } from "./bases-sheet";
import { LEVEL_COLUMNS, type MixKey } from "./level-shapes";
import { levelTables, mixTable } from "./level-tables";

const COUNT: CellStyle = { align: "center", vertical: "top", format: FORMATS.whole };

/** How many objectives and key results everybody has, of which basis, how many of them support something, and the score. */
export function mixPart({ level, holders, objectives }: LevelOkrs, { cycle, language }: BasesOptions): BasesPart {
  const words = cascadeWords(language);
  const mix = mixTable(level, cycle.id, language);
  const okrs = levelTables(level, cycle.id, language);
  const columns: readonly MixKey[] = LEVEL_COLUMNS.mix[level];
  const holder = level === "team" ? "team" : "person";
  const isOwn = (table: "objectives" | "keyResults"): Expression => binary("=", all(okrs[table], holder), own(mix, holder));
  const keyResults = own(mix, "keyResults");
  const supports = call("SUMPRODUCT", binary("*", isOwn("keyResults"), binary("<>", all(okrs.keyResults, "alignedTo"), literal(""))));
  const counts = OKR_BASES.map((basis) => [basis, call("COUNTIFS", all(okrs.keyResults, holder), own(mix, holder), all(okrs.keyResults, "basis"), literal(words.bases[basis]))] as const);
  const formulas: Partial<Record<MixKey, Expression>> = {
    ...Object.fromEntries(counts),
    objectives: call("COUNTIF", all(okrs.objectives, holder), own(mix, holder)),
    keyResults: call("COUNTIF", all(okrs.keyResults, holder), own(mix, holder)),
    supporting: call("IF", binary("=", keyResults, literal(0)), literal(""), binary("/", supports, keyResults)),
    score: call("OKR.ROLLUP", all(okrs.objectives, "progress"), binary("*", all(okrs.objectives, "weight"), isOwn("objectives"))),
  };
  const styles = (key: MixKey): CellStyle => {
    if (key === "id") return { format: FORMATS.text };
    if (key === "team" || key === "person") return { ...WRAPPED, bold: key === holder };
    if (key === "supporting") return { ...COUNT, format: FORMATS.percent };
    return key === "score" ? { ...COUNT, format: FORMATS.score, bold: true } : COUNT;
  };
  const helps: Partial<Record<MixKey, string>> = words.mix.help;
  const withOkrs = holders.filter(({ name }) => level === "team" || objectives.some((each) => each.holder === name));
  return {
    title: words.mix.title,
    hint: null,
    table: (top) => ({
      name: mix.name,
      top,
      left: 0,
      columns: columns.map((key) => ({
        key, title: mix.headers[key], style: styles(key),
        ...(formulas[key] === undefined ? {} : { formula: formulas[key] }), ...(helps[key] === undefined ? {} : { help: helps[key] }),
      })),
      rows: withOkrs.map(({ name, team }) => {
        const values: Partial<Record<MixKey, PlannedCell["value"]>> = { id: stableId("U", foldPerson(name)), team, ...(level === "person" ? { person: name } : {}) };
        return columns.map((key): PlannedCell => ({ value: values[key] ?? null, style: styles(key) }));
      }),
      keyColumn: 0,
      style: TABLE_STYLE,
    }),
    formats: (table) => [{ kind: "dataBar", area: columnAreas(table)("score").area, color: COLORS.bar, minimum: 0, maximum: 1 }],
  };
}
