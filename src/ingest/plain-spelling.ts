import { type DateOrder, readPeriod } from "./date.ts";
import { type DecimalSign, readNumber } from "./number.ts";

/** How a file spells what reads both ways. */
export interface FileStyle {
  readonly decimal: DecimalSign | null;
  readonly order: DateOrder | null;
}

/**
 * A cell as it can stand in a file of its own: `1,234` and `03/04/2025` are clear only beside the other rows of their
 * file, so they are spelled in the same style but without doubt. Every other text stays as it is.
 */
export function plainSpelling(text: string, kind: string, { decimal, order }: FileStyle): string {
  const trimmed = text.trim();
  if (kind === "number" && decimal !== null && trimmed !== "") {
    const reading = readNumber(trimmed, decimal);
    if ("code" in reading || reading.evidence !== "ambiguous") return text;
    return text.replace(/\d[\d.,]*\d/u, (digits) =>
      digits.includes(decimal) ? `${digits}0` : digits.replace(/[.,]/gu, ""),
    );
  }
  if (kind === "date" && order !== null && trimmed !== "") {
    const reading = readPeriod(trimmed, order, "period");
    return "code" in reading || reading.evidence !== "ambiguous" ? text : reading.text;
  }
  return text;
}
