import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Chart } from "#chart/chart.ts";
import { renderSvg } from "#chart/render-svg.ts";
import { svgElement } from "#chart/svg-element.ts";
import { svgText } from "#chart/svg-text.ts";
import { samples } from "./sample.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

function markup(chart: Chart, id = "chart"): string {
  return svgText(renderSvg(chart, { document: document as unknown as Document, id, alt: "Words & <signs>" }));
}

/** One element per line, figures to whole pixels and per cents, so that a change of the drawing shows and rounding does not. */
function normalised(text: string): string {
  return `${text.replace(/-?\d+\.\d+/g, (number) => Number(number).toFixed(0)).replaceAll("><", ">\n<")}\n`;
}

describe.each(Object.entries(samples()))("%s", (name, chart) => {
  const text = markup(chart);

  test("is drawn as reviewed", async () => {
    await expect(normalised(text)).toMatchFileSnapshot(`snapshots/${name}.xml`);
  });

  test("carries no style, colour, font or id of its own, as the site's policy and its themes demand", () => {
    expect(text).not.toMatch(
      /<style|\sstyle=|clip-path|url\(|font-family|\sfill=|\sstroke=|<script|\son\w+=/,
    );
    expect(text.match(/\sid="[^"]*"/g)).toEqual([' id="chart"']);
  });

  test("holds only finite numbers", () => {
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test("takes at most 2 kB of the page, compressed", () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(2048);
  });

  test("is an image with a text alternative", () => {
    expect(text).toContain('role="img" aria-label="Words &amp; &lt;signs&gt;"');
  });
});

test.each(Object.entries(samples()).filter(([name]) => /-(ru|uk)/.test(name)))(
  "%s has no English words but those of the data",
  (_, chart) => {
    const said = [...markup(chart).matchAll(/>([^<]+)</g)].map(([, words]) => words ?? "");
    const data = /Call centre|Survey|CRM|ERP|HR/;
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((words) => /[a-z]{3}/i.test(words) && !data.test(words))).toEqual([]);
  },
);

test("drawing twice gives the same bytes: nothing depends on what was drawn before", () => {
  const chart = samples()["history-en"] as Chart;
  expect(markup(chart)).toBe(markup(chart));
});

test("elements and markup are the same tree", () => {
  const chart = samples()["history-en"] as Chart;
  const node = renderSvg(chart, { document: document as unknown as Document, id: "a", alt: "b" });
  const element = svgElement(node, document as unknown as Document);
  expect(element.querySelectorAll("*").length).toBe((svgText(node).match(/<[a-z]/g)?.length ?? 0) - 1);
});

test("a gap breaks the line", () => {
  const text = markup(samples()["history-en"] as Chart);
  const path = /class="value"><svg[^>]*><path d="([^"]+)"/.exec(text)?.[1] ?? "";
  expect(path.match(/M/g)).toHaveLength(2);
});

test("signals differ by shape, not only by colour", () => {
  const text = markup(samples()["history-en"] as Chart);
  const [up, down] = [/class="signal good">.*?d="([^"]+)"/, /class="signal bad">.*?d="([^"]+)"/].map(
    (pattern) => pattern.exec(text)?.[1],
  );
  expect(up).toBeDefined();
  expect(down).toBeDefined();
  expect(up).not.toBe(down);
});

test("a target that changes is drawn in steps", () => {
  const text = markup(samples()["history-en"] as Chart);
  const path = /class="target"><svg[^>]*><path d="([^"]+)"/.exec(text)?.[1] ?? "";
  expect(path.match(/M/g)).toHaveLength(2);
});

test("a chart without values says so in the reader's language", () => {
  expect(markup(samples()["groups-empty"] as Chart)).toContain("немає значень");
  expect(markup(samples()["history-all-null"] as Chart)).toContain("no values");
});
