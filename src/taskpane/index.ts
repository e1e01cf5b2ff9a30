import { officeHost } from "./office-host";
import { startPane } from "./pane";

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (root !== null) startPane(root, officeHost());
});
