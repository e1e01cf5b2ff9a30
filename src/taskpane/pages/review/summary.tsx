import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { bandWord } from "../../../core/language";
import { reviewPageWords } from "../../../core/language/review-page-words";
import type { CycleReview } from "../../../core/review";
import type { Band } from "../../../core/score";
import { usePane, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { percentText, scoreText } from "./score-text";

const useStyles = makeStyles({
  numbers: { display: "flex", flexWrap: "wrap", columnGap: "20px", rowGap: "4px", margin: 0, "& dt": { color: tokens.colorNeutralForeground2 }, "& dd": { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase500 } },
  objective: { display: "flex", gap: "8px", justifyContent: "space-between", alignItems: "baseline" },
  score: { flexShrink: 0, whiteSpace: "nowrap" },
});

const COLORS = { red: "danger", yellow: "warning", green: "success" } as const;

/** Part 1: how the cycle and its objectives score, and what costs each of them most. */
export function Summary({ review }: { readonly review: CycleReview }) {
  const { language } = usePane();
  const words = useWords(reviewPageWords);
  const common = useCommonStyles();
  const styles = useStyles();
  const lostOf = new Map(review.keyResults.map(({ keyResult, lost }) => [keyResult.id, lost]));
  return (
    <>
      <dl className={styles.numbers}>
        <div><dt>{words.score}</dt><dd>{scoreText(review.score)} <Grade band={review.band} /></dd></div>
        <div><dt>{words.pace}</dt><dd>{scoreText(review.pace)}</dd></div>
        <div><dt>{words.netConfidence}</dt><dd>{percentText(review.netConfidence, language)}</dd></div>
      </dl>
      <p className={common.hint}>{words.counts(review.counts)}</p>
      <ul className={common.plainList}>
        {review.objectives.map(({ objective, score, band, worst }) => (
          <li key={objective.id} className={common.card}>
            <span className={styles.objective}><span className={common.strong}>{objective.text}</span><span className={styles.score}>{scoreText(score)} <Grade band={band} /></span></span>
            <span className={common.hint}>
              {worst === null ? words.nothingLost : words.mostLost({ lost: scoreText(lostOf.get(worst.id) ?? null), text: worst.text })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A grade by its word, not by its colour alone; nothing where there is none. */
function Grade({ band }: { readonly band: CycleReview["band"] }) {
  const { language } = usePane();
  return isBand(band) ? <Badge appearance="tint" color={COLORS[band]}>{bandWord(band, language)}</Badge> : null;
}

function isBand(band: CycleReview["band"]): band is Band {
  return typeof band === "string";
}
