/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { askForPage, listenForPages } from "../../src/adapters/office/ribbon-pages";
import { paneTexts } from "../../src/core/language/pane-texts";
import { company } from "../support/small-company";
import { openPane } from "./open-pane";

const { steps } = paneTexts("en");

test("buttons of the ribbon open their pages, also before the pane stands", async () => {
  askForPage("okrs");
  await openPane(company(), { pages: listenForPages });
  expect(await screen.findByRole("heading", { level: 1, name: steps.okrs })).not.toBeNull();
  askForPage("share");
  expect(await screen.findByRole("heading", { level: 1, name: steps.share })).not.toBeNull();
});
