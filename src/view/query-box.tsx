import type { VNode } from "preact";
import type { SiteInput } from "#site/site-input.ts";
import { dataWords } from "#text/data-page.ts";
import type { PageContext } from "./page-context.ts";

interface Props {
  readonly context: PageContext;
  readonly input: SiteInput;
}

/** A question that shows what can be asked. */
const EXAMPLES = [
  `SELECT metric_id, count(*)::INT AS "values", min(period) AS first, max(period) AS last
FROM "values" GROUP BY metric_id ORDER BY metric_id`,
  `SELECT v.period_start, avg(v.value) AS value
FROM "values" AS v WHERE v.metric_id = (SELECT metric_id FROM metrics LIMIT 1)
GROUP BY v.period_start ORDER BY v.period_start`,
  `SELECT m.aspect, count(*)::INT AS metrics FROM metrics AS m GROUP BY m.aspect ORDER BY metrics DESC`,
];

/** The query box: works once scripts run; without them it says so. */
export function QueryBox({ context, input }: Props): VNode {
  const words = dataWords(context.site.locale);
  const tables = [...Map.groupBy(input.downloads, (one) => one.table ?? "")].filter(
    ([table]) => table !== "",
  );
  return (
    <section class="section" id="query" aria-labelledby="query-title">
      <header>
        <h2 id="query-title">{words.query}</h2>
        <p>{words.queryIntro}</p>
      </header>
      <noscript>
        <p class="note">{words.needsScript}</p>
      </noscript>
      <form class="stack needs-script" data-query>
        <textarea class="code" name="sql" rows={5} spellcheck={false} aria-label={words.sql}>
          {EXAMPLES[0]}
        </textarea>
        <div class="row">
          <button class="button primary" type="submit">
            {words.run}
          </button>
          <button class="button" type="button" data-query-stop hidden>
            {words.cancel}
          </button>
          <div class="field">
            <label for="query-example">{words.examples}</label>
            <select id="query-example" data-query-example>
              {EXAMPLES.map((sql, index) => (
                <option value={sql}>{`${index + 1}. ${sql.split("\n")[0]?.slice(0, 60)}`}</option>
              ))}
            </select>
          </div>
        </div>
        <p class="small soft" role="status" data-query-status />
        <div data-query-result />
      </form>
      <details class="how">
        <summary>{words.tables}</summary>
        <div>
          <dl class="facts">
            {tables.flatMap(([table, files]) => [
              <dt>
                <code>{table === "values" ? `"values"` : table}</code>
              </dt>,
              <dd class="small">{files[0]?.columns.join(", ")}</dd>,
            ])}
          </dl>
        </div>
      </details>
    </section>
  );
}
