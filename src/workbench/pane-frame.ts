import type { Host, OfficeExternal } from "./host";

declare global {
  interface Window {
    /** Where the page inside the frame looks for the application that it runs in (`pane-host.js`). */
    okrscoreExternal?: OfficeExternal;
    /** The application itself, for whoever tries it from the browser's console. */
    okrscoreHost?: Host;
  }
}

/** Opens the add-in in a frame whose office.js takes this page for Excel. `loaded` is given the frame's page each time that one is there. */
export function mountPane(container: HTMLElement, host: Host, title: string, loaded: (page: Document) => void = () => undefined): HTMLIFrameElement {
  window.okrscoreExternal = host.external;
  window.okrscoreHost = host;
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.src = "addin/taskpane.html";
  frame.addEventListener("load", () => { if (frame.contentDocument !== null) loaded(frame.contentDocument); });
  container.append(frame);
  return frame;
}
