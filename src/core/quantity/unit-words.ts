import { wordList, wordSet } from "./word-list";

/** How a number in percent is meant: a share, a difference of shares, or a share in thousandths. */
export type PercentKind = "percent" | "points" | "permille";

export const PERCENT_WORDS = wordList<PercentKind>([
  ["%|percent|per cent|pct|pct.|prozent|por cento|yüzde|퍼센트", "percent"],
  ["个百分点|百分点|percentage points|percentage point|% points|%-points|pp|p.p.|ppt|ppts|%p", "points"],
  ["‰|per mille|permille", "permille"],
]);

const CURRENCIES = "$|us$|hk$|nt$|a$|c$|s$|r$|€|£|¥|₹|₩|₺|₽|rs|rs.|usd|eur|gbp|cny|rmb|jpy|hkd|twd|sgd|inr|krw|chf|aud|cad|brl|try|人民币";

/** Money before a number: signs and codes. */
export const CURRENCY_WORDS = wordSet(CURRENCIES);

/** Money after a number. */
export const MONEY_WORDS = wordSet(
  CURRENCIES, "元|美元|欧元|英镑|日元|港元|港币|台币|新台币|韩元|人民币元|元人民币|块|원|tl|dollars|euros|euro|yuan|pounds|yen|rupees|reais",
);

/**
 * Other units. Chinese measure words may be followed by what is counted (`家客户`, `个月`). 月, 号 and 季度 are not among
 * them: `3月` is March.
 */
export const UNIT_WORDS = wordSet(
  // Time.
  "天|日|自然日|工作日|小时|分钟|秒|毫秒|周|星期|年",
  "day|days|working days|business days|calendar days|hour|hours|hr|hrs|h|minute|minutes|min|mins|second|seconds|sec|secs|s|ms",
  "week|weeks|wk|wks|month|months|mo|mos|year|years|yr|yrs|d|man-days|person-days|dia|dias|hora|horas|gün|saat|ay|tage|stunden|시간|일|분",
  // What is counted.
  "人|名|位|个|家|次|件|项|份|套|台|辆|张|条|篇|场|笔|单|户|店|门|所|批|轮|款|种|只|头|棵|箱|桶|盒|瓶|本|册|节|例|起|宗|组|页|字|行|票|桌|间|床|架",
  "艘|班|车|趟|道|片|包|袋|双|把|部|集|步|对|颗|支|座|栋|级|星|倍|分|课时|学时|工时|人次|人天|人日|人月|车次|门店|명|건|개|회|점|배",
  "people|person|persons|employees|staff|headcount|fte|ftes|hc|users|customers|clients|orders|unit|units|pcs|pc|pieces|items|times|x",
  "points|pts|point|pt|score|star|stars|leads|deals|tickets|complaints|incidents|accidents|cases|errors|defects|audits|courses",
  "sessions|projects|visits|calls|hires|pessoas|vez|vezes|pontos|adet|kişi|kez|stück|personen",
  // Measures.
  "吨|公斤|千克|克|斤|米|千米|公里|厘米|毫米|平方米|平米|平方公里|立方米|立方|升|毫升|度|千瓦|千瓦时|兆瓦|千字|亩|公顷",
  "kg|g|mg|t|ton|tons|tonne|tonnes|lb|lbs|km|m2|m²|m3|m³|km2|km²|cm|mm|mi|miles|l|ml|kw|kwh|mw|mwh|gw|gwh|gb|mb|tb|kb|bps|bp|ppm|dpmo",
  "sigma|°c|℃|db",
);

/** Words that say when, how or of what, so that the number before them is no plain amount: `24 jan`, `20 by december`, `1st`. */
export const NOT_UNITS: ReadonlySet<string> = new Set([
  ..."of|by|in|on|until|and|or|to|from|vs|out|at|as|is|are|the|for|with|st|nd|rd|th|am|pm|mon|tue|wed|thu|fri|sat|sun".split("|"),
  ..."jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december".split("|"),
]);
