import { textTable } from "./text-table.ts";

/** What the company believes: `links.csv`, with `truth`, which is not published but explained in the README. */
export const linkList = textTable(
  ["cause", "effect", "sign", "lag", "rationale", "truth"],
  `
engagement | service_minutes | - | 1 | Staff who care walk up to customers | true
engagement | turnover | - | 2 | Those who are heard stay | true
service_minutes | csat | - | 1 | Waiting for advice is what customers complain about first | true
csat | repeat_rate | + | 2 | Satisfied customers come back for the next room | true
csat | repeat_sales | + | 2 | Satisfied customers come back and spend | true, by way of repeat_rate
complaint_rate | repeat_rate | - | 1 | Who has complained stays away | true
delivery_days | delivery_csat | - | 0 | A late delivery spoils the purchase | true
delivery_days | complaint_rate | + | 1 | Late deliveries end in complaints | true
nps | new_customers | + | 1 | Promoters bring friends | true, but three months later
footfall | revenue | + | 0 | Who does not come in does not buy | true
availability | average_ticket | + | 0 | What is on the shelf ends up in the basket | true
uptime | online_sales | + | 0 | A shop that is down sells nothing | true, company-wide only
queue_minutes | revenue | - | 0 | Long queues drive buyers away | false: busy months bring both queues and sales
local_promotions | revenue | + | 0 | Discounts bring sales | false: no effect
local_promotions | gross_profit | + | 0 | More sales mean more profit | wrong sign: discounts eat the margin
training_hours | csat | + | 2 | Trained staff serve better | false: no effect
inspection_score | revenue | + | 3 | A tidy shop sells more | false: no effect
crm_completeness | repeat_rate | + | 1 | Full records make better mailings | false: no effect
app_rating | online_sales | + | 1 | A well-rated app is used more | false: no effect
ces | repeat_rate | + | 1 | Easy help brings people back | false: no effect
`,
);
