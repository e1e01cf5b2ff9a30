import type { Issue } from "../core/issue";
import type { Language } from "../core/language/language";
import type { PaneTexts } from "../core/language/pane-texts";
import type { ToolKey } from "../core/language/toolbox-words";
import type { Undo, UndoOutcome } from "../workbook/port";
import type { TaskOutcome } from "../workbook/tasks";
import { isEmptyChange } from "../workbook/workbook-change";
import type { PaneTask, TaskName, TaskResult } from "./background/pane-task";
import { Stopped, type TaskRunner } from "./background/task-runner";
import type { Book } from "./book";
import type { PaneHost, ShownCells, Surroundings } from "./pane-host";
import { canCancel, NO_DRAFTS, type Busy, type Drafts, type Notice, type PageName, type PaneState } from "./pane-state";
import { chosenLanguage, loadTexts, rememberLanguage } from "./pane-language";
import { Store } from "./store";

/** Tasks that give something to write. */
export type WritingTask = { [Name in TaskName]: TaskResult<Name> extends TaskOutcome<unknown> ? Name : never }[TaskName];

export type SummaryOf<Name extends WritingTask> = TaskResult<Name> extends TaskOutcome<infer Summary> ? Summary : never;

/** Tells, in a sentence, what a task did. */
export type Tell<Summary> = (summary: Summary, texts: PaneTexts) => string;

/**
 * The pane's dealings with the workbook: it is read, tasks run over what was read, and what they give is written. One
 * thing at a time; whatever goes wrong becomes a notice, and nothing that somebody typed is thrown away for it.
 */
export class Session {
  readonly store: Store<PaneState>;
  /** Number of what is under way: what was cancelled finds that it is another. */
  private current = 0;
  /** Takes back what was written last, until something else is done with the workbook. */
  private lastWrite: Undo | null = null;

  constructor(private readonly host: PaneHost, private readonly runner: TaskRunner, looks: Pick<PaneState, "language" | "texts" | "isDark">) {
    this.store = new Store<PaneState>({
      ...looks, page: "scorecard", tool: null, book: null, busy: null, notice: null, selected: null,
      asOf: host.today ?? today(), drafts: NO_DRAFTS,
    });
    host.selection?.listen((selected) => { this.store.set({ selected }); });
    host.pages?.((page) => { this.open(page); });
  }

  get canSelect(): boolean {
    return this.host.selection !== null;
  }

  /** Name of the workbook's file; null where it has none yet, or nobody can tell. */
  get fileName(): string | null {
    return this.host.fileName?.() ?? null;
  }

  // What the user looks at

  /** Changes the language of the pane, once its texts are there. */
  async speak(language: Language): Promise<void> {
    rememberLanguage(language);
    this.store.set({ language, texts: await loadTexts(language) });
  }

  /** Speaks and looks as the program does, now that it says how: but for a language that somebody chose. */
  async settle({ language, isDark }: Surroundings): Promise<void> {
    if (isDark !== undefined) this.store.set({ isDark });
    if (language === undefined || language === this.store.get().language || chosenLanguage() !== null) return;
    this.store.set({ language, texts: await loadTexts(language) });
  }

  /** Shows a page. What was written last can be undone from there too. */
  open(page: PageName): void {
    const { notice } = this.store.get();
    this.store.set({ page, tool: null, notice: notice?.offersUndo === undefined ? null : notice });
  }

  /** Opens what of the rest of the method has a page of its own; null for the list of all. */
  openTool(tool: ToolKey | null): void {
    this.store.set({ tool });
  }

  draft(change: Partial<Drafts>): void {
    this.store.set({ drafts: { ...this.store.get().drafts, ...change } });
  }

  lookFrom(asOf: string): void {
    this.store.set({ asOf });
  }

  dismiss(): void {
    this.store.set({ notice: null });
  }

