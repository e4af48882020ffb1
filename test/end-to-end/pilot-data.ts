import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const MONTHS = 30;
const START = 21;
const ZONES = Array.from({ length: 15 }, (_, i) => `shop-${String(i + 1).padStart(2, "0")}`);
const PILOTED = new Set(ZONES.filter((_, i) => i % 3 === 0));
/** What the pilot adds to sales in each of its zones and months. */
const EFFECT = 900;

/** Numbers between −1 and 1 that are the same on every machine. */
function noise(): () => number {
  let state = 12345;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state / 2147483648) * 2 - 1;
  };
}

const month = (i: number): string => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;

/** A small company with a pilot that works: files of a data folder. */
export async function writePilotData(folder: string): Promise<void> {
  const random = noise();
  const values = ["metric_id,period,zone,value"];
  for (const [i, zone] of ZONES.entries()) {
    for (let t = 0; t < MONTHS; t++) {
      const works = PILOTED.has(zone) && t >= START ? EFFECT : 0;
      const season = 600 * Math.sin((t / 12) * 2 * Math.PI);
      values.push(
        `sales,${month(t)},${zone},${Math.round(20_000 + i * 300 + season + random() * 400 + works)}`,
      );
      values.push(`waiting,${month(t)},${zone},${(6 + (i % 4) * 0.3 + random() * 0.4).toFixed(2)}`);
    }
  }
  const zoneRows = ZONES.map(
    (zone, i) => `${zone},Shop ${i + 1},${i < 8 ? "North" : "South"},${120 + i * 10}`,
  );
  const files: Record<string, readonly string[]> = {
    "sources.csv": ["source_id,name,kind", "till,Tills,accounting"],
    "metrics.csv": [
      "metric_id,name,aspect,unit,direction,source_id",
      "sales,Sales,TX,currency,higher,till",
      "waiting,Waiting time,OX,minutes,lower,till",
    ],
    "values.csv": values,
    "zones.csv": ["zone,name,region,floor_area", ...zoneRows],
    "pilots.csv": [
      "pilot_id,name,start,end,primary_metric,guardrails,hypothesis,min_effect,cost_per_zone,margin,scale,owner",
      `greeters,Greeters,${month(START)}-01,2025-06-30,sales,waiting,A greeting helps customers find what they came for.,400,1000,0.3,level,Olha`,
    ],
    "pilot_zones.csv": [
      "pilot_id,zone,group",
      ...ZONES.map((zone) => `greeters,${zone},${PILOTED.has(zone) ? "pilot" : "control"}`),
    ],
    "dashboard.json": ['{ "company": "Small Shops", "currency": "EUR", "headline": ["sales", "waiting"] }'],
  };
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(folder, name), `${lines.join("\n")}\n`);
  }
}
