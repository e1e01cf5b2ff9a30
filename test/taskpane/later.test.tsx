/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { Suspense, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { paneTexts } from "../../src/core/language/pane-texts";
import { SessionContext } from "../../src/taskpane/pane-context";
import { later } from "../../src/taskpane/parts/later";
import { PageBoundary } from "../../src/taskpane/parts/page-boundary";
import type { Session } from "../../src/taskpane/session";

const texts = paneTexts("en");
const session = { store: { subscribe: () => () => undefined, get: () => STATE } } as unknown as Session;
const STATE = { texts };

function show(children: ReactNode): void {
  document.body.innerHTML = "";
  createRoot(document.body.appendChild(document.createElement("div"))).render(children);
}

describe("a part that comes later", () => {
  test("is shown at once where it was prepared", async () => {
    const { Part, prepare } = later(() => Promise.resolve(() => <p>here</p>));
    await prepare();
    const seen: string[] = [];
    const observer = new MutationObserver(() => { seen.push(document.body.textContent); });
    observer.observe(document.body, { childList: true, subtree: true });
    show(<Suspense fallback="waiting"><Part /></Suspense>);
    expect(await screen.findByText("here")).toBeTruthy();
    observer.disconnect();
    expect(seen).not.toContain("waiting");
  });

  test("that cannot be had is asked for again by whoever tries again", async () => {
    let asked = 0;
    const { Part } = later(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("no network")) : Promise.resolve(() => <p>here</p>);
    });
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    show(<SessionContext value={session}><PageBoundary><Suspense fallback="waiting"><Part /></Suspense></PageBoundary></SessionContext>);
    expect(await screen.findByText(texts.pageBroken)).toBeTruthy();
    while (asked < 2) {
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      screen.queryByRole("button", { name: texts.tryAgain })?.click();
    }
    expect(await screen.findByText("here")).toBeTruthy();
    expect(asked).toBe(2);
    said.mockRestore();
  });
});
