import { extname } from "node:path";
import { writeText } from "../../adapters/file";
import type { Dialect } from "../../core/formula/dialect";
import type { WorkbookGrid } from "../../core/grid";
import { strategyWords } from "../../core/language";
import { DRAWING_WIDTH, layoutMap, mapSvg } from "../../core/strategy";
import { mapTask, type MapSummary, type TaskOutcome } from "../../workbook/tasks";
import type { Console } from "../console";
import { readCorrections } from "../corrections";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import { issueJson } from "../issue-json";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";
import { readSource } from "../source";

interface MapOptions extends OutputOptions {
  readonly svg?: string;
  readonly sheet?: string;
  readonly map?: string;
  readonly formulas?: Dialect;
}

/** `map FILE`: the strategy map, added to a copy of the workbook, drawn into an SVG file, or both. */
export async function map([file = ""]: readonly string[], options: MapOptions, speak: Console): Promise<ExitCode> {
  const { svg, output, inPlace } = options;
  if (svg !== undefined && extname(svg).toLowerCase() !== ".svg") throw new CommandFailure(EXIT.wrongUse, speak.texts.wrongEnding({ file: svg, ending: ".svg" }));
  const work = await worker(options, speak);
  if (svg !== undefined && output === undefined && inPlace === undefined) return drawOnly(file, svg, work, speak);
  const made: MapSummary[] = [];
  const code = await runTask(file, options, speak, {
    work: (grid) => {
      const outcome = work(grid);
      if (outcome.summary !== null) made.push(outcome.summary);
      return outcome;
    },
    tell: (summary) => told(summary, speak),
    json: (summary) => ({ ...json(summary), ...(svg === undefined ? {} : { svg }) }),
  });
  const [drawn] = made;
  if (svg !== undefined && drawn !== undefined && code !== EXIT.fileTrouble) await draw(svg, drawn, speak);
  return code;
}

type Work = (grid: WorkbookGrid) => TaskOutcome<MapSummary>;

async function worker(options: MapOptions, speak: Console): Promise<Work> {
  const corrections = options.map === undefined ? undefined : await readCorrections(options.map, speak);
  return (grid) => mapTask(grid, {
    asOf: options.asOf,
    ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
    ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
    ...(options.sheet === undefined ? {} : { sheets: [options.sheet] }),
    ...(corrections === undefined ? {} : { corrections }),
  });
}

async function drawOnly(file: string, svg: string, work: Work, speak: Console): Promise<ExitCode> {
  const { grid, issues: reading } = await readSource(file, speak);
  const { summary, issues } = work(grid);
  const found = [...reading, ...issues];
  speak.sayIssues(found);
  if (summary !== null) {
    speak.print(told(summary, speak));
    await draw(svg, summary, speak);
  }
  const about = summary === null ? { svg: null } : { svg, ...json(summary) };
  speak.result({ file, output: null, ...about, issues: found.map((each) => issueJson(each, speak.options.language)) });
  return summary === null ? EXIT.findings : EXIT.done;
}

async function draw(svg: string, { map: strategy, language }: MapSummary, speak: Console): Promise<void> {
  const { title, legend } = strategyWords(language).map;
  await writeText(svg, mapSvg(layoutMap(strategy, DRAWING_WIDTH), title, legend), speak.stop);
  speak.print(speak.texts.written({ file: svg }));
}

function told({ map: { objectives, links }, findings: { undecided }, score }: MapSummary, speak: Console): string {
  return speak.texts.mapped({ objectives: objectives.length, links: links.length, open: undecided, score: Math.round(score) });
}

function json({ map: { perspectives, objectives, links }, score, findings }: MapSummary): object {
  const texts = new Map(objectives.map(({ id, text }) => [id, text]));
  const named = new Map(perspectives.map(({ id, name }) => [id, name]));
  return {
    perspectives: perspectives.map(({ name, isResult }) => ({ name, isResult })),
    objectives: objectives.map(({ id, text, perspective, measures }) => ({
      id, text, perspective: named.get(perspective) ?? null,
      measures: measures.map(({ measure, kind, basis }) => ({ name: measure.name, kind, basis })),
    })),
    links: links.map(({ from, to, basis, confirmed }) => ({ from, to, cause: texts.get(from) ?? null, effect: texts.get(to) ?? null, basis, confirmed })),
    completeness: score,
    cycles: findings.cycles.map((circle) => circle.map(({ id }) => id)),
    orphans: findings.orphans.map(({ id }) => id),
    unreached: findings.unreached.map(({ id }) => id),
  };
}
