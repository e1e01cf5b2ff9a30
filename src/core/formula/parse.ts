import { CELL_ERRORS } from "../grid";
import { errorConstant } from "./error-text";
import { parseCellReference } from "./cell-text";
import type { BinaryOperator, Expression } from "./expression";
import { typedFunction, type OwnNames } from "./function-names";
import { parseTableReference } from "./table-text";

/** Excel takes 8,192 characters; prefixes and table names in files add some. */
const LONGEST = 32_768;
/** Formulas are walked by recursion: brackets and functions inside each other, and operators in all. */
const DEEPEST = 250;
const MOST_OPERATORS = 2_000;

/**
 * The tree of a formula in Excel's English, typed or as files have it, without its leading `=`. Null for what it does
 * not understand and for what a tree cannot say exactly: unions, intersections, `A1:INDEX(…)`, `A1#`, corners with
 * different dollar signs. References into other files, over several sheets, to names of one sheet and to more than a
 * column of a table are carried along as text.
 */
export function parseFormula(text: string, own: OwnNames): Expression | null {
  if (text.length > LONGEST) return null;
  try {
    return new Parser(text, own).formula();
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

class NotUnderstood extends Error {}

/** How tightly binary operators bind; all group from the left, `^` too. */
export const BINDING: Readonly<Record<BinaryOperator, number>> = {
  "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
};

// One token each, from where the parser stands. A reference or name ends where no more of a word can follow.
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/u.source;
const END = /(?![\p{L}\p{N}_.\\?!([])/u.source;
const SPACE = /[ \t\r\n]*/y;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>]/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const STRING = /"((?:[^"]|"")*)"/y;
const ERROR = new RegExp(CELL_ERRORS.map((error) => error.replace(/[?/]/g, "\\$&")).join("|"), "iy");
const FUNCTION = new RegExp(`(${WORD})\\(`, "uy");
const SHEET = new RegExp(`(?:'((?:[^']|'')+)'|(${WORD}))!`, "uy");
const FAR_SHEET = new RegExp(`(?:\\[\\d+\\](?:${WORD}(?::${WORD})?)?|${WORD}:${WORD})!`, "uy");
const CELLS = new RegExp(`(?:\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})${END}`, "uy");
const TABLE = new RegExp(`(${WORD})?(?=\\[)`, "uy");
const NAME = new RegExp(`(${WORD})${END}`, "uy");

class Parser {
  private at = 0;
  private depth = 0;
  private operators = 0;
  /** Where the last sheet's name may end: most formulas name none, and to look for one takes as long as all the rest. */
  private readonly lastMark: number;

  constructor(
    private readonly text: string,
    private readonly own: OwnNames,
  ) {
    this.lastMark = text.lastIndexOf("!");
  }

  formula(): Expression {
    const expression = this.expression(1);
    this.take(SPACE);
    if (this.at < this.text.length) throw new NotUnderstood();
    return expression;
  }

  /** Operands joined by operators that bind at least that tightly. */
  private expression(binding: number): Expression {
    let left = this.percent();
    for (;;) {
      const operator = this.operator(binding);
      if (operator === null) return left;
      left = { kind: "binary", operator, left, right: this.expression(BINDING[operator] + 1) };
    }
  }

  private operator(binding: number): BinaryOperator | null {
    this.take(SPACE);
    const before = this.at;
    const [found] = this.take(OPERATOR) ?? [];
    const operator = isBinaryOperator(found) ? found : null;
    if (operator !== null && BINDING[operator] >= binding) return this.counted(operator);
    this.at = before;
    return null;
  }

  private percent(): Expression {
    let operand = this.signed();
    while (this.takes("%")) operand = { kind: "unary", operator: this.counted("%"), operand };
    return operand;
  }

  private signed(): Expression {
    if (this.takes("-")) return minus(this.deeper(() => this.signed()));
    if (this.takes("+")) return { kind: "unary", operator: "+", operand: this.deeper(() => this.signed()) };
    if (this.takes("@")) return { kind: "call", name: "SINGLE", args: [this.operand()] };
    return this.operand();
  }

