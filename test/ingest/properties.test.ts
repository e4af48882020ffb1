import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { isNumeric, numberChecker, textChecker } from "#ingest/checker.ts";
import { linesOf, parseRecords } from "#ingest/parse-records.ts";
import { cutRecords } from "#ingest/records.ts";
import { TABLES } from "#model/tables.ts";
import { problemSentence } from "#text/problems.ts";
import { check, checkTable, corpusFile } from "./data-folder.ts";

fc.configureGlobal({ seed: 42 });

const METRICS = ["nps", "csat", "aht", "enps"];
const DELIMITERS = [",", ";", "\t", "|"];
const ENCODINGS = ["utf8", "utf8-bom", "utf16-le", "utf16-be", "win1251"];
const MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");

interface Row {
  readonly metric: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly zone: string;
  readonly cents: number;
}

/** Zones that Windows-1251 can write, with everything that wants quoting. */
const zone = fc
  .array(
    fc.constantFrom(
      ...["Київ", "Одеса", "Їжакевича", "центр", "Львів", "Рівне", "проїзд", "Shop", "N1", "007"],
      ...[" ", ", ", "; ", "|", '"', "\t", "\n", "\r\n", "№", "–", "'"],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `м. ${parts.join("")}.`);
const row: fc.Arbitrary<Row> = fc.record({
  metric: fc.constantFrom(...METRICS),
  year: fc.integer({ min: 2000, max: 2030 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  zone,
  cents: fc.integer({ min: -99_999_999, max: 99_999_999 }),
});
const table = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 30,
  selector: ({ metric, year, month, day, zone: name }) => `${metric} ${year} ${month} ${day} ${name}`,
});
const dialect = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
  finalNewline: fc.boolean(),
  encoding: fc.constantFrom(...ENCODINGS),
  quoteAll: fc.boolean(),
  sepLine: fc.boolean(),
  decimal: fc.constantFrom(".", ","),
  thousands: fc.constantFrom("", " ", "\u00a0", "other"),
  dates: fc.constantFrom("iso", "dots", "dmy", "mdy", "words"),
  shuffle: fc.integer({ min: 0, max: 23 }),
});
type Dialect = typeof dialect extends fc.Arbitrary<infer D> ? D : never;

const two = (number: number): string => String(number).padStart(2, "0");

function writeNumber(cents: number, { decimal, thousands }: Dialect): string {
  const separator = thousands === "other" ? (decimal === "." ? "," : ".") : thousands;
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, separator);
  return `${cents < 0 ? "-" : ""}${whole}${decimal}${digits.slice(-2)}`;
}

function writeDate({ year, month, day }: Row, { dates }: Dialect): string {
  if (dates === "dots") return `${two(day)}.${two(month)}.${year}`;
  if (dates === "dmy") return `${two(day)}/${two(month)}/${year}`;
  if (dates === "mdy") return `${two(month)}/${two(day)}/${year}`;
  if (dates === "words") return `${MONTHS[month - 1]} ${year}`;
  return `${year}-${two(month)}-${two(day)}`;
}

const periodOf = ({ year, month, day }: Row, { dates }: Dialect): string =>
  dates === "words" ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;

/** One of the 24 orders of four columns. */
function order(n: number): number[] {
  const left = [0, 1, 2, 3];
  return [6, 2, 1, 1].map((size, i) => left.splice(Math.floor(n / size) % (4 - i), 1)[0] as number);
}

/** The rows as a CSV file in the dialect. A row over 12 is added, so that slashed dates are settled. */
function write(rows: readonly Row[], style: Dialect): Uint8Array {
  const { delimiter, newline, quoteAll } = style;
  const cell = (text: string): string =>
    quoteAll || text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const line = (cells: readonly string[]): string =>
    order(style.shuffle)
      .map((i) => cell(cells[i] as string))
      .join(delimiter);
  const lines = [
    ...(style.sepLine ? [`sep=${delimiter}`] : []),
    line(["metric_id", "Период", "zone", "value"]),
    ...rows.map((one) => line([one.metric, writeDate(one, style), one.zone, writeNumber(one.cents, style)])),
  ];
  const text = lines.join(newline) + (style.finalNewline ? newline : "");
  const addBOM = style.encoding !== "utf8" && style.encoding !== "win1251";
  return iconv.encode(text, style.encoding.replace("-bom", ""), { addBOM });
}

