import type { ComponentChildren, VNode } from "preact";
import { nextStart } from "#analysis/pilots/next-start.ts";
import type { PlanRequest } from "#analysis/pilots/plan-types.ts";
import type { PlannerTables } from "#findings/pilot-planner.ts";
import { plannerWords } from "#text/pilot-planner.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import type { PageContext } from "./page-context.ts";
import { metricNameOf, zoneNameOf } from "./pilot-writer.ts";

interface Props {
  readonly context: PageContext;
  readonly tables: PlannerTables;
  /** What is planned before anybody asks. */
  readonly request: PlanRequest;
}

/** The questions of the planner; hidden without scripts. */
export function PlannerForm({ context, tables, request }: Props): VNode {
  const { company, site } = context;
  const words = plannerWords(site.locale);
  const grains = vocabularyWords(site.locale).grain;
  const regions = [...new Set(company.zones.flatMap(({ region }) => region ?? []))];
  const { zones, asOf, metrics } = tables;
  return (
    <form class="filters needs-script no-print" data-planner aria-label={words.form}>
      <Field name="metric" label={words.metric}>
        <select id="plan-metric" name="metric">
          {metrics.map(({ metricId, grain }) => (
            <option value={metricId} data-grain={grain} data-start={nextStart(asOf, grain)}>
              {metricNameOf(context, metricId)} ({grains[grain]})
            </option>
          ))}
        </select>
      </Field>
      <NumberField name="zones" label={words.zones} value={request.zones} min={2} max={200} />
      <NumberField name="periods" label={words.periods} value={request.periods} min={1} max={400} />
      <NumberField name="controls" label={words.perZone} value={request.controlsPerZone} min={1} max={10} />
      <NumberField name="min" label={words.minEffect} hint={words.optional} />
      <NumberField name="cost" label={words.costPerZone} hint={words.optional} />
      <NumberField name="run" label={words.runCost} hint={words.optional} />
      {regions.length > 1 && (
        <Field name="region" label={words.region}>
          <select id="plan-region" name="region">
            <option value="">{words.allRegions}</option>
            {regions.map((region) => (
              <option value={region}>{region}</option>
            ))}
          </select>
        </Field>
      )}
      <Field name="name" label={words.name}>
        <input id="plan-name" name="name" type="text" maxLength={80} value={words.defaultName} />
      </Field>
      <Field name="start" label={words.start}>
        <input id="plan-start" name="start" type="date" value={nextStart(asOf, request.metric.grain)} />
      </Field>
      <input type="hidden" name="seed" value={request.seed} />
      <button class="button primary" type="submit">
        {words.plan}
      </button>
      <button class="button" type="button" data-planner-draw>
        {words.draw}
      </button>
      <button class="button plain" type="reset">
        {words.reset}
      </button>
      <details class="how">
        <summary>{words.leaveOut}</summary>
        <fieldset class="zone-choice">
          <legend class="hidden-text">{words.leaveOut}</legend>
          {zones
            .filter((zone) => !request.unavailable.includes(zone))
            .map((zone) => (
              <label class="check">
                <input type="checkbox" name="without" value={zone} /> {zoneNameOf(context, zone)}
              </label>
            ))}
        </fieldset>
      </details>
      <p class="small soft" role="status" data-planner-status />
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Field({ name, label, children }: FieldProps): VNode {
  return (
    <div class="field">
      <label for={`plan-${name}`}>{label}</label>
      {children}
    </div>
  );
}

interface NumberProps extends Omit<FieldProps, "children"> {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly hint?: string;
}

function NumberField({ name, label, value, min = 0, max, hint }: NumberProps): VNode {
  return (
    <Field name={name} label={label}>
      <input
        id={`plan-${name}`}
        name={name}
        type="number"
        min={min}
        max={max}
        step={value === undefined ? "any" : 1}
        value={value}
        placeholder={hint}
      />
    </Field>
  );
}
