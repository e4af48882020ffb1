import { textTable } from "./text-table.ts";

const COLUMNS = [
  "metric_id",
  "name",
  "aspect",
  "unit",
  "direction",
  "source_id",
  "aggregation",
  "owner",
  "touchpoint_id",
  "perspective",
  "decimals",
  "description",
  "name_ru",
  "name_uk",
] as const;

const CX = `
nps | Net Promoter Score | CX | points | higher | survey | mean | Olena Kovalchuk | | customers | 1 | Promoters (9–10) less detractors (0–6), in points, among the buyers of the month who were asked | Индекс потребительской лояльности (NPS) | Індекс споживчої лояльності (NPS)
csat | Satisfied customers | CX | percent | higher | survey | mean | Olena Kovalchuk | advice | customers | 1 | Buyers who rate their visit 4 or 5 out of 5 | Доля довольных покупателей (CSAT) | Частка задоволених покупців (CSAT)
ces | Ease of getting help | CX | score | higher | survey | mean | Piotr Nowak | support | customers | 2 | Mean agreement, 1–7, with “It was easy to get my question solved” | Простота решения вопроса (CES) | Простота вирішення питання (CES)
delivery_csat | Satisfaction with delivery | CX | percent | higher | survey | mean | Katalin Szabó | delivery | customers | 1 | Customers who rate their delivery 4 or 5 out of 5 | Удовлетворённость доставкой | Задоволеність доставкою
complaint_rate | Purchases with a complaint | CX | percent | lower | crm | mean | Olena Kovalchuk | returns | customers | 2 | Complaints of the month per 100 purchases | Доля покупок с жалобой | Частка покупок зі скаргою
app_rating | App rating | CX | score | higher | web | mean | Tomáš Dvořák | online | customers | 2 | Mean of the month's ratings in both app stores, 1–5 | Оценка приложения | Оцінка застосунку
`;

const OX = `
service_minutes | Wait for an adviser | OX | minutes | lower | shops | mean | Marek Zieliński | advice | processes | 1 | Minutes from asking for advice until an adviser comes | Ожидание консультанта | Очікування консультанта
queue_minutes | Wait at the till | OX | minutes | lower | shops | mean | Marek Zieliński | checkout | processes | 1 | Minutes in the queue, by camera, week by week | Ожидание в очереди на кассе | Очікування в черзі на касі
footfall | Visitors | OX | count | higher | shops | sum | Zuzana Horváthová | visit | processes | 0 | People counted at the door | Посетители магазинов | Відвідувачі магазинів
delivery_days | Delivery time | OX | days | lower | erp | mean | Katalin Szabó | delivery | processes | 1 | Days from order to doorstep | Срок доставки | Строк доставки
availability | Goods on the shelf | OX | percent | higher | erp | mean | Katalin Szabó | choice | processes | 1 | Articles of the range that are on the shelf at closing time | Наличие товара на полке | Наявність товару на полиці
return_rate | Returned purchases | OX | percent | lower | erp | mean | Katalin Szabó | returns | processes | 1 | Purchases brought back within 30 days, per 100 | Доля возвратов | Частка повернень
inspection_score | Shop inspection | OX | score | higher | shops | mean | Marek Zieliński | visit | processes | 0 | Quarterly inspection of order and presentation, 0–100 | Оценка при проверке магазина | Оцінка за перевіркою магазину
call_wait | Wait on the phone | OX | minutes | lower | calls | mean | Piotr Nowak | support | processes | 1 | Minutes until a call is answered | Ожидание ответа оператора | Очікування відповіді оператора
fcr | Solved at first contact | OX | percent | higher | calls | mean | Piotr Nowak | support | processes | 1 | Calls after which the customer need not call again | Вопросы, решённые с первого обращения | Питання, вирішені з першого звернення
local_promotions | Local promotion spend | OX | currency | none | ledger | sum | Zuzana Horváthová | discover | processes | 0 | Discounts and leaflets that the shop manager decides on | Расходы на локальные акции | Витрати на локальні акції
`;

