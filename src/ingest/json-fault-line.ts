/** V8 quotes so many characters before and after the sign at which it stopped. */
const QUOTED = 10;

/**
 * The line, from 1, at which `JSON.parse` gave up; null where its message does not tell. Of some mistakes it gives the line, of others it quotes
 * what stands around them.
 */
export function jsonFaultLine(message: string, text: string): number | null {
  const told = /\(line (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  const lineAt = (at: number): number => text.slice(0, at).split(/\r\n|\r|\n/u).length;
  if (/end of JSON|Unterminated/.test(message)) return lineAt(text.trimEnd().length);
  const quoted = /(?<cut>\.\.\.)?"(?<part>.*)"(?<more>\.\.\.)? is not valid JSON$/s.exec(
    message.replace(/^Unexpected token .+?, (?=\.\.\."|")/su, ""),
  )?.groups;
  if (!quoted?.["part"]) return null;
  const from = text.indexOf(quoted["part"]);
  if (from < 0) return null;
  if (quoted["cut"]) return lineAt(from + QUOTED);
  return quoted["more"] ? lineAt(Math.max(0, quoted["part"].length - QUOTED)) : null;
}
