// The worker: reads and plans beside the pane, which goes on answering meanwhile.
import { answering } from "./answering";
import type { ToWorker } from "./messages";

const answer = answering((message) => { self.postMessage(message); });

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => { answer(data); });
