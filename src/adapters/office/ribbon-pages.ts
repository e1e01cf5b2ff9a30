/** Pages of the pane that the ribbon opens. */
export type RibbonPage = "scorecard" | "okrs" | "checkIn" | "review" | "share";

const PAGE_EVENT = "okrscore-page";

/** Asks the pane, which lives in the same document, for a page. One that has not begun yet finds the wish when it does. */
export function askForPage(page: RibbonPage): void {
  document.documentElement.dataset["okrscorePage"] = page;
  document.dispatchEvent(new CustomEvent<RibbonPage>(PAGE_EVENT, { detail: page }));
}

/** Calls back for the page that was asked for before, and for each one from now on; the result stops that. */
export function listenForPages(onPage: (page: RibbonPage) => void): () => void {
  const asked = document.documentElement.dataset["okrscorePage"];
  if (asked !== undefined) onPage(asked as RibbonPage);
  const hear = (event: Event): void => { onPage((event as CustomEvent<RibbonPage>).detail); };
  document.addEventListener(PAGE_EVENT, hear);
  return () => { document.removeEventListener(PAGE_EVENT, hear); };
}
