import { useEffect, useState } from "react";
import type { PaneTask, TaskName, TaskResult } from "./background/pane-task";
import { Stopped } from "./background/task-runner";
import type { Book } from "./book";
import { useSession } from "./pane-context";

/** What came of a task, and whether it is still the answer to what is asked now. */
export interface Asked<Name extends TaskName> {
  /** Null before the first answer, and where nothing is asked. */
  readonly result: TaskResult<Name> | null;
  readonly isCurrent: boolean;
}

interface Answer<Name extends TaskName> {
  readonly book: Book;
  readonly task: PaneTask<Name>;
  readonly result: TaskResult<Name>;
}

/**
 * Result of a task over the workbook as it was read. The task has to be the same object as long as it asks the same; null
 * asks nothing. The last answer stays until the next one is there.
 */
export function useTask<Name extends TaskName>(book: Book, task: PaneTask<Name> | null): Asked<Name> {
  const session = useSession();
  const [answer, setAnswer] = useState<Answer<Name> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (task === null) return undefined;
    let isWanted = true;
    session.ask(book, task).then(
      (result) => { if (isWanted) setAnswer({ book, task, result }); },
      (error: unknown) => {
        if (!isWanted) return;
        // What was cancelled was something else, and took the worker with it.
        if (error instanceof Stopped) setAttempt(attempt + 1);
        else session.report(error);
      },
    );
    return () => { isWanted = false; };
  }, [session, book, task, attempt]);
  return { result: task === null ? null : answer?.result ?? null, isCurrent: task !== null && answer?.task === task && answer.book === book };
}
