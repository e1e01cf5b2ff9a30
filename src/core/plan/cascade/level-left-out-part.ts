import type { LevelLeftOut, LevelOkrs } from "../../cascade";
import { placeOf, stableId } from "../../generate";
import { sheetCell } from "../../grid";
import { cascadeWords, levelReasonText, type Language } from "../../language";
import type { CellStyle } from "../cell-style";
import { leftOutReasonText } from "../left-out-sheet";
import { COLORS, FORMATS, TABLE_STYLE, WRAPPED } from "../look";
import type { PlannedCell } from "../workbook-plan";
import type { BasesOptions, BasesPart } from "./bases-sheet";
import { LEVEL_COLUMNS, type LevelLeftOutKey } from "./level-shapes";
import { levelLeftOutTable } from "./level-tables";

const STYLES: Readonly<Record<LevelLeftOutKey, CellStyle>> = {
  id: { format: FORMATS.text }, team: WRAPPED, person: WRAPPED, what: WRAPPED, kind: { vertical: "top" }, reason: WRAPPED, source: { vertical: "top", color: COLORS.blue },
};

/** Measures and tasks that became no key result of the level, each with its reason. */
export function levelLeftOutPart({ level, leftOut }: LevelOkrs, { cycle, language }: BasesOptions): BasesPart {
  const words = cascadeWords(language).leftOut;
  const table = levelLeftOutTable(level, cycle.id, language);
  const columns: readonly LevelLeftOutKey[] = LEVEL_COLUMNS.leftOut[level];
  const rows = new Map(leftOut.map((each) => [idOf(each), each]));
  return {
    title: words.title,
    hint: leftOut.length === 0 ? words.none : null,
    table: (top) => ({
      name: table.name,
      top,
      left: 0,
      columns: columns.map((key) => ({ key, title: table.headers[key], style: STYLES[key] })),
      rows: [...rows].map(([id, each]) => {
        const source = sourceOf(each);
        const values: Readonly<Record<LevelLeftOutKey, string | null>> = {
          id, team: each.holder, person: each.holder, what: "name" in each.what ? each.what.name : each.what.text, kind: "name" in each.what ? words.kinds.measure : words.kinds.task, reason: reasonText(each, language), source,
        };
        return columns.map((key): PlannedCell => ({ value: values[key], style: STYLES[key], ...(key === "source" ? { link: source } : {}) }));
      }),
      keyColumn: 0,
      style: TABLE_STYLE,
    }),
  };
}

/** The same whenever it is left out again; a measure may be left out by a team and by nobody's, so whose it is belongs to it. */
function idOf({ holder, what }: LevelLeftOut): string {
  return stableId("L", [holder ?? "", "name" in what ? what.id : what.text].join("|"));
}

function sourceOf({ what }: LevelLeftOut): string {
  return "name" in what ? placeOf(what) : sheetCell(what.source.sheet, what.source.row, what.source.column);
}

function reasonText({ reason }: LevelLeftOut, language: Language): string {
  switch (reason.code) {
    case "no-holder":
    case "later-cycle":
    case "earlier-cycle":
    case "over":
    case "no-room":
      return levelReasonText(reason, language);
    default:
      return leftOutReasonText(reason, language);
  }
}
