import { call, formulaEngine, literal, named, printStored, thisRow, type Expression } from "../../../src/core/formula";

// How the plain formulas look. With an argument that is a constant word they are short.

function parsed(text: string): Expression {
  const formula = formulaEngine.parse(text);
  if (formula === null) throw new Error(`not understood: ${text}`);
  return formula;
}

describe("in plain", () => {
  test.each<[string, string]>([
    ["OKRSCORE(E,C,D)", "IF(ISNUMBER(E),MAX(0,MIN(1,IF(AND(ISNUMBER(C),ISNUMBER(D)),(E-C)/(D-C),#VALUE!))),LEFT(E,0))"],
    ["OKRSCORE(E,C,D,\"increase\")", "IF(ISNUMBER(E),MAX(0,MIN(1,IF(AND(ISNUMBER(C),ISNUMBER(D),D>=C),IFERROR((E-C)/(D-C),IF(E>=D,1,0)),#VALUE!))),LEFT(E,0))"],
    ["OKRSCORE(E,C,D,\"decrease\",F)", "CHOOSE(1,IF(ISNUMBER(E),MAX(0,MIN(1,IF(AND(ISNUMBER(C),ISNUMBER(D),D<=C),IFERROR((E-C)/(D-C),IF(E<=D,1,0)),#VALUE!))),LEFT(E,0)),F)"],
    ["OKRSCORE(E,,D,\"maintain_above\")", "IF(ISNUMBER(E),MAX(0,MIN(1,IF(ISNUMBER(D),IF(E>=D,1,0),#VALUE!))),LEFT(E,0))"],
    ["OKRSCORE(E,C,D,\"maintain_above\",F,G)", "CHOOSE(1,IF(ISNUMBER(E),MAX(0,MIN(1,IF(ISNUMBER(D),IF(ISNUMBER(F),1-MAX(0,D-E)/MAX(0,D-F),(E>=D)/(F=\"\")),#VALUE!))),LEFT(E,0)),C,G)"],
    ["OKRSCORE(E,,D,\"maintain_below\",,G)", "IF(ISNUMBER(E),MAX(0,MIN(1,IF(ISNUMBER(D),IF(ISNUMBER(G),1-MAX(0,E-D)/MAX(0,G-D),(E<=D)/(G=\"\")),#VALUE!))),LEFT(E,0))"],
    ["OKRSCORE(E,,,\"within\",F,G)", "IF(ISNUMBER(E),MAX(0,MIN(1,IF(AND(ISNUMBER(F),ISNUMBER(G),F<=G),IF(AND(E>=F,E<=G),1,0),#VALUE!))),LEFT(E,0))"],
    ["OKRSCORE(E,C,D,\"within\")", "IF(ISNUMBER(E),MAX(0,MIN(1,IF(OR(C=\"\",D=\"\"),#VALUE!,IF(AND(ISNUMBER(D),C<=D),MIN(IF(E>=C,1,0),IF(E<=D,1,0)),#VALUE!)))),LEFT(E,0))"],
    ["OKRSCORE(E,,,\"within\")", "IF(ISNUMBER(E),MAX(0,MIN(1,#VALUE!)),LEFT(E,0))"],
    ["OKRSCORE(E,,D,\"milestone\")", "IF(ISNUMBER(E),MAX(0,MIN(1,IF(AND(OR(T(0)=\"\",ISNUMBER(T(0))),OR(D=\"\",ISNUMBER(D)),N(D)+(D=\"\")>=N(T(0))),IFERROR((E-N(T(0)))/(N(D)+(D=\"\")-N(T(0))),IF(E>=N(T(0)),1,0)),#VALUE!))),LEFT(E,0))"],
    ["OKRSCORE(E,,D,\"binary\")", "IF(ISNUMBER(E),MAX(0,MIN(1,IF(E>=IF(ISNUMBER(D),D,1/(D=\"\")),1,0))),LEFT(E,0))"],
    ["OKRSCORE(E,,,\"baseline\")", "IF(ISNUMBER(E),MAX(0,MIN(1,1)),LEFT(E,0))"],
    ["OKR.RAW(E,C,D)", "IF(ISNUMBER(E),IF(AND(ISNUMBER(C),ISNUMBER(D)),(E-C)/(D-C),#VALUE!),LEFT(E,0))"],
    ["OKR.GAP(E,D)", "IF(ISNUMBER(E),IF(ISNUMBER(D),E-D,#VALUE!),LEFT(E,0))"],
    ["OKR.GAP(E,D,\"increase\")", "CHOOSE(1,IF(ISNUMBER(E),IF(ISNUMBER(D),E-D,#VALUE!),LEFT(E,0)),\"increase\")"],
    ["OKR.GAP(E,D,\"decrease\")", "CHOOSE(1,IF(ISNUMBER(E),IF(ISNUMBER(D),D-E,#VALUE!),LEFT(E,0)),\"decrease\")"],
    ["OKR.GAP(E,D,\"maintain_below\")", "CHOOSE(1,IF(ISNUMBER(E),IF(ISNUMBER(D),D-E,#VALUE!),LEFT(E,0)),\"maintain_below\")"],
    ["OKR.GAP(E,,\"within\",F,G)", "IF(ISNUMBER(E),IF(AND(ISNUMBER(F),ISNUMBER(G),F<=G),MIN(E-F,G-E),#VALUE!),LEFT(E,0))"],
    ["OKR.GAP(E,D,\"binary\")", "CHOOSE(1,IF(ISNUMBER(E),E-IF(ISNUMBER(D),D,1/(D=\"\")),LEFT(E,0)),\"binary\")"],
    ["OKR.GAP(E,D,\"milestone\")", "IF(ISNUMBER(E),E-IF(ISNUMBER(D),D,1/(D=\"\")),LEFT(E,0))"],
    ["OKR.GAP(E,,\"baseline\")", "IF(ISNUMBER(E),0,LEFT(E,0))"],
    ["OKR.BAND(S)", "IF(ISNUMBER(S),INDEX({\"red\",\"yellow\",\"green\"},1+(ROUND(S,1)>=0.4)+(ROUND(S,1)>=0.7)),LEFT(S,0))"],
    ["OKR.BAND(S,TRUE)", "IF(ISNUMBER(S),INDEX({\"red\",\"yellow\",\"green\"},1+(ROUND(S,9)>=0.9)+(ROUND(S,9)>=1)),LEFT(S,0))"],
    ["OKR.BAND(S,FALSE)", "IF(ISNUMBER(S),INDEX({\"red\",\"yellow\",\"green\"},IF(N(FALSE),1+(ROUND(S,9)>=0.9)+(ROUND(S,9)>=1),1+(ROUND(S,1)>=0.4)+(ROUND(S,1)>=0.7))),LEFT(S,0))"],
    ["OKR.BAND(S,X)", "IF(ISNUMBER(S),INDEX({\"red\",\"yellow\",\"green\"},IF(N(X),1+(ROUND(S,9)>=0.9)+(ROUND(S,9)>=1),1+(ROUND(S,1)>=0.4)+(ROUND(S,1)>=0.7))),LEFT(S,0))"],
    ["OKR.BAND(S,,\"zh\")", "IF(ISNUMBER(S),INDEX({\"红\",\"黄\",\"绿\"},1+(ROUND(S,1)>=0.4)+(ROUND(S,1)>=0.7)),LEFT(S,0))"],
    ["OKR.BAND(S,,L)", "IF(ISNUMBER(S),INDEX({\"red\",\"yellow\",\"green\";\"红\",\"黄\",\"绿\"},1+(L=\"zh\"),1+(ROUND(S,1)>=0.4)+(ROUND(S,1)>=0.7)),LEFT(S,0))"],
    ["OKR.ROLLUP(P)", "IF(COUNT(P),AVERAGE(P),LEFT(SUM(P),0))"],
    ["OKR.ROLLUP(P,W)", "IF(SUMPRODUCT(MIN(W))<0,#VALUE!,IF(SUMPRODUCT(--ISNUMBER(P),W)=0,LEFT(SUM(P),0),SUMPRODUCT(P,W)/SUMPRODUCT(--ISNUMBER(P),W)))"],
    ["OKR.ROLLUP(P,,\"weakest\")", "IF(COUNT(P),MIN(P),LEFT(SUM(P),0))"],
    ["OKR.ROLLUP(P,W,\"sum\")", "CHOOSE(1,IF(COUNT(P),SUM(P),LEFT(SUM(P),0)),W)"],
    ["OKR.ROLLUP(P,W,\"mean\")", "CHOOSE(1,IF(SUMPRODUCT(MIN(W))<0,#VALUE!,IF(SUMPRODUCT(--ISNUMBER(P),W)=0,LEFT(SUM(P),0),SUMPRODUCT(P,W)/SUMPRODUCT(--ISNUMBER(P),W))),\"mean\")"],
    ["OKR.PACE(S,E,A)", "IF(ISNUMBER(A),IF(AND(ISNUMBER(S),ISNUMBER(E),E>=S),MAX(0,MIN(1,(INT(A)-S+1)/(E-S+1))),#VALUE!),LEFT(A,0))"],
    ["OKR.PACE(S,E,A,\"front\")", "IF(ISNUMBER(A),IF(AND(ISNUMBER(S),ISNUMBER(E),E>=S),1-(1-MAX(0,MIN(1,(INT(A)-S+1)/(E-S+1))))^2,#VALUE!),LEFT(A,0))"],
    ["OKR.PACE(S,E,A,\"back\")", "IF(ISNUMBER(A),IF(AND(ISNUMBER(S),ISNUMBER(E),E>=S),MAX(0,MIN(1,(INT(A)-S+1)/(E-S+1)))^2,#VALUE!),LEFT(A,0))"],
    ["OKR.PACE(S,E,A,,H)", "IF(ISNUMBER(A),IF(AND(ISNUMBER(S),ISNUMBER(E),E>=S,SUMPRODUCT(--ISTEXT(H))=0),IF(A<S,0,NETWORKDAYS(S,MIN(A,E),H))/NETWORKDAYS(S,E,H),#VALUE!),LEFT(A,0))"],
    ["OKR.STATUS(P,X)", "INDEX({\"On track\",\"At risk\",\"Off track\",\"Stale\",\"Not scored\"},IF(AND(ISNUMBER(P),ISNUMBER(X)),1+(ROUND(X,9)>=0.15)*((ROUND(P-X,9)<-0.1)+(ROUND(P-X,9)<-0.25)),5+0*LEN(P&X)))"],
    ["OKR.STATUS(P,X,K)", "INDEX({\"On track\",\"At risk\",\"Off track\",\"Stale\",\"Not scored\"},IF(AND(ISNUMBER(P),ISNUMBER(X)),1+MAX((ROUND(X,9)>=0.15)*((ROUND(P-X,9)<-0.1)+(ROUND(P-X,9)<-0.25)),IF(ISNUMBER(K),(K<7)+(K<=3),0/(K=\"\"))),5+0*LEN(P&X)))"],
    ["OKR.STATUS(P,X,,U,A)", "INDEX({\"On track\",\"At risk\",\"Off track\",\"Stale\",\"Not scored\"},IF(AND(ISNUMBER(P),ISNUMBER(X)),IF(IF(OR(IFERROR(U=\"\",FALSE),IFERROR(A=\"\",FALSE)),0,IF(AND(ISNUMBER(U),ISNUMBER(A)),A-U>1.5*7,#VALUE!)),4,1+(ROUND(X,9)>=0.15)*((ROUND(P-X,9)<-0.1)+(ROUND(P-X,9)<-0.25))),5+0*LEN(P&X)))"],
    ["OKR.STATUS(P,X,,U,A,I,\"zh\")", "INDEX({\"正常\",\"有风险\",\"偏离\",\"久未更新\",\"未评分\"},IF(AND(ISNUMBER(P),ISNUMBER(X)),IF(IF(OR(IFERROR(U=\"\",FALSE),IFERROR(A=\"\",FALSE)),0,IF(AND(ISNUMBER(U),ISNUMBER(A)),A-U>1.5*IF(ISNUMBER(I),I,7/(I=\"\")),#VALUE!)),4,1+(ROUND(X,9)>=0.15)*((ROUND(P-X,9)<-0.1)+(ROUND(P-X,9)<-0.25))),5+0*LEN(P&X)))"],
    ["OKR.STATUS(P,X,,,,,,R)", "INDEX({\"On track\",\"At risk\",\"Off track\",\"Stale\",\"Not scored\"},IF(AND(ISNUMBER(P),ISNUMBER(X)),1+(ROUND(X,9)>=0.15)*((ROUND(P-X,9)<-ROUND(IF(ISNUMBER(R),R,0.1/(R=\"\")),9))+(ROUND(P-X,9)<-0.25)),5+0*LEN(P&X)))"],
    ["OKR.STATUS(P,X,,,,,\"zh\",R,O)", "INDEX({\"正常\",\"有风险\",\"偏离\",\"久未更新\",\"未评分\"},IF(AND(ISNUMBER(P),ISNUMBER(X)),1+(ROUND(X,9)>=0.15)*((ROUND(P-X,9)<-ROUND(IF(ISNUMBER(R),R,0.1/(R=\"\")),9))+(ROUND(P-X,9)<-ROUND(IF(ISNUMBER(O),O,0.25/(O=\"\")),9))),5+0*LEN(P&X)))"],
    ["OKR.STATUS(P,X,,U)", "CHOOSE(1,INDEX({\"On track\",\"At risk\",\"Off track\",\"Stale\",\"Not scored\"},IF(AND(ISNUMBER(P),ISNUMBER(X)),1+(ROUND(X,9)>=0.15)*((ROUND(P-X,9)<-0.1)+(ROUND(P-X,9)<-0.25)),5+0*LEN(P&X))),U)"],
    ["OKR.LOST(P,W,V)", "IF(ISNUMBER(P),IF(OR(SUMPRODUCT(MIN(V))<0,W<0),#VALUE!,IF(SUMPRODUCT(V)=0,\"\",IF(ISNUMBER(W),W,0/(W=\"\"))/SUMPRODUCT(V)*(1-P))),LEFT(P,0))"],
    ["OKR.LOST(P,W,V,Q)", "IF(ISNUMBER(P),IF(OR(SUMPRODUCT(MIN(V))<0,W<0),#VALUE!,IF(SUMPRODUCT(--ISNUMBER(Q),V)=0,\"\",IF(ISNUMBER(W),W,0/(W=\"\"))/SUMPRODUCT(--ISNUMBER(Q),V)*(1-P))),LEFT(P,0))"],
    ["OKR.FORECAST(S,E,X)", "IF(AND(ISNUMBER(E),ISNUMBER(X)),IF(X>0,IF(ISNUMBER(S),S+(E-S)/X,#VALUE!),\"\"),LEFT(E&X,0))"],
    ["OKR.NEEDED(S,T,X)", "IF(ISNUMBER(X),IF(AND(ISNUMBER(S),ISNUMBER(T)),S+X*(T-S),#VALUE!),LEFT(X,0))"],
    ["OKR.CYCLE(A,\"quarterly\",S,\"start\")", "IF(ISNUMBER(A),IF(ISNUMBER(S),EDATE(S,3*INT((12*(YEAR(A)-YEAR(S))+MONTH(A)-MONTH(S)-(EDATE(S,12*(YEAR(A)-YEAR(S))+MONTH(A)-MONTH(S))>A))/3)),#VALUE!),LEFT(A,0))"],
    ["OKR.CYCLE(A,\"bimonthly\",S,\"number\")", "IF(ISNUMBER(A),IF(ISNUMBER(S),MOD(INT((12*(YEAR(A)-YEAR(S))+MONTH(A)-MONTH(S)-(EDATE(S,12*(YEAR(A)-YEAR(S))+MONTH(A)-MONTH(S))>A))/2),6)+1,#VALUE!),LEFT(A,0))"],
    ["OKR.CYCLE(A,\"6w\",S,\"end\")", "IF(ISNUMBER(A),IF(ISNUMBER(S),7*INT((EDATE(S,12*(YEAR(7*INT((A-2)/7)+2)-YEAR(S)-(EDATE(S,12*(YEAR(7*INT((A-2)/7)+2)-YEAR(S)))>7*INT((A-2)/7)+2)))+4)/7)+2+LOOKUP(7*INT((A-2)/7)+2-(7*INT((EDATE(S,12*(YEAR(7*INT((A-2)/7)+2)-YEAR(S)-(EDATE(S,12*(YEAR(7*INT((A-2)/7)+2)-YEAR(S)))>7*INT((A-2)/7)+2)))+4)/7)+2),{0,42,91,133,182,224,273,315})+41,#VALUE!),LEFT(A,0))"],
    ["OKR.CYCLE(A,\"quarterly\",S)", "IF(ISNUMBER(A),IF(ISNUMBER(S),\"FY\"&YEAR(EDATE(S,12*(YEAR(A)-YEAR(S)-(EDATE(S,12*(YEAR(A)-YEAR(S)))>A))+12)-1)&\"-Q\"&MOD(INT((12*(YEAR(A)-YEAR(S))+MONTH(A)-MONTH(S)-(EDATE(S,12*(YEAR(A)-YEAR(S))+MONTH(A)-MONTH(S))>A))/3),4)+1,#VALUE!),LEFT(A,0))"],
    ["OKR.PRORATE(A1:A3,{46023;46054;46082},S,E,\"flow\")", "CHOOSE(1,IF(AND(COUNT(A1:A3)=ROWS(A1:A3)*COLUMNS(A1:A3),ISNUMBER(S),ISNUMBER(E),S<=E),SUMPRODUCT(A1:A3*((ABS(E+1-{46023;46054;46082})-ABS(E+1-{46023;46054;46082}-{31;28;31})-(ABS(S-{46023;46054;46082})-ABS(S-{46023;46054;46082}-{31;28;31})))/2)/{31;28;31}),#VALUE!),{46023;46054;46082})"],
    ["OKR.PRORATE(A1:C1,{46023,46054,46082,46100},S,E,\"stock\")", "CHOOSE(1,IF(AND(COUNT(A1:C1)=ROWS(A1:C1)*COLUMNS(A1:C1),ISNUMBER(S),ISNUMBER(E),S<=E),IF(E<IF(COUNT(A1:C1)>1,SMALL({46023,46054,46082},MIN(2,COUNT({46023,46054,46082}))),9999999),INDEX(A1:C1,1),INDEX(A1:C1,MATCH(E,{46023,46054,46082})-1)+(LOOKUP(E,{46023,46054,46082},A1:C1)-INDEX(A1:C1,MATCH(E,{46023,46054,46082})-1))*MIN(1,(E-LOOKUP(E,{46023,46054,46082})+1)/LOOKUP(E,{46023,46054,46082},{31,28,18}))),#VALUE!),{46023,46054,46082,46100})"],
    ["OKR.PRORATE(A1,{46023},S,E,\"ratio\")", "CHOOSE(1,IF(AND(COUNT(A1)=ROWS(A1)*COLUMNS(A1),ISNUMBER(S),ISNUMBER(E),S<=E),IF(SUMPRODUCT((ABS(E+1-{46023})-ABS(E+1-{46023}-{365})-(ABS(S-{46023})-ABS(S-{46023}-{365})))/2)=0,INDEX(A1,IF(E<MIN({46023}),1,COUNT(A1))),SUMPRODUCT(A1*((ABS(E+1-{46023})-ABS(E+1-{46023}-{365})-(ABS(S-{46023})-ABS(S-{46023}-{365})))/2))/SUMPRODUCT((ABS(E+1-{46023})-ABS(E+1-{46023}-{365})-(ABS(S-{46023})-ABS(S-{46023}-{365})))/2)),#VALUE!),{46023})"],
    ["OKR.PRORATE({1,2},{46023,46054},S,E,\"cumulative\")", "CHOOSE(1,IF(AND(COUNT({1,2})=ROWS({1,2})*COLUMNS({1,2}),ISNUMBER(S),ISNUMBER(E),S<=E),IF(E<MIN({46023,46054}),0,IF(MATCH(E,{46023,46054})=1,0,INDEX({1,2},MATCH(E,{46023,46054})-1))+(LOOKUP(E,{46023,46054},{1,2})-IF(MATCH(E,{46023,46054})=1,0,INDEX({1,2},MATCH(E,{46023,46054})-1)))*MIN(1,(E-LOOKUP(E,{46023,46054})+1)/LOOKUP(E,{46023,46054},{31,28})))-IF(S-1<MIN({46023,46054}),0,IF(MATCH(S-1,{46023,46054})=1,0,INDEX({1,2},MATCH(S-1,{46023,46054})-1))+(LOOKUP(S-1,{46023,46054},{1,2})-IF(MATCH(S-1,{46023,46054})=1,0,INDEX({1,2},MATCH(S-1,{46023,46054})-1)))*MIN(1,(S-1-LOOKUP(S-1,{46023,46054})+1)/LOOKUP(S-1,{46023,46054},{31,28}))),#VALUE!),{46023,46054})"],
    ["KPI.ATTAIN(A,T,\"increase\")", "IF(ISNUMBER(A),IF(ISNUMBER(T),IF(T=0,NA(),1+(A-T)/ABS(T)),#VALUE!),LEFT(A,0))"],
    ["KPI.ATTAIN(A,T,\"decrease\",,,K)", "IF(ISNUMBER(A),MIN(IF(ISNUMBER(K),K,9E+307/(K=\"\")),IF(ISNUMBER(T),IF(T=0,NA(),1-(A-T)/ABS(T)),#VALUE!)),LEFT(A,0))"],
    ["KPI.ATTAIN(A,,\"within\",F,G)", "IF(ISNUMBER(A),IF(AND(ISNUMBER(F),ISNUMBER(G),F<=G),IF(AND(A>=F,A<=G),1,IF(F=G,0,MAX(0,1-MIN(ABS(A-F),ABS(A-G))/(G-F)))),#VALUE!),LEFT(A,0))"],
    ["KPI.POINTS(A,P,\"step\")", "IF(ISNUMBER(A),IF(AND(COLUMNS(P)=2,COUNT(P)=2*ROWS(P)),IF(SUMPRODUCT(MATCH(INDEX(P,0,1),INDEX(P,0,1),0)*(SMALL(INDEX(P,0,1),MATCH(INDEX(P,0,1),INDEX(P,0,1),0))=INDEX(P,0,1)))=ROWS(P)*(ROWS(P)+1)/2,LOOKUP(A,INDEX(P,0,1),INDEX(P,0,2)),#VALUE!),#VALUE!),LEFT(A,0))"],
    ["KPI.POINTS(A,P,\"veto\",\"decrease\")", "IF(ISNUMBER(A),IF(AND(COLUMNS(P)=2,COUNT(P)=2*ROWS(P)),IF(A<=INDEX(P,1,1),INDEX(P,1,2),0),#VALUE!),LEFT(A,0))"],
    ["KPI.POINTS(A,P,\"ratio\")", "IF(ISNUMBER(A),IF(AND(COLUMNS(P)=2,COUNT(P)=2*ROWS(P)),IF(INDEX(P,1,1)=0,NA(),MAX(IF(ROWS(P)>=2,INDEX(P,2,1),0),MIN(IF(ROWS(P)>=2,INDEX(P,2,2),9E+307),(1+(A-INDEX(P,1,1))/ABS(INDEX(P,1,1)))*INDEX(P,1,2)))),#VALUE!),LEFT(A,0))"],
    ["KPI.POINTS(A,P,\"deduct\")", "IF(ISNUMBER(A),IF(AND(COLUMNS(P)=2,COUNT(P)=2*ROWS(P)),IF(ROWS(P)>1,IF(INDEX(P,2,1)=0,#VALUE!,MAX(IF(ROWS(P)>=3,INDEX(P,3,1),-9E+307),MIN(IF(ROWS(P)>=3,INDEX(P,3,2),9E+307),INDEX(P,1,2)+(A-INDEX(P,1,1))/INDEX(P,2,1)*INDEX(P,2,2)))),#VALUE!),#VALUE!),LEFT(A,0))"],
    ["BSC.SCORE(A,W,P)", "CHOOSE(1,IF(SUMPRODUCT(MIN(W))<0,#VALUE!,IF(SUMPRODUCT(--ISNUMBER(A),W)=0,LEFT(SUM(A),0),(SUMPRODUCT((A>0)*(A<1.2),W,A)+1.2*SUMPRODUCT(ISNUMBER(A)*(A>=1.2),W))/SUMPRODUCT(--ISNUMBER(A),W))),P)"],
    ["BSC.SCORE(A,W,P,Q)", "IF(OR(SUMPRODUCT(MIN(INDEX(Q,0,2)))<0,SUMPRODUCT(--(COUNTIF(INDEX(Q,0,1),P)=0))>0),#VALUE!,IF(SUMPRODUCT(MIN(W))<0,#VALUE!,IF(SUMPRODUCT(SUMIF(INDEX(Q,0,1),P,INDEX(Q,0,2))/(SUMIFS(W,P,P,A,\">=-9E+307\")+(SUMIFS(W,P,P,A,\">=-9E+307\")=0))*ISNUMBER(A),W)=0,LEFT(SUM(A),0),(SUMPRODUCT(SUMIF(INDEX(Q,0,1),P,INDEX(Q,0,2))/(SUMIFS(W,P,P,A,\">=-9E+307\")+(SUMIFS(W,P,P,A,\">=-9E+307\")=0))*((A>0)*(A<1.2)),W,A)+1.2*SUMPRODUCT(SUMIF(INDEX(Q,0,1),P,INDEX(Q,0,2))/(SUMIFS(W,P,P,A,\">=-9E+307\")+(SUMIFS(W,P,P,A,\">=-9E+307\")=0))*(ISNUMBER(A)*(A>=1.2)),W))/SUMPRODUCT(SUMIF(INDEX(Q,0,1),P,INDEX(Q,0,2))/(SUMIFS(W,P,P,A,\">=-9E+307\")+(SUMIFS(W,P,P,A,\">=-9E+307\")=0))*ISNUMBER(A),W))))"],
    ["OKR.HYBRID(K,O,B,W)", "IF(SUMPRODUCT(MIN(W))<0,#VALUE!,IF(ISNUMBER(K)*INDEX(W,1)+ISNUMBER(O)*INDEX(W,2)+ISNUMBER(B)*INDEX(W,3)=0,LEFT(N(K)*INDEX(W,1)+N(O)*INDEX(W,2)+N(B)*INDEX(W,3),0),(N(K)*INDEX(W,1)+N(O)*INDEX(W,2)+N(B)*INDEX(W,3))/(ISNUMBER(K)*INDEX(W,1)+ISNUMBER(O)*INDEX(W,2)+ISNUMBER(B)*INDEX(W,3))))"],
    ["OKR.HYBRID(K,O,B,W,R)", "IF(SUMPRODUCT(MIN(W))<0,#VALUE!,IF(ISNUMBER(K)*INDEX(W,1)+ISNUMBER(O)*INDEX(W,2)+ISNUMBER(B)*INDEX(W,3)=0,LEFT(N(K)*INDEX(W,1)+N(O)*INDEX(W,2)+N(B)*INDEX(W,3),0),MIN((N(K)*INDEX(W,1)+N(O)*INDEX(W,2)+N(B)*INDEX(W,3))/(ISNUMBER(K)*INDEX(W,1)+ISNUMBER(O)*INDEX(W,2)+ISNUMBER(B)*INDEX(W,3)),IF(N(R),0.6,9E+307))))"],
    ["OKR.PAYOUT(A,S,T,M)", "IF(ISNUMBER(A),IF(AND(ISNUMBER(S),ISNUMBER(T),ISNUMBER(M),S<=T,T<=M),IF(A<S,0,IF(A>=M,2,IF(A<T,0.5+(A-S)/(T-S)*(1-0.5),1+(A-T)/(M-T)*(2-1)))),#VALUE!),LEFT(A,0))"],
    ["OKR.LINT(X,\"objective\")", "CHOOSE(1,\"Checked by the OKRScore add-in or okrscore lint\",X,\"objective\")"],
  ])("%s", (functions, plain) => {
    expect(formulaEngine.print(parsed(functions), "plain")).toBe(plain);
    expect(formulaEngine.print(formulaEngine.toFunctions(parsed(plain)), "functions")).toBe(functions);
  });

  test("constants that are no rising dates, or do not fit the targets, are calculated with as cells are", () => {
    for (const starts of ["{46054,46023}", "{46023,46023}", "{46023,46054.5}", "{46023,\"x\"}", "{46023}", "{46023,46054,46082,46113}", "{TRUE,46023}"]) {
      const plain = formulaEngine.print(parsed(`OKR.PRORATE(A1:A2,${starts},S,E,"flow")`), "plain");
      expect(plain).toContain("SMALL(");
      expect(formulaEngine.print(formulaEngine.toFunctions(parsed(plain)), "functions")).toBe(`OKR.PRORATE(A1:A2,${starts},S,E,"flow")`);
    }
    expect(formulaEngine.print(parsed("OKR.PRORATE(A1:B2,{46023,46054,46082,46113},S,E,\"flow\")"), "plain")).toContain("SMALL(");
    expect(formulaEngine.print(parsed("OKR.PRORATE(T[x],{46023,46054},S,E,\"flow\")"), "plain")).toContain("SMALL(");
  });

  test.each(["OKRSCORE", "OKR.RAW"])("%s with its type in a cell fits twice into what a cell holds", (name) => {
    const args = ["current", "start", "target", "type", "floor", "ceiling"].map((key) => thisRow("OKR_KeyResults_FY2027_Q2", key));
    expect(printStored(call(name, ...args), "plain").length).toBeLessThan(8192 / 2);
  });

  test("arguments left out at the end are dropped", () => {
    for (const [text, shorter] of [["OKR.BAND(S,)", "OKR.BAND(S)"], ["OKRSCORE(E,C,D,\"increase\",F,)", "OKRSCORE(E,C,D,\"increase\",F)"], ["OKRSCORE(E,C,D,\"increase\",,)", "OKRSCORE(E,C,D,\"increase\")"], ["OKR.PACE(S,E,A,)", "OKR.PACE(S,E,A)"]] as const) {
      expect(formulaEngine.print(parsed(text), "plain")).toBe(formulaEngine.print(parsed(shorter), "plain"));
    }
  });

  test("a call with too few or too many arguments stays as it is", () => {
    for (const text of ["OKRSCORE(1,2)", "OKRSCORE(1,2,3,4,5,6,7)", "OKR.NEEDED()", "IF(A1,OKR.LINT(),1)"]) {
      expect(formulaEngine.print(parsed(text), "plain")).toBe(text);
    }
    expect(printStored(parsed("OKRSCORE(1,2)"), "plain")).toBe("_xldudf_OKRSCORE(1,2)");
  });

  test.each([
    "KPI.POINTS(A,P,\"interpolation\")", "KPI.POINTS(A,P,\"interpolation\",X)", "KPI.POINTS(A,P,,X)", "KPI.POINTS(A,P,\"ratio\",X)", "KPI.POINTS(A,P,\"veto\",X)", "KPI.POINTS(A,P,\"step\",X)", "KPI.POINTS(A,P,M,X)",
    "OKR.CYCLE(A,\"6w\",S,\"id\")", "OKR.CYCLE(A,\"6w\",S,\"start\")", "OKR.CYCLE(A,\"6w\",S,X)", "OKR.STATUS(P,X,,U,,I)", "OKR.STATUS(P,X,,,A)", "OKR.STATUS(P,X,C,U,A,I,L)", "OKR.STATUS(P,X,C,U,A,,,R,O)", "OKR.STATUS(P,X,,,,,,R)", "OKR.STATUS(P,X,C,U,A,I,\"zh\",,O)", "OKR.BAND(S,1)", "OKR.BAND(S,,L)", "OKR.GAP(A,A,\"decrease\")",
    "OKRSCORE(E,,D,\"within\",F,G)", "OKRSCORE(E,C,,\"within\",F,G)", "OKRSCORE(E,,D,\"within\")", "OKRSCORE(E,,,\"within\",F)", "OKR.RAW(5,,,\"within\",-2)", "OKRSCORE(E,C,D,T,,G)", "OKR.RAW(E,C,D,\"baseline\",F,G)", "BSC.SCORE(A,W,P,,C)", "BSC.SCORE(A,W,P,Q,C)", "OKR.ROLLUP(P,,M)", "OKR.ROLLUP(P,W,M)",
  ])("%s is found again in its plain formula", (text) => {
    expect(formulaEngine.print(formulaEngine.toFunctions(parsed(formulaEngine.print(parsed(text), "plain"))), "functions")).toBe(text);
  });

  test("calls inside calls are all replaced", () => {
    const plain = formulaEngine.print(parsed("OKR.BAND(OKR.NEEDED(S,T,X))*-OKR.NEEDED(1,2,X)"), "plain");
    expect(plain).not.toContain("OKR");
    expect(formulaEngine.print(formulaEngine.toFunctions(parsed(plain)), "functions")).toBe("OKR.BAND(OKR.NEEDED(S,T,X))*-OKR.NEEDED(1,2,X)");
  });
});

