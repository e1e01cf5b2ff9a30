import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { parseCell } from "../../../core/grid";
import { describeOption, type Language } from "../../../core/language";
import type { PaneTexts } from "../../../core/language/pane-texts";
import { formatQuantity } from "../../../core/quantity";
import type { ColumnMapping, TableMapping } from "../../../core/reader";
import { paneTask } from "../../background/pane-task";
import type { Book } from "../../book";
import { COLUMN_FIELDS, withColumns } from "../../corrections";
import { usePane, useSession, useTexts } from "../../pane-context";
import type { SelectedCell, ShownCells } from "../../pane-host";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { Section } from "../../parts/section";

const useStyles = makeStyles({
  row: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", alignItems: "center", columnGap: "8px", padding: "3px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, "& select": { minWidth: 0, width: "100%" },
  },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** Below this the reader asks to be checked. */
const SURE = 0.6;

/** What each column was taken for: shown in the sheet by a click, and corrected here. */
export function Mapping({ book: { reading: { mapping }, state } }: { readonly book: Book }) {
  const session = useSession();
  const { drafts: { columns } } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const count = Object.values(columns).reduce((sum, fields) => sum + Object.keys(fields).length, 0);
  const save = async (): Promise<void> => {
    const isSaved = await session.run(paneTask("remember", { corrections: withColumns(state.reading, columns) }), (_, { scorecard }) => scorecard.columnsSaved);
    if (isSaved) session.draft({ columns: {} });
  };
  return (
    <Section title={texts.scorecard.mappingTitle}>
      <p className={common.hint}>{texts.scorecard.mappingHint}</p>
      {mapping.map((table) => <TableColumns key={`${table.sheet} ${table.area}`} table={table} isOpen={mapping.length === 1} />)}
      {count === 0 ? null : <div><Button onClick={() => { void save(); }}>{texts.scorecard.saveColumns({ count })}</Button></div>}
    </Section>
  );
}

function TableColumns({ table, isOpen }: { readonly table: TableMapping; readonly isOpen: boolean }) {
  const texts = useTexts();
  const common = useCommonStyles();
  const { sheet, area, measures, transposed } = table;
  return (
    <details open={isOpen}>
      <summary className={common.summary}>{texts.scorecard.table({ sheet, area, measures })}</summary>
      <PlaceLink place={`${sheet} ${area}`} cell={headerCells(table)}>{texts.scorecard.showHeaders}</PlaceLink>
      {transposed ? <p className={common.hint}>{texts.scorecard.transposed}</p> : null}
      {table.columns.filter(({ header, field }) => header !== "" || field !== "ignore").map((column) => <Column key={column.column} table={table} column={column} />)}
    </details>
  );
}

function Column({ table, column }: { readonly table: TableMapping; readonly column: ColumnMapping }) {
  const session = useSession();
  const { language, drafts: { columns } } = usePane();
  const texts = useTexts();
  const styles = useStyles();
  const common = useCommonStyles();
  const { sheet, transposed } = table;
  const chosen = columns[sheet]?.[column.column] ?? column.field;
  const choices = new Set<string>([column.field, ...COLUMN_FIELDS]);
  const label = texts.scorecard.holds(column);
  const isUnsure = column.confidence < SURE && column.field !== "ignore";
  const choose = (field: string): void => {
    const others = Object.entries(columns[sheet] ?? {}).filter(([letters]) => letters !== column.column);
    const fields = field === column.field ? others : [...others, [column.column, field] as const];
    session.draft({ columns: { ...columns, [sheet]: Object.fromEntries(fields) } });
  };
  return (
    <div className={styles.row}>
      <span>
        <PlaceLink place={`${sheet} ${column.column}`} cell={headerCell(table, column)}>{label}</PlaceLink>
        {isUnsure ? <span className={styles.unsure}> {texts.scorecard.unsure} ({texts.scorecard.sure({ confidence: formatQuantity(column.confidence, "%", language) })})</span> : null}
      </span>
      {transposed
        ? <span className={common.strong}>{fieldWord(column.field, texts, language)}</span>
        : (
          <Select size="small" aria-label={label} value={chosen} onChange={(_, { value }) => { choose(value); }}>
            {[...choices].map((field) => <option key={field} value={field}>{fieldWord(field, texts, language)}</option>)}
          </Select>
        )}
    </div>
  );
}

/** Cell of a column's header; of a transposed table that of the row. */
function headerCell({ sheet, headerRow, transposed }: TableMapping, { column }: ColumnMapping): SelectedCell | null {
  if (transposed) return { sheet, row: Number(column) - 1, column: headerRow - 1 };
  const position = parseCell(`${column}${headerRow}`);
  return position === null ? null : { sheet, ...position };
}

/** The headers from the first to the last, side by side; of a transposed table below each other. */
function headerCells(table: TableMapping): ShownCells | null {
  const cells = table.columns.map((column) => headerCell(table, column)).filter((cell) => cell !== null);
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  if (cells.length === 0) return null;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { sheet: table.sheet, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function fieldWord(field: string, { scorecard: { fields } }: PaneTexts, language: Language): string {
  return fields[field] ?? describeOption({ key: field, label: null }, language);
}
