import type { VNode } from "preact";
import type { Likeness, MoneyRange, PilotMoney } from "#analysis/pilots/pilot-types.ts";
import { countPeriods } from "#text/count-periods.ts";
import { formatDay } from "#text/format.ts";
import { pilotCheckWords } from "#text/pilot-checks.ts";
import { pilotMethodWords } from "#text/pilot-methods.ts";
import { pilotMoneyWords } from "#text/pilot-money.ts";
import { moneyRange } from "./money-range.ts";
import type { PageContext } from "./page-context.ts";
import { type PilotProps, writerOfPilot } from "./pilot-parts.tsx";
import { metricNameOf } from "./pilot-writer.ts";

type Worth = Extract<PilotMoney, { readonly status: "estimated" }>;

/** What a rollout is worth, and to which zones it may be promised; where no amount may be given, why. */
export function PilotMoneyView({ context, result }: PilotProps): VNode | null {
  const { money, verdict, status } = result;
  if (status === "planned") return null;
  const words = pilotMoneyWords(context.site.locale);
  return (
    <section class="section" aria-labelledby="money">
      <header>
        <h2 id="money">{words.title}</h2>
        <Heading context={context} result={result} />
      </header>
      {money.status === "estimated" && (
        <>
          {verdict !== "roll_out" && <p class="note warn">{words.withheld}</p>}
          <Amounts context={context} result={result} money={money} />
        </>
      )}
      {verdict !== "not_trustworthy" && <LikenessTable context={context} result={result} />}
    </section>
  );
}

function Heading({ context, result }: PilotProps): VNode | null {
  const words = pilotMoneyWords(context.site.locale);
  const write = writerOfPilot(context, result);
  const { money, verdict } = result;
  if (money.status !== "estimated") {
    const metric = "metricId" in money ? metricNameOf(context, money.metricId) : "";
    const share = "qValue" in money ? write.share(money.qValue) : "";
    return (
      <p>
        {words.headingNothing}. <span class="soft">{words.why[money.why](metric, share)}</span>
      </p>
    );
  }
  if (money.zones === 0) return <p>{words.headingUnlike}</p>;
  if (verdict !== "roll_out") return null;
  return <p>{words.heading(write.money(money.perPeriod.value), words.per(money.grain), money.zones)}</p>;
}

function Amounts({ context, result, money }: PilotProps & { readonly money: Worth }): VNode {
  const { locale } = context.site;
  const words = pilotMoneyWords(locale);
  const write = writerOfPilot(context, result);
  const from = money.firstYearFrom === null ? null : formatDay(locale, money.firstYearFrom, "short");
  const there = money.zones > 0;
  const rows: [string, MoneyRange][] = [
    [words.perZone, money.perZonePeriod],
    [words.net, money.netPerZonePeriod],
    ...(there ? [[words.rollout(money.zones), money.perPeriod] as [string, MoneyRange]] : []),
    ...(there ? [[words.firstYear(from), money.firstYear] as [string, MoneyRange]] : []),
    [words.soFar, money.soFar],
  ];
  const costs: [string, number][] = [
    [words.costSoFar, money.costSoFar],
    ...(there ? [[words.oneOff, money.oneOffCost] as [string, number]] : []),
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
                {moneyRange(locale, write, amount)}
              </td>
            </tr>
          ))}
          {costs.map(([name, amount]) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="num" data-label={context.site.currency}>
                {write.money(amount)}
              </td>
              <td />
            </tr>
          ))}
          {there && (
            <tr>
              <th scope="row">{words.payback}</th>
              <td colSpan={2} class="num" data-label={words.payback}>
                {paybackText(context, money)}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {money.unpromised.zones > 0 && (
        <p class="small">
          {words.unpromised(
            money.unpromised.zones,
            write.money(money.unpromised.perPeriod.value),
            words.per(money.grain),
            moneyRange(locale, write, money.unpromised.perPeriod),
          )}
        </p>
      )}
      <HowComputed context={context} result={result} money={money} />
    </>
  );
}

function HowComputed({ context, result, money }: PilotProps & { readonly money: Worth }): VNode {
  const { locale } = context.site;
  const { how, source } = pilotMoneyWords(locale);
  const scale = result.metrics.find(({ metricId }) => metricId === money.metricId);
  const share = scale?.status === "estimated" && scale.scale === "log";
  return (
    <details class="how">
      <summary>{pilotMethodWords(locale).how}</summary>
      <p>
        {source(metricNameOf(context, money.metricId), writerOfPilot(context, result).share(money.margin))}
      </p>
      <p>{how.zones}</p>
      <p>{share ? how.intervalShare : how.interval}</p>
      <p>{money.firstYearFrom === null ? how.year : how.waves}</p>
    </details>
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
              {net.size > 0 && (
                <th scope="col" class="num">
                  {words.netHead}
                </th>
              )}
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
                  {net.size > 0 && (
                    <td class="num" data-label={words.netHead}>
                      {amount && `${write.money(amount.value)} (${moneyRange(locale, write, amount)})`}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </>
  );
}
