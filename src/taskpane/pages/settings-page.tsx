import { Button, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { CADENCES, isIsoDate } from "../../core/calendar";
import { LANGUAGES } from "../../core/language";
import { settingsWords } from "../../core/language/settings-words";
import type { Settings } from "../../workbook/state";
import { paneTask } from "../background/pane-task";
import type { Book } from "../book";
import { usePane, useSession, useTexts, useWords } from "../pane-context";
import { Actions } from "../parts/actions";
import { useCommonStyles } from "../parts/common-styles";
import { DateField } from "../parts/date-field";
import { Section } from "../parts/section";
import { chosenOkrs } from "./okrs/chosen-okrs";
import { chosenPace, type PaceDraft } from "./settings/pace-draft";
import { PaceFields } from "./settings/pace-fields";

const DIALECTS = ["functions", "plain"] as const;

/** Language of the pane, which changes at once, and what the workbook keeps. */
export function SettingsPage() {
  const session = useSession();
  const { book, language } = usePane();
  const words = useWords(settingsWords);
  const common = useCommonStyles();
  return (
    <>
      <p className={common.intro}>{words.intro}</p>
      <Field label={words.language}>
        <RadioGroup layout="horizontal" value={language} onChange={(_, { value }) => { const one = LANGUAGES.find((each) => each === value); if (one !== undefined) void session.speak(one); }}>
          {LANGUAGES.map((one) => <Radio key={one} value={one} label={<span lang={one}>{words.languages[one]}</span>} />)}
        </RadioGroup>
      </Field>
      {book === null ? null : <OfWorkbook book={book} />}
    </>
  );
}

function OfWorkbook({ book }: { readonly book: Book }) {
  const session = useSession();
  const { asOf, busy, language } = usePane();
  const texts = useTexts();
  const words = useWords(settingsWords);
  const common = useCommonStyles();
  const [draft, setDraft] = useState<Settings>({});
  const [paceDraft, setPaceDraft] = useState<PaceDraft>({});
  const { cadence, fiscalYearStart, dialect, language: ofSheets } = chosenOkrs(book, isIsoDate(asOf) ? asOf : "2000-01-01", language, {});
  const shown = { cadence, fiscalYearStart, dialect, language: ofSheets, ...draft };
  const change = (part: Settings): void => { setDraft({ ...draft, ...part }); };
  const save = async (): Promise<void> => {
    const pace = chosenPace(book, paceDraft).settings;
    if (!isIsoDate(shown.fiscalYearStart) || pace === null) return;
    if (!await session.run(paneTask("remember", { settings: { ...shown, ...pace } }), (_, { language: spoken }) => settingsWords(spoken).saved)) return;
    setDraft({});
    setPaceDraft({});
  };
  return (
    <>
      <Section title={words.workbook}>
        <DateField label={words.fiscalYearStart} hint={words.fiscalYearHint} value={shown.fiscalYearStart} onChange={(value) => { change({ fiscalYearStart: value }); }} />
        <Field label={words.cadence} className={common.field}>
          <Select value={shown.cadence} onChange={(_, { value }) => { change({ cadence: value }); }}>
            {CADENCES.map((one) => <option key={one} value={one}>{words.cadences[one]}</option>)}
          </Select>
        </Field>
        <PaceFields book={book} draft={paceDraft} onChange={(part) => { setPaceDraft({ ...paceDraft, ...part }); }} />
        <Field label={words.formulas} className={common.field} hint={texts.okrs.dialectHint[shown.dialect]}>
          <Select value={shown.dialect} onChange={(_, { value }) => { const one = DIALECTS.find((each) => each === value); if (one !== undefined) change({ dialect: one }); }}>
            {DIALECTS.map((one) => <option key={one} value={one}>{texts.okrs.dialects[one]}</option>)}
          </Select>
        </Field>
        <Field label={words.sheetLanguage} className={common.field}>
          <Select value={shown.language} onChange={(_, { value }) => { const one = LANGUAGES.find((each) => each === value); if (one !== undefined) change({ language: one }); }}>
            {LANGUAGES.map((one) => <option key={one} value={one}>{words.languages[one]}</option>)}
          </Select>
        </Field>
      </Section>
      <Actions>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => { void save(); }}>{words.save}</Button>
      </Actions>
    </>
  );
}
