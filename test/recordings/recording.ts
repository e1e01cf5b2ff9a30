import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WireRequest, WireResponse } from "../../src/workbench/host/wire";

/** One request of office.js, and what was answered; a code where the transport failed, null where no answer came. */
export interface Exchange {
  readonly request: WireRequest;
  readonly response: WireResponse | { readonly failure: number } | null;
}

/** What office.js and an application said to each other, the oldest first, as `scripts/record-traffic.js` saves it. */
export interface Recording {
  /** What was done while it was recorded. */
  readonly about: string;
  /** Who answered: `Office.context.diagnostics`. */
  readonly application: { readonly host: string; readonly platform: string; readonly version: string };
  readonly exchanges: readonly Exchange[];
}

/** A recording, and the workbook that was open when it began. */
export interface RecordedSession {
  readonly name: string;
  readonly recording: Recording;
  readonly workbook: Uint8Array;
}

/** The recordings of a folder: a folder each, with `recording.json` and `workbook.xlsx`. */
export function recordedSessions(folder: string): readonly RecordedSession[] {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, "recording.json"))).sort().map((name) => ({
    name,
    recording: JSON.parse(readFileSync(join(folder, name, "recording.json"), "utf8")) as Recording,
    workbook: readFileSync(join(folder, name, "workbook.xlsx")),
  }));
}

/** True for what office.js itself tells the application, beside the workbook. */
export function isOfService({ ObjectPaths }: WireRequest): boolean {
  return Object.values(ObjectPaths).some(({ ObjectPathType, Name }) => ObjectPathType === NEW_OBJECT && /\.(?:CustomFunctions|AddinInternalService)$/.test(Name));
}

const NEW_OBJECT = 2;
