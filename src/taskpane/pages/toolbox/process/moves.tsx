import { Badge, Button } from "@fluentui/react-components";
import { stateWord } from "../../../../core/language/lifecycle-words";
import { processPageWords, type ProcessPageWords } from "../../../../core/language/process-page-words";
import type { State } from "../../../../core/lifecycle";
import type { ObjectiveState, PossibleMove, ProcessState } from "../../../../workbook/tasks";
import { cellAt } from "../../../cell-at";
import { usePane, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { IssueList } from "../../../parts/issue-list";
import { PlaceLink } from "../../../parts/place-link";
import { Section } from "../../../parts/section";
import { useMove } from "./use-move";

export interface MovesProps {
  readonly state: ProcessState;
  /** False while what may be done is being found out again. */
  readonly isCurrent: boolean;
}

/** Moves of all objectives at once. */
export function Together({ state: { cycle, together }, isCurrent }: MovesProps) {
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  return (
    <Section title={words.togetherTitle}>
      <p className={common.hint}>{words.togetherHint}</p>
      {together.length === 0 ? <p className={common.hint}>{words.noMove}</p> : null}
      <MoveButtons cycle={cycle} moves={together} isCurrent={isCurrent} nameOf={({ to }) => { const name = words.moveAll({ move: words.moves[to] }); return { name, said: name }; }} />
    </Section>
  );
}

/** Each objective with its state and where it may go. */
export function Objectives({ state: { cycle, objectives }, isCurrent }: MovesProps) {
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  return (
    <Section title={words.objectivesTitle}>
      <ul className={common.plainList}>
        {objectives.map((objective) => <li key={objective.id} className={common.card}><Objective objective={objective} cycle={cycle} isCurrent={isCurrent} /></li>)}
      </ul>
    </Section>
  );
}

function Objective({ objective: { id, text, at, state, owners, approver, moves }, cycle, isCurrent }: { readonly objective: ObjectiveState; readonly cycle: string; readonly isCurrent: boolean }) {
  const { language } = usePane();
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  return (
    <>
      <PlaceLink place={at ?? id} cell={cellAt(at)}>{text}</PlaceLink>
      <span className={common.facts}>
        <Badge appearance="tint" color={COLORS[state]}>{stateWord(state, language)}</Badge>
        <span>{words.owner({ names: owners.join(language === "zh" ? "、" : ", ") || words.nobody })}</span>
        {approver === null ? null : <span>{words.approver({ name: approver })}</span>}
      </span>
      {moves.length === 0 ? <span className={common.hint}>{words.final}</span> : null}
      <MoveButtons cycle={cycle} item={id} moves={moves} isCurrent={isCurrent}
        nameOf={({ to }) => { const said = moveWord(words, state, to); return { said, name: words.moveOne({ move: said, text }) }; }} />
    </>
  );
}

const COLORS: Readonly<Record<State, "informative" | "brand" | "success" | "warning">> = {
  draft: "informative", submitted: "brand", returned: "warning", approved: "success", released: "success", changed: "warning", scored: "brand", closed: "informative", converted: "informative",
};

function moveWord(words: ProcessPageWords, from: State, to: State): string {
  return from === "changed" && to === "released" ? words.approveChanges : words.moves[to];
}

interface MoveButtonsProps {
  readonly cycle: string;
  /** All objectives if left out. */
  readonly item?: string;
  readonly moves: readonly PossibleMove[];
  readonly isCurrent: boolean;
  /** What a button says, and what it is called where several say the same. */
  readonly nameOf: (move: PossibleMove) => { readonly said: string; readonly name: string };
}

/** Only what may be done can be pressed; what may not be done says why. */
function MoveButtons({ cycle, item, moves, isCurrent, nameOf }: MoveButtonsProps) {
  const { busy } = usePane();
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  const move = useMove(cycle);
  return (
    <>
      <div className={common.facts}>
        {moves.map((one) => (
          <Button key={one.to} size="small" aria-label={nameOf(one).name} disabledFocusable={busy !== null || !isCurrent || isKept(one)} onClick={() => { void move(one.to, item); }}>
            {nameOf(one).said}
          </Button>
        ))}
      </div>
      {moves.map((one) => <WhyNot key={one.to} move={one} said={words.notYet({ move: nameOf(one).said })} />)}
    </>
  );
}

function isKept({ issues }: PossibleMove): boolean {
  return issues.some(({ severity }) => severity === "error");
}

/** What keeps a move from being made. Who moves is asked once, at the top of the page. */
function WhyNot({ move: { issues }, said }: { readonly move: PossibleMove; readonly said: string }) {
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  const kept = issues.filter(({ code, severity }) => severity === "error" && code !== "mover-unknown");
  if (kept.length === 0) return null;
  const others = kept.filter(({ code }) => code !== "return-without-reason");
  return (
    <details>
      <summary className={common.hint} style={{ cursor: "pointer", padding: "4px 0" }}>{said} {others.length < kept.length ? words.sayWhy : null}</summary>
      <IssueList issues={others} />
    </details>
  );
}
