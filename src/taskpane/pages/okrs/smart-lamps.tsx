import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { describeIssue } from "../../../core/language/issues";
import { lampWords } from "../../../core/language/lamp-words";
import { ruleOf, type Lamp } from "../../../core/rules";
import type { JudgedLine } from "../../background/preview-okrs";
import { usePane } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";

const useStyles = makeStyles({
  lamps: { display: "inline-flex", gap: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  lamp: {
    minWidth: "18px", padding: "0 2px", textAlign: "center", borderRadius: tokens.borderRadiusSmall, fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorNeutralStroke1}`, boxSizing: "border-box",
  },
  on: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorNeutralForeground1 },
  // Not by its colour alone: a lamp that is off is struck through and dashed.
  off: { border: `1px dashed ${tokens.colorPaletteRedBorderActive}`, textDecorationLine: "line-through", color: tokens.colorPaletteRedForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

/** The five lamps of a text, and for each finding about it the rule and its sentence. */
export function SmartLamps({ line: { lamps, findings } }: { readonly line: JudgedLine }) {
  const { language } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const words = lampWords(language);
  const look = ({ isOn }: Lamp): string => (isOn === null ? styles.unknown : isOn ? styles.on : styles.off);
  return (
    <>
      <span className={styles.lamps} role="img" aria-label={words.said(lamps)}>
        {lamps.map((lamp) => <span key={lamp.letter} aria-hidden className={mergeClasses(styles.lamp, look(lamp))}>{lamp.letter}</span>)}
      </span>
      {findings.map((found, index) => (
        <span key={index} className={common.hint}>{ruleOf(found.code)}: {describeIssue(found, language)}</span>
      ))}
    </>
  );
}
