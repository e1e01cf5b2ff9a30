/** Pages of the pane that the ribbon opens. */
export type RibbonPage = "scorecard" | "okrs" | "checkIn" | "review" | "share";

/** The pane listens to this event of the document; `detail` is the page. */
export const PAGE_EVENT = "okrscore-page";

/** Shows the pane at a page. A pane that has not begun finds the page at the document's element. */
export async function showPage(page: RibbonPage): Promise<void> {
  document.documentElement.dataset["okrscorePage"] = page;
  document.dispatchEvent(new CustomEvent<RibbonPage>(PAGE_EVENT, { detail: page }));
  await Office.addin.showAsTaskpane();
}
