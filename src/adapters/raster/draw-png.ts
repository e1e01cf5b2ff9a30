import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { missingCharacters } from "./missing-characters";

export interface PngOptions {
  /** False for a picture that is the same on every machine: only the packaged fonts draw it. Default true. */
  readonly systemFonts?: boolean;
  /** Pixels above which it is drawn smaller: what programs for slides and mail still open, and 128 MB while it is drawn. Default 32 million. */
  readonly mostPixels?: number;
}

export interface Png {
  /** The file. */
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Characters of the texts that no font here can draw, each once, in the order of the texts: boxes stand in their place. */
  readonly missing: readonly string[];
}

/** Pixels of a point: a drawing as wide as a sheet of paper is then as wide as a slide on a full screen. */
const PIXELS_PER_POINT = 2;

/** Pixels of a CSS pixel, 1/96 of an inch, in which the rasteriser measures. */
const ZOOM = (PIXELS_PER_POINT * 72) / 96;

/**
 * The picture of an SVG document, with two pixels a point, fewer for one that would have too many in all. Texts are
 * drawn in the first font of their `font-family` that the machine has, then in any that has the character, at last in
 * the packaged DejaVu Sans, which has Latin, Greek and Cyrillic letters and no Chinese ones.
 *
 * @example drawPng('<svg … width="994pt" height="500pt">…</svg>').width // => 1988
 */
export function drawPng(svg: string, { systemFonts = true, mostPixels = 32_000_000 }: PngOptions = {}): Png {
  const font = { loadSystemFonts: systemFonts, fontFiles: PACKAGED_FONTS.map((file) => require.resolve(file)) };
  const drawn = render(svg, font, mostPixels);
  return { bytes: drawn.asPng(), width: drawn.width, height: drawn.height, missing: missingCharacters(svg, font) };
}

/** The narrow cut: its letters are about as wide as those of the fonts that drawings are laid out for. */
const PACKAGED_FONTS = ["dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf", "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf"] as const;

function render(svg: string, font: NonNullable<ResvgRenderOptions["font"]>, mostPixels: number): ReturnType<Resvg["render"]> {
  const whole = new Resvg(svg, { font, fitTo: { mode: "zoom", value: ZOOM } });
  const pixels = whole.width * whole.height * ZOOM ** 2;
  if (pixels <= mostPixels) return whole.render();
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: ZOOM * Math.sqrt(mostPixels / pixels) } }).render();
}
