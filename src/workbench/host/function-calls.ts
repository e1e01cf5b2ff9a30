import { defineType, type HostType } from "./host-object";
import type { EventEntry } from "./external";

/** A call of a custom function as Excel makes it: matrices of cells, null where an argument is left out. */
export interface FunctionCall {
  /** Id of the function, as in its metadata. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** The cell that calls. */
  readonly address: string;
}

/** What the add-in answers: rows, in which errors are objects; or that the call failed, with the number of an error and a sentence. */
export type FunctionAnswer = { readonly value: unknown } | { readonly failure: number; readonly message: string };

const CATEGORY = 1;
const INVOCATION = 1000;

/** The metadata lets errors in (`allowErrorForDataTypeAny`). */
const ERRORS_COME_IN = 4;

/** Calls that the add-in has not answered yet, by number. */
export class FunctionCalls {
  private readonly open = new Map<number, (answer: FunctionAnswer) => void>();
  private last = 0;

  /** Calls functions in one batch; the answers come in the order of the calls. `raise` gives the batch to the add-in, false if it does not listen. */
  call(calls: readonly FunctionCall[], raise: (entries: readonly EventEntry[]) => boolean): Promise<readonly FunctionAnswer[]> {
    const numbered = calls.map((call) => ({ ...call, id: (this.last += 1) }));
    const answers = numbered.map(({ id }) => new Promise<FunctionAnswer>((resolve) => { this.open.set(id, resolve); }));
    const isHeard = raise(numbered.map(({ id, name, args, address }) => ({ category: CATEGORY, type: INVOCATION, target: "", message: JSON.stringify([id, name, args, address, ERRORS_COME_IN, null]) })));
    if (!isHeard) throw new Error("the add-in does not listen to calls of functions");
    return Promise.all(answers);
  }

  /** Takes the add-in's results: `[id, true, value, times]` or `[id, false, message, code, times]` each. */
  answer(results: readonly (readonly unknown[])[]): void {
    for (const [id, succeeded, value, code] of results) {
      const resolve = this.open.get(Number(id));
      if (resolve === undefined) throw new Error(`no call ${String(id)} waits for an answer`);
      this.open.delete(Number(id));
      resolve(succeeded === true ? { value } : { failure: Number(code), message: String(value) });
    }
  }
}

/** What office.js tells the application about custom functions. */
export const CUSTOM_FUNCTIONS: HostType<FunctionCalls> = defineType<FunctionCalls>("CustomFunctions", {
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (calls, results) => { calls.answer(results as readonly (readonly unknown[])[]); },
  },
});
