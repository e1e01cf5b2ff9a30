import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";

/**
 * Characters of the texts of an SVG document that its fonts cannot draw, each once, in the order of the texts. The
 * rasteriser does not tell, so each is drawn alone and looked at: it is missing if it looks like a character that no
 * font has, or like nothing, as pictures in colour do. The texts are taken for such in the family of the root.
 */
export function missingCharacters(svg: string, font: NonNullable<ResvgRenderOptions["font"]>): readonly string[] {
  const characters = visibleCharacters(svg);
  const cells = cellsOf([NOWHERE, " ", ...characters], familyOf(svg), font);
  const [nowhere, blank] = cells;
  return characters.filter((_, index) => {
    const cell = cells[index + 2];
    return cell === undefined || cell === nowhere || cell === blank;
  });
}

/** Not a character, by the standard: no font draws it. */
const NOWHERE = "\u{10fffe}";

/** What leaves no ink, or none of its own: spaces, marks on letters, controls. */
const WITHOUT_INK = /[\s\p{Z}\p{M}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

function visibleCharacters(svg: string): readonly string[] {
  const texts = [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map(([, content = ""]) => unescaped(content.replace(/<[^>]*>/g, "")));
  return [...new Set(texts.join(""))].filter((character) => !WITHOUT_INK.test(character));
}

function familyOf(svg: string): string {
  return /\sfont-family="([^"]*)"/.exec(svg)?.[1] ?? "sans-serif";
}

const COLUMNS = 64;
/** Pixels of a square with one character, wide enough that none touches the next. */
const CELL = 32;
const SIZE = 16;

/** What stands in the square of each character, as a key that is equal for equal pictures. */
function cellsOf(characters: readonly string[], family: string, font: NonNullable<ResvgRenderOptions["font"]>): readonly string[] {
  const height = CELL * Math.ceil(characters.length / COLUMNS);
  const texts = characters.map((character, index) => {
    const [left, top] = [CELL * (index % COLUMNS), CELL * Math.floor(index / COLUMNS)];
    return `<text x="${left + CELL / 2}" y="${top + 22}">${escaped(character)}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL * COLUMNS}" height="${height}" font-size="${SIZE}" text-anchor="middle" font-family="${family}">${texts.join("")}</svg>`;
  const { pixels } = new Resvg(svg, { font }).render();
  return characters.map((_, index) => cellOf(pixels, CELL * (index % COLUMNS), CELL * Math.floor(index / COLUMNS)));
}

/** Four bytes a pixel, row by row. */
function cellOf(pixels: Buffer, left: number, top: number): string {
  const rows = Array.from({ length: CELL }, (_, row) => {
    const start = 4 * ((top + row) * CELL * COLUMNS + left);
    return pixels.toString("latin1", start, start + 4 * CELL);
  });
  return rows.join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(character: string): string {
  return ENTITIES[character] ?? character;
}

function unescaped(text: string): string {
  return Object.entries(ENTITIES).reduceRight((read, [character, entity]) => read.replaceAll(entity, character), text);
}
