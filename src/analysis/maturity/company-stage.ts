import { AREAS, type Area } from "#model/vocabulary.ts";
import { mean } from "#stats/mean.ts";
import type { CompanyStage, Scored, Stage } from "./maturity-types.ts";
import { MATURITY_RULES } from "./rules.ts";
import { stageOfScore } from "./stage-of-score.ts";

const cutPoint = (stage: Stage): number =>
  MATURITY_RULES.stageFrom.find((one) => one.stage === stage)?.from ?? 0;

/**
 * The stage of the company: the smaller of the stage of the mean of the four areas and the stage of the lowest area plus one, so
 * that one strong area cannot carry the rest.
 */
export function companyStage(areas: Readonly<Record<Area, Pick<Scored, "score">>>): CompanyStage {
  const scored = AREAS.flatMap((area) => {
    const { score } = areas[area];
    return score === null ? [] : [{ area, score }];
  });
  const missing = AREAS.filter((area) => areas[area].score === null);
  const [lowest] = scored.toSorted((a, b) => a.score - b.score);
  if (missing.length > 0 || !lowest) return { status: "not-estimable", why: "area-missing", areas: missing };
  const areaMean = mean(scored.map(({ score }) => score));
  const stageOfMean = stageOfScore(areaMean);
  const most = stageOfScore(lowest.score) + MATURITY_RULES.stagesAboveLowestArea;
  const capped = most < stageOfMean;
  const stage = (capped ? most : stageOfMean) as Stage;
  return {
    status: "estimated",
    stage,
    areaMean,
    stageOfMean,
    lowestArea: lowest.area,
    lowestAreaScore: lowest.score,
    capped,
    next: nextCut(stage, stageOfMean, areaMean, lowest.score),
  };
}

/** What has to rise, and to where, for the next stage: the mean first, or the lowest area where it holds the company back. */
function nextCut(
  stage: Stage,
  stageOfMean: Stage,
  areaMean: number,
  lowest: number,
): Extract<CompanyStage, { status: "estimated" }>["next"] {
  if (stage === 5) return null;
  const next = (stage + 1) as Stage;
  if (stageOfMean < next) {
    const from = cutPoint(next);
    return { stage: next, by: "mean", from, gap: from - areaMean };
  }
  const from = cutPoint((next - MATURITY_RULES.stagesAboveLowestArea) as Stage);
  return { stage: next, by: "lowest-area", from, gap: from - lowest };
}
