/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { LANGUAGES } from "../../src/core/language";
import { paneTexts } from "../../src/core/language/pane-texts";
import { toolboxWords, type ToolKey } from "../../src/core/language/toolbox-words";
import { TOOL_PAGES } from "../../src/taskpane/pages/toolbox/tool-pages";
import { TOOLS } from "../../src/taskpane/pages/toolbox/tools";
import { company, generate, review } from "../support/small-company";
import { openPane, press } from "./open-pane";

const { toolboxTitle } = paneTexts("en");
const words = toolboxWords("en");
const button = (action: "write" | "update", key: keyof typeof words.tools): string => words.named({ action: words[action], title: words.tools[key].title });

describe("the page with the rest of the method", () => {
  test("writes every sheet that it offers, shows it, and offers to update it then", async () => {
    const { port, shown } = await openPane(review(generate(company()).workbook).workbook);
    await press(toolboxTitle);
    for (const tool of TOOLS.filter(({ sheet }) => sheet !== undefined)) {
      const before = port.workbook.sheets.length;
      await press(button("write", tool.key));
      expect(await screen.findByText(words.written({ title: words.tools[tool.key].title }))).toBeTruthy();
      expect(port.workbook.sheets.length).toBeGreaterThan(before);
      expect(port.workbook.sheets.map(({ name }) => name)).toContain(shown.at(-1)?.sheet);
      expect(await screen.findByRole("button", { name: button("update", tool.key) })).toBeTruthy();
    }
  });

  test("opens what has a page of its own, with a way back to the list", async () => {
    await openPane(generate(company()).workbook);
    await press(toolboxTitle);
    for (const key of Object.keys(TOOL_PAGES) as ToolKey[]) {
      const { title } = words.tools[key];
      await press(words.named({ action: words.open, title }));
      expect(document.activeElement).toBe(await screen.findByRole("heading", { level: 2, name: title }));
      await press(new RegExp(words.back));
      expect(await screen.findByRole("button", { name: words.named({ action: words.open, title }) })).toBeTruthy();
    }
  });

  test("says what comes first where there are no OKRs yet", async () => {
    await openPane(company());
    await press(toolboxTitle);
    expect((await screen.findAllByText(words.needsOkrs)).length).toBe(TOOLS.filter(({ ofCycle }) => ofCycle).length);
  });
});

test("every tool is offered in every language, in a group that is shown", () => {
  for (const language of LANGUAGES) {
    const { tools, groups } = toolboxWords(language);
    expect(new Set(TOOLS.map(({ key }) => key))).toEqual(new Set(Object.keys(tools)));
    expect(new Set(TOOLS.map(({ group }) => group))).toEqual(new Set(Object.keys(groups)));
  }
});
