/** Id of the row of a link between two objectives. @example linkId("SO-2K4PA", "SO-7B3QX") // => "ML-2K4PA-7B3QX" */
export function linkId(from: string, to: string): string {
  return `ML-${withoutKind(from)}-${withoutKind(to)}`;
}

/** Id of a row in which people write a link of their own. @example freeLinkId(3) // => "ML-3" */
export function freeLinkId(number: number): string {
  return `ML-${number}`;
}

/** Number of such a row; null for any other id. */
export function freeLinkNumber(id: string): number | null {
  const number = /^ML-(\d+)$/.exec(id)?.[1];
  return number === undefined ? null : Number(number);
}

function withoutKind(id: string): string {
  return id.replace(/^SO-/, "");
}
