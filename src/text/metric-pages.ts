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
    path: "You are here",
    metricsAnswer: (metrics, sources) =>
      `${metrics} ${plural("en", metrics, { one: "metric", other: "metrics" })} from ${sources} source ${plural("en", sources, { one: "system", other: "systems" })}, in one table`,
    metricsDeck:
      "Customers, operations, employees and IT alongside the results they are meant to drive. Open a metric for its history, definition and source.",
    metric: "Metric",
    now: "Latest",
    period: "Period",
    onPrevious: "On the previous period",
    onYear: "On a year earlier",
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
    definition: "What this number means",
    definitionIntro: "As its owner defined it.",
    aspect: "Aspect",
    unit: "Unit",
    direction: "Direction",
    aggregation: "Across zones and time",
    touchpoint: "Touchpoint",
    perspective: "Perspective",
    trace: "Where it comes from",
    traceIntro: "The source systems and files that hold its values.",
    file: "File",
    rows: "Rows",
    periods: "Periods",
    quality: "How complete it is",
    completeShare: (share, cells, expected) =>
      `${share} complete: ${cells} of ${expected} possible values are present.`,
    missingPeriods: (list) => `Periods without any value: ${list}.`,
    noMissing: "No period is missing between the first and the last.",
    dataTable: "The numbers behind the chart",
    image: "Picture",
    sourceLine: (source, period) => `${source} · latest period: ${period}`,
    tablesLimits: "Usual range",
    partial: (zones, of) =>
      `So far only ${zones} of ${of} zones ${zones === 1 ? "has" : "have"} reported this period.`,
    sharedTarget: (grain) => `The target is set for the ${grain} and divided equally among its periods.`,
    notMeasured: {
      "no-values": "No values yet.",
      "not-by-zone": "Not measured by zone.",
      "not-by-segment": "Not measured by segment.",
      "none-in-period": "No value in the chosen period.",
    },
    noTargets: "No target",
    noEvents: "Nothing on record.",
    allZonesShown: (count) => `All ${count} zones`,
    everywhere: "everywhere",
    describedNowhere: "This metric has not been described yet.",
    ends: (kind, first, last) =>
      kind === "best" ? `Best: ${first}; worst: ${last}` : `Highest: ${first}; lowest: ${last}`,
    howTitle: "How was this computed?",
    howSeries: (aggregation) =>
      `How values are combined: ${aggregation}. An average is weighted by sample size where every value has one. Where a figure for the whole company exists, it is used as it stands.`,
  },
  ru: {
    metrics: "Показатели",
    path: "Вы здесь",
    metricsAnswer: (metrics, sources) =>
      `${metrics} ${plural("ru", metrics, { one: "показатель", few: "показателя", many: "показателей", other: "показателя" })} из ${sources} ${plural("ru", sources, { one: "системы-источника", few: "систем-источников", many: "систем-источников", other: "систем-источников" })} в одной таблице`,
    metricsDeck:
      "Клиенты, операции, сотрудники и ИТ рядом с результатами, на которые они должны влиять. Откройте показатель, чтобы увидеть его историю, определение и источник.",
    metric: "Показатель",
    now: "Значение",
    period: "Период",
    onPrevious: "К предыдущему периоду",
    onYear: "Год к году",
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
    definition: "Что означает это число",
    definitionIntro: "Так его определил ответственный.",
    aspect: "Аспект",
    unit: "Единица",
    direction: "Направление",
    aggregation: "По зонам и времени",
    touchpoint: "Точка контакта",
    perspective: "Перспектива",
    trace: "Откуда оно взято",
    traceIntro: "Системы-источники и файлы, из которых взяты значения.",
    file: "Файл",
    rows: "Строк",
    periods: "Периоды",
    quality: "Полнота данных",
    completeShare: (share, cells, expected) =>
      `Полнота ${share}: есть ${cells} из ${expected} возможных значений.`,
    missingPeriods: (list) => `Периоды без единого значения: ${list}.`,
    noMissing: "Между первым и последним периодом пропусков нет.",
    dataTable: "Данные графика",
    image: "Рисунок",
    sourceLine: (source, period) => `${source} · последний период: ${period}`,
    tablesLimits: "Обычные пределы",
    partial: (zones, of) =>
      `За этот период пока есть данные только по ${zones} из ${of} ${plural("ru", of, { one: "зоны", few: "зон", many: "зон", other: "зон" })}.`,
    sharedTarget: (grain) => `Цель задана на весь срок (${grain}) и поделена поровну между периодами.`,
    notMeasured: {
      "no-values": "Значений пока нет.",
      "not-by-zone": "По зонам не измеряется.",
      "not-by-segment": "По сегментам не измеряется.",
      "none-in-period": "В выбранном периоде значений нет.",
    },
    noTargets: "Цель не задана",
    noEvents: "Записей нет.",
    allZonesShown: (count) => `Все зоны: ${count}`,
    everywhere: "везде",
    describedNowhere: "Описания этого показателя пока нет.",
    ends: (kind, first, last) =>
      kind === "best"
        ? `Лучший результат: ${first}; худший: ${last}`
        : `Больше всего: ${first}; меньше всего: ${last}`,
    howTitle: "Как это рассчитано?",
    howSeries: (aggregation) =>
      `Как сводятся значения: ${aggregation}. Среднее взвешено по размеру выборки, если он есть у всех значений. Если есть значение по всей компании, берётся оно.`,
  },
  uk: {
    metrics: "Показники",
    path: "Ви тут",
    metricsAnswer: (metrics, sources) =>
      `${metrics} ${plural("uk", metrics, { one: "показник", few: "показники", many: "показників", other: "показника" })} із ${sources} ${plural("uk", sources, { one: "системи-джерела", few: "систем-джерел", many: "систем-джерел", other: "систем-джерел" })} в одній таблиці`,
    metricsDeck:
      "Клієнти, операції, працівники та ІТ поруч із результатами, на які вони мають впливати. Відкрийте показник, щоб побачити його історію, визначення та джерело.",
    metric: "Показник",
    now: "Значення",
    period: "Період",
    onPrevious: "До попереднього періоду",
    onYear: "Рік до року",
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
    definition: "Що означає це число",
    definitionIntro: "Так його визначив відповідальний.",
    aspect: "Аспект",
    unit: "Одиниця",
    direction: "Напрям",
    aggregation: "За зонами й часом",
    touchpoint: "Точка контакту",
    perspective: "Перспектива",
    trace: "Звідки його взято",
    traceIntro: "Системи-джерела та файли, з яких узято значення.",
    file: "Файл",
    rows: "Рядків",
    periods: "Періоди",
    quality: "Повнота даних",
    completeShare: (share, cells, expected) => `Повнота ${share}: є ${cells} з ${expected} можливих значень.`,
    missingPeriods: (list) => `Періоди без жодного значення: ${list}.`,
    noMissing: "Між першим і останнім періодом пропусків немає.",
    dataTable: "Дані графіка",
    image: "Рисунок",
    sourceLine: (source, period) => `${source} · останній період: ${period}`,
    tablesLimits: "Звичайні межі",
    partial: (zones, of) =>
      `За цей період поки що є дані лише по ${zones} з ${of} ${plural("uk", of, { one: "зони", few: "зон", many: "зон", other: "зон" })}.`,
    sharedTarget: (grain) => `Ціль задано на весь строк (${grain}) і поділено порівну між періодами.`,
    notMeasured: {
      "no-values": "Значень поки що немає.",
      "not-by-zone": "За зонами не вимірюється.",
      "not-by-segment": "За сегментами не вимірюється.",
      "none-in-period": "У вибраному періоді значень немає.",
    },
    noTargets: "Ціль не задано",
    noEvents: "Записів немає.",
    allZonesShown: (count) => `Усі зони: ${count}`,
    everywhere: "усюди",
    describedNowhere: "Опису цього показника поки що немає.",
    ends: (kind, first, last) =>
      kind === "best"
        ? `Найкращий результат: ${first}; найгірший: ${last}`
        : `Найбільше: ${first}; найменше: ${last}`,
    howTitle: "Як це розраховано?",
    howSeries: (aggregation) =>
      `Як зводяться значення: ${aggregation}. Середнє зважено за розміром вибірки, якщо він є в усіх значень. Якщо є значення по всій компанії, береться воно.`,
  },
});
