// Sheets of consensus and process.
export { participantKey, planConsensusSheet } from "./consensus-sheet";
export type { ConsensusItem, ConsensusRequest } from "./consensus-sheet";
export { planProcessSheet } from "./process-sheet";
export type { ProcessRequest, ReleasedItem } from "./process-sheet";
export { adminName, CONSENSUS_SHEET, logNumber, PROCESS_COLUMNS, PROCESS_SHEET, processSheetOf, processTableName, processTables } from "./shapes";
export type { ProcessColumn, ProcessPart, ProcessTables } from "./shapes";
export { LINEAGE_COLUMNS, LINEAGE_SHEET, LINEAGE_TABLE, lineageTable, planLineageSheet } from "./lineage-sheet";
export type { CarriedOn, Descent, LineageRequest } from "./lineage-sheet";
