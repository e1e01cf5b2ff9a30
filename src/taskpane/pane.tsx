import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { SessionContext } from "./pane-context";
import type { PaneHost } from "./pane-host";
import { Session } from "./session";
import { Shell } from "./shell";

/** Shows the task pane in an element, over the workbook of a host, and reads the workbook. */
export function startPane(root: HTMLElement, host: PaneHost): void {
  const session = new Session(host);
  createRoot(root).render(
    <StrictMode>
      <SessionContext value={session}>
        <Shell isDark={host.isDark ?? null} />
      </SessionContext>
    </StrictMode>,
  );
  void session.read();
}
