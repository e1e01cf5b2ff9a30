import type { Language } from "./language";

const en = {
  sheet: "Seal",
  title: "Seal over what was agreed",
  hint: "Do not change this sheet: okrscore verify compares it with the confirmation, and names each cell that changed.",
  algorithm: "Method", algorithmValue: "SHA-256 over a line for each value below: key, kind and value in JSON, sorted",
  hash: "Code", sealedOn: "Sealed on", covers: "Covers", coversValue: (count: number, sheet: string) => `${count} values of the sheet ${sheet}`,
  signature: "Signature (ECDSA P-256)", unsigned: "none", fingerprint: "Fingerprint of the public key (SHA-256)",
  warning: "A code alone proves no identity: whoever can change this file can also seal it anew. Keep the code where nobody can change it (on the signed paper), or seal with a key.",
  headers: { id: "Key", cell: "Cell", label: "What it is", kind: "Kind", value: "Value when sealed" },
  cells: {
    employee: "Employee", manager: "Manager", cycle: "Cycle", heldOn: "Held on", overallScore: "Score of all key results", rating: "Overall rating", comment: "Comment of the employee",
    steps: "Agreed next steps", disagreement: "Disagreements", employeeSigned: "Signature of the employee", employeeSignedOn: "Date of the employee's signature",
    managerSigned: "Signature of the manager", managerSignedOn: "Date of the manager's signature", refusal: "Refusal to sign", appeal: "Appeal",
  },
};

const zh: typeof en = {
  sheet: "封存",
  title: "商定结果封存",
  hint: "请勿修改本表：okrscore verify 会将其与确认表对照，并指出每个被改动的单元格。",
  algorithm: "方法", algorithmValue: "对下列各值（每行含键、类型、值的 JSON，排序后）计算 SHA-256",
  hash: "封存码", sealedOn: "封存日期", covers: "覆盖范围", coversValue: (count, sheet) => `工作表“${sheet}”中的 ${count} 个值`,
  signature: "签名（ECDSA P-256）", unsigned: "无", fingerprint: "公钥指纹（SHA-256）",
  warning: "仅有封存码不能证明身份：能改动本文件的人也能重新封存。请把封存码记在他人改不了的地方（如已签字的纸质件），或用密钥封存。",
  headers: { id: "键", cell: "单元格", label: "内容", kind: "类型", value: "封存时的值" },
  cells: {
    employee: "员工", manager: "主管", cycle: "周期", heldOn: "面谈日期", overallScore: "全部关键结果得分", rating: "总评等级", comment: "员工意见",
    steps: "下一步行动", disagreement: "不同意见", employeeSigned: "员工签字", employeeSignedOn: "员工签字日期", managerSigned: "主管签字", managerSignedOn: "主管签字日期",
    refusal: "不签字原因", appeal: "申诉",
  },
};

export type SealWords = typeof en;

export function sealWords(language: Language): SealWords {
  return language === "zh" ? zh : en;
}
