import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { accessing } from "../../adapters/file";
import { SHEET_KEYS } from "../../core/plan";
import type { KeyResult } from "../../core/model";
import { parseState } from "../../workbook/state-text";
import { readOwnOkrs } from "../../workbook/tasks";
import type { Console } from "../console";
import { EXIT, type ExitCode } from "../exit-code";
import type { SharedOptions } from "../options";
import { enterJune } from "../demo-entries";
import { readSource } from "../source";
import { checkin } from "./checkin";
import { generate } from "./generate";
import { read } from "./read";
import { review } from "./review";

/** The days on which the sample company works with its OKRs, in the second quarter of its fiscal year 2027. */
const DAYS = { generate: "2027-06-01", checkIn: "2027-06-08", review: "2027-06-30" } as const;
const CYCLE = "FY2027-Q2";

const SAMPLES = join(__dirname, "../../../assets/samples");
const FOLDER = "demo";

/** `demo [FOLDER]`: the whole loop on the sample company's workbook, in a folder of its own, and what to open then. */
export async function demo([folder = FOLDER]: readonly string[], options: SharedOptions, speak: Console): Promise<ExitCode> {
  const { texts, options: { language } } = speak;
  const sample = join(folder, `brightwater-${language}.xlsx`);
  const result = join(folder, `brightwater-${language}-okr.xlsx`);
  const updates = join(folder, `updates-${language}.csv`);
  const on = (asOf: string): SharedOptions & { readonly inPlace: true } => ({ ...options, lang: language, asOf, inPlace: true });

  await copySample(language, [sample, result], folder);
  speak.print(texts.demo.intro({ file: sample }));
  heading(1, texts.demo.read, speak);
  await read([sample], on(DAYS.generate), speak);
  heading(2, texts.demo.generate, speak);
  await generate([result], { ...on(DAYS.generate), cadence: "quarterly" }, speak);
  heading(3, texts.demo.checkin, speak);
  await writeFile(updates, await updatesFor(result, speak));
  await checkin([result, updates], on(DAYS.checkIn), speak);
  heading(4, texts.demo.june, speak);
  speak.print(texts.demo.entered({ count: await enterJune(result, speak) }));
  heading(5, texts.demo.review, speak);
  await review([result], { ...on(DAYS.review), cycle: CYCLE }, speak);
  await sayWhatToOpen(result, speak);
  return EXIT.done;
}

async function copySample(language: string, copies: readonly string[], folder: string): Promise<void> {
  await accessing("write", folder, async () => {
    await mkdir(folder, { recursive: true });
    for (const copy of copies) await copyFile(join(SAMPLES, `brightwater-${language}.xlsx`), copy);
  });
}

function heading(number: number, what: string, speak: Console): void {
  speak.print();
  speak.print(speak.texts.demo.step({ number, what }));
}

/** Updates as somebody would type them: how sure the owners of the first key results are, and a word on each. */
async function updatesFor(file: string, speak: Console): Promise<string> {
  const { grid } = await readSource(file, speak);
  const keyResults = readOwnOkrs(grid, parseState(grid.state).state, CYCLE)?.keyResults ?? [];
  const { columns, notes } = speak.texts.demo.updates;
  const lines = notes.flatMap(({ confidence, note }, index) => {
    const keyResult = keyResults[index];
    return keyResult === undefined ? [] : [updateLine(keyResult, confidence, note)];
  });
  return `\ufeff${[columns, ...lines].map((fields) => fields.map(csvField).join(",")).join("\r\n")}\r\n`;
}

function updateLine({ id, text, current, owner }: KeyResult, confidence: number, note: string): readonly string[] {
  return [DAYS.checkIn, id, text, current === null ? "" : String(current), String(confidence), note, owner ?? ""];
}

function csvField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** The names of the sheets as the workbook has them. */
async function sayWhatToOpen(file: string, speak: Console): Promise<void> {
  const { grid } = await readSource(file, speak);
  const { sheets } = parseState(grid.state).state;
  const named = (key: string): string => sheets.get(key) ?? key;
  speak.print();
  speak.print(speak.texts.demo.open({ file: resolve(file) }));
  const names = { okr: named(SHEET_KEYS.okr(CYCLE)), review: named(SHEET_KEYS.review(CYCLE)), scorecard: named(SHEET_KEYS.scorecard), leftOut: named(SHEET_KEYS.leftOut) };
  for (const line of speak.texts.demo.sheets(names)) speak.print(line);
}
