import { catalogue } from "./catalogue.ts";

interface RangeWords {
  readonly both: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  readonly atMost: (high: string) => string;
  readonly anything: string;
  /** Short, for a table. */
  readonly span: (low: string, high: string) => string;
  readonly more: (count: number) => string;
}

/** How an interval is said, closed or not, and how a long list is cut. */
export const rangeWords = catalogue<RangeWords>({
  en: {
    both: (low, high) => `between ${low} and ${high}`,
    atLeast: (low) => `above ${low}, without an upper limit`,
    atMost: (high) => `below ${high}, without a lower limit`,
    anything: "anywhere: no limit can be given",
    span: (low, high) => `${low} to ${high}`,
    more: (count) => `${count} more`,
  },
  ru: {
    both: (low, high) => `от ${low} до ${high}`,
    atLeast: (low) => `больше ${low}, верхней границы нет`,
    atMost: (high) => `меньше ${high}, нижней границы нет`,
    anything: "какой угодно: границ указать нельзя",
    span: (low, high) => `${low} … ${high}`,
    more: (count) => `ещё ${count}`,
  },
  uk: {
    both: (low, high) => `від ${low} до ${high}`,
    atLeast: (low) => `більше ${low}, верхньої межі немає`,
    atMost: (high) => `менше ${high}, нижньої межі немає`,
    anything: "будь-який: меж вказати не можна",
    span: (low, high) => `${low} … ${high}`,
    more: (count) => `ще ${count}`,
  },
});
