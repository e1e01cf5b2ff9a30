import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ProposedLink } from "../../../../core/alignment";
import { alignmentPageWords } from "../../../../core/language/alignment-page-words";
import type { ItemPlace, LinkDecision } from "../../../../workbook/tasks";
import { usePane, useTexts, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { PlaceLink } from "../../../parts/place-link";
import { percentText } from "../../review/score-text";

export interface ProposalsProps {
  readonly proposals: readonly ProposedLink[];
  /** Text of an item with its team or person. */
  readonly labelOf: (id: string) => string;
  readonly places: ReadonlyMap<string, ItemPlace>;
  readonly onDecide: (decisions: readonly LinkDecision[]) => void;
}

const FIRST = 5;

/** Links that nobody stated, to be confirmed or refused. */
export function Proposals({ proposals, labelOf, places, onDecide }: ProposalsProps) {
  const { language } = usePane();
  const texts = useTexts();
  const words = useWords(alignmentPageWords);
  const common = useCommonStyles();
  const [count, setCount] = useState(FIRST);
  const left = proposals.length - count;
  const answer = ({ from, to }: ProposedLink, confirmed: boolean): LinkDecision => ({ from, to, confirmed });
  return (
    <>
      <p className={common.hint}>{words.proposalsHint}</p>
      <ul className={common.plainList}>
        {proposals.slice(0, count).map((proposal) => {
          const { from, to, likeness } = proposal;
          const text = words.supports({ child: labelOf(from), parent: labelOf(to) });
          return (
            <li key={from} className={common.card}>
              <span>
                <PlaceLink place={labelOf(from)} cell={places.get(from) ?? null} />{" → "}<PlaceLink place={labelOf(to)} cell={places.get(to) ?? null} />
              </span>
              <div className={common.facts}>
                <Button size="small" aria-label={words.confirmNamed({ text })} onClick={() => { onDecide([answer(proposal, true)]); }}>{words.confirm}</Button>
                <Button size="small" appearance="subtle" aria-label={words.refuseNamed({ text })} onClick={() => { onDecide([answer(proposal, false)]); }}>{words.refuse}</Button>
                <span>{words.likeness({ share: percentText(likeness, language) })}</span>
              </div>
            </li>
          );
        })}
      </ul>
      <div className={common.facts}>
        {left <= 0 ? null : <Button size="small" onClick={() => { setCount(proposals.length); }}>{texts.showMore({ count: left })}</Button>}
        {proposals.length < 2 ? null : <Button size="small" onClick={() => { onDecide(proposals.map((proposal) => answer(proposal, true))); }}>{words.confirmAll({ count: proposals.length })}</Button>}
      </div>
    </>
  );
}
