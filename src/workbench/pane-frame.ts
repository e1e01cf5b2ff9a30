import type { OfficeExternal } from "./host";

/** Where the page inside the frame looks for the application that it runs in (`pane-host.js`). */
declare global {
  interface Window {
    okrscoreExternal?: OfficeExternal;
  }
}

/** Opens the add-in in a frame whose office.js takes this page for Excel. */
export function mountPane(container: HTMLElement, external: OfficeExternal, title: string): void {
  window.okrscoreExternal = external;
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.src = "addin/taskpane.html";
  container.append(frame);
}
