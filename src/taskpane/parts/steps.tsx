import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane, useSession, useTexts } from "../pane-context";
import { STEPS, type PaneState, type Step } from "../pane-state";

const useStyles = makeStyles({
  list: { display: "flex", justifyContent: "space-between", listStyleType: "none", margin: 0, padding: "0 6px 4px" },
  step: {
    display: "flex", flexDirection: "column", alignItems: "center", gap: "2px", minWidth: "36px", minHeight: "44px", padding: "4px 2px",
    border: "none", borderRadius: tokens.borderRadiusMedium, background: "none", color: tokens.colorNeutralForeground2, cursor: "pointer",
    font: "inherit", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    ":hover": { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (max-width: 290px)": { fontSize: "11px" },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  number: {
    width: "20px", height: "20px", lineHeight: "18px", boxSizing: "border-box", borderRadius: "50%", textAlign: "center", fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  currentNumber: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, border: `1px solid ${tokens.colorBrandBackground}`, "@media (forced-colors: active)": { border: "3px double CanvasText" } },
  doneNumber: { border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
});

/** The five steps of the work. One that is done has a check mark. */
export function Steps() {
  const session = useSession();
  const state = usePane();
  const texts = useTexts();
  const styles = useStyles();
  return (
    <nav aria-label={texts.stepsLabel}>
      <ol className={styles.list}>
        {STEPS.map((step, index) => {
          const isCurrent = step === state.page;
          const isDone = isStepDone(step, state);
          const label = texts.steps[step];
          return (
            <li key={step}>
              <button type="button" className={mergeClasses(styles.step, isCurrent && styles.current)} aria-current={isCurrent ? "step" : undefined}
                aria-label={isDone ? texts.stepDone({ step: label }) : label} onClick={() => { session.open(step); }}>
                <span aria-hidden className={mergeClasses(styles.number, isDone && styles.doneNumber, isCurrent && styles.currentNumber)}>{isDone ? "✓" : index + 1}</span>
                {label}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function isStepDone(step: Step, { book }: PaneState): boolean {
  if (book === null) return false;
  switch (step) {
    case "scorecard":
      return book.reading.count > 0 && book.reading.questions.length === 0;
    case "okrs":
      return book.okrs.length > 0;
    case "checkIn":
      return book.checkIns.length > 0;
    case "review":
      return [...book.state.sheets.keys()].some((key) => key.startsWith("review"));
    case "share":
      return false;
  }
}
