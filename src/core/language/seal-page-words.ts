import { howMany } from "./how-many";
import type { Language } from "./language";

const en = {
  sealTitle: "Seal",
  sealHint: "The agreed values are written in place of their formulas, and a sheet is added with a code over them. Later it can be said which cell was changed.",
  protectHint: "The sheet is protected as well, which keeps from changes by mistake only; a change is found with or without it.",
  noIdentity: "A code alone proves no identity: whoever can change this file can also seal it anew. Write the code on the signed paper, or seal with a private key.",
  privateKey: "Private key, if you sign",
  keyHint: "A PEM file on the curve P-256 without passphrase. It is read here and goes nowhere.",
  seal: "Seal what was agreed",
  sealed: ({ count, hash, isSigned }: { count: number; hash: string; isSigned: boolean }) =>
    `Sealed ${howMany(count, "value")}: SHA-256 ${hash}${isSigned ? ", signed." : ". Write the code on the signed paper: alone it proves no identity."}`,
  notAPack: "This workbook is no manager's pack of an interview, so there is nothing to seal or to verify. Open one; the tool Performance interview makes them.",
  verifyTitle: "Verify",
  isSealed: "This workbook is sealed. To seal other values, begin from the pack as it was before.",
  notSealed: "This workbook holds no seal yet.",
  verified: ({ hash }: { hash: string }) => `Verified: the workbook holds what was sealed. SHA-256 ${hash}`,
  changed: ({ count }: { count: number }) => (count === 1 ? "Not verified: 1 value is not as sealed." : `Not verified: ${count} values are not as sealed.`),
  broken: "Not verified: the sheet of the seal itself was changed. Its code does not fit its values, so that these prove nothing.",
  change: ({ label, before, after }: { label: string; before: string | null; after: string | null }) =>
    `${label}: ${before === null ? "was not there" : `"${before}"`} → ${after === null ? "is gone" : `"${after}"`}`,
  publicKey: "Public key, to check the signature",
  signatures: {
    none: () => "Nobody signed: a code alone proves no identity. Compare it with the one on the signed paper.",
    missing: () => "Nothing is signed here, though you gave a key: it was never signed, or the signature was taken out.",
    unchecked: ({ fingerprint }: { fingerprint: string }) => `Signed with the key ${fingerprint}; choose its public key to check that.`,
    valid: ({ fingerprint }: { fingerprint: string }) => `The signature is that of the key given (${fingerprint}).`,
    invalid: () => "Not verified: the signature is not that of the key given. Another key signed, or what was signed was changed.",
  },
  keyUnusable: ({ file }: { file: string }) => `${file} is no key that can be used here. Choose one on the curve P-256 without passphrase, in PEM.`,
  noCryptography: "This page was not loaded over https, and the browser gives it no cryptography. Seal on the command line, or serve the add-in over https.",
};

const zh: typeof en = {
  sealTitle: "封存",
  sealHint: "商定的值将替代其公式写入，并增加一张带封存码的表；日后可以指出哪个单元格被改动。",
  protectHint: "同时保护工作表，仅可防误改；无论是否保护，改动都能查出。",
  noIdentity: "仅有封存码不能证明身份：能改动本文件的人也能重新封存。请把封存码写在已签字的纸质件上，或用私钥封存。",
  privateKey: "私钥（需要签名时）",
  keyHint: "P-256 曲线、不带口令的 PEM 文件。只在此处读取，不会外传。",
  seal: "封存商定结果",
  sealed: ({ count, hash, isSigned }) => `已封存 ${count} 个值：SHA-256 ${hash}${isSigned ? "，已签名。" : "。请把封存码写在已签字的纸质件上：仅有封存码不能证明身份。"}`,
  notAPack: "本工作簿不是主管版面谈资料，没有可封存或核对的内容。请打开一份；可用“绩效面谈”生成。",
  verifyTitle: "核对",
  isSealed: "本工作簿已封存。若要封存其他内容，请从封存前的文件开始。",
  notSealed: "本工作簿尚未封存。",
  verified: ({ hash }) => `核对通过：与封存时一致。SHA-256 ${hash}`,
  changed: ({ count }) => `核对未通过：有 ${count} 个值与封存时不一致。`,
  broken: "核对未通过：封存表本身被改动，封存码与其中的值不符，因此这些值不能作为依据。",
  change: ({ label, before, after }) => `${label}：${before === null ? "原先没有" : `“${before}”`} → ${after === null ? "已不存在" : `“${after}”`}`,
  publicKey: "公钥（用于核对签名）",
  signatures: {
    none: () => "没有签名：仅有封存码不能证明身份。请与已签字纸质件上的封存码对照。",
    missing: () => "您给出了密钥，但这里没有签名：从未签名，或签名已被去掉。",
    unchecked: ({ fingerprint }) => `已用密钥 ${fingerprint} 签名；请选择其公钥进行核对。`,
    valid: ({ fingerprint }) => `签名与所给密钥一致（${fingerprint}）。`,
    invalid: () => "核对未通过：签名与所给密钥不符，由其他密钥签名，或签名内容被改动。",
  },
  keyUnusable: ({ file }) => `${file} 不是可用的密钥。请选择不带口令的 P-256 曲线密钥（PEM）。`,
  noCryptography: "本页未通过 https 加载，浏览器不提供加密功能。请在命令行中封存，或通过 https 提供加载项。",
};

/** What the page about seals says. Loaded with it, in both languages. */
export type SealPageWords = typeof en;

export function sealPageWords(language: Language): SealPageWords {
  return language === "zh" ? zh : en;
}
