import { readme } from "./readme.ts";
import { simulateCompany } from "./simulate-company.ts";
import { tableFiles } from "./table-files.ts";
import { valueFiles } from "./value-files.ts";

const DASHBOARD = {
  company: "Tilia Home",
  currency: "EUR",
  locale: "en",
  headline: ["revenue", "repeat_rate", "csat", "nps", "service_minutes", "delivery_days", "engagement"],
  outcomes: [
    "revenue",
    "gross_profit",
    "repeat_sales",
    "repeat_rate",
    "new_customers",
    "average_ticket",
    "online_sales",
  ],
  fiscal_year_start: 1,
};

/** Every file of the demonstration company's data folder: path inside the folder, and content. The same seed gives the same bytes. */
export function demoFiles(seed: number): ReadonlyMap<string, Uint8Array> {
  const company = simulateCompany(seed);
  const text = (content: string): Uint8Array => Buffer.from(content, "utf8");
  const files = [
    ["README.md", text(readme(seed, company))] as const,
    ["dashboard.json", text(`${JSON.stringify(DASHBOARD, null, 2)}\n`)] as const,
    ...tableFiles(company).map(([path, content]) => [path, text(content)] as const),
    ...valueFiles(company),
  ];
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}
