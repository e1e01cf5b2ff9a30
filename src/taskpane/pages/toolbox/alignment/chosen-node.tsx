import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { AlignmentNode } from "../../../../core/alignment";
import { alignmentPageWords } from "../../../../core/language/alignment-page-words";
import { alignmentWords } from "../../../../core/language/alignment-words";
import type { Contribution } from "../../../../core/model";
import type { ItemPlace } from "../../../../workbook/tasks";
import { useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { PlaceLink } from "../../../parts/place-link";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px", paddingBottom: "6px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

export interface ChosenNodeProps {
  readonly node: AlignmentNode;
  readonly place: ItemPlace | null;
  /** Text of the node that it counts for. */
  readonly parent: string;
  /** How it counts there; null where nothing can be chosen. */
  readonly contribution: Contribution | null;
  readonly onContribution: (contribution: Contribution) => void;
}

/** The node that is marked, always in sight: its cell, and how it counts for what it hangs on. */
export function ChosenNode({ node: { text }, place, parent, contribution, onContribution }: ChosenNodeProps) {
  const words = useWords(alignmentPageWords);
  const { contributions } = useWords(alignmentWords);
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <div role="group" aria-label={words.chosen} className={styles.box}>
      <span className={styles.text} title={text}>{text}</span>
      <span className={common.hint}><PlaceLink place={text} cell={place}>{words.showRow}</PlaceLink></span>
      {contribution === null ? null : (
        <Field label={words.contributionTo({ parent })} size="small" className={common.field}>
          <Select size="small" value={contribution} onChange={(_, { value }) => { onContribution(value as Contribution); }}>
            {Object.entries(contributions).map(([key, word]) => <option key={key} value={key}>{word}</option>)}
          </Select>
        </Field>
      )}
    </div>
  );
}
