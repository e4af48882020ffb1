import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { randomLcg } from "d3-random";
import { formatPeriod, type Period, shiftPeriod } from "#model/period.ts";

/** How many values a company of the benchmark has, and how they are spread. */
export interface CompanySize {
  readonly name: string;
  readonly metrics: number;
  readonly zones: number;
  readonly segments: number;
  readonly first: Period;
  readonly periods: number;
}

/** Ten thousand, a million and ten million values: months, weeks and days of about the same company. */
export const SIZES: readonly CompanySize[] = [
  {
    name: "10 thousand",
    metrics: 20,
    zones: 10,
    segments: 1,
    first: { grain: "month", start: "2022-01-01" },
    periods: 50,
  },
  {
    name: "1 million",
    metrics: 20,
    zones: 40,
    segments: 8,
    first: { grain: "week", start: "2022-01-03" },
    periods: 156,
  },
  {
    name: "10 million",
    metrics: 20,
    zones: 40,
    segments: 8,
    first: { grain: "day", start: "2022-01-01" },
    periods: 1562,
  },
];

const CHUNK_ROWS = 20_000;

/**
 * Writes a data folder of that size: `values.csv` is one file in UTF-8, long form, two decimals, with season and noise. Seeded: the same
 * bytes each time.
 * @returns rows of values
 */
export async function writeCompany(folder: string, size: CompanySize): Promise<number> {
  await mkdir(folder, { recursive: true });
  const ids = Array.from({ length: size.metrics }, (_, index) => `metric_${index + 1}`);
  const aspects = ["CX", "OX", "EX", "IT", "TX"];
  await writeFile(join(folder, "sources.csv"), "source_id,name,kind,refresh\ncrm,CRM,crm,daily\n");
  const rows = ids.map(
    (id, index) => `${id},Metric ${index + 1},${aspects[index % 5]},index,higher,crm,mean`,
  );
  await writeFile(
    join(folder, "metrics.csv"),
    `metric_id,name,aspect,unit,direction,source_id,aggregation\n${rows.join("\n")}\n`,
  );
  return writeValues(join(folder, "values.csv"), ids, size);
}

async function writeValues(path: string, ids: readonly string[], size: CompanySize): Promise<number> {
  const random = randomLcg(42);
  const out = createWriteStream(path);
  let lines: string[] = ["metric_id,period,zone,segment,value"];
  let count = 0;
  let period = size.first;
  for (let index = 0; index < size.periods; index++, period = shiftPeriod(period, 1)) {
    const when = formatPeriod(period);
    const season = 5 * Math.sin((index / size.periods) * 2 * Math.PI * 3);
    for (const id of ids) {
      for (let zone = 1; zone <= size.zones; zone++) {
        for (let segment = 1; segment <= size.segments; segment++) {
          const value = 100 + zone + segment + season + 10 * random();
          lines.push(`${id},${when},zone-${zone},segment-${segment},${value.toFixed(2)}`);
          count++;
        }
      }
      if (lines.length < CHUNK_ROWS) continue;
      if (!out.write(`${lines.join("\n")}\n`))
        await new Promise<void>((resolve) => out.once("drain", () => resolve()));
      lines = [];
    }
  }
  out.end(lines.length ? `${lines.join("\n")}\n` : "");
  await finished(out);
  return count;
}
