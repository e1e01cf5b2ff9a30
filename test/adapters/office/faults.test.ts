import { officeWorkbook } from "../../../src/adapters/office";
import { describeModel, type Fault, type Host } from "../../../src/workbench/host";
import { applyOutcome, companyInExcel, readOpen, requestsOf, runTask, TASKS } from "./company-in-excel";

type TaskName = keyof typeof TASKS;

/** A test runs tasks several times, each calculated in full. */
jest.setTimeout(60_000);

/** A host in which everything before a task has been done. */
async function before(name: TaskName): Promise<Host> {
  const host = await companyInExcel();
  if (name !== "generate") await runTask(TASKS.generate);
  if (name === "convert") await runTask(TASKS.review);
  return host;
}

describe.each(Object.keys(TASKS) as TaskName[])("a %s that fails", (name) => {
  const whole: readonly (readonly [string, Omit<Fault, "request">])[] = [["before it is done", { when: "before" }], ["after it was done", { when: "after" }]];

  test.each(whole)("at any request as a whole, %s, leaves the workbook as it was, or is done", async (_, fault) => {
    const host = await before(name);
    const planned = TASKS[name](await readOpen());
    const untouched = describeModel(host.model);
    for (const request of [1, 2, 3, 4]) {
      host.failAt(request, fault);
      const outcome = await applyOutcome(planned);
      host.clearFaults();
      // The last request was done: only its answer was lost.
      if (request === 4 && fault.when === "after") expect(outcome).toMatchObject({ applied: true, changed: true });
      else {
        expect(outcome).toMatchObject({ applied: false });
        expect(changes(untouched, host)).toEqual([]);
      }
    }
  });

  test("at any action of the writing leaves the workbook as it was", async () => {
    const actions = await writingActions(name);
    const host = await before(name);
    const planned = TASKS[name](await readOpen());
    const untouched = describeModel(host.model);
    // Each is a whole run: some of them, the first and the last among them.
    const some = new Set([0, 4, ...[1, 2, 3].map((part) => Math.floor(((actions - 1) * part) / 3))]);
    for (const action of some) {
      host.failAt(3, { action });
      expect(await applyOutcome(planned)).toMatchObject({ applied: false, issues: [{ code: "office-refused" }] });
      host.clearFaults();
      expect([action, changes(untouched, host)]).toEqual([action, []]);
    }
    expect(await applyOutcome(planned)).toMatchObject({ applied: true, changed: true });
  });

  test("and cannot be put back, is put back by the next reading, which says so", async () => {
    const actions = await writingActions(name);
    const host = await before(name);
    const planned = TASKS[name](await readOpen());
    const untouched = describeModel(host.model);
    host.failAt(3, { action: actions - 1 });
    host.failAt(4);
    expect(await applyOutcome(planned)).toMatchObject({ applied: false, issues: [{ code: "office-not-put-back" }] });
    host.clearFaults();
    expect(changes(untouched, host)).not.toEqual([]);
    expect((await officeWorkbook().read()).issues).toEqual([expect.objectContaining({ code: "office-run-put-back" })]);
    expect(changes(untouched, host)).toEqual([]);
    expect((await officeWorkbook().read()).issues).toEqual([]);
  });
});

/** The first lines of a workbook's content that are there only before or only now. */
function changes(before: string, { model }: Host): readonly string[] {
  const [then, now] = [before.split("\n"), describeModel(model).split("\n")];
  const [known, present] = [new Set(then), new Set(now)];
  const lines = [...then.filter((line) => !present.has(line)).map((line) => `- ${line}`), ...now.filter((line) => !known.has(line)).map((line) => `+ ${line}`)];
  return lines.length === 0 && then.length !== now.length ? [`${then.length} lines, now ${now.length}`] : lines.slice(0, 5);
}

/** Actions in the request that writes. Its host is the one of office.js afterwards. */
async function writingActions(name: TaskName): Promise<number> {
  const host = await before(name);
  const planned = TASKS[name](await readOpen());
  const first = host.requests.length;
  await requestsOf(host, () => applyOutcome(planned));
  return host.requests[first + 2]?.actions ?? 0;
}
