import type { Column } from "./column.ts";
import { GRAINS } from "./period.ts";
import type { Table } from "./table.ts";
import { TABLES } from "./tables.ts";
import { SURVEY_QUESTIONS } from "./vocabulary.ts";

/** A table as it is published: for other tools, for download, and for questions in the browser. */
export interface PublishedTable {
  readonly name: string;
  /** What one row is, in a few words. */
  readonly rowIs: string;
  /** The contract's columns in its order, then those that the site adds. */
  readonly columns: readonly Column[];
  readonly key: readonly string[];
}

/** The beside-columns of every `period`. */
const PERIOD_COLUMNS: readonly Column[] = [
  { name: "period_start", kind: "date", required: true, description: "First day of the period" },
  { name: "grain", kind: "enum", values: GRAINS, required: true, description: "Length of the period" },
];

const month: Column = { name: "month", kind: "date", required: true, description: "First day of the month" };
const zone: Column = {
  name: "zone",
  kind: "text",
  required: false,
  description: "Shop, branch or region; empty: none named, or too few people to show it",
};
const segment: Column = {
  name: "segment",
  kind: "text",
  required: false,
  description: "Customer segment; empty: none named, or too few people to show it",
};
const count = (name: string, description: string, required = true): Column => ({
  name,
  kind: "integer",
  minimum: 0,
  required,
  description,
});

const responsesMonthly: PublishedTable = {
  name: "responses_monthly",
  rowIs: "the survey responses of a month, in cells of at least five people",
  columns: [
    month,
    {
      name: "question",
      kind: "enum",
      values: SURVEY_QUESTIONS,
      required: true,
      description: "Which question was asked",
    },
    {
      name: "touchpoint_id",
      kind: "id",
      required: false,
      description: "Step of the journey; empty: none named, or too few people to show it",
    },
    zone,
    segment,
    count("n", "Responses"),
    { name: "mean", kind: "number", required: true, description: "Mean score, on the question's own scale" },
    count("promoters", "Scores of 9 and 10 (nps only)", false),
    count("passives", "Scores of 7 and 8 (nps only)", false),
    count("detractors", "Scores of 0 to 6 (nps only)", false),
    count("top_two", "Responses with one of the two best scores"),
  ],
  key: ["month", "question", "touchpoint_id", "zone", "segment"],
};

const transactionsMonthly: PublishedTable = {
  name: "transactions_monthly",
  rowIs: "the sales of a month, in cells of at least five customers",
  columns: [
    month,
    zone,
    segment,
    count("sales", "Sales"),
    count("customers", "Customers who bought"),
    { name: "amount", kind: "number", required: true, description: "Sum of amounts, in the currency" },
    {
      name: "margin",
      kind: "number",
      required: false,
      description: "Sum of profits, in the currency; empty where a sale has none",
    },
  ],
  key: ["month", "zone", "segment"],
};

const provenance: PublishedTable = {
  name: "provenance",
  rowIs: "where values of a metric come from: a source system and a file",
  columns: [
    {
      name: "metric_id",
      kind: "id",
      references: "metrics.metric_id",
      required: true,
      description: "The metric",
    },
    {
      name: "source_id",
      kind: "id",
      references: "sources.source_id",
      required: true,
      description: "Source of the values",
    },
    { name: "file", kind: "text", required: true, description: "File that brought them, in the data folder" },
    count("rows", "How many values it brought"),
    {
      name: "first_period_start",
      kind: "date",
      required: true,
      description: "First day of the earliest period",
    },
    {
      name: "last_period_start",
      kind: "date",
      required: true,
      description: "First day of the latest period",
    },
  ],
  key: ["metric_id", "source_id", "file"],
};

/** Rows of people and sales are published as sums only. */
const AGGREGATES: Readonly<Record<string, PublishedTable>> = {
  responses: responsesMonthly,
  transactions: transactionsMonthly,
};

/** Every table that is published, in the contract's order; row-level data of people appears only as aggregates. */
export const PUBLISHED_TABLES: readonly PublishedTable[] = [...TABLES.map(published), provenance];

function published(table: Table): PublishedTable {
  if (!table.confidential) return { ...table, columns: publishedColumns(table) };
  const aggregate = AGGREGATES[table.name];
  if (!aggregate) throw new TypeError(`confidential table ${table.name} needs an aggregate`);
  return aggregate;
}

function publishedColumns(table: Table): readonly Column[] {
  const columns = table.columns.map((column) =>
    // The warehouse fills in the default of the metric's unit.
    table.name === "metrics" && column.name === "aggregation" ? { ...column, required: true } : column,
  );
  return columns.some((column) => column.kind === "period") ? [...columns, ...PERIOD_COLUMNS] : columns;
}
