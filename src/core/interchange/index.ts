// OKRs in the forms that other programs take.
import type { Language } from "../language";
import { appfireCsv } from "./appfire-csv";
import type { ExportedCycle } from "./exported-okrs";
import { feishuJson } from "./feishu-json";
import { okrsMarkdown } from "./markdown";
import { okrsJson } from "./okrs-json";
import { stratMl } from "./strat-ml";

export { exportedCycle } from "./exported-okrs";
export type { CycleRecords, ExportedCycle, ExportedKeyResult, ExportedObjective } from "./exported-okrs";

export const EXPORT_FORMATS = ["json", "appfire", "feishu", "stratml", "markdown"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface Exporter {
  readonly ending: string;
  readonly mediaType: string;
  /** `language` is of words of ours; texts of the user's stay as they are. */
  print(cycles: readonly ExportedCycle[], language: Language): string;
}

/** How each format is written, and what its files are called. */
export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  json: { ending: ".json", mediaType: "application/json", print: okrsJson },
  appfire: { ending: ".csv", mediaType: "text/csv", print: appfireCsv },
  feishu: { ending: ".json", mediaType: "application/json", print: feishuJson },
  stratml: { ending: ".xml", mediaType: "application/xml", print: stratMl },
  markdown: { ending: ".md", mediaType: "text/markdown", print: okrsMarkdown },
};
