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
 * element held before, such as a skeleton, stays until there is something to say and the colours to say it in.
 */
export async function startPane(root: HTMLElement, host: PaneHost): Promise<void> {
  const language = startLanguage(host.language);
  const [texts, theme] = await Promise.all([loadTexts(language), loadTheme(startLook(host.isDark ?? null))]);
  const session = new Session(host, taskRunner(), { language, texts });
  createRoot(root).render(
    <StrictMode>
      <SessionContext value={session}>
        <Shell isDark={host.isDark ?? null} theme={theme} />
      </SessionContext>
    </StrictMode>,
  );
  await session.read();
}
