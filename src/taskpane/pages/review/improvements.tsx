import { reviewSheetWords, type Language } from "../../../core/language";
import { reviewPageWords } from "../../../core/language/review-page-words";
import { usePane, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import type { FilledPartProps } from "./causes";
import type { DraftedField } from "./filled-fields";
import type { ActionRow } from "./review-rows";
import { RowField } from "./row-fields";
import { valueText } from "./score-text";

/** Part 5: what is to be done, and what it is to bring. */
export function Improvements({ review, rows, sheetLanguage }: FilledPartProps) {
  const { language } = usePane();
  const texts = useWords(reviewPageWords);
  const common = useCommonStyles();
  if (rows === null) return <p className={common.hint}>{texts.writeFirst}</p>;
  const [first] = rows.actions;
  if (first === undefined) return <p className={common.hint}>{texts.noActions}</p>;
  const byId = new Map(review.keyResults.map((one) => [one.keyResult.id, one]));
  return (
    <ul className={common.plainList}>
      {rows.actions.map((one, index) => {
        const { keyResult: id, action, owner, due, status, cell } = one;
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
            {one.id === null ? null : <ActionFields cycle={rows.cycle} row={one.id} action={one} unit={unit} sheetLanguage={sheetLanguage} />}
          </li>
        );
      })}
    </ul>
  );
}

interface ActionFieldsProps {
  readonly cycle: string;
  readonly row: string;
  readonly action: ActionRow;
  readonly unit: string | null;
  readonly sheetLanguage: Language;
}

function ActionFields({ cycle, row, action: { fields, effect }, unit, sheetLanguage }: ActionFieldsProps) {
  const texts = useWords(reviewPageWords);
  const common = useCommonStyles();
  const { states } = reviewSheetWords(sheetLanguage);
  const field = (key: string): DraftedField => ({ cycle, part: "actions", row, key });
  return (
    <details>
      <summary className={common.summary}>{texts.fillInHere}</summary>
      <RowField field={field("action")} label={texts.action} written={fields["action"] ?? ""} />
      <div className={common.pair}>
        <RowField field={field("owner")} label={texts.owner} written={fields["owner"] ?? ""} />
        <RowField field={field("due")} label={texts.dueOn} written={fields["due"] ?? ""} type="date" />
        <RowField field={field("effect")} label={texts.effect({ unit: unit ?? "" })} written={effectText(effect, unit)} unit={unit} />
        <RowField field={field("status")} label={texts.state} written={fields["status"] ?? ""} choices={Object.values(states)} />
      </div>
    </details>
  );
}

/** As it is typed: a percent key result in percent. */
function effectText(effect: number | null, unit: string | null): string {
  if (effect === null) return "";
  return unit === "%" ? `${Number((effect * 100).toPrecision(12))} %` : String(effect);
}