describe("what is no twin", () => {
  test.each([
    "IF(ISNUMBER(X),IF(AND(ISNUMBER(S),ISNUMBER(T)),S+X*(T-S),#VALUE!),LEFT(Y,0))", "IF(ISNUMBER(X),IF(AND(ISNUMBER(S),ISNUMBER(T)),S+X*(T-R),#VALUE!),LEFT(X,0))",
    "IF(ISNUMBER(X),IF(AND(ISNUMBER(S),ISNUMBER(T)),S+X*(T-S),#N/A),LEFT(X,0))", "IF(COUNT(P),AVERAGE(P))", "IF(COUNT(P),AVERAGE(P),LEFT(SUM(P),0),1)", "CHOOSE(1,IF(COUNT(P),AVERAGE(P),LEFT(SUM(P),1)),\"mean\")",
    "IF(ISNUMBER(X+1),IF(AND(ISNUMBER(S),ISNUMBER(T)),S+(X+1)*(T-S),#VALUE!),LEFT(X+2,0))",
    "SUM(A1:A3)", "-A1", "1", "T[@x]", "IF(,,)", "CHOOSE(1,2,3)",
  ])("%s stays the same object", (text) => {
    const formula = parsed(text);
    expect(formulaEngine.toFunctions(formula)).toBe(formula);
  });

  test.each(["OKR.GAP(E,D,X)", "OKR.GAP(E,D,X,F,G)", "KPI.ATTAIN(E,D,X,F,G)", "OKRSCORE(E,C,D,X,F,G)"])("the plain formula of %s with a word that has a shorter one of its own", (text) => {
    const formula = parsed(formulaEngine.print(parsed(text), "plain").replaceAll("X=", "\"increase\"=").replaceAll("X<>", "\"increase\"<>"));
    expect(formulaEngine.toFunctions(formula)).toBe(formula);
  });

  test("stays in place around what is one", () => {
    const around = (inside: Expression): Expression => call("IF", { kind: "unary", operator: "-", operand: inside }, { kind: "binary", operator: "+", left: literal(1), right: inside }, literal(""));
    const own = call("OKR.NEEDED", named("S"), named("T"), named("X"));
    const plain = parsed(formulaEngine.print(own, "plain"));
    expect(formulaEngine.toFunctions(around(plain))).toEqual(around(own));
    expect(formulaEngine.toFunctions({ kind: "binary", operator: "+", left: plain, right: literal(1) })).toEqual({ kind: "binary", operator: "+", left: own, right: literal(1) });
  });
});
