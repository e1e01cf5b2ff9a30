/** Functions that Excel got after 2007: in files their names carry the prefix `_xlfn.`. */
const NEWER = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL
  ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
  FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC
  PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE
  REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST
  T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE
  VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);

/** Those that carry `_xlfn._xlws.` instead. */
const SHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

const OWN_PREFIX = "_xldudf_";

/** What is known of names of functions: which ones are ours. */
export interface OwnNames {
  has(name: string): boolean;
  /** Name of a function of ours of which the file has dots as underscores; null if it is none. */
  fromFile(name: string): string | null;
}

/** Names of our functions, in capitals. */
export function ownNames(names: readonly string[]): OwnNames {
  const byFileName = new Map(names.map((name) => [fileName(name), name]));
  return { has: (name) => names.includes(name), fromFile: (name) => byFileName.get(name) ?? null };
}

/**
 * Name of a function as people type it, in capitals, of one as files have it. Prefixes that this could not put back
 * when the formula is stored stay.
 *
 * @example typedFunction("_xlfn._xlws.SORT", own) // => "SORT"
 */
export function typedFunction(name: string, own: OwnNames): string {
  const capitals = name.toUpperCase();
  const [, prefix = "", rest = capitals] = /^(_XLFN\._XLWS\.|_XLFN\.|_XLWS\.|_XLDUDF_)(.+)$/.exec(capitals) ?? [];
  if (prefix === "") return capitals;
  if (prefix === "_XLDUDF_") return own.fromFile(rest) ?? `${OWN_PREFIX}${name.slice(OWN_PREFIX.length)}`;
  return NEWER.has(rest) || SHEET_FUNCTIONS.has(rest) ? rest : name;
}

/** Name of a function as files have it. @example storedFunction("OKR.GAP", own) // => "_xldudf_OKR_GAP" */
export function storedFunction(name: string, own: OwnNames): string {
  if (own.has(name)) return OWN_PREFIX + fileName(name);
  if (SHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${name}`;
  return NEWER.has(name) ? `_xlfn.${name}` : name;
}

function fileName(name: string): string {
  return name.replaceAll(".", "_");
}
