import { makeStyles, tokens } from "@fluentui/react-components";
import { reviewPageWords } from "../../../core/language/review-page-words";
import type { CycleReview, KeyResultReview } from "../../../core/review";
import { usePane, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { Bar } from "./bar";
import { percentText, scoreText, valueText } from "./score-text";
import { waterfallSteps } from "./waterfall";

const useStyles = makeStyles({
  figure: { margin: "4px 0 8px", display: "flex", flexDirection: "column", gap: "6px" },
  caption: { fontWeight: tokens.fontWeightSemibold },
  row: { display: "flex", flexDirection: "column", gap: "2px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  label: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  value: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  scroll: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    "& th, & td": { textAlign: "end", verticalAlign: "top", padding: "3px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightRegular },
    "& th:first-child": { textAlign: "start" },
  },
});

/** Part 3: what the gaps cost, and who is behind, as two pictures and as a table. */
export function Gaps({ review }: { readonly review: CycleReview }) {
  const words = useWords(reviewPageWords);
  const common = useCommonStyles();
  return (
    <>
      <Waterfall review={review} />
      <AgainstPace review={review} />
      <details>
        <summary className={common.summary}>{words.asTable}</summary>
        <GapTable keyResults={review.keyResults} />
      </details>
    </>
  );
}

function Waterfall({ review }: { readonly review: CycleReview }) {
  const words = useWords(reviewPageWords);
  const styles = useStyles();
  const steps = waterfallSteps(review);
  if (steps.length === 0) return null;
  const label = { start: words.waterfallStart, end: words.waterfallEnd };
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{words.waterfall}</figcaption>
      {steps.map((step, index) => {
        const text = step.kind === "lost" ? step.text : step.kind === "rest" ? words.waterfallRest({ count: step.count }) : label[step.kind];
        const isTotal = step.kind === "start" || step.kind === "end";
        return (
          <div key={index} className={styles.row}>
            <span className={styles.line}>
              <span className={styles.label} title={text}>{text}</span>
              <span className={styles.value}>{isTotal ? scoreText(step.to) : words.lost({ lost: scoreText(step.to - step.from) })}</span>
            </span>
            <Bar from={step.from} to={step.to} look={isTotal ? "total" : "lost"} />
          </div>
        );
      })}
    </figure>
  );
}

function AgainstPace({ review: { keyResults, pace } }: { readonly review: CycleReview }) {
  const { language } = usePane();
  const words = useWords(reviewPageWords);
  const styles = useStyles();
  if (typeof pace !== "number") return null;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{words.againstPace}</figcaption>
      {keyResults.map(({ keyResult: { id, text }, progress, gapToPace }) => (
        <div key={id} className={styles.row}>
          <span className={styles.line}>
            <span className={styles.label} title={text}>{text}</span>
            <span className={styles.value}>{typeof progress === "number" ? words.paceOf({ progress: percentText(progress, language), pace: percentText(pace, language) }) : words.notScored}</span>
          </span>
          <Bar from={0} to={typeof progress === "number" ? progress : 0} look={typeof gapToPace === "number" && gapToPace < 0 ? "behind" : "ahead"} mark={pace} />
        </div>
      ))}
    </figure>
  );
}

function GapTable({ keyResults }: { readonly keyResults: readonly KeyResultReview[] }) {
  const { language } = usePane();
  const words = useWords(reviewPageWords);
  const styles = useStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.asTable}>
      <table className={styles.table}>
        <thead>
          <tr><th scope="col">{words.result.keyResult}</th><th scope="col">{words.gapColumn}</th><th scope="col">{words.paceColumn}</th><th scope="col">{words.lostColumn}</th></tr>
        </thead>
        <tbody>
          {keyResults.map(({ keyResult: { id, text, unit }, gap, gapToPace, lostOfCycle }) => (
            <tr key={id}><th scope="row">{text}</th><td>{valueText(gap, unit, language)}</td><td>{percentText(gapToPace, language)}</td><td>{scoreText(lostOfCycle)}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
