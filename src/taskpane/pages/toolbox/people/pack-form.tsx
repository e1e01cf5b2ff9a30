import { Field, Input } from "@fluentui/react-components";
import { isIsoDate } from "../../../../core/calendar/civil-day";
import { peoplePageWords } from "../../../../core/language/people-page-words";
import type { PackKind } from "../../../background/make-packs";
import { usePane, useSession, useTexts, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { DateField } from "../../../parts/date-field";
import { DraftChoice, DraftText } from "../draft-field";
import { useToolDraft, type ToolDraft } from "../use-tool-draft";

/** Lengths of an interview; the first is the usual one. */
export const MINUTES = [60, 75, 90] as const;

/** For whom, and when. */
export function PackForm({ kind, people }: { readonly kind: PackKind; readonly people: readonly string[] }) {
  const session = useSession();
  const { asOf } = usePane();
  const words = useWords(peoplePageWords);
  const common = useCommonStyles();
  const draft = useToolDraft(kind);
  return (
    <>
      <div className={common.pair}>
        <DraftChoice draft={draft} field="person" label={words.person} choices={[["", words.everybody], ...people.map((person) => [person, person] as const)]} />
        <DateField label={kind === "oneOnOne" ? words.meetingDay : words.day} value={asOf} onChange={(value) => { session.lookFrom(value); }} />
      </div>
      {kind === "interview" ? <InterviewFields draft={draft} /> : null}
    </>
  );
}

function InterviewFields({ draft }: { readonly draft: ToolDraft }) {
  const texts = useTexts();
  const words = useWords(peoplePageWords);
  const common = useCommonStyles();
  const from = draft.text("from");
  return (
    <>
      <div className={common.pair}>
        <Field label={words.from} hint={words.fromHint} className={common.field} {...(from === "" || isIsoDate(from) ? {} : { validationMessage: texts.okrs.wrongDate })}>
          <Input type="date" value={from} onChange={(_, { value }) => { draft.enter("from", value); }} />
        </Field>
        <DraftChoice draft={draft} field="minutes" label={words.minutes} choices={MINUTES.map((minutes) => [String(minutes), words.minutesOption({ minutes })])} />
      </div>
      <DraftText draft={draft} field="managers" label={words.managers} hint={words.managersHint} lines={3} />
    </>
  );
}
