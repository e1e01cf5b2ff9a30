import { Button } from "@fluentui/react-components";
import { paneTask } from "../background/pane-task";
import type { Book } from "../book";
import { countCorrections } from "../corrections";
import { usePane, useSession, useTexts } from "../pane-context";
import { Actions } from "../parts/actions";
import { useCommonStyles } from "../parts/common-styles";
import { IssueList } from "../parts/issue-list";
import { Section } from "../parts/section";
import { MeasureList } from "./scorecard/measure-list";
import { Mapping } from "./scorecard/mapping";
import { Questions } from "./scorecard/questions";
import { Welcome } from "./scorecard/welcome";

/** What was found in the user's sheets, for them to confirm and correct. */
export function ScorecardPage() {
  const { book } = usePane();
  const texts = useTexts();
  if (book === null) return null;
  const { reading, issues } = book;
  const found = [...issues, ...reading.issues];
  if (reading.count === 0) {
    return (
      <>
        <Welcome book={book} />
        <Corrected book={book} />
        <IssueList issues={found} />
      </>
    );
  }
  return (
    <>
      <Found book={book} />
      <Corrected book={book} />
      {reading.questions.length === 0 ? null : <Questions book={book} />}
      {found.length === 0 ? null : <Section title={texts.issuesTitle}><IssueList issues={found} /></Section>}
      <Mapping book={book} />
      <MeasureList book={book} />
      <Next />
    </>
  );
}

function Found({ book: { reading: { count, sheets, questions } } }: { readonly book: Book }) {
  const texts = useTexts();
  const common = useCommonStyles();
  return (
    <>
      <p className={common.intro}>{texts.scorecard.intro}</p>
      <p className={common.big}>{texts.scorecard.found({ count, sheets })}</p>
      <p className={common.hint}>{questions.length === 0 ? texts.scorecard.noQuestions : texts.scorecard.toConfirm({ count: questions.length })}</p>
    </>
  );
}

/** Corrections that are in use, and the way to be rid of them. */
function Corrected({ book: { state } }: { readonly book: Book }) {
  const session = useSession();
  const texts = useTexts();
  const common = useCommonStyles();
  const count = countCorrections(state.reading);
  if (count === 0) return null;
  return (
    <p className={common.hint}>
      {texts.scorecard.remembered({ count })}{" "}
      <Button size="small" appearance="subtle" onClick={() => { void session.run(paneTask("remember", { corrections: null }), (_, { scorecard }) => scorecard.forgotten); }}>
        {texts.scorecard.forget}
      </Button>
    </p>
  );
}

function Next() {
  const session = useSession();
  const texts = useTexts();
  return (
    <Actions>
      <Button appearance="primary" onClick={() => { session.open("okrs"); }}>{texts.next({ step: texts.steps.okrs })}</Button>
    </Actions>
  );
}
