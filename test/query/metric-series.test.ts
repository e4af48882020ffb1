import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_FILTER } from "#query/filter.ts";
import { metricSeries } from "#query/metric-series.ts";
import { seriesOfPlaces } from "#query/series-of-places.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import { sampleWarehouse } from "./sample-warehouse.ts";

const METRICS = `INSERT INTO metrics BY NAME SELECT unnest(['nps', 'revenue', 'stock', 'level']) AS metric_id,
  unnest(['points', 'currency', 'count', 'index']) AS unit, unnest(['mean', 'sum', 'last', 'last']) AS aggregation`;
const ZONES = `INSERT INTO zones BY NAME SELECT unnest(['a', 'b', 'c']) AS zone, unnest(['North', 'North', 'South']) AS region`;

/** `metric, period_start, zone, segment, value, n` as rows of `values` by month. */
const value = (text: string): string =>
  `INSERT INTO "values" BY NAME SELECT * EXCLUDE (c), 'month' AS grain FROM (VALUES ${text}) AS t(metric_id, period_start, zone, segment, value, n), (SELECT 1 AS c)`;

let warehouse: Warehouse;
let remove: () => Promise<void>;

beforeAll(async () => {
  const sample = await sampleWarehouse([
    METRICS,
    ZONES,
    value(`('nps', DATE '2025-01-01', 'a', NULL, 40, 10), ('nps', '2025-01-01', 'b', NULL, 60, 30), ('nps', '2025-01-01', 'c', NULL, 0, 60),
      ('nps', '2025-02-01', 'a', NULL, 10, 10), ('nps', '2025-02-01', 'b', NULL, 20, NULL)`),
    value(`('revenue', DATE '2025-01-01', 'a', 'new', 1, NULL), ('revenue', '2025-01-01', 'a', 'old', 2, NULL),
      ('revenue', '2025-01-01', 'b', 'new', 4, NULL), ('revenue', '2025-02-01', 'a', 'new', 8, NULL),
      ('revenue', '2025-03-01', 'a', NULL, 16, NULL), ('revenue', '2025-03-01', NULL, NULL, 99, NULL)`),
    value(
      `('stock', DATE '2025-01-01', 'a', NULL, 5, NULL), ('stock', '2025-02-01', 'a', NULL, 7, NULL), ('stock', '2025-02-01', 'b', NULL, 3, NULL)`,
    ),
    value(
      `('level', DATE '2025-01-01', 'a', NULL, 5, NULL), ('level', '2025-02-01', 'a', NULL, 7, NULL), ('level', '2025-02-01', 'b', NULL, 3, NULL)`,
    ),
  ]);
  ({ warehouse, remove } = sample);
});
afterAll(() => remove());

const series = async (
  metricId: string,
  filter = {},
  by: "nothing" | "zone" | "region" | "segment" = "nothing",
  shown: "month" | "quarter" = "month",
) => {
  const rows = await warehouse.query(
    metricSeries(
      (kinds) => `(${seriesOfPlaces([{ metricId, ownGrain: "month", shownGrain: shown }], kinds)})`,
      null,
      { ...NO_FILTER, ...filter },
      [by],
    ),
  );
  return rows.map((row) => [row.part ?? row.periodStart.slice(5, 7), row.value]);
};

describe("values are put together", () => {
  test("averages weigh each zone by its sample size", async () => {
    // (40·10 + 60·30 + 0·60) / 100
    expect((await series("nps"))[0]).toEqual(["01", 22]);
  });
  test("an average of zones of which one has no sample size weighs all alike", async () => {
    expect((await series("nps"))[1]).toEqual(["02", 15]);
  });
  test("sums add up over zones and segments", async () => {
    expect((await series("revenue")).slice(0, 2)).toEqual([
      ["01", 7],
      ["02", 8],
    ]);
  });
  test("a figure for the company is used as it stands and never added to its zones", async () => {
    expect((await series("revenue"))[2]).toEqual(["03", 99]);
  });
  test("last values of a stock add up over zones and take the latest over time", async () => {
    expect(await series("stock", {}, "nothing", "quarter")).toEqual([["01", 10]]);
  });
  test("last values of an index are averaged over zones", async () => {
    expect(await series("level")).toEqual([
      ["01", 5],
      ["02", 5],
    ]);
  });
  test("a quarter sums its months", async () => {
    expect(await series("revenue", {}, "nothing", "quarter")).toEqual([["01", 7 + 8 + 99]]);
  });
});

describe("filters and splits", () => {
  test("a zone keeps its own values", async () => {
    expect(await series("revenue", { zone: "a" })).toEqual([
      ["01", 3],
      ["02", 8],
      ["03", 16],
    ]);
  });
  test("a region takes the zones that belong to it", async () => {
    expect((await series("nps", { region: "North" }))[0]).toEqual(["01", 55]);
  });
  test("a segment that a metric is not split by has no values", async () => {
    expect(await series("nps", { segment: "new" })).toEqual([]);
  });
  test("a segment takes its values over all zones", async () => {
    expect((await series("revenue", { segment: "new" }))[0]).toEqual(["01", 5]);
  });
  test("parts by region, zone and segment are those of the filter", async () => {
    expect(await series("nps", {}, "region")).toEqual([
      ["North", 55],
      ["North", 15],
      ["South", 0],
    ]);
    expect((await series("revenue", { zone: "a" }, "segment")).map(([part]) => part)).toEqual([
      "new",
      "new",
      "old",
    ]);
    expect(new Set((await series("stock", {}, "zone")).map(([part]) => part))).toEqual(new Set(["a", "b"]));
  });
  test("names with quotes are text, not SQL", async () => {
    expect(await series("nps", { zone: "'; DROP TABLE metrics; --" })).toEqual([]);
    await expect(
      warehouse.query(
        metricSeries(
          (kinds) =>
            `(${seriesOfPlaces([{ metricId: "x'); --", ownGrain: "month", shownGrain: "month" }], kinds)})`,
          ["y'); --"],
          NO_FILTER,
          ["nothing"],
        ),
      ),
    ).resolves.toEqual([]);
  });
});
