import { z } from "zod";
import { parsePeriod } from "./period.ts";

/** What a cell of a column holds, which decides how its text is read. */
export type ColumnKind = "id" | "ids" | "text" | "number" | "integer" | "enum" | "period" | "date" | "flag";

/** What the contract says of a column besides its zod schema. */
export interface ColumnFacts {
  readonly kind: ColumnKind;
  /** Allowed words of an `enum`. */
  readonly values?: readonly string[];
  /** Smallest and largest number allowed. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** `table.column` where each value must occur (only where that table is there, when `ifPresent`). */
  readonly references?: string;
  readonly ifPresent?: boolean;
}

/** A column of a table, as the reader, the warehouse and the published schemas use it. */
export interface Column extends ColumnFacts {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
}

const facts = z.registry<ColumnFacts>();

/**
 * Ids: letters, marks and digits of any script, `_ . -`, 1 to 64 characters. They become file names and addresses, so
 * `.` and `..` are none.
 */
export const ID_PATTERN = /^(?!\.+$)[\p{L}\p{M}\p{N}_.-]{1,64}$/u;

type Reference = Pick<ColumnFacts, "references" | "ifPresent">;

/** An id; with `references`, one that another table defines. */
export const id = (reference: Reference = {}) =>
  z
    .string()
    .regex(ID_PATTERN)
    .register(facts, { kind: "id", ...reference });

/** Several ids with a vertical bar between them. */
export const ids = (reference: Reference = {}) =>
  z.array(z.string().regex(ID_PATTERN)).register(facts, { kind: "ids", ...reference });

/** Free text, kept exactly (trimmed, NFC). */
export const text = (reference: Reference = {}) =>
  z
    .string()
    .min(1)
    .register(facts, { kind: "text", ...reference });

/** A finite number. */
export const number = (bounds: { minimum?: number; maximum?: number } = {}) =>
  z
    .number()
    .min(bounds.minimum ?? -Number.MAX_VALUE)
    .max(bounds.maximum ?? Number.MAX_VALUE)
    .register(facts, { kind: "number", ...bounds });

/** A whole number. */
export const integer = (bounds: { minimum?: number; maximum?: number } = {}) =>
  z
    .int()
    .min(bounds.minimum ?? Number.MIN_SAFE_INTEGER)
    .max(bounds.maximum ?? Number.MAX_SAFE_INTEGER)
    .register(facts, { kind: "integer", ...bounds });

/** One word of a list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).register(facts, { kind: "enum", values });

/** A period in canonical spelling (`2025-03`). */
export const period = () =>
  z
    .string()
    .refine((value) => parsePeriod(value) !== null)
    .register(facts, { kind: "period" });

/** A calendar day (`2025-03-14`). */
export const date = () => z.iso.date().register(facts, { kind: "date" });

/** `yes` or `no`. */
export const flag = () => z.boolean().register(facts, { kind: "flag" });

/**
 * The columns of a table's row schema, in contract order.
 * @throws TypeError when a key was not made by one of this file's constructors or has no description.
 */
export function columnsOf(row: z.ZodObject): Column[] {
  return Object.entries(row.shape).map(([name, schema]) => {
    const required = !(schema instanceof z.ZodOptional);
    const inner = required ? schema : schema.unwrap();
    const known = facts.get(inner as z.ZodType);
    const description = (schema as z.ZodType).description;
    if (!known || !description) throw new TypeError(`column ${name} needs a kind and a description`);
    return { name, required, description, ...known };
  });
}
