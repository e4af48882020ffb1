import fc from "fast-check";
import { expect, test } from "vitest";
import type { TestedLink } from "#analysis/links/link-types.ts";
import { NO_FILTER } from "#query/filter.ts";
import { lagText, stepText } from "#text/link-sentence.ts";
import { linksWords } from "#text/links.ts";
import { outlookWords } from "#text/links-outlook.ts";
import { linkHeading, linkSentence } from "#view/link-parts.tsx";
import type { PageContext } from "#view/page-context.ts";

fc.configureGlobal({ seed: 42 });

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** A context that knows two metrics. */
function context(locale: PageContext["site"]["locale"]): PageContext {
  const metric = (metricId: string, name: string, unit: string, aggregation: string): object => ({
    metricId,
    name,
    nameRu: null,
    nameUk: null,
    unit,
    aggregation,
  });
  return {
    site: { base: "/", locale, rootLocale: "en", company: "", currency: "EUR" },
    company: {
      metrics: [metric("csat", "CSAT", "percent", "mean"), metric("sales", "Sales", "currency", "sum")],
    },
    filter: NO_FILTER,
  } as unknown as PageContext;
}

/** A link of 865 euros a month for one per cent in each of 36 zones. */
function link(change: Partial<TestedLink> = {}): TestedLink {
  return {
    cause: "csat",
    effect: "sales",
    route: "zone",
    grain: "month",
    zones: 30,
    zonesNow: 36,
    lag: 2,
    estimate: 865,
    ciLow: 767,
    ciHigh: 963,
    typicalMove: { cause: 2.4, effect: 2086 },
    money: { perUnit: 865 },
    evidence: "strong",
    ...change,
  } as unknown as TestedLink;
}

test("a link is told for the whole company, with its time and its interval", () => {
  expect(plain(linkSentence(context("en"), link()))).toBe(
    "Every percentage point of “CSAT” is worth €31.1K a month in “Sales”, 2 months later; between €27.6K and €34.7K.",
  );
  expect(plain(linkSentence(context("ru"), link({ lag: 0 })))).toContain(
    "в том же месяце больше на 31,1 тыс. €",
  );
  expect(plain(linkSentence(context("uk"), link({ lag: 5 })))).toContain("через 5 місяців більший на");
});

test("a link that goes down says less, and its interval the smaller end first", () => {
  const falls = link({ estimate: -10, ciLow: -15, ciHigh: -5, route: "company", evidence: "weak" });
  expect(plain(linkSentence(context("en"), falls))).toBe(
    "Every percentage point more in “CSAT” goes with €10 less a month in “Sales”, 2 months later; between €5 and €15.",
  );
});

test.each([10, -10])(
  "an interval that holds zero goes from low to high with both signs, around %d",
  (estimate) => {
    const unsure = link({
      estimate,
      ciLow: estimate - 15,
      ciHigh: estimate + 15,
      route: "company",
      evidence: "weak",
    });
    const [low, high] = estimate > 0 ? ["−€5", "+€25"] : ["−€25", "+€5"];
    expect(plain(linkSentence(context("en"), unsure))).toContain(`between ${low} and ${high}`);
    expect(plain(linkSentence(context("ru"), unsure))).toMatch(
      estimate > 0 ? /от −5 € до \+25 €/ : /от −25 € до \+5 €/,
    );
  },
);

const NOTHING = {
  evidence: "none",
  route: "company",
  estimate: -202,
  ciLow: -611,
  ciHigh: 206,
  profile: [1, 2, 3],
  checks: { controls: { status: "not-estimable" } },
  belief: null,
} as unknown as Partial<TestedLink>;

test("a link without evidence says so first, and then what the data leaves room for", () => {
  expect(linkHeading(context("en"), link(NOTHING))).toBe("No link shown: CSAT → Sales");
  expect(linkHeading(context("ru"), link(NOTHING))).toBe("Связи не видно: CSAT → Sales");
  expect(linkHeading(context("uk"), link(NOTHING))).toBe("Зв’язку не видно: CSAT → Sales");
  expect(plain(linkSentence(context("en"), link(NOTHING)))).toBe(
    "For every percentage point more in “CSAT” the change in “Sales” may be anything between −€611 and +€206 a month, 2 months later.",
  );
});

test("one whose interval leaves zero out says how many lags were tried for it", () => {
  const lucky = link({ ...NOTHING, ciHigh: -20 });
  expect(plain(linkSentence(context("en"), lucky))).toMatch(
    /between −€611 and −€20 a month, 2 months later\. Chance alone brings as much when 3 lags are tried\.$/,
  );
});

test("one that another metric explains names it, with what is left of it", () => {
  const explained = link({
    ...NOTHING,
    ciLow: 100,
    ciHigh: 300,
    belief: { said: {}, verdict: { verdict: "contradicted", why: "explained" } },
    checks: { controls: { status: "estimated", explainedBy: "sales", ciLow: -50, ciHigh: 40 } },
  } as unknown as Partial<TestedLink>);
  expect(plain(linkSentence(context("en"), explained))).toMatch(
    /^What shows is the work of “Sales”: with that held constant, .* between −€50 and \+€40 a month/,
  );
});

test("no sentence says that anything causes anything", () => {
  for (const locale of ["en", "ru", "uk"] as const) {
    for (const evidence of ["strong", "moderate", "weak", "none"] as const) {
      const shown = evidence === "none" ? NOTHING : { evidence };
      expect(linkSentence(context(locale), link(shown))).not.toMatch(/caus|причин|спричин|вызыва|приводит/i);
    }
  }
});

test("steps are counted as each language counts", () => {
  expect(stepText("en", "minutes", 1, "")).toBe("minute");
  expect(plain(stepText("ru", "minutes", 1, ""))).toBe("каждую минуту");
  expect(plain(stepText("ru", "points", 0.1, ""))).toBe("каждые 0,1 пункта");
  expect(plain(stepText("uk", "count", 100, ""))).toBe("кожні 100 одиниць");
  expect(plain(stepText("uk", "hours", 1, ""))).toBe("кожну годину");
});

test("the time between cause and effect is said for every lag and grain", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("en", "ru", "uk"),
      fc.constantFrom("day", "week", "month", "quarter", "year"),
      fc.integer({ min: 1, max: 28 }),
      (locale, grain, lag) => {
        expect(lagText(locale, lag, grain)).toContain(String(lag));
        expect(lagText(locale, 0, grain)).not.toMatch(/\d/);
      },
    ),
  );
});

test("the record of warnings says what was counted, where, and what guessing gives", () => {
  const counted = { right: 9, warnings: 12, low: "47 %", high: "91 %" };
  for (const locale of ["en", "ru", "uk"] as const) {
    const [inZones, inCompany] = [true, false].map((byZone) =>
      outlookWords(locale).record({ ...counted, byZone }),
    );
    expect(inZones).toMatch(/9 .*12 .*47 %.*91 %.*50 %/);
    expect(inZones).not.toBe(inCompany);
  }
  expect(outlookWords("en").record({ ...counted, byZone: true })).toContain("In single zones the direction");
});

test("what is explained by zone is told of differences between zones, not of changes", () => {
  expect(linksWords("en").shareCaption("51%", true)).toContain("51% of the differences between zones");
  expect(linksWords("en").shareCaption("51%", false)).toContain("51% of the changes beyond season");
  expect(linksWords("ru").shareCaption("51 %", true)).toContain("51 % различий между зонами");
  expect(linksWords("uk").shareCaption("51 %", true)).toContain("51 % відмінностей між зонами");
});
