import { z } from "zod";
import { date, flag, id, ids, integer, number, oneOf, period, text } from "./column.ts";
import { QUESTION_IDS } from "./questionnaire/question-ids.ts";
import { type Table, table } from "./table.ts";
import {
  ACTION_STATUSES,
  AGGREGATIONS,
  ASPECTS,
  DIRECTIONS,
  ELEMENTS,
  PERSPECTIVES,
  PILOT_GROUPS,
  PILOT_SCALES,
  REFRESHES,
  ROLES,
  SOURCE_KINDS,
  SURVEY_QUESTIONS,
  UNITS,
} from "./vocabulary.ts";

const metricId = () => id({ references: "metrics.metric_id" });
const sourceId = () => id({ references: "sources.source_id" });
const touchpointId = () => id({ references: "touchpoints.touchpoint_id", ifPresent: true });
const zone = () => text({ references: "zones.zone", ifPresent: true });
/** Questions of any version: an answer to another question could not be scored. */
const QUESTIONS = [...new Set(Object.values(QUESTION_IDS).flat())] as [string, ...string[]];
const VERSIONS = Object.keys(QUESTION_IDS) as [string, ...string[]];

/** Source systems that hold the metrics. */
export const sources = table(
  "sources",
  "a source system",
  z.object({
    source_id: id().describe("Id of the source system"),
    name: text().describe("Name that readers know it by"),
    kind: oneOf(SOURCE_KINDS).describe("What kind of system it is"),
    owner: text().optional().describe("Who answers for its data"),
    refresh: oneOf(REFRESHES).optional().describe("How often it is meant to deliver"),
    description: text().optional().describe("What it holds"),
  }),
  ["source_id"],
  { required: true },
);

/** Definitions of the metrics. */
export const metrics = table(
  "metrics",
  "a metric",
  z.object({
    metric_id: id().describe("Id of the metric; part of its page's address"),
    name: text().describe("Name that readers know it by"),
    aspect: oneOf(ASPECTS).describe(
      "Customer, operational or employee experience, IT, or transactional results",
    ),
    unit: oneOf(UNITS).describe("Unit of its values"),
    direction: oneOf(DIRECTIONS).describe("Which way is better"),
    source_id: sourceId().describe("Source system that holds it"),
    aggregation: oneOf(AGGREGATIONS)
      .optional()
      .describe("How values are put together; default: sum for count and currency, else mean"),
    owner: text().optional().describe("Who answers for the metric"),
    touchpoint_id: touchpointId().optional().describe("Step of the customer journey that it measures"),
    perspective: oneOf(PERSPECTIVES).optional().describe("Perspective of the scorecard"),
    description: text().optional().describe("What exactly is measured"),
    name_ru: text().optional().describe("Name in Russian"),
    name_uk: text().optional().describe("Name in Ukrainian"),
  }),
  ["metric_id"],
  { required: true },
);

/** Values of the metrics. */
export const values = table(
  "values",
  "a value of a metric",
  z.object({
    metric_id: metricId().describe("Metric that was measured"),
    period: period().describe("Year, quarter, month, week or day"),
    value: number().describe("The value, in the metric's unit"),
    zone: text().optional().describe("Shop, branch or region; empty: the whole company"),
    segment: text().optional().describe("Customer segment; empty: all customers"),
    n: number({ minimum: 0 }).optional().describe("Sample size; the weight when values are averaged"),
    source_id: sourceId().optional().describe("Source of this value, where it is not the metric's"),
  }),
  ["metric_id", "period", "zone", "segment"],
  { required: true },
);

/** Targets of the metrics. */
export const targets = table(
  "targets",
  "a target",
  z.object({
    metric_id: metricId().describe("Metric that it is set for"),
    period: period().describe("Period that it holds for"),
    value: number().describe("Value to reach, in the metric's unit"),
    zone: zone().optional().describe("Zone that it holds for; empty: the whole company"),
  }),
  ["metric_id", "period", "zone"],
);

/** Zones: shops, branches or regions that can be piloted. */
export const zones = table(
  "zones",
  "a zone: a shop, branch or region that can be piloted",
  z.object({
    zone: text().describe("The zone, written as in the other tables"),
    name: text().optional().describe("Name that readers know it by"),
    region: text().optional().describe("Region that it belongs to"),
    format: text().optional().describe("Kind of shop or branch"),
  }),
  ["zone"],
  { open: true },
);

