import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { isIsoDate } from "../../../../core/calendar/civil-day";
import { calendarsPageWords } from "../../../../core/language/calendars-page-words";
import { toolboxWords } from "../../../../core/language/toolbox-words";
import { peopleOf } from "../../../../core/meetings/people";
import { CALENDAR_KINDS, type CalendarKind } from "../../../background/make-calendar";
import { paneTask } from "../../../background/pane-task";
import { okrsOf, type Book } from "../../../book";
import { usePane, useTexts, useWords } from "../../../pane-context";
import { Actions } from "../../../parts/actions";
import { useCommonStyles } from "../../../parts/common-styles";
import { IssueList } from "../../../parts/issue-list";
import { useTask } from "../../../use-task";
import { download } from "../../share/download";
import { chosenOf, DraftChoice } from "../draft-field";
import type { ToolPageProps } from "../tool-pages";
import { useToolDraft } from "../use-tool-draft";

/** Dates and meetings of a cycle for a calendar program. */
export function CalendarsPage({ book, cycle }: ToolPageProps) {
  const { needsOkrs } = useWords(toolboxWords);
  return cycle === null ? <p>{needsOkrs}</p> : <Calendars book={book} cycle={cycle} />;
}

function Calendars({ book, cycle }: { readonly book: Book; readonly cycle: string }) {
  const { asOf, language } = usePane();
  const texts = useTexts();
  const words = useWords(calendarsPageWords);
  const common = useCommonStyles();
  const draft = useToolDraft("calendars");
  const kinds = CALENDAR_KINDS.map((one) => [one, words.kinds[one]] as const);
  const kind = chosenOf(draft.text("kind"), kinds) as CalendarKind;
  const people = ownersIn(book, cycle).map((one) => [one, one] as const);
  const person = kind === "one-on-one" ? chosenOf(draft.text("person"), [["", ""], ...people]) : "";
  const task = useMemo(() => (isIsoDate(asOf) ? paneTask("makeCalendar", { kind, asOf, fallbackLanguage: language, cycle, ...(person === "" ? {} : { person }) }) : null), [kind, asOf, language, cycle, person]);
  const { result, isCurrent } = useTask(book, task);
  const text = isCurrent ? result?.text ?? null : null;
  const save = (): void => {
    if (text !== null) download(`${words.kinds[kind]} ${cycle}.ics`, text, "text/calendar");
  };
  return (
    <>
      <DraftChoice draft={draft} field="kind" label={words.kind} choices={kinds} />
      {kind === "one-on-one" ? <DraftChoice draft={draft} field="person" label={words.person} choices={[["", words.everybody], ...people]} /> : null}
      {result === null ? <p role="status">{texts.busy.working}</p> : <><p className={common.hint}>{words[kind === "cycle" ? "events" : "meetings"]({ count: result.events })}</p><IssueList issues={result.issues} /></>}
      <Actions hint={words.hint}>
        <Button appearance="primary" disabledFocusable={text === null} onClick={save}>{words.download}</Button>
      </Actions>
    </>
  );
}

/** Those who own OKRs of a cycle, and so have one-on-ones. */
function ownersIn(book: Book, cycle: string): readonly string[] {
  const okrs = okrsOf(book, cycle);
  return okrs === null ? [] : peopleOf([...okrs.keyResults, ...okrs.objectives].map(({ owner }) => owner));
}
