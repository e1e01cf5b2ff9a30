import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

// A thread of its own: told by messages what is being done (null: nothing any more), it shows that on standard error
// once the whole takes longer than a second, and then again while it goes on.

/** Work shorter than this says nothing about its progress. */
const QUIET_MS = 1_000;
const AGAIN_MS = 1_000;
const STANDARD_ERROR = 2;

const { isTerminal } = workerData as { readonly isTerminal: boolean };
const startedAt = Date.now();
let doing: string | null = null;
let shown: string | null = null;

parentPort?.on("message", (what: string | null) => {
  doing = what;
  if (Date.now() - startedAt >= QUIET_MS) show();
});

setTimeout(() => {
  show();
  setInterval(show, AGAIN_MS);
}, QUIET_MS);

/** On a terminal one line that counts the seconds; in a log one line for each step. */
function show(): void {
  if (doing === null) return;
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  if (isTerminal) writeSync(STANDARD_ERROR, `\r\u001b[K${doing} … ${seconds} s`);
  else if (shown !== doing) writeSync(STANDARD_ERROR, `${doing} …\n`);
  shown = doing;
}
