import { catalogue } from "./catalogue.ts";

interface FilterWords {
  readonly legend: string;
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly zone: string;
  readonly segment: string;
  readonly fromFirst: string;
  readonly toLast: string;
  readonly allRegions: string;
  readonly allZones: string;
  readonly allSegments: string;
  readonly clear: string;
  readonly loadingEngine: (doneMb: string, totalMb: string) => string;
  readonly startingEngine: string;
  readonly loadingData: (doneMb: string, totalMb: string) => string;
  readonly failed: string;
  readonly retry: string;
  readonly done: string;
}

/** Words of the filter bar. */
export const filterWords = catalogue<FilterWords>({
  en: {
    legend: "Filters",
    from: "From",
    to: "To",
    region: "Region",
    zone: "Zone",
    segment: "Segment",
    fromFirst: "the beginning",
    toLast: "the latest",
    allRegions: "All regions",
    allZones: "All zones",
    allSegments: "All segments",
    clear: "Clear",
    loadingEngine: (done, total) => `Loading the query engine, ${done} of ${total} MB`,
    startingEngine: "Starting the query engine",
    loadingData: (done, total) => `Loading the data, ${done} of ${total} MB`,
    failed:
      "The filter was not applied: the query engine did not start. What you see is the unfiltered page.",
    retry: "Try again",
    done: "The filter is applied.",
  },
  ru: {
    legend: "Фильтры",
    from: "С",
    to: "По",
    region: "Регион",
    zone: "Зона",
    segment: "Сегмент",
    fromFirst: "с начала",
    toLast: "по последний период",
    allRegions: "Все регионы",
    allZones: "Все зоны",
    allSegments: "Все сегменты",
    clear: "Сбросить",
    loadingEngine: (done, total) => `Загружается механизм запросов: ${done} из ${total} МБ`,
    startingEngine: "Запускается механизм запросов",
    loadingData: (done, total) => `Загружаются данные: ${done} из ${total} МБ`,
    failed: "Фильтр не применён: механизм запросов не запустился. Вы видите страницу без фильтров.",
    retry: "Повторить",
    done: "Фильтр применён.",
  },
  uk: {
    legend: "Фільтри",
    from: "Від",
    to: "До",
    region: "Регіон",
    zone: "Зона",
    segment: "Сегмент",
    fromFirst: "від початку",
    toLast: "до останнього періоду",
    allRegions: "Усі регіони",
    allZones: "Усі зони",
    allSegments: "Усі сегменти",
    clear: "Скинути",
    loadingEngine: (done, total) => `Завантажується рушій запитів: ${done} з ${total} МБ`,
    startingEngine: "Запускається рушій запитів",
    loadingData: (done, total) => `Завантажуються дані: ${done} з ${total} МБ`,
    failed: "Фільтр не застосовано: рушій запитів не запустився. Ви бачите сторінку без фільтрів.",
    retry: "Повторити",
    done: "Фільтр застосовано.",
  },
});
