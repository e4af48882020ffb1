import { catalogue } from "./catalogue.ts";

interface ModelWords {
  readonly title: string;
  readonly answer: (metrics: number, links: number) => string;
  readonly deck: string;
  readonly layer: Readonly<Record<"base" | "OX" | "CX" | "TX", string>>;
  readonly map: string;
  readonly mapIntro: string;
  readonly mapAlt: (count: number) => string;
  readonly kind: Readonly<Record<"strong" | "moderate" | "weak" | "belief" | "contradicted", string>>;
  /** Stands beside a grade. */
  readonly confirmed: string;
  readonly key: string;
  readonly feeds: string;
  readonly fedBy: string;
  readonly alone: string;
  readonly choose: string;
  readonly clear: string;
  readonly openMetric: (name: string) => string;
  readonly table: string;
  readonly tableIntro: string;
  readonly cause: string;
  readonly effect: string;
  readonly proof: string;
  readonly lag: string;
  readonly owners: string;
  readonly ownersIntro: string;
  readonly owner: string;
  readonly owns: string;
  readonly results: string;
  readonly noOwner: string;
  readonly nothing: string;
}

/** Words of the page of the model. */
export const modelWords = catalogue<ModelWords>({
  en: {
    title: "Model",
    answer: (metrics, links) => `How ${metrics} metrics hang together: ${links} links found in the data`,
    deck: "From staff and systems to operations, from there to customers, and from customers to results. Choose a metric to follow it to money and back.",
    layer: { base: "Staff and IT", OX: "Operations", CX: "Customers", TX: "Results" },
    map: "From staff to money",
    mapIntro: "Every line leads from a cause on the left to what follows on the right.",
    mapAlt: (count) => `${count} links drawn as lines between metrics; the table below lists them all.`,
    kind: {
      strong: "strong evidence",
      moderate: "moderate evidence",
      weak: "weak evidence",
      belief: "believed, not shown",
      contradicted: "believed, contradicted",
    },
    confirmed: "confirmed by a pilot",
    key: "Lines",
    feeds: "Leads to",
    fedBy: "Moved by",
    alone: "No link found.",
    choose: "Choose a metric to see its chain.",
    clear: "Show everything",
    openMetric: (name) => `Open “${name}”`,
    table: "All links",
    tableIntro: "The same as a table.",
    cause: "Cause",
    effect: "What follows",
    proof: "Proof",
    lag: "When",
    owners: "What each owner feeds",
    ownersIntro:
      "Which results the metrics of an owner lead to, directly or by way of other metrics; only links with evidence count.",
    owner: "Owner",
    owns: "Metrics",
    results: "Results that they lead to",
    noOwner: "without an owner",
    nothing: "none found",
  },
  ru: {
    title: "Модель",
    answer: (metrics, links) => `Как связаны показатели: всего ${metrics}, связей в данных найдено ${links}`,
    deck: "От сотрудников и систем — к операциям, от них — к клиентам, от клиентов — к результатам. Выберите показатель, чтобы проследить путь до денег и обратно.",
    layer: { base: "Сотрудники и ИТ", OX: "Операции", CX: "Клиенты", TX: "Результаты" },
    map: "От сотрудников к деньгам",
    mapIntro: "Каждая линия ведёт от причины слева к тому, что следует за ней, справа.",
    mapAlt: (count) => `Связей, показанных линиями: ${count}; все они перечислены в таблице ниже.`,
    kind: {
      strong: "сильные доказательства",
      moderate: "средние доказательства",
      weak: "слабые доказательства",
      belief: "предполагается, не показано",
      contradicted: "предполагается, опровергнуто",
    },
    confirmed: "подтверждено пилотом",
    key: "Линии",
    feeds: "Ведёт к",
    fedBy: "Зависит от",
    alone: "Связей не найдено.",
    choose: "Выберите показатель, чтобы увидеть его цепочку.",
    clear: "Показать всё",
    openMetric: (name) => `Открыть «${name}»`,
    table: "Все связи",
    tableIntro: "То же самое таблицей.",
    cause: "Причина",
    effect: "Что следует",
    proof: "Доказательство",
    lag: "Когда",
    owners: "На что влияет каждый ответственный",
    ownersIntro:
      "К каким результатам ведут показатели ответственного, прямо или через другие показатели; учтены только связи с доказательствами.",
    owner: "Ответственный",
    owns: "Показатели",
    results: "Результаты, к которым они ведут",
    noOwner: "без ответственного",
    nothing: "не найдено",
  },
  uk: {
    title: "Модель",
    answer: (metrics, links) =>
      `Як пов’язані показники: усього ${metrics}, зв’язків у даних знайдено ${links}`,
    deck: "Від працівників і систем — до операцій, від них — до клієнтів, від клієнтів — до результатів. Оберіть показник, щоб простежити шлях до грошей і назад.",
    layer: { base: "Працівники та ІТ", OX: "Операції", CX: "Клієнти", TX: "Результати" },
    map: "Від працівників до грошей",
    mapIntro: "Кожна лінія веде від причини ліворуч до того, що настає за нею, праворуч.",
    mapAlt: (count) => `Зв’язків, показаних лініями: ${count}; усі вони перелічені в таблиці нижче.`,
    kind: {
      strong: "сильні докази",
      moderate: "середні докази",
      weak: "слабкі докази",
      belief: "припускається, не показано",
      contradicted: "припускається, спростовано",
    },
    confirmed: "підтверджено пілотом",
    key: "Лінії",
    feeds: "Веде до",
    fedBy: "Залежить від",
    alone: "Зв’язків не знайдено.",
    choose: "Оберіть показник, щоб побачити його ланцюжок.",
    clear: "Показати все",
    openMetric: (name) => `Відкрити «${name}»`,
    table: "Усі зв’язки",
    tableIntro: "Те саме таблицею.",
    cause: "Причина",
    effect: "Що настає",
    proof: "Доказ",
    lag: "Коли",
    owners: "На що впливає кожен відповідальний",
    ownersIntro:
      "До яких результатів ведуть показники відповідального, прямо або через інші показники; враховано лише зв’язки з доказами.",
    owner: "Відповідальний",
    owns: "Показники",
    results: "Результати, до яких вони ведуть",
    noOwner: "без відповідального",
    nothing: "не знайдено",
  },
});
