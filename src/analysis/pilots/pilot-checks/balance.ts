import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import { meanDifference } from "#analysis/pilots/mean-difference.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { zoneScalar } from "#analysis/pilots/zone-scalar.ts";

/**
 * Were piloted and control zones alike before the start? Standardised mean differences of the metric's level before the start and of every
 * numeric trait of the zones. The value is the largest. Only a level far outside that of the controls fails: the methods
 * compare changes, so that a lasting difference does no harm of itself.
 */
export function balance({ input, window }: CheckContext): PilotCheck {
  const level = zoneScalar(window, (row, start) => {
    let sum = 0;
    for (let t = 0; t < start; t++) sum += row[t] ?? 0;
    return sum / start;
  });
  const shown = window.scale === "log" ? level.map(Math.exp) : level;
  const traits = new Map(input.traits.map((one) => [one.zone, one.numbers]));
  const columns = [...new Set(input.traits.flatMap(({ numbers }) => Object.keys(numbers)))].sort();
  const own = window.panel.zones.map((zone) => traits.get(zone) ?? {});
  const differences = [
    { trait: "level", ...meanDifference([...level], window.pilots), ...means([...shown], window.pilots) },
    ...columns.flatMap((trait) => {
      const values = own.map((numbers) => numbers[trait] ?? Number.NaN);
      if (values.some(Number.isNaN)) return [];
      return [{ trait, ...meanDifference(values, window.pilots), ...means(values, window.pilots) }];
    }),
  ];
  const worst = Math.max(...differences.map(({ smd }) => Math.abs(smd)));
  const apart = Math.abs(differences[0]?.smd ?? 0) > checkRules.balanceFail;
  return {
    id: "balance",
    status: apart ? "fail" : worst > checkRules.balanceWarn ? "warn" : "pass",
    value: worst,
    why: {
      code: "balance",
      differences: differences
        .map(({ trait, smd, pilot, control }) => ({ trait, smd, pilot, control }))
        .sort((a, b) => Math.abs(b.smd) - Math.abs(a.smd)),
    },
  };
}

function means(values: readonly number[], pilots: number) {
  const mean = (own: readonly number[]) => own.reduce((sum, value) => sum + value, 0) / own.length;
  return { pilot: mean(values.slice(0, pilots)), control: mean(values.slice(pilots)) };
}
