/** Colours of a map, `RRGGBB`: the same in the sheet and in the picture. */
export const MAP_COLORS = {
  /** Grounds of the bands, from the top. */
  bands: ["E2EFDA", "DDEBF7", "FFF2CC", "EDEDED"],
  border: "8497B0",
  counted: "1F3864",
  proposed: "A5A5A5",
  text: "262626",
  note: "595959",
} as const;
