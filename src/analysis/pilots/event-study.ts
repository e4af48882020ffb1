import { studentT } from "#stats/student-t.ts";
import { type NoWaldTest, type WaldTest, waldTest } from "#stats/wald-test.ts";
import { type ArmPath, armPath } from "./arm-path.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import { usableZones } from "./usable-zones.ts";

/** Piloted zones against control in one period, less the same in the last period before the start. */
export interface EventStudyEffect {
  /** Index of the period in the panel. */
  readonly period: number;
  /** Periods since the start; −1 is the reference, which is zero by construction. */
  readonly offset: number;
  readonly effect: number;
  readonly se: number | null;
  /** 95 % interval; infinite where there is no standard error. */
  readonly ciLow: number;
  readonly ciHigh: number;
}

export interface EventStudy {
  readonly status: "estimated";
  readonly effects: readonly EventStudyEffect[];
  readonly df: number | null;
  /** One arm has a single zone: its spread is taken to be that of the other arm's zones. */
  readonly assumesEqualSpread: boolean;
  /** Are all leads zero together? Only with few leads for the number of zones; `leadsPermutation` has no such limit. */
  readonly leads:
    | WaldTest
    | NoWaldTest
    | { readonly status: "not-estimable"; readonly why: "too-many-leads" };
}

export interface NoEventStudy {
  readonly status: "not-estimable";
  readonly why: "staggered" | "no-pilot-zone" | "no-control-zone" | "no-period-before" | "reference-missing";
}

/**
 * Event study: effects by period since the start, against the last period before it, with zone and period effects, clustered by zone
 * (Angrist & Pischke 2009, 5.2.1; Freyaldenhoven, Hansen & Shapiro 2019). One start only: with several, two-way effects mix periods
 * up (Sun & Abraham 2021), and `groupTimeEffects` is the answer.
 *
 * As treatment is crossed with every period, the regression falls apart into one for the pilot zones and one for the control zones.
 */
export function eventStudy(given: PilotPanel): EventStudy | NoEventStudy {
  const panel = usableZones(given);
  const zones = [...panel.zones.keys()];
  const pilots = zones.filter((zone) => (panel.start[zone] as number) >= 0);
  const controls = zones.filter((zone) => (panel.start[zone] as number) < 0);
  const starts = new Set(pilots.map((zone) => panel.start[zone] as number));
  const [start] = starts;
  if (start === undefined) return { status: "not-estimable", why: "no-pilot-zone" };
  if (controls.length === 0) return { status: "not-estimable", why: "no-control-zone" };
  if (starts.size > 1) return { status: "not-estimable", why: "staggered" };
  if (start < 1) return { status: "not-estimable", why: "no-period-before" };
  const pilot = armPath(panel, pilots, start - 1);
  const control = armPath(panel, controls, start - 1);
  if (pilot === null || control === null) return { status: "not-estimable", why: "reference-missing" };
  const { covariance, df, assumesEqualSpread } = uncertainty(pilot, control);
  const effects: EventStudyEffect[] = [];
  for (let period = 0; period < panel.periods.length; period++) {
    const effect = (pilot.path[period] as number) - (control.path[period] as number);
    if (Number.isNaN(effect)) continue;
    const se = df === null ? null : Math.sqrt(covariance(period, period));
    const reach = se === null || df === null ? Number.POSITIVE_INFINITY : studentT.quantile(0.975, df) * se;
    const reference = period === start - 1;
    effects.push({
      period,
      offset: period - start,
      effect,
      se,
      ciLow: reference ? 0 : effect - reach,
      ciHigh: reference ? 0 : effect + reach,
    });
  }
  const leads = effects.filter(({ offset }) => offset < -1);
  return {
    status: "estimated",
    effects,
    df,
    assumesEqualSpread,
    leads:
      df === null || leads.length > (zones.length - 2) / 2
        ? { status: "not-estimable", why: "too-many-leads" }
        : waldTest(
            Float64Array.from(leads, ({ effect }) => effect),
            Float64Array.from(leads.flatMap((a) => leads.map((b) => covariance(a.period, b.period)))),
            zones.length - 1,
          ),
  };
}

interface Uncertainty {
  readonly covariance: (a: number, b: number) => number;
  /** Bell & McCaffrey's degrees of freedom of a difference of two means. */
  readonly df: number | null;
  readonly assumesEqualSpread: boolean;
}

/** Both arms' variances; CR2 in a full panel. An arm of one zone has none of its own and borrows that of a zone of the other arm. */
function uncertainty(pilot: ArmPath, control: ArmPath): Uncertainty {
  const [few, many] = pilot.influence.length < control.influence.length ? [pilot, control] : [control, pilot];
  const n = many.influence.length;
  const m = few.influence.length;
  const assumesEqualSpread = m < 2;
  if (n < 2) return { covariance: () => Number.NaN, df: null, assumesEqualSpread };
  const ofMany = (a: number, b: number): number => (n / (n - 1)) * products(many, a, b);
  if (assumesEqualSpread) {
    return { covariance: (a, b) => (1 + n) * ofMany(a, b), df: n - 1, assumesEqualSpread };
  }
  const df = (1 / m + 1 / n) ** 2 / (1 / (m ** 2 * (m - 1)) + 1 / (n ** 2 * (n - 1)));
  return { covariance: (a, b) => ofMany(a, b) + (m / (m - 1)) * products(few, a, b), df, assumesEqualSpread };
}

function products(arm: ArmPath, a: number, b: number): number {
  let sum = 0;
  for (const row of arm.influence) sum += (row[a] as number) * (row[b] as number);
  return sum;
}
