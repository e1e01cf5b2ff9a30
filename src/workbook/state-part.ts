/** The custom XML part that holds the text of our state: root element and namespace, the same in files and in Excel. */
export const STATE_NAMESPACE = "urn:okrscore:state:1";
export const STATE_ROOT = "okrscore";
