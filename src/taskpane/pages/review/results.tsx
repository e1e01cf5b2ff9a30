import { Badge } from "@fluentui/react-components";
import { statusWord } from "../../../core/language";
import { reviewPageWords } from "../../../core/language/review-page-words";
import type { CycleReview } from "../../../core/review";
import type { Status } from "../../../core/score";
import type { OwnOkrs } from "../../../workbook/tasks";
import { usePane, useTexts, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { cellOf } from "../../selected";
import { percentText, valueText } from "./score-text";

const COLORS: Readonly<Record<Status, "success" | "warning" | "danger" | "informative">> = {
  "on-track": "success", "at-risk": "warning", "off-track": "danger", stale: "warning", "not-scored": "informative",
};

/** Part 2: where every key result stands. */
export function Results({ review, okrs }: { readonly review: CycleReview; readonly okrs: OwnOkrs }) {
  const { language } = usePane();
  const texts = useTexts();
  const words = useWords(reviewPageWords);
  const common = useCommonStyles();
  const { result } = words;
  return (
    <ul className={common.plainList}>
      {review.keyResults.map(({ keyResult: { id, text, unit, target }, current, expected, progress, status, lastUpdate }) => (
        <li key={id} className={common.card}>
          <span className={common.strong}>{text}</span>
          <span className={common.facts}>
            <Badge appearance="tint" color={COLORS[status]}>{statusWord(status, language)}</Badge>
            <span>{result.progress} {percentText(progress, language)}</span>
            <span>{result.current} {valueText(current, unit, language)}</span>
            <span>{result.expected} {valueText(expected, unit, language)}</span>
            <span>{result.target} {valueText(target, unit, language)}</span>
            {lastUpdate === null ? null : <span>{result.updated} {lastUpdate}</span>}
            <PlaceLink place={id} cell={cellOf(okrs, id)}>{texts.checkIn.show}</PlaceLink>
          </span>
        </li>
      ))}
    </ul>
  );
}
