/**
 * Name of the file of a sheet's picture: that of the sheet without its cycle or day, after the kind of its workbook where that
 * is one of a person's own.
 *
 * @example sheetPicture("Team page FY2027-Q2") // => "team-page.jpg"
 * @example sheetPicture("1 Appointment", "Interview") // => "interview-1-appointment.jpg"
 */
export function sheetPicture(sheet: string, pack = ""): string {
  const lasting = sheet.replace(/ (?:FY\d{4}-\w+|\d{4}-\d{2}-\d{2})$/, "");
  return `${`${pack} ${lasting}`.toLowerCase().match(/[a-z0-9]+/g)?.join("-") ?? ""}.jpg`;
}

/** Kind of a workbook of somebody's own, by its file. @example packOf("PBC FY2027-Q2 S. Tanaka.xlsx") // => "PBC" */
export function packOf(file: string): string {
  return file.replace(/ FY\d{4}-.*$/, "").replace(/\.xlsx$/, "");
}