const proof: Row = { metric: "nps", year: 1999, month: 1, day: 28, zone: "Вінниця", cents: 50 };

it("any table written in any accepted dialect reads back identical", async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, async (rows, style) => {
      const all = [proof, ...rows];
      const unique = new Map(all.map((one) => [`${one.metric}\n${periodOf(one, style)}\n${one.zone}`, one]));
      const written = [...unique.values()];
      const { report, rows: read } = await checkTable("values.csv", write(written, style));
      expect(report).toMatchObject({ rejected: false, rows_in: written.length, rows_ok: written.length });
      const wanted = written.map((one) => ({
        metric_id: one.metric,
        period: periodOf(one, style),
        zone: one.zone.normalize("NFC"),
        value: one.cents === 0 ? 0 : one.cents / 100,
      }));
      expect(
        read.map(({ metric_id, period, zone: name, value }) => ({ metric_id, period, zone: name, value })),
      ).toEqual(wanted);
    }),
    { numRuns: 400 },
  );
}, 120_000);

/** Changes a file as accidents do: bytes flipped, cut, doubled, zeroed, swapped for signs that matter. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  kind: fc.constantFrom("flip", "cut", "double", "zero", "sign", "truncate"),
  byte: fc.constantFrom(...Buffer.from("\",;\n\r\t\0 |.-=#%('\u00ff\u00fe", "latin1")),
});

function mutate(
  bytes: Uint8Array,
  { at, length, kind, byte }: typeof mutation extends fc.Arbitrary<infer M> ? M : never,
) {
  const start = Math.floor(at * bytes.length);
  const [head, body, tail] = [
    bytes.slice(0, start),
    bytes.slice(start, start + length),
    bytes.slice(start + length),
  ];
  switch (kind) {
    case "flip":
      return Buffer.concat([head, body.map((one) => one ^ 0x55), tail]);
    case "cut":
      return Buffer.concat([head, tail]);
    case "double":
      return Buffer.concat([head, body, body, tail]);
    case "zero":
      return Buffer.concat([head, body.fill(0), tail]);
    case "sign":
      return Buffer.concat([head, Buffer.from([byte]), body, tail]);
    default:
      return Buffer.from(head);
  }
}

describe("no damage makes the reader throw, hang, or lose count", () => {
  const bases = [
    ...["clean_canonical.csv", "clean_excel_ru.csv", "quote_embedded_newline_then_error.csv", "wide_ok.csv"],
    ...["enc_cp1251_semicolon.csv", "enc_utf16le_bom_tab.csv", "eol_mixed.csv", "num_nbsp_thousands.csv"],
    ...["dup_conflict_three.csv", "period_forms.csv", "tail_blank_rows_and_columns.csv"],
  ];
  it.each(bases)(
    "%s",
    async (name) => {
      const bytes = await corpusFile(`open/${name}`);
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          const damaged = mutations.reduce<Uint8Array>((file, one) => mutate(file, one), bytes);
          const { files, findings, tables } = await check({ "values.csv": damaged });
          const report = files.find(({ file }) => file === "values.csv");
          expect(report?.rows_in).toBe(
            (report?.rows_ok ?? 0) + (report?.rows_rejected ?? 0) + (report?.rows_repeated ?? 0),
          );
          const errors = findings.filter(
            ({ file, severity }) => file === "values.csv" && severity === "error",
          );
          const lines = new Set(errors.map(({ line }) => line));
          // every rejected record is named, and every named record is rejected
          if (report?.rejected) expect(lines.has(null)).toBe(true);
          else expect(lines.size).toBe(report?.rows_rejected);
          for (const finding of findings) {
            for (const locale of ["en", "ru", "uk"] as const) {
              expect(problemSentence(finding, locale)[0]).not.toMatch(/undefined|NaN|\[object/);
            }
          }
          const kept = tables.get("values")?.batches ?? [];
          for (const { batch } of kept) {
            const value = batch.columns.get("value");
            if (value?.kind === "numbers") expect(value.numbers.every(Number.isFinite)).toBe(true);
          }
        }),
        { numRuns: 150 },
      );
    },
    120_000,
  );
});

it("records are cut where PapaParse sees them, in pieces as in whole", () => {
  const text = fc
    .array(
      fc.oneof(
        {
          arbitrary: fc.constantFrom("a", "b", '"', '""', ",", "\n", "\r\n", "\r", " ", '","', '"\n"'),
          weight: 40,
        },
        { arbitrary: fc.constantFrom("\n".repeat(70), "\r\n".repeat(64)), weight: 1 },
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.nat(100), (whole, split) => {
      const read = (pieces: readonly string[]): string[] => {
        const found: string[] = [];
        let pending = "";
        let line = 1;
        pieces.forEach((piece, i) => {
          pending += piece;
          const cut = cutRecords(pending, ",", i === pieces.length - 1);
          for (const part of cut.parts) {
            if (part.kind === "broken") {
              found.push(`${line} ${part.why} ${part.text}`);
              line += part.lines;
            } else if (part.kind === "empty") {
              for (let left = part.lines; left > 0; left--) found.push(`${line++} [""]`);
            } else {
              const records = parseRecords(part, ",");
              if (part.records >= 0) expect(records).toHaveLength(part.records);
              for (const cells of records) {
                found.push(`${line} ${JSON.stringify(cells)}`);
                line += linesOf(cells);
              }
            }
          }
          pending = pending.slice(cut.used);
        });
        return found;
      };
      expect(read([whole.slice(0, split), whole.slice(split)])).toEqual(read([whole]));
    }),
    { numRuns: 5000 },
  );
});

describe("a compiled check agrees with the zod schema", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 70 }),
    fc.constantFrom(
      "2025",
      "2025-03",
      "2025-Q1",
      "2025-W53",
      "2025-02-29",
      "2024-02-29",
      "0999-01-01",
      "CX",
      "yes",
      "+",
    ),
    fc.constantFrom("a|b", "a||b", "higher", "mean", "nps", "é", "a b", "x".repeat(64), "x".repeat(65)),
    fc
      .tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
      .map(([y, m, d]) => `${String(y).padStart(4, "0")}-${two(m)}-${two(d)}`),
  );
  const numbers = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(0, 1, 5, 6, 10, 120, 0.5, -1, 2 ** 53, 1e300),
  );
  for (const { name, row: schema, columns } of TABLES) {
    it(name, () => {
      for (const column of columns) {
        const cell = schema.shape[column.name] as z.ZodType;
        if (isNumeric(column)) {
          const checker = numberChecker(column);
          fc.assert(
            fc.property(numbers, (value) => {
              expect(checker(value) === null, `${column.name} ${value}`).toBe(cell.safeParse(value).success);
            }),
          );
          continue;
        }
        const checker = textChecker(column);
        fc.assert(
          fc.property(texts, (raw) => {
            const text = raw.trim().normalize("NFC");
            const parsed =
              column.kind === "ids" ? text.split("|") : column.kind === "flag" ? flag(text) : text;
            expect(checker(text) === null, `${column.name} ${JSON.stringify(text)}`).toBe(
              cell.safeParse(parsed).success,
            );
          }),
        );
      }
    });
  }
});

const flag = (text: string): unknown => (text === "yes" ? true : text === "no" ? false : text);
