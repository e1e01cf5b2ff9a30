import { answering } from "../../../src/taskpane/background/answering";
import type { FromWorker, ToWorker } from "../../../src/taskpane/background/messages";
import { paneTask, type PaneTask } from "../../../src/taskpane/background/pane-task";
import { runPaneTask } from "../../../src/taskpane/background/pane-tasks";
import { Stopped } from "../../../src/taskpane/background/task-runner";
import { inWorker, type StartWorker } from "../../../src/taskpane/background/worker-runner";
import { gridOf, typeInto } from "../../support/memory-workbook";
import { AS_OF, company, CYCLE, generate, KPI } from "../../support/small-company";

/** Workers whose messages are copied as a browser does. */
class Workers {
  readonly sent: ToWorker[] = [];
  started = 0;
  terminated = 0;

  start: StartWorker = (receive) => {
    this.started += 1;
    let isAlive = true;
    const post = (message: FromWorker): void => {
      const copy = structuredClone(message);
      setImmediate(() => { if (isAlive) receive(copy); });
    };
    const answer = answering(post);
    return Promise.resolve({
      postMessage: (message) => {
        const copy = structuredClone(message);
        this.sent.push(copy);
        setImmediate(() => { if (isAlive) answer(copy); });
      },
      terminate: () => {
        isAlive = false;
        this.terminated += 1;
      },
    });
  };
}

const GRID = gridOf(generate(company()).workbook);

const TASKS: readonly PaneTask[] = [
  paneTask("reading"),
  paneTask("measures", 5),
  paneTask("measureAt", { sheet: KPI.en, row: 3, column: 0 }),
  paneTask("previewOkrs", { asOf: AS_OF, cadence: "6w", dialect: "functions" }, 2),
  paneTask("generate", { asOf: AS_OF, cadence: "6w", dialect: "functions" }),
  paneTask("review", { asOf: AS_OF, cycle: CYCLE }),
  paneTask("convert", "plain"),
  paneTask("remember", { settings: { language: "zh" } }),
  paneTask("sample", "en"),
  paneTask("unknownNames"),
  paneTask("fillReview", CYCLE, [{ part: "causes", row: "nobody", key: "why1", value: "late" }]),
  paneTask("checkIn", { entered: [{ keyResult: "nobody", value: 1, confidence: null, note: "", isWrong: false }], name: "Check-in", date: AS_OF, by: "" }, { asOf: AS_OF }),
];

describe("a worker", () => {
  test.each(TASKS.map((task) => [task.name, task] as const))("gives for %s what is given in place", async (_, task) => {
    expect(await inWorker(new Workers().start).run(GRID, task)).toEqual(runPaneTask(GRID, task));
  });

  test("is sent a workbook once, and again when it is another", async () => {
    const workers = new Workers();
    const runner = inWorker(workers.start);
    const frames = (): number => workers.sent.filter(({ kind }) => kind === "frame").length;
    await Promise.all([runner.run(GRID, paneTask("unknownNames")), runner.run(GRID, paneTask("reading"))]);
    expect(frames()).toBe(1);
    const other = gridOf(typeInto(company(), KPI.en, { C4: "Profit share" }));
    const [before, after] = await Promise.all([runner.run(GRID, paneTask("reading")), runner.run(other, paneTask("reading"))]);
    expect(frames()).toBe(2);
    expect(before).toEqual(runPaneTask(GRID, paneTask("reading")));
    expect(after).toEqual(runPaneTask(other, paneTask("reading")));
    expect(workers.started).toBe(1);
  });

  test("that is stopped answers nobody, and the next one does", async () => {
    const workers = new Workers();
    const runner = inWorker(workers.start);
    const first = runner.run(GRID, paneTask("reading"));
    runner.stop();
    await expect(first).rejects.toBeInstanceOf(Stopped);
    expect(workers.terminated).toBe(1);
    expect(await runner.run(GRID, paneTask("reading"))).toEqual(runPaneTask(GRID, paneTask("reading")));
    expect(workers.started).toBe(2);
  });

  test("that cannot be started leaves the work to the pane", async () => {
    const runner = inWorker((_, fail) => {
      setImmediate(fail);
      return Promise.resolve({ postMessage: () => undefined, terminate: () => undefined });
    });
    expect(await runner.run(GRID, paneTask("reading"))).toEqual(runPaneTask(GRID, paneTask("reading")));
  });

  test("says what a task failed of", async () => {
    const broken = { ...GRID, state: "{" };
    const runner = inWorker(new Workers().start);
    const wrong = { name: "nothing", rest: [] } as unknown as PaneTask<"reading">;
    await expect(runner.run(broken, wrong)).rejects.toThrow("is not a function");
  });
});
