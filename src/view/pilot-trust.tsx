import type { VNode } from "preact";
import type { Method } from "#analysis/pilots/estimate.ts";
import type { CalibratedMethod, EstimatedMetric } from "#analysis/pilots/pilot-types.ts";
import { verdictRules } from "#analysis/pilots/verdict-rules.ts";
import { formatNumber, formatValue } from "#text/format.ts";
import { type AlarmKind, pilotMethodWords } from "#text/pilot-methods.ts";
import { pilotPageWords } from "#text/pilot-page.ts";
import { rangeWords } from "#text/pilot-ranges.ts";
import { pilotVerdictWords } from "#text/pilot-verdicts.ts";
import { verdictRuleWords } from "#text/verdict-rules.ts";
import { type PilotProps, primaryOf, writerOfPilot } from "./pilot-parts.tsx";

const USUAL = new Set(["before_after", "t_test", "zone_period_regression"]);

/** How far the method may be trusted here: a dress rehearsal on the company's own history, and what would overturn the result. */
export function PilotTrust({ context, result }: PilotProps): VNode | null {
  const metric = primaryOf(result);
  if (!metric) return null;
  const words = pilotMethodWords(context.site.locale);
  const write = writerOfPilot(context, result);
  const { calibration } = result;
  const headline =
    calibration.status === "estimated" ? calibration.methods.find((one) => one.headline) : null;
  return (
    <section class="section" aria-labelledby="calibration">
      <header>
        <h2 id="calibration">{words.calibration}</h2>
        {headline && (
          <p>
            {words.calibrationHeading[alarmKind(headline)](
              write.share(headline.falseAlarms),
              rateRange(context, headline),
            )}
          </p>
        )}
      </header>
      {calibration.status === "estimated" ? (
        <Rehearsal context={context} result={result} />
      ) : (
        <p>{words.noCalibration[calibration.why]}</p>
      )}
      <div class="no-print stack">
        <h3>{words.sensitivity}</h3>
        <p>{breakSentence({ context, result })}</p>
        {metric.leaveOneOut.length > 1 && (
          <p>
            {words.leaveOneOut(
              write.effect(Math.min(...metric.leaveOneOut.map(({ effect }) => effect))),
              write.effect(Math.max(...metric.leaveOneOut.map(({ effect }) => effect))),
            )}
          </p>
        )}
      </div>
      <Estimates context={context} result={result} metric={metric} />
      <How context={context} result={result} metric={metric} />
    </section>
  );
}

/** The rate that a sound test has; a measured one that is within chance of it is no news. */
const SOUND = 0.05;

function alarmKind({ canAlarm, low, high }: CalibratedMethod): AlarmKind {
  if (!canAlarm) return "blind";
  return low > SOUND ? "wolf" : high < SOUND ? "careful" : "sound";
}

/** Both ends of the interval of a rate. */
function rateRange({ site }: PilotProps["context"], { low, high }: CalibratedMethod): string {
  const percent = (share: number) => formatNumber(site.locale, share * 100, 1);
  return rangeWords(site.locale).span(percent(low), formatValue(site.locale, high, RATIO));
}

const RATIO = { unit: "ratio", currency: "XXX" } as const;

