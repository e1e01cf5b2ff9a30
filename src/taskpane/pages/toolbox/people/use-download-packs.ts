import { zipSync, type Zippable } from "fflate";
import type { Language } from "../../../../core/language/language";
import { peoplePageWords } from "../../../../core/language/people-page-words";
import { toolboxWords } from "../../../../core/language/toolbox-words";
import type { MadePacks, NamedFile, PackKind, PackRequest } from "../../../background/make-packs";
import { paneTask } from "../../../background/pane-task";
import { usePane, useSession } from "../../../pane-context";
import type { Notice } from "../../../pane-state";
import { download } from "../../share/download";
import { isOfPane } from "./told-issues";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Makes packs and gives them to the user: one as it is, several as one archive. */
export function useDownloadPacks(kind: PackKind): (request: PackRequest, there: readonly NamedFile[]) => Promise<void> {
  const session = useSession();
  const { language } = usePane();
  return async (request, there) => {
    await session.make(paneTask("makePacks", request, there), (made): Notice => {
      const title = `${toolboxWords(language).tools[kind].title} ${made.cycle}`.trim();
      const name = save(made, peoplePageWords(language).calendar({ cycle: made.cycle }), title);
      const shared = { issues: made.issues.filter(isOfPane), offersReading: false };
      if (name === null) return { ...shared, intent: "error", text: ({ language: spoken }) => peoplePageWords(spoken).notMade };
      return { ...shared, intent: "success", text: ({ language: spoken }) => told(made, name, spoken) };
    });
  };
}

function told({ files }: MadePacks, name: string, language: Language): string {
  const words = peoplePageWords(language);
  const unchanged = files.filter(({ state }) => state === "unchanged").length;
  return [words.made({ count: files.length, name }), ...(unchanged === 0 ? [] : [words.unchanged({ count: unchanged })])].join(language === "zh" ? "" : " ");
}

/** Name of what was downloaded; null if there is nothing. Workbooks are packed already. */
function save({ files, calendar }: MadePacks, calendarName: string, title: string): string | null {
  const [first] = files;
  if (first === undefined) return null;
  if (files.length === 1 && calendar === null) {
    download(first.name, first.bytes, SPREADSHEET);
    return first.name;
  }
  const entries: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]]));
  if (calendar !== null) entries[calendarName] = new TextEncoder().encode(calendar);
  const name = `${title}.zip`;
  download(name, zipSync(entries), "application/zip");
  return name;
}
