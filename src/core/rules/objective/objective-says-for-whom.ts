import { rule, type ObjectiveSubject } from "../rule";
import { openingWord } from "../statement";
import { findWord } from "../words";

/** O05. A vague verb and a short object, with no word about who gains or what becomes possible. */
export const objectiveSaysForWhom = rule(
  "O05", "objective-says-for-whom", "warning",
  ({ statement }: ObjectiveSubject) => {
    const word = openingWord(statement, statement.words.vague);
    if (word === null) return null;
    const rest = statement.undated.slice(statement.undated.indexOf(word) + word.length);
    const short = (rest.match(/\p{Script=Han}/gu) ?? []).length <= 8 && (rest.match(/[A-Za-z]+/g) ?? []).length <= 4;
    return short && findWord(rest, statement.words.purpose) === null ? { word: statement.text } : null;
  },
);
