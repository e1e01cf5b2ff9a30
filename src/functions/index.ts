import { FUNCTION_IDS } from "./function-ids";

/**
 * Excel asks for functions as soon as its client is ready, and office.js looks the names up only once. So every name is
 * associated at once, and what calculates is loaded when the first of them is called.
 */
for (const id of FUNCTION_IDS) CustomFunctions.associate(id, (...args: unknown[]) => called(id, args));

/** Always rows: the metadata says that every function may spill. */
async function called(id: string, args: readonly unknown[]): Promise<unknown> {
  const { ownFunctions } = await import(/* webpackChunkName: "functions" */ "./functions");
  const result = ownFunctions.get(id)?.(...args);
  return Array.isArray(result) ? result : [[result]];
}
