import type { VNode } from "preact";
import type { Likeness, MoneyRange, PilotMoney } from "#analysis/pilots/pilot-types.ts";
import { countPeriods } from "#text/count-periods.ts";
import { pilotCheckWords } from "#text/pilot-checks.ts";
import { pilotMoneyWords } from "#text/pilot-money.ts";
import type { PageContext } from "./page-context.ts";
import { type PilotProps, writerOfPilot } from "./pilot-parts.tsx";
import { metricNameOf } from "./pilot-writer.ts";

type Worth = Extract<PilotMoney, { readonly status: "estimated" }>;

/** What a rollout is worth, and to which zones it may be promised. */
export function PilotMoneyView({ context, result }: PilotProps): VNode | null {
  const { locale } = context.site;
  const { money, verdict, status } = result;
  if (status === "planned") return null;
  const words = pilotMoneyWords(locale);
  return (
    <section class="section" aria-labelledby="money">
      <header>
        <h2 id="money">{words.title}</h2>
        {money.status !== "estimated" && <p>{words.why[money.why]}</p>}
        {money.status === "estimated" && verdict === "roll_out" && (
          <p>
            {words.heading(
              writerOfPilot(context, result).money(money.perPeriod.value),
              words.per(money.grain),
              money.zones,
            )}
          </p>
        )}
      </header>
      {money.status === "estimated" && (
        <>
          {verdict !== "roll_out" && <p class="note warn">{words.withheld}</p>}
          <Amounts context={context} result={result} money={money} />
        </>
      )}
      <LikenessTable context={context} result={result} />
    </section>
  );
}

function Amounts({ context, result, money }: PilotProps & { readonly money: Worth }): VNode {
  const { locale } = context.site;
  const words = pilotMoneyWords(locale);
  const write = writerOfPilot(context, result);
  const range = ({ low, high }: MoneyRange): string => words.range(write.money(low), write.money(high));
  const rows: [string, MoneyRange][] = [
    [words.perZone, money.perZonePeriod],
    [words.net, money.netPerZonePeriod],
    [words.rollout, money.perPeriod],
    [words.likely, money.perPeriodLikely],
    [words.firstYear, money.firstYear],
    [words.soFar, money.soFar],
  ];
  return (
    <>
      <table class="table stacked">
        <thead>
          <tr>
            <th scope="col">{words.money}</th>
            <th scope="col" class="num">
              {context.site.currency}
            </th>
            <th scope="col" class="num">
              {words.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, amount]) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="num" data-label={context.site.currency}>
                {write.money(amount.value)}
              </td>
              <td class="num" data-label={words.interval}>
                {range(amount)}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.oneOff}</th>
            <td class="num" data-label={context.site.currency}>
              {write.money(money.oneOffCost)}
            </td>
            <td />
          </tr>
          <tr>
            <th scope="row">{words.costSoFar}</th>
            <td class="num" data-label={context.site.currency}>
              {write.money(money.costSoFar)}
            </td>
            <td />
          </tr>
          <tr>
            <th scope="row">{words.payback}</th>
            <td colSpan={2} class="num" data-label={words.payback}>
              {paybackText(context, money)}
            </td>
          </tr>
        </tbody>
      </table>
      <p class="small soft">
        {words.source(metricNameOf(context, money.metricId), write.share(money.margin))}
      </p>
    </>
  );
}

function paybackText({ site }: PageContext, money: Worth): string {
  const words = pilotMoneyWords(site.locale);
  const { oneOffCost, paybackPeriods, paybackBest, paybackWorst } = money;
  if (oneOffCost === 0) return words.noCost;
  const periods = (count: number | null): string | null =>
    count === null ? null : countPeriods(site.locale, Math.max(1, Math.ceil(count)), money.grain);
  const value = periods(paybackPeriods);
  if (value === null) return words.never;
  return words.paybackValue(value, periods(paybackBest), periods(paybackWorst));
}

const LIKE_TONE: Readonly<Record<Likeness["likeness"], string>> = {
  like: "good",
  unlike: "warn",
  unknown: "unknown",
};

/** The zones still without it, and how like the piloted ones they are. */
function LikenessTable({ context, result }: PilotProps): VNode | null {
  const { locale } = context.site;
  const { likeness, money } = result;
  if (likeness.length === 0) return null;
  const words = pilotMoneyWords(locale);
  const checks = pilotCheckWords(locale);
  const write = writerOfPilot(context, result);
  const like = likeness.filter((one) => one.likeness === "like").length;
  const net = new Map(money.status === "estimated" ? money.byZone.map((one) => [one.zone, one.net]) : []);
  return (
    <>
      <h3>{words.likenessTitle}</h3>
      <p>
        {words.likenessHeading(like, likeness.length)}. <span class="soft no-print">{words.likenessHow}</span>
      </p>
      <details class="how">
        <summary>{words.byZone}</summary>
        <table class="table stacked">
          <thead>
            <tr>
              <th scope="col">{words.zone}</th>
              <th scope="col">{words.likeHead}</th>
              <th scope="col">{words.whyHead}</th>
              <th scope="col" class="num">
                {words.netHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {likeness.map((one) => {
              const amount = net.get(one.zone);
              return (
                <tr>
                  <th scope="row">{write.zone(one.zone)}</th>
                  <td data-label={words.likeHead}>
                    <span class={`badge ${LIKE_TONE[one.likeness]}`}>{words.likeness[one.likeness]}</span>
                  </td>
                  <td data-label={words.whyHead}>
                    {one.trait !== null &&
                      (one.furthest === null || one.furthest === 0
                        ? checks.trait(one.trait)
                        : words.furthest(checks.trait(one.trait), write.number(one.furthest)))}
                  </td>
                  <td class="num" data-label={words.netHead}>
                    {amount &&
                      `${write.money(amount.value)} (${words.range(write.money(amount.low), write.money(amount.high))})`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </>
  );
}
