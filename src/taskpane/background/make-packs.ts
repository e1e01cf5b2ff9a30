import { checkedChange, newPackage, openPackage, readWorkbook } from "../../adapters/opc";
import { EMPTY_GRID, type WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import { peopleWords } from "../../core/language/people-words";
import type { Meeting } from "../../core/people";
import { knownState } from "../../workbook/known-state";
import {
  coachTask, fileNames, interviewFilesOf, interviewTask, oneOnOnePeople, oneOnOneTask, pbcTask, settlePack, type InterviewOptions, type PacksOutcome, type TaskOutcome,
} from "../../workbook/tasks";
import { isEmptyChange } from "../../workbook/workbook-change";

export const PACK_KINDS = ["coach", "interview", "oneOnOne", "pbc"] as const;

export type PackKind = (typeof PACK_KINDS)[number];

/** What is asked for; `person` left out means everybody, and first day, minutes and managers are of interviews alone. */
export type PackRequest = Pick<InterviewOptions, "asOf" | "fallbackLanguage" | "cycle" | "source" | "person" | "from" | "minutes" | "managers"> & { readonly kind: PackKind };

/** A file with its name, without folder. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MadePack extends NamedFile {
  readonly state: "new" | "changed" | "unchanged";
}

export interface MadePacks {
  /** All of them or, if one cannot be made, none; the issues say why. */
  readonly files: readonly MadePack[];
  /** Text of a calendar file with the interviews; null for all else. */
  readonly calendar: string | null;
  readonly cycle: string;
  readonly issues: readonly Issue[];
}

/** What there will be, before it is made. */
export interface PacksPreview {
  readonly cycle: string | null;
  /** Everybody of whom there can be a pack, with what it will hold, and how many pages of concern a coaching card has. */
  readonly people: readonly { readonly person: string; readonly keyResults: number | null; readonly more: number | null }[];
  readonly meetings: readonly Meeting[];
  /** Files among those that were chosen which are none of these packs. */
  readonly unused: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Workbooks of people's own, made of the company's, which stays as it is. `there` are those of an earlier time: what people wrote into them is kept,
 * and one of them that is none of these packs is passed over. Issues: those of the tasks, of reading a file and of `checkedChange`.
 */
export function makePacks(grid: WorkbookGrid, request: PackRequest, there: readonly NamedFile[]): MadePacks {
  const standing = new StandingFiles(there);
  const { works, calendar, cycle, issues } = worksOf(grid, request, standing);
  const made = works.map((work) => madePack(work, standing));
  const found = [...issues, ...standing.issues, ...made.flatMap((each) => each.issues)];
  const files = made.flatMap(({ pack }) => pack ?? []);
  return { files: files.length < works.length || standing.issues.length > 0 ? [] : files, calendar, cycle, issues: found };
}

/** What `makePacks` will make for everybody. Nothing of it is written. */
export function previewPacks(grid: WorkbookGrid, request: PackRequest, there: readonly NamedFile[]): PacksPreview {
  const standing = new StandingFiles(there);
  const { people, cycle, meetings, works, issues } = worksOf(grid, request, standing);
  return { people, meetings, issues: [...issues, ...standing.issues], cycle: cycle === "" ? null : cycle, unused: standing.without(works.map(({ file }) => file)) };
}

/** A file to be made, by what it holds already. */
interface PackWork {
  readonly file: string;
  readonly work: (there: WorkbookGrid | null) => TaskOutcome<unknown>;
}

interface PackWorks {
  readonly works: readonly PackWork[];
  readonly people: PacksPreview["people"];
  readonly meetings: readonly Meeting[];
  readonly calendar: string | null;
  /** Empty where there is nothing to make. */
  readonly cycle: string;
  readonly issues: readonly Issue[];
}

function worksOf(grid: WorkbookGrid, { kind, ...options }: PackRequest, standing: StandingFiles): PackWorks {
  switch (kind) {
    case "coach": {
      const outcome = coachTask(grid, options);
      return { ...settled(outcome), people: (outcome.summary?.people ?? []).map(({ cards, ...one }) => ({ ...one, more: cards })) };
    }
    case "pbc": {
      const outcome = pbcTask(grid, options);
      return { ...settled(outcome), people: (outcome.summary?.people ?? []).map(({ kpis, ...one }) => ({ ...one, more: kpis })) };
    }
    case "interview": {
      const outcome = interviewTask(grid, { ...options, ...standing.interviews(grid, options) });
      const { people = [], meetings = [], calendar = null } = outcome.summary ?? {};
      return { ...settled(outcome), people: people.map((person) => ({ person, keyResults: null, more: null })), meetings, calendar };
    }
    case "oneOnOne":
      return oneOnOnes(grid, options);
  }
}

function settled<Summary extends { readonly cycle: string }>({ packs, summary, issues }: PacksOutcome<Summary>): Omit<PackWorks, "people"> {
  return { works: packs.map((pack) => ({ file: pack.file, work: (there) => settlePack(pack, there) })), meetings: [], calendar: null, cycle: summary?.cycle ?? "", issues };
}

function oneOnOnes(grid: WorkbookGrid, { person, ...options }: Omit<PackRequest, "kind">): PackWorks {
  const known = oneOnOnePeople(grid, options);
  const people = person === undefined ? known : [person];
  const language = knownState(grid).state.settings.language ?? options.fallbackLanguage ?? "en";
  const files = fileNames(people.map((name) => `${peopleWords(language).files.oneOnOne} ${name}`));
  const works = people.map((name, index): PackWork => {
    const file = files[index] ?? "";
    return { file, work: (there) => oneOnOneTask(grid, there ?? EMPTY_GRID, { ...options, person: name, file }) };
  });
  // Where there is nobody, the task says why.
  const issues = people.length === 0 ? oneOnOneTask(grid, EMPTY_GRID, { ...options, person: null, file: "" }).issues : [];
  return { works, people: known.map((name) => ({ person: name, keyResults: null, more: null })), meetings: [], calendar: null, cycle: options.cycle ?? "", issues };
}

function madePack({ file, work }: PackWork, standing: StandingFiles): { readonly pack: MadePack | null; readonly issues: readonly Issue[] } {
  const before = standing.find(file);
  const { change, dialect, summary, issues } = work(before?.grid ?? null);
  if (summary === null) return { pack: null, issues };
  if (before !== null && isEmptyChange(change)) return { pack: { name: file, bytes: before.bytes, state: "unchanged" }, issues };
  const source = before === null ? newPackage(file) : openPackage(before.bytes, file);
  const bytes = checkedChange(source, before?.grid ?? EMPTY_GRID, change, { dialect });
  if (!bytes.ok) return { pack: null, issues: [...issues, bytes.issue] };
  return { pack: { name: file, bytes: bytes.value, state: before === null ? "new" : "changed" }, issues };
}

interface StandingFile extends NamedFile {
  readonly grid: WorkbookGrid;
}

/** Packs of an earlier time, found by their names. */
class StandingFiles {
  private readonly files: readonly StandingFile[];
  /** Of files that cannot be read. */
  readonly issues: readonly Issue[];

