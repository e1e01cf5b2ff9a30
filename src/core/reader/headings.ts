import { fieldColumn } from "./classify-columns";
import type { HeaderField } from "./header-words";
import { outlineMark, textWithoutMark, withoutNumbering, type OutlineMark } from "./outline";
import { isPerspectiveName } from "./perspective-title";
import type { RowWords } from "./row-words";
import { rowAfter } from "./sheet-view";
import type { Placed } from "./table-context";

/** Headings in force at a row. */
export interface Group {
  readonly section: Placed | null;
  readonly perspective: Placed | null;
  readonly objective: Placed | null;
}

/** Texts that are said once for several rows and left blank below. */
const CARRIED: readonly HeaderField[] = ["perspective", "objective"];

/** Which headings are in force below the rows of a table. */
export class Headings {
  /** Whether numbered headings name perspectives; null before the first of them. */
  private headsPerspectives: boolean | null = null;
  private readonly levels = new Map<string, boolean>();

  constructor(private readonly words: RowWords) {}

  /** A title row begins a group of its own: what was carried down ends there. */
  sectionGroup(title: Placed, before: Group): Group {
    const mark = outlineMark(title.text);
    if (mark?.level === "objective") return { ...before, objective: { ...title, text: mark.rest === "" ? title.text : mark.rest } };
    return { section: { ...title, text: withoutNumbering(title.text) }, perspective: null, objective: null };
  }

  /** A row that names an objective or a group over the rows below, by its mark, its type, or numbers that only they have. */
  headingOf(row: number, before: Group): Group | null {
    const mark = this.words.markOf(row);
    const level = this.words.typeOf(row) ?? mark?.level ?? null;
    if (level === "objective" && this.hasLevel("keyResult")) {
      const name = this.words.nameOf(row);
      return name === null ? null : { ...before, objective: { ...name, text: textWithoutMark(name.text) } };
    }
    if (mark?.level !== "number" || this.words.hasValues(row) || !this.isParent(row, mark)) return null;
    const name = this.words.nameOf(row);
    if (name === null) return null;
    const title = { ...name, text: textWithoutMark(name.text) };
    if (mark.steps.length > 1) return { ...before, objective: title };
    // What the first heading of the table names, the others name too.
    this.headsPerspectives ??= this.hasDeeper(3) || (fieldColumn(this.words.columns, "perspective") === null && isPerspectiveName(title.text));
    return this.headsPerspectives ? { section: title, perspective: null, objective: null } : { ...before, objective: title };
  }

  /** What the row says in columns of headings, else what was said before. */
  carried(row: number, before: Group): Group {
    const [perspective, objective] = CARRIED.map((field) => this.words.fieldText(row, field));
    const isNew = perspective != null && perspective.text !== before.perspective?.text;
    return {
      section: before.section,
      perspective: perspective ?? before.perspective,
      objective: objective ?? (isNew && fieldColumn(this.words.columns, "objective") !== null ? null : before.objective),
    };
  }

  /** True if some row of the table is of that level. */
  private hasLevel(level: OutlineMark["level"]): boolean {
    const known = this.levels.get(level);
    if (known !== undefined) return known;
    const has = this.words.table.rows.some((row) => (this.words.typeOf(row) ?? this.words.markOf(row)?.level) === level);
    this.levels.set(level, has);
    return has;
  }

  private hasDeeper(steps: number): boolean {
    const key = `steps ${steps}`;
    const known = this.levels.get(key);
    if (known !== undefined) return known;
    const has = this.words.table.rows.some((row) => (this.words.markOf(row)?.steps.length ?? 0) >= steps);
    this.levels.set(key, has);
    return has;
  }

  private isParent(row: number, { steps }: OutlineMark): boolean {
    const next = rowAfter(this.words.table.rows, row);
    const below = next === undefined ? null : this.words.markOf(next);
    return below?.level === "number" && below.steps.length > steps.length && steps.every((step, index) => below.steps[index] === step);
  }
}
