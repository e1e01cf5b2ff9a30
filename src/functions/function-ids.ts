/** Names of all functions of ours. A list of its own, so that a page can tell Excel of them before it has loaded the core. */
export const FUNCTION_IDS: readonly string[] = [
  "OKRSCORE", "OKR.RAW", "OKR.BAND", "OKR.ROLLUP", "OKR.PACE", "OKR.STATUS", "OKR.GAP", "OKR.LOST", "OKR.FORECAST", "OKR.NEEDED", "OKR.CYCLE",
  "OKR.PRORATE", "OKR.LINT", "KPI.ATTAIN", "KPI.POINTS", "BSC.SCORE", "OKR.HYBRID", "OKR.PAYOUT",
];
