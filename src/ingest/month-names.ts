/** Names of the months: English, Russian and Ukrainian; nominative, genitive, and the short forms in use. */
const MONTHS: readonly string[] = [
  "january jan январь января янв январ січень січня січ",
  "february feb февраль февраля фев февр лютий лютого лют",
  "march mar март марта мар березень березня бер берез",
  "april apr апрель апреля апр квітень квітня кві квіт",
  "may май мая травень травня тра трав",
  "june jun июнь июня июн червень червня чер черв",
  "july jul июль июля июл липень липня лип",
  "august aug август августа авг серпень серпня сер серп",
  "september sep sept сентябрь сентября сен сент вересень вересня вер верес",
  "october oct октябрь октября окт жовтень жовтня жов жовт",
  "november nov ноябрь ноября ноя нояб листопад листопада лис лист листоп",
  "december dec декабрь декабря дек грудень грудня гру груд",
];

const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Number of the month of that name (1–12), in any case, or null. */
export function monthNamed(name: string): number | null {
  return BY_NAME.get(name.toLowerCase().normalize("NFC")) ?? null;
}
