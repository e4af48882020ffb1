import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface MetricWords {
  readonly metrics: string;
  /** Name of the path above a page, for those who hear it. */
  readonly path: string;
  readonly metricsAnswer: (metrics: number, sources: number) => string;
  readonly metricsDeck: string;
  readonly metric: string;
  readonly now: string;
  readonly period: string;
  readonly onPrevious: string;
  readonly onYear: string;
  readonly target: string;
  readonly trend: string;
  readonly verdict: string;
  readonly source: string;
  readonly owner: string;
  readonly history: string;
  readonly byRegion: string;
  readonly byZone: string;
  readonly bySegment: string;
  readonly zone: string;
  readonly region: string;
  readonly segment: string;
  readonly events: string;
  readonly definition: string;
  readonly definitionIntro: string;
  readonly aspect: string;
  readonly unit: string;
  readonly direction: string;
  readonly aggregation: string;
  readonly touchpoint: string;
  readonly perspective: string;
  readonly trace: string;
  readonly traceIntro: string;
  readonly file: string;
  readonly rows: string;
  readonly periods: string;
  readonly quality: string;
  readonly completeShare: (share: string, cells: string, expected: string) => string;
  readonly missingPeriods: (list: string) => string;
  readonly noMissing: string;
  readonly dataTable: string;
  readonly image: string;
  readonly sourceLine: (source: string, period: string) => string;
  readonly tablesLimits: string;
  readonly partial: (zones: number, of: number) => string;
  readonly sharedTarget: (grain: string) => string;
  readonly notMeasured: Readonly<
    Record<"no-values" | "not-by-zone" | "not-by-segment" | "none-in-period", string>
  >;
  readonly noTargets: string;
  readonly noEvents: string;
  readonly allZonesShown: (count: number) => string;
  readonly everywhere: string;
  readonly describedNowhere: string;
  /** The ends of a ranking: best first where one way is better, else highest first. */
  readonly ends: (kind: "best" | "highest", first: string, last: string) => string;
  readonly howTitle: string;
  readonly howSeries: (aggregation: string) => string;
}

