import * as fc from "fast-check";
import { expectedProgress, isoToSerial, prorate } from "../../../src/core/calendar";
import { BLANK, call, formulaEngine, FUNCTIONS, literal, type Expression } from "../../../src/core/formula";
import { isCellError, type CellErrorCode, type CellValue } from "../../../src/core/grid";
import { describeIssue } from "../../../src/core/language";
import { KEY_RESULT_TYPES } from "../../../src/core/model";
import { isProblem, problem } from "../../../src/core/problem";
import { attainment, gapToTarget, payout, progress, rawProgress, rollUp, statusOf, type Score } from "../../../src/core/score";
import { formulaValues, type Surroundings } from "../../support/formula-values";

/**
 * A1 is blank, A2 "", A3 "n/a", A4 "5", A5 #N/A. Progress, weights and perspectives of four measures in B1:D4 (the third
 * is not scored); names and weights of perspectives in F1:G2; a points table in H1:I3; months of 2026 in K1:L3.
 */
const SURROUNDINGS: Surroundings = {
  cells: {
    A2: "", A3: "n/a", A4: "5", A5: { error: "#N/A" },
    B1: 0.7, B2: 0.3, B3: "", B4: 1, C1: 50, C2: 30, C3: 10, C4: 20, D1: "Finance", D2: "People", D3: "People", D4: "finance",
    F1: "Finance", G1: 0.6, F2: "People", G2: 0.4,
    H1: 0, I1: 0, H2: 10, I2: 60, H3: 20, I3: 80,
    K1: isoToSerial("2026-01-01"), K2: isoToSerial("2026-02-01"), K3: isoToSerial("2026-03-01"), L1: 100, L2: 100, L3: 100,
  },
};

function value(text: string): CellValue {
  const formula = formulaEngine.parse(text);
  if (formula === null) throw new Error(`not understood: ${text}`);
  return formulaEngine.evaluate(formula, formulaValues(SURROUNDINGS));
}

const day = (date: string): number => isoToSerial(date);

