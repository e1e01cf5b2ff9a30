import { invalidArgument } from "../api-error";
import { HostObject } from "../host-object";

/** Arguments come from the client as unknown values; what Excel would refuse is `InvalidArgument`. */
export function textArg(arg: unknown): string {
  if (typeof arg !== "string") throw invalidArgument();
  return arg;
}

export function numberArg(arg: unknown, otherwise?: number): number {
  if ((arg === null || arg === undefined) && otherwise !== undefined) return otherwise;
  if (typeof arg !== "number") throw invalidArgument();
  return arg;
}

export function flagArg(arg: unknown, otherwise = false): boolean {
  return typeof arg === "boolean" ? arg : otherwise;
}

/** One of the words that Excel knows for this. */
export function wordArg<W extends string>(arg: unknown, words: readonly W[]): W {
  const word = words.find((one) => one === arg);
  if (word === undefined) throw invalidArgument();
  return word;
}

/** What is behind an argument that is an object of this type; null for any other argument. */
export function selfOfType(arg: unknown, type: string): unknown {
  return arg instanceof HostObject && arg.type === type ? arg.self : null;
}
