// OKRs in the forms that other programs take.
import type { Language } from "../language";
import { appfireCsv } from "./appfire-csv";
import { calendarFile } from "./calendar-file";
import type { ExportedCycle } from "./exported-okrs";
import { feishuJson } from "./feishu-json";
import { okrsMarkdown } from "./markdown";
import { okrsJson } from "./okrs-json";
import { stratMl } from "./strat-ml";

export { meetingCalendar } from "./meeting-calendar";
export { exportedCycle } from "./exported-okrs";
export { heldBy, OF_COMPANY } from "./exported-held";
export type { ExportedHeld, ExportedPlan } from "./exported-held";
export type { CycleRecords, ExportedCycle, ExportedKeyResult, ExportedObjective } from "./exported-okrs";

// OKRs of other programs.
export { IMPORT_FORMATS, IMPORTERS, importFiles } from "./importers";
export type { ImportFormat } from "./importers";
export { guessFormat } from "./guess-format";
export type { Imported, ImportedCycle, ImportedFile, ImportedKeyResult, ImportedObjective, ImportedPeriod } from "./imported-okrs";
export { placeImported } from "./place-imported";
export type { Placed, PlacedCycle, PlacingOptions } from "./place-imported";

export const EXPORT_FORMATS = ["json", "appfire", "feishu", "stratml", "markdown", "ics"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface Exporter {
  readonly ending: string;
  readonly mediaType: string;
  /** `language` is of words of ours; texts of the user's stay as they are. `day` is that of the export. */
  print(cycles: readonly ExportedCycle[], language: Language, day: string): string;
}

/** How each format is written, and what its files are called. */
export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  json: { ending: ".json", mediaType: "application/json", print: okrsJson },
  appfire: { ending: ".csv", mediaType: "text/csv", print: appfireCsv },
  feishu: { ending: ".json", mediaType: "application/json", print: feishuJson },
  stratml: { ending: ".xml", mediaType: "application/xml", print: stratMl },
  markdown: { ending: ".md", mediaType: "text/markdown", print: okrsMarkdown },
  ics: { ending: ".ics", mediaType: "text/calendar", print: calendarFile },
};
export { interviewCalendar } from "./interview-calendar";
