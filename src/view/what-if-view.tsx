import type { VNode } from "preact";
import type { LinkMetric } from "#analysis/links/link-types.ts";
import type { WhatIfCause, WhatIfModel } from "#analysis/links/what-if.ts";
import { formatShort } from "#text/format.ts";
import { linksWords } from "#text/links.ts";
import { whatIfWords } from "#text/what-if.ts";
import { changeOf } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { measureOfId, metricNameOf, metricOf } from "./pilot-writer.ts";
import { WhatIfResult } from "./what-if-result.tsx";
import { exampleScenario, type Scenario, sliderRange } from "./what-if-scenario.ts";

interface Props {
  readonly context: PageContext;
  readonly models: readonly WhatIfModel[];
  readonly metrics: readonly LinkMetric[];
}

/** Length of the periods that a result is studied in. */
export function whatIfGrain(metrics: readonly LinkMetric[], effect: string): LinkMetric["grain"] {
  const grain = metrics.find(({ metricId }) => metricId === effect)?.grain ?? "month";
  return grain === "day" ? "week" : grain;
}

/** Results with a model: money first, as it is what a leader asks about, and what the company's overview leads with. */
export function orderedModels(context: PageContext, models: readonly WhatIfModel[]): readonly WhatIfModel[] {
  const headline = context.company.dashboard.headline ?? [];
  const rank = ({ effect }: WhatIfModel): number =>
    (measureOfId(context, effect).unit === "currency" ? 0 : 1000) +
    (headline.includes(effect) ? headline.indexOf(effect) : headline.length);
  return models.toSorted((a, b) => rank(a) - rank(b));
}

/** Which way is better for a cause: 1 up, −1 down. */
export function better(context: PageContext): (metricId: string) => 1 | -1 {
  return (metricId) => (metricOf(context, metricId)?.direction === "lower" ? -1 : 1);
}

/** Move causes, see what follows: a form for each result, and an example worked out. */
export function WhatIfView({ context, models, metrics }: Props): VNode {
  const { locale } = context.site;
  const words = whatIfWords(locale);
  const ordered = orderedModels(context, models);
  const [first] = ordered;
  return (
    <>
      <header class="opening">
        <p class="kicker">{linksWords(locale).money}</p>
        <h1>{words.heading}</h1>
        <p class="deck">{first ? words.deck : words.noModels}</p>
        <p class="soft small">{words.careful}</p>
      </header>
      {first && (
        <div class="columns even what-if">
          <section class="section" aria-labelledby="causes">
            <header>
              <h2 id="causes">{words.causes}</h2>
              <p class="soft small">{words.example}</p>
            </header>
            <noscript>
              <p class="note">{words.withoutScripts}</p>
            </noscript>
            <form data-what-if aria-labelledby="causes">
              <div class="field">
                <label for="what-if-result">{words.outcome}</label>
                <select id="what-if-result" name="result">
                  {ordered.map(({ effect }) => (
                    <option value={effect}>{metricNameOf(context, effect)}</option>
                  ))}
                </select>
              </div>
              {ordered.map((model) => (
                <Sliders
                  context={context}
                  model={model}
                  scenario={exampleScenario(model, better(context))}
                  isShown={model === first}
                />
              ))}
              <button class="button plain needs-script" type="button" data-what-if-reset>
                {words.reset}
              </button>
            </form>
          </section>
          <div data-what-if-result>
            <WhatIfResult
              context={context}
              model={first}
              scenario={exampleScenario(first, better(context))}
              grain={whatIfGrain(metrics, first.effect)}
            />
          </div>
        </div>
      )}
      <details class="how">
        <summary>{words.how}</summary>
        <div>
          <p>{words.howText}</p>
        </div>
      </details>
    </>
  );
}

interface SlidersProps {
  readonly context: PageContext;
  readonly model: WhatIfModel;
  readonly scenario: Scenario;
  readonly isShown: boolean;
}

function Sliders({ context, model, scenario, isShown }: SlidersProps): VNode {
  return (
    <fieldset class="sliders" data-result={model.effect} hidden={!isShown} disabled={!isShown}>
      <legend class="hidden-text">{metricNameOf(context, model.effect)}</legend>
      {model.causes.map((cause) => (
        <Slider
          context={context}
          model={model}
          cause={cause}
          change={scenario.moves.find(({ metricId }) => metricId === cause.metricId)?.change ?? 0}
        />
      ))}
    </fieldset>
  );
}

function Slider({
  context,
  model,
  cause,
  change,
}: {
  readonly context: PageContext;
  readonly model: WhatIfModel;
  readonly cause: WhatIfCause;
  readonly change: number;
}): VNode {
  const { locale } = context.site;
  const words = whatIfWords(locale);
  const { metricId } = cause;
  const id = `move-${model.effect}-${metricId}`;
  const { min, max, step } = sliderRange(cause);
  const value = (amount: number): string => formatShort(locale, amount, measureOfId(context, metricId));
  const perZone = model.model.data.kind === "clusters" && metricOf(context, metricId)?.aggregation === "sum";
  return (
    <div class="slider">
      <label for={id}>
        {metricNameOf(context, metricId)}
        {perZone ? `, ${words.perZone}` : ""}
      </label>
      <output for={id}>{sliderText(context, cause, change)}</output>
      <input
        type="range"
        id={id}
        name={metricId}
        min={min}
        max={max}
        step={step}
        value={change}
        aria-describedby={`${id}-range`}
        aria-valuetext={sliderText(context, cause, change)}
      />
      <p class="soft small" id={`${id}-range`}>
        {words.now(value(cause.latest))}; {words.history(value(cause.least), value(cause.greatest))}
      </p>
    </div>
  );
}

/** Where a slider stands: the new value, the move, and whether it has left what has been seen. */
export function sliderText(context: PageContext, cause: WhatIfCause, change: number): string {
  const { locale } = context.site;
  const words = whatIfWords(locale);
  if (change === 0) return words.unmoved;
  const value = cause.latest + change;
  const isBeyond = value < cause.least || value > cause.greatest;
  return [
    formatShort(locale, value, measureOfId(context, cause.metricId)),
    words.moved(changeOf(context, cause.metricId, change)),
    ...(isBeyond ? [`⚠ ${words.beyond}`] : []),
  ].join(", ");
}
