import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { CheckStatus } from "#analysis/pilots/pilot-check.ts";
import { autoregressiveContrast } from "#stats/autoregressive-contrast.ts";

/**
 * Where permuting zones can hardly reach 5 % (one pilot zone), the gap between pilot and control is judged by its own history before the start.
 * A drift makes a plain difference of differences unsafe; a synthetic control may still fit, so it is but warned about there.
 */
export function singleTrend({ window, headline, yardstick }: CheckContext): CheckStatus {
  const { panel, pilots, controls, first } = window;
  if (pilots > 1) return "pass";
  const T = panel.periods.length;
  const gap = new Float64Array(first);
  for (let i = 0; i < pilots + controls; i++) {
    const share = i < pilots ? 1 / pilots : -1 / controls;
    for (let t = 0; t < first; t++) gap[t] = (gap[t] ?? 0) + share * (panel.values[i * T + t] ?? 0);
  }
  const drift = autoregressiveContrast(
    gap,
    Float64Array.from(gap, (_, t) => t),
  );
  const matters = Math.abs(drift.estimate * T) / 2 >= checkRules.trendShare * yardstick;
  if (drift.p >= checkRules.trendP || !matters) return "pass";
  return headline.method === "did" ? "fail" : "warn";
}