function Rehearsal({ context, result }: PilotProps): VNode | null {
  const { calibration, plan } = result;
  if (calibration.status !== "estimated") return null;
  const words = pilotMethodWords(context.site.locale);
  const write = writerOfPilot(context, result);
  const { rehearsals, zones, periods, methods, power, smallestDetectable } = calibration;
  return (
    <>
      <p>
        {words.calibrationIntro(rehearsals, zones, write.periods(periods))}{" "}
        {smallestDetectable === null ? words.noSmallest : words.smallest(write.size(smallestDetectable))}{" "}
        {power !== null &&
          plan.minEffect !== null &&
          words.power(write.size(plan.minEffect), write.share(power))}
      </p>
      <table class="table stacked no-print">
        <thead>
          <tr>
            <th scope="col">{words.methodHead}</th>
            <th scope="col">{words.inferenceHead}</th>
            <th scope="col" class="num">
              {words.falseAlarms}
            </th>
          </tr>
        </thead>
        <tbody>
          {methods.map((one) => (
            <tr class={one.headline ? "chosen" : undefined}>
              <th scope="row">
                {words.method[one.method]}
                {one.headline && " "}
                {one.headline && <span class="tag">{words.headlineMark}</span>}
                {USUAL.has(one.method) && <span class="soft small"> · {words.usualArithmetic}</span>}
              </th>
              <td data-label={words.inferenceHead}>{words.inference[one.inference]}</td>
              <td class="num" data-label={words.falseAlarms}>
                {one.canAlarm
                  ? `${write.share(one.falseAlarms)} (${rateRange(context, one)})`
                  : words.cannotAlarm}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How large a break of the trend would overturn the result. */
function breakSentence({ context, result }: PilotProps): string {
  const words = pilotMethodWords(context.site.locale);
  const { trendBreak } = result;
  if (trendBreak.status !== "estimated") return words.noTrendBreak[trendBreak.why];
  const { breakdown, largestBefore, points } = trendBreak;
  if (breakdown === 0) return words.breakdownNone;
  const write = writerOfPilot(context, result);
  const last = points.at(-1)?.multiple ?? 0;
  if (!Number.isFinite(breakdown) || breakdown > last) return words.breakdownAll(write.number(last));
  return words.breakdown(write.number(breakdown), write.size(largestBefore));
}

interface MetricProps extends PilotProps {
  readonly metric: EstimatedMetric;
}

/** The primary metric by every method that the data allow. */
function Estimates({ context, result, metric }: MetricProps): VNode {
  const { locale } = context.site;
  const words = pilotMethodWords(locale);
  const page = pilotPageWords(locale);
  const write = writerOfPilot(context, result);
  const isHeadline = (one: EstimatedMetric["headline"]): boolean =>
    one.method === metric.headline.method && one.inference === metric.headline.inference;
  return (
    <details class="how">
      <summary>{words.allMethods}</summary>
      <div>
        <p>{words.allMethodsIntro}</p>
        <section class="scroll" aria-label={words.allMethods} tabIndex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{words.methodHead}</th>
                <th scope="col">{words.inferenceHead}</th>
                <th scope="col" class="num">
                  {page.effectHead}
                </th>
                <th scope="col" class="num">
                  {page.rangeHead}
                </th>
                <th scope="col" class="num">
                  {words.errorHead}
                </th>
                <th scope="col" class="num">
                  {words.chanceHead}
                </th>
              </tr>
            </thead>
            <tbody>
              {metric.estimates.map((one) => (
                <tr class={isHeadline(one) ? "chosen" : undefined}>
                  <th scope="row">
                    {words.method[one.method]}
                    {isHeadline(one) && " "}
                    {isHeadline(one) && <span class="tag">{words.headlineMark}</span>}
                  </th>
                  <td>{words.inference[one.inference]}</td>
                  <td class="num">{write.change(one.effect)}</td>
                  <td class="num">{write.span(one.ciLow, one.ciHigh)}</td>
                  <td class="num">{one.se === null ? page.none : write.size(one.se)}</td>
                  <td class="num">
                    {one.pValue < 0.01 ? `< ${write.number(0.01)}` : write.number(one.pValue)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {metric.notEstimable.length > 0 && (
          <ul class="list">
            {metric.notEstimable.map(({ method, why }) => (
              <li>
                {words.method[method]}: {words.notPossible} {pilotVerdictWords(locale).whyNotEstimable(why)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

/** The method in plain words. */
function How({ context, metric }: MetricProps): VNode {
  const rules = verdictRuleWords(context.site.locale);
  const words = pilotMethodWords(context.site.locale);
  const { headline, headlineRule, scale } = metric;
  const others = [...new Set(metric.estimates.map(({ method }) => method))].filter(
    (method): method is Method => method !== headline.method,
  );
  return (
    <details class="how">
      <summary>{words.how}</summary>
      <div>
        <p>
          {words.headlineIs(words.method[headline.method], words.inference[headline.inference])}{" "}
          {words.rule(headlineRule)}
        </p>
        <p>{words.plain[headline.method]}</p>
        <p>
          {words.plainInference[headline.inference]} {words.oneTest}
        </p>
        <p>
          {words.onScale[scale]} {words.seed}
        </p>
        {others.length > 0 && (
          <dl class="facts">
            {others.map((method) => (
              <>
                <dt>{words.method[method]}</dt>
                <dd>{words.plain[method]}</dd>
              </>
            ))}
          </dl>
        )}
        <h3>{rules.title}</h3>
        <p>{rules.intro}</p>
        <ol>
          {verdictRules.map(({ id }) => (
            <li>{rules.rule[id]}</li>
          ))}
        </ol>
        <p class="source">{words.sources}</p>
      </div>
    </details>
  );
}