describe("gives", () => {
  test.each<[string, string | number]>([
    ["OKRSCORE(170,100,200)", 0.7], ["OKRSCORE(7,10,0)", 0.3], ["OKRSCORE(130,0,100)", 1], ["OKRSCORE(-20,0,100)", 0], ["OKRSCORE(51,50,50,\"decrease\")", 0], ["OKRSCORE(A1,100,200)", ""], ["OKRSCORE(A2,100,200)", ""], ["OKRSCORE(A3,100,200)", ""], ["OKRSCORE(A4,1,9)", ""], ["OKRSCORE(A1,A1,A1)", ""],
    ["OKRSCORE(1.5,,1,\"maintain_below\",,2)", 0.5], ["OKRSCORE(72,,80,\"Maintain_Above\",60)", 0.6], ["OKRSCORE(72,,80,\"不低于\",60)", 0.6], ["OKRSCORE(72,,80,\"maintain above\",60)", 0.6], ["OKRSCORE(4.5,,,\"within\",4,5)", 1], ["OKRSCORE(3.5,4,5,\"within\",3,6)", 0.5], ["OKRSCORE(0.75,,,\"milestone\")", 0.75], ["OKRSCORE(1,,,\"binary\")", 1], ["OKRSCORE(0,A5,A5,\"baseline\",A5)", 1],
    ["OKR.RAW(130,0,100)", 1.3], ["OKR.RAW(-20,0,100,\"increase\")", -0.2], ["OKR.RAW(170,100,200,A1)", 0.7], ["OKR.RAW(5,,10,\"maintain_above\",A1)", 0], ["OKR.RAW(3,A5,3,\"maintain_below\",A5)", 1],
    ["OKR.BAND(0.65)", "green"], ["OKR.BAND(0.64)", "yellow"], ["OKR.BAND(0.34)", "red"], ["OKR.BAND(0.95,TRUE)", "yellow"], ["OKR.BAND(0.95,1)", "yellow"], ["OKR.BAND(1,TRUE)", "green"], ["OKR.BAND(0.89,TRUE)", "red"], ["OKR.BAND(0.65,,\"zh\")", "绿"], ["OKR.BAND(0.3,FALSE,\"ZH\")", "红"], ["OKR.BAND(0.65,\"yes\",\"de\")", "green"], ["OKR.BAND(A1)", ""],
    ["OKR.ROLLUP(B1:B4)", 2 / 3], ["OKR.ROLLUP(B1:B4,C1:C4)", 0.64], ["OKR.ROLLUP(B1:B4,C1:C4,\"weakest\")", 0.3], ["OKR.ROLLUP(B1:B4,,\"sum\")", 2], ["OKR.ROLLUP(B1:B4,C1:C4,\"Mean\")", 0.64], ["OKR.ROLLUP(B3)", ""], ["OKR.ROLLUP(B1:B2,{0;0})", ""], ["OKR.ROLLUP({1,0.5})", 0.75], ["OKR.ROLLUP(B1:B4,(D1:D4=\"finance\")*C1:C4)", (0.7 * 50 + 20) / 70],
    [`OKR.PACE(${day("2027-01-01")},${day("2027-03-31")},${day("2027-02-14")})`, 0.5], [`OKR.PACE(${day("2027-01-01")},${day("2027-03-31")},${day("2027-02-14")},"back")`, 0.25], [`OKR.PACE(${day("2027-01-01")},${day("2027-03-31")},${day("2027-02-14")},"front")`, 0.75], [`OKR.PACE(${day("2027-01-01")},${day("2027-03-31")},${day("2027-02-14")}.75)`, 0.5], [`OKR.PACE(${day("2027-01-04")},${day("2027-01-15")},${day("2027-01-08")},,A1)`, 0.5], [`OKR.PACE(${day("2027-01-04")},${day("2027-01-15")},${day("2027-01-01")},"linear",A1)`, 0], ["OKR.PACE(1,2,A1)", ""],
    ["OKR.STATUS(0.5,0.5)", "On track"], ["OKR.STATUS(0.3,0.5)", "At risk"], ["OKR.STATUS(0.2,0.5)", "Off track"], ["OKR.STATUS(0.5,0.5,5)", "At risk"], ["OKR.STATUS(0.5,0.5,3)", "Off track"], ["OKR.STATUS(0.5,0.5,7,100,111)", "Stale"], ["OKR.STATUS(0.5,0.5,7,100,110)", "On track"], ["OKR.STATUS(0.5,0.5,7,100,111,14)", "On track"], ["OKR.STATUS(A1,0.5)", "Not scored"], ["OKR.STATUS(0.5,A1)", "Not scored"], ["OKR.STATUS(0.3,0.5,,,,,\"zh\")", "有风险"], ["OKR.STATUS(0.5,0.5,A1,A1,A1,A1)", "On track"], ["OKR.STATUS(0.5,0.5,\"x\",100,111)", "Stale"], ["OKR.STATUS(0.4,0.5)", "On track"], ["OKR.STATUS(1,1,7,A5,A1)", "On track"], ["OKR.STATUS(1,1,7,,A5)", "On track"], ["OKR.STATUS(0,0.14)", "On track"], ["OKR.STATUS(0.44,0.5,,,,,,0.05,0.2)", "At risk"], ["OKR.STATUS(0.45,0.5,,,,,,0.05,0.2)", "On track"], ["OKR.STATUS(0.29,0.5,,,,,,0.05,0.2)", "Off track"], ["OKR.STATUS(0.35,0.5,,,,,,A1,A1)", "At risk"], ["OKR.STATUS(0.44,0.5,,,,,,0.2,0.05)", "At risk"], ["OKR.STATUS(0.5,0.5,7,100,111,,,\"x\")", "Stale"],
    ["OKR.GAP(38,35)", 3], ["OKR.GAP(38,35,\"decrease\")", -3], ["OKR.GAP(38,35,\"maintain_below\")", -3], ["OKR.GAP(5,,\"within\",4,8)", 1], ["OKR.GAP(0.75,,\"milestone\")", -0.25], ["OKR.GAP(1,A5,\"baseline\")", 0], ["OKR.GAP(A1,35)", ""],
    ["OKR.LOST(0.3,30,C1:C2)", 30 / 80 * 0.7], ["OKR.LOST(0.3,30,C1:C4,B1:B4)", 0.21], ["OKR.LOST(A1,30,C1:C4)", ""], ["OKR.LOST(0.3,A1,C1:C4)", 0], ["OKR.LOST(0.3,0,{0,0})", ""],
    ["OKR.FORECAST(45,41,0.5)", 37], ["OKR.FORECAST(45,41,0)", ""], ["OKR.FORECAST(45,A1,0.5)", ""], ["OKR.NEEDED(45,35,0.7)", 38], ["OKR.NEEDED(45,35,A1)", ""],
    [`OKR.CYCLE(${day("2027-02-10")},"quarterly",${day("2020-07-01")})`, "FY2027-Q3"], [`OKR.CYCLE(${day("2026-01-02")},"8w",${day("2026-01-01")})`, "FY2025-8W6"], [`OKR.CYCLE(${day("2026-03-30")},"6w",${day("2026-01-01")})`, "FY2026-6W2"], [`OKR.CYCLE(${day("2026-05-30")},"bimonthly",${day("2026-01-01")},"number")`, 3], [`OKR.CYCLE(${day("2026-05-30")},"quarterly",${day("2026-01-01")},"start")`, day("2026-04-01")], [`OKR.CYCLE(${day("2026-05-30")},"quarterly",${day("2026-01-01")},"End")`, day("2026-06-30")], [`OKR.CYCLE(${day("2026-05-30")},"6w",${day("2026-01-01")},"id")`, "FY2026-6W4"], ["OKR.CYCLE(A1,\"6w\",46000)", ""],
    [`OKR.PRORATE(L1:L3,K1:K3,${day("2026-01-05")},${day("2026-03-01")},"flow")`, 100 * 27 / 31 + 100 + 100 / 31], [`OKR.PRORATE(L1:L2,K1:K3,${day("2026-02-01")},${day("2026-02-14")},"flow")`, 50],
    ["KPI.ATTAIN(120,100,\"increase\")", 1.2], ["KPI.ATTAIN(120,100,\"decrease\")", 0.8], ["KPI.ATTAIN(-50,-100,\"increase\")", 1.5], ["KPI.ATTAIN(3,,\"within\",4,6)", 0.5], ["KPI.ATTAIN(300,100,\"增加\",,,1.2)", 1.2], ["KPI.ATTAIN(A1,0,\"increase\")", ""], ["KPI.ATTAIN(110,100,\"increase\",,,A1)", 1.1],
    ["KPI.POINTS(15,H1:I3)", 70], ["KPI.POINTS(15,H1:I3,\"step\")", 60], ["KPI.POINTS(25,H1:I3,\"interpolation\")", 80], ["KPI.POINTS(70,{80,50},\"ratio\")", 43.75], ["KPI.POINTS(90,{80,50},\"ratio\",\"decrease\")", 43.75], ["KPI.POINTS(5,{4,10},\"veto\",\"减少\")", 0], ["KPI.POINTS(5,{4,10},\"veto\")", 10], ["KPI.POINTS(98,{100,10;1,2},\"deduct\")", 6], ["KPI.POINTS(A1,H1:I3)", ""],
    ["BSC.SCORE(B1:B4,C1:C4,D1:D4)", 0.64], ["BSC.SCORE(B1:B4,C1:C4,D1:D4,F1:G2)", 0.6 * (0.7 * 50 + 20) / 70 + 0.4 * 0.3], ["BSC.SCORE({2},{1},{\"x\"})", 1.2], ["BSC.SCORE({2},{1},{\"x\"},,1.5)", 1.5], ["BSC.SCORE(B3,C3,D3)", ""],
    ["OKR.HYBRID(0.9,0.7,A1,{0.5,0.3,0.2})", 0.825], ["OKR.HYBRID(0.9,0.7,0.8,{0.5,0.3,0.2},TRUE)", 0.6], ["OKR.HYBRID(0.9,0.7,0.8,{0.5;0.3;0.2},TRUE,0.7)", 0.7], ["OKR.HYBRID(0.9,0.7,0.8,{0.5;0.3;0.2},FALSE,A5)", 0.82], ["OKR.HYBRID(A1,A1,A1,{1,1,1})", ""],
    ["OKR.PAYOUT(0.9,0.8,1,1.2)", 0.75], ["OKR.PAYOUT(0.7,0.8,1,1.2)", 0], ["OKR.PAYOUT(1.1,0.8,1,1.2)", 1.5], ["OKR.PAYOUT(2,0.8,1,1.2,0.4,3)", 3], ["OKR.PAYOUT(A1,0.8,1,1.2)", ""], ["OKR.PAYOUT(0.8,0.8,1,1.2,A1,A1)", 0.5],
    ["OKR.RAW(5,A2,10,\"milestone\")", 0.5], ["OKRSCORE(170,100,200,A2)", 0.7], ["OKR.RAW(5,A2,\"x\",\"within\",4,6)", 1], ["OKR.RAW(5,\"x\",A1,\"within\",4,6)", 1],
    [`OKR.CYCLE(${day("1902-01-01")},"quarterly",${day("2026-01-01")})`, "FY1902-Q1"], [`OKR.CYCLE(${day("9997-12-31")},"quarterly",${day("2026-01-01")})`, "FY9997-Q4"],
    ["OKR.PAYOUT(A2,A5,A5,A5)", ""], ["OKR.LOST(A2,A5,{1})", ""], ["OKR.NEEDED(A5,A5,A2)", ""], ["OKR.FORECAST(A5,1,0)", ""], ["OKR.FORECAST(A5,A2,0.5)", ""], ["OKR.FORECAST(A5,1,A2)", ""],
    ["OKR.ROLLUP(B1:B4,C1:C3,\"sum\")", 2], ["OKR.ROLLUP(B1:B4,A5,\"weakest\")", 0.3], ["KPI.POINTS(15,H1:I3,\"step\",\"up\")", 60], ["KPI.POINTS(15,H1:I3,\"step\",A5)", 60], ["KPI.POINTS(A2,A5,A5)", ""],
    ["OKR.STATUS(A2,1,A5)", "Not scored"], ["OKR.STATUS(1,A2,7,A5,5)", "Not scored"], ["OKR.STATUS(1,1,,,,A5)", "On track"], ["OKR.STATUS(1,1,A5,1,100)", "Stale"],
    ["BSC.SCORE({1;0.5},{1;1},{1;2},{1,0.6;2,0.4})", 0.8], ["BSC.SCORE({1;0.5},{1;1},{\"a\";\"b\"},{\"a\",0.6;\"b\",0})", 1], ["BSC.SCORE({1;0.5},{1;1},{\"a\";\"b\"},{\"a\",0.6;\"b\",\"x\"})", 1],
    ["OKR.LINT(\"Launch the new website\")", "K04"], ["OKR.LINT(\"\")", ""], ["OKR.LINT(5)", ""],
  ])("%s: %j", (text, expected) => {
    const result = value(text);
    if (typeof expected === "number") expect(result).toBeCloseTo(expected, 12);
    else expect(result).toBe(expected);
  });

  test.each<[string, CellErrorCode]>([
    ["OKRSCORE(90,100,80,\"increase\")", "#VALUE!"], ["OKRSCORE(90,A1,80)", "#VALUE!"], ["OKRSCORE(90,A4,80)", "#VALUE!"], ["OKRSCORE(5,5,5)", "#VALUE!"], ["OKRSCORE(5,1,9,\"sideways\")", "#VALUE!"], ["OKRSCORE(5,1,9,3)", "#VALUE!"], ["OKRSCORE(A5,1,9)", "#N/A"], ["OKRSCORE(5,A5,9)", "#N/A"], ["OKRSCORE(5,1,9,A5)", "#N/A"], ["OKRSCORE(5,,9,\"maintain_above\",A5)", "#N/A"], ["OKRSCORE(5,,9,\"maintain_above\",10)", "#VALUE!"], ["OKRSCORE(1,A5,,\"within\",0,2)", "#N/A"], ["OKRSCORE(1,2)", "#VALUE!"], ["OKRSCORE(1,2,3,4,5,6,7)", "#VALUE!"],
    ["OKR.ROLLUP({1,0.5},{1;1})", "#VALUE!"], ["OKR.LOST(0.5,1,{1,1},{1;1})", "#VALUE!"], ["OKR.LOST(0.5,A5,{1})", "#N/A"], ["OKR.LOST(0.5,1,A5)", "#N/A"], ["OKR.CYCLE(46023,\"6w\",46023,A5)", "#N/A"], ["OKR.GAP(1,1,A5)", "#N/A"], [`OKR.CYCLE(${day("1901-12-31")},"quarterly",${day("2026-01-01")})`, "#VALUE!"], [`OKR.CYCLE(${day("9998-01-01")},"quarterly",${day("2026-01-01")})`, "#VALUE!"],
    ["OKR.ROLLUP(B1:B4,C1:C4,A5)", "#N/A"], ["KPI.POINTS(5,{4,10},A5)", "#N/A"], ["KPI.POINTS(5,{4,10},\"veto\",A5)", "#N/A"], ["KPI.POINTS(15,{1,2;\"x\",3})", "#VALUE!"], ["KPI.POINTS(15,{1,2;2,\"x\"})", "#VALUE!"], ["KPI.ATTAIN(A5,A5,\"up\")", "#N/A"],
    ["OKR.STATUS(1,1,7,5,\"x\")", "#VALUE!"], ["OKR.STATUS(1,1,7,\"x\",5)", "#VALUE!"], ["BSC.SCORE(B1:B4,C1:C4,D1:D5,F1:G2)", "#VALUE!"], ["OKR.PACE(46300,46400,46350,A5)", "#N/A"], ["OKR.PACE(A5,46400,46350)", "#N/A"], ["OKR.PACE(46300,-4,46350)", "#VALUE!"],
    ["OKR.PRORATE(L1:L3,K1:K3,A5,46100,\"flow\")", "#N/A"], ["OKR.PRORATE(L1:L3,K1:K3,\"x\",46100,\"flow\")", "#VALUE!"], ["OKR.PRORATE(L1:L3,K1:K3,46030,A1,\"flow\")", "#VALUE!"], ["OKR.PRORATE({\"x\";1;2},K1:K3,46030,46100,\"flow\")", "#VALUE!"], ["OKR.PRORATE(L1:L3,K1:K3,46030,46100,A5)", "#N/A"],
    ["OKRSCORE(1,2)", "#VALUE!"], ["OKRSCORE(1,2,3,A1,A1,A1,A1)", "#VALUE!"],
    ["OKR.BAND(A5)", "#N/A"], ["OKR.BAND(1,A5)", "#N/A"], ["OKR.BAND(1,,A5)", "#N/A"], ["OKR.ROLLUP(A5:B5)", "#N/A"], ["OKR.ROLLUP(B1:B4,C1:C3)", "#VALUE!"], ["OKR.ROLLUP(B1:B4,{1;-1;1;1})", "#VALUE!"], ["OKR.ROLLUP(B1:B4,C1:C4,\"median\")", "#VALUE!"], ["OKR.ROLLUP(B1,A5)", "#N/A"],
    ["OKR.PACE(46400,46300,46350)", "#VALUE!"], ["OKR.PACE(A1,46300,46350)", "#VALUE!"], ["OKR.PACE(46300,46400,46350,\"steep\")", "#VALUE!"], ["OKR.PACE(46389,46390,46390,,A1)", "#VALUE!"], ["OKR.PACE(46300,46400,46350,,A3)", "#VALUE!"], ["OKR.PACE(46300,46400,46350,,A5)", "#N/A"], ["OKR.PACE(46300,46400,A5)", "#N/A"], ["OKR.PACE(5,46400,46350)", "#VALUE!"],
    ["OKR.STATUS(A5,1)", "#N/A"], ["OKR.STATUS(1,A5)", "#N/A"], ["OKR.STATUS(1,1,A5)", "#N/A"], ["OKR.STATUS(1,1,\"high\")", "#VALUE!"], ["OKR.STATUS(1,1,7,\"x\",5)", "#VALUE!"], ["OKR.STATUS(1,1,7,A5,2)", "#N/A"], ["OKR.STATUS(1,1,7,1,2,\"x\")", "#VALUE!"], ["OKR.STATUS(1,1,,,,,A5)", "#N/A"], ["OKR.STATUS(1,1,,,,,,\"x\")", "#VALUE!"], ["OKR.STATUS(1,1,,,,,,0.1,A5)", "#N/A"],
    ["OKR.GAP(1,A1)", "#VALUE!"], ["OKR.GAP(1,,\"within\",5,4)", "#VALUE!"], ["OKR.GAP(A5,1)", "#N/A"], ["OKR.GAP(1,1,\"x\")", "#VALUE!"], ["OKR.GAP(1,A5)", "#N/A"], ["OKR.LOST(0.5,-1,C1:C4)", "#VALUE!"], ["OKR.LOST(0.5,1,{1,-1})", "#VALUE!"], ["OKR.LOST(0.5,\"x\",C1:C4)", "#VALUE!"], ["OKR.LOST(0.5,1,C1:C4,B1:B3)", "#VALUE!"], ["OKR.LOST(A5,1,C1:C4)", "#N/A"], ["OKR.LOST(0.5,A5,C1:C4)", "#N/A"], ["OKR.LOST(0.5,1,A5)", "#N/A"],
    ["OKR.FORECAST(A1,1,0.5)", "#VALUE!"], ["OKR.FORECAST(1,A5,0.5)", "#N/A"], ["OKR.FORECAST(1,1,A5)", "#N/A"], ["OKR.FORECAST(A5,1,1)", "#N/A"], ["OKR.NEEDED(A1,1,0.5)", "#VALUE!"], ["OKR.NEEDED(1,A1,0.5)", "#VALUE!"], ["OKR.NEEDED(1,1,A5)", "#N/A"], ["OKR.NEEDED(A5,1,1)", "#N/A"],
    ["OKR.CYCLE(46000,\"weekly\",46000)", "#VALUE!"], ["OKR.CYCLE(46000,A1,46000)", "#VALUE!"], ["OKR.CYCLE(46000,\"6w\",A1)", "#VALUE!"], ["OKR.CYCLE(46000,\"6w\",A5)", "#N/A"], ["OKR.CYCLE(A5,\"6w\",46000)", "#N/A"], ["OKR.CYCLE(46000,\"6w\",46000,\"middle\")", "#VALUE!"], ["OKR.CYCLE(5,\"6w\",46000)", "#VALUE!"], ["OKR.CYCLE(2958465,\"6w\",46000)", "#VALUE!"], ["OKR.CYCLE(100,\"6w\",46000)", "#VALUE!"],
    ["OKR.PRORATE(L1:L3,K1:K3,46100,46000,\"flow\")", "#VALUE!"], ["OKR.PRORATE(L1:L3,K1:K2,46000,46100,\"flow\")", "#VALUE!"], ["OKR.PRORATE(L1:L3,K1:K3,46000,46100,\"else\")", "#VALUE!"], ["OKR.PRORATE(L1:L3,K1:K3,46000,46100,A1)", "#VALUE!"], ["OKR.PRORATE(A2:A3,K1:K2,46000,46100,\"flow\")", "#VALUE!"], ["OKR.PRORATE(A4:A5,K1:K2,46000,46100,\"flow\")", "#N/A"], ["OKR.PRORATE(L1:L3,{3;2;1},46000,46100,\"flow\")", "#VALUE!"], ["OKR.PRORATE(L1:L3,K1:K3,A1,46100,\"flow\")", "#VALUE!"], ["OKR.PRORATE(L1:L3,K1:K3,46000,\"x\",\"flow\")", "#VALUE!"],
    ["KPI.ATTAIN(10,0,\"increase\")", "#N/A"], ["KPI.ATTAIN(10,A1,\"increase\")", "#VALUE!"], ["KPI.ATTAIN(10,5,A1)", "#VALUE!"], ["KPI.ATTAIN(10,5,\"up\")", "#VALUE!"], ["KPI.ATTAIN(10,,\"within\",5,4)", "#VALUE!"], ["KPI.ATTAIN(A5,5,\"increase\")", "#N/A"], ["KPI.ATTAIN(1,5,\"increase\",,,\"x\")", "#VALUE!"],
    ["KPI.POINTS(1,{1,2})", "#VALUE!"], ["KPI.POINTS(1,{2,1;1,2})", "#VALUE!"], ["KPI.POINTS(1,{2,1},\"step\")", "#N/A"], ["KPI.POINTS(1,{0,1},\"ratio\")", "#N/A"], ["KPI.POINTS(1,{0,1;0,1},\"deduct\")", "#VALUE!"], ["KPI.POINTS(1,{1,2,3},\"veto\")", "#VALUE!"], ["KPI.POINTS(1,{1},\"veto\")", "#VALUE!"], ["KPI.POINTS(1,A5:B5,\"veto\")", "#N/A"], ["KPI.POINTS(1,{1,2},\"bell\")", "#VALUE!"], ["KPI.POINTS(1,{1,2},\"veto\",\"down\")", "#VALUE!"], ["KPI.POINTS(A5,H1:I3)", "#N/A"],
    ["BSC.SCORE(B1:B4,C1:C3,D1:D4)", "#VALUE!"], ["BSC.SCORE(B1:B4,C1:C4,D1:D3,F1:G2)", "#VALUE!"], ["BSC.SCORE(B1:B4,C1:C4,D1:D4,F1:G1)", "#VALUE!"], ["BSC.SCORE(B1:B4,C1:C4,D1:D4,F1:F2)", "#REF!"], ["BSC.SCORE(A5,C1,D1)", "#N/A"], ["BSC.SCORE(B1,C1,D1,,\"x\")", "#VALUE!"], ["BSC.SCORE(B1,{-1},D1)", "#VALUE!"], ["BSC.SCORE({1},{1},{\"a\"},{\"a\",1;\"b\",-1})", "#VALUE!"], ["BSC.SCORE({1},{1},{\"a\"},A5:B5)", "#N/A"],
    ["OKR.HYBRID(A5,1,1,{1,1,1})", "#N/A"], ["OKR.HYBRID(1,A5,1,{1,1,1})", "#N/A"], ["OKR.HYBRID(1,1,A5,{1,1,1})", "#N/A"], ["OKR.HYBRID(1,1,1,{1,1})", "#REF!"], ["OKR.HYBRID(1,1,1,{1,1,-1})", "#VALUE!"], ["OKR.HYBRID(1,1,1,{1,1,\"x\"})", "#VALUE!"], ["OKR.HYBRID(1,1,1,{1,1,1},A5)", "#N/A"], ["OKR.HYBRID(1,1,1,{1,1,1},1,A5)", "#N/A"],
    ["OKR.PAYOUT(1,1.2,1,1.1)", "#VALUE!"], ["OKR.PAYOUT(1,A1,1,1.1)", "#VALUE!"], ["OKR.PAYOUT(1,0.5,A1,1.1)", "#VALUE!"], ["OKR.PAYOUT(1,0.5,1,A1)", "#VALUE!"], ["OKR.PAYOUT(1,0.5,1,1.1,A5)", "#N/A"], ["OKR.PAYOUT(1,0.5,1,1.1,2)", "#VALUE!"], ["OKR.PAYOUT(A5,0.5,1,1.1)", "#N/A"], ["OKR.LINT(A5)", "#N/A"], ["OKR.LINT(\"x\",\"poem\")", "#VALUE!"], ["OKR.LINT(\"x\",,A5)", "#N/A"],
  ])("%s: %s", (text, expected) => {
    const result = value(text);
    expect(isCellError(result) ? result.error : result).toBe(expected);
  });

  test("a sentence with a contradiction, which names the values", () => {
    expect(value("OKRSCORE(90,100,80,\"increase\")")).toEqual({
      error: "#VALUE!", message: describeIssue(problem("score-direction", { type: "increase", start: 100, target: 80 }), "en"),
    });
  });

  test.each([
    ["OKR.ROLLUP(B1:B4,C1:C3)", problem("score-lengths-differ", { values: 4, weights: 3 })],
    ["OKR.ROLLUP({1,0.5},{1,1,1})", problem("score-lengths-differ", { values: 2, weights: 3 })],
    ["OKR.LOST(0.5,1,C1:C4,B1:B3)", problem("score-lengths-differ", { values: 3, weights: 4 })],
    ["BSC.SCORE(B1:B4,C1:C3,D1:D4)", problem("score-lengths-differ", { values: 4, weights: 3 })],
    ["BSC.SCORE(B1:B2,C1:C2,D1:D2,{\"Finance\",-1;\"People\",2})", problem("score-weight-negative", { weight: -1 })],
  ] as const)("%s says what is wrong with its ranges", (text, wrong) => {
    expect(value(text)).toEqual({ error: "#VALUE!", message: describeIssue(wrong, "en") });
  });

  test("one result for each of several values, inside other formulas", () => {
    expect(value("SUMPRODUCT(OKRSCORE({0,50,100},0,100))")).toBe(1.5);
    expect(value("SUM(OKR.BAND({0.2,0.9})={\"red\",\"green\"})")).toBe(0);
    expect(value("SUMPRODUCT(--(OKR.BAND({0.2,0.9})={\"red\",\"green\"}))")).toBe(2);
  });

  test("rules and sentences of a text, of which a cell shows the first", () => {
    expect(value("COLUMNS(OKR.LINT(\"Launch the new website\"))")).toBe(2);
    expect(value("INDEX(OKR.LINT(\"上线新网站\",\"关键结果\",\"zh\"),1,1)")).toBe("K04");
    expect(value("INDEX(OKR.LINT(\"Launch the new website\",\"keyResult\",\"zh\"),1,2)")).toMatch(/。$/);
    expect(value("INDEX(OKR.LINT(\"Launch the new website\"),1,2)")).toMatch(/^"Launch" is/);
    expect(value("OKR.LINT(\"Win\",\"objective\")")).not.toBe(value("OKR.LINT(\"Win\",\"keyResult\")"));
  });
});

