import { ApiError } from "./api-error";

/** A failure to happen at one request, to see what the add-in makes of it. Requests count from 1, actions from 0. */
export interface Fault {
  readonly request: number;
  /** Action of the request at which it fails; left out, the request as a whole does, without an answer of Excel. */
  readonly action?: number;
  /** Whether the action or request has been done when it fails. Default `before`. */
  readonly when?: "before" | "after";
  /** Error code of the answer; of a request as a whole, the number of the transport's error. */
  readonly code?: string | number;
}

/** Number with which office.js is told that the application could not be reached. */
export const ACCESS_DENIED = 7000;
export const THROTTLED = 5102;
export const CELL_EDIT_MODE = 5004;

const DEFAULT_CODE = "GeneralException";

/** The faults that are still to happen. */
export class FaultPlan {
  private faults: readonly Fault[] = [];

  add(fault: Fault): void {
    this.faults = [...this.faults, fault];
  }

  clear(): void {
    this.faults = [];
  }

  /** Code of the transport with which a request fails as a whole; null if it does not. */
  ofRequest(request: number, when: "before" | "after"): number | null {
    const fault = this.faults.find((one) => one.request === request && one.action === undefined && (one.when ?? "before") === when);
    if (fault === undefined) return null;
    return typeof fault.code === "number" ? fault.code : ACCESS_DENIED;
  }

  /** Throws the error with which an action is to fail. */
  check(request: number, action: number, when: "before" | "after"): void {
    const fault = this.faults.find((one) => one.request === request && one.action === action && (one.when ?? "before") === when);
    if (fault !== undefined) throw new ApiError(String(fault.code ?? DEFAULT_CODE), "There was an internal error while processing the request.");
  }
}
