import { parseCell } from "../../core/grid";
import { readCellLooks, type CellLook } from "./cell-looks";
import { DEFAULT_INDEXED, DEFAULT_THEME, resolveColor, type Palette } from "./color";
import { attempt } from "./file-fault";
import type { OpcPackage } from "./package";
import { readTheme } from "./styles";
import { readWorkbookPart, relatedPart, type WorkbookPart } from "./workbook-part";
import { walkXml, type Attributes } from "./xml-walk";

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
  const looks = part === null ? [] : readCellLooks(source.readSmallPart(part), theme);
  return workbook.tabs.filter(({ kind }) => kind === "worksheet").flatMap(({ name, part: sheet }) => {
    const xml = source.readPart(sheet);
    if (xml.bytes.length > LARGEST) return [];
    const reader = new SheetReader(name, looks, theme);
    return attempt(() => { walkXml(xml, reader); }).ok ? [reader.result()] : [];
  });
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

  constructor(private readonly sheet: string, private readonly looks: readonly CellLook[], theme: readonly string[] = DEFAULT_THEME) {
    this.palette = { theme, indexed: DEFAULT_INDEXED };
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

  result(): SheetLooks {
    const { sheet, showGridLines, tabColor, freeze, columns, rowHeights, cells } = this;
    return { sheet, showGridLines, tabColor, freeze, columns, rowHeights, cells };
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
