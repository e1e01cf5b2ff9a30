import { Field, Input } from "@fluentui/react-components";
import { toolboxWords, type ToolKey } from "../../../../core/language/toolbox-words";
import { toolOptionsWords } from "../../../../core/language/tool-options-words";
import { parseNumberText } from "../../../../core/quantity";
import { paneTask } from "../../../background/pane-task";
import { usePane, useSession, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { chosenOf, DraftChoice, DraftText } from "../draft-field";
import { SheetActions } from "../tool-card";
import type { ToolPageProps } from "../tool-pages";
import { TOOLS, type ToolInputs, type ToolSheet } from "../tools";
import { useToolDraft } from "../use-tool-draft";

// Tools that are told more than the cycle and the day before they write their sheets.

/** OKRs of teams, of people, or of both. */
export function LevelsPage(props: ToolPageProps) {
  const words = useWords(toolOptionsWords);
  const draft = useToolDraft("levels");
  const choices = (["all", "team", "personal"] as const).map((level) => [level, words.levelChoices[level]] as const);
  const level = choices.find(([key]) => key === chosenOf(draft.text("level"), choices))?.[0] ?? "all";
  return (
    <>
      <DraftChoice draft={draft} field="level" label={words.levels} choices={choices} />
      <Write tool="levels" {...props} write={(session, inputs, tell) => session.run(paneTask("generate", { ...asked(inputs), level }), tell)} />
    </>
  );
}

/** What a score needs of each key result. */
export function WhatIfPage(props: ToolPageProps) {
  const words = useWords(toolOptionsWords);
  const draft = useToolDraft("whatif");
  const typed = draft.text("score").trim();
  const score = parseNumberText(typed);
  const isWrong = typed !== "" && !(score !== null && score >= 0 && score <= 1);
  return (
    <>
      <DraftText draft={draft} field="score" label={words.score} hint={words.scoreHint} wrong={isWrong ? words.wrongScore : null} />
      <Write tool="whatif" {...props} isOff={isWrong} write={(session, inputs, tell) => session.run(paneTask("whatIf", { ...asked(inputs), ...(score === null ? {} : { score }) }), tell)} />
    </>
  );
}

/** Whose scores there are, and whether they count for pay: neither without somebody's word. */
export function SchemePage(props: ToolPageProps) {
  const session = useSession();
  const { drafts: { by } } = usePane();
  const words = useWords(toolOptionsWords);
  const common = useCommonStyles();
  const draft = useToolDraft("scheme");
  const pay = draft.text("pay");
  const reason = draft.text("reason").trim();
  const decision = pay === "yes" || pay === "no" ? { payLink: { counts: pay === "yes", ...(by.trim() === "" ? {} : { by: by.trim() }), ...(reason === "" ? {} : { reason }) } } : {};
  const people = draft.text("people") === "yes" ? { people: true } : {};
  return (
    <>
      <DraftChoice draft={draft} field="people" label={words.people} hint={words.peopleHint} choices={[["", words.peopleChoices.no], ["yes", words.peopleChoices.yes]]} />
      <DraftChoice draft={draft} field="pay" label={words.payLink} hint={words.payHint} choices={[["", words.payChoices.as], ["yes", words.payChoices.yes], ["no", words.payChoices.no]]} />
      {"payLink" in decision ? (
        <>
          <p className={common.hint}>{words.decisionHint}</p>
          <Field label={words.by} className={common.field}>
            <Input value={by} onChange={(_, { value }) => { session.draft({ by: value }); }} />
          </Field>
          <DraftText draft={draft} field="reason" label={words.reason} />
        </>
      ) : null}
      <Write tool="scheme" {...props} write={(running, inputs, tell) => running.run(paneTask("scheme", { ...asked(inputs), ...people, ...decision }), tell)} />
    </>
  );
}

function asked({ asOf, fallbackLanguage, cycle }: ToolInputs): { readonly asOf: string; readonly fallbackLanguage: ToolInputs["fallbackLanguage"]; readonly cycle: string } {
  return { asOf, fallbackLanguage, cycle };
}

/** Writes the sheets of a tool with what was chosen. */
function Write({ tool, book, cycle, isOff = false, write }: ToolPageProps & { readonly tool: ToolKey; readonly isOff?: boolean; readonly write: ToolSheet["write"] }) {
  const { needsOkrs } = useWords(toolboxWords);
  const common = useCommonStyles();
  const sheet = TOOLS.find(({ key }) => key === tool)?.sheet;
  if (sheet === undefined) return null;
  if (cycle === null) return <p>{needsOkrs}</p>;
  return <div className={common.facts}><SheetActions tool={tool} sheet={{ ...sheet, write }} book={book} cycle={cycle} isOff={isOff} /></div>;
}