  constructor(there: readonly NamedFile[]) {
    const read = there.map((file) => ({ file, reading: readWorkbook(file.bytes, file.name) }));
    this.files = read.flatMap(({ file, reading }) => (reading.ok ? [{ ...file, grid: reading.value.grid }] : []));
    this.issues = read.flatMap(({ file, reading }) => (reading.ok ? [] : [{ ...reading.issue, at: reading.issue.at ?? file.name }]));
  }

  /** The file of a name, or one that a browser numbered because there was one of that name already. */
  find(name: string): StandingFile | null {
    return this.files.find((file) => fold(file.name) === fold(name)) ?? this.files.find((file) => fold(unnumbered(file.name)) === fold(name)) ?? null;
  }

  /** Names of the files that are none of these. */
  without(names: readonly string[]): readonly string[] {
    const used = new Set(names.map((name) => this.find(name)));
    return this.files.filter((file) => !used.has(file)).map(({ name }) => name);
  }

  /** The interview plan and the self-assessments, which count in what is made. */
  interviews(grid: WorkbookGrid, options: InterviewOptions): Pick<InterviewOptions, "plan" | "selfAssessments"> {
    const names = interviewFilesOf(grid, options);
    if (names === null) return {};
    const assessed = names.selfAssessments.flatMap(({ person, file }) => { const found = this.find(file); return found === null ? [] : [[person, found.grid] as const]; });
    return { plan: this.find(names.plan)?.grid ?? null, selfAssessments: new Map(assessed) };
  }
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** @example unnumbered("PBC Ann (1).xlsx") // => "PBC Ann.xlsx" */
function unnumbered(name: string): string {
  return name.replace(/ ?\(\d+\)(?=\.xlsx$)/i, "");
}