  private operand(): Expression {
    this.take(SPACE);
    if (this.takes("(")) return this.closed(this.deeper(() => this.expression(1)), ")");
    if (this.takes("{")) return this.array();
    const first = this.text.charAt(this.at);
    if (/[".#]/.test(first)) return this.constant() ?? this.tableOrName();
    if (/\d/.test(first)) return this.reference() ?? this.constant() ?? this.tableOrName();
    return this.call() ?? this.reference() ?? this.tableOrName();
  }

  private closed(expression: Expression, bracket: string): Expression {
    if (!this.takes(bracket)) throw new NotUnderstood();
    return expression;
  }

  private constant(): Expression | null {
    const [number] = this.take(NUMBER) ?? [];
    if (number !== undefined) return { kind: "literal", value: finite(Number(number)) };
    const [, string] = this.take(STRING) ?? [];
    if (string !== undefined) return { kind: "literal", value: string.replaceAll('""', '"') };
    const [error] = this.take(ERROR) ?? [];
    const code = CELL_ERRORS.find((each) => each === error?.toUpperCase());
    return code === undefined ? null : errorConstant(code);
  }

  private call(): Expression | null {
    const [, name] = this.take(FUNCTION) ?? [];
    return name === undefined ? null : { kind: "call", name: typedFunction(name, this.own), args: this.deeper(() => this.args()) };
  }

  private args(): readonly Expression[] {
    if (this.takes(")")) return [];
    const args: Expression[] = [];
    do args.push(this.argument()); while (this.takes(","));
    if (!this.takes(")")) throw new NotUnderstood();
    return args;
  }

  private argument(): Expression {
    this.take(SPACE);
    return /[,)]/.test(this.text.charAt(this.at)) ? { kind: "blank" } : this.expression(1);
  }

  private reference(): Expression | null {
    const elsewhere = this.at < this.lastMark ? this.referenceElsewhere() : null;
    if (elsewhere !== null) return elsewhere;
    const [address] = this.take(CELLS) ?? [];
    return address === undefined ? null : this.cells(null, address);
  }

  private referenceElsewhere(): Expression | null {
    const sheet = this.take(SHEET);
    const name = sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2];
    if (sheet !== null && name !== undefined && !/[[\]:]/.test(name)) return this.onSheet(name, sheet[0]);
    const far = sheet?.[0] ?? this.take(FAR_SHEET)?.[0];
    return far === undefined ? null : { kind: "verbatim", text: far + this.farTarget() };
  }

  private onSheet(sheet: string, prefix: string): Expression {
    const [address] = this.take(CELLS) ?? [];
    return address === undefined ? { kind: "verbatim", text: prefix + this.farTarget() } : this.cells(sheet, address);
  }

  private cells(sheet: string | null, address: string): Expression {
    const reference = parseCellReference(sheet, address);
    // What looks like a cell but lies beyond the last column is a name, as `XYZ1`.
    if (reference === null && sheet === null && /^[A-Za-z]+\d+$/.test(address)) return { kind: "name", name: address };
    if (reference === null || this.takes(":") || this.takes("#")) throw new NotUnderstood();
    return reference;
  }

  private farTarget(): string {
    const [target] = this.take(CELLS) ?? this.take(NAME) ?? this.take(ERROR) ?? [];
    if (target === undefined || this.takes(":") || this.takes("#")) throw new NotUnderstood();
    return target;
  }

  private tableOrName(): Expression {
    const table = this.take(TABLE);
    if (table !== null) return parseTableReference(table[1] ?? "", this.brackets());
    const [name] = this.take(NAME) ?? [];
    if (name === undefined) throw new NotUnderstood();
    return /^(?:true|false)$/i.test(name) ? { kind: "literal", value: name.toUpperCase() === "TRUE" } : { kind: "name", name };
  }

  /** From an opening bracket to the one that closes it; an apostrophe takes the next character as it is. */
  private brackets(): string {
    const start = this.at;
    for (let open = 0; this.at < this.text.length; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === "'") this.at += 1;
      if (character === "[") open += 1;
      if (character === "]") open -= 1;
      if (open === 0) {
        this.at += 1;
        return this.text.slice(start, this.at);
      }
    }
    throw new NotUnderstood();
  }

  /** After the opening brace. One with an error in it is carried along as text. */
  private array(): Expression {
    const start = this.at;
    const rows: (string | number | boolean)[][] = [[]];
    let hasError = false;
    do {
      const value = this.arrayValue();
      if (value === null) hasError = true;
      else rows.at(-1)?.push(value);
      if (this.takes(";")) rows.push([]);
      else if (this.takes("}")) {
        if (hasError) return { kind: "verbatim", text: `{${this.text.slice(start, this.at)}` };
        if (rows.some((row) => row.length !== rows[0]?.length)) throw new NotUnderstood();
        return { kind: "array", rows };
      } else if (!this.takes(",")) throw new NotUnderstood();
    } while (this.at < this.text.length);
    throw new NotUnderstood();
  }

  /** Null for an error. */
  private arrayValue(): string | number | boolean | null {
    const sign = this.takes("-") ? -1 : 1;
    this.takes("+");
    const constant = this.constant() ?? this.tableOrName();
    if (constant.kind === "verbatim" && sign === 1) return null;
    if (constant.kind !== "literal") throw new NotUnderstood();
    if (sign === 1) return constant.value;
    if (typeof constant.value !== "number") throw new NotUnderstood();
    return 0 - constant.value;
  }

  private deeper<Result>(parse: () => Result): Result {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new NotUnderstood();
    const result = parse();
    this.depth -= 1;
    return result;
  }

  private counted<Operator>(operator: Operator): Operator {
    this.operators += 1;
    if (this.operators > MOST_OPERATORS) throw new NotUnderstood();
    return operator;
  }

  private takes(character: string): boolean {
    this.take(SPACE);
    if (!this.text.startsWith(character, this.at)) return false;
    this.at += 1;
    return true;
  }

  private take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.at;
    const found = token.exec(this.text);
    if (found !== null) this.at = token.lastIndex;
    return found;
  }
}

/** A negative number is one literal: `-5`. */
function minus(operand: Expression): Expression {
  return operand.kind === "literal" && typeof operand.value === "number" && operand.value > 0
    ? { kind: "literal", value: -operand.value }
    : { kind: "unary", operator: "-", operand };
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new NotUnderstood();
  return value;
}

function isBinaryOperator(text: string | undefined): text is BinaryOperator {
  return text !== undefined && text in BINDING;
}