  /** Shows cells in the sheet; what no sheet has is passed over. */
  show(cells: ShownCells): void {
    this.host.selection?.select(cells).catch((error: unknown) => { this.report(error); });
  }

  /** Page for a key result, from the cell that is selected or from anywhere else. */
  checkIn(keyResult: string, cycle: string): void {
    this.draft({ focus: keyResult, cycle, owner: null });
    this.open("checkIn");
  }

  // What is done with the workbook

  /** Reads the workbook. True if it is read now. */
  read(): Promise<boolean> {
    return this.during("reading", async (isCurrent) => (await this.readBook(isCurrent)) !== null);
  }

  /**
   * What a task gives over the workbook as it was read. It waits for what is under way: a workbook that is about to be read
   * again need not be sent to a worker once more. Rejects with `Stopped` if somebody cancels, or if it has been read again.
   */
  async ask<Name extends TaskName>(book: Book, task: PaneTask<Name>): Promise<TaskResult<Name>> {
    await this.idle();
    if (this.store.get().book !== book) throw new Stopped();
    return this.runner.run(book.grid, task);
  }

  /** Runs a task over the workbook as it is now, and writes what it gives. True if the workbook holds the result. */
  run<Name extends WritingTask>(task: PaneTask<Name>, tell: Tell<SummaryOf<Name>>): Promise<boolean> {
    return this.during("working", async (isCurrent) => {
      const book = await this.readBook(isCurrent);
      if (book === null) return false;
      return this.writeResult(book, task, tell, isCurrent);
    });
  }

  /** Writes what a task gives over the workbook as it was read. Refused if the workbook has changed since. True if the workbook holds the result. */
  write<Name extends WritingTask>(book: Book, task: PaneTask<Name>, tell: Tell<SummaryOf<Name>>): Promise<boolean> {
    return this.during("working", (isCurrent) => this.writeResult(book, task, tell, isCurrent));
  }

  /** Runs a task over the workbook as it is now, for something else than to write what it gives; `done` says what came of it. True if that is no error. */
  make<Name extends TaskName>(task: PaneTask<Name>, done: (result: TaskResult<Name>) => Notice | Promise<Notice>): Promise<boolean> {
    return this.during("working", async (isCurrent) => {
      const book = await this.readBook(isCurrent);
      if (book === null) return false;
      const result = await this.runner.run(book.grid, task);
      if (!isCurrent()) return false;
      const notice = await done(result);
      this.tell(notice);
      return notice.intent !== "error";
    });
  }

  /** Takes back what was written last. True if the workbook is as it was before. */
  undo(insists = false): Promise<boolean> {
    const undo = this.lastWrite;
    if (undo === null) return Promise.resolve(false);
    return this.during("undoing", async () => {
      const outcome = await undo(insists);
      if (outcome.undone) {
        this.tell({ intent: "success", text: (texts) => (outcome.issues.length === 0 ? texts.undo.done : texts.undo.doneButFor), issues: outcome.issues, offersReading: false });
        await this.readBook(() => true);
        return true;
      }
      this.lastWrite = undo;
      this.tell(notUndone(outcome));
      return false;
    });
  }

  /** Lets go of what is under way, as long as nothing is being written. */
  cancel(): void {
    const { busy } = this.store.get();
    if (busy === null || !canCancel(busy)) return;
    this.current += 1;
    this.runner.stop();
    this.store.set({ busy: null, notice: { intent: "info", text: (texts) => texts.cancelled, issues: [], offersReading: this.store.get().book === null } });
  }

  /** Tells of an error that nobody could expect. */
  report(error: unknown): void {
    this.tell(unexpected(error));
  }

  private async during(busy: Busy, work: (isCurrent: () => boolean) => Promise<boolean>): Promise<boolean> {
    if (this.store.get().busy !== null) return false;
    this.current += 1;
    const number = this.current;
    const isCurrent = (): boolean => number === this.current;
    this.lastWrite = null;
    this.store.set({ busy, notice: null });
    try {
      await painted();
      return await work(isCurrent);
    } catch (error) {
      if (isCurrent() && !(error instanceof Stopped)) this.report(error);
      return false;
    } finally {
      if (isCurrent()) this.store.set({ busy: null });
    }
  }

