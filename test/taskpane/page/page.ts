// The pane over a workbook that is no Excel's: `?rows=100000` over a scorecard of so many rows, else over a small company
// with OKRs and a review; `?blank` over nothing. `?language=zh` and `?dark` as their names say.
import { formulaEngine, printStored } from "../../../src/core/formula";
import { startPane } from "../../../src/taskpane/pane";
import { prepareParts } from "../../../src/taskpane/shell";
import type { WorkbookPort } from "../../../src/workbook/port";
import { MemoryPort } from "../../support/memory-port";
import { EMPTY_WORKBOOK, memorySheet } from "../../support/memory-workbook";
import { company, END, generate, review } from "../../support/small-company";
import { largeScorecard } from "./large-scorecard";

const asked = new URLSearchParams(location.search);

function portOf(): WorkbookPort {
  const rows = Number(asked.get("rows") ?? 0);
  if (rows > 0) return { read: () => Promise.resolve({ grid: largeScorecard(rows), issues: [] }), apply: () => Promise.resolve({ applied: true, changed: true }) };
  const blank = { ...EMPTY_WORKBOOK, sheets: [memorySheet("Sheet1", [])] };
  return new MemoryPort(asked.has("blank") ? blank : review(generate(company()).workbook).workbook, { ...formulaEngine, print: printStored });
}

const root = document.getElementById("root");
if (root !== null) {
  void startPane(root, {
    port: portOf(), today: END, surroundings: { language: asked.get("language") === "zh" ? "zh" : "en", isDark: asked.has("dark") },
    selection: { listen: () => () => undefined, select: () => Promise.resolve() },
  }).then(prepareParts);
}
