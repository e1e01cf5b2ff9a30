import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneTask } from "../../background/pane-task";
import type { Book } from "../../book";
import { usePane, useSession, useTexts } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";

const useStyles = makeStyles({
  title: { margin: "8px 0 0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  steps: { margin: "12px 0", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "12px" },
  step: { display: "grid", gridTemplateColumns: "28px 1fr", columnGap: "10px" },
  number: {
    width: "26px", height: "26px", lineHeight: "26px", borderRadius: "50%", textAlign: "center", fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2,
  },
  buttons: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px", margin: "4px 0 12px" },
});

/** For a workbook without a scorecard: what this is, three steps, and something to try it with. */
export function Welcome({ book }: { readonly book: Book }) {
  const session = useSession();
  const { language } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const styles = useStyles();
  const isBlank = book.grid.sheets.every(({ used }) => used === null);
  const { welcome, scorecard } = texts;
  return (
    <>
      <h2 className={styles.title}>{isBlank ? welcome.title : scorecard.noneTitle}</h2>
      <p className={common.intro}>{isBlank ? welcome.intro : scorecard.none}</p>
      <ol className={styles.steps}>
        {welcome.steps.map(({ title, text }, index) => (
          <li key={title} className={styles.step}>
            <span aria-hidden className={styles.number}>{index + 1}</span>
            <span><span className={common.strong}>{title}</span><br />{text}</span>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button appearance={isBlank ? "secondary" : "primary"} onClick={() => { void session.read(); }}>{texts.readAgain}</Button>
        <Button appearance={isBlank ? "primary" : "secondary"} onClick={() => { void session.run(paneTask("sample", language), () => welcome.sampleAdded); }}>{welcome.sample}</Button>
        <span className={common.hint}>{welcome.sampleHint}</span>
      </div>
    </>
  );
}
