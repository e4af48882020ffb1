import type { VNode } from "preact";
import type { EvidenceReason } from "#analysis/links/evidence-rules.ts";
import type { NotEstimable, TestedLink } from "#analysis/links/link-types.ts";
import { shareText } from "#chart/share-rows.ts";
import { formatNumber, formatPeriodName, formatRelative } from "#text/format.ts";
import { linkPageWords } from "#text/link-page.ts";
import { linkRuleWords } from "#text/link-rules.ts";
import { changeOf, tellingOf } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { metricNameOf } from "./pilot-writer.ts";

interface Props {
  readonly context: PageContext;
  readonly link: TestedLink;
}

const TONE = { held: "good", failed: "bad", unknown: "unknown" } as const;

/** Why a link has its grade: each rule with what it found. */
export function LinkReasons({ context, link }: Props): VNode {
  const words = linkPageWords(context.site.locale);
  return (
    <section class="section" aria-labelledby="reasons">
      <header>
        <h2 id="reasons">{words.reasons}</h2>
        <p>{words.reasonsIntro}</p>
      </header>
      <table class="table">
        <caption class="hidden-text">{words.reasons}</caption>
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.result}</th>
            <th scope="col" class="num secondary">
              {words.number}
            </th>
          </tr>
        </thead>
        <tbody>
          {link.reasons.map((reason) => (
            <tr>
              <th scope="row">{linkRuleWords(context.site.locale).rule[reason.code]}</th>
              <td>
                <span class={`badge ${TONE[reason.outcome]}`}>{outcomeText(context, reason)}</span>
              </td>
              <td class="num secondary">{reasonNumber(context, reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where the order of both was asked and neither goes first for certain, it can't be told. */
function outcomeText({ site }: PageContext, { code, outcome }: EvidenceReason): string {
  const words = linkRuleWords(site.locale);
  return code === "not-reversed" && outcome === "unknown" ? words.undecided : words.outcome[outcome];
}

const CHANCES = new Set<EvidenceReason["code"]>(["beyond-chance", "beyond-search", "far-beyond-search"]);

function reasonNumber(context: PageContext, { code, value }: EvidenceReason): string {
  if (value === null) return "";
  if (CHANCES.has(code)) return chanceText(context, value);
  return code === "out-of-sample" ? gainText(context, value) : shareText(context.site.locale, value);
}

/** A small share with its sign, or that it is smaller than can be told: `+0.4 %`, `< 0.1 %`. */
function gainText({ site }: PageContext, share: number): string {
  return Math.abs(share) < 0.0005 && share !== 0
    ? `${share < 0 ? "> −" : "< "}${formatRelative(site.locale, 0.001).slice(1)}`
    : formatRelative(site.locale, share);
}

/** A p-value: three decimals, or that it is smaller than can be told. */
export function chanceText({ site }: PageContext, p: number): string {
  const words = linkPageWords(site.locale);
  return p < 0.001
    ? words.belowChance(formatNumber(site.locale, 0.001, 3))
    : words.chance(formatNumber(site.locale, p, 3));
}

/** Every check of a link with its numbers. */
export function LinkTests({ context, link }: Props): VNode {
  const { locale } = context.site;
  const words = linkPageWords(locale);
  const { factor } = tellingOf(context, link);
  const { controls, halves, outOfSample, direction } = link.checks;
  const change = (estimate: number): string => changeOf(context, link.effect, estimate * factor);
  const range = (low: number, high: number): string => {
    const [from, to] = [change(low), change(high)];
    return `${from} … ${to}`;
  };
  const period = (start: string): string => formatPeriodName(locale, { grain: link.grain, start }, "short");
  const cannot = (name: string, { why }: NotEstimable): Row => [
    name,
    linkRuleWords(locale).outcome.unknown,
    linkRuleWords(context.site.locale).why[why],
  ];
  const rows: Row[] = [
    [words.alone, change(link.estimate), range(link.ciLow, link.ciHigh)],
    controls.status === "estimated"
      ? [
          words.withControls(
            controls.controls.map(({ metricId }) => metricNameOf(context, metricId)).join("; "),
          ),
          change(controls.estimate),
          range(controls.ciLow, controls.ciHigh),
        ]
      : cannot(linkRuleWords(context.site.locale).rule["not-explained"], controls),
    ...(halves.status === "estimated"
      ? ([halves.first, halves.second] as const).map(
          (half, i): Row => [
            (i === 0 ? words.firstHalf : words.secondHalf)(period(half.from), period(half.to)),
            change(half.estimate),
            range(half.ciLow, half.ciHigh),
          ],
        )
      : [cannot(linkRuleWords(context.site.locale).rule["both-halves"], halves)]),
    outOfSample.status === "estimated"
      ? [
          words.outOfSample,
          linkRuleWords(context.site.locale).outcome[outOfSample.gain > 0 ? "held" : "failed"],
          words.gain(
            formatRelative(locale, outOfSample.errorWith / outOfSample.errorWithout - 1),
            outOfSample.origins,
          ),
        ]
      : cannot(words.outOfSample, outOfSample),
    direction.status === "estimated"
      ? [
          words.direction,
          words.directionVerdict[direction.verdict],
          words.directionNumbers(
            chanceText(context, direction.forwardP),
            chanceText(context, direction.reverseP),
          ),
        ]
      : cannot(words.direction, direction),
  ];
  return (
    <section class="section" aria-labelledby="tests">
      <header>
        <h2 id="tests">{words.tests}</h2>
      </header>
      <table class="table stacked">
        <caption class="hidden-text">{words.tests}</caption>
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.estimate}</th>
            <th scope="col">{words.interval}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, estimate, interval]) => (
            <tr>
              <th scope="row">{name}</th>
              <td data-label={words.estimate}>{estimate}</td>
              <td data-label={words.interval}>{interval}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Row = readonly [name: string, estimate: string, interval: string];
