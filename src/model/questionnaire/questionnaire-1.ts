import type { Questionnaire } from "./questionnaire-schema.ts";
import { culture } from "./version-1/culture.ts";
import { fixing } from "./version-1/fixing.ts";
import { knowledge } from "./version-1/knowledge.ts";
import { measurement } from "./version-1/measurement.ts";
import { services } from "./version-1/services.ts";
import { strategy } from "./version-1/strategy.ts";

/** Version 1: six elements of five questions each, in the order in which they are asked. */
export const questionnaire1: Questionnaire = {
  version: "1",
  questions: [...measurement, ...fixing, ...knowledge, ...services, ...strategy, ...culture],
};
