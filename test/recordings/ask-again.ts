import { readWorkbook } from "../../src/adapters/opc";
import type { Host } from "../../src/workbench/host";
import { startHeadlessHost } from "../../src/workbench/host/headless";
import type { WireRequest, WireResponse } from "../../src/workbench/host/wire";
import { compareAnswers } from "./compare-answers";
import { isOfService, type RecordedSession } from "./recording";

const REQUEST = 93;

/** Asks our model of Excel what was asked when the session was recorded: sentences on how it answers otherwise. */
export async function askModelAgain({ recording, workbook }: RecordedSession): Promise<readonly string[]> {
  const reading = readWorkbook(workbook, "workbook.xlsx");
  if (!reading.ok) throw new Error(reading.issue.code);
  const host = startHeadlessHost(reading.value.grid);
  const ids = new Map<unknown, unknown>();
  const differences: string[] = [];
  for (const [index, { request, response }] of recording.exchanges.entries()) {
    // A failure of the transport is no answer of the application's.
    if (isOfService(request) || response === null || "failure" in response) continue;
    const answer = await answerOf(host, renamed(request, ids) as WireRequest);
    differences.push(...compareAnswers(response, answer, `request ${index + 1}`, ids));
  }
  return differences;
}

/** The request with the ids by which the model calls its objects. */
function renamed(value: unknown, ids: ReadonlyMap<unknown, unknown>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, ids));
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, renamed(member, ids)]));
  return value;
}

function answerOf({ external }: Host, request: WireRequest): Promise<WireResponse | { readonly failure: unknown }> {
  return new Promise((resolve) => {
    external.Execute(REQUEST, [["", "POST", "ProcessQuery", [], JSON.stringify(request)]], (answer) => {
      const [failure, response] = answer.toArray();
      resolve(failure === 0 ? JSON.parse(String((response as readonly unknown[])[2])) as WireResponse : { failure });
    });
  });
}
