import { issue, type Issue } from "../../core/issue";

/** An error as Excel's interface throws it. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
}

export function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && "code" in error && "debugInfo" in error && typeof error.code === "string";
}

/** What Excel refused, for the user. What Excel did not throw is a fault of ours, and thrown on. */
export function refusalOf(error: unknown): Issue {
  if (!isOfficeError(error)) throw error;
  const { code, message } = error;
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return issue("error", "office-cell-being-edited", null, undefined);
    case "AccessDenied":
      return issue("error", "office-access-denied", null, { message });
    case "ActivityLimitReached":
      return issue("error", "office-busy", null, undefined);
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return issue("error", "office-too-large", null, undefined);
    default:
      return issue("error", "office-refused", null, { code, message });
  }
}

/** What the work gives; where Excel refuses, what is to be said of that. */
export async function refusing<Outcome>(work: () => Promise<Outcome>, refused: (found: Issue) => Outcome): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return refused(refusalOf(error));
  }
}
