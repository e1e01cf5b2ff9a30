import { linesOf, MEASURE_SIZE, TEXT_SIZE, type MapArrow, type MapBand, type MapBox, type MapLayout } from "./layout";
import { cornersOf } from "./route-arrows";
import { MAP_COLORS } from "./map-colors";

const LATIN_FONTS = "'Segoe UI','Helvetica Neue',Arial,'Liberation Sans','Noto Sans'";
const CHINESE_FONTS = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei','WenQuanYi Zen Hei'";
const LINE = 1.3;
const MARGIN = 12;
const TITLE_HEIGHT = 30;

/**
 * A map as a picture that every browser shows: SVG, in points, with its title on top and a description of every link for
 * those who cannot see it. Lines are broken as the boxes of the layout expect.
 */
export function mapSvg(layout: MapLayout, title: string, legend: string): string {
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN + TITLE_HEIGHT];
  const texts = new Map(layout.boxes.map(({ id, text }) => [id, text]));
  const said = layout.arrows.map(({ from, to }) => `${texts.get(from) ?? ""} → ${texts.get(to) ?? ""}`).join("; ");
  const drawing = [...layout.bands.map(bandSvg), ...layout.arrows.map(arrowSvg), ...layout.boxes.map(boxSvg)];
  const fonts = fontsFor([title, legend, ...drawing].join(""));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${round(height)}" width="${width}pt" height="${round(height)}pt" font-family="${fonts}">`,
    `<title>${escape(title)}</title><desc>${escape(said)}</desc>`,
    `<defs>${marker("counted", MAP_COLORS.counted)}${marker("proposed", MAP_COLORS.proposed)}</defs>`,
    `<rect width="100%" height="100%" fill="#FFFFFF"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 12}" font-size="14" font-weight="bold" fill="#${MAP_COLORS.text}">${escape(title)}</text>`,
    `<text x="${MARGIN}" y="${MARGIN + 24}" font-size="8" fill="#${MAP_COLORS.note}">${escape(legend)}</text>`,
    `<g transform="translate(${MARGIN} ${MARGIN + TITLE_HEIGHT})">`,
    ...drawing,
    `</g></svg>\n`,
  ].join("\n");
}

/**
 * Without blanks between them, which some rasterisers take for part of the name. A rasteriser takes the first font that is there, and what this one lacks from whichever has it: the Chinese fonts come
 * first where they are needed. They have Latin letters too.
 */
function fontsFor(texts: string): string {
  const [first, second] = /[\u2e80-\uffef]/.test(texts) ? [CHINESE_FONTS, LATIN_FONTS] : [LATIN_FONTS, CHINESE_FONTS];
  return `${first},${second},'DejaVu Sans',sans-serif`;
}

function marker(id: string, color: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#${color}"/></marker>`;
}

function bandSvg({ name, left, top, width, height, labelWidth, labelHeight }: MapBand, index: number): string {
  const lines = linesOf(name, (labelWidth - 12) / 10);
  return `<rect x="${left}" y="${round(top)}" width="${width}" height="${round(height)}" fill="#${bandColor(index)}"/>` +
    textSvg(lines, labelWidth / 2, top + labelHeight / 2 - (lines.length - 1) * 6.5 + 3.5, 10, "bold");
}

/** Ground of a band, `RRGGBB`, by its place from the top. */
export function bandColor(index: number): string {
  return MAP_COLORS.bands[index % MAP_COLORS.bands.length] ?? "FFFFFF";
}

function boxSvg({ text, measures, left, top, width, height }: MapBox): string {
  const lines = linesOf(text, (width - 12) / TEXT_SIZE);
  const all = lines.length * TEXT_SIZE * LINE + measures.length * MEASURE_SIZE * LINE;
  const first = top + (height - all) / 2 + TEXT_SIZE;
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="5" fill="#FFFFFF" stroke="#${MAP_COLORS.border}"/>` +
    textSvg(lines, left + width / 2, first, TEXT_SIZE, "bold") +
    textSvg(measures, left + width / 2, first + lines.length * TEXT_SIZE * LINE, MEASURE_SIZE, "normal", MAP_COLORS.note);
}

function textSvg(lines: readonly string[], x: number, y: number, size: number, weight: "bold" | "normal", color: string = MAP_COLORS.text): string {
  if (lines.length === 0) return "";
  const spans = lines.map((line, index) => `<tspan x="${round(x)}" y="${round(y + index * size * LINE)}">${escape(line)}</tspan>`).join("");
  return `<text font-size="${size}" font-weight="${weight}" text-anchor="middle" fill="#${color}">${spans}</text>`;
}

function arrowSvg(arrow: MapArrow): string {
  const kind = arrow.isCounted ? "counted" : "proposed";
  const path = `M${cornersOf(arrow).map(({ x, y }) => `${round(x)} ${round(y)}`).join(" L")}`;
  return `<path d="${path}" fill="none" stroke="#${MAP_COLORS[kind]}" stroke-width="1.25" stroke-linejoin="round"${arrow.isCounted ? "" : ` stroke-dasharray="4 3"`} marker-end="url(#${kind})"/>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** Without what XML cannot hold. */
function escape(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
