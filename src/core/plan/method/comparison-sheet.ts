import type { Language } from "../../language";
import { methodWords } from "../../language/method-words";
import { WRAPPED } from "../look";
import type { SheetPlan } from "../workbook-plan";
import { methodSheetKey } from "./method-shapes";
import { heading, IDS, methodSheet, planMethodTable, section, type Looks } from "./method-table";

const TOP = 3;
/** Rows between the two tables. */
const SPACE = 3;

const METHOD = { width: 30 };
const COMPARISON: Looks<"comparison"> = { id: IDS, aspect: { width: 22, style: { ...WRAPPED, bold: true } }, mbo: METHOD, kpi: METHOD, pbc: METHOD, bsc: METHOD, okr: METHOD };
const HISTORY: Looks<"history"> = { id: IDS, year: { width: 22, style: { ...WRAPPED, bold: true } }, event: { width: 30, style: { vertical: "top" } } };

/** The sheet that sets MBO, KPI, PBC, the balanced scorecard and OKR side by side, with how they came about. */
export function planComparisonSheet(language: Language): SheetPlan {
  const words = methodWords(language).comparison;
  const [mbo, kpi, pbc, bsc, okr] = [1, 2, 3, 4, 5];
  const comparison = planMethodTable({
    table: "comparison", top: TOP, language, looks: COMPARISON,
    rows: words.rows.map((row, index) => ({
      id: `Q${index + 1}`, aspect: row[0] ?? null, mbo: row[mbo] ?? null, kpi: row[kpi] ?? null, pbc: row[pbc] ?? null, bsc: row[bsc] ?? null, okr: row[okr] ?? null,
    })),
  });
  const top = TOP + words.rows.length + SPACE + 1;
  const history = planMethodTable({
    table: "history", top, language, looks: HISTORY,
    rows: words.history.map(([year, event], index) => ({ id: `H${index + 1}`, year: year ?? null, event: event ?? null })),
  });
  return methodSheet({
    key: methodSheetKey("comparison", ""),
    name: words.sheet,
    blocks: [heading(words.title, words.hint), section(top - 1, words.historyTitle)],
    tables: [comparison, history],
    freeze: { rows: TOP + 1, columns: 2 },
  }, [COMPARISON, HISTORY]);
}
