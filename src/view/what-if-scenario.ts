import type { Move, WhatIfCause, WhatIfModel } from "#analysis/links/what-if.ts";

/** A result and what is moved; what stands in an address. */
export interface Scenario {
  readonly effect: string;
  readonly moves: readonly Move[];
}

/** A slider's ends and step, in the cause's unit: its history, and a quarter of its breadth beyond on both sides. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Beyond this share of the breadth of its history a cause can't be moved. */
const BEYOND = 0.25;
const STEPS = 100;

/** The range of a cause's slider, in round steps counted from today's value, so that "not moved" is one of them. */
export function sliderRange({ least, greatest, latest }: WhatIfCause): SliderRange {
  const breadth = greatest - least || Math.abs(latest) || 1;
  const rough = (breadth * (1 + 2 * BEYOND)) / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = rounded([1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough);
  const down = Math.ceil((latest - (least - BEYOND * breadth)) / step);
  const up = Math.ceil((greatest + BEYOND * breadth - latest) / step);
  return { min: rounded(-Math.max(1, down) * step), max: rounded(Math.max(1, up) * step), step };
}

const rounded = (value: number): number => Number(value.toPrecision(12));

/** What a page shows before anybody moves anything: the leading cause of a result, moved its better way within its history. */
export function exampleScenario(model: WhatIfModel): Scenario {
  const [cause] = model.causes;
  if (!cause) return { effect: model.effect, moves: [] };
  const { step } = sliderRange(cause);
  const up = cause.greatest - cause.latest;
  const down = cause.latest - cause.least;
  const change = up >= down ? up : -down;
  const half = Math.max(1, Math.floor(Math.abs(change) / 2 / step)) * step;
  return {
    effect: model.effect,
    moves: [{ metricId: cause.metricId, change: rounded(Math.sign(change || 1) * half) }],
  };
}

/** The scenario that an address holds, null where it holds none; what the models don't have is ignored. */
export function scenarioOf(params: URLSearchParams, models: readonly WhatIfModel[]): Scenario | null {
  const model = models.find(({ effect }) => effect === params.get("result"));
  if (!model) return null;
  const moves = params.getAll("move").flatMap((text): Move[] => {
    const [, metricId = "", change = ""] = /^(.+):(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
    const cause = model.causes.find((one) => one.metricId === metricId);
    if (!cause) return [];
    const { min, max } = sliderRange(cause);
    return [{ metricId, change: Math.min(max, Math.max(min, Number(change))) }];
  });
  return { effect: model.effect, moves };
}

/** Writes a scenario into an address. */
export function writeScenario({ effect, moves }: Scenario, params: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(params);
  written.set("result", effect);
  written.delete("move");
  for (const { metricId, change } of moves) if (change !== 0) written.append("move", `${metricId}:${change}`);
  return written;
}
