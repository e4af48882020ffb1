/**
 * Of the questions that a reader asks of a part of a page, only the newest is answered, in whatever order their
 * modules and tables arrive. Each call begins a question and gives up the one before, whose signal tells so.
 */
export function newestQuestion(): () => AbortSignal {
  let newest: AbortController | null = null;
  return () => {
    newest?.abort();
    newest = new AbortController();
    return newest.signal;
  };
}
