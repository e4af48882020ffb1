import { textTable } from "./text-table.ts";

/** Improvements in the closed loop: `actions.csv`. */
export const actionList = textTable(
  [
    "action_id",
    "name",
    "opened",
    "owner",
    "metric_id",
    "touchpoint_id",
    "due",
    "closed",
    "status",
    "expected_effect",
  ],
  `
A-01 | Pulse survey every month instead of once a year | 2023-02-06 | Iryna Melnyk | engagement | | 2023-06-30 | 2023-06-19 | done | 2
A-02 | Free delivery calendar in the order form | 2023-09-11 | Katalin Szabó | delivery_csat | delivery | 2024-03-31 | 2024-04-22 | done | 1.5
A-03 | Refund at the till without the manager | 2024-02-19 | Marek Zieliński | complaint_rate | returns | 2024-06-30 | 2024-06-10 | done | -0.1
A-04 | Loyalty points in the app | 2024-05-13 | Zuzana Horváthová | repeat_rate | club | 2024-12-31 | 2025-02-03 | dropped | 0.5
A-05 | Replace the oldest till terminals | 2024-10-07 | Tomáš Dvořák | till_incidents | checkout | 2025-09-30 | 2025-10-17 | done | -1
A-06 | Call back within a day everyone who gave 0–6 | 2025-01-20 | Olena Kovalchuk | nps | support | 2025-04-30 | 2025-04-14 | done | 1
A-07 | Second payment provider as a fallback | 2025-12-01 | Tomáš Dvořák | till_incidents | checkout | 2026-06-30 | | doing | -0.5
A-08 | One person stays with a complaint until it is solved | 2026-01-19 | Piotr Nowak | fcr | support | 2026-07-31 | | doing | 3
A-09 | Order top sellers twice a week | 2026-02-16 | Katalin Szabó | availability | choice | 2026-08-31 | 2026-08-24 | done | 0.8
A-10 | Train advisers of the third wave | 2026-06-15 | Iryna Melnyk | service_minutes | advice | 2026-10-30 | | doing | -1
A-11 | Rebuild the telephony export | 2026-06-22 | Piotr Nowak | call_wait | support | 2026-08-14 | | open |
A-12 | Hold the new carrier to its contract | 2026-08-10 | Katalin Szabó | delivery_days | delivery | 2026-09-30 | | doing | -0.8
A-13 | Fix the crash in the checkout of App 6.0 | 2026-08-03 | Tomáš Dvořák | app_crash_rate | online | 2026-09-15 | | doing | -0.7
A-14 | Review who may spend on local promotions | 2026-09-07 | Andriy Bondar | local_promotions | discover | 2026-12-15 | | open | -300
A-15 | Interviews with 30 small-business customers | 2026-09-14 | Olena Kovalchuk | nps | advice | 2026-11-30 | | open | 1
`,
);
