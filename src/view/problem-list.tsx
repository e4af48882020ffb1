import type { VNode } from "preact";
import { dataWords } from "#text/data-page.ts";
import type { Site } from "./site.ts";

/** Problems with one cause, in the reader's language. */
export interface ListedProblem {
  readonly severity: "error" | "warning";
  readonly count: number;
  readonly message: string;
  readonly hint: string | null;
  /** The first places where it shows. */
  readonly places: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly column: string | null;
    /** The offending text, or the whole row where that is at hand. */
    readonly text: string | null;
  }[];
}

interface Props {
  readonly site: Site;
  readonly problems: readonly ListedProblem[];
}

/** Problems by cause: what is wrong, how often, where first, and what to do. */
export function ProblemList({ site, problems }: Props): VNode {
  const words = dataWords(site.locale);
  return (
    <ul class="list">
      {problems.map(({ severity, count, message, hint, places }) => (
        <li>
          <div class={`issue ${severity === "error" ? "bad" : "warn"}`}>
            <p>
              <strong>{severity === "error" ? words.error : words.warning}.</strong> {message}{" "}
              <span class="soft">({words.places(count)})</span>
            </p>
            {hint !== null && <p class="soft">{hint}</p>}
            <ul class="small">
              {places.map(({ file, line, column, text }) => (
                <li>
                  {words.place(file, line === null ? null : String(line), column)}
                  {text !== null && (
                    <>
                      {": "}
                      <code>{text}</code>
                    </>
                  )}
                </li>
              ))}
              {count > places.length && <li class="soft">{words.andMore(count - places.length)}</li>}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
