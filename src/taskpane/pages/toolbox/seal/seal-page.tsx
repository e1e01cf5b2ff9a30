import { useMemo } from "react";
import { isIsoDate } from "../../../../core/calendar/civil-day";
import { sealPageWords } from "../../../../core/language/seal-page-words";
import { paneTask } from "../../../background/pane-task";
import { usePane, useTexts, useWords } from "../../../pane-context";
import { Section } from "../../../parts/section";
import { useTask } from "../../../use-task";
import type { ToolPageProps } from "../tool-pages";
import { SealForm } from "./seal-form";
import { Verify } from "./verify";
import { hasCryptography } from "./web-signing";

const SEAL_TO_CHECK = paneTask("sealToCheck");

/** Seals what was agreed in the pack that is open, or says whether it is as it was sealed. */
export function SealPage({ book }: ToolPageProps) {
  const { asOf, language } = usePane();
  const texts = useTexts();
  const words = useWords(sealPageWords);
  const options = useMemo(() => ({ asOf, fallbackLanguage: language }), [asOf, language]);
  const { result: there } = useTask(book, SEAL_TO_CHECK);
  const { result: toSeal, isCurrent } = useTask(book, useMemo(() => (isIsoDate(asOf) ? paneTask("textToSeal", options) : null), [asOf, options]));
  if (!hasCryptography()) return <p>{words.noCryptography}</p>;
  if (there === null || toSeal === null) return <p role="status">{texts.busy.working}</p>;
  if (there.text === null && toSeal.text === null) return <p>{words.notAPack}</p>;
  return (
    <>
      <Section title={words.sealTitle}>
        {toSeal.text === null ? <p>{words.isSealed}</p> : <SealForm book={book} text={toSeal.text} isCurrent={isCurrent} options={options} issues={toSeal.issues} />}
      </Section>
      <Section title={words.verifyTitle}>
        {there.text === null ? <p>{words.notSealed}</p> : <Verify book={book} text={there.text} signature={there.signature} />}
      </Section>
    </>
  );
}
