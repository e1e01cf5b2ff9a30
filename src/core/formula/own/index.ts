import { call } from "../build";
import type { OwnFunctions } from "../evaluate/evaluate";
import type { Expression } from "../expression";
import { ownNames } from "../function-names";
import { OKR_CYCLE } from "./cycle-function";
import { OKR_GAP } from "./gap-function";
import { OKR_LINT } from "./lint-function";
import { BSC_SCORE, KPI_ATTAIN, KPI_POINTS, OKR_PAYOUT } from "./measure-functions";
import { OKR_BAND, OKR_HYBRID, OKR_LOST, OKR_ROLLUP } from "./objective-functions";
import type { OwnFunction } from "./own-function";
import { OKR_FORECAST, OKR_NEEDED, OKR_PACE, OKR_STATUS } from "./pace-functions";
import { OKRSCORE, OKR_RAW } from "./progress-functions";
import { OKR_PRORATE } from "./prorate-function";
import { recogniser, type Recogniser } from "./recognise";
import { treeTokens, type TreeTokens } from "./tree-tokens";

/** Every function of ours, in the order in which people are told of them. */
export const FUNCTIONS: readonly OwnFunction[] = [
  OKRSCORE, OKR_RAW, OKR_BAND, OKR_ROLLUP, OKR_PACE, OKR_STATUS, OKR_GAP, OKR_LOST, OKR_FORECAST, OKR_NEEDED, OKR_CYCLE, OKR_PRORATE, OKR_LINT, KPI_ATTAIN,
  KPI_POINTS, BSC_SCORE, OKR_HYBRID, OKR_PAYOUT,
];

export const OWN_NAMES = ownNames(FUNCTIONS.map(({ name }) => name));

const BY_NAME: ReadonlyMap<string, OwnFunction> = new Map(FUNCTIONS.map((own) => [own.name, own]));

/** The functions as formulas call them. */
export const OWN_CALLS: OwnFunctions = {
  has: (name) => BY_NAME.has(name),
  apply: (name, args) => {
    const own = BY_NAME.get(name);
    return own === undefined || !takes(own, args.length) ? null : own.apply(args, "en");
  },
};

function takes({ parameters }: OwnFunction, count: number): boolean {
  return count <= parameters.length && count >= parameters.filter(({ optional }) => !optional).length;
}

/** The formula with each function of ours replaced by its twin. A call with too few or too many arguments stays. */
export function toPlain(formula: Expression): Expression {
  const inside = mapChildren(formula, toPlain);
  if (inside.kind !== "call") return inside;
  const own = BY_NAME.get(inside.name);
  return own === undefined || !takes(own, inside.args.length) ? inside : own.twin(...inside.args);
}

let made: Recogniser | null = null;
/** Made when the first formula asks: most commands never do, and it takes longer than all else that is loaded. */
const recognise = (): Recogniser => (made ??= recogniser(FUNCTIONS));

/** The formula with each twin of a call of ours replaced by the call; the same object where there is none. */
export function toFunctions(formula: Expression): Expression {
  return partToFunctions(formula, treeTokens(formula), 0);
}

function partToFunctions(part: Expression, formula: TreeTokens, at: number): Expression {
  const { least, find } = recognise();
  if ((formula.sizes[at] ?? 1) < least) return part;
  const found = find(formula, at);
  if (found !== null) return call(found.own.name, ...found.args.map(toFunctions));
  let next = at + 1;
  return mapChildren(part, (inside) => {
    const here = next;
    next += formula.sizes[here] ?? 1;
    return partToFunctions(inside, formula, here);
  });
}

/** The formula with the parts directly inside it changed; the same object where nothing changes. */
function mapChildren(formula: Expression, change: (part: Expression) => Expression): Expression {
  switch (formula.kind) {
    case "call": {
      const args = formula.args.map(change);
      return args.every((arg, index) => arg === formula.args[index]) ? formula : { ...formula, args };
    }
    case "binary": {
      const [left, right] = [change(formula.left), change(formula.right)];
      return left === formula.left && right === formula.right ? formula : { ...formula, left, right };
    }
    case "unary": {
      const operand = change(formula.operand);
      return operand === formula.operand ? formula : { ...formula, operand };
    }
    default:
      return formula;
  }
}
