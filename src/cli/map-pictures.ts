import { extname } from "node:path";
import { writeBytes } from "../adapters/file";
import type { drawPng as DrawPng } from "../adapters/raster";
import type { Issue } from "../core/issue";
import { issue } from "../core/issue";
import { strategyWords } from "../core/language";
import { DRAWING_WIDTH, layoutMap, mapSvg } from "../core/strategy";
import type { MapSummary } from "../workbook/tasks";
import type { Console } from "./console";
import { CommandFailure, EXIT } from "./exit-code";

/** Where the user wants a map drawn, by kind of picture. */
export interface PictureFiles {
  readonly svg?: string;
  readonly png?: string;
}

/** Pictures of a map, as they are to be written. */
export interface Drawn {
  readonly pictures: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  /** `map-characters-missing`. */
  readonly issues: readonly Issue[];
}

const KINDS = ["svg", "png"] as const;

/** Draws a map into the files that the user named. Refuses, as wrong use, a name with another ending. */
export async function mapDrawer(files: PictureFiles, { texts }: Console): Promise<(summary: MapSummary) => Drawn> {
  for (const kind of KINDS) {
    const [file, ending] = [files[kind], `.${kind}`];
    if (file !== undefined && extname(file).toLowerCase() !== ending) throw new CommandFailure(EXIT.wrongUse, texts.wrongEnding({ file, ending, option: `--${kind}` }));
  }
  const { svg, png } = files;
  const drawPng = png === undefined ? null : await rasteriser(texts);
  return ({ map, language }) => {
    const { title, legend } = strategyWords(language).map;
    const drawing = mapSvg(layoutMap(map, DRAWING_WIDTH), title, legend);
    const text = svg === undefined ? [] : [{ file: svg, bytes: new TextEncoder().encode(drawing) }];
    if (png === undefined || drawPng === null) return { pictures: text, issues: [] };
    const { bytes, missing } = drawPng(drawing);
    return {
      pictures: [...text, { file: png, bytes }],
      issues: missing.length === 0 ? [] : [issue("warning", "map-characters-missing", png, { characters: missing })],
    };
  };
}

/** Its package is made for most machines, and does not load on the others. */
async function rasteriser(texts: Console["texts"]): Promise<typeof DrawPng> {
  try {
    return (await import("../adapters/raster/index.js")).drawPng;
  } catch (error) {
    throw new CommandFailure(EXIT.wrongUse, texts.noPng({ machine: `${process.platform} ${process.arch}`, option: "--svg" }), { cause: error });
  }
}

/** Writes pictures and says so; each is beside its name first, and all of it or nothing stands there then. */
export async function writePictures({ pictures }: Drawn, speak: Console): Promise<void> {
  for (const { file, bytes } of pictures) {
    await writeBytes(file, bytes, speak.stop);
    speak.print(speak.texts.written({ file }));
  }
}
