import { verifyTask, type Verification } from "../../workbook/tasks";
import type { Console } from "../console";
import { EXIT, type ExitCode } from "../exit-code";
import { issueJson } from "../issue-json";
import type { SharedOptions } from "../options";
import { checkerOf } from "../signing";
import { readSource } from "../source";

interface VerifyLine extends SharedOptions {
  readonly key?: string;
}

/** `verify PACK`: whether what was agreed is still as it was sealed, and which cells are not. */
export async function verifySeal([file = ""]: readonly string[], options: VerifyLine, speak: Console): Promise<ExitCode> {
  const { texts, options: { language } } = speak;
  const checker = await checkerOf(options.key, speak);
  const { grid, issues } = await readSource(file, speak);
  const verification = verifyTask(grid, checker, { fallbackLanguage: language });
  const { hash, changes, isIntact, signature, fingerprint } = verification;
  const found = [...issues, ...verification.issues];
  speak.sayIssues(found);
  const verified = isVerified(verification);
  if (hash !== null) {
    speak.print(verified ? texts.verified({ file, hash }) : texts.notVerified({ file, count: changes.length }));
    for (const change of changes) speak.print(`  ${texts.sealedChange(change)}`);
    if (!isIntact) speak.print(texts.sealBroken());
    speak.print(texts.signatures[signature]({ fingerprint: fingerprint ?? "" }));
  }
  speak.result({ file, verified, hash, changes, sealIntact: isIntact, signature, fingerprint, issues: found.map((one) => issueJson(one, language)) });
  return verified ? EXIT.done : EXIT.findings;
}

function isVerified({ hash, changes, isIntact, signature }: Verification): boolean {
  return hash !== null && isIntact && changes.length === 0 && signature !== "invalid" && signature !== "missing";
}
