import type { Dialect } from "../../core/formula/dialect";
import type { WorkbookGrid } from "../../core/grid";
import { mapTask, type MapSummary, type TaskOutcome } from "../../workbook/tasks";
import type { Console } from "../console";
import { readCorrections } from "../corrections";
import { EXIT, type ExitCode } from "../exit-code";
import { issueJson } from "../issue-json";
import { mapDrawer, writePictures, type Drawn, type PictureFiles } from "../map-pictures";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";
import { readSource } from "../source";

interface MapOptions extends OutputOptions, PictureFiles {
  readonly sheet?: string;
  readonly map?: string;
  readonly formulas?: Dialect;
}

/** `map FILE`: the strategy map, added to a copy of the workbook, drawn into pictures, or both. */
export async function map([file = ""]: readonly string[], options: MapOptions, speak: Console): Promise<ExitCode> {
  const { output, inPlace } = options;
  const files = filesOf(options);
  const draw = await mapDrawer(files, speak);
  const work = await worker(options, speak);
  const wanted = Object.keys(files).length > 0;
  if (wanted && output === undefined && inPlace === undefined) return drawOnly(file, { work, draw, files }, speak);
  const made: Drawn[] = [];
  const code = await runTask(file, options, speak, {
    work: (grid) => {
      const outcome = work(grid);
      if (!wanted || outcome.summary === null) return outcome;
      const drawn = draw(outcome.summary);
      made.push(drawn);
      return { ...outcome, issues: [...outcome.issues, ...drawn.issues] };
    },
    tell: (summary) => told(summary, speak),
    json: (summary) => ({ ...json(summary), ...files }),
  });
  const [drawn] = made;
  if (drawn !== undefined && code !== EXIT.fileTrouble) await writePictures(drawn, speak);
  return code;
}

function filesOf({ svg, png }: PictureFiles): PictureFiles {
  return { ...(svg === undefined ? {} : { svg }), ...(png === undefined ? {} : { png }) };
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

interface Drawing {
  readonly work: Work;
  readonly draw: (summary: MapSummary) => Drawn;
  readonly files: PictureFiles;
}

async function drawOnly(file: string, { work, draw, files }: Drawing, speak: Console): Promise<ExitCode> {
  const { grid, issues: reading } = await readSource(file, speak);
  const { summary, issues } = work(grid);
  const drawn = summary === null ? null : draw(summary);
  const found = [...reading, ...issues, ...(drawn?.issues ?? [])];
  speak.sayIssues(found);
  if (summary !== null) speak.print(told(summary, speak));
  if (drawn !== null) await writePictures(drawn, speak);
  const about = summary === null ? Object.fromEntries(Object.keys(files).map((kind) => [kind, null])) : { ...files, ...json(summary) };
  speak.result({ file, output: null, ...about, issues: found.map((each) => issueJson(each, speak.options.language)) });
  return summary === null ? EXIT.findings : EXIT.done;
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
