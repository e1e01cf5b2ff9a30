/** Currencies by the sign or code that a number format shows. A plain `$` or `¥` names several and stays as it is. */
const CURRENCY_SIGNS: Readonly<Record<string, string>> = { "₩": "KRW", "€": "EUR", "£": "GBP", "₹": "INR", "₺": "TRY", "₽": "RUB", "R$": "BRL", "$": "$", "¥": "¥", "￥": "¥", "元": "元" };

/** Format without literal text, locale tags and colours: what is left are its codes. */
function codes(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
}

export function isPercentFormat(format: string): boolean {
  return format.includes("%") && codes(format).includes("%");
}

/** True for formats that show a day, a month or a year. Hours alone are no date. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@") return false;
  const plain = codes(format.split(";")[0] ?? format).toLowerCase();
  return /[yd]/.test(plain) || (plain.includes("m") && !/[hs0#]/.test(plain));
}

/** Currency that a format shows, as a code where the sign has only one; null for none. @example formatCurrency('"₩"#,##0') // => "KRW" */
export function formatCurrency(format: string): string | null {
  if (format === "General") return null;
  const tag = /\[\$([^\-\]]+)/.exec(format)?.[1]?.trim();
  const shown = tag ?? format.replace(/\[[^\]]*\]/g, "");
  const code = /\b(USD|EUR|GBP|CNY|RMB|KRW|JPY|INR|BRL|TRY|HKD|TWD|CHF|AUD|CAD)\b/.exec(shown)?.[1];
  if (code !== undefined) return code;
  const sign = Object.keys(CURRENCY_SIGNS).find((each) => shown.includes(each));
  return sign === undefined ? null : CURRENCY_SIGNS[sign] ?? null;
}
