import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { placeOf } from "../../../core/generate";
import { formatQuantity } from "../../../core/quantity";
import type { Measure } from "../../../core/model";
import { paneTask } from "../../background/pane-task";
import type { Book } from "../../book";
import { usePane, useTexts } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { Section } from "../../parts/section";
import { cellAt } from "../../cell-at";
import { useTask } from "../../use-task";

/** Measures that are added at a time: a long list costs time to draw. */
const MORE = 100;

/** Every measure with its numbers and its place, by sheet. */
export function MeasureList({ book }: { readonly book: Book }) {
  const texts = useTexts();
  const common = useCommonStyles();
  const { first, count } = book.reading;
  const [wanted, setWanted] = useState(first.length);
  const task = useMemo(() => (wanted > first.length ? paneTask("measures", wanted) : null), [first, wanted]);
  const measures = useTask(book, task).result ?? first;
  const rest = count - measures.length;
  return (
    <Section title={texts.scorecard.measuresTitle}>
      <ul className={common.plainList}>
        {measures.map((measure) => <li key={measure.id} className={common.card}><MeasureCard measure={measure} /></li>)}
      </ul>
      {rest > 0 ? <div><Button size="small" onClick={() => { setWanted(measures.length + MORE); }}>{texts.showMore({ count: Math.min(rest, MORE) })}</Button></div> : null}
    </Section>
  );
}

function MeasureCard({ measure }: { readonly measure: Measure }) {
  const { language } = usePane();
  const { scorecard } = useTexts();
  const common = useCommonStyles();
  const number = (value: number | null): string => (value === null ? scorecard.notStated : formatQuantity(value, measure.unit, language));
  const { target, targetLow, targetHigh, actual, owner, confidence } = measure;
  const isBand = target === null && (targetLow !== null || targetHigh !== null);
  const place = placeOf(measure);
  return (
    <>
      <span className={common.strong}>{measure.name}</span>
      <span className={common.facts}>
        <span>{scorecard.target} {isBand ? `${number(targetLow)}…${number(targetHigh)}` : number(target)}</span>
        <span>{scorecard.actual} {number(actual)}</span>
        {owner === null ? null : <span>{owner}</span>}
        <span>{scorecard.sure({ confidence: formatQuantity(confidence, "%", language) })}</span>
        <PlaceLink place={place} cell={cellAt(place)} />
      </span>
    </>
  );
}
