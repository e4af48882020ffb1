import type { VNode } from "preact";
import type { ChangedRow, Changes, TableChanges } from "#model/changes.ts";
import { changesWords } from "#text/changes.ts";
import { formatDay, formatNumber } from "#text/format.ts";
import type { PageContext } from "./page-context.ts";
import { fileAddress } from "./site.ts";
import { changesAnswer, ValueChanges } from "./value-changes.tsx";

interface Props {
  readonly context: PageContext;
  readonly changes: Changes;
}

/** Restated rows of a table that are shown one by one. */
const MOST_ROWS = 5;

/** What is different from the site that this one replaced: values first, then the other tables. */
export function ChangesSection({ context, changes }: Props): VNode {
  const { site } = context;
  const words = changesWords(site.locale);
  const { since, tables } = changes;
  const values = tables.find(({ table }) => table === "values");
  const others = tables.filter(({ table }) => table !== "values" && table !== "provenance");
  const newestDay = since?.newest_day ? formatDay(site.locale, since.newest_day) : null;
  return (
    <section class="section" id="changes" aria-labelledby="changes-title">
      <header>
        <h2 id="changes-title">{words.title}</h2>
        {since && <p>{words.intro(newestDay)}</p>}
      </header>
      {since === null && <p>{words.first}</p>}
      {since !== null && !values && others.length === 0 && <p>{words.nothing}</p>}
      {values && (
        <>
          <h3>{changesAnswer(context, values.by_period)}</h3>
          <ValueChanges context={context} changes={values.by_period} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{words.otherTables}</h3>
          <ul class="list">
            {others.map((one) => (
              <TableLine context={context} changes={one} />
            ))}
          </ul>
        </>
      )}
      {tables.length > 0 && (
        <p>
          <a href={fileAddress(site, "api/quality.json")}>{words.all}</a>
        </p>
      )}
    </section>
  );
}

function TableLine({
  context,
  changes,
}: {
  readonly context: PageContext;
  readonly changes: TableChanges;
}): VNode {
  const words = changesWords(context.site.locale);
  const restated = changes.rows.filter(({ change }) => change === "restated");
  const counts = {
    restated: changes.rows_restated,
    added: changes.rows_new,
    vanished: changes.rows_vanished,
  };
  return (
    <li>
      {words.table(changes.table, counts)}
      {restated.length > 0 && (
        <ul class="small">
          {restated.slice(0, MOST_ROWS).map((row) => (
            <li>{restatedText(context, row)}</li>
          ))}
          {changes.rows_restated > MOST_ROWS && (
            <li class="soft">{words.more(changes.rows_restated - MOST_ROWS)}</li>
          )}
        </ul>
      )}
    </li>
  );
}

/** `nps, 2025-03, north, value: 41 → 43` */
function restatedText({ site }: PageContext, { key, column, old, new: now }: ChangedRow): string {
  const words = changesWords(site.locale);
  const cell = (value: string | number | null): string =>
    typeof value === "number" ? formatNumber(site.locale, value, 6) : (value ?? words.nothingThere);
  const place = [...Object.values(key).filter((value) => value !== null), column].filter(Boolean).join(", ");
  return `${place}: ${cell(old)} → ${cell(now)}`;
}
