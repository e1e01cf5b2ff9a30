import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

// A thread of its own: told by messages what is being done (null: nothing any more), it shows that on standard error
// once the whole takes longer than a second, and then again while it goes on.

/** Work shorter than this says nothing about its progress. */
const QUIET_MS = 1_000;
const LOOK_MS = 250;
const STANDARD_ERROR = 2;

const { isTerminal } = workerData as { readonly isTerminal: boolean };
let startedAt = Date.now();
let doing: string | null = null;
let shown: string | null = null;

parentPort?.on("message", (what: string | null) => {
  if (doing === null) startedAt = Date.now();
  doing = what;
});

setInterval(() => {
  const elapsed = Date.now() - startedAt;
  if (doing !== null && elapsed >= QUIET_MS) show(doing, Math.floor(elapsed / 1_000));
}, LOOK_MS);

/** On a terminal one line that counts the seconds; in a log one line for each step. */
function show(what: string, seconds: number): void {
  if (isTerminal) writeSync(STANDARD_ERROR, `\r\u001b[K${what} … ${seconds} s`);
  else if (shown !== what) writeSync(STANDARD_ERROR, `${what} …\n`);
  shown = what;
}
