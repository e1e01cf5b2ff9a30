/** The system refused a file: what was tried, with which file, and the system's own code (`EACCES`, `ENOSPC`, `EISDIR`, `ENOENT` …). */
export class FileAccessError extends Error {
  override readonly name = "FileAccessError";

  constructor(readonly operation: "read" | "write", readonly file: string, readonly code: string, options?: ErrorOptions) {
    super(`${file} cannot be ${operation === "read" ? "read" : "written"}: ${code}`, options);
  }
}

/** What `work` gives; what the system refuses comes out as `FileAccessError`, all else as it is. */
export async function accessing<Value>(operation: "read" | "write", file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new FileAccessError(operation, file, code, { cause: error });
  }
}

/** The code of an error of the system's; null for any other. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error) || !("syscall" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
