import type { VNode } from "preact";
import { metricFindings } from "#findings/metric-finding.ts";
import { metricPage } from "#findings/metric-page.ts";
import { overview } from "#findings/overview.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import { MetricView } from "./metric-view.tsx";
import { MetricsView } from "./metrics-view.tsx";
import { OverviewView } from "./overview-view.tsx";
import type { PageContext } from "./page-context.ts";

type LiveView = (warehouse: Warehouse, context: PageContext, subject: string) => Promise<VNode>;

/** The parts of pages that a filter changes: each asks its finding and draws it, at build and in the browser alike. */
export const LIVE_VIEWS = {
  overview: async (warehouse, context) =>
    OverviewView({ context, overview: await overview(warehouse, context.company, context.filter) }),
  metrics: async (warehouse, context) =>
    MetricsView({ context, findings: await metricFindings(warehouse, context.company, context.filter) }),
  metric: async (warehouse, context, subject) =>
    MetricView({ context, page: await metricPage(warehouse, context.company, subject, context.filter) }),
} satisfies Record<string, LiveView>;
