import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
export function convert(files: readonly string[], options: never, speak: Console): Promise<ExitCode> { speak.print(JSON.stringify([files, options])); return Promise.resolve(0); }
