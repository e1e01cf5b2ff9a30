import { Field, Input, Select } from "@fluentui/react-components";
import { CADENCES, isIsoDate } from "../../../core/calendar";
import { MOST_OKRS } from "../../../core/generate";
import { LANGUAGES } from "../../../core/language";
import { settingsWords } from "../../../core/language/settings-words";
import type { Book } from "../../book";
import { usePane, useSession, useTexts, useWords } from "../../pane-context";
import type { OkrChoices } from "../../pane-state";
import { useCommonStyles } from "../../parts/common-styles";
import { DateField } from "../../parts/date-field";
import { chosenOkrs } from "./chosen-okrs";

const DIALECTS = ["functions", "plain"] as const;

/** Cycle, day and what else decides which OKRs are made. */
export function OkrForm({ book }: { readonly book: Book }) {
  const session = useSession();
  const { asOf, language, drafts: { okrs } } = usePane();
  const texts = useTexts();
  const words = useWords(settingsWords);
  const common = useCommonStyles();
  const chosen = chosenOkrs(book, isIsoDate(asOf) ? asOf : "2000-01-01", language, withoutBroken(okrs));
  const choose = (change: OkrChoices): void => { session.draft({ okrs: { ...okrs, ...change } }); };
  return (
    <>
      <div className={common.pair}>
        <Field label={texts.okrs.cadence} className={common.field}>
          <Select value={chosen.cadence} onChange={(_, { value }) => { const cadence = CADENCES.find((one) => one === value); if (cadence !== undefined) choose({ cadence }); }}>
            {CADENCES.map((cadence) => <option key={cadence} value={cadence}>{words.cadences[cadence]}</option>)}
          </Select>
        </Field>
        <DateField label={texts.okrs.asOf} value={asOf} onChange={(value) => { session.lookFrom(value); }} />
      </div>
      <Field label={texts.okrs.cycle} className={common.field}>
        <Select value={chosen.cycle} onChange={(_, { value }) => { choose({ cycle: value }); }}>
          {chosen.cycles.map((cycle) => <option key={cycle.id} value={cycle.id}>{texts.okrs.cycleOption(cycle)}</option>)}
        </Select>
      </Field>
      <details>
        <summary className={common.summary}>{texts.okrs.options}</summary>
        <div className={common.pair}>
          <Field label={texts.okrs.level} className={common.field}>
            <Input value={texts.okrs.levels.company} readOnly />
          </Field>
          {(["objectives", "keyResults"] as const).map((kind) => (
            <Field key={kind} label={texts.okrs.most[kind]} className={common.field}>
              <Select value={String(chosen.most[kind])} onChange={(_, { value }) => { choose({ most: { ...okrs.most, [kind]: Number(value) } }); }}>
                {Array.from({ length: MOST_OKRS[kind] }, (__, index) => <option key={index} value={index + 1}>{index + 1}</option>)}
              </Select>
            </Field>
          ))}
          <DateField label={texts.okrs.fiscalYearStart} value={okrs.fiscalYearStart ?? chosen.fiscalYearStart} onChange={(fiscalYearStart) => { choose({ fiscalYearStart }); }} />
          <Field label={texts.okrs.language} className={common.field}>
            <Select value={chosen.language} onChange={(_, { value }) => { const one = LANGUAGES.find((each) => each === value); if (one !== undefined) choose({ language: one }); }}>
              {LANGUAGES.map((one) => <option key={one} value={one}>{words.languages[one]}</option>)}
            </Select>
          </Field>
          <Field label={texts.okrs.formulas} hint={texts.okrs.dialectHint[chosen.dialect]} className={common.field}>
            <Select value={chosen.dialect} onChange={(_, { value }) => { const one = DIALECTS.find((each) => each === value); if (one !== undefined) choose({ dialect: one }); }}>
              {DIALECTS.map((one) => <option key={one} value={one}>{texts.okrs.dialects[one]}</option>)}
            </Select>
          </Field>
        </div>
      </details>
    </>
  );
}

/** A date that is being typed is none yet. */
function withoutBroken({ fiscalYearStart, ...others }: OkrChoices): OkrChoices {
  return fiscalYearStart === undefined || !isIsoDate(fiscalYearStart) ? others : { ...others, fiscalYearStart };
}
