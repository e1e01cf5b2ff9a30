import { wordList } from "./word-list";

/** Words for a scale, as powers of ten. */
export const SCALE_WORDS = wordList<number>([
  ["k|thousand|thousands|thsd|tsd|tsd.|'000|'000s|000|000s|bin|mil|千|천", 3],
  ["万|만", 4],
  ["lakh|lakhs|lac|lacs|十万", 5],
  ["m|mm|mn|mln|mi|mio|mio.|million|millions|milyon|milhão|milhões|millones|百万|백만", 6],
  ["crore|crores|cr|cr.|千万|천만", 7],
  ["亿|억", 8],
  ["b|bn|bln|bi|billion|billions|mrd|mrd.|milyar|bilhão|bilhões|十亿", 9],
  ["trillion|trillions|万亿|兆|조", 12],
]);

/** Scales that are also something else where they stand alone: metres and minutes, bytes, a thousand in Portuguese. */
export const DOUBTFUL_SCALES: ReadonlySet<string> = new Set(["m", "b", "mil", "bin"]);
