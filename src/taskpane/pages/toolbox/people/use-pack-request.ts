import { useMemo } from "react";
import { peoplePageWords } from "../../../../core/language/people-page-words";
import type { PackKind, PackRequest } from "../../../background/make-packs";
import { usePane, useSession } from "../../../pane-context";
import { chosenOf } from "../draft-field";
import { useToolDraft } from "../use-tool-draft";
import { managersIn } from "./managers";
import { MINUTES } from "./pack-form";

/** What is asked for, for everybody: the same object as long as it is the same. */
export function usePackRequest(kind: PackKind, cycle: string): PackRequest {
  const session = useSession();
  const { asOf, language } = usePane();
  const { text } = useToolDraft(kind);
  const source = session.fileName ?? peoplePageWords(language).thisWorkbook;
  const [from, minutes, managers] = [text("from"), chosenOf(text("minutes"), MINUTES.map((each) => [String(each), ""])), text("managers")];
  return useMemo((): PackRequest => {
    const shared = { kind, asOf, fallbackLanguage: language, cycle, source };
    if (kind !== "interview") return shared;
    return { ...shared, minutes: Number(minutes), managers: managersIn(managers), ...(from === "" ? {} : { from }) };
  }, [kind, asOf, language, cycle, source, from, minutes, managers]);
}
