import { Button } from "@fluentui/react-components";
import type { Dialect } from "../../core/formula/dialect";
import { paneTask } from "../background/pane-task";
import type { Book } from "../book";
import { usePane, useSession, useTexts } from "../pane-context";
import { useCommonStyles } from "../parts/common-styles";
import { Section } from "../parts/section";
import { useTask } from "../use-task";
import { Export } from "./share/export";

/** The workbook made ready for others. */
export function SharePage() {
  const { book } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  if (book === null) return null;
  return (
    <>
      <p className={common.intro}>{texts.share.intro}</p>
      <Section title={texts.share.formulasTitle}><Formulas book={book} /></Section>
      <Section title={texts.share.repairTitle}><Repair book={book} /></Section>
      <Section title={texts.share.exportTitle}><Export book={book} /></Section>
    </>
  );
}

function Formulas({ book: { state: { settings: { dialect } } } }: { readonly book: Book }) {
  const session = useSession();
  const { busy } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const convert = (to: Dialect): void => {
    void session.run(paneTask("convert", to), ({ formulas }, { share }) => share.converted({ count: formulas }));
  };
  return (
    <>
      {dialect === undefined ? null : <p className={common.hint}>{texts.share.now({ dialect: texts.okrs.dialects[dialect] })}</p>}
      <div><Button disabledFocusable={busy !== null} onClick={() => { convert("plain"); }}>{texts.share.toPlain}</Button></div>
      <p className={common.hint}>{texts.share.toPlainHint}</p>
      <div><Button disabledFocusable={busy !== null} onClick={() => { convert("functions"); }}>{texts.share.toFunctions}</Button></div>
      <p className={common.hint}>{texts.share.toFunctionsHint}</p>
    </>
  );
}

const UNKNOWN_NAMES = paneTask("unknownNames");

function Repair({ book }: { readonly book: Book }) {
  const session = useSession();
  const { busy } = usePane();
  const texts = useTexts();
  const { result: count } = useTask(book, UNKNOWN_NAMES);
  if (count === null) return <p role="status">{texts.busy.working}</p>;
  if (count === 0) return <p>{texts.share.notBroken}</p>;
  return (
    <>
      <p>{texts.share.broken({ count })}</p>
      <div>
        <Button appearance="primary" disabledFocusable={busy !== null}
          onClick={() => { void session.run(paneTask("convert", "plain"), ({ formulas }, { share }) => share.repaired({ count: formulas })); }}>
          {texts.share.repair}
        </Button>
      </div>
    </>
  );
}
