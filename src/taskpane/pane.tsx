import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { taskRunner } from "./background/choose-runner";
import { SessionContext } from "./pane-context";
import type { PaneHost } from "./pane-host";
import { loadTexts, startLanguage } from "./pane-language";
import { Session } from "./session";
import { Shell } from "./shell";
import { loadTheme, startLook } from "./use-theme";

/**
 * Shows the task pane in an element, over the workbook of a host, and reads the workbook: done when it is read. What the
 * element held before, such as a skeleton, stays until there is something to say and the colours to say it in; the host
 * itself need not be there by then.
 */
export async function startPane(root: HTMLElement, host: PaneHost): Promise<void> {
  const isDark = host.surroundings?.isDark ?? null;
  const language = startLanguage(host.surroundings?.language);
  const [texts, theme] = await Promise.all([loadTexts(language), loadTheme(startLook(isDark))]);
  const session = new Session(host, taskRunner(), { language, texts, isDark });
  createRoot(root).render(
    <StrictMode>
      <SessionContext value={session}>
        <Shell theme={theme} />
      </SessionContext>
    </StrictMode>,
  );
  await Promise.all([session.read(), host.settled?.then((surroundings) => session.settle(surroundings)).catch((error: unknown) => { session.report(error); })]);
}
