import type { VNode } from "preact";
import { type WhatIfModel, whatIf } from "#analysis/links/what-if.ts";
import { effectByLag } from "#chart/effect-by-lag.ts";
import { effectByLagAlt, effectByLagTable } from "#chart/link-chart-words.ts";
import type { Grain } from "#model/period.ts";
import { linkChartWords } from "#text/link-charts.ts";
import { lagText, linkSentenceWords } from "#text/link-sentence.ts";
import { whatIfWords } from "#text/what-if.ts";
import { Figure } from "./figure.tsx";
import { sourceName } from "./history-figure.tsx";
import { changeOf } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { measureOfId, metricNameOf, metricOf } from "./pilot-writer.ts";
import type { Scenario } from "./what-if-scenario.ts";

interface Props {
  readonly context: PageContext;
  readonly model: WhatIfModel;
  readonly scenario: Scenario;
  readonly grain: Grain;
}

/** A year of months, or what is like it. */
const AHEAD = { day: 28, week: 26, month: 12, quarter: 6, year: 3 } as const;

/** What follows from a scenario, in a sentence and by period. */
export function WhatIfResult({ context, model, scenario, grain }: Props): VNode {
  const { locale } = context.site;
  const words = whatIfWords(locale);
  const answer = whatIf(model, scenario.moves, AHEAD[grain] + 1);
  return (
    <section class="section" aria-labelledby="what-follows" aria-live="polite">
      <header>
        <h2 id="what-follows">{words.result}</h2>
      </header>
      {answer.status === "not-estimable" ? (
        <p class="note">{words[answer.why === "nothing-moved" ? "nothing" : "inseparable"]}</p>
      ) : (
        <>
          <p class="deck" data-what-if-answer>
            {answerText({ context, model, scenario, grain }, answer.steps)}
          </p>
          {answer.beyondHistory.length > 0 && (
            <p class="note warn">
              {words.extrapolates(
                answer.beyondHistory.map((id) => `“${metricNameOf(context, id)}”`).join(", "),
              )}
            </p>
          )}
          <StepsFigure
            context={context}
            model={model}
            scenario={scenario}
            grain={grain}
            steps={answer.steps}
          />
        </>
      )}
    </section>
  );
}

type Steps = Extract<ReturnType<typeof whatIf>, { status: "estimated" }>["steps"];

/** Periods until the last of the moved causes has arrived. */
function arrival({ model, scenario }: Props): number {
  const moved = scenario.moves.filter(({ change }) => change !== 0).map(({ metricId }) => metricId);
  return Math.max(
    0,
    ...model.causes.filter(({ metricId }) => moved.includes(metricId)).map(({ lag }) => lag),
  );
}

function answerText(props: Props, steps: Steps): string {
  const { context, model, grain } = props;
  const { locale } = context.site;
  const words = whatIfWords(locale);
  const lag = arrival(props);
  const last = steps[Math.min(lag, steps.length - 1)];
  if (!last) return words.nothing;
  const write = (value: number): string => changeOf(context, model.effect, value);
  const isSum = metricOf(context, model.effect)?.aggregation === "sum";
  const per = isSum ? linkSentenceWords(locale).per[grain] : "";
  const range = linkSentenceWords(locale).range(write(last.low), write(last.high));
  const name = metricNameOf(context, model.effect);
  return lag === 0
    ? words.answerNow(name, write(last.change), per, range)
    : words.answer(name, write(last.change), per, range, lagText(locale, lag, grain));
}

function StepsFigure({ context, model, scenario, grain, steps }: Props & { readonly steps: Steps }): VNode {
  const { locale } = context.site;
  const words = whatIfWords(locale);
  const name = metricNameOf(context, model.effect);
  const metric = metricOf(context, model.effect);
  const chart = {
    locale,
    name,
    measure: measureOfId(context, model.effect),
    axis: linkChartWords(locale).ahead[grain],
    points: steps.map(({ periodsAhead, change, low, high }) => ({
      periods: periodsAhead,
      effect: change,
      low,
      high,
    })),
    chosen: arrival({ context, model, scenario, grain }),
  };
  return (
    <Figure
      context={context}
      id="what-if-chart"
      heading={words.chart(name)}
      caption={words.caption}
      chart={effectByLag(chart)}
      alt={effectByLagAlt(chart)}
      table={effectByLagTable(chart)}
      source={metric ? sourceName(context, metric.sourceId) : ""}
    />
  );
}