/** Steps of the customer journey. */
export const touchpoints = table(
  "touchpoints",
  "a step of the customer journey",
  z.object({
    touchpoint_id: id().describe("Id of the step"),
    name: text().describe("Name that readers know it by"),
    stage: text().describe("Stage of the journey that it belongs to"),
    position: number().describe("Order along the journey"),
    drivers: text().optional().describe("What carries customers on"),
    barriers: text().optional().describe("What holds them back"),
    moment_of_truth: flag().optional().describe("Whether the company holds it for decisive"),
    department: text().optional().describe("Department that answers for it"),
  }),
  ["touchpoint_id"],
);

/** Cause-effect links that the company believes in. */
export const links = table(
  "links",
  "a cause-effect link that the company believes in",
  z.object({
    cause: metricId().describe("Metric that is believed to move the other"),
    effect: metricId().describe("Metric that is believed to be moved"),
    sign: oneOf(["+", "-"]).optional().describe("Whether the effect moves with the cause or against it"),
    lag: integer({ minimum: 0, maximum: 120 }).optional().describe("Periods until the effect shows"),
    rationale: text().optional().describe("Why it is believed"),
  }),
  ["cause", "effect"],
);

/** Things that happened: a price change, a campaign. */
export const events = table(
  "events",
  "something that happened: a price change, a campaign",
  z.object({
    date: date().describe("Day on which it happened or began"),
    name: text().describe("What happened"),
    zone: zone().optional().describe("Where; empty: everywhere"),
    metric_id: metricId().optional().describe("Metric that it concerns; empty: any"),
    description: text().optional().describe("More about it"),
  }),
  ["date", "name", "zone", "metric_id"],
);

/** Pilot projects. */
export const pilots = table(
  "pilots",
  "a pilot project",
  z.object({
    pilot_id: id().describe("Id of the pilot"),
    name: text().describe("Name that readers know it by"),
    start: date().describe("Day on which it began"),
    primary_metric: metricId().describe("Metric that decides"),
    end: date().optional().describe("Last day; empty: still running"),
    guardrails: ids({ references: "metrics.metric_id" })
      .optional()
      .describe("Metrics that must not be harmed, a vertical bar between them"),
    hypothesis: text().optional().describe("What was expected, and why"),
    min_effect: number().optional().describe("Smallest effect worth a rollout, in the metric's unit"),
    cost_per_zone: number({ minimum: 0 })
      .optional()
      .describe("Cost of starting in one zone, in the currency"),
    run_cost_per_zone_period: number({ minimum: 0 })
      .optional()
      .describe("Running cost of one zone for one period, in the currency"),
    margin: number({ minimum: 0, maximum: 1 })
      .optional()
      .describe("Share of a currency metric that is profit"),
    scale: oneOf(PILOT_SCALES).optional().describe("Scale of the effect: level or log"),
    owner: text().optional().describe("Who answers for the pilot"),
  }),
  ["pilot_id"],
);

/** Parts of zones in pilots. */
export const pilotZones = table(
  "pilot_zones",
  "a zone's part in a pilot",
  z.object({
    pilot_id: id({ references: "pilots.pilot_id" }).describe("The pilot"),
    zone: text({ references: "values.zone" }).describe("The zone"),
    group: oneOf(PILOT_GROUPS).describe("Whether it was piloted, a control, or left out"),
    start: date().optional().describe("This zone's own start, when starts are staggered"),
  }),
  ["pilot_id", "zone"],
);

/** Steps of rollouts. */
export const rollout = table(
  "rollout",
  "a step of a rollout",
  z.object({
    pilot_id: id({ references: "pilots.pilot_id" }).describe("The pilot that is rolled out"),
    wave: integer({ minimum: 0 }).describe("Number of the wave"),
    zone: zone().describe("The zone"),
    planned_date: date().describe("Day planned"),
    actual_date: date().optional().describe("Day on which it happened"),
    risk: text().optional().describe("What may go wrong here"),
    trained: flag().optional().describe("Whether its staff is trained"),
  }),
  ["pilot_id", "wave", "zone"],
);

/** Answers of maturity assessments. */
export const maturity = table(
  "maturity",
  "one answer of one respondent in one assessment",
  z.object({
    assessment_id: id().describe("Id of the assessment"),
    date: date().describe("Day of the answer"),
    respondent: text().describe("Who answered; a pseudonym will do"),
    question_id: oneOf(QUESTIONS).describe("Question of the questionnaire: M1 to M5, F1 to F5 …"),
    answer: integer({ minimum: 0, maximum: 5 }).optional().describe("Option chosen, 0–5; empty: don't know"),
    unit: text().optional().describe("Part of the company"),
    role: oneOf(ROLES).optional().describe("Role of the respondent"),
    version: oneOf(VERSIONS).optional().describe("Version of the questionnaire; empty: the newest"),
  }),
  ["assessment_id", "respondent", "question_id"],
);

