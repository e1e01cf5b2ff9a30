import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane, useSession, useTexts } from "../pane-context";
import { canCancel } from "../pane-state";
import { FrameButton } from "./frame-button";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 12px", backgroundColor: tokens.colorNeutralBackground3 },
  text: { flexGrow: 1 },
  wheel: {
    width: "16px", height: "16px", boxSizing: "border-box", flexShrink: 0, borderRadius: "50%", border: `2px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorBrandStroke1, animationDuration: "1s", animationIterationCount: "infinite", animationTimingFunction: "linear",
    animationName: { to: { transform: "rotate(360deg)" } },
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "4s", animationTimingFunction: "steps(8)" },
  },
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
          <span className={styles.wheel} aria-hidden />
          <span className={styles.text}>{texts.busy[busy]}</span>
          {!canCancel(busy) ? null : <FrameButton onClick={() => { session.cancel(); }}>{texts.cancel}</FrameButton>}
        </div>
      )}
    </div>
  );
}
