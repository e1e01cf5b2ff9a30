import { parseCell } from "../../core/grid";
import { readCellLooks, type CellLook } from "./cell-looks";
import { DEFAULT_INDEXED, DEFAULT_THEME, resolveColor, type Palette } from "./color";
import { readDifferentialLooks } from "./differential-looks";
import { attempt } from "./file-fault";
import type { OpcPackage } from "./package";
import { NO_DRAWING, readDrawing, type StoredChart } from "./read-charts";
import type { StoredDrawing } from "./read-shapes";
import { readRelationships } from "./relationships";
import { RulesReader, type StoredCondition, type StoredLink, type StoredValidation } from "./sheet-rules";
import { readTheme } from "./styles";
import { readWorkbookPart, relatedPart, type WorkbookPart } from "./workbook-part";
import { walkXml, type Attributes, type XmlPart } from "./xml-walk";

/** How a sheet looks, apart from number formats, fills, merged areas and what is hidden, which its grid says. */
export interface SheetLooks {
  readonly sheet: string;
  readonly showGridLines: boolean;
  /** `RRGGBB` */
  readonly tabColor: string | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Widths in characters by first and last column. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** Points by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Cells that the part has, those without value too. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly look: CellLook }[];
  readonly links: readonly StoredLink[];
  /** That which counts most first. */
  readonly conditions: readonly StoredCondition[];
  readonly validations: readonly StoredValidation[];
  readonly charts: readonly StoredChart[];
  readonly shapes: readonly StoredDrawing[];
  readonly unread: UnreadLooks;
}

/** How many things a sheet has that are not read, because only Excel can show them. */
export interface UnreadLooks {
  readonly conditions: number;
  readonly charts: number;
  /** Pictures, and shapes other than rectangles and lines. */
  readonly pictures: number;
}

/** A larger sheet is shown plain: reading its looks would take longer than reading its cells. In bytes. */
const LARGEST = 16 * (1 << 20);

/**
 * Looks of all worksheets of a package, for showing them: reading a workbook for its contents has no use for them, and is
 * several times faster. A sheet whose looks cannot be read is left out.
 */
export function readSheetLooks(source: OpcPackage): readonly SheetLooks[] {
  const read = attempt(() => looksOf(source));
  return read.ok ? read.value : [];
}

function looksOf(source: OpcPackage): readonly SheetLooks[] {
  const workbook = readWorkbookPart(source);
  const theme = themeOf(source, workbook);
  const part = relatedPart(source, workbook, "styles");
  const styles = part === null ? null : source.readSmallPart(part);
  const cells = styles === null ? [] : readCellLooks(styles, theme);
  const changes = styles === null ? [] : readDifferentialLooks(styles, theme);
  return workbook.tabs.filter(({ kind }) => kind === "worksheet").flatMap(({ name, part: sheet }) => {
    const xml = source.readPart(sheet);
    if (xml.bytes.length > LARGEST) return [];
    const read = attempt(() => sheetLooks(source, xml, { sheet: name, looks: new SheetReader(cells, theme), rules: new RulesReader(paletteOf(theme), changes), theme }));
    return read.ok ? [read.value] : [];
  });
}

interface Readers {
  readonly sheet: string;
  readonly looks: SheetReader;
  readonly rules: RulesReader;
  readonly theme: readonly string[] | undefined;
}

function sheetLooks(source: OpcPackage, xml: XmlPart, { sheet, looks, rules, theme }: Readers): SheetLooks {
  walkXml(xml, {
    open(name, attributes) {
      looks.open(name, attributes);
      rules.open(name, attributes);
    },
    close: rules.close,
  });
  const targets = new Map(readRelationships(source, xml.part).map(({ id, target }) => [id, target]));
  const drawn = attempt(() => readDrawing(source, targets.get(rules.drawing ?? "") ?? "", theme));
  const { charts, otherCharts, shapes, pictures } = drawn.ok ? drawn.value : NO_DRAWING;
  const { known, others } = rules.conditions();
  return {
    sheet, ...looks.result(), charts, shapes,
    links: rules.links.map(({ area, place, relationship }) => ({ area, place, address: targets.get(relationship ?? "") ?? null })),
    conditions: known,
    validations: rules.validations(),
    unread: { conditions: others, charts: otherCharts, pictures },
  };
}

function paletteOf(theme: readonly string[] = DEFAULT_THEME): Palette {
  return { theme, indexed: DEFAULT_INDEXED };
}

function themeOf(source: OpcPackage, workbook: WorkbookPart): readonly string[] | undefined {
  const part = relatedPart(source, workbook, "theme");
  return part === null ? undefined : readTheme(source.readSmallPart(part));
}

class SheetReader {
  private showGridLines = true;
  private tabColor: string | null = null;
  private freeze = { rows: 0, columns: 0 };
  private readonly columns: { first: number; last: number; width: number }[] = [];
  private readonly rowHeights = new Map<number, number>();
  private readonly cells: { row: number; column: number; look: CellLook }[] = [];
  private readonly palette: Palette;
  private row = -1;
  private column = -1;

  constructor(private readonly looks: readonly CellLook[], theme: readonly string[] | undefined) {
    this.palette = paletteOf(theme);
  }

  readonly open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case "c":
        this.openCell(attributes);
        return;
      case "row":
        this.openRow(attributes);
        return;
      case "col":
        this.openColumn(attributes);
        return;
      case "sheetView":
        this.showGridLines = attributes.get("showGridLines") !== "0" && attributes.get("showGridLines") !== "false";
        return;
      case "pane":
        if (attributes.get("state")?.startsWith("frozen") === true) this.freeze = { rows: Number(attributes.get("ySplit") ?? 0), columns: Number(attributes.get("xSplit") ?? 0) };
        return;
      case "tabColor":
        this.tabColor = resolveColor(attributes, this.palette);
    }
  };

  result(): Pick<SheetLooks, "showGridLines" | "tabColor" | "freeze" | "columns" | "rowHeights" | "cells"> {
    const { showGridLines, tabColor, freeze, columns, rowHeights, cells } = this;
    return { showGridLines, tabColor, freeze, columns, rowHeights, cells };
  }

  private openRow(attributes: Attributes): void {
    this.row = attributes.has("r") ? Number(attributes.get("r")) - 1 : this.row + 1;
    this.column = -1;
    const height = Number(attributes.get("ht"));
    if (height > 0) this.rowHeights.set(this.row, height);
  }

  private openCell(attributes: Attributes): void {
    const at = parseCell(attributes.get("r") ?? "");
    this.column = at?.column ?? this.column + 1;
    const look = this.looks[Number(attributes.get("s") ?? 0)];
    if (look !== undefined) this.cells.push({ row: at?.row ?? this.row, column: this.column, look });
  }

  private openColumn(attributes: Attributes): void {
    const [first, last, width] = ["min", "max", "width"].map((name) => Number(attributes.get(name)));
    if (first !== undefined && last !== undefined && width !== undefined && first > 0 && width > 0) this.columns.push({ first: first - 1, last: last - 1, width });
  }
}
