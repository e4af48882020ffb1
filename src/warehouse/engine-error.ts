/** Why the engine cannot answer; pages have a sentence for each. */
export type EngineTrouble =
  /** Nothing arrived or moved for too long. */
  | "timeout"
  /** A file of the site could not be fetched. */
  | "network"
  /** A file arrived damaged, or was made for another version. */
  | "damaged"
  /** The browser lacks WebAssembly, workers or decompression. */
  | "unsupported"
  /** The host's or browser's security policy forbids the engine. */
  | "blocked"
  /** The reader or the page gave up waiting. */
  | "cancelled"
  /** DuckDB refused the question; `message` is its own sentence. */
  | "query";

/** An error of the browser's engine that a page can put in words. */
export class EngineError extends Error {
  readonly trouble: EngineTrouble;
  /** File or address concerned, where there is one. */
  readonly subject: string | null;

  constructor(trouble: EngineTrouble, message: string, subject: string | null = null) {
    super(message);
    this.name = "EngineError";
    this.trouble = trouble;
    this.subject = subject;
  }
}
