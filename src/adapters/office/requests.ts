/** Excel on the web takes and gives 5 MB a request; this leaves room for what is wrapped around. */
export const BYTES_PER_REQUEST = 3_500_000;
const CELLS_PER_REQUEST = 1_000_000;

/** Something to be asked of Excel, or told to it, in one request with others. */
export interface Step {
  /** Of the request or of its answer, whichever is more; estimated. */
  readonly bytes: number;
  readonly cells?: number;
  run(context: Excel.RequestContext): void;
}

/** Of a call, without what it writes. */
export const BYTES_PER_CALL = 700;

/** A call that carries little. */
export function callStep(run: Step["run"]): Step {
  return { bytes: BYTES_PER_CALL, run };
}

/** Sends steps in their order, in one request or as few as hold them. */
export async function sendSteps(context: Excel.RequestContext, steps: Iterable<Step>): Promise<void> {
  let [bytes, cells] = [0, 0];
  for (const step of steps) {
    const isFull = bytes + step.bytes > BYTES_PER_REQUEST || cells + (step.cells ?? 0) > CELLS_PER_REQUEST;
    if (bytes > 0 && isFull) {
      await context.sync();
      [bytes, cells] = [0, 0];
    }
    step.run(context);
    bytes += step.bytes;
    cells += step.cells ?? 0;
  }
  await context.sync();
}
