import { officeWorkbook } from "../../src/adapters/office";
import type { WorkbookGrid } from "../../src/core/grid";
import { officeExternal, type Answer } from "../../src/workbench/host/external";
import type { WireAction, WirePath, WireRequest, WireResponse } from "../../src/workbench/host/wire";
import { bootOffice, installOffice } from "../support/office/office-client";
import { isOfService, type Exchange, type Recording } from "./recording";

const GLOBAL_OBJECT = 1;

/** What the adapter reads where the recorded answers come back. @throws Error if it asks what was not asked then */
export async function readRecorded({ exchanges }: Recording): Promise<WorkbookGrid> {
  const player = new Player(exchanges);
  const { external } = officeExternal((body) => Promise.resolve(player.answer(body)), { sets: { ExcelApi: "1.15", CustomFunctionsRuntime: "1.3" }, locale: "en-US" });
  installOffice(await bootOffice({ external }));
  const { grid, issues } = await officeWorkbook().read();
  if (grid === null) throw new Error(`not read: ${player.unknown ?? issues.map(({ code }) => code).join(", ")}`);
  return grid;
}

/** Answers each request as it was answered when it was recorded, in order. */
class Player {
  private next = 0;
  /** The first request that was not recorded. */
  unknown: string | null = null;

  constructor(private readonly exchanges: readonly Exchange[]) {}

  answer(body: string): Answer {
    const request = JSON.parse(body) as WireRequest;
    if (isOfService(request)) return { text: JSON.stringify({ Results: request.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] }) };
    const asked = signature(request);
    const index = this.exchanges.findIndex((exchange, position) => position >= this.next && signature(exchange.request) === asked);
    const exchange = this.exchanges[index];
    if (exchange?.response == null) {
      this.unknown ??= `the adapter asks what was not recorded: ${asked.slice(0, 500)}`;
      return { failure: NOT_RECORDED };
    }
    this.next = index + 1;
    if ("failure" in exchange.response) return { failure: exchange.response.failure };
    return { text: JSON.stringify(renumbered(exchange.response, exchange.request, request)) };
  }
}

/** GeneralException of the transport. */
const NOT_RECORDED = 5001;

/** What a request asks, whatever its actions and paths are numbered. */
function signature({ Actions, ObjectPaths }: WireRequest): string {
  return Actions.map((action) => `${action.ActionType} ${pathText(ObjectPaths, ObjectPaths[String(action.ObjectPathId)])}.${action.Name}(${argumentsText(action)})${JSON.stringify(action.QueryInfo ?? null)}`).join("\n");
}

function pathText(paths: WireRequest["ObjectPaths"], path: WirePath | undefined): string {
  if (path === undefined || path.ObjectPathType === GLOBAL_OBJECT) return "";
  return `${pathText(paths, paths[String(path.ParentObjectPathId ?? "")])}.${path.Name}(${argumentsText(path)})`;
}

function argumentsText({ ArgumentInfo }: WirePath | WireAction): string {
  return JSON.stringify(ArgumentInfo?.Arguments ?? []);
}

/** The answer, with the numbers that the actions have now. */
function renumbered(response: WireResponse, then: WireRequest, now: WireRequest): WireResponse {
  const numbers = new Map(then.Actions.map(({ Id }, index) => [Id, now.Actions[index]?.Id ?? Id]));
  const renumber = (id: number): number => numbers.get(id) ?? id;
  return {
    ...response,
    ...(response.Results === undefined ? {} : { Results: response.Results.map(({ ActionId, Value }) => ({ ActionId: renumber(ActionId), Value })) }),
    ...(response.TraceIds === undefined ? {} : { TraceIds: response.TraceIds.map(renumber) }),
  };
}
