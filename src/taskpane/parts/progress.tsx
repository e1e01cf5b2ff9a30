import { usePane, useSession, useTexts } from "../pane-context";
import { canCancel } from "../pane-state";
import { FrameButton } from "./frame-button";

/** What is under way, for eyes and ears, and the way out of it. */
export function Progress() {
  const session = useSession();
  const { busy } = usePane();
  const texts = useTexts();
  return (
    <div role="status">
      {busy === null ? null : (
        <div className="progress">
          <span className="progress-wheel" aria-hidden />
          <span className="progress-text">{texts.busy[busy]}</span>
          {!canCancel(busy) ? null : <FrameButton onClick={() => { session.cancel(); }}>{texts.cancel}</FrameButton>}
        </div>
      )}
    </div>
  );
}
