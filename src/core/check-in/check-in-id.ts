import { stableId } from "../generate/stable-id";
import type { CheckIn } from "../model";

/**
 * Id of a check-in, made from all that it states: the same check-in given again has the same id, and one that differs
 * in anything has another. Key result and day stand in it as they are, so that only check-ins of one key result on one
 * day could ever share one by chance.
 *
 * @example checkInId({ keyResult: "KR-27Q1-7XK2P", date: "2027-01-15", … }) // => "KR-27Q1-7XK2P/2027-01-15-" and five letters or digits
 */
export function checkInId({ keyResult, date, value, confidence, note, by }: CheckIn): string {
  return stableId(`${keyResult}/${date}`, JSON.stringify([value, confidence, note, by]));
}
