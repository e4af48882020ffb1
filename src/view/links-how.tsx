import type { VNode } from "preact";
import { evidenceRules } from "#analysis/links/evidence-rules.ts";
import type { LinksResult } from "#analysis/links/link-types.ts";
import { shareText } from "#chart/share-rows.ts";
import { linkPageWords } from "#text/link-page.ts";
import { linkRuleWords } from "#text/link-rules.ts";
import { linkSentenceWords } from "#text/link-sentence.ts";
import { outlookWords } from "#text/links-outlook.ts";
import type { PageContext } from "./page-context.ts";

interface Props {
  readonly context: PageContext;
  readonly result: LinksResult;
}

/** How all links were tested: the rules of the grades, the impossible causes, the methods. */
export function LinksHow({ context, result }: Props): VNode {
  const { locale } = context.site;
  const words = outlookWords(locale);
  const page = linkPageWords(locale);
  const grades = linkSentenceWords(locale).evidence;
  const family = result.families.find((one) => one.family === "outcome");
  const leftOut = Math.max(0, ...result.links.map((one) => (one.status === "tested" ? one.leftOut : 0)));
  return (
    <section class="section" aria-labelledby="how">
      <header>
        <h2 id="how">{words.placebo}</h2>
      </header>
      {result.placebo.map((one) => (
        <p>
          {(one.route === "zone" ? words.placeboZone : words.placeboCompany)(
            one.hits,
            one.tested,
            shareText(locale, one.rate),
            shareText(locale, one.low),
            shareText(locale, one.high),
          )}
        </p>
      ))}
      <details class="how">
        <summary>{words.how}</summary>
        <div>
          {family && <p>{words.howLinks({ pairs: family.tested, lags: family.lags })}</p>}
          {leftOut > 0 && <p>{words.howLeftOut(leftOut)}</p>}
          <p>{page.howLevel}</p>
          <p>{words.importance}</p>
          <p>{words.howForecast}</p>
          <p>{words.howWarnings}</p>
          <table class="table stacked">
            <caption>{page.rules}</caption>
            <thead>
              <tr>
                <th scope="col">{words.rule}</th>
                <th scope="col">{words.failed}</th>
                <th scope="col">{words.unknown}</th>
              </tr>
            </thead>
            <tbody>
              {evidenceRules.map((rule) => (
                <tr>
                  <th scope="row">{linkRuleWords(locale).rule[rule.id]}</th>
                  <td data-label={words.failed}>{grades[rule.failed]}</td>
                  <td data-label={words.unknown}>{grades[rule.unknown]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
