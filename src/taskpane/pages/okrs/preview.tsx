import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { placeOf, type GeneratedKeyResult, type Triage } from "../../../core/generate";
import type { Language } from "../../../core/language";
import type { PaneTexts } from "../../../core/language/pane-texts";
import { leftOutReasonText } from "../../../core/plan";
import { formatQuantity } from "../../../core/quantity";
import type { JudgedLine, OkrPreview, PreviewedKeyResult } from "../../background/preview-okrs";
import { usePane, useTexts } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { cellAt } from "../../cell-at";
import { SmartLamps } from "./smart-lamps";

const useStyles = makeStyles({
  objective: { margin: "8px 0 4px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  number: { color: tokens.colorBrandForeground1 },
  way: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** Measures that are added at a time: a long list costs time to draw. */
export const LEFT_OUT_AT_A_TIME = 50;

interface PreviewProps {
  readonly preview: OkrPreview;
  /** More of what was left out is asked for. */
  readonly onMore: () => void;
}

/** Objectives with their key results, each with the reason why, and what was left out. */
export function Preview({ preview: { objectives, keyResults, judged, leftOut, leftOutCount }, onMore }: PreviewProps) {
  const { language } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const styles = useStyles();
  const rest = leftOutCount - leftOut.length;
  return (
    <>
      {objectives.map(({ id, text, weight }, index) => (
        <div key={id}>
          <h3 className={styles.objective}>
            <span className={styles.number}>O{index + 1}</span> {text} <span className={common.hint}>{texts.okrs.weight({ weight: formatQuantity(weight, "%", language) })}</span>
          </h3>
          <Judged line={judged[id]} />
          <ul className={common.plainList}>
            {keyResults.filter(({ keyResult: { objective } }) => objective === id).map((one) => (
              <li key={one.keyResult.id} className={common.card}><KeyResultCard {...one} /><Judged line={judged[one.keyResult.id]} /></li>
            ))}
          </ul>
        </div>
      ))}
      <details>
        <summary className={common.summary}>{texts.okrs.leftOutTitle({ count: leftOutCount })}</summary>
        <ul className={common.plainList}>
          {leftOut.map(({ measure, reason }) => {
            const place = placeOf(measure);
            return (
              <li key={measure.id}>
                <span className={common.strong}>{measure.name}</span>
                <br />{leftOutReasonText(reason, language)} <PlaceLink place={place} cell={cellAt(place)} />
              </li>
            );
          })}
        </ul>
        {rest > 0 ? <Button size="small" onClick={onMore}>{texts.showMore({ count: Math.min(rest, LEFT_OUT_AT_A_TIME) })}</Button> : null}
      </details>
    </>
  );
}

function Judged({ line }: { readonly line: JudgedLine | undefined }) {
  return line === undefined ? null : <SmartLamps line={line} />;
}

function KeyResultCard({ keyResult, triage }: PreviewedKeyResult) {
  const { language } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const styles = useStyles();
  const { text, owner, weight, from, current, unit } = keyResult;
  const place = placeOf(from);
  return (
    <>
      <span className={common.strong}>{text}</span>
      <span className={common.facts}>
        <span className={styles.way}>{wayOf(keyResult, texts, language)}</span>
        {current === null ? null : <span>{texts.okrs.now({ value: formatQuantity(current, unit, language) })}</span>}
        <span>{owner ?? texts.okrs.nobody}</span>
        <span>{texts.okrs.weight({ weight: formatQuantity(weight, "%", language) })}</span>
      </span>
      <span className={common.hint}>{reasonOf(keyResult, triage, texts, language)} <PlaceLink place={place} cell={cellAt(place)} /></span>
    </>
  );
}

/** From where to where; of a line or a band to hold, what is held. */
function wayOf({ start, target, floor, ceiling, unit, type }: GeneratedKeyResult, { okrs }: PaneTexts, language: Language): string {
  const number = (value: number | null): string => (value === null ? okrs.unknown : formatQuantity(value, unit, language));
  if (type === "within") return okrs.hold({ target: `${number(floor)}…${number(ceiling)}` });
  if (type === "maintain_above" || type === "maintain_below") return okrs.hold({ target: `${type === "maintain_above" ? "≥" : "≤"} ${number(target)}` });
  return okrs.fromTo({ start: number(start), target: number(target) });
}

function reasonOf({ isGuardrail, unit }: GeneratedKeyResult, triage: Triage | null, { okrs: { reason } }: PaneTexts, language: Language): string {
  if (isGuardrail) return reason.guardrail;
  if (triage?.role !== "driver" || triage.aim === null) return reason.kept;
  if (triage.actual === null || triage.shortfall === null) return reason.noReading;
  const number = (value: number): string => formatQuantity(value, unit, language);
  const { aim } = triage;
  return reason.shortfall({
    actual: number(triage.actual),
    aim: aim.kind === "band" ? `${number(aim.low)}…${number(aim.high)}` : number(aim.value),
    shortfall: formatQuantity(Number(triage.shortfall.toPrecision(2)), "%", language),
  });
}
