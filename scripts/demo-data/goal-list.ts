import { textTable } from "./text-table.ts";

/** The strategy: `goals.csv`. */
export const goalList = textTable(
  ["goal_id", "name", "perspective", "metric_id", "owner", "due"],
  `
grow | Grow with the customers we have | finance | repeat_sales | Zuzana Horváthová | 2027-12-31
profit | Earn more on every square metre | finance | gross_profit | Andriy Bondar | 2026-12-31
basket | Fill the basket by advice, not by discount | finance | average_ticket | Andriy Bondar | 2026-12-31
loyal | Every sixth customer buys again each month | customers | repeat_rate | Zuzana Horváthová | 2027-06-30
recommend | Be the shop that friends recommend | customers | nps | Olena Kovalchuk | 2026-12-31
delight | Nobody waits for advice | customers | csat | Olena Kovalchuk | 2026-12-31
adviser | An adviser within six minutes, everywhere | processes | service_minutes | Marek Zieliński | 2026-12-31
doorstep | At the doorstep in three and a half days | processes | delivery_days | Katalin Szabó | 2026-12-31
tills | Tills that work | processes | till_incidents | Tomáš Dvořák | 2026-06-30
team | A team that wants to stay | people | engagement | Iryna Melnyk | 2027-12-31
stay | Lose fewer than a quarter of our staff in a year | people | turnover | Iryna Melnyk | 2026-12-31
`,
);
