import { bandColor, DRAWING_WIDTH, layoutMap, MAP_COLORS, MEASURE_SIZE, TEXT_SIZE, type MapBox, type MapLayout } from "../../strategy";
import type { ConnectorPlan, ShapeGroup, ShapePlan } from "../workbook-plan";
import type { MapContext } from "./map-context";

/** Name of the group of shapes, by which it is found again and drawn anew. */
const GROUP = "OKRScore strategy map";

/** The map as native shapes: bands, boxes, and arrows that are glued to the boxes. */
export function mapDrawing(layout: MapLayout, { words: { map: words } }: MapContext, at: { readonly row: number; readonly column: number }): ShapeGroup {
  const texts = new Map(layout.boxes.map(({ id, text }) => [id, text]));
  return {
    name: GROUP,
    description: [words.title, ...layout.arrows.map(({ from, to }) => `${texts.get(from) ?? ""} → ${texts.get(to) ?? ""}`)].join("\n"),
    ...at,
    width: layout.width,
    height: layout.height,
    grounds: layout.bands.flatMap(({ id, name, left, top, width, height, labelWidth, labelHeight }, index): readonly ShapePlan[] => [
      { name: `Band ${id}`, left, top, width, height, rounded: false, fill: bandColor(index), border: null, paragraphs: [] },
      {
        name: `Perspective ${id}`, left, top, width: labelWidth, height: labelHeight, rounded: false, fill: bandColor(index), border: null,
        paragraphs: [{ text: name, size: 10, bold: true, color: MAP_COLORS.text }],
      },
    ]),
    boxes: layout.boxes.map(boxShape),
    connectors: layout.arrows.map(({ from, to, fromSide, toSide, start, end, bend, isCounted }): ConnectorPlan => ({
      name: `Link ${from} ${to}`,
      from: { box: boxName(from), side: fromSide, ...start },
      to: { box: boxName(to), side: toSide, ...end },
      color: isCounted ? MAP_COLORS.counted : MAP_COLORS.proposed,
      dashed: !isCounted,
      bend,
    })),
  };
}

export function mapLayout({ map }: MapContext): MapLayout {
  return layoutMap(map, DRAWING_WIDTH);
}

function boxShape({ id, text, measures, left, top, width, height }: MapBox): ShapePlan {
  return {
    name: boxName(id), left, top, width, height, rounded: true, fill: "FFFFFF", border: MAP_COLORS.border,
    paragraphs: [
      { text, size: TEXT_SIZE, bold: true, color: MAP_COLORS.text },
      ...measures.map((measure) => ({ text: measure, size: MEASURE_SIZE, bold: false, color: MAP_COLORS.note })),
    ],
  };
}

function boxName(objective: string): string {
  return `Objective ${objective}`;
}
