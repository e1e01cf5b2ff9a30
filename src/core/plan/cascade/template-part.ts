import { HIRING_PARTS, hiringPartOf, type LevelOkrs } from "../../cascade";
import { placeOf } from "../../generate";
import { cascadeText, cascadeWords, hiringTemplateText } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, TABLE_STYLE, WRAPPED } from "../look";
import type { PlannedCell } from "../workbook-plan";
import type { BasesOptions, BasesPart } from "./bases-sheet";
import { LEVEL_COLUMNS, type TemplateKey } from "./level-shapes";
import { templateTable } from "./level-tables";

const STYLES: Readonly<Record<TemplateKey, CellStyle>> = {
  id: { format: FORMATS.text }, kind: { vertical: "top" }, text: WRAPPED, owner: WRAPPED, here: WRAPPED, source: { vertical: "top", color: COLORS.blue },
};

/** The hiring manager's OKR as an example, and which of its key results this workbook can measure; only where somebody hires. */
export function templatePart({ keyResults }: LevelOkrs, { cycle, language }: BasesOptions): readonly BasesPart[] {
  const measures = keyResults.flatMap(({ from }) => from ?? []);
  if (!measures.some((measure) => hiringPartOf(measure) === "timeToHire")) return [];
  const words = cascadeWords(language).template;
  const table = templateTable(cycle.id, language);
  return [{
    title: words.title,
    hint: `${words.objective(cascadeText.hiring(language))} ${words.hint}`,
    table: (top) => ({
      name: table.name,
      top,
      left: 0,
      columns: LEVEL_COLUMNS.template.map((key) => ({ key, title: table.headers[key], style: STYLES[key] })),
      rows: HIRING_PARTS.map(({ key: part, kind }) => {
        const here = measures.find((measure) => hiringPartOf(measure) === part);
        const source = here === undefined ? null : placeOf(here);
        const values: Readonly<Record<TemplateKey, string | null>> = { id: part, kind: words.kinds[kind], text: hiringTemplateText(part, language), here: here?.name ?? words.missing, owner: here?.owner ?? null, source };
        return LEVEL_COLUMNS.template.map((key): PlannedCell => ({ value: values[key], style: STYLES[key], ...(key === "source" && source !== null ? { link: source } : {}) }));
      }),
      keyColumn: 0,
      style: TABLE_STYLE,
    }),
  }];
}