const EX = `
engagement | Staff engagement | EX | score | higher | hr | mean | Iryna Melnyk | | people | 1 | Monthly pulse of five questions, 0–100 | Вовлечённость сотрудников | Залученість працівників
enps | Employee Net Promoter Score | EX | points | higher | hr | mean | Iryna Melnyk | | people | 0 | Would you recommend us as an employer: promoters less detractors, each quarter | Лояльность сотрудников (eNPS) | Лояльність працівників (eNPS)
staffing | Shifts filled | EX | percent | higher | hr | mean | Iryna Melnyk | | people | 1 | Planned shifts that were worked | Укомплектованность смен | Укомплектованість змін
turnover | Staff turnover | EX | percent | lower | hr | mean | Iryna Melnyk | | people | 1 | Leavers as a share of staff, at a yearly rate | Текучесть кадров | Плинність кадрів
training_hours | Training per employee | EX | hours | higher | hr | mean | Iryna Melnyk | | people | 1 | Hours of training per employee in the month | Часы обучения на сотрудника | Години навчання на працівника
`;

const IT = `
uptime | Online shop uptime | IT | percent | higher | web | mean | Tomáš Dvořák | online | processes | 2 | Minutes of the month in which orders could be placed | Доступность интернет-магазина | Доступність інтернет-магазину
app_crash_rate | App sessions that crash | IT | percent | lower | web | mean | Tomáš Dvořák | online | processes | 2 | Sessions of the app that end in a crash | Доля сеансов приложения со сбоем | Частка сеансів застосунку зі збоєм
till_incidents | Till incidents | IT | count | lower | shops | sum | Tomáš Dvořák | checkout | processes | 0 | Failures of tills and card terminals that were logged | Сбои касс и терминалов | Збої кас і терміналів
crm_completeness | Complete customer records | IT | percent | higher | crm | mean | Zuzana Horváthová | | processes | 1 | Club cards with a valid contact and consent | Полнота данных о клиентах | Повнота даних про клієнтів
`;

const TX = `
revenue | Revenue | TX | currency | higher | erp | sum | Andriy Bondar | | finance | 0 | Sales of the shops, without tax; online orders are counted apart | Выручка | Виручка
repeat_sales | Repeat sales | TX | currency | higher | erp | sum | Zuzana Horváthová | | finance | 0 | Sales to customers who had bought before | Повторные продажи | Повторні продажі
repeat_rate | Customers who bought again | TX | percent | higher | crm | mean | Zuzana Horváthová | club | customers | 1 | Active customers who made a further purchase in the month | Доля повторных покупателей | Частка повторних покупців
gross_profit | Gross profit | TX | currency | higher | ledger | sum | Andriy Bondar | | finance | 0 | Revenue less cost of goods and local discounts | Валовая прибыль | Валовий прибуток
new_customers | New customers | TX | count | higher | crm | sum | Zuzana Horváthová | | customers | 0 | Customers who bought for the first time | Новые покупатели | Нові покупці
active_customers | Active customers | TX | count | higher | crm | last | Zuzana Horváthová | club | customers | 0 | Customers with a purchase in the last twelve months, at the month's end | Активные покупатели | Активні покупці
average_ticket | Average purchase | TX | currency | higher | erp | mean | Andriy Bondar | checkout | finance | 2 | Revenue per purchase | Средний чек | Середній чек
operating_costs | Shop operating costs | TX | currency | lower | ledger | sum | Andriy Bondar | | finance | 0 | Staff, rent and energy of the shops | Операционные расходы магазинов | Операційні витрати магазинів
online_sales | Online sales | TX | currency | higher | web | sum | Tomáš Dvořák | online | finance | 0 | Orders placed in the online shop or the app | Онлайн-продажи | Онлайн-продажі
`;

/** The metrics: `metrics.csv`, with the number of decimals that their values are published with. */
export const metricList = [CX, OX, EX, IT, TX].flatMap((part) => textTable(COLUMNS, part));
