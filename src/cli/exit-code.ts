/** What the process says when it ends; the numbers are part of the interface. The last is 128 + SIGINT, as shells have it. */
export const EXIT = { done: 0, findings: 1, wrongUse: 2, fileTrouble: 3, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A sentence for the user that ends a command. Thrown inside the command line only, caught in its entry file. */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
