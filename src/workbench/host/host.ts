import { eventsOf } from "./events";
import { officeExternal, type Answer, type ExternalHost, type OfficeExternal } from "./external";
import { FaultPlan, type Fault } from "./faults";
import { FunctionCalls, type FunctionAnswer, type FunctionCall } from "./function-calls";
import { WORKBOOK } from "./members/workbook";
import type { WorkbookModel } from "./model/workbook-model";
import { processRequest, References } from "./process-request";
import { serviceOf } from "./services";
import type { WireRequest, WireResponse } from "./wire";

/** One request as it went over the wire. */
export interface RequestRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface HostOptions {
  /** Requirement sets that the host claims, by name. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly locale?: string;
}

/** What Excel on the web takes at most in one request or response. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** The newest set that the client in `@microsoft/office-js` knows whole. */
const SETS = { ExcelApi: "1.15", SharedRuntime: "1.2", CustomFunctions: "1.9", CustomFunctionsRuntime: "1.3", RibbonApi: "1.2", DialogApi: "1.2" };

/** A model of Excel that answers the real office.js. */
export interface Host {
  /** Put it into the window as `external` before office.js is loaded. */
  readonly external: OfficeExternal;
  readonly model: WorkbookModel;
  /** Requests so far, the oldest first. */
  readonly requests: readonly RequestRecord[];
  /** Makes the n-th request from now on fail, counted from 1. */
  failAt(request: number, fault?: Omit<Fault, "request">): void;
  /** What was to fail does not fail any more. */
  clearFaults(): void;
  /** Calls custom functions of the add-in in one batch, as Excel does when it calculates. */
  callFunctions(calls: readonly FunctionCall[]): Promise<readonly FunctionAnswer[]>;
}

/** A host for a workbook. */
export function createHost(model: WorkbookModel, { sets = SETS, locale = "en-US" }: HostOptions = {}): Host {
  return new ModelHost(model, { sets, locale });
}

class ModelHost implements Host {
  readonly requests: RequestRecord[] = [];
  private readonly faults = new FaultPlan();
  private readonly references = new References();
  private readonly functionCalls = new FunctionCalls();
  private readonly wire: ExternalHost;
  /** Requests are answered one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(readonly model: WorkbookModel, options: Required<HostOptions>) {
    this.wire = officeExternal((body) => this.enqueue(body), options);
    model.listen((change) => {
      const entries = eventsOf(model, change);
      if (entries.length > 0) setTimeout(() => { this.wire.raise(entries); }, 0);
    });
  }

  get external(): OfficeExternal {
    return this.wire.external;
  }

  failAt(request: number, fault: Omit<Fault, "request"> = {}): void {
    this.faults.add({ ...fault, request: this.requests.length + request });
  }

  clearFaults(): void {
    this.faults.clear();
  }

  callFunctions(calls: readonly FunctionCall[]): Promise<readonly FunctionAnswer[]> {
    return this.functionCalls.call(calls, (entries) => this.wire.raise(entries));
  }

  private enqueue(body: string): Promise<Answer> {
    const answer = this.last.then(() => this.answer(body));
    this.last = answer;
    return answer;
  }

  private async answer(body: string): Promise<Answer> {
    const request = JSON.parse(body) as WireRequest;
    const number = this.requests.push({ actions: request.Actions.length, requestBytes: byteLength(body), responseBytes: 0 });
    if (byteLength(body) > PAYLOAD_LIMIT) return { failure: REQUEST_TOO_LARGE };
    const failure = this.faults.ofRequest(number, "before");
    if (failure !== null) return { failure };
    const text = JSON.stringify(await this.process(request, number));
    this.requests[number - 1] = { actions: request.Actions.length, requestBytes: byteLength(body), responseBytes: byteLength(text) };
    const lost = this.faults.ofRequest(number, "after");
    if (lost !== null) return { failure: lost };
    return byteLength(text) > PAYLOAD_LIMIT ? { failure: RESPONSE_TOO_LARGE } : { text };
  }

  private async process(request: WireRequest, number: number): Promise<WireResponse> {
    try {
      return await processRequest(request, {
        workbook: WORKBOOK(this.model), references: this.references, service: (name) => serviceOf(name, this.functionCalls), settle: () => this.model.engine.settle(false),
        watch: {
          before: (action) => { this.faults.check(number, action, "before"); },
          after: (action) => { this.faults.check(number, action, "after"); },
        },
      });
    } catch (error) {
      // A fault of the model itself: told to the add-in, so that it shows in the test that met it.
      const Message = `The model of Excel failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
      return { Error: { Code: "GeneralException", Message, Location: "", ActionIndex: 0 }, ProcessedResults: { Results: [] } };
    }
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
