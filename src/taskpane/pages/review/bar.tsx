import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "12px", overflow: "visible" },
  track: { fill: tokens.colorNeutralBackground4, "@media (forced-colors: active)": { fill: "Canvas", stroke: "GrayText" } },
  total: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  lost: { fill: tokens.colorPaletteRedBackground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  behind: { fill: tokens.colorPaletteDarkOrangeBorderActive, "@media (forced-colors: active)": { fill: "CanvasText" } },
  ahead: { fill: tokens.colorPaletteGreenForeground1, "@media (forced-colors: active)": { fill: "Highlight" } },
  mark: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", "@media (forced-colors: active)": { stroke: "CanvasText" } },
});

export interface BarProps {
  /** Ends of the bar, of a whole of 1. */
  readonly from: number;
  readonly to: number;
  readonly look: "total" | "lost" | "behind" | "ahead";
  /** Where a line stands across it. */
  readonly mark?: number;
}

/** A bar from 0 to 1. Its number is beside it in words, so it is a picture only. */
export function Bar({ from, to, look, mark }: BarProps) {
  const styles = useStyles();
  const percent = (share: number): string => `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <svg className={styles.picture} aria-hidden focusable={false}>
      <rect x="0" y="2" width="100%" height="8" rx="2" className={styles.track} />
      <rect x={percent(from)} y="2" width={percent(to - from)} height="8" rx="2" className={mergeClasses(styles[look])} />
      {mark === undefined ? null : <line x1={percent(mark)} x2={percent(mark)} y1="0" y2="12" className={styles.mark} />}
    </svg>
  );
}
