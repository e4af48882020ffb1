/** A source of chance: numbers from 0 up to, not including, 1. */
export type Chance = () => number;

/** What damages real files: signs that readers trip over. */
const TOKENS: readonly (readonly number[])[] = [
  ...[
    '"',
    '""',
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r",
    "\r\n",
    "\r\r\n",
    "'",
    "=",
    "sep=;\n",
    "#N/A",
    "-",
    "−",
    "1,234",
    "1.234",
  ],
  ...[
    "1e400",
    "NaN",
    "12 %",
    "€",
    "(5)",
    "45689",
    "03/04/2025",
    "2025-13",
    "Итого",
    "З",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\ufffd",
  ],
  ...[
    "__proto__",
    "constructor",
    "𝟙",
    "e\u0301",
    "\u202e",
    "\u2028",
    "\u0085",
    "\x1a",
    "<html>",
    "PK\x03\x04",
    "nps",
    "2025-01",
  ],
]
  .map((text) => [...new TextEncoder().encode(text)])
  .concat([
    [0],
    [0xff],
    [0xfe, 0xff],
    [0xc3],
    [0xe2, 0x82],
    [0xcf, 0xf0],
    [0x1f, 0x8b],
    new Array<number>(20).fill(0),
  ]);

const below = (chance: Chance, most: number): number => Math.floor(chance() * most);

/** One random change of some bytes. `others` are files to take pieces from. */
function mutate(bytes: Uint8Array, others: readonly Uint8Array[], chance: Chance): Uint8Array {
  const at = below(chance, bytes.length + 1);
  const to = Math.min(bytes.length, at + below(chance, 12));
  const cut = (from: number, until: number, between: ArrayLike<number>): Uint8Array => {
    const made = new Uint8Array(from + between.length + bytes.length - until);
    made.set(bytes.subarray(0, from));
    made.set(Array.from(between), from);
    made.set(bytes.subarray(until), from + between.length);
    return made;
  };
  switch (below(chance, 9)) {
    case 0:
      return cut(at, Math.min(bytes.length, at + 1), [below(chance, 256)]);
    case 1:
      return cut(at, at, TOKENS[below(chance, TOKENS.length)] ?? []);
    case 2:
      return cut(at, to, []);
    case 3:
      return cut(at, at, bytes.subarray(at, at + below(chance, 200)));
    case 4:
      return bytes.slice(0, at);
    case 5: {
      const other = others[below(chance, others.length)] ?? bytes;
      const from = below(chance, other.length);
      return cut(at, to, other.subarray(from, from + below(chance, 200)));
    }
    case 6:
      return cut(at, to, TOKENS[below(chance, TOKENS.length)] ?? []);
    case 7: {
      const [from, into] = [
        [10, [13, 10]],
        [44, [59]],
        [59, [44]],
        [46, [44]],
        [44, [9]],
      ][below(chance, 5)] as [number, number[]];
      return Uint8Array.from([...bytes].flatMap((byte) => (byte === from ? into : [byte])));
    }
    default: {
      // as if a UTF-8 file had been taken for another encoding, or cut in the middle of a character
      const text = new TextDecoder("windows-1252").decode(bytes.subarray(at, to));
      return cut(at, to, new TextEncoder().encode(text));
    }
  }
}

/** A file with one to six random changes. @param others files to take pieces from */
export function mutated(bytes: Uint8Array, others: readonly Uint8Array[], chance: Chance): Uint8Array {
  let made = bytes;
  for (let changes = 1 + below(chance, 6); changes > 0; changes--) made = mutate(made, others, chance);
  return made;
}
