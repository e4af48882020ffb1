import { Component, type VNode } from "preact";
import { type Period, shiftPeriod } from "#model/period.ts";
import { filterWords } from "#text/filters.ts";
import { formatPeriodName } from "#text/format.ts";
import type { PageContext } from "./page-context.ts";

/** Beyond ten years of months a list is too long to choose from: years will do. */
const MOST_MONTHS = 120;

interface Props {
  readonly context: PageContext;
}

/** The controls that narrow a page; they work once the reader's browser runs scripts, and are hidden without. */
export function FilterBar({ context }: Props): VNode {
  return <Controls context={context} />;
}

class Controls extends Component<Props> {
  /** What there is to choose from is the same under every filter, and what is chosen the controls know themselves. */
  override shouldComponentUpdate({ context }: Props): boolean {
    return context.company !== this.props.context.company;
  }

  override render({ context }: Props): VNode | null {
    return controls(context);
  }
}

function controls(context: PageContext): VNode | null {
  const { company, site } = context;
  const words = filterWords(site.locale);
  const regions = [...new Set(company.zones.flatMap((zone) => zone.region ?? []))];
  const periods = periodChoices(context);
  if (!company.span) return null;
  return (
    <form class="filters needs-script" data-filters aria-label={words.legend}>
      <Choice
        name="from"
        label={words.from}
        all={words.fromFirst}
        options={periods.map(({ from, name }) => [from, name])}
      />
      <Choice
        name="to"
        label={words.to}
        all={words.toLast}
        options={periods.map(({ to, name }) => [to, name]).reverse()}
      />
      {regions.length > 1 && (
        <Choice
          name="region"
          label={words.region}
          all={words.allRegions}
          options={regions.map((one) => [one, one])}
        />
      )}
      {company.zones.length > 1 && (
        <Choice
          name="zone"
          label={words.zone}
          all={words.allZones}
          options={company.zones.map((zone) => [zone.zone, zone.name, zone.region ?? ""])}
        />
      )}
      {company.segments.length > 1 && (
        <Choice
          name="segment"
          label={words.segment}
          all={words.allSegments}
          options={company.segments.map((one) => [one, one])}
        />
      )}
      <button class="button plain" type="reset">
        {words.clear}
      </button>
      <p class="small soft" role="status" data-filter-status />
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  /** Value, name and (for zones) the region that it belongs to. */
  readonly options: readonly (readonly string[])[];
}

function Choice({ name, label, all, options }: ChoiceProps): VNode {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{all}</option>
        {options.map(([value, text, region]) => (
          <option value={value} data-region={region}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface PeriodChoice {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** Months (years of a long history) that a reader can choose as first and last, in order. */
export function periodChoices({ company, site }: PageContext): PeriodChoice[] {
  if (!company.span) return [];
  const { from, to } = company.span;
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  const grain = months <= MOST_MONTHS ? "month" : "year";
  const choices: PeriodChoice[] = [];
  const first = grain === "month" ? `${from.slice(0, 7)}-01` : `${from.slice(0, 4)}-01-01`;
  for (let one: Period = { grain, start: first }; one.start <= to; one = shiftPeriod(one, 1)) {
    const month = one.start.slice(0, 7);
    choices.push({
      from: month,
      to: grain === "month" ? month : `${one.start.slice(0, 4)}-12`,
      name: formatPeriodName(site.locale, one, "short"),
    });
  }
  return choices;
}
