import { FileAccessError } from "../adapters/file";
import type { CliTexts } from "../core/language";

/** The sentence for a file that the system refused to read or to write. Any other error is our own fault, and thrown. */
export function fileRefusal(error: unknown, texts: CliTexts): string {
  if (!(error instanceof FileAccessError)) throw error;
  const { file, code, operation } = error;
  const reason = reasonOf(code, operation, texts);
  return operation === "read" ? texts.cannotRead({ file, reason }) : texts.cannotWrite({ file, reason });
}

/** What a code of the system's means, in the user's words. */
function reasonOf(code: string, operation: FileAccessError["operation"], texts: CliTexts): string {
  switch (code) {
    case "ENOENT": return operation === "read" ? texts.noSuchFile() : texts.noSuchFolder();
    case "EACCES": case "EPERM": case "EROFS": return texts.noPermission();
    case "EISDIR": return texts.isFolder();
    case "ENOTDIR": return texts.noSuchFolder();
    case "ENOSPC": return texts.diskFull();
    default: return code;
  }
}
