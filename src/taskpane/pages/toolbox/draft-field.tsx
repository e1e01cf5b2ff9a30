import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useCommonStyles } from "../../parts/common-styles";
import type { ToolDraft } from "./use-tool-draft";

interface DraftFieldProps {
  readonly draft: ToolDraft;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
}

/** A text of the page of a tool. */
export function DraftText({ draft: { text, enter }, field, label, hint, lines = 1, wrong }: DraftFieldProps & { readonly lines?: number; readonly wrong?: string | null }) {
  const common = useCommonStyles();
  return (
    <Field label={label} className={common.field} {...(hint === undefined ? {} : { hint })} {...(wrong == null ? {} : { validationMessage: wrong })}>
      {lines === 1
        ? <Input value={text(field)} onChange={(_, { value }) => { enter(field, value); }} />
        : <Textarea rows={lines} value={text(field)} onChange={(_, { value }) => { enter(field, value); }} />}
    </Field>
  );
}

/** A choice on the page of a tool, each with its key; the first where nothing was chosen, or something that is no longer there. */
export function DraftChoice({ draft: { text, enter }, field, label, hint, choices }: DraftFieldProps & { readonly choices: readonly (readonly [key: string, text: string])[] }) {
  const common = useCommonStyles();
  return (
    <Field label={label} className={common.field} {...(hint === undefined ? {} : { hint })}>
      <Select value={chosenOf(text(field), choices)} onChange={(_, { value }) => { enter(field, value); }}>
        {choices.map(([key, said]) => <option key={key} value={key}>{said}</option>)}
      </Select>
    </Field>
  );
}

/** The key that is chosen. */
export function chosenOf(key: string, choices: readonly (readonly [key: string, text: string])[]): string {
  return (choices.find(([one]) => one === key) ?? choices[0])?.[0] ?? "";
}
