import { Button, makeStyles } from "@fluentui/react-components";
import { useSession, useTexts } from "../pane-context";
import type { Step } from "../pane-state";
import { useCommonStyles } from "./common-styles";

const useStyles = makeStyles({ box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", marginTop: "8px" } });

/** A page that has nothing to show yet: why, and the step that comes first. */
export function EmptyPage({ title, text, step }: { readonly title: string; readonly text: string; readonly step: Step }) {
  const session = useSession();
  const texts = useTexts();
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <div className={styles.box}>
      <h2 className={common.big}>{title}</h2>
      <p className={common.intro}>{text}</p>
      <Button appearance="primary" onClick={() => { session.open(step); }}>{texts.steps[step]}</Button>
    </div>
  );
}
