import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface ChangesWords {
  readonly title: string;
  readonly intro: (newestDay: string | null) => string;
  readonly first: string;
  readonly nothing: string;
  /** Counts of values in one line; `where` names the metric and period of the restated ones, where one will do. */
  readonly answer: (counts: {
    restated: number;
    where: string | null;
    added: number;
    vanished: number;
  }) => string;
  readonly metric: string;
  readonly period: string;
  readonly change: string;
  readonly values: string;
  readonly before: string;
  readonly now: string;
  readonly kinds: { readonly restated: string; readonly new: string; readonly vanished: string };
  readonly means: string;
  readonly otherTables: string;
  readonly table: (name: string, counts: { restated: number; added: number; vanished: number }) => string;
  readonly nothingThere: string;
  readonly more: (count: number) => string;
  readonly all: string;
}

/** A date may end in a full stop (`2026 г.`), which also ends the sentence. */
const ended = (sentence: string): string => (sentence.endsWith(".") ? sentence : `${sentence}.`);
const rowsEn = (count: number): string => `${count} ${plural("en", count, { one: "row", other: "rows" })}`;
const valuesEn = (count: number): string =>
  `${count} ${plural("en", count, { one: "value", other: "values" })}`;

/** Words for what changed between two builds, or between the published site and a preview. */
export const changesWords = catalogue<ChangesWords>({
  en: {
    title: "Changes since the last build",
    intro: (newestDay) =>
      newestDay
        ? ended(`Compared with the site that this one replaced, whose data ended on ${newestDay}`)
        : "Compared with the site that this one replaced.",
    first: "This is the first build here, so there is nothing to compare it with.",
    nothing: "Nothing changed: every published row is as it was.",
    answer: ({ restated, where, added, vanished }) => {
      const parts = [
        restated > 0
          ? `${valuesEn(restated)} ${restated === 1 ? "was" : "were"} restated${where ? ` (${where})` : ""}`
          : "No value was restated",
        ...(added > 0 ? [`${valuesEn(added)} ${added === 1 ? "is" : "are"} new`] : []),
        ...(vanished > 0 ? [`${valuesEn(vanished)} vanished`] : []),
      ];
      return `${parts.join(", ")}.`;
    },
    metric: "Metric",
    period: "Period",
    change: "Change",
    values: "Values",
    before: "Before",
    now: "Now",
    kinds: { restated: "Restated", new: "New", vanished: "Vanished" },
    means: "Before and now are the means of the values concerned.",
    otherTables: "Other tables",
    table: (name, { restated, added, vanished }) =>
      `${name}: ${[
        restated > 0 && `${rowsEn(restated)} restated`,
        added > 0 && `${rowsEn(added)} new`,
        vanished > 0 && `${rowsEn(vanished)} vanished`,
      ]
        .filter(Boolean)
        .join(", ")}`,
    nothingThere: "nothing",
    more: (count) => `and ${count} more`,
    all: "All changes as JSON",
  },
  ru: {
    title: "Изменения после прошлой сборки",
    intro: (newestDay) =>
      newestDay
        ? ended(`Сравнение с сайтом, который был здесь раньше; его данные заканчивались ${newestDay}`)
        : "Сравнение с сайтом, который был здесь раньше.",
    first: "Это первая сборка, сравнивать не с чем.",
    nothing: "Ничего не изменилось: все опубликованные строки прежние.",
    answer: ({ restated, where, added, vanished }) => {
      const parts = [
        restated > 0
          ? `Изменено задним числом значений: ${restated}${where ? ` (${where})` : ""}`
          : "Задним числом ничего не изменено",
        ...(added > 0 ? [`новых: ${added}`] : []),
        ...(vanished > 0 ? [`исчезло: ${vanished}`] : []),
      ];
      return `${parts.join("; ")}.`;
    },
    metric: "Показатель",
    period: "Период",
    change: "Изменение",
    values: "Значений",
    before: "Было",
    now: "Стало",
    kinds: { restated: "Изменено", new: "Новое", vanished: "Исчезло" },
    means: "«Было» и «стало» — средние по этим значениям.",
    otherTables: "Другие таблицы",
    table: (name, { restated, added, vanished }) =>
      `${name} — ${[
        restated > 0 && `изменено строк: ${restated}`,
        added > 0 && `новых строк: ${added}`,
        vanished > 0 && `исчезло строк: ${vanished}`,
      ]
        .filter(Boolean)
        .join(", ")}`,
    nothingThere: "пусто",
    more: (count) => `и ещё ${count}`,
    all: "Все изменения в JSON",
  },
  uk: {
    title: "Зміни після минулої збірки",
    intro: (newestDay) =>
      newestDay
        ? ended(`Порівняння із сайтом, який був тут раніше; його дані закінчувалися ${newestDay}`)
        : "Порівняння із сайтом, який був тут раніше.",
    first: "Це перша збірка, порівнювати нема з чим.",
    nothing: "Нічого не змінилося: усі опубліковані рядки ті самі.",
    answer: ({ restated, where, added, vanished }) => {
      const parts = [
        restated > 0
          ? `Змінено заднім числом значень: ${restated}${where ? ` (${where})` : ""}`
          : "Заднім числом нічого не змінено",
        ...(added > 0 ? [`нових: ${added}`] : []),
        ...(vanished > 0 ? [`зникло: ${vanished}`] : []),
      ];
      return `${parts.join("; ")}.`;
    },
    metric: "Показник",
    period: "Період",
    change: "Зміна",
    values: "Значень",
    before: "Було",
    now: "Стало",
    kinds: { restated: "Змінено", new: "Нове", vanished: "Зникло" },
    means: "«Було» і «стало» — середні за цими значеннями.",
    otherTables: "Інші таблиці",
    table: (name, { restated, added, vanished }) =>
      `${name} — ${[
        restated > 0 && `змінено рядків: ${restated}`,
        added > 0 && `нових рядків: ${added}`,
        vanished > 0 && `зникло рядків: ${vanished}`,
      ]
        .filter(Boolean)
        .join(", ")}`,
    nothingThere: "порожньо",
    more: (count) => `і ще ${count}`,
    all: "Усі зміни в JSON",
  },
});
