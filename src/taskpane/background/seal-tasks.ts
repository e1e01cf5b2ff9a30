// A browser answers later what a seal is made of, and tasks answer at once: first they say what is to be hashed, signed or checked,
// and once that is done they are asked again with the answers.
import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import type { Language } from "../../core/language/language";
import { sealTask, verifyTask, type SealSummary, type TaskOutcome, type Verification } from "../../workbook/tasks";

export interface SealOptions {
  readonly asOf: string;
  readonly fallbackLanguage: Language;
}

/** A text and what cryptography makes of it. */
export interface MadeSeal {
  readonly text: string;
  /** SHA-256 of the text in hexadecimal digits. */
  readonly hash: string;
  /** Null without a key. */
  readonly signed: { readonly signature: string; readonly fingerprint: string } | null;
}

/** The text over which a seal goes; null if there can be none, and the issues say why. */
export function textToSeal(grid: WorkbookGrid, options: SealOptions): { readonly text: string | null; readonly issues: readonly Issue[] } {
  const texts: string[] = [];
  const { issues } = sealTask(grid, { hash: (text) => { texts.push(text); return ""; } }, options);
  return { text: texts[0] ?? null, issues };
}

/** The seal is made of the workbook whose text was asked for. */
export function sealWith(grid: WorkbookGrid, { text, hash, signed }: MadeSeal, options: SealOptions): TaskOutcome<SealSummary> {
  const ofText = <Answer>(asked: string, answer: Answer): Answer => {
    if (asked !== text) throw new Error("the workbook is another than that of which the seal was made");
    return answer;
  };
  return sealTask(grid, { hash: (asked) => ofText(asked, hash), ...(signed === null ? {} : { sign: (asked: string) => ofText(asked, signed) }) }, options);
}

export interface SealToCheck {
  /** Null if there is no seal. */
  readonly text: string | null;
  /** Null if nobody signed. */
  readonly signature: string | null;
}

/** What of a seal is to be checked. */
export function sealToCheck(grid: WorkbookGrid): SealToCheck {
  const texts: string[] = [];
  const signatures: string[] = [];
  verifyTask(grid, { hash: (text) => { texts.push(text); return ""; }, isSignedBy: (_, signature) => { signatures.push(signature); return false; } }, {});
  return { text: texts[0] ?? null, signature: signatures[0] ?? null };
}

/** `isSigned`: whether the signature is that of the key that was given; null if none was. */
export function verifyWith(grid: WorkbookGrid, { hash, isSigned }: { readonly hash: string; readonly isSigned: boolean | null }, fallbackLanguage: Language): Verification {
  return verifyTask(grid, { hash: () => hash, ...(isSigned === null ? {} : { isSignedBy: () => isSigned }) }, { fallbackLanguage });
}
