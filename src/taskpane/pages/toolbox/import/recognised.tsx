import { importPageWords } from "../../../../core/language/import-page-words";
import type { ImportPreview } from "../../../background/import-files";
import { usePane, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { IssueList } from "../../../parts/issue-list";
import { Section } from "../../../parts/section";

/** Objectives that are listed; a long list costs time to draw. */
const SHOWN = 12;

/** What files hold, and what of it is to be looked at. */
export function Recognised({ preview: { format, summary, objectives, issues } }: { readonly preview: ImportPreview }) {
  const { language } = usePane();
  const words = useWords(importPageWords);
  const common = useCommonStyles();
  if (format === null) return <p>{words.wrongFormat}</p>;
  const rest = objectives.length - SHOWN;
  return (
    <Section title={words.previewTitle}>
      <p>{summary === null ? words.nothing : words.counted({ ...summary, cycles: summary.cycles.join(language === "zh" ? "、" : ", ") })}</p>
      <ul className={common.plainList}>
        {objectives.slice(0, SHOWN).map(({ text, place, keyResults }) => (
          <li key={place}>
            <span>{text}</span>
            <span className={common.facts}><span>{words.keyResults({ count: keyResults })}</span><span>{place}</span></span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className={common.hint}>{words.more({ count: rest })}</p> : null}
      <IssueList issues={issues} />
    </Section>
  );
}
