/** Where the lines go, and who watches the work: the process itself, or a test. */
export interface Terminal {
  /** Standard output: results. */
  readonly out: (text: string) => void;
  /** Standard error: messages. */
  readonly err: (text: string) => void;
  /** Told what is being done; null when it is over. Shows it if it takes long enough to wonder. */
  readonly step?: (what: string | null) => void;
  /** Aborted when the user wants to stop. */
  readonly stop?: AbortSignal;
}
