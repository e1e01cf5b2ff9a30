import type { OpenWorkbench } from "./open-workbench";

/** Milliseconds between keys: the grid opens its editor at the first. */
const TYPING = 40;

/** Goes to a cell of the shown sheet by the name box, as a user does, and types. Nothing is entered yet. */
export async function typeAt({ page }: OpenWorkbench, address: string, text: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("data-u-comp") === "editor");
  await page.keyboard.type(text, { delay: TYPING });
}

export async function enterAt(bench: OpenWorkbench, address: string, text: string): Promise<void> {
  await typeAt(bench, address, text);
  await bench.page.keyboard.press("Enter");
}

/** Brings a sheet to the front by its tab. */
export async function showSheet({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: name }).first().click();
}
