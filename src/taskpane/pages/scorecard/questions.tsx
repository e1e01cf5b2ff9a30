import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { describeOption, describeQuestion } from "../../../core/language";
import type { Question } from "../../../core/reader";
import { paneTask } from "../../background/pane-task";
import type { Book } from "../../book";
import { withAnswers } from "../../corrections";
import { usePane, useSession, useTexts } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { Section } from "../../parts/section";
import { cellAt } from "../../cell-at";

/** What the reader was not sure of. Answers are kept in the workbook, and the scorecard is read by them. */
export function Questions({ book: { reading: { questions }, state } }: { readonly book: Book }) {
  const session = useSession();
  const { drafts: { answers } } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const given = Object.fromEntries(questions.flatMap(({ id }) => (answers[id] === undefined || answers[id] === "" ? [] : [[id, answers[id]] as const])));
  const count = Object.keys(given).length;
  const save = async (): Promise<void> => {
    const isSaved = await session.run(paneTask("remember", { corrections: withAnswers(state.reading, given) }), (_, { scorecard }) => scorecard.answersSaved);
    if (isSaved) session.draft({ answers: {} });
  };
  return (
    <Section title={texts.scorecard.questionsTitle}>
      <ul className={common.plainList}>
        {questions.map((question) => <li key={question.id} className={common.card}><Asked question={question} /></li>)}
      </ul>
      <div><Button disabledFocusable={count === 0} onClick={() => { void save(); }}>{texts.scorecard.saveAnswers({ count })}</Button></div>
    </Section>
  );
}

function Asked({ question }: { readonly question: Question }) {
  const session = useSession();
  const { language, drafts: { answers } } = usePane();
  const texts = useTexts();
  const words = (key: string): string => describeOption(question.options.find((option) => option.key === key) ?? { key, label: null }, language);
  const answer = (value: string): void => { session.draft({ answers: { ...answers, [question.id]: value } }); };
  const given = answers[question.id] ?? "";
  const hint = question.assumed === "" ? {} : { hint: texts.scorecard.assumed({ choice: words(question.assumed) }) };
  return (
    <>
      <Field label={describeQuestion(question, language)} {...hint}>
        <RadioGroup value={given} onChange={(_, { value }) => { answer(value); }}>
          {question.options.map(({ key }) => <Radio key={key} value={key} label={words(key)} />)}
        </RadioGroup>
      </Field>
      {question.code === "reader-year"
        ? <Field label={texts.scorecard.yearLabel}><Input type="number" value={given} onChange={(_, { value }) => { answer(value); }} /></Field>
        : null}
      {question.at === null ? null : <span><PlaceLink place={question.at} cell={cellAt(question.at)} /></span>}
    </>
  );
}
