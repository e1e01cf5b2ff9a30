import type { FromWorker } from "./messages";
import type { WorkerLike } from "./worker-runner";

/** The bundler makes a script of its own of what is named here. */
export function startWorker(receive: (message: FromWorker) => void, fail: () => void): WorkerLike {
  const worker = new Worker(new URL("./task-worker.ts", import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => { receive(data); };
  worker.onerror = fail;
  return worker;
}
