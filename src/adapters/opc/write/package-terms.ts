// Words by which the parts of a package name themselves and each other.

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const CONTENT_TYPE = {
  worksheet: `${SHEET_ML}.worksheet+xml`,
  table: `${SHEET_ML}.table+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  metadata: `${SHEET_ML}.sheetMetadata+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const RELATION = {
  worksheet: `${OFFICE_RELATIONS}/worksheet`,
  table: `${OFFICE_RELATIONS}/table`,
  styles: `${OFFICE_RELATIONS}/styles`,
  metadata: `${OFFICE_RELATIONS}/sheetMetadata`,
  drawing: `${OFFICE_RELATIONS}/drawing`,
  chart: `${OFFICE_RELATIONS}/chart`,
} as const;

/** Namespaces of the parts that we write. */
export const NAMESPACE = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: OFFICE_RELATIONS,
} as const;

export const XML_DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
