import { Field, Input } from "@fluentui/react-components";
import { isIsoDate } from "../../core/calendar/civil-day";
import { useTexts } from "../pane-context";
import { useCommonStyles } from "./common-styles";

export interface DateFieldProps {
  readonly label: string;
  /** ISO date, or what is being typed. */
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

export function DateField({ label, value, hint, onChange }: DateFieldProps) {
  const texts = useTexts();
  const common = useCommonStyles();
  return (
    <Field label={label} className={common.field} {...(isIsoDate(value) ? {} : { validationMessage: texts.okrs.wrongDate })} {...(hint === undefined ? {} : { hint })}>
      <Input type="date" value={value} onChange={(_, data) => { onChange(data.value); }} />
    </Field>
  );
}