/** Words of the metrics table and of a metric's page. */
export const metricWords = catalogue<MetricWords>({
  en: {
    metrics: "Metrics",
    path: "Where this page stands",
    metricsAnswer: (metrics, sources) =>
      `${metrics} ${plural("en", metrics, { one: "metric", other: "metrics" })} from ${sources} source ${plural("en", sources, { one: "system", other: "systems" })}, in one table`,
    metricsDeck:
      "Customers, operations, employees and IT beside the results that they are meant to move. Open a metric for its history, definition and source.",
    metric: "Metric",
    now: "Now",
    period: "Period",
    onPrevious: "On the period before",
    onYear: "On the year before",
    target: "Target",
    trend: "Trend",
    verdict: "Change",
    source: "Source",
    owner: "Owner",
    history: "History",
    byRegion: "By region",
    byZone: "By zone",
    bySegment: "By segment",
    zone: "Zone",
    region: "Region",
    segment: "Segment",
    events: "What happened",
    definition: "What exactly is this number",
    definitionIntro: "As its owner defined it.",
    aspect: "Aspect",
    unit: "Unit",
    direction: "Direction",
    aggregation: "Over zones and time",
    touchpoint: "Touchpoint",
    perspective: "Perspective",
    trace: "Where it comes from",
    traceIntro: "The source systems and files that hold its values.",
    file: "File",
    rows: "Rows",
    periods: "Periods",
    quality: "How complete it is",
    completeShare: (share, cells, expected) =>
      `${share} complete: ${cells} of ${expected} possible values are there.`,
    missingPeriods: (list) => `Without any value: ${list}.`,
    noMissing: "No period is missing between the first and the last.",
    dataTable: "The numbers behind the chart",
    image: "Picture",
    sourceLine: (source, period) => `${source} · to ${period}`,
    tablesLimits: "Usual range",
    partial: (zones, of) => `Only ${zones} of ${of} zones have delivered this period yet.`,
    sharedTarget: (grain) => `Set for the ${grain}, shared out equally.`,
    notMeasured: {
      "no-values": "No values yet.",
      "not-by-zone": "Not measured by zone.",
      "not-by-segment": "Not measured by segment.",
      "none-in-period": "No value in the chosen period.",
    },
    noTargets: "No target",
    noEvents: "Nothing is on record.",
    allZonesShown: (count) => `All ${count} zones`,
    everywhere: "everywhere",
    describedNowhere: "Nobody has described this metric yet.",
    ends: (kind, first, last) =>
      kind === "best" ? `Best: ${first}; last: ${last}` : `Highest: ${first}; lowest: ${last}`,
    howTitle: "How was this computed?",
    howSeries: (aggregation) =>
      `Values of zones and segments are ${aggregation}; averages weigh each value by its sample size where all have one. Where a figure for the whole company exists, it is used as it stands.`,
  },
  ru: {
    metrics: "Показатели",
    path: "Где находится страница",
    metricsAnswer: (metrics, sources) =>
      `${metrics} ${plural("ru", metrics, { one: "показатель", few: "показателя", many: "показателей", other: "показателя" })} из ${sources} ${plural("ru", sources, { one: "системы", few: "систем", many: "систем", other: "систем" })} в одной таблице`,
    metricsDeck:
      "Клиенты, операции, сотрудники и ИТ рядом с результатами, на которые они должны влиять. Откройте показатель, чтобы увидеть его историю, определение и источник.",
    metric: "Показатель",
    now: "Сейчас",
    period: "Период",
    onPrevious: "К прошлому периоду",
    onYear: "К прошлому году",
    target: "Цель",
    trend: "Динамика",
    verdict: "Изменение",
    source: "Источник",
    owner: "Ответственный",
    history: "История",
    byRegion: "По регионам",
    byZone: "По зонам",
    bySegment: "По сегментам",
    zone: "Зона",
    region: "Регион",
    segment: "Сегмент",
    events: "Что происходило",
    definition: "Что именно это за число",
    definitionIntro: "Так его определил ответственный.",
    aspect: "Аспект",
    unit: "Единица",
    direction: "Направление",
    aggregation: "По зонам и времени",
    touchpoint: "Точка контакта",
    perspective: "Перспектива",
    trace: "Откуда оно",
    traceIntro: "Системы-источники и файлы, в которых лежат значения.",
    file: "Файл",
    rows: "Строк",
    periods: "Периоды",
    quality: "Насколько он полон",
    completeShare: (share, cells, expected) =>
      `Полнота ${share}: есть ${cells} из ${expected} возможных значений.`,
    missingPeriods: (list) => `Без единого значения: ${list}.`,
    noMissing: "Между первым и последним периодом пропусков нет.",
    dataTable: "Числа, стоящие за графиком",
    image: "Рисунок",
    sourceLine: (source, period) => `${source} · по ${period}`,
    tablesLimits: "Обычные пределы",
    partial: (zones, of) => `За этот период данные пока передали только ${zones} из ${of} зон.`,
    sharedTarget: (grain) => `Задана на ${grain}, поделена поровну.`,
    notMeasured: {
      "no-values": "Значений пока нет.",
      "not-by-zone": "По зонам не измеряется.",
      "not-by-segment": "По сегментам не измеряется.",
      "none-in-period": "В выбранном периоде значений нет.",
    },
    noTargets: "Без цели",
    noEvents: "Записей нет.",
    allZonesShown: (count) => `Все зоны: ${count}`,
    everywhere: "везде",
    describedNowhere: "Этот показатель пока никто не описал.",
    ends: (kind, first, last) =>
      kind === "best"
        ? `Лучше всех: ${first}; хуже всех: ${last}`
        : `Больше всего: ${first}; меньше всего: ${last}`,
    howTitle: "Как это посчитано?",
    howSeries: (aggregation) =>
      `Значения зон и сегментов: ${aggregation}; средние взвешены по размеру выборки, если он есть у всех. Если есть значение по всей компании, берётся оно.`,
  },
  uk: {
    metrics: "Показники",
    path: "Де міститься сторінка",
    metricsAnswer: (metrics, sources) =>
      `${metrics} ${plural("uk", metrics, { one: "показник", few: "показники", many: "показників", other: "показника" })} із ${sources} ${plural("uk", sources, { one: "системи", few: "систем", many: "систем", other: "систем" })} в одній таблиці`,
    metricsDeck:
      "Клієнти, операції, працівники та ІТ поруч із результатами, на які вони мають впливати. Відкрийте показник, щоб побачити його історію, визначення та джерело.",
    metric: "Показник",
    now: "Зараз",
    period: "Період",
    onPrevious: "До попереднього періоду",
    onYear: "До минулого року",
    target: "Ціль",
    trend: "Динаміка",
    verdict: "Зміна",
    source: "Джерело",
    owner: "Відповідальний",
    history: "Історія",
    byRegion: "За регіонами",
    byZone: "За зонами",
    bySegment: "За сегментами",
    zone: "Зона",
    region: "Регіон",
    segment: "Сегмент",
    events: "Що відбувалося",
    definition: "Що саме це за число",
    definitionIntro: "Так його визначив відповідальний.",
    aspect: "Аспект",
    unit: "Одиниця",
    direction: "Напрям",
    aggregation: "За зонами й часом",
    touchpoint: "Точка контакту",
    perspective: "Перспектива",
    trace: "Звідки воно",
    traceIntro: "Системи-джерела та файли, у яких лежать значення.",
    file: "Файл",
    rows: "Рядків",
    periods: "Періоди",
    quality: "Наскільки він повний",
    completeShare: (share, cells, expected) => `Повнота ${share}: є ${cells} з ${expected} можливих значень.`,
    missingPeriods: (list) => `Без жодного значення: ${list}.`,
    noMissing: "Між першим і останнім періодом пропусків немає.",
    dataTable: "Числа, що стоять за графіком",
    image: "Рисунок",
    sourceLine: (source, period) => `${source} · по ${period}`,
    tablesLimits: "Звичайні межі",
    partial: (zones, of) => `За цей період дані поки передали лише ${zones} із ${of} зон.`,
    sharedTarget: (grain) => `Задано на ${grain}, поділено порівну.`,
    notMeasured: {
      "no-values": "Значень поки немає.",
      "not-by-zone": "За зонами не вимірюється.",
      "not-by-segment": "За сегментами не вимірюється.",
      "none-in-period": "У вибраному періоді значень немає.",
    },
    noTargets: "Без цілі",
    noEvents: "Записів немає.",
    allZonesShown: (count) => `Усі зони: ${count}`,
    everywhere: "усюди",
    describedNowhere: "Цей показник поки ніхто не описав.",
    ends: (kind, first, last) =>
      kind === "best" ? `Найкраще: ${first}; найгірше: ${last}` : `Найбільше: ${first}; найменше: ${last}`,
    howTitle: "Як це обчислено?",
    howSeries: (aggregation) =>
      `Значення зон і сегментів: ${aggregation}; середні зважено за розміром вибірки, якщо він є в усіх. Якщо є значення по всій компанії, береться воно.`,
  },
});
