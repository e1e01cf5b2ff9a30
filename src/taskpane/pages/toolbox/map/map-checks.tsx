import { makeStyles, tokens } from "@fluentui/react-components";
import { mapPageWords } from "../../../../core/language/map-page-words";
import { strategyWords } from "../../../../core/language/strategy-words";
import { MAP_CHECK_KEYS, MAP_CHECKS, mapPoints } from "../../../../core/strategy/check-map";
import type { MapSummary } from "../../../../workbook/tasks";
import { useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { Bar } from "../../review/bar";

const useStyles = makeStyles({
  score: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  check: { display: "flex", justifyContent: "space-between", gap: "8px" },
  points: { whiteSpace: "nowrap", flexShrink: 0 },
});

/** How complete the map is, and the points of each check with what to do for the others. */
export function MapChecks({ summary: { map, findings, score } }: { readonly summary: MapSummary }) {
  const words = useWords(mapPageWords);
  const { checks } = useWords(strategyWords).map;
  const common = useCommonStyles();
  const styles = useStyles();
  const points = mapPoints(map, findings);
  return (
    <>
      <div className={styles.score}><span>{words.score}</span><span className={styles.number}>{words.ofHundred({ score: String(Math.round(score)) })}</span></div>
      <Bar from={0} to={score / 100} look="total" />
      <details>
        <summary className={common.summary}>{words.checks}</summary>
        <ul className={common.plainList}>
          {MAP_CHECK_KEYS.map((check) => {
            const [label = "", todo = ""] = checks[check];
            const got = points[check];
            return (
              <li key={check}>
                <div className={styles.check}>
                  <span>{label}</span>
                  <span className={styles.points}>{got === null ? words.notApplicable : words.points({ points: String(Math.round(got * 10) / 10), of: String(MAP_CHECKS[check]) })}</span>
                </div>
                {got === null || got >= MAP_CHECKS[check] ? null : <span className={common.hint}>{todo}</span>}
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}
