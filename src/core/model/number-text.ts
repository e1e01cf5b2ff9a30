const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?(e[+-]?\d+)?\s*(%?)$/i;

/**
 * Number that a text states and nothing else: thousands commas, a percent sign (85% is 0.85), full-width digits
 * and accountants' parentheses are read; null for any other text. Units and ranges are for the scorecard reader.
 *
 * @example parseNumberText("(1,200)") // => -1200
 */
export function parseNumberText(text: string): number | null {
  const plain = text.normalize("NFKC").replace("−", "-").trim();
  const bracketed = /^\((.*)\)$/.exec(plain)?.[1];
  const [, sign = "", whole = "", fraction = "", exponent = "", percent] = NUMBER.exec(bracketed ?? plain) ?? [];
  if (whole + fraction === "" || (bracketed !== undefined && sign !== "")) return null;
  const digits = `${whole.replaceAll(",", "") || "0"}${fraction}`;
  // 85% is read as 85e-2, not 85 / 100: one rounding instead of two.
  const power = Number(exponent.slice(1)) - (percent === "%" ? 2 : 0);
  const value = Number(`${digits}e${power}`);
  return sign === "-" || bracketed !== undefined ? 0 - value : value;
}
