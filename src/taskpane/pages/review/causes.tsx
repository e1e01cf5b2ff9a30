import type { CycleReview } from "../../../core/review";
import { usePane, useTexts } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import type { ReviewRows } from "./review-rows";
import { percentText } from "./score-text";

export interface FilledPartProps {
  readonly review: CycleReview;
  /** Null before the review is written. */
  readonly rows: ReviewRows | null;
}

/** Part 4: the gaps that ask for a cause, and the causes that people named on the sheet. */
export function Causes({ review, rows }: FilledPartProps) {
  const { language } = usePane();
  const { review: texts } = useTexts();
  const common = useCommonStyles();
  const needing = review.keyResults.filter(({ needsCause }) => needsCause);
  if (needing.length === 0) return <p className={common.hint}>{texts.noCauses}</p>;
  return (
    <>
      <p className={common.hint}>{texts.needsCause({ count: needing.length })} {rows === null ? texts.writeFirst : ""}</p>
      <ul className={common.plainList}>
        {needing.map(({ keyResult: { id, text }, explained }) => (
          <li key={id} className={common.card}>
            <span className={common.strong}>{text}</span>
            {rows === null ? null : <span className={common.hint}>{texts.explained({ share: percentText(explained, language) })}</span>}
            {rows?.causes.filter(({ keyResult }) => keyResult === id).map(({ category, why, cell }, index) => (
              <span key={index}>
                {category === "" && why === "" ? texts.notFilledIn : texts.cause({ category, why })} <PlaceLink place={texts.parts.causes} cell={cell}>{texts.fillIn}</PlaceLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
