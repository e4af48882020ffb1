import { shortenText } from "./shorten-text.ts";
import { textWidth } from "./text-width.ts";

/** Breaks a name between words into at most `lines` lines of `width` pixels; a line that doesn't fit loses its middle. */
export function wrapText(text: string, width: number, lines: number, fontSize = 13): string {
  const done: string[] = [];
  for (const word of text.trim().split(/[ \n]+/)) {
    const last = done.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined) done.push(word);
    else if (textWidth(longer, fontSize) <= width || done.length === lines) done[done.length - 1] = longer;
    else done.push(word);
  }
  return done.map((line) => shortenText(line, width, fontSize)).join("\n");
}
