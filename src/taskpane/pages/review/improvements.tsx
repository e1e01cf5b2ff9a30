import { usePane, useTexts } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import type { FilledPartProps } from "./causes";
import { valueText } from "./score-text";

/** Part 5: what is to be done, and what it is to bring. */
export function Improvements({ review, rows }: FilledPartProps) {
  const { language } = usePane();
  const { review: texts } = useTexts();
  const common = useCommonStyles();
  if (rows === null) return <p className={common.hint}>{texts.writeFirst}</p>;
  const [first] = rows.actions;
  if (first === undefined) return <p className={common.hint}>{texts.noActions}</p>;
  const byId = new Map(review.keyResults.map((one) => [one.keyResult.id, one]));
  return (
    <ul className={common.plainList}>
      {rows.actions.map(({ keyResult: id, action, owner, due, status, cell }, index) => {
        const found = byId.get(id);
        const unit = found?.keyResult.unit ?? null;
        return (
          <li key={index} className={common.card}>
            <span className={common.strong}>{action === "" ? texts.notFilledIn : action}</span>
            {found === undefined ? null : <span className={common.hint}>{found.keyResult.text}</span>}
            <span className={common.facts}>
              {owner === "" ? null : <span>{owner}</span>}
              {due === null ? null : <span>{texts.due({ date: due })}</span>}
              {status === "" ? null : <span>{status}</span>}
              {found === undefined || found.plannedEffect === 0 ? null
                : <span>{texts.planned({ effect: valueText(found.plannedEffect, unit, language), left: valueText(found.gapAfterPlan, unit, language) })}</span>}
              <PlaceLink place={texts.parts.actions} cell={cell}>{texts.fillIn}</PlaceLink>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
