import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type KeyboardEvent } from "react";
import { mapPageWords } from "../../../../core/language/map-page-words";
import { strategyWords } from "../../../../core/language/strategy-words";
import { layoutMap, linesOf, MEASURE_SIZE, TEXT_SIZE, type MapArrow, type MapBand, type MapBox, type MapLayout } from "../../../../core/strategy/layout";
import { cornersOf } from "../../../../core/strategy/route-arrows";
import type { StrategyMap } from "../../../../core/strategy/strategy-map";
import { useWords } from "../../../pane-context";
import { useWidth } from "./use-width";

const CONTRAST = "@media (forced-colors: active)";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", fontFamily: tokens.fontFamilyBase },
  text: { fill: tokens.colorNeutralForeground1, textAnchor: "middle", [CONTRAST]: { fill: "CanvasText" } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  halo: { paintOrder: "stroke", strokeWidth: "4px", strokeLinejoin: "round" },
  measure: { fill: tokens.colorNeutralForeground2, [CONTRAST]: { fill: "CanvasText" } },
  box: {
    cursor: "pointer", outlineStyle: "none",
    "& rect": { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible, [CONTRAST]: { fill: "Canvas", stroke: "CanvasText" } },
    ":hover rect": { fill: tokens.colorNeutralBackground1Hover, [CONTRAST]: { fill: "Canvas" } },
    ":focus-visible rect": { stroke: tokens.colorStrokeFocus2, strokeWidth: "2.5px", [CONTRAST]: { stroke: "Highlight" } },
  },
  chosen: { "& rect": { stroke: tokens.colorBrandStroke1, strokeWidth: "2px", [CONTRAST]: { stroke: "Highlight" } } },
  arrow: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "1.1px", strokeLinejoin: "round", [CONTRAST]: { stroke: "CanvasText" } },
  head: { fill: tokens.colorNeutralForeground1, [CONTRAST]: { fill: "CanvasText" } },
  proposed: { stroke: tokens.colorNeutralForeground3, strokeDasharray: "4 3", [CONTRAST]: { stroke: "CanvasText" } },
  proposedHead: { fill: tokens.colorNeutralForeground3, [CONTRAST]: { fill: "CanvasText" } },
  near: { stroke: tokens.colorBrandStroke1, strokeWidth: "1.8px", [CONTRAST]: { stroke: "Highlight" } },
  nearHead: { fill: tokens.colorBrandStroke1, [CONTRAST]: { fill: "Highlight" } },
  far: { opacity: 0.35 },
});

/** Grounds of the perspectives, from the top; without colours they have edges. */
const useGrounds = makeStyles({
  0: { fill: tokens.colorPaletteGreenBackground1, [CONTRAST]: { fill: "Canvas", stroke: "GrayText" } },
  1: { fill: tokens.colorBrandBackground2, [CONTRAST]: { fill: "Canvas", stroke: "GrayText" } },
  2: { fill: tokens.colorPaletteYellowBackground1, [CONTRAST]: { fill: "Canvas", stroke: "GrayText" } },
  3: { fill: tokens.colorNeutralBackground3, [CONTRAST]: { fill: "Canvas", stroke: "GrayText" } },
});

/** The same around names. */
const useHalos = makeStyles({
  0: { stroke: tokens.colorPaletteGreenBackground1, [CONTRAST]: { stroke: "Canvas" } },
  1: { stroke: tokens.colorBrandBackground2, [CONTRAST]: { stroke: "Canvas" } },
  2: { stroke: tokens.colorPaletteYellowBackground1, [CONTRAST]: { stroke: "Canvas" } },
  3: { stroke: tokens.colorNeutralBackground3, [CONTRAST]: { stroke: "Canvas" } },
});

/** Pixels of a point of the layout, by which texts are as large as those around the drawing. */
const SCALE = 4 / 3;
const LINE = 1.3;
const PERSPECTIVE_SIZE = 10;

export interface MapDrawingProps {
  readonly map: StrategyMap;
  /** Id of the objective that is marked. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The map as wide as the pane is: perspectives above each other, their objectives as buttons, and an arrow for each link. */
export function MapDrawing({ map, chosen, onChoose }: MapDrawingProps) {
  const styles = useStyles();
  const { title } = useWords(strategyWords).map;
  const { element, width } = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layoutMap(map, width / SCALE), [map, width]);
  const counts = new Map(map.objectives.map(({ id, measures }) => [id, measures.length]));
  return (
    <div ref={element}>
      <svg role="group" aria-label={title} className={styles.drawing} viewBox={`0 0 ${layout.width} ${layout.height}`} height={layout.height * SCALE}>
        {layout.bands.map((band, index) => <Band key={band.id} band={band} index={index} />)}
        {inFront(layout, chosen).map((arrow) => <Arrow key={`${arrow.from} ${arrow.to}`} arrow={arrow} chosen={chosen} />)}
        {layout.bands.map((band, index) => <BandName key={band.id} band={band} index={index} />)}
        {layout.boxes.map((box) => <Box key={box.id} box={box} count={counts.get(box.id) ?? 0} isChosen={box.id === chosen} onChoose={onChoose} />)}
      </svg>
    </div>
  );
}

