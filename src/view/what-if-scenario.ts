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

/** Room that a cause should have left on its better side, as a share of the breadth of its history. */
const ROOM = 0.2;

/**
 * What a page shows before anybody moves anything: the leading cause that looks ahead and has room left on its better side, moved half that way, so that
 * it stays within its history.
 * @param better 1 where more of a cause is better, −1 where less is
 */
export function exampleScenario(model: WhatIfModel, better: (metricId: string) => 1 | -1): Scenario {
  const room = (cause: WhatIfCause): number =>
    better(cause.metricId) > 0 ? cause.greatest - cause.latest : cause.latest - cause.least;
  const breadth = ({ greatest, least }: WhatIfCause): number => greatest - least;
  const cause =
    model.causes.find((one) => one.lag > 0 && room(one) >= ROOM * breadth(one)) ??
    model.causes.find((one) => room(one) >= ROOM * breadth(one)) ??
    model.causes.toSorted((a, b) => room(b) / breadth(b) - room(a) / breadth(a))[0];
  if (!cause) return { effect: model.effect, moves: [] };
  const { step } = sliderRange(cause);
  const steps = Math.max(1, Math.floor(room(cause) / 2 / step));
  return {
    effect: model.effect,
    moves: [{ metricId: cause.metricId, change: rounded(better(cause.metricId) * steps * step) }],
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
