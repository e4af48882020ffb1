/** Every number that decides whether a check passes, warns or fails. A page shows this table. */
export const checkRules = {
  /** Below this many periods before the start no trend can be judged; below the second only roughly. */
  preNeeded: 4,
  preWanted: 8,
  /** A permutation test must be able to reach this p-value; else the interval comes from permutations in time. */
  level: 0.05,
  controlsNeeded: 2,
  /** Share of all values that may be missing; of those since the start in each arm; and of those since its start in any one piloted zone. */
  missingFail: 0.03,
  missingPilotFail: 0.1,
  missingControlFail: 0.2,
  missingPilotZoneFail: 0.25,
  /** P-value of the joint test of the time before the start. */
  trendP: 0.05,
  trendWarnP: 0.1,
  /** A drift before the start matters where it would make up this share of the effect or of the smallest worthwhile one. */
  trendShare: 0.25,
  placeboP: 0.05,
  placeboShare: 0.5,
  /** Standardised mean differences: noticeable (Stuart 2010), and beyond what adjusting can mend. */
  balanceWarn: 0.5,
  balanceFail: 3,
  /** P-value, adjusted for the number of control zones, of a jump at the start: against the zone's own history, and against the other zones. */
  spilloverP: 0.02,
  spilloverWarnP: 0.05,
  /** One zone carries the result where without it this share of the effect (or of the worthwhile one) is gone. */
  oneZoneShare: 0.5,
  oneZoneP: 0.01,
  /** The effect of the second half is less than this share of that of the first. */
  noveltyShare: 0.5,
  noveltyP: 0.05,
  /** Pre-fit of a synthetic control, as a multiple of that of the median placebo. */
  fitWarn: 2,
  fitFail: 5,
} as const;
