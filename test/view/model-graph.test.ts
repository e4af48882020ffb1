import { expect, test } from "vitest";
import type { LinksResult } from "#analysis/links/link-types.ts";
import type { MetricDefinition } from "#query/metric-definitions.ts";
import { modelGraph, reachedFrom } from "#view/model-graph.ts";

const metric = (metricId: string, aspect: string): MetricDefinition =>
  ({ metricId, aspect }) as unknown as MetricDefinition;
const link = (
  cause: string,
  effect: string,
  evidence: string,
  belief: string | null = null,
  confirmedByPilot: boolean | null = null,
): object => ({
  status: "tested",
  cause,
  effect,
  evidence,
  confirmedByPilot,
  belief: belief && { said: {}, verdict: { verdict: belief } },
});
const result = (...links: readonly object[]): LinksResult => ({ links }) as unknown as LinksResult;

const METRICS = [
  metric("staff", "EX"),
  metric("servers", "IT"),
  metric("wait", "OX"),
  metric("csat", "CX"),
  metric("sales", "TX"),
];

test("every metric stands in the layer of its aspect, staff and systems together", () => {
  const { layers } = modelGraph(METRICS, result());
  expect(layers.base.map(({ metricId }) => metricId).toSorted()).toEqual(["servers", "staff"]);
  expect(layers.TX.map(({ metricId }) => metricId)).toEqual(["sales"]);
});

test("links without evidence are drawn only where somebody believes in them", () => {
  const { edges } = modelGraph(
    METRICS,
    result(
      link("staff", "wait", "strong"),
      link("wait", "csat", "none"),
      link("csat", "sales", "none", "contradicted"),
      link("servers", "sales", "none", "unknown"),
    ),
  );
  expect(edges.map(({ cause, kind }) => `${cause} ${kind}`).toSorted()).toEqual([
    "csat contradicted",
    "servers belief",
    "staff strong",
  ]);
});

test("a pilot's word stands beside the grade and lifts no link above its evidence", () => {
  const { edges } = modelGraph(
    METRICS,
    result(
      link("staff", "wait", "weak", null, true),
      link("wait", "csat", "strong", null, false),
      link("csat", "sales", "none", "unknown", true),
    ),
  );
  expect(edges.map(({ cause, kind, confirmed }) => [cause, kind, confirmed]).toSorted()).toEqual([
    ["csat", "belief", false],
    ["staff", "weak", true],
    ["wait", "strong", false],
  ]);
});

test("a metric leads to what its effects lead to, but not by way of a mere belief", () => {
  const { edges } = modelGraph(
    METRICS,
    result(
      link("staff", "wait", "weak"),
      link("wait", "csat", "strong"),
      link("csat", "staff", "weak"),
      link("csat", "sales", "none", "unknown"),
    ),
  );
  expect([...reachedFrom(edges, "staff")].toSorted()).toEqual(["csat", "staff", "wait"]);
});

test("layers are ordered so that parallel links don't cross", () => {
  const pairs = ["a", "b", "c"];
  const metrics = [
    ...pairs.map((name) => metric(`cx-${name}`, "CX")),
    ...pairs.toReversed().map((name) => metric(`tx-${name}`, "TX")),
  ];
  const links = pairs.map((name) => link(`cx-${name}`, `tx-${name}`, "strong"));
  const { layers } = modelGraph(metrics, result(...links));
  const names = (layer: "CX" | "TX"): string[] => layers[layer].map(({ metricId }) => metricId.slice(3));
  expect(names("CX")).toEqual(names("TX"));
});
