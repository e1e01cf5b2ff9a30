/** Ctrl+S, or Cmd+S, saves as in Excel: of the browser it would get this page itself. */
export function listenForSaveKey(page: Document, save: () => void): void {
  page.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) save();
  }, { capture: true });
}
