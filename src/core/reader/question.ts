import type { ReaderQuestionCode, ReaderQuestionValues } from "../language/reader-questions";
import { stableId } from "../generate/stable-id";

/**
 * What the reader was not sure of, as data; `describeQuestion` in `language` puts it and its options into words.
 * Something is assumed until somebody answers (`Corrections.answers`).
 */
export type Question = { readonly [Code in ReaderQuestionCode]: QuestionOf<Code> }[ReaderQuestionCode];

export interface QuestionOf<Code extends ReaderQuestionCode> {
  /** Same whenever the same is asked again. */
  readonly id: string;
  readonly code: Code;
  /** Address of the cell, or sheet, that it is about. */
  readonly at: string | null;
  readonly values: ReaderQuestionValues<Code>;
  readonly options: readonly QuestionOption[];
  /** Key of the option that was taken; `""` if none was. */
  readonly assumed: string;
}

export interface QuestionOption {
  readonly key: string;
  /** What the option means where its key is an address or a number; else null. */
  readonly label: string | null;
}

/** A question; `subject` is what makes it another one than others of its code: a sheet, a name, never a row. */
export function question<Code extends ReaderQuestionCode>(
  code: Code,
  subject: string,
  at: string | null,
  values: ReaderQuestionValues<Code>,
  keys: readonly (string | QuestionOption)[],
  assumed: string,
): QuestionOf<Code> {
  const options = keys.map((key) => (typeof key === "string" ? { key, label: null } : key));
  return { id: questionId(code, subject), code, at, values, options, assumed };
}

/** True for an answer that the question takes: one of its options, or any year where a year is asked for. */
export function isAnswer({ code, options }: Question, answer: string): boolean {
  return options.some(({ key }) => key === answer) || (code === "reader-year" && /^\d{4}$/.test(answer));
}

/** Entry of a mapping (`Corrections`) that answers the question. */
export function answerPath({ id }: Question): string {
  return `answers.${id}`;
}

/** Id of a question, by which answers are found before it is asked. */
export function questionId(code: ReaderQuestionCode, subject: string): string {
  return stableId("ASK", `${code}|${subject}`);
}
