import type { VNode } from "preact";
import type { PilotScale } from "#analysis/pilots/pilot-types.ts";
import { parsePeriod } from "#model/period.ts";
import { formatPeriodName } from "#text/format.ts";
import { askWords } from "#text/pilot-ask.ts";
import { pilotPageWords } from "#text/pilot-page.ts";
import type { PageContext } from "./page-context.ts";
import { type PilotProps, pilotAnswer, primaryOf } from "./pilot-parts.tsx";
import { metricNameOf, zoneNameOf } from "./pilot-writer.ts";

const SCALES: readonly PilotScale[] = ["level", "log"];

/** The controls by which a reader asks a pilot differently; hidden without scripts. */
export function PilotAsk({ context, result }: PilotProps): VNode | null {
  const metric = primaryOf(result);
  if (!metric) return null;
  const { locale } = context.site;
  const words = askWords(locale);
  const periods = metric.series.map(({ period }) => period);
  const before = periods.slice(0, Math.max(0, metric.prePeriods - 1));
  const after = periods.slice(metric.prePeriods).toReversed();
  const others = result.metrics.filter(
    ({ metricId, status }) => metricId !== metric.metricId && status === "estimated",
  );
  const controls = result.pilotZones.filter(({ arm }) => arm === "control");
  return (
    <details class="how no-print needs-script" data-pilot-asked>
      <summary>{words.title}</summary>
      <div>
        <p>{words.intro}</p>
        <form
          class="filters"
          data-pilot-ask={result.pilotId}
          data-answer={pilotAnswer(context, result)}
          aria-label={words.title}
        >
          <Choice
            name="metric"
            label={words.metric}
            all={words.registered(metricNameOf(context, metric.metricId))}
            options={others.map(({ metricId }) => [metricId, metricNameOf(context, metricId)])}
          />
          <Choice
            name="scale"
            label={words.scale}
            all={words.registered(pilotPageWords(locale).scales[result.plan.scale])}
            options={SCALES.filter((scale) => scale !== result.plan.scale).map((scale) => [
              scale,
              pilotPageWords(locale).scales[scale],
            ])}
          />
          <Choice
            name="from"
            label={words.from}
            all={words.whole}
            options={before.slice(1).map((period) => [period, periodName(context, period)])}
          />
          <Choice
            name="to"
            label={words.to}
            all={words.whole}
            options={after.slice(1).map((period) => [period, periodName(context, period)])}
          />
          {controls.length > 2 && (
            <fieldset class="zone-choice">
              <legend>{words.leaveOut}</legend>
              {controls.map(({ zone }) => (
                <label class="check">
                  <input type="checkbox" name="without" value={zone} /> {zoneNameOf(context, zone)}
                </label>
              ))}
            </fieldset>
          )}
          <button class="button plain" type="reset">
            {words.reset}
          </button>
          <button class="button plain" type="button" data-pilot-verify>
            {words.verify}
          </button>
        </form>
        <p class="small soft" role="status" data-pilot-status />
      </div>
    </details>
  );
}

function periodName({ site }: PageContext, period: string): string {
  const parsed = parsePeriod(period);
  return parsed ? formatPeriodName(site.locale, parsed) : period;
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, name: string])[];
}

function Choice({ name, label, all, options }: ChoiceProps): VNode {
  return (
    <div class="field">
      <label for={`ask-${name}`}>{label}</label>
      <select id={`ask-${name}`} name={name}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </div>
  );
}

interface NoteProps {
  readonly context: PageContext;
  /** The registered analysis in one line. */
  readonly answer: string;
  readonly onBack: () => void;
}

/** Says that what is shown is not the analysis that counts. */
export function UnregisteredNote({ context, answer, onBack }: NoteProps): VNode {
  const words = askWords(context.site.locale);
  return (
    <div class="note warn">
      <h2>{words.noteTitle}</h2>
      <p>{words.note(answer)}</p>
      <p class="no-print">
        <button class="button plain" type="button" onClick={onBack}>
          {words.back}
        </button>
      </p>
    </div>
  );
}
