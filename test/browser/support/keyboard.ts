import type { Frame, Page } from "playwright-core";
import type { OpenWorkbench } from "./open-workbench";

// The pane by keyboard alone: keys are pressed as a user presses them, and nothing is clicked or focused from outside.

/** What has the focus in the pane. */
export interface Focused {
  readonly role: string;
  readonly name: string;
  /** Why it cannot be seen that it has the focus; null if it can. */
  readonly fault: string | null;
}

/** More stops than any page of the pane has. */
const MANY = 150;

export class Keyboard {
  /** Where the focus was lost or could not be seen, in words. */
  readonly faults = new Set<string>();

  constructor(private readonly bench: OpenWorkbench) {}

  /** Goes from the grid into the pane, as in Excel. */
  async enterPane(): Promise<void> {
    await this.page.keyboard.press("F6");
    await this.page.keyboard.press("Tab");
    if (!(await this.isInPane())) throw new Error("the pane cannot be reached by F6");
  }

  /** Goes by Tab to what has a name, forwards or backwards. */
  async goTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MANY; stop += 1) {
      const focused = await this.look(`on the way to ${String(name)}`);
      if (typeof name === "string" ? focused.name === name : name.test(focused.name)) return;
      passed.push(focused.name);
      await this.page.keyboard.press(key);
      if (!(await this.isInPane())) break;
    }
    throw new Error(`${String(name)} cannot be reached by ${key}: ${[...new Set(passed)].join(" | ")}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes to what has a name and presses Enter there. */
  async use(name: string | RegExp, key?: "Tab" | "Shift+Tab"): Promise<void> {
    await this.goTo(name, key);
    await this.press("Enter");
  }

  /** Name of what has the focus; notes it if the focus is nowhere or cannot be seen. */
  async look(when: string): Promise<Focused> {
    const focused = await this.frame.evaluate(focusedElement);
    if (focused.name === "") this.faults.add(`${when}: the focus is on ${focused.role === "" ? "nothing" : `a ${focused.role} without a name`}`);
    else if (focused.fault !== null) this.faults.add(`${when}: the focus on ${focused.role} "${focused.name}" ${focused.fault}`);
    return focused;
  }

  /** False beyond its first and its last stop, too. */
  private isInPane(): Promise<boolean> {
    return this.frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
  }

  private get page(): Page {
    return this.bench.page;
  }

  private get frame(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("taskpane"));
    if (frame === undefined) throw new Error("the page has no pane");
    return frame;
  }
}

/** Runs in the pane. */
function focusedElement(): Focused {
  const element = document.activeElement;
  if (element === null || element === document.body) return { role: "", name: "", fault: null };
  const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
  const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").flatMap((id) => document.getElementById(id) ?? []);
  const name = element.getAttribute("aria-label") ?? [...labelled, ...labels, element].map(({ textContent }) => textContent.trim()).find((text) => text !== "") ?? "";
  // Fluent draws the line around fields and options on what stands around them or after them.
  const around = [element, element.parentElement, element.nextElementSibling].flatMap((one) => one ?? []);
  const drawn = around.some((one) => [null, "::after", "::before"].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow, borderBottomWidth, transform } = getComputedStyle(one, part);
    const isLine = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    return isLine || (part !== null && (boxShadow !== "none" || (parseFloat(borderBottomWidth) > 0 && transform !== "matrix(0, 0, 0, 1, 0, 0)")));
  }));
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + Math.min(height, 24) / 2);
  const isCovered = above === null || !(element.contains(above) || above.contains(element) || labels.some((label) => label.contains(above)));
  return { role: element.getAttribute("role") ?? element.tagName.toLowerCase(), name, fault: isCovered ? "is out of sight" : drawn ? null : "has no mark" };
}
