/** A key that stands more than once in one object. */
export interface RepeatedKey {
  /** Keys from the outermost object to this one; places in lists count from 0. */
  readonly path: readonly string[];
  /** Physical lines where it stands, from 1. */
  readonly lines: readonly number[];
  /** Whether it has the same value each time. */
  readonly same: boolean;
}

/** A key in the text, and from where to where its value reaches. */
interface Place {
  readonly line: number;
  readonly from: number;
  to: number;
}

/** An object or a list that is being read. */
interface Open {
  /** Where each key of an object stands; null in a list. */
  readonly keys: Map<string, Place[]> | null;
  /** Key, or place in the list, of the value that is being read. */
  current: string;
}

const STRING = /"(?:[^"\\]|\\.)*"/y;
const COLON = /\s*:/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Reads JSON that is known to be well formed, and notes which keys stand where. */
class KeyFinder {
  readonly repeated: RepeatedKey[] = [];
  readonly #text: string;
  readonly #open: Open[] = [];
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): void {
    const text = this.#text;
    for (let at = 0; at < text.length; at++) {
      const sign = text[at];
      if (sign === '"') at = this.#string(at);
      else if (sign === "{") this.#open.push({ keys: new Map(), current: "" });
      else if (sign === "[") this.#open.push({ keys: null, current: "0" });
      else if (sign === "}" || sign === "]") this.#close(at);
      else if (sign === ",") this.#endValue(at);
      else if (sign === "\n" || (sign === "\r" && text[at + 1] !== "\n")) this.#line++;
    }
  }

  /** Takes a string, which is a key where a colon follows; gives the place of its last sign. */
  #string(at: number): number {
    const string = matchAt(STRING, this.#text, at) ?? '""';
    const after = at + string.length;
    const own = this.#open.at(-1);
    const colon = own?.keys ? matchAt(COLON, this.#text, after) : null;
    if (own?.keys && colon !== null) {
      own.current = JSON.parse(string);
      const places = own.keys.get(own.current) ?? [];
      places.push({ line: this.#line, from: after + colon.length, to: after });
      own.keys.set(own.current, places);
    }
    return after - 1;
  }

  #endValue(at: number): void {
    const own = this.#open.at(-1);
    const place = own?.keys?.get(own.current)?.at(-1);
    if (place) place.to = at;
    else if (own) own.current = String(Number(own.current) + 1);
  }

  #close(at: number): void {
    this.#endValue(at);
    const { keys } = this.#open.pop() ?? { keys: null };
    for (const [key, places] of keys ?? []) {
      if (places.length < 2) continue;
      // spelling alone is no difference
      const values = places.map(({ from, to }) => JSON.stringify(JSON.parse(this.#text.slice(from, to))));
      const path = [...this.#open.map(({ current }) => current), key];
      this.repeated.push({ path, lines: places.map(({ line }) => line), same: new Set(values).size === 1 });
    }
  }
}

/**
 * Finds keys that stand more than once in the same object, at any depth: `JSON.parse` keeps the last one without a word.
 * @param text JSON that `JSON.parse` accepts
 */
export function repeatedJsonKeys(text: string): RepeatedKey[] {
  const finder = new KeyFinder(text);
  finder.read();
  return finder.repeated;
}
