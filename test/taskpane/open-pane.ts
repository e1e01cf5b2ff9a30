import "./browser-globals";
import { configure, fireEvent, screen, waitFor } from "@testing-library/dom";
import { formulaEngine, printStored } from "../../src/core/formula";
import { startPane } from "../../src/taskpane/pane";
import type { PaneHost, SelectedCell, ShownCells } from "../../src/taskpane/pane-host";
import { MemoryPort } from "../support/memory-port";
import type { MemoryWorkbook } from "../support/memory-workbook";
import { AS_OF } from "../support/small-company";

/** The pane beside a workbook in memory, and what a user does to both. */
export interface OpenPane {
  readonly port: MemoryPort;
  /** Cells that the pane showed in the sheet. */
  readonly shown: readonly ShownCells[];
  /** Selects a cell in the sheet. */
  select(cell: SelectedCell): void;
}

// Pages are loaded when they are opened, and the first of them loads all of Fluent.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });
jest.setTimeout(60_000);

/** Opens the pane and waits until the workbook has been read. */
export async function openPane(workbook: MemoryWorkbook, host: Partial<PaneHost> = {}): Promise<OpenPane> {
  document.body.innerHTML = "";
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  const port = new MemoryPort(workbook, { ...formulaEngine, print: printStored });
  const shown: ShownCells[] = [];
  let listener: (cell: SelectedCell) => void = () => undefined;
  const selection = {
    listen: (onSelect: (cell: SelectedCell) => void) => {
      listener = onSelect;
      return () => undefined;
    },
    select: (cells: ShownCells) => {
      shown.push(cells);
      return Promise.resolve();
    },
  };
  const root = document.body.appendChild(document.createElement("div"));
  void startPane(root, { port, selection, today: AS_OF, surroundings: { language: "en" }, ...host });
  await idle();
  return { port, shown, select: (cell) => { listener(cell); } };
}

/** Waits until nothing is under way. */
export async function idle(): Promise<void> {
  // Work begins a moment after the click that asks for it.
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  await screen.findByRole("main", { busy: false });
}

export async function press(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole("button", { name });
  await waitFor(() => { expect(button.getAttribute("aria-disabled")).not.toBe("true"); });
  fireEvent.click(button);
  await idle();
}

export async function choose(label: string | RegExp, value: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
}
