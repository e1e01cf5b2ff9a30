/** An error that Excel answers with; `code` is one of `Excel.ErrorCodes`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function itemNotFound(): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): ApiError {
  return new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): ApiError {
  return new ApiError("InvalidArgument", message);
}

export function invalidReference(): ApiError {
  return new ApiError("InvalidReference", "This reference isn't valid for the current operation.");
}

export function invalidOperation(message: string): ApiError {
  return new ApiError("InvalidOperation", message);
}

export function accessDenied(): ApiError {
  return new ApiError("AccessDenied", "You cannot perform the requested operation.");
}

/** The host does not model this member: better said than guessed. */
export function notImplemented(type: string, member: string): ApiError {
  return new ApiError("NotImplemented", `This model of Excel has no ${type}.${member}.`);
}
