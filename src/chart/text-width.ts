// Advance widths of Source Sans 3 at weight 600, in hundredths of an em, rounded up to steps of five.
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [22, " \u00a0\u202f"],
  [27, ".,:;ijl'|їі"],
  [32, "-()fIІЇ/"],
  [37, "rt"],
  [43, "гґ"],
  [47, "cszзсэє"],
  [62, "BCDKPRцъБВКРСЧЭЯЄ"],
  [67, "GHNOQUмДИЙЛНОПЦ"],
  [72, "ы₽₴₸"],
  [77, "wMжфюМФ"],
  [85, "%mWшщЖ"],
  [95, "ШЩЮ→↑"],
];
const BY_CHARACTER = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((c) => [c, width])));

/** Width in pixels that a line of text takes, on the safe side: fonts cannot be measured while building. */
export function textWidth(text: string, fontSize = 13): number {
  let hundredths = 0;
  for (const character of text) hundredths += BY_CHARACTER.get(character) ?? 56;
  return (hundredths / 100) * fontSize;
}
