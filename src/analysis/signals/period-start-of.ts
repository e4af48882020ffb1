import type { Grain } from "#model/period.ts";

const DAY = 86_400_000;
/** Week 0 starts three days before 1970-01-01, on a Monday. */
const MONDAY_SHIFT = 3;

/** First day of the period with this number (`periodIndex`), as an ISO day. */
export function periodStartOf(index: number, grain: Grain): string {
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  switch (grain) {
    case "day":
      return iso(index * DAY);
    case "week":
      return iso((index * 7 - MONDAY_SHIFT) * DAY);
    case "month":
      return iso(Date.UTC(1970, index, 1));
    case "quarter":
      return iso(Date.UTC(1970, index * 3, 1));
    case "year":
      return iso(Date.UTC(1970 + index, 0, 1));
  }
}
