const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the user a file, as if it had been downloaded. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: SPREADSHEET }));
  link.download = name;
  link.click();
  // The browser has taken its hold of the bytes by then.
  setTimeout(() => { URL.revokeObjectURL(link.href); }, HOLD);
}

const HOLD = 10_000;

/**
 * Name for a copy: never that of the file that was opened. What was not .xlsx or a relative becomes one.
 * @example copyName("KPI 2027.xls", false, "copy") // => "KPI 2027 - copy.xlsx"
 */
export function copyName(file: string, isPackage: boolean, word: string): string {
  const [, stem = file, ending = ""] = /^(.+?)(\.[^.]+)?$/s.exec(file) ?? [];
  return `${stem} - ${word}${isPackage && ending !== "" ? ending : ".xlsx"}`;
}
