import { Field, Select } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { WEIGHTINGS, type Weighting } from "../../../../core/alignment/link";
import type { Issue } from "../../../../core/issue";
import { alignmentPageWords } from "../../../../core/language/alignment-page-words";
import { alignmentWords } from "../../../../core/language/alignment-words";
import type { AlignSummary, LinkDecision } from "../../../../workbook/tasks";
import type { Book } from "../../../book";
import { useSession, useWords } from "../../../pane-context";
import type { AlignmentDraft } from "../../../pane-state";
import { Actions } from "../../../parts/actions";
import { useCommonStyles } from "../../../parts/common-styles";
import { IssueList } from "../../../parts/issue-list";
import { Section } from "../../../parts/section";
import { AlignmentTree } from "./alignment-tree";
import { ChosenNode } from "./chosen-node";
import { Coverage } from "./coverage";
import { filteredTree, holdersOf, waysTo } from "./filtered-tree";
import { Findings } from "./findings";
import { nodesByKey } from "./node-places";
import { Proposals } from "./proposals";
import { firstOpening, type TreeOpening } from "./tree-lines";
import { useChosenNode } from "./use-chosen-node";

export interface AlignmentViewProps {
  readonly book: Book;
  readonly summary: AlignSummary;
  readonly issues: readonly Issue[];
  readonly draft: AlignmentDraft;
  readonly onDraft: (draft: AlignmentDraft) => void;
  readonly hint: { readonly hint?: string };
  /** Buttons at the lower edge. */
  readonly children: ReactNode;
}

/** Coverage, proposals, the tree, and what to look at. */
export function AlignmentView({ book, summary, issues, draft, onDraft, hint, children }: AlignmentViewProps) {
  const { cycle, tree, coverage, proposals, findings, linked, places, weighting } = summary;
  const session = useSession();
  const words = useWords(alignmentPageWords);
  const [holder, setHolder] = useState<string | null>(null);
  const [opening, setOpening] = useState<TreeOpening>(() => firstOpening(tree));
  const nodes = useMemo(() => filteredTree(tree, holder), [tree, holder]);
  const byKey = useMemo(() => nodesByKey(tree), [tree]);
  const { key, choose } = useChosenNode({ book, cycle, places, nodes, opening, onOpening: setOpening });
  const labelOf = (id: string): string => {
    const found = byKey.get(id)?.node;
    return found === undefined ? id : found.unit === null ? found.text : `${found.text} · ${found.unit}`;
  };
  const decide = (decisions: readonly LinkDecision[]): void => { onDraft({ ...draft, decisions: decisions.reduce(withDecision, draft.decisions) }); };
  const show = (chosen: string): void => {
    choose(chosen);
    const place = places.get(byKey.get(chosen)?.node.id ?? "");
    if (place !== undefined) session.show(place);
  };
  const filter = (name: string | null): void => {
    setHolder(name);
    if (name !== null) setOpening({ ...opening, open: new Set([...opening.open, ...waysTo(filteredTree(tree, name), name)]) });
  };
  const chosen = key === null ? undefined : byKey.get(key);
  const link = chosen === undefined || chosen.node.link === null ? undefined : linked.find(({ from, to, row }) => from === chosen.node.id && to === chosen.above && row !== null);
  return (
    <>
      <Choices tree={tree} holder={holder} onHolder={filter} weighting={weighting} onWeighting={(chosenWeighting) => { onDraft({ ...draft, weighting: chosenWeighting }); }} />
      <Section title={words.coverage}><Coverage coverage={coverage} /></Section>
      {proposals.length === 0 ? null : (
        <Section title={words.proposals({ count: proposals.length })}><Proposals proposals={proposals} labelOf={labelOf} places={places} onDecide={decide} /></Section>
      )}
      <Section title={words.tree}><TreePart nodes={nodes} opening={opening} onOpening={setOpening} chosen={key} onChoose={show} /></Section>
      <Section title={words.findings({ count: findings.length })}><Findings findings={findings} labelOf={labelOf} onShow={show} /></Section>
      {issues.length === 0 ? null : <Section title={words.issues}><IssueList issues={issues} /></Section>}
      <Actions {...hint} {...(chosen === undefined ? {} : {
        above: (
          <ChosenNode node={chosen.node} place={places.get(chosen.node.id) ?? null} parent={chosen.above === null ? "" : labelOf(chosen.above)} contribution={link?.contribution ?? null}
            onContribution={(contribution) => { decide([{ from: link?.from ?? "", to: link?.to ?? "", contribution }]); }} />
        ),
      })}>{children}</Actions>
    </>
  );
}

/** Decisions with one more; an earlier one about the same link gives way as far as the two are about the same. */
function withDecision(decisions: readonly LinkDecision[], decision: LinkDecision): readonly LinkDecision[] {
  const before = decisions.find(({ from, to }) => from === decision.from && to === decision.to);
  return [...decisions.filter((one) => one !== before), { ...before, ...decision }];
}

interface ChoicesProps {
  readonly tree: AlignSummary["tree"];
  readonly holder: string | null;
  readonly onHolder: (holder: string | null) => void;
  readonly weighting: Weighting;
  readonly onWeighting: (weighting: Weighting) => void;
}

/** Whose part of the tree is shown, and how children are weighted. */
function Choices({ tree, holder, onHolder, weighting, onWeighting }: ChoicesProps) {
  const words = useWords(alignmentPageWords);
  const { weightings } = useWords(alignmentWords);
  const common = useCommonStyles();
  const { teams, people } = useMemo(() => holdersOf(tree), [tree]);
  const options = (names: readonly string[]): ReactNode => names.map((name) => <option key={name} value={name}>{name}</option>);
  return (
    <div className={common.pair}>
      <Field label={words.filter} className={common.field}>
        <Select value={holder ?? ""} onChange={(_, { value }) => { onHolder(value === "" ? null : value); }}>
          <option value="">{words.everybody}</option>
          {teams.length === 0 ? null : <optgroup label={words.teams}>{options(teams)}</optgroup>}
          {people.length === 0 ? null : <optgroup label={words.people}>{options(people)}</optgroup>}
        </Select>
      </Field>
      <Field label={words.weighting} className={common.field}>
        <Select value={weighting} onChange={(_, { value }) => { onWeighting(value as Weighting); }}>
          {WEIGHTINGS.map((one) => <option key={one} value={one}>{weightings[one]}</option>)}
        </Select>
      </Field>
    </div>
  );
}

type TreePartProps = Omit<Parameters<typeof AlignmentTree>[0], "label">;

function TreePart(props: TreePartProps) {
  const words = useWords(alignmentPageWords);
  const common = useCommonStyles();
  return (
    <>
      <p className={common.hint}>{words.treeHint}</p>
      {props.nodes.length === 0 ? <p>{words.nobody}</p> : <AlignmentTree label={words.tree} {...props} />}
    </>
  );
}