describe("is what the core calculates", () => {
  const figure = fc.option(fc.oneof(fc.integer({ min: -5, max: 9 }), fc.integer({ min: -900, max: 900 }).map((number) => number / 7)), { freq: 6 });
  const score = fc.option(fc.integer({ min: -20, max: 130 }).map((number) => number / 100), { freq: 8 });
  const written = (cell: number | string | boolean | null): Expression => (cell === null ? BLANK : literal(cell));
  const shown = (result: Score): CellValue => (result === null ? "" : isProblem(result) ? "problem" : result);

  function expectCore(name: string, args: readonly (number | string | boolean | null)[], result: Score): void {
    const cell = formulaEngine.evaluate(call(name, ...args.map(written)), formulaValues());
    expect(isCellError(cell) ? "problem" : cell).toEqual(shown(result));
  }

  test("progress, raw and gap of every type", () => {
    fc.assert(fc.property(fc.constantFrom(...KEY_RESULT_TYPES, null), figure, figure, figure, figure, figure, (type, current, start, target, floor, ceiling) => {
      const input = { type, current, start, target, floor, ceiling };
      expectCore("OKRSCORE", [current, start, target, type, floor, ceiling], progress(input));
      expectCore("OKR.RAW", [current, start, target, type, floor, ceiling], rawProgress(input));
      expectCore("OKR.GAP", [current, target, type, floor, ceiling], gapToTarget({ ...input, start: null }));
    }));
  });

  test("attainment, payout and status", () => {
    fc.assert(fc.property(figure, figure, fc.constantFrom("increase" as const, "decrease" as const, "within" as const), figure, figure, figure, (actual, target, direction, low, high, cap) => {
      expectCore("KPI.ATTAIN", [actual, target, direction, low, high, cap], attainment({ actual, target, direction, low, high, cap }));
    }));
    fc.assert(fc.property(score, fc.constantFrom(0.5, 0.8), fc.constantFrom(0.8, 1), fc.constantFrom(0.9, 1.2), (reached, threshold, target, maximum) => {
      expectCore("OKR.PAYOUT", [reached, threshold, target, maximum], payout(reached, { threshold, target, maximum }));
    }));
    const words = { "on-track": "On track", "at-risk": "At risk", "off-track": "Off track", stale: "Stale", "not-scored": "Not scored" };
    fc.assert(fc.property(score, score, fc.option(fc.nat(10)), fc.nat(30), (reached, expected, confidence, age) => {
      const cell = formulaEngine.evaluate(call("OKR.STATUS", ...[reached, expected, confidence, 46_000, 46_000 + age].map(written)), formulaValues());
      expect(cell).toBe(words[statusOf({ progress: reached, expected, confidence, daysSinceUpdate: age })]);
    }));
  });

  test("roll-up, pace and proration", () => {
    const column = (values: readonly (number | null)[]): Expression => ({ kind: "array", rows: values.map((each) => [each ?? ""]) });
    fc.assert(fc.property(fc.array(fc.tuple(score, fc.nat(9)), { minLength: 1, maxLength: 5 }), (rows) => {
      const [scores, weights] = [rows.map(([each]) => each), rows.map(([, weight]) => weight)];
      expect(formulaEngine.evaluate(call("OKR.ROLLUP", column(scores), column(weights)), formulaValues())).toEqual(shown(rollUp(scores, weights)));
    }));
    fc.assert(fc.property(fc.nat(200), fc.nat(200), fc.constantFrom("linear" as const, "front" as const, "back" as const), (length, at, curve) => {
      const [start, end, asOf] = [46_400, 46_400 + length, 46_350 + at];
      const date = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
      expectCore("OKR.PACE", [start, end, asOf, curve], expectedProgress({ start: date(start), end: date(end), asOf: date(asOf), curve }));
    }));
    fc.assert(fc.property(fc.tuple(fc.nat(90), fc.nat(90), fc.nat(90)), fc.constantFrom("flow" as const, "stock" as const, "ratio" as const, "cumulative" as const), (targets, nature) => {
      const starts = ["2026-01-01", "2026-02-01", "2026-03-01"];
      const formula = call("OKR.PRORATE", column(targets), column(starts.map(isoToSerial)), literal(day("2026-01-05")), literal(day("2026-03-01")), literal(nature));
      expect(formulaEngine.evaluate(formula, formulaValues())).toBeCloseTo(prorate(targets, starts, "2026-01-05", "2026-03-01", nature), 9);
    }));
  });
});

describe("the catalogue", () => {
  test("has every function of the design once, with words for people", () => {
    expect(FUNCTIONS.map(({ name }) => name).sort()).toEqual([
      "BSC.SCORE", "KPI.ATTAIN", "KPI.POINTS", "OKR.BAND", "OKR.CYCLE", "OKR.FORECAST", "OKR.GAP", "OKR.HYBRID", "OKR.LINT", "OKR.LOST", "OKR.NEEDED", "OKR.PACE", "OKR.PAYOUT",
      "OKR.PRORATE", "OKR.RAW", "OKR.ROLLUP", "OKR.STATUS", "OKRSCORE",
    ]);
    for (const { help, parameters } of FUNCTIONS) {
      expect(help.en).toMatch(/\.$/);
      expect(help.zh).toMatch(/。$/);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      expect(parameters.map(({ optional }) => Number(optional))).toEqual(parameters.map(({ optional }) => Number(optional)).sort());
    }
  });

  test("knows its functions whatever their case", () => {
    expect(["OKRSCORE", "okrscore", "Okr.Gap", "SUM", "OKR_GAP", "OKR"].map((name) => formulaEngine.isOurs(name))).toEqual([true, true, true, false, false, false]);
  });
});
