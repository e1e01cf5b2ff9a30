import { makeStyles, tokens } from "@fluentui/react-components";
import type { Coverage as AlignmentCoverage, Share } from "../../../../core/alignment";
import { alignmentPageWords } from "../../../../core/language/alignment-page-words";
import { alignmentWords } from "../../../../core/language/alignment-words";
import { useWords } from "../../../pane-context";
import { Bar } from "../../review/bar";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px", margin: 0 },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px" },
  share: { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  bar: { gridColumnStart: 1, gridColumnEnd: 3, margin: 0 },
});

/** How far the levels are aligned; levels of which there is nothing are left out. */
export function Coverage({ coverage: { companyKeyResults, objectives, units } }: { readonly coverage: AlignmentCoverage }) {
  const words = useWords(alignmentPageWords);
  const { coverage: names } = useWords(alignmentWords);
  const styles = useStyles();
  const lines: readonly (readonly [string, Share])[] = [
    [names.companyKeyResults, companyKeyResults], [names.teamObjectives, objectives.team], [names.teams, units.team],
    [names.personObjectives, objectives.person], [names.people, units.person],
  ];
  return (
    <dl className={styles.list}>
      {lines.filter(([, { all }]) => all > 0).map(([name, { all, aligned }]) => (
        <div key={name} className={styles.line}>
          <dt>{name}</dt>
          <dd className={styles.share}>{words.of({ aligned, all })}</dd>
          <dd className={styles.bar} aria-hidden><Bar from={0} to={aligned / all} look={aligned === all ? "ahead" : "total"} /></dd>
        </div>
      ))}
    </dl>
  );
}
