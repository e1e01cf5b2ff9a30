import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { usePane, useSession, useTexts } from "../pane-context";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 12px", backgroundColor: tokens.colorNeutralBackground3 },
  text: { flexGrow: 1 },
});

/** What is under way, for eyes and ears, and the way out of it. */
export function Progress() {
  const session = useSession();
  const { busy } = usePane();
  const texts = useTexts();
  const styles = useStyles();
  return (
    <div role="status">
      {busy === null ? null : (
        <div className={styles.bar}>
          <Spinner size="extra-tiny" aria-hidden />
          <span className={styles.text}>{texts.busy[busy]}</span>
          {busy === "writing" ? null : <Button size="small" appearance="subtle" onClick={() => { session.cancel(); }}>{texts.cancel}</Button>}
        </div>
      )}
    </div>
  );
}
