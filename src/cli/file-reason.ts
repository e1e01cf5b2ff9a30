import type { CliTexts } from "../core/language";

/** Why the system refused a file, in the user's words. */
export function reasonOf(error: unknown, texts: CliTexts): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT": return texts.noSuchFile();
    case "EACCES": case "EPERM": case "EROFS": return texts.noPermission();
    case "EISDIR": return texts.isFolder();
    case "ENOSPC": return texts.diskFull();
    default: return error instanceof Error ? error.message : String(error);
  }
}
