import { catalogue } from "./catalogue.ts";
import type { PilotCheckWords } from "./pilot-check-words.ts";
import { pilotChecksEn } from "./pilot-checks-en.ts";
import { pilotChecksRu } from "./pilot-checks-ru.ts";
import { pilotChecksUk } from "./pilot-checks-uk.ts";

/** What the checks of a pilot ask and found. */
export const pilotCheckWords = catalogue<PilotCheckWords>({
  en: pilotChecksEn,
  ru: pilotChecksRu,
  uk: pilotChecksUk,
});
