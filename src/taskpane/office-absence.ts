import { issue, type Issue } from "../core/issue";

/** Why the pane has no Excel beside it, once that is known; null if it has. */
export async function officeAbsence(): Promise<Issue | null> {
  await allScriptsRun();
  if (typeof Office === "undefined") return issue("error", "office-not-loaded", null, { origin: OFFICE_ORIGIN });
  const { host } = await Office.onReady();
  // The types say that there always is one: a browser alone has none.
  return (host as Office.HostType | null) === null ? issue("error", "office-outside-excel", null, undefined) : null;
}

const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";

/** Scripts of the page are deferred, office.js among them, and run before the page counts as loaded. */
function allScriptsRun(): Promise<void> {
  return document.readyState === "complete" ? Promise.resolve() : new Promise((resolve) => { window.addEventListener("load", () => { resolve(); }, { once: true }); });
}
