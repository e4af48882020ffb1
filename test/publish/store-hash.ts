import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { publish } from "../../scripts/ingest/publish.ts";
import { openStore } from "../../scripts/ingest/store.ts";
import { sampleFiles } from "./sample-files.ts";
import { batchOf, feed, metricFiles, randomFrom, valueBatches } from "./synthetic.ts";

/** Prints the hashes of a warehouse and of what is published of it; started by tests in different surroundings. */
const [, , folder = "", batchRows = "65536"] = process.argv;
const shape = { metrics: 7, zones: 6, segments: 3, periods: 40, grain: "month" } as const;
const random = randomFrom(7);
const some = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)] as Value;
// So many different texts that DuckDB would sample them, by chance, for a table of symbols.
const responses = Array.from({ length: 20_000 }, (_, index) => ({
  response_id: `2024-response-${index}`,
  date: `2024-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
  question: some(["nps", "csat"]),
  score: Math.floor(random() * 10) / 3,
  zone: some(["zone 01", "Зона 2", null]),
  segment: some(["s01", null]),
}));
const sales = Array.from({ length: 4000 }, (_, index) => ({
  customer_id: `c${Math.floor(random() * 900)}`,
  date: `2024-0${1 + (index % 9)}-1${index % 10}`,
  amount: Math.round(random() * 10_000) / 100,
  zone: some(["zone 01", "zone 02", null]),
  margin: some([1.1, 2.2, null]),
}));
const answers = Array.from({ length: 200 }, (_, index) => ({
  respondent: `person ${index % 20}`,
  question_id: `q${Math.floor(index / 20)}`,
  answer: some([0, 1, 4, null]),
  unit: some(["north", null]),
}));
const column = (name: keyof (typeof responses)[number]) => responses.map((row) => row[name]);
const path = join(folder, "warehouse.duckdb");
const store = await openStore(path);
const result = await feed(store, [
  ...sampleFiles().filter(
    ({ table }) => !["sources", "metrics", "values", "responses", "transactions", "maturity"].includes(table),
  ),
  {
    file: "transactions.csv",
    table: "transactions",
    batches: [
      batchOf({
        customer_id: sales.map((sale) => sale.customer_id),
        date: sales.map((sale) => sale.date),
        amount: sales.map((sale) => sale.amount),
        zone: sales.map((sale) => sale.zone),
        margin: sales.map((sale) => sale.margin),
      }),
    ],
  },
  {
    file: "maturity.csv",
    table: "maturity",
    batches: [
      batchOf({
        assessment_id: answers.map(() => "a1"),
        date: answers.map(() => "2024-05-05"),
        respondent: answers.map((one) => one.respondent),
        question_id: answers.map((one) => one.question_id),
        answer: answers.map((one) => one.answer),
        unit: answers.map((one) => one.unit),
      }),
    ],
  },
  ...metricFiles(shape),
  { file: "values.csv", table: "values", batches: valueBatches(shape, 3, Number(batchRows)) },
  {
    file: "responses.csv",
    table: "responses",
    batches: [
      batchOf({
        response_id: column("response_id"),
        date: column("date"),
        question: column("question"),
        score: column("score"),
        zone: column("zone"),
        segment: column("segment"),
      }),
    ],
  },
]);
await store.close(result);
await publish(path, join(folder, "data"), "Test");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => statSync(join(folder, name)).isFile())
  .sort();
for (const name of files) {
  console.log(
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex"),
    name,
  );
}
