import { type DataType, Type } from "apache-arrow";
import {
  type Cell,
  plainDay,
  plainDecimal,
  plainInteger,
  plainNumber,
  plainTime,
  plainTimestamp,
} from "./plain-value.ts";

/** Turns what Arrow's vectors hand out for one type into plain values. */
export type CellReader = (value: unknown) => Cell;

/**
 * How to read cells of an Arrow type, decided once per column.
 * @throws TypeError for types without a plain form (intervals, blobs, maps …): the query has to cast them.
 */
export function arrowCell(type: DataType): CellReader {
  const read = reader(type);
  return (value) => (value === null || value === undefined ? null : read(value));
}

function reader(type: DataType): CellReader {
  switch (type.typeId) {
    case Type.Null:
      return () => null;
    case Type.Bool:
    case Type.Utf8:
    case Type.LargeUtf8:
      return (value) => value as string | boolean;
    case Type.Int:
      return (value) => (typeof value === "bigint" ? plainInteger(value) : (value as number));
    case Type.Float:
      return (value) => plainNumber(value as number);
    case Type.Decimal:
      return (value) =>
        plainDecimal(fromWords(value as Uint32Array), (type as { scale: number } & DataType).scale);
    case Type.Date:
      return (value) => plainDay(Math.round((value as number) / 86_400_000));
    case Type.Timestamp:
      // Arrow's getter gives milliseconds, with microseconds as the fraction.
      return (value) => plainTimestamp(BigInt(Math.round((value as number) * 1000)));
    case Type.Time:
      return (value) => plainTime(BigInt(value as number | bigint));
    case Type.Dictionary:
      return arrowCell((type as { dictionary: DataType } & DataType).dictionary);
    case Type.List:
    case Type.FixedSizeList:
      return listReader(type);
    case Type.Struct:
      return structReader(type);
    default:
      throw new TypeError(`${type} has no plain form: cast it in SQL`);
  }
}

/** A 128-bit integer of two's complement from its words, least significant first. */
function fromWords(words: Uint32Array): bigint {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(32 * words.length, unsigned);
}

function listReader(type: DataType): CellReader {
  const item = childReader(type, 0);
  return (value) => Array.from(value as Iterable<unknown>, item);
}

function structReader(type: DataType): CellReader {
  const fields = type.children.map((field, index) => ({ name: field.name, read: childReader(type, index) }));
  return (value) => {
    const row = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(fields.map(({ name, read }) => [name, read(row[name])]));
  };
}

function childReader(type: DataType, index: number): CellReader {
  const child = type.children[index];
  if (!child) throw new TypeError(`${type} has no child ${index}`);
  return arrowCell(child.type);
}
