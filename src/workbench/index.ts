import { readWorkbook } from "../adapters/opc";
import { describeIssue, workbenchTexts, type Language } from "../core/language";
import { GridView } from "./grid-view";
import { createHost, loadGrid, WorkbookModel } from "./host";
import { univerEngine } from "./host/univer/univer-engine";
import { mountPane } from "./pane-frame";
import { createGrid } from "./univer-grid";
import "./workbench.css";

// The page: a workbook in a grid, and beside it the add-in, which takes the page for Excel.

const UNIT = "workbook";

/** Samples by language, as the server has them. */
const SAMPLES: Readonly<Record<Language, string>> = { en: "brightwater-en.xlsx", zh: "brightwater-zh.xlsx" };

class Workbench {
  private language: Language = navigator.language.startsWith("zh") ? "zh" : "en";

  start(): void {
    element("open").addEventListener("click", () => { element("file").click(); });
    element("file").addEventListener("change", () => { void this.openChosen(); });
    element("sample").addEventListener("click", () => { void this.openSample(); });
    element("language").addEventListener("click", () => { this.speak(this.language === "en" ? "zh" : "en"); });
    this.speak(this.language);
    void this.openSample();
  }

  private speak(language: Language): void {
    const texts = workbenchTexts(language);
    this.language = language;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = texts.title;
    for (const id of ["open", "save", "sample", "language"] as const) element(id).textContent = texts[id];
    element("grid").setAttribute("aria-label", texts.grid);
    element("pane").setAttribute("aria-label", texts.pane);
  }

  private async openChosen(): Promise<void> {
    const [file] = (element("file") as HTMLInputElement).files ?? [];
    if (file !== undefined) this.open(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  private async openSample(): Promise<void> {
    this.say(workbenchTexts(this.language).loading);
    const name = SAMPLES[this.language];
    const answer = await fetch(`samples/${name}`);
    this.open(name, new Uint8Array(await answer.arrayBuffer()));
  }

  /** Shows a workbook; one that cannot be read leaves what is shown. */
  private open(file: string, bytes: Uint8Array): void {
    const texts = workbenchTexts(this.language);
    const reading = readWorkbook(bytes, file);
    if (!reading.ok) {
      this.say(texts.notOpened({ file, reason: describeIssue(reading.issue, this.language) }));
      return;
    }
    const api = createGrid(emptied(element("grid")), this.language);
    api.createWorkbook({ id: UNIT, name: file, sheetOrder: [], sheets: {} });
    const model = new WorkbookModel(univerEngine(api, UNIT));
    const view = new GridView(api, model);
    loadGrid(model, reading.value.grid);
    view.show();
    view.frontFirst();
    mountPane(emptied(element("pane")), createHost(model, { locale: this.language === "zh" ? "zh-CN" : "en-US" }).external, texts.pane);
    this.say(texts.opened({ file }));
  }

  private say(sentence: string): void {
    element("said").textContent = sentence;
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found;
}

function emptied(container: HTMLElement): HTMLElement {
  const fresh = container.cloneNode(false) as HTMLElement;
  container.replaceWith(fresh);
  return fresh;
}

new Workbench().start();
