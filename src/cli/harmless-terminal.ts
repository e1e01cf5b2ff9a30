import type { Terminal } from "./terminal";

/**
 * The terminal, which no text of a file can command: what would move its cursor, rename its window or turn the reading
 * direction of a line around is shown as a sign instead.
 */
export function harmlessTerminal(terminal: Terminal): Terminal {
  const { out, err, step } = terminal;
  return {
    ...terminal,
    out: (text) => { out(harmless(text)); },
    err: (text) => { err(harmless(text)); },
    ...(step === undefined ? {} : { step: (what) => { step(what === null ? null : harmless(what)); } }),
  };
}

/** Control characters, but for line ends and tabs, and the marks that change the direction of text. */
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** @example harmless("a\u001b[2Jb") // "a�[2Jb" */
function harmless(text: string): string {
  return text.replace(COMMANDS, "\ufffd");
}

/** JSON of the same value without any such character as itself. @example harmlessJson("\u009b") // "\"\\u009b\"" */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(COMMANDS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
