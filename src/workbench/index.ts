import { describeIssue, workbenchTexts, type Language } from "../core/language";
import { ListButton } from "./drawing/list-button";
import { GridView } from "./grid-view";
import { createHost, loadGrid, WorkbookModel } from "./host";
import { emptyWorkbook, univerEngine } from "./host/univer/univer-engine";
import { LinkClicks } from "./link-clicks";
import { mountPane } from "./pane-frame";
import { listenForFiles } from "./open/file-drop";
import { loadLooks } from "./open/load-looks";
import { openedSentences } from "./open/opened-sentences";
import { readBytes, type ReadFile } from "./open/read-bytes";
import { copyName, download } from "./save/download";
import { followLayout } from "./save/follow-layout";
import { followLooks } from "./save/grid-looks";
import { openedWorkbook, type OpenedWorkbook } from "./save/opened-workbook";
import { listenForSaveKey } from "./save/save-by-key";
import { saveCopy } from "./save/save-copy";
import { savedSentences } from "./save/saved-sentences";
import { listenForReturn, listenForSwitch } from "./switch-by-key";
import { createGrid } from "./univer-grid";
import "./workbench.css";

// The page: a workbook in a grid, and beside it the add-in, which takes the page for Excel.

const UNIT = "workbook";

/** Samples by language, as the server has them. */
const SAMPLES: Readonly<Record<Language, string>> = { en: "brightwater-en.xlsx", zh: "brightwater-zh.xlsx" };

/** The workbook that is shown. */
interface Shown {
  readonly file: string;
  readonly source: ReadFile;
  readonly opened: OpenedWorkbook;
  readonly model: WorkbookModel;
  /** True from a change on, until a copy is saved. */
  isUnsaved: boolean;
}

class Workbench {
  private language: Language = navigator.language.startsWith("zh") ? "zh" : "en";
  private shown: Shown | null = null;

  start(): void {
    element("open").addEventListener("click", () => { element("file").click(); });
    element("file").addEventListener("change", () => { void this.openChosen(); });
    element("sample").addEventListener("click", () => { if (this.mayLeave()) void this.openSample(); });
    element("save").addEventListener("click", () => { this.save(); });
    this.takeDrops(document);
    listenForSaveKey(document, () => { this.save(); });
    listenForSwitch(document, () => element("pane").querySelector("iframe"));
    // The browser asks in its own words.
    window.addEventListener("beforeunload", (event) => { if (this.shown?.isUnsaved === true) event.preventDefault(); });
    element("language").addEventListener("click", () => { this.speak(this.language === "en" ? "zh" : "en"); });
    this.speak(this.language);
    void this.openSample();
  }

  private speak(language: Language): void {
    const texts = workbenchTexts(language);
    this.language = language;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = texts.title;
    for (const id of ["open", "save", "sample", "language", "drop"] as const) element(id).textContent = texts[id];
    element("grid").setAttribute("aria-label", texts.grid);
    element("pane").setAttribute("aria-label", texts.pane);
  }

  private async openChosen(): Promise<void> {
    const input = element("file") as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined && this.mayLeave()) await this.openFile(file);
    // The same file may be chosen again.
    input.value = "";
  }

  private async openFile(file: File): Promise<void> {
    this.say(workbenchTexts(this.language).loading);
    await this.open(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  /** True if nothing is lost by showing another workbook, or the user does not mind. */
  private mayLeave(): boolean {
    return this.shown?.isUnsaved !== true || window.confirm(workbenchTexts(this.language).discard);
  }

  /** Of this page or of the pane's: what is dropped on a frame is not told to the page around it. */
  private takeDrops(page: Document): void {
    listenForFiles(page, (file) => { if (this.mayLeave()) void this.openFile(file); }, (isOver) => { document.body.classList.toggle("dropping", isOver); });
  }

  private async openSample(): Promise<void> {
    this.say(workbenchTexts(this.language).loading);
    const name = SAMPLES[this.language];
    const answer = await fetch(`samples/${name}`);
    await this.open(name, new Uint8Array(await answer.arrayBuffer()));
  }

  /** Shows a workbook; one that cannot be read leaves what is shown. */
  private async open(file: string, bytes: Uint8Array): Promise<void> {
    const texts = workbenchTexts(this.language);
    const reading = await readBytes(bytes, file);
    if (!reading.ok) {
      this.say(texts.notOpened({ file, reason: describeIssue(reading.issue, this.language) }));
      return;
    }
    const grid = emptied(element("grid"));
    const api = createGrid(grid, this.language);
    api.createWorkbook(emptyWorkbook(UNIT, file));
    const model = new WorkbookModel(univerEngine(api, UNIT));
    const view = new GridView(api, model);
    loadGrid(model, reading.value.grid);
    loadLooks(model, reading.value.looks, reading.value.grid);
    // Names and tables are told before anything is calculated: a formula that found none would keep its error.
    void model.engine.settle(false);
    view.show();
    view.frontFirst();
    const frame = mountPane(emptied(element("pane")), createHost(model, { locale: this.language === "zh" ? "zh-CN" : "en-US" }), texts.pane, (page) => {
      this.takeDrops(page);
      listenForSaveKey(page, () => { this.save(); });
    });
    listenForReturn(frame, element("open"));
    new LinkClicks(api, model, grid);
    new ListButton(api, model, texts.list).listen(grid);
    followLooks(api, model);
    followLayout(api, model);
    this.show({ file, source: reading.value, opened: openedWorkbook(reading.value.grid, model), model, isUnsaved: false });
    this.say(openedSentences(file, reading.value, this.language));
  }

  private show(shown: Shown): void {
    this.shown = shown;
    shown.model.listen(({ kind }) => { if (kind !== "selection") shown.isUnsaved = true; });
    (element("save") as HTMLButtonElement).disabled = false;
  }

  private save(): void {
    const { shown } = this;
    if (shown === null) return;
    const texts = workbenchTexts(this.language);
    try {
      this.saveShown(shown);
    } catch (error) {
      // A fault of ours must not look like a copy that was saved.
      this.say(texts.notSaved({ reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  private saveShown(shown: Shown): void {
    const texts = workbenchTexts(this.language);
    const copy = saveCopy(shown.source.toPackage(), shown.opened, shown.model);
    if (!copy.ok) {
      this.say(texts.notSaved({ reason: describeIssue(copy.issue, this.language) }));
      return;
    }
    const name = copyName(shown.file, shown.source.isPackage, texts.copy);
    download(name, copy.value.bytes);
    shown.isUnsaved = false;
    this.say(savedSentences(name, copy.value.notSaved, texts));
  }

  private say(sentence: string): void {
    const said = element("said");
    said.textContent = sentence;
    // Longer than the bar is wide, it can be read by pointing at it.
    said.title = sentence;
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
