import { reviewSheetWords, type Language } from "../../../core/language";
import { reviewPageWords } from "../../../core/language/review-page-words";
import type { CycleReview } from "../../../core/review";
import { usePane, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { fieldKey, type DraftedField } from "./filled-fields";
import { WHYS, type CauseRow, type ReviewRows } from "./review-rows";
import { RowField } from "./row-fields";
import { percentText } from "./score-text";

export interface FilledPartProps {
  readonly review: CycleReview;
  /** Null before the review is written. */
  readonly rows: ReviewRows | null;
  /** Of the review sheet. */
  readonly sheetLanguage: Language;
}

/** Part 4: the gaps that ask for a cause, and the causes that people name here or on the sheet. */
export function Causes({ review, rows, sheetLanguage }: FilledPartProps) {
  const { language } = usePane();
  const texts = useWords(reviewPageWords);
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
            {rows?.causes.filter(({ keyResult }) => keyResult === id).map((cause, index) => <OneCause key={index} cycle={rows.cycle} cause={cause} sheetLanguage={sheetLanguage} />)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface OneCauseProps {
  readonly cycle: string;
  readonly cause: CauseRow;
  readonly sheetLanguage: Language;
}

/** A cause, and five times why: a question more once the one before is answered. */
function OneCause({ cycle, cause: { id, category, why, fields, cell }, sheetLanguage }: OneCauseProps) {
  const { drafts } = usePane();
  const texts = useWords(reviewPageWords);
  const common = useCommonStyles();
  const field = (key: string): DraftedField => ({ cycle, part: "causes", row: id ?? "", key });
  const isFilled = (key: string): boolean => (drafts.review[fieldKey(field(key))] ?? fields[key] ?? "") !== "";
  const asked = WHYS.slice(0, WHYS.findLastIndex(isFilled) + 2);
  return (
    <>
      <span>
        {category === "" && why === "" ? texts.notFilledIn : texts.cause({ category, why })} <PlaceLink place={texts.parts.causes} cell={cell}>{texts.fillIn}</PlaceLink>
      </span>
      {id === null ? null : (
        <details>
          <summary className={common.summary}>{texts.fillInHere}</summary>
          <RowField field={field("category")} label={texts.category} written={fields["category"] ?? ""} choices={reviewSheetWords(sheetLanguage).categories} />
          {asked.map((key, index) => <RowField key={key} field={field(key)} label={texts.why({ number: index + 1 })} written={fields[key] ?? ""} />)}
        </details>
      )}
    </>
  );
}
