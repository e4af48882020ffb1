import { adjustPValues } from "#stats/adjust-p-values.ts";
import { randomSource } from "#stats/random-source.ts";
import { outcomeImportance } from "./importance.ts";
import { leadingCauses } from "./leading-causes.ts";
import type {
  LinkFamily,
  LinksInput,
  LinksOptions,
  LinksResult,
  OutcomeImportance,
  PlaceboResult,
  TestedLink,
  UntestedLink,
} from "./link-types.ts";
import { jointModel } from "./pair-board.ts";
import { companyPlacebo, panelPlacebo, placeboResult } from "./placebo.ts";
import { type StudiedPair, studyPairs } from "./study-pairs.ts";
import { testedLink } from "./tested-link.ts";
import { leadingLinks, whatIfModels } from "./what-if-models.ts";

const FAMILIES: readonly LinkFamily[] = ["outcome", "between", "believed"];
const GRADES = ["strong", "moderate", "weak", "none"];

/**
 * What moves money, and what moves what moves it: every pair of cause and effect searched for its strongest lag, adjusted for the number
 * of pairs, and those that may be something looked at closely. Pure: the same input and seed give the same result, in Node and in a
 * browser.
 */
export function analyseLinks(input: LinksInput, options: LinksOptions): LinksResult {
  const studied = studyPairs(input, options);
  const qValues = familyQValues(studied);
  const links = studied.map((one, i) => linkOf(input, studied, qValues, one, i));
  const outcomes = input.outcomes;
  const byRank = (one: TestedLink | UntestedLink): number =>
    FAMILIES.indexOf(one.family) * 1e6 +
    Math.max(0, outcomes.indexOf(one.effect)) * 1e3 +
    (one.status === "tested" ? GRADES.indexOf(one.evidence) * 100 + 10 * one.pValue : 900);
  links.sort((a, b) => byRank(a) - byRank(b));
  return {
    links,
    families: FAMILIES.map((family) => {
      const own = studied.filter((one) => one.family === family && one.study);
      return {
        family,
        tested: own.length,
        lags: Math.max(0, ...own.map((one) => one.study?.profile.length ?? 0)),
      };
    }),
    placebo: placebos(studied, options.seed),
    importance: importances(studied, links, outcomes, options.seed),
    whatIf: whatIfModels(input, studied, links),
    seed: options.seed,
  };
}

/** By position; null where nothing was tested. */
function familyQValues(studied: readonly StudiedPair[]): readonly (number | null)[] {
  const qValues: (number | null)[] = studied.map(() => null);
  for (const family of FAMILIES) {
    const own = studied.flatMap((one, i) => (one.family === family ? [i] : []));
    const adjusted = adjustPValues(
      own.map((i) => studied[i]?.study?.pValue ?? null),
      "benjamini-hochberg",
    );
    for (const [j, i] of own.entries()) qValues[i] = adjusted[j] ?? null;
  }
  return qValues;
}

function linkOf(
  input: LinksInput,
  studied: readonly StudiedPair[],
  qValues: readonly (number | null)[],
  one: StudiedPair,
  at: number,
): TestedLink | UntestedLink {
  if (one.study) {
    const controls = leadingCauses(one, studied, qValues);
    return testedLink(input, one, qValues[at] ?? 1, controls);
  }
  return {
    status: "not-estimable",
    why: one.why,
    cause: one.cause.metricId,
    effect: one.effect.metricId,
    family: one.family,
    grain: one.grain,
    periods: one.sharedPeriods,
    belief: one.belief && { said: one.belief, verdict: { verdict: "unknown", why: "not-tested" } },
  };
}

/** At most so many placebo links by route. */
const PLACEBOS = 60;

function placebos(studied: readonly StudiedPair[], seed: number): PlaceboResult[] {
  const random = randomSource(seed, "placebo");
  return (["zone", "company"] as const).flatMap((route) => {
    const own = studied.filter((one) => one.pair?.route === route);
    const step = Math.max(1, Math.ceil(own.length / PLACEBOS));
    const pValues = own
      .filter((_, i) => i % step === 0)
      .flatMap((one) => {
        const ids = { cause: one.cause.metricId, effect: one.effect.metricId };
        const lags = one.boards?.lags[route] ?? [];
        const p =
          one.pair?.route === "zone"
            ? panelPlacebo(one.pair.board, ids, lags, random)
            : one.pair && companyPlacebo(one.pair.board, ids, lags, random);
        return p ?? [];
      });
    return placeboResult(route, pValues) ?? [];
  });
}

function importances(
  studied: readonly StudiedPair[],
  links: readonly (TestedLink | UntestedLink)[],
  outcomes: readonly string[],
  seed: number,
): OutcomeImportance[] {
  return outcomes.flatMap((effect) => {
    const leading = leadingLinks(links, effect);
    const pair = studied.find(
      (one) => one.cause.metricId === leading[0]?.cause && one.effect.metricId === effect,
    )?.pair;
    const model =
      pair &&
      jointModel(
        pair,
        effect,
        leading.map(({ cause, lag }) => ({ metricId: cause, lag })),
      );
    return model ? outcomeImportance(model, pair.route, randomSource(seed, `importance/${effect}`)) : [];
  });
}
