/**
 * F6 goes from the grid to the add-in and from there to the bar above, as it goes from pane to pane in Excel: a grid keeps
 * Tab to itself, and whoever has a keyboard only would never leave it.
 */
export function listenForSwitch(page: Document, paneOf: () => HTMLIFrameElement | null): void {
  onF6(page, () => { paneOf()?.contentWindow?.focus(); });
}

/** The same in the frame of an add-in, once it is loaded. */
export function listenForReturn(frame: HTMLIFrameElement, home: HTMLElement): void {
  frame.addEventListener("load", () => { if (frame.contentDocument !== null) onF6(frame.contentDocument, () => { home.focus(); }); });
}

function onF6(page: Document, go: () => void): void {
  page.addEventListener("keydown", (event) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    go();
  }, { capture: true });
}
