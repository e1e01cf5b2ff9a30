import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { isIsoDate } from "../../core/calendar";
import { reviewPageWords } from "../../core/language/review-page-words";
import { paneTask } from "../background/pane-task";
import { okrsOf, type Book } from "../book";
import { usePane, useSession, useTexts, useWords } from "../pane-context";
import { Actions } from "../parts/actions";
import { useCommonStyles } from "../parts/common-styles";
import { CyclePicker } from "../parts/cycle-picker";
import { DateField } from "../parts/date-field";
import { EmptyPage } from "../parts/empty-page";
import { IssueList } from "../parts/issue-list";
import { Section } from "../parts/section";
import { useTask } from "../use-task";
import { Causes } from "./review/causes";
import { draftsOf, filledFields } from "./review/filled-fields";
import { Gaps } from "./review/gaps";
import { Improvements } from "./review/improvements";
import { Results } from "./review/results";
import { reviewRowsOf } from "./review/review-rows";
import { Summary } from "./review/summary";

/** The five parts of a review (`domain.md` 1.4.3), as its sheet will show them. */
export function ReviewPage() {
  const { book } = usePane();
  const texts = useTexts();
  if (book === null) return null;
  if (book.okrs.length === 0) return <EmptyPage title={texts.checkIn.none} text={texts.checkIn.noneHint} step="okrs" />;
  return <CycleReview book={book} />;
}

function CycleReview({ book }: { readonly book: Book }) {
  const session = useSession();
  const { asOf, busy, language, drafts } = usePane();
  const texts = useTexts();
  const words = useWords(reviewPageWords);
  const common = useCommonStyles();
  const cycle = okrsOf(book, drafts.cycle)?.cycle ?? "";
  const task = useMemo(() => (isIsoDate(asOf) ? paneTask("review", { asOf, cycle, fallbackLanguage: language }) : null), [asOf, cycle, language]);
  const { result: outcome, isCurrent } = useTask(book, task);
  const rows = useMemo(() => reviewRowsOf(book, cycle), [book, cycle]);
  const okrs = okrsOf(book, cycle);
  const summary = outcome?.summary ?? null;
  const isThere = rows !== null;
  const sheetLanguage = book.state.settings.language ?? language;
  const unitOf = (action: string): string | null => {
    const keyResult = rows?.actions.find(({ id }) => id === action)?.keyResult;
    return okrs?.keyResults.find(({ id }) => id === keyResult)?.unit ?? null;
  };
  const typed = draftsOf(drafts.review, cycle);
  const count = Object.keys(typed).length;
  const fill = async (): Promise<void> => {
    const fields = filledFields(typed, unitOf);
    if (fields === null) return;
    if (await session.run(paneTask("fillReview", cycle, fields), (filled, { language: spoken }) => reviewPageWords(spoken).filled({ count: filled.fields }))) {
      session.draft({ review: Object.fromEntries(Object.entries(session.store.get().drafts.review).filter(([name]) => typed[name] === undefined)) });
    }
  };
  const score = (value: number | null): string => (value === null ? words.notScored : value.toFixed(2));
  return (
    <>
      <p className={common.intro}>{words.intro}</p>
      <CyclePicker label={words.cycle} book={book} cycle={cycle} />
      <DateField label={words.asOf} value={asOf} onChange={(value) => { session.lookFrom(value); }} />
      {task !== null && outcome === null ? <p role="status">{texts.busy.working}</p> : null}
      {summary === null || okrs === null ? <IssueList issues={outcome?.issues ?? []} /> : (
        <>
          <Section title={words.parts.summary}><Summary review={summary.review} /></Section>
          <Section title={words.parts.data}><Results review={summary.review} okrs={okrs} /></Section>
          <Section title={words.parts.gaps}><Gaps review={summary.review} /></Section>
          <Section title={words.parts.causes}><Causes review={summary.review} rows={rows} sheetLanguage={sheetLanguage} /></Section>
          <Section title={words.parts.actions}><Improvements review={summary.review} rows={rows} sheetLanguage={sheetLanguage} /></Section>
          {outcome === null || outcome.issues.length === 0 ? null : <Section title={texts.issuesTitle}><IssueList issues={outcome.issues} /></Section>}
        </>
      )}
      {task === null || summary === null ? null : (
        <Actions hint={words.writeHint}>
          <Button appearance="primary" disabledFocusable={busy !== null || !isCurrent}
            onClick={() => { void session.write(book, task, (written, { language: spoken }) => reviewPageWords(spoken).written({ cycle: written.cycle, score: score(written.score) })); }}>
            {isThere ? words.update : words.write}
          </Button>
          {count === 0 ? null : <Button disabledFocusable={busy !== null} onClick={() => { void fill(); }}>{words.saveFilled({ count })}</Button>}
          {isThere ? <Button onClick={() => { session.open("share"); }}>{texts.next({ step: texts.steps.share })}</Button> : null}
        </Actions>
      )}
    </>
  );
}
