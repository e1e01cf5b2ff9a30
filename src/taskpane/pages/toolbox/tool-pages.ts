import type { ToolKey } from "../../../core/language/toolbox-words";
import type { Book } from "../../book";
import { later, type Later } from "../../parts/later";

export interface ToolPageProps {
  readonly book: Book;
  /** That was chosen, or the latest; null without OKRs. */
  readonly cycle: string | null;
}

/** Tools with a page of their own, each of which is loaded when it is opened. */
export const TOOL_PAGES: Readonly<Partial<Record<ToolKey, Later<ToolPageProps>>>> = {
  map: later(async () => (await import("./map/map-page")).MapPage),
  align: later(async () => (await import("./alignment/alignment-page")).AlignmentPage),
  process: later(async () => (await import("./process/process-page")).ProcessPage),
  cadence: later(async () => (await import("./cadence/cadence-page")).CadencePage),
  calendars: later(async () => (await import("./calendars/calendars-page")).CalendarsPage),
  seal: later(async () => (await import("./seal/seal-page")).SealPage),
  import: later(async () => (await import("./import/import-page")).ImportPage),
  levels: later(async () => (await import("./options/option-pages")).LevelsPage),
  scheme: later(async () => (await import("./options/option-pages")).SchemePage),
  whatif: later(async () => (await import("./options/option-pages")).WhatIfPage),
  coach: later(async () => (await import("./people/pack-pages")).CoachPage),
  interview: later(async () => (await import("./people/pack-pages")).InterviewPage),
  oneOnOne: later(async () => (await import("./people/pack-pages")).OneOnOnePage),
  pbc: later(async () => (await import("./people/pack-pages")).PbcPage),
};
