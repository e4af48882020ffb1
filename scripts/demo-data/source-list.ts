import { textTable } from "./text-table.ts";

/** The source systems: `sources.csv`. */
export const sourceList = textTable(
  ["source_id", "name", "kind", "owner", "refresh", "description"],
  `
crm | Customer register | crm | Zuzana Horváthová | monthly | Club cards, purchases by customer, complaints
erp | Stock and sales system | erp | Katalin Szabó | monthly | Sales, stock, deliveries and returns of every shop
ledger | Accounts | accounting | Andriy Bondar | monthly | Profit and cost of every shop after the month is closed
calls | Call centre telephony | call_centre | Piotr Nowak | monthly | Waiting times and solved calls; the export stopped when the telephony was replaced in May 2026
survey | Customer survey | survey | Olena Kovalchuk | monthly | Text message after a purchase, a delivery or a call
hr | Personnel system | hr | Iryna Melnyk | monthly | Shifts, training, leavers and the monthly pulse among staff
web | Online shop and app | web | Tomáš Dvořák | monthly | Uptime, crashes, ratings and orders placed online
shops | Shop operations | operations | Marek Zieliński | weekly | Door counters, waiting times, till log, inspections
`,
);
