import { officeAbsence } from "./office-absence";
import { officeHost } from "./office-host";
import { startPane } from "./pane";
import { prepareParts } from "./shell";

const root = document.getElementById("root");
if (root !== null) void startPane(root, officeHost(officeAbsence())).then(prepareParts);
