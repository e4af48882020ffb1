/** Characters by byte of a single-byte encoding. */
function charactersOf(encoding: string): string[] {
  return Array.from(new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)));
}

/** Bytes by character, the other way round. */
function bytesOf(encoding: string): Map<string, number> {
  return new Map(charactersOf(encoding).map((character, byte) => [character, byte]));
}

const ENCODERS = [
  bytesOf("windows-1251"),
  bytesOf("windows-1252"),
  // ISO 8859-1 proper, of which bytes without a letter are control characters
  new Map(Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte] as const)),
];
const UTF8 = new TextDecoder("utf-8", { fatal: true });
const CYRILLIC = new TextDecoder("windows-1251");

/** What the text would be if its characters were bytes of UTF-8, or null where they are not. */
function asUtf8(text: string, encoder: ReadonlyMap<string, number>): string | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = encoder.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return UTF8.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

const LETTERS = /^[\p{L}\p{M}\p{N}\p{P}\p{Zs}€₴№°]+$/u;

/**
 * What a text was before it was read in the wrong encoding and saved again (`РљРёС—РІ` was `Київ`), or null for a
 * text that is as it should be. Only complete repairs count: characters which happen to be the bytes of valid UTF-8,
 * or words wholly of accented capitals and letters which are Cyrillic in Windows-1251.
 */
export function unscrambled(text: string): string | null {
  if (!/[^\p{ASCII}]/u.test(text)) return null;
  for (const encoder of ENCODERS) {
    const repaired = asUtf8(text, encoder);
    if (repaired !== null && repaired !== text && LETTERS.test(repaired)) return repaired;
  }
  const accented = text.match(/\p{L}+/gu)?.every((word) => /^[À-ÿ]{3,}$/u.test(word)) ?? false;
  if (!accented) return null;
  const latin = ENCODERS[1];
  const bytes = Array.from(text, (character) => latin?.get(character));
  if (bytes.some((byte) => byte === undefined)) return null;
  return CYRILLIC.decode(Uint8Array.from(bytes as number[]));
}
