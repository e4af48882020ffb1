import { textTable } from "./text-table.ts";

/** What happened: `events.csv`. */
export const eventList = textTable(
  ["date", "name", "zone", "metric_id", "description"],
  `
2022-11-01 | Power cuts in Ukraine | | footfall | Shops in Ukraine close for hours until February
2023-07-15 | Storm over Szeged | szeged | footfall | Roof damaged, closed for six days
2023-09-25 | Shop opened in Plzeň | plzen | | First full month of trade: October 2023
2023-11-20 | Black Friday week 2023 | | | Company-wide discounts
2024-01-02 | New personnel system | | training_hours | Training was not recorded from January to March 2024
2024-02-01 | Price increase | | average_ticket | List prices raised by 3 %
2024-04-24 | Shop opened in Rzeszów | rzeszow | | First full month of trade: May 2024
2024-05-02 | Tram line reopened in Kraków | krakow | footfall | A stop outside the door
2024-11-25 | Black Friday week 2024 | | | Company-wide discounts
2025-10-06 | Campaign “Autumn at home” | | | Television and outdoor advertising in all countries
2025-11-24 | Black Friday week 2025 | | | Company-wide discounts
2025-11-28 | Card payments fail | | till_incidents | The payment provider is down in all shops, the online shop for half a day
2026-03-09 | Competitor opens in Debrecen | debrecen | footfall | A discount store next door
2026-05-04 | New telephony in the call centre | | call_wait | The old export stops; the new one is not built yet
2026-07-01 | New parcel carrier in Poland and Hungary | | delivery_days | One contract for both countries
2026-07-20 | App 6.0 | | app_rating | New checkout
`,
);
