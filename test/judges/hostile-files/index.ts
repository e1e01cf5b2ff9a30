import { ARCHIVES } from "./archives";
import { CELLS } from "./cells";
import type { HostileFile } from "./hostile-file";
import { OTHER_KINDS } from "./other-kinds";
import { PARTS } from "./parts";

/** Files that an attacker or an odd program made. */
export const HOSTILE_FILES: readonly HostileFile[] = [...OTHER_KINDS, ...ARCHIVES, ...PARTS, ...CELLS];
export type { Expected, HostileFile } from "./hostile-file";
