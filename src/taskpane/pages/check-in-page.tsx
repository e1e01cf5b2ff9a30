import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { readOwnLevels } from "../../workbook/tasks";
import { paneTask } from "../background/pane-task";
import { okrsOf, type Book } from "../book";
import { usePane, useSession, useTexts } from "../pane-context";
import { Actions } from "../parts/actions";
import { useCommonStyles } from "../parts/common-styles";
import { CyclePicker } from "../parts/cycle-picker";
import { DateField } from "../parts/date-field";
import { EmptyPage } from "../parts/empty-page";
import { CheckInCard } from "./check-in/check-in-card";
import { enteredOf } from "./check-in/entered";
import { answerable, answersFor, dueKeyResults } from "./check-in/due-key-results";

/** Key results of company, teams and people, the ones that waited longest first; what is entered is appended to the table of check-ins. */
export function CheckInPage() {
  const { book } = usePane();
  const texts = useTexts();
  if (book === null) return null;
  if (book.okrs.length === 0) return <EmptyPage title={texts.checkIn.none} text={texts.checkIn.noneHint} step="okrs" />;
  return <CheckIns book={book} />;
}

function CheckIns({ book }: { readonly book: Book }) {
  const session = useSession();
  const { asOf, busy, drafts } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const [isChecked, setChecked] = useState(false);
  const okrs = okrsOf(book, drafts.cycle);
  const cycle = okrs?.cycle ?? null;
  const levels = useMemo(() => (cycle === null ? [] : readOwnLevels(book.grid, book.state, cycle)), [book, cycle]);
  const due = useMemo(() => (cycle === null ? [] : dueKeyResults(book, cycle, levels, asOf)), [book, cycle, levels, asOf]);
  if (okrs === null) return null;
  const owners = answerable(due);
  const owner = owners.find((one) => one === drafts.owner) ?? null;
  const shown = due.filter((one) => owner === null || answersFor(owner, one));
  const inOrder = [...shown].sort((a, b) => Number(b.keyResult.id === drafts.focus) - Number(a.keyResult.id === drafts.focus));
  const entered = enteredOf(due.map(({ keyResult }) => keyResult), drafts.checkIns);
  const write = async (): Promise<void> => {
    setChecked(true);
    if (entered.length === 0 || entered.some(({ isWrong }) => isWrong)) return;
    const updates = { entered, name: texts.steps.checkIn, date: asOf, by: drafts.by };
    const isWritten = await session.run(paneTask("checkIn", updates, { asOf }), ({ checkIns }, { checkIn }) => checkIn.written({ count: checkIns }));
    if (!isWritten) return;
    session.draft({ checkIns: {}, focus: null });
    setChecked(false);
  };
  return (
    <>
      <p className={common.intro}>{texts.checkIn.intro}</p>
      <CyclePicker label={texts.checkIn.cycle} book={book} cycle={okrs.cycle} />
      <div className={common.pair}>
        <Field label={texts.checkIn.owner} className={common.field}>
          <Select value={owner ?? ""} onChange={(_, { value }) => { session.draft({ owner: value === "" ? null : value }); }}>
            <option value="">{texts.checkIn.everyone}</option>
            {owners.map((one) => <option key={one} value={one}>{one}</option>)}
          </Select>
        </Field>
        <DateField label={texts.checkIn.day} value={asOf} onChange={(value) => { session.lookFrom(value); }} />
        <Field label={texts.checkIn.by} className={common.field}>
          <Input value={drafts.by} onChange={(_, { value }) => { session.draft({ by: value }); }} />
        </Field>
      </div>
      <ul className={common.plainList}>
        {inOrder.map((one) => <li key={one.keyResult.id}><CheckInCard due={one} isChecked={isChecked} /></li>)}
      </ul>
      <Actions hint={texts.checkIn.writeHint}>
        <Button appearance="primary" disabledFocusable={busy !== null || entered.length === 0} onClick={() => { void write(); }}>{texts.checkIn.write({ count: entered.length })}</Button>
        {book.checkIns.length === 0 ? null : <Button onClick={() => { session.open("review"); }}>{texts.next({ step: texts.steps.review })}</Button>}
      </Actions>
    </>
  );
}
