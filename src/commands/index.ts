import { showPage } from "./show-page";

/** What the buttons of the ribbon do, by the names that the manifest calls. */
const COMMANDS: Readonly<Record<string, () => Promise<void> | void>> = {
  readScorecard: () => showPage("scorecard"),
  generateOkrs: () => showPage("okrs"),
  checkIn: () => showPage("checkIn"),
  review: () => showPage("review"),
  // Both ways are offered there: which one is wanted depends on who is going to read the workbook.
  convertFormulas: () => showPage("share"),
  showHelp,
};

for (const [name, run] of Object.entries(COMMANDS)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void finished(run, event));
}

/** Excel keeps a button of the ribbon busy until it is told that its command is over. */
async function finished(run: () => Promise<void> | void, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await run();
  } finally {
    event.completed();
  }
}

/** The page of all functions, in the user's browser: a pane has no room for it. */
function showHelp(): void {
  const isChinese = Office.context.displayLanguage.toLowerCase().startsWith("zh");
  const page = new URL(isChinese ? "functions.zh-cn.html" : "functions.html", location.href).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) Office.context.ui.openBrowserWindow(page);
  else window.open(page);
}
