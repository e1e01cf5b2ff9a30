import { cadencePageWords } from "../../../../core/language/cadence-page-words";
import { formatQuantity } from "../../../../core/quantity";
import type { ConvertCadenceSummary } from "../../../../workbook/tasks";
import { usePane, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";

/** What each key result becomes, before anything is written. */
export function Lineage({ summary: { from, to, carried, lineage } }: { readonly summary: ConvertCadenceSummary }) {
  const { language } = usePane();
  const words = useWords(cadencePageWords);
  const common = useCommonStyles();
  return (
    <>
      <p>{words.goesOn({ from, to, count: carried })}</p>
      <ul className={common.plainList}>
        {lineage.map(({ old, now }) => {
          const number = (value: number | null): string => (value === null ? "–" : formatQuantity(value, old.unit, language));
          return (
            <li key={old.id} className={common.card}>
              <span className={common.hint}>{old.text}</span>
              <span className={common.strong}>{now === null ? words.lost : now.text}</span>
              <span className={common.facts}>
                <span>{words.was({ target: number(old.target) })}</span>
                {now === null ? null : <span>{words.becomes({ start: number(now.start), target: number(now.target) })}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
