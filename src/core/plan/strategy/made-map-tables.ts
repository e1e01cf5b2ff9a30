import type { Language } from "../../language";
import type { MadeTable } from "../made-tables";
import { MAP_LINK_KEYS, MAP_MEASURE_KEYS, MAP_OBJECTIVE_KEYS, MAP_PERSPECTIVE_KEYS, MAP_SHEET_KEYS, mapTables } from "./map-shapes";

/** The tables of a strategy map as we make them in a language. */
export function madeMapTables(language: Language): readonly MadeTable[] {
  const { perspectives, objectives, measures, links } = mapTables(language);
  const made = <Key extends string>({ name, headers }: { readonly name: string; readonly headers: Readonly<Record<Key, string>> }, sheetKey: string, keys: readonly Key[]): MadeTable =>
    ({ name, sheetKey, language, columns: keys.map((key) => ({ key, title: headers[key] })) });
  return [
    made(perspectives, MAP_SHEET_KEYS.map, MAP_PERSPECTIVE_KEYS),
    made(objectives, MAP_SHEET_KEYS.map, MAP_OBJECTIVE_KEYS),
    made(measures, MAP_SHEET_KEYS.map, MAP_MEASURE_KEYS),
    made(links, MAP_SHEET_KEYS.links, MAP_LINK_KEYS),
  ];
}
