import { Badge, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { formatQuantity } from "../../../core/quantity";
import { usePane, useSession, useTexts } from "../../pane-context";
import { NO_CHECK_IN, type CheckInDraft } from "../../pane-state";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { cellOf } from "../../selected";
import type { DueKeyResult } from "./due-key-results";
import { isWrongConfidence, isWrongValue } from "./entered";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", gap: "8px", "& input": { minWidth: 0, width: "100%" } },
  focus: { border: `2px solid ${tokens.colorBrandStroke1}` },
});

export interface CheckInCardProps {
  readonly due: DueKeyResult;
  /** Somebody tried to write: what cannot be read is said now. */
  readonly isChecked: boolean;
}

/** One key result, how it stood last, and the fields of a check-in. */
export function CheckInCard({ due: { keyResult, holder, okrs, last, days, isStale }, isChecked }: CheckInCardProps) {
  const session = useSession();
  const { language, drafts } = usePane();
  const { checkIn } = useTexts();
  const common = useCommonStyles();
  const styles = useStyles();
  const title = useId();
  const card = useRef<HTMLDivElement>(null);
  const { id, text, current, target, unit } = keyResult;
  const isFocus = drafts.focus === id;
  useEffect(() => { if (isFocus) card.current?.scrollIntoView({ block: "center" }); }, [isFocus]);
  const draft = drafts.checkIns[id] ?? NO_CHECK_IN;
  const enter = (change: Partial<CheckInDraft>): void => { session.draft({ checkIns: { ...drafts.checkIns, [id]: { ...draft, ...change } } }); };
  const number = (value: number | null): string => (value === null ? "–" : formatQuantity(value, unit, language));
  const wrong = (isWrong: boolean, message: string): object => (isChecked && isWrong ? { validationMessage: message } : {});
  return (
    <div ref={card} role="group" aria-labelledby={title} className={mergeClasses(common.card, isFocus && styles.focus)}>
      <span id={title} className={common.strong}>{text}</span>
      <span className={common.facts}>
        {holder === null ? null : <Badge appearance="outline" color="informative">{holder}</Badge>}
        {isStale ? <Badge appearance="tint" color="warning">{checkIn.stale}</Badge> : null}
        <span>{last === null || days === null ? checkIn.never : checkIn.last({ date: last.date, days })}</span>
        <span>{checkIn.goal({ current: number(current), target: number(target) })}</span>
        <PlaceLink place={id} cell={cellOf(okrs, id)}>{checkIn.show}</PlaceLink>
      </span>
      <div className={styles.pair}>
        <Field label={unit === null || unit === "" ? checkIn.value : checkIn.valueIn({ unit })} {...wrong(isWrongValue(draft.value, unit), checkIn.notANumber)}>
          <Input value={draft.value} inputMode="decimal" onChange={(_, { value }) => { enter({ value }); }} />
        </Field>
        <Field label={checkIn.confidence} {...wrong(isWrongConfidence(draft.confidence), checkIn.notConfidence)}>
          <Input value={draft.confidence} inputMode="decimal" placeholder={checkIn.confidenceHint} onChange={(_, { value }) => { enter({ confidence: value }); }} />
        </Field>
      </div>
      <Field label={checkIn.note}>
        <Input value={draft.note} onChange={(_, { value }) => { enter({ note: value }); }} />
      </Field>
    </div>
  );
}
