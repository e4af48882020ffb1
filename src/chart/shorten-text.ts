import { textWidth } from "./text-width.ts";

/** Takes letters out of the middle until the text is at most `width` pixels wide: names of one kind differ at the end (`Branch 12`). */
export function shortenText(text: string, width: number, fontSize = 13): string {
  if (textWidth(text, fontSize) <= width) return text;
  const letters = [...text];
  for (let kept = letters.length - 1; kept > 1; kept--) {
    const head = Math.ceil(kept * 0.55);
    const start = letters.slice(0, head).join("").trimEnd();
    const end = letters
      .slice(letters.length - (kept - head))
      .join("")
      .trimStart();
    const short = `${start}…${end}`;
    if (textWidth(short, fontSize) <= width) return short;
  }
  return "…";
}
