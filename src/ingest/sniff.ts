import { type CellProblem, cellProblem, type Lookalike } from "./problem.ts";

const SIGNATURES: readonly (readonly [Lookalike, readonly number[]])[] = [
  ["xlsx", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
  ["gzip", [0x1f, 0x8b]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["parquet", [0x50, 0x41, 0x52, 0x31]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["zip", [0x52, 0x61, 0x72, 0x21]],
  ["zip", [0x37, 0x7a, 0xbc, 0xaf]],
  ["zip", [0x42, 0x5a, 0x68]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** Making a decoder costs more than a small file. */
const latin = new TextDecoder("windows-1252");

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether a ZIP holds a workbook; otherwise it is some archive. */
function zipKind(bytes: Uint8Array): Lookalike {
  const names = latin.decode(bytes.subarray(0, 4096));
  return /\[Content_Types\]|xl\/|_rels\/|mimetypeapplication\/vnd\.oasis/.test(names) ? "xlsx" : "zip";
}

/** Whether the bytes are those of a text: no control characters to speak of. NUL bytes are judged elsewhere. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 0 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd++;
  }
  return odd > 8 && odd > bytes.length * 0.02;
}

/**
 * What a file is that is no CSV, by its first bytes; null where it may be one. Looks at the first 64 KiB at most.
 * @param utf16 whether the bytes are UTF-16, where control bytes are halves of ordinary characters
 */
export function foreignFormat(bytes: Uint8Array, utf16: boolean): CellProblem | null {
  const head = bytes.subarray(0, 65_536);
  for (const [what, signature] of SIGNATURES) {
    if (!startsWith(head, signature)) continue;
    return cellProblem("not_csv", { what: what === "xlsx" ? zipKind(head) : what });
  }
  if (latin.decode(head.subarray(8, 12)) === "DUCK") {
    return cellProblem("not_csv", { what: "database" });
  }
  if (utf16) return null;
  const text = latin.decode(head).replace(/^ï»¿/, "").trimStart();
  if (/^<(?:!--|(?:!doctype html|html|head|body|table|meta|style|div)\b)/i.test(text)) {
    return cellProblem("not_csv", { what: "html" });
  }
  if (/^<\?xml|^<[a-z][\w:.-]*[\s>]/i.test(text)) {
    return cellProblem("not_csv", { what: /<(?:html|table)\b/i.test(text) ? "html" : "xml" });
  }
  if (/^MIME-Version:/i.test(text)) return cellProblem("not_csv", { what: "html" });
  if (/^(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*[{[\]])/.test(text))
    return cellProblem("not_csv", { what: "json" });
  return isBinary(head) ? cellProblem("not_csv", { what: "binary" }) : null;
}
