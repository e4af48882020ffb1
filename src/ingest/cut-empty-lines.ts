/** Shorter runs of empty lines are parsed like any other. */
const MANY = 64;

/**
 * Cuts long runs of empty lines out of a text: parsing each of them would take its time.
 * @param text begins at the start of a line
 * @returns the text between the runs, and of each run how many lines it has
 */
export function* cutEmptyLines(text: string, newline: string): Generator<string | number> {
  const run = newline.repeat(MANY);
  let from = 0;
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, from)) {
    // behind text, the first line end of the run is that of the text's own line
    const first = at > from ? at + newline.length : at;
    if (first > from) yield text.slice(from, first);
    let to = first;
    while (text.startsWith(newline, to)) to += newline.length;
    yield (to - first) / newline.length;
    from = to;
  }
  if (from < text.length) yield text.slice(from);
}
