/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/dom";
import { describeIssue } from "../../src/core/language";
import { paneTexts } from "../../src/core/language/pane-texts";
import { officeAbsence } from "../../src/taskpane/office-absence";
import { officeHost } from "../../src/taskpane/office-host";
import type { Surroundings } from "../../src/taskpane/pane-host";
import { rememberLanguage } from "../../src/taskpane/pane-language";
import { lastSurroundings, officeSurroundings } from "../../src/taskpane/surroundings";
import { theme as dark } from "../../src/taskpane/themes/dark";
import { company } from "../support/small-company";
import { openPane } from "./open-pane";

const en = paneTexts("en");
const zh = paneTexts("zh");

/** What office.js puts into the page, as far as the pane asks for it before it reads; left out: its script did not load. */
function office(context?: { readonly displayLanguage: string; readonly officeTheme?: { readonly isDarkTheme: boolean } }, host: string | null = "Excel"): void {
  const there = context === undefined ? {} : { Office: { context, onReady: () => Promise.resolve({ host }) } };
  Reflect.deleteProperty(globalThis, "Office");
  Object.assign(globalThis, there);
}

afterEach(() => {
  office();
  localStorage.clear();
});

/** Until the program says how it speaks and looks. */
function later(): { readonly settled: Promise<Surroundings>; readonly say: (surroundings: Surroundings) => void } {
  let say: (surroundings: Surroundings) => void = () => undefined;
  return { settled: new Promise((resolve) => { say = resolve; }), say: (surroundings) => { say(surroundings); } };
}

/** Backgrounds that the themes of the page give. */
function colours(): readonly string[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap(({ cssText }) => /--colorNeutralBackground1: ?([^;]+);/.exec(cssText)?.[1] ?? []);
}

describe("a pane that stands before Excel is there", () => {
  test("speaks as Excel does once Excel says so", async () => {
    const { settled, say } = later();
    await openPane(company(), { settled });
    await screen.findByRole("button", { name: en.steps.okrs });
    say({ language: "zh" });
    await screen.findByRole("button", { name: zh.steps.okrs });
  });

  test("keeps the language that somebody chose", async () => {
    rememberLanguage("en");
    await openPane(company(), { settled: Promise.resolve({ language: "zh" }) });
    await waitFor(() => { expect(screen.getByRole("button", { name: en.steps.okrs })).not.toBeNull(); });
    expect(screen.queryByRole("button", { name: zh.steps.okrs })).toBeNull();
  });

  test("reads the workbook where nothing comes of asking, and says that something failed", async () => {
    await openPane(company(), { settled: Promise.reject(new Error("Loading chunk zh failed")) });
    await screen.findByText(en.unexpected({ message: "Loading chunk zh failed" }));
    await screen.findByRole("button", { name: en.stepDone({ step: en.steps.scorecard }) });
  });

  test("turns dark once Excel says that it is", async () => {
    const { settled, say } = later();
    await openPane(company(), { settled });
    expect(colours()).not.toContain(dark.colorNeutralBackground1);
    say({ isDark: true });
    await waitFor(() => { expect(colours()).toContain(dark.colorNeutralBackground1); });
  });
});

describe("how Excel speaks and looks", () => {
  test("is remembered for the next time", () => {
    office({ displayLanguage: "zh-CN", officeTheme: { isDarkTheme: true } });
    expect(lastSurroundings()).toEqual({});
    expect(officeSurroundings()).toEqual({ language: "zh", isDark: true });
    expect(lastSurroundings()).toEqual({ language: "zh", isDark: true });
  });

  test.each(["null", "{", "[]", '{"language":"xx","isDark":"yes"}'])("is not known from %s", (kept) => {
    localStorage.setItem("okrscore.surroundings", kept);
    expect(lastSurroundings()).toEqual({});
  });

  test("leaves the theme to the system where Excel says nothing of it", () => {
    office({ displayLanguage: "en-US" });
    expect(officeSurroundings()).toEqual({ language: "en" });
  });
});

describe("without Excel", () => {
  test.each([
    ["a page whose office.js did not load", undefined, "office-not-loaded"],
    ["a page in a browser alone", { displayLanguage: "en-US" }, "office-outside-excel"],
  ] as const)("%s says what to do", async (_, context, code) => {
    office(context, null);
    const reason = await officeAbsence();
    expect(reason?.code).toBe(code);
    const { port, surroundings, selection, settled } = officeHost(Promise.resolve(reason));
    await openPane(company(), { port, selection, surroundings: { ...surroundings, language: "en" }, ...(settled === undefined ? {} : { settled }) });
    if (reason !== null) await screen.findByText(describeIssue(reason, "en"));
  });

  test("nothing is missing where there is Excel", async () => {
    office({ displayLanguage: "en-US" });
    expect(await officeAbsence()).toBeNull();
  });
});
