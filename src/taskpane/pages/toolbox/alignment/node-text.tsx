import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AlignmentNode } from "../../../../core/alignment";
import { alignmentPageWords } from "../../../../core/language/alignment-page-words";
import { alignmentWords } from "../../../../core/language/alignment-words";
import { usePane, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { Bar } from "../../review/bar";
import { percentText } from "../../review/score-text";

const useStyles = makeStyles({
  text: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, gap: "1px" },
  level: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  apart: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A difference of progress from here on is one to ask about. */
const APART = 0.2;

/** An objective or key result, whose it is, its own progress beside what comes from below, and how it counts for what is above. */
export function NodeText({ node: { text, kind, level, unit, owner, progress, fromChildren, difference, unexplained, link, repeated } }: { readonly node: AlignmentNode }) {
  const { language } = usePane();
  const words = useWords(alignmentPageWords);
  const { levels, contributions } = useWords(alignmentWords);
  const common = useCommonStyles();
  const styles = useStyles();
  const percent = (value: number | null): string => percentText(value, language);
  const linkText = ({ contribution, share }: NonNullable<AlignmentNode["link"]>): string => {
    const named = { contribution: contributions[contribution] };
    if (share === null) return words.noShare(named);
    return (contribution === "metric" ? words.moved : words.share)({ ...named, share: percent(share) });
  };
  return (
    <span className={styles.text}>
      <span className={kind === "objective" ? common.strong : ""}>{repeated ? "↳ " : ""}{text}</span>
      <span className={common.facts}>
        <span className={styles.level}>{levels[level]}{unit === null ? "" : ` · ${unit}`}</span>
        {owner === null || owner === unit ? null : <span>{owner}</span>}
        <span>{progress === null ? words.notScored : words.own({ progress: percent(progress) })}</span>
        {fromChildren === null ? null : <span>{words.fromChildren({ progress: percent(fromChildren) })}</span>}
        {isNone(difference) ? null : <span className={mergeClasses(Math.abs(difference) >= APART && styles.apart)}>{words.difference({ points: signed(difference, percent) })}</span>}
        {isNone(unexplained) ? null : <span>{words.unexplained({ share: percent(unexplained) })}</span>}
        {link === null ? null : <span>{linkText(link)}</span>}
        {repeated ? <span>{words.repeated}</span> : null}
      </span>
      {progress === null ? null : <Bar from={0} to={progress} look="total" {...(fromChildren === null ? {} : { mark: Math.min(1, Math.max(0, fromChildren)) })} />}
    </span>
  );
}

/** True for what is not known, and for less than is shown. */
function isNone(value: number | null): value is null {
  return value === null || Math.abs(value) < 0.005;
}

/** @example signed(0.1, percent) // => "+10 %" */
function signed(value: number, percent: (value: number) => string): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${percent(Math.abs(value))}`;
}
