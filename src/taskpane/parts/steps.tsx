import { usePane, useSession, useTexts } from "../pane-context";
import { STEPS, type PaneState, type Step } from "../pane-state";

/** The five steps of the work. One that is done has a check mark. */
export function Steps() {
  const session = useSession();
  const state = usePane();
  const texts = useTexts();
  return (
    <nav aria-label={texts.stepsLabel}>
      <ol className="steps">
        {STEPS.map((step, index) => {
          const isDone = isStepDone(step, state);
          const label = texts.steps[step];
          return (
            <li key={step}>
              <button type="button" className="step" aria-current={step === state.page ? "step" : undefined}
                aria-label={isDone ? texts.stepDone({ step: label }) : label} onClick={() => { session.open(step); }}>
                <span aria-hidden className={isDone ? "step-number done" : "step-number"}>{isDone ? "✓" : index + 1}</span>
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