/** The market on each element of maturity. */
export const benchmarks = table(
  "benchmarks",
  "the market on one element of maturity",
  z.object({
    element: oneOf(ELEMENTS).describe("Element of maturity: M, F, K, N, S or C"),
    average: number({ minimum: 0, maximum: 10 }).describe("Market average, 0–10"),
    leader: number({ minimum: 0, maximum: 10 }).describe("Market leaders, 0–10"),
    n: integer({ minimum: 0 }).optional().describe("Companies in the comparison"),
    source: text().optional().describe("Where the figures are from"),
  }),
  ["element"],
);

/** Survey responses. */
export const responses = table(
  "responses",
  "one survey response",
  z.object({
    response_id: id().describe("Id of the response"),
    date: date().describe("Day of the response"),
    question: oneOf(SURVEY_QUESTIONS).describe("Which question was asked"),
    score: number().describe("The answer on the question's own scale"),
    touchpoint_id: touchpointId().optional().describe("Step of the journey that it is about"),
    zone: zone().optional().describe("Shop, branch or region"),
    segment: text().optional().describe("Customer segment"),
    customer_id: id().optional().describe("The customer, pseudonymous"),
  }),
  ["response_id"],
  { confidential: true },
);

/** Sales. */
export const transactions = table(
  "transactions",
  "one sale",
  z.object({
    customer_id: id().describe("The customer, pseudonymous"),
    date: date().describe("Day of the sale"),
    amount: number().describe("Amount in the currency; negative for a return"),
    zone: zone().optional().describe("Shop, branch or region"),
    segment: text().optional().describe("Customer segment"),
    margin: number().optional().describe("Profit in the currency"),
  }),
  [],
  { confidential: true },
);

/** Departments' ratings of one another. */
export const feedback = table(
  "feedback",
  "one department's rating of another",
  z.object({
    period: period().describe("Period that is rated"),
    supplier: text().describe("Department that is rated"),
    client: text().describe("Department that rates"),
    score: number({ minimum: 0, maximum: 10 }).describe("0–10"),
    comment: text().optional().describe("Why"),
  }),
  ["period", "supplier", "client"],
);

/** Goals of the strategy. */
export const goals = table(
  "goals",
  "a goal of the strategy",
  z.object({
    goal_id: id().describe("Id of the goal"),
    name: text().describe("The goal in words"),
    perspective: oneOf(PERSPECTIVES).describe("Perspective of the scorecard"),
    metric_id: metricId().optional().describe("Metric by which it is judged"),
    owner: text().optional().describe("Who answers for it"),
    due: date().optional().describe("Day by which it is to be reached"),
  }),
  ["goal_id"],
);

/** Promises to customers. */
export const promises = table(
  "promises",
  "what was promised to customers at a touchpoint",
  z.object({
    touchpoint_id: touchpointId().describe("Step of the journey"),
    promise: text().describe("What was promised"),
    standard: text().optional().describe("What is done to keep it"),
    metric_id: metricId().optional().describe("Metric that shows whether it is kept"),
    segment: text().optional().describe("Segment to which it was promised"),
  }),
  ["touchpoint_id", "promise", "segment"],
);

/** Improvements: the closed loop. */
export const actions = table(
  "actions",
  "an improvement: the closed loop",
  z.object({
    action_id: id().describe("Id of the action"),
    name: text().describe("What is done"),
    opened: date().describe("Day on which it was opened"),
    owner: text().optional().describe("Who answers for it"),
    metric_id: metricId().optional().describe("Metric that it is to move"),
    touchpoint_id: touchpointId().optional().describe("Step of the journey that it improves"),
    due: date().optional().describe("Day by which it is to be done"),
    closed: date().optional().describe("Day on which it was closed"),
    status: oneOf(ACTION_STATUSES).optional().describe("Where it stands"),
    expected_effect: number().optional().describe("Effect expected, in the metric's unit"),
  }),
  ["action_id"],
);

/** Every table of the data contract, in the order in which the contract lists them. */
export const TABLES: readonly Table[] = [
  sources,
  metrics,
  values,
  targets,
  zones,
  touchpoints,
  links,
  events,
  pilots,
  pilotZones,
  rollout,
  maturity,
  benchmarks,
  responses,
  transactions,
  feedback,
  goals,
  promises,
  actions,
];

/** The table of that name, or undefined. */
export const tableNamed = (name: string): Table | undefined => TABLES.find((one) => one.name === name);
