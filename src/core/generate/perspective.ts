/** Kaplan and Norton's four perspectives, as one recognises them in a heading. */
export const PERSPECTIVES = ["financial", "customer", "process", "learning"] as const;

export type Perspective = (typeof PERSPECTIVES)[number];

const WORDS: Readonly<Record<Perspective, RegExp>> = {
  financial: /financ|shareholder|财务|財務|股东/i,
  customer: /customer|client|market|stakeholder|客户|客戶|顾客|市场/i,
  process: /proces|intern[ao]|internal|operation|流程|运营|營運|运作|内部/i,
  learning: /learn|growth|people|employee|capacity|aprend|pessoas|\brh\b|学习|學習|成长|成長|人才|员工/i,
};

/** Which of the four a heading names; null for any other. @example parsePerspective("内部流程") // => "process" */
export function parsePerspective(text: string): Perspective | null {
  return PERSPECTIVES.find((perspective) => WORDS[perspective].test(text)) ?? null;
}
