import { closeBrowsers, openWorkbench } from "../test/browser/support/open-workbench";
import serveWorkbench from "../test/browser/support/serve-workbench";
import { writeOkrs } from "../test/browser/support/steps";
import stopServing from "../test/browser/support/stop-serving";
import { showSheet } from "../test/browser/support/type-into";

/** Part of `npm run pictures`: the README's pictures of the workbench, of the sample as it is on a day of its year. */
async function drawPictures(): Promise<void> {
  await serveWorkbench();
  const bench = await openWorkbench();
  const { page } = bench;
  await writeOkrs(bench, "2027-05-20");
  await showSheet(bench, "OKR FY2027-Q2");
  await page.waitForTimeout(2_000);
  await page.screenshot({ path: "docs/workbench.png" });
  await closeBrowsers();
  await stopServing();
}

void drawPictures();
