import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomNormal } from "d3-random";
import { randomSource } from "#stats/random-source.ts";

const ZONES = 12;
const MONTHS = 36;
const LAG = 2;

const month = (t: number): string => `${2023 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")}`;

/** A company of twelve shops where every point of satisfaction brings 300 euros of sales two months later, and loyalty does nothing. */
export async function writeLinkData(folder: string): Promise<void> {
  const normal = randomNormal.source(randomSource(7, "link data"))(0, 1);
  const rows = ["metric_id,period,zone,value"];
  for (let zone = 0; zone < ZONES; zone++) {
    const csat = Array.from({ length: MONTHS }, () => 70 + 3 * normal());
    for (let t = 0; t < MONTHS; t++) {
      const season = 2000 * Math.sin((2 * Math.PI * t) / 12);
      const sales = 40_000 + 900 * zone + season + 300 * ((csat[t - LAG] ?? 70) - 70) + 500 * normal();
      const values = { csat: csat[t] ?? 70, loyalty: 40 + normal(), sales };
      for (const [metric, value] of Object.entries(values)) {
        rows.push(`${metric},${month(t)},shop-${zone + 1},${value.toFixed(2)}`);
      }
    }
  }
  const files = {
    "values.csv": rows,
    "sources.csv": ["source_id,name,kind", "survey,Survey,survey", "ledger,Ledger,accounting"],
    "metrics.csv": [
      "metric_id,name,aspect,unit,direction,source_id,owner",
      "csat,Satisfaction,CX,percent,higher,survey,Shops",
      "loyalty,Loyalty,CX,points,higher,survey,Marketing",
      "sales,Sales,TX,currency,higher,ledger,Finance",
    ],
    "zones.csv": [
      "zone,name,region",
      ...Array.from({ length: ZONES }, (_, i) => `shop-${i + 1},Shop ${i + 1},${i < 6 ? "North" : "South"}`),
    ],
    "links.csv": ["cause,effect,sign,lag,rationale", "csat,sales,+,2,Happy people return"],
    "dashboard.json": ['{ "company": "Shops", "currency": "EUR", "locale": "en" }'],
  };
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), `${lines.join("\n")}\n`);
}
