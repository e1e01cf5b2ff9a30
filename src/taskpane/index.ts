import { officeHost } from "./office-host";
import { startPane } from "./pane";
import { prepareParts } from "./shell";

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (root !== null) void startPane(root, officeHost()).then(prepareParts);
});
