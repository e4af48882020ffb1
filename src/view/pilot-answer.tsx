import type { VNode } from "preact";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import { formatDay } from "#text/format.ts";
import { pilotCheckWords } from "#text/pilot-checks.ts";
import { type LimitName, pilotLimitWords, SHARE_LIMITS } from "#text/pilot-limits.ts";
import { pilotPageWords } from "#text/pilot-page.ts";
import { pilotVerdictWords } from "#text/pilot-verdicts.ts";
import { pilotsWords } from "#text/pilots.ts";
import { metricPath } from "./id-paths.ts";
import {
  GuardrailsNote,
  PilotBadge,
  type PilotProps,
  pilotAnswer,
  primaryOf,
  reasonsToTell,
  writerOfPilot,
} from "./pilot-parts.tsx";
import { metricNameOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

const LIMITS = Object.keys(checkRules) as LimitName[];

/** The verdict and its reasons in words, and what a failed check means. */
export function PilotAnswer({ context, result }: PilotProps): VNode {
  const { site } = context;
  const { plan, status } = result;
  const words = pilotVerdictWords(site.locale);
  const page = pilotPageWords(site.locale);
  const list = pilotsWords(site.locale);
  const write = writerOfPilot(context, result);
  const metric = metricNameOf(context, plan.primaryMetric);
  const told = reasonsToTell(result).map((reason) => words.reason(reason, write, metric));
  const reasons = told.length === 0 ? [page.distrusted] : told;
  const day = (iso: string): string => formatDay(site.locale, iso, "short");
  return (
    <header class="opening">
      <p class="kicker">
        {page.about} · {words.status[status]}
      </p>
      <h1>{pilotAnswer(context, result)}</h1>
      <p class="row">
        <PilotBadge context={context} result={result} large />
      </p>
      {reasons.map((text) => (
        <p class="deck">{text}</p>
      ))}
      <GuardrailsNote context={context} result={result} />
      {plan.hypothesis !== null && (
        <p>
          <span class="soft">{page.hypothesis}:</span> {plan.hypothesis}
        </p>
      )}
      <p class="facts-line">
        <span>
          <a href={pageAddress(site, metricPath(plan.primaryMetric))}>{metric}</a>
        </span>
        <span>{list.dates(day(plan.start), plan.end === null ? null : day(plan.end))}</span>
        <span>{list.zonesLine(result.nPilot, result.nControl)}</span>
        {plan.owner !== null && <span>{list.owner(plan.owner)}</span>}
      </p>
      <FailedChecks context={context} result={result} />
      <WhatWouldSettle context={context} result={result} />
    </header>
  );
}

/** For each failed check: what was found, which decision would be unsafe, what would help. */
function FailedChecks({ context, result }: PilotProps): VNode | null {
  const { locale } = context.site;
  const failed = result.checks.filter(({ status }) => status === "fail");
  if (failed.length === 0) return null;
  const checks = pilotCheckWords(locale);
  const words = pilotVerdictWords(locale);
  const write = writerOfPilot(context, result);
  return (
    <>
      {failed.map((check) => (
        <div class="note bad">
          <h2>
            {checks.check[check.id].title}: {checks.status.fail}
          </h2>
          <p>{checks.said(check, write)}</p>
          <p>
            <strong>{words.unsafe}:</strong> {checks.check[check.id].unsafe}
          </p>
          <p>
            <strong>{words.helps}:</strong> {checks.check[check.id].helps}
          </p>
        </div>
      ))}
    </>
  );
}

/** For a pilot that cannot tell: how many more periods or zones would. */
function WhatWouldSettle({ context, result }: PilotProps): VNode | null {
  const { settle, verdict, status } = result;
  if (verdict !== "extend" || status === "planned" || settle.status === "settled") return null;
  // What is missing is a decision, not data; the reasons say so.
  if (result.reasons.some(({ code }) => code === "worth-unknown")) return null;
  if (!primaryOf(result)) return null;
  const { locale } = context.site;
  const words = pilotVerdictWords(locale);
  const text =
    settle.status === "estimated"
      ? words.settle(settle, writerOfPilot(context, result))
      : words.notSettled[settle.why];
  return (
    <div class="note">
      <h2>{pilotPageWords(locale).settle}</h2>
      <p>{text}</p>
    </div>
  );
}

/** Checks as a table: what each asks, whether it passed, what was found. */
export function PilotChecks({ context, result }: PilotProps): VNode | null {
  const { locale } = context.site;
  const { checks } = result;
  if (checks.length === 0) return null;
  const words = pilotPageWords(locale);
  const said = pilotCheckWords(locale);
  const limits = pilotLimitWords(locale);
  const write = writerOfPilot(context, result);
  const tone = { pass: "good", warn: "warn", fail: "bad" } as const;
  const passed = checks.filter(({ status }) => status === "pass").length;
  return (
    <section class="section" aria-labelledby="checks">
      <header>
        <h2 id="checks">{words.checks}</h2>
        <p>{words.checksHeading(passed, checks.length)}</p>
      </header>
      <table class="table stacked checks">
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.result}</th>
            <th scope="col">{words.finding}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr class={check.status === "pass" ? "passed" : undefined}>
              <th scope="row">{said.check[check.id].title}</th>
              <td data-label={words.result}>
                <span class={`badge ${tone[check.status]}`}>{said.status[check.status]}</span>
              </td>
              <td class="said">
                {said.said(check, write)}
                {check.status === "warn" && <span class="soft no-print"> {said.check[check.id].helps}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details class="how">
        <summary>{words.rules}</summary>
        <table class="table">
          <tbody>
            {LIMITS.map((name) => (
              <tr>
                <th scope="row">{limits[name]}</th>
                <td class="num">
                  {SHARE_LIMITS.has(name) ? write.share(checkRules[name]) : write.number(checkRules[name])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
