import "./serve-workbench";

export default async function stopServing(): Promise<void> {
  await globalThis.workbenchServer?.stop();
}