  private async writeResult<Name extends WritingTask>({ grid }: Book, task: PaneTask<Name>, tell: Tell<SummaryOf<Name>>, isCurrent: () => boolean): Promise<boolean> {
    const outcome = await this.runner.run(grid, task);
    // Which summary it has depends on the name, which the compiler does not follow.
    return isCurrent() && (await this.apply(outcome as TaskOutcome<SummaryOf<Name>>, tell));
  }

  private async readBook(isCurrent: () => boolean): Promise<Book | null> {
    const { grid, issues } = await this.host.port.read();
    const { openBook, dayToLookFrom } = await import("./book");
    if (!isCurrent()) return null;
    if (grid === null) {
      this.tell({ intent: "error", text: (texts) => texts.notRead, issues, offersReading: true });
      return null;
    }
    const opened = openBook(grid, await this.runner.run(grid, { name: "reading", rest: [] }));
    if (!isCurrent()) return null;
    const book = { ...opened, issues: [...issues, ...opened.issues] };
    const { book: before, asOf } = this.store.get();
    this.store.set({ book, asOf: before === null ? dayToLookFrom(book.reading.latest, asOf) : asOf });
    return book;
  }

  private async apply<Summary>({ change, precondition, dialect, summary, issues }: TaskOutcome<Summary>, tell: Tell<Summary>): Promise<boolean> {
    if (summary === null) {
      this.tell(refusal(issues));
      return false;
    }
    if (isEmptyChange(change)) {
      this.tell({ intent: "info", text: (texts) => texts.unchanged, issues, offersReading: false });
      return true;
    }
    this.store.set({ busy: "writing" });
    const outcome = await this.host.port.apply(change, precondition, { dialect });
    if (!outcome.applied) {
      this.tell(refusal(outcome.issues));
      return false;
    }
    this.lastWrite = outcome.changed ? outcome.undo ?? null : null;
    const offersUndo = this.lastWrite === null ? {} : { offersUndo: "plain" as const };
    this.tell({ intent: "success", text: (texts) => tell(summary, texts), issues: issues.filter(concernsUser), offersReading: false, ...offersUndo });
    await this.readBook(() => true);
    return true;
  }

  /** Until nothing is under way. */
  private async idle(): Promise<void> {
    while (this.store.get().busy !== null) await this.store.next();
  }

  private tell(notice: Notice): void {
    this.store.set({ notice });
  }
}

function refusal(issues: readonly Issue[]): Notice {
  const changed = issues.some(({ code }) => code === "workbook-changed-meanwhile");
  return { intent: changed ? "warning" : "error", text: (texts) => (changed ? texts.changedMeanwhile : texts.notWritten), issues: changed ? [] : issues, offersReading: changed };
}

/** What somebody changed since is named, and may be insisted on; anything else Excel or the workbook does not allow. */
function notUndone({ mayInsist, issues }: Extract<UndoOutcome, { readonly undone: false }>): Notice {
  if (mayInsist) return { intent: "warning", text: (texts) => texts.undo.changedSince, issues, offersReading: false, offersUndo: "insisting" };
  const isOver = issues.some(({ code }) => code === "undo-not-last");
  return { intent: "error", text: (texts) => texts.undo.notDone, issues, offersReading: isOver, ...(isOver ? {} : { offersUndo: "plain" }) };
}

function unexpected(error: unknown): Notice {
  const message = error instanceof Error ? error.message : String(error);
  return { intent: "error", text: (texts) => texts.unexpected({ message }), issues: [], offersReading: true };
}

function concernsUser({ severity }: Issue): boolean {
  return severity !== "info";
}

/** Lets the browser show what is under way before the work begins. */
function painted(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
