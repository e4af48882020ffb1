import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { analyseLinks } from "#analysis/links/analyse-links.ts";
import type { TestedLink } from "#analysis/links/link-types.ts";
import { LOCALES } from "#model/vocabulary.ts";
import { NO_FILTER } from "#query/filter.ts";
import { linkPageWords } from "#text/link-page.ts";
import { LinkHead, LinkView } from "#view/link-view.tsx";
import type { PageContext } from "#view/page-context.ts";
import { smallCompany } from "../analysis/links/small-company.ts";

const { document } = parseHTML("<html><body></body></html>") as unknown as { document: Document };
const input = smallCompany({
  zones: 14,
  months: 36,
  seed: 11,
  beliefs: [{ cause: "bystander", effect: "result", sign: "+", lag: 1, rationale: null }],
});
const { links } = analyseLinks(input, { seed: 1 });
const linkOf = (cause: string): TestedLink => {
  const found = links.find((one) => one.cause === cause && one.effect === "result");
  if (found?.status !== "tested") throw new Error("not tested");
  return found;
};

function page(locale: PageContext["site"]["locale"], link: TestedLink): string {
  const metrics = input.metrics.map((metric) => ({
    ...metric,
    name: metric.metricId,
    nameRu: null,
    nameUk: null,
    sourceId: "source",
  }));
  const context = {
    site: { base: "/", locale, rootLocale: "en", company: "", currency: "EUR" },
    company: { metrics, sources: [], dashboard: {} },
    filter: NO_FILTER,
    document,
  } as unknown as PageContext;
  return renderToString(LinkHead({ context, link })) + renderToString(LinkView({ context, link }));
}

test.each(LOCALES)(
  "a page of a link without evidence opens with that, and puts no worth on it (%s)",
  (locale) => {
    const words = linkPageWords(locale);
    const none = page(locale, linkOf("bystander"));
    expect(none).toMatch(/<h1>(No link shown|Связи не видно|Зв’язку не видно): bystander → result<\/h1>/);
    expect(none).not.toContain('id="worth"');
    expect(none).toContain(words.noLag);
    expect(none).not.toContain(words.lagHeading("").trim());
  },
);

test.each(LOCALES)("a page of a link with evidence says when, and what it is worth (%s)", (locale) => {
  const words = linkPageWords(locale);
  const found = page(locale, linkOf("cause"));
  expect(found).toMatch(/<h1>cause → result, /);
  expect(found).toContain('id="worth"');
  expect(found).not.toContain(words.noLag);
});

test("direction that points neither way is not called a cause that goes first", () => {
  const link = linkOf("cause");
  const reasons = link.reasons.map((one) =>
    one.code === "not-reversed" ? { ...one, outcome: "unknown" as const } : one,
  );
  expect(page("en", link)).not.toContain("could not be told");
  expect(page("en", { ...link, reasons })).toContain("could not be told");
});

test("how many surrogates were as strong is counted, not told as a share", () => {
  expect(page("en", { ...linkOf("cause"), pValue: 1 / 5000, surrogates: 4999 })).toContain(
    "of 4999 surrogate histories, which keep trend, season and autocorrelation, none had",
  );
  expect(page("en", { ...linkOf("cause"), pValue: 4 / 1000, surrogates: 999 })).toContain("3 had a best lag");
});
