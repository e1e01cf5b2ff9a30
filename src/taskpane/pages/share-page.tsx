import { Button } from "@fluentui/react-components";
import type { Dialect } from "../../core/formula/dialect";
import { shareWords } from "../../core/language/share-words";
import { paneTask } from "../background/pane-task";
import type { Book } from "../book";
import { usePane, useSession, useTexts, useWords } from "../pane-context";
import { useCommonStyles } from "../parts/common-styles";
import { Section } from "../parts/section";
import { useTask } from "../use-task";
import { Export } from "./share/export";

/** The workbook made ready for others. */
export function SharePage() {
  const { book } = usePane();
  const words = useWords(shareWords);
  const common = useCommonStyles();
  if (book === null) return null;
  return (
    <>
      <p className={common.intro}>{words.intro}</p>
      <Section title={words.formulasTitle}><Formulas book={book} /></Section>
      <Section title={words.repairTitle}><Repair book={book} /></Section>
      <Section title={words.exportTitle}><Export book={book} /></Section>
    </>
  );
}

function Formulas({ book: { state: { settings: { dialect } } } }: { readonly book: Book }) {
  const session = useSession();
  const { busy } = usePane();
  const texts = useTexts();
  const words = useWords(shareWords);
  const common = useCommonStyles();
  const convert = (to: Dialect): void => {
    void session.run(paneTask("convert", to), ({ formulas }, { language: spoken }) => shareWords(spoken).converted({ count: formulas }));
  };
  return (
    <>
      {dialect === undefined ? null : <p className={common.hint}>{words.now({ dialect: texts.okrs.dialects[dialect] })}</p>}
      <div><Button disabledFocusable={busy !== null} onClick={() => { convert("plain"); }}>{words.toPlain}</Button></div>
      <p className={common.hint}>{words.toPlainHint}</p>
      <div><Button disabledFocusable={busy !== null} onClick={() => { convert("functions"); }}>{words.toFunctions}</Button></div>
      <p className={common.hint}>{words.toFunctionsHint}</p>
    </>
  );
}

const UNKNOWN_NAMES = paneTask("unknownNames");

function Repair({ book }: { readonly book: Book }) {
  const session = useSession();
  const { busy } = usePane();
  const texts = useTexts();
  const words = useWords(shareWords);
  const { result: count } = useTask(book, UNKNOWN_NAMES);
  if (count === null) return <p role="status">{texts.busy.working}</p>;
  if (count === 0) return <p>{words.notBroken}</p>;
  return (
    <>
      <p>{words.broken({ count })}</p>
      <div>
        <Button appearance="primary" disabledFocusable={busy !== null}
          onClick={() => { void session.run(paneTask("convert", "plain"), ({ formulas }, { language: spoken }) => shareWords(spoken).repaired({ count: formulas })); }}>
          {words.repair}
        </Button>
      </div>
    </>
  );
}
