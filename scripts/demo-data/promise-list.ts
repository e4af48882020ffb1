import { textTable } from "./text-table.ts";

/** What customers were promised: `promises.csv`. */
export const promiseList = textTable(
  ["touchpoint_id", "promise", "standard", "metric_id", "segment"],
  `
online | What the app shows is in the shop | Stock sent to the app every quarter of an hour | availability |
advice | Advice without searching for somebody | One adviser per 300 m² walks the floor | service_minutes |
advice | A plan for the room before you buy | An hour with a planner, free with an appointment | csat | families
choice | Everything from the leaflet is there | Leaflet goods are stocked for two weeks | availability |
checkout | No more than four in the queue | A further till opens at the fifth customer | queue_minutes |
delivery | At home in four days | Order before noon leaves the store the same day | delivery_days |
delivery | Delivered before you open | Delivery between six and nine in the morning | delivery_days | business
support | An answer at the first call | Agents may decide on refunds up to 50 euros | fcr |
support | Answered within two minutes | Call-back offered after one minute | call_wait |
returns | Money back in 30 days, no questions | Refund at the till without the manager | return_rate |
returns | A complaint is answered within two days | Cases older than a day go to the shop manager | complaint_rate |
club | Only what interests you | At most two messages a month | repeat_rate | young
`,
);