/** Arrows of the marked objective come last, in front of all others. */
function inFront({ arrows }: MapLayout, chosen: string | null): readonly MapArrow[] {
  const isNear = ({ from, to }: MapArrow): boolean => from === chosen || to === chosen;
  return [...arrows.filter((arrow) => !isNear(arrow)), ...arrows.filter(isNear)];
}

interface BandProps {
  readonly band: MapBand;
  readonly index: number;
}

function Band({ band: { left, top, width, height }, index }: BandProps) {
  const grounds = useGrounds();
  return <rect aria-hidden x={left} y={top} width={width} height={height} className={ofBand(grounds, index)} />;
}

/** In front of arrows, which it hides where they pass. */
function BandName({ band: { name, top, labelWidth, labelHeight }, index }: BandProps) {
  const styles = useStyles();
  const halos = useHalos();
  const lines = linesOf(name, (labelWidth - 12) / PERSPECTIVE_SIZE);
  const first = top + labelHeight / 2 - (lines.length - 1) * PERSPECTIVE_SIZE * LINE / 2 + PERSPECTIVE_SIZE * 0.35;
  return (
    <g aria-hidden>
      <Lines lines={lines} x={labelWidth / 2} y={first} size={PERSPECTIVE_SIZE} className={mergeClasses(styles.text, styles.strong, styles.halo, ofBand(halos, index))} />
    </g>
  );
}

/** There are four of each, which come again. */
function ofBand(classes: Readonly<Record<0 | 1 | 2 | 3, string>>, index: number): string {
  return [classes[0], classes[1], classes[2], classes[3]][index % 4] ?? classes[0];
}

interface BoxProps {
  readonly box: MapBox;
  /** Of its measures, of which a box has room for some. */
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Box({ box: { id, text, measures, left, top, width, height }, count, isChosen, onChoose }: BoxProps) {
  const styles = useStyles();
  const words = useWords(mapPageWords);
  const lines = linesOf(text, (width - 12) / TEXT_SIZE);
  const first = top + (height - LINE * (lines.length * TEXT_SIZE + measures.length * MEASURE_SIZE)) / 2 + TEXT_SIZE;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose(id);
  };
  return (
    <g role="button" tabIndex={0} aria-pressed={isChosen} aria-label={`${text}, ${words.measures({ count })}`} className={mergeClasses(styles.box, isChosen && styles.chosen)}
      onClick={() => { onChoose(id); }} onKeyDown={press}>
      <rect x={left} y={top} width={width} height={height} rx={5} />
      <Lines lines={lines} x={left + width / 2} y={first} size={TEXT_SIZE} className={mergeClasses(styles.text, styles.strong)} />
      <Lines lines={measures} x={left + width / 2} y={first + lines.length * TEXT_SIZE * LINE} size={MEASURE_SIZE} className={mergeClasses(styles.text, styles.measure)} />
    </g>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  /** Middle of the lines. */
  readonly x: number;
  /** Foot of the first. */
  readonly y: number;
  readonly size: number;
  readonly className: string;
}

function Lines({ lines, x, y, size, className }: LinesProps) {
  return <text fontSize={size} className={className}>{lines.map((line, index) => <tspan key={index} x={x} y={y + index * size * LINE}>{line}</tspan>)}</text>;
}

/** A line with a head at its end; dashed as long as nobody confirmed it. */
function Arrow({ arrow, chosen }: { readonly arrow: MapArrow; readonly chosen: string | null }) {
  const styles = useStyles();
  const corners = cornersOf(arrow);
  const [before, end] = [corners.at(-2) ?? arrow.start, arrow.end];
  const angle = Math.atan2(end.y - before.y, end.x - before.x) * 180 / Math.PI;
  const isNear = arrow.from === chosen || arrow.to === chosen;
  return (
    <g aria-hidden className={mergeClasses(chosen !== null && !isNear && styles.far)}>
      <path d={`M${corners.map(({ x, y }) => `${x} ${y}`).join(" L")}`} className={mergeClasses(styles.arrow, !arrow.isCounted && styles.proposed, isNear && styles.near)} />
      <path d="M0 0 -7 -3.5 -7 3.5z" transform={`translate(${end.x} ${end.y}) rotate(${angle})`} className={mergeClasses(styles.head, !arrow.isCounted && styles.proposedHead, isNear && styles.nearHead)} />
    </g>
  );
}
