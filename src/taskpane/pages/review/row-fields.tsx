import { Field, Input, Select } from "@fluentui/react-components";
import { usePane, useSession, useTexts } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { fieldKey, isWrongField, type DraftedField } from "./filled-fields";

export interface RowFieldProps {
  readonly field: DraftedField;
  readonly label: string;
  /** As it stands in the sheet. */
  readonly written: string;
  /** Of an effect. */
  readonly unit?: string | null;
  readonly type?: "text" | "date";
  /** To choose from; typed freely if left out. */
  readonly choices?: readonly string[];
}

/** One field of a cause or an action. What is typed is kept, also while other pages are open, until it is written. */
export function RowField({ field, label, written, unit = null, type = "text", choices }: RowFieldProps) {
  const session = useSession();
  const { drafts: { review } } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const name = fieldKey(field);
  const shown = review[name] ?? written;
  const enter = (text: string): void => {
    const others = Object.entries(review).filter(([key]) => key !== name);
    session.draft({ review: Object.fromEntries(text === written ? others : [...others, [name, text]]) });
  };
  const wrong = isWrongField(field.key, shown, unit) ? { validationMessage: field.key === "due" ? texts.okrs.wrongDate : texts.checkIn.notANumber } : {};
  return (
    <Field label={label} className={common.field} {...wrong}>
      {choices === undefined
        ? <Input type={type} value={shown} onChange={(_, { value }) => { enter(value); }} />
        : (
          <Select value={shown} onChange={(_, { value }) => { enter(value); }}>
            {["", ...choices, ...(choices.includes(written) || written === "" ? [] : [written])].map((choice) => <option key={choice} value={choice}>{choice === "" ? "–" : choice}</option>)}
          </Select>
        )}
    </Field>
  );
}
