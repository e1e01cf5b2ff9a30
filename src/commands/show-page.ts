import { askForPage, type RibbonPage } from "../adapters/office/ribbon-pages";

/** Shows the pane at a page. */
export async function showPage(page: RibbonPage): Promise<void> {
  askForPage(page);
  await Office.addin.showAsTaskpane();
}
