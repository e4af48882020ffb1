import { csv, DATA, demoRows, filesBelow } from "./demo-table.ts";

/** A value as the file says it, with the period in canonical spelling. */
export interface Value {
  readonly metric: string;
  readonly period: string;
  readonly zone: string;
  readonly segment: string;
  readonly value: number;
  readonly n: number | null;
  readonly file: string;
}

const NAMES: Readonly<Record<string, string>> = {
  Показатель: "metric_id",
  Период: "period",
  Зона: "zone",
  Значение: "value",
  Показник: "metric_id",
  Період: "period",
  Значення: "value",
};
const MONTHS = [
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
  "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень".split(" "),
];

function period(text: string): string {
  const [word = "", year] = text.split(" ");
  const month = Math.max(...MONTHS.map((names) => names.indexOf(word)));
  return month < 0 ? text : `${year}-${String(month + 1).padStart(2, "0")}`;
}

const number = (text: string): number => {
  const plain = text.replaceAll("\u00a0", "").replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new Error(`not a number: ${text}`);
  return Number(plain);
};

function valuesOf(file: string, metrics: ReadonlySet<string>): Value[] {
  const { header: spelt, rows } = csv(file);
  const header = spelt.map((name) => NAMES[name] ?? name);
  const at = (row: string[], name: string): string => row[header.indexOf(name)] ?? "";
  return rows.flatMap((row): Value[] => {
    if (row.length !== header.length)
      throw new Error(`${file}: ${row.length} cells instead of ${header.length}`);
    const key = {
      period: period(at(row, "period")),
      zone: at(row, "zone"),
      segment: at(row, "segment"),
      file,
    };
    if (header.includes("value")) {
      const n = at(row, "n");
      return [
        {
          ...key,
          metric: at(row, "metric_id"),
          value: number(at(row, "value")),
          n: n === "" ? null : number(n),
        },
      ];
    }
    const cells = header.map((name, column) => ({ name, text: row[column] ?? "" }));
    if (header[0] === "metric_id") {
      return cells.slice(1).map(({ name, text }) => ({
        ...key,
        metric: row[0] ?? "",
        period: name,
        value: number(text),
        n: null,
      }));
    }
    return cells
      .filter(({ name }) => metrics.has(name))
      .map(({ name, text }) => ({ ...key, metric: name, value: number(text), n: null }));
  });
}

let read: readonly Value[] | null = null;

/** Every value of the committed data, read once and without any code of the project. */
export function demoValues(): readonly Value[] {
  read ??= readValues();
  return read;
}

function readValues(): Value[] {
  const metrics = new Set(demoRows("metrics", ["metric_id"]).map((row) => row.metric_id));
  return filesBelow(DATA)
    .filter((path) => path.startsWith("values/"))
    .flatMap((path) => valuesOf(path, metrics));
}
