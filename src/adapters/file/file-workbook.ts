import { issue, type Issue } from "../../core/issue";
import type { Result } from "../../core/result";
import type { ApplyOutcome, WorkbookPort, WorkbookReading } from "../../workbook/port";
import { changedSince } from "../../workbook/precondition";
import { isEmptyChange, type WorkbookChange } from "../../workbook/workbook-change";
import { applyChange, endingOf, findDifference, inMegabytes, newPackage, type ChangeOptions, type OpcPackage } from "../opc";
import { accessing } from "./file-access-error";
import { DISK, type FileSystem } from "./file-system";
import { inflate, packing, readFileBytes, type FileReading } from "./read-file";
import { writeBeside } from "./write-beside";

export interface FileOptions {
  /** Path to write to; the file itself if left out. */
  readonly target?: string;
  /** Begins with a workbook without sheets, to which a change adds some: where there is no file, or always, and then a file that is there is replaced. */
  readonly create?: "where-missing" | "always";
  /** Aborted, writing stops with the signal's reason, and leaves nothing behind. */
  readonly signal?: AbortSignal;
  /** How formulas are printed, for other syntaxes than ours. */
  readonly print?: ChangeOptions["print"];
  readonly files?: FileSystem;
}

/**
 * A workbook in a file: read from one path, written to the same or another. .xlsx and its relatives are changed part by
 * part; of any other format the cells are copied into a new .xlsx. Until the result has been read back and found right,
 * nothing at either path changes.
 *
 * What the system refuses is thrown as `FileAccessError`. Issues of `apply`, besides those of reading:
 * `workbook-changed-meanwhile`, `file-ending-wrong`, `file-check-failed`, and those of `applyChange`.
 */
export class FileWorkbook implements WorkbookPort {
  private readonly target: string;
  private readonly files: FileSystem;
  /** As it was read last. Unless the file has changed since, a change is made to that. */
  private known: SourceReading | null = null;

  /** Paths are used in sentences as they are given. */
  constructor(private readonly source: string, private readonly options: FileOptions = {}) {
    this.target = options.target ?? source;
    this.files = options.files ?? DISK;
  }

  readonly read = async (): Promise<WorkbookReading> => {
    const { reading } = await this.readSource();
    return reading.ok ? reading.value : { grid: null, issues: [reading.issue] };
  };

  readonly apply: WorkbookPort["apply"] = async (change, precondition, { dialect }) => {
    const { reading, version } = await this.readSource();
    if (!reading.ok) return refused(reading.issue);
    const changed = changedSince(precondition, reading.value.grid);
    if (changed.length > 0) return { applied: false, issues: changed };
    const source = reading.value.toPackage();
    const inPlace = await this.isInPlace();
    if (isEmptyChange(change) && inPlace) return { applied: true, changed: false };
    const ending = endingOf(source);
    if (!ending.ok) return refused(ending.issue);
    if (!(inPlace && reading.value.isPackage) && ending.value !== null && !this.target.toLowerCase().endsWith(ending.value)) {
      return refused(issue("error", "file-ending-wrong", this.target, { file: this.target, ending: ending.value }));
    }
    const options: ChangeOptions = { dialect, packing, ...(this.options.print === undefined ? {} : { print: this.options.print }) };
    const written = applyChange(source, change, options);
    if (!written.ok) return refused(written.issue);
    return this.write(written.value, { change, source, reading: reading.value, version, inPlace, options });
  };

  private async readSource(): Promise<SourceReading> {
    const { files, source, options: { create } } = this;
    if (create === "always") return { reading: emptyReading(source), version: "" };
    return accessing("read", source, async () => {
      const found = await files.stat(source);
      const version = found?.version ?? "";
      if (found === null && create === "where-missing") return { reading: emptyReading(source), version };
      if (found !== null && found.size > LARGEST) return { reading: tooLarge(source, found.size), version };
      const reading = this.known?.version === version ? this.known : { reading: await readFileBytes(await files.read(source), source), version };
      this.known = reading;
      return reading;
    });
  }

  private async isInPlace(): Promise<boolean> {
    if (this.options.create === "always") return false;
    if (this.target === this.source) return true;
    const [source, target] = await Promise.all([this.realPathOf(this.source), this.realPathOf(this.target)]);
    return target !== null && target === source;
  }

  /** Null for a path where nothing is. */
  private async realPathOf(path: string): Promise<string | null> {
    return accessing("write", this.target, async () => ((await this.files.stat(path)) === null ? null : this.files.realPath(path)));
  }

  private async versionOf(path: string): Promise<string | null> {
    return accessing("write", path, async () => (await this.files.stat(path))?.version ?? null);
  }

  private async write(bytes: Uint8Array, task: WritingTask): Promise<ApplyOutcome> {
    const issues: Issue[] = [];
    const applied = await writeBeside(this.files, this.target, bytes, {
      signal: this.options.signal,
      check: async (onDisk) => {
        issues.push(...this.problems(bytes, onDisk, task));
        // Somebody may have saved the file while we worked.
        if (issues.length === 0 && task.inPlace && ((await this.versionOf(this.source)) ?? "") !== task.version) issues.push(changedMeanwhile(task.reading));
        return issues.length === 0;
      },
    });
    return applied ? { applied: true, changed: !isEmptyChange(task.change) } : { applied: false, issues };
  }

  /** What is wrong with the file that was written; none if it holds the change and nothing else is different. */
  private problems(bytes: Uint8Array, onDisk: Uint8Array, { source, reading, change, options }: WritingTask): readonly Issue[] {
    const at = differentByte(bytes, onDisk) ?? findDifference({ source, before: reading.grid, change, options, written: onDisk, inflate });
    return at === null ? [] : [issue("error", "file-check-failed", this.target, { file: this.target, at })];
  }
}

interface SourceReading {
  readonly reading: Result<FileReading>;
  readonly version: string;
}

function emptyReading(file: string): Result<FileReading> {
  const grid = { sheets: [], names: [], date1904: false, state: null };
  return { ok: true, value: { grid, issues: [], isPackage: true, toPackage: () => newPackage(file) } };
}

/** Bytes of the largest file that is read: all of it is held in memory. */
const LARGEST = 200 * (1 << 20);

function tooLarge(file: string, size: number): Result<FileReading> {
  return { ok: false, issue: issue("error", "file-huge", file, { file, megabytes: inMegabytes(size), limit: inMegabytes(LARGEST) }) };
}

interface WritingTask {
  readonly change: WorkbookChange;
  readonly source: OpcPackage;
  readonly reading: FileReading;
  readonly version: string;
  readonly inPlace: boolean;
  readonly options: ChangeOptions;
}

function changedMeanwhile({ grid }: FileReading): Issue {
  const sheet = grid.sheets[0]?.name ?? "";
  return issue("error", "workbook-changed-meanwhile", sheet, { sheet });
}

/** Place of the first byte that the disk got wrong. */
function differentByte(bytes: Uint8Array, onDisk: Uint8Array): string | null {
  if (Buffer.compare(bytes, onDisk) === 0) return null;
  const at = bytes.findIndex((byte, index) => byte !== onDisk[index]);
  return `+${at < 0 ? bytes.length : at}`;
}

function refused(found: Issue): ApplyOutcome {
  return { applied: false, issues: [found] };
}
