/** Opens a file that is dropped anywhere on a page; `hint` is told when one is held over it, and when no more. */
export function listenForFiles(page: Document, open: (file: File) => void, hint: (isOver: boolean) => void): void {
  const ours = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  const over = (event: DragEvent): void => {
    if (!ours(event)) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    hint(true);
  };
  page.addEventListener("dragenter", over);
  page.addEventListener("dragover", over);
  page.addEventListener("dragleave", (event) => { if (event.relatedTarget === null) hint(false); });
  page.addEventListener("drop", (event) => {
    if (!ours(event)) return;
    event.preventDefault();
    hint(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
  });
}
