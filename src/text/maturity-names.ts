import type { Stage } from "#analysis/maturity/maturity-types.ts";

import type { Area, ElementId, Role } from "#model/vocabulary.ts";
import { catalogue } from "./catalogue.ts";

interface StageWords {
  readonly name: string;
  /** What it looks like, in one line. */
  readonly sign: string;
}

interface MaturityNames {
  readonly elements: Readonly<Record<ElementId, string>>;
  /** What the element asks, in one line. */
  readonly about: Readonly<Record<ElementId, string>>;
  readonly areas: Readonly<Record<Area, string>>;
  readonly stages: Readonly<Record<Stage, StageWords>>;
  /** `third of six stages`. */
  readonly place: Readonly<Record<Stage, string>>;
  readonly roles: Readonly<Record<Role | "none", string>>;
}

/** Names of elements, areas, stages and roles of maturity. */
export const maturityNames = catalogue<MaturityNames>({
  en: {
    elements: {
      M: "Measurement",
      F: "Fixing",
      K: "Customer knowledge",
      N: "New services",
      S: "Strategy",
      C: "Culture",
    },
    about: {
      M: "How we learn what customers go through",
      F: "How we repair what goes wrong",
      K: "How well we know who our customers are",
      N: "How we create what they will want next",
      S: "Whether the company is steered by customers",
      C: "Whether everybody acts for the customer unasked",
    },
    areas: {
      PL: "Purposeful leadership",
      BV: "Brand values",
      EE: "Employee engagement",
      CC: "Customer connectedness",
    },
    stages: {
      0: { name: "Ignore", sign: "What customers experience is nobody’s business." },
      1: { name: "Investigate", sign: "Single enthusiasts look into it; there is some feedback." },
      2: { name: "Mobilize", sign: "Somebody is responsible; metrics and local standards exist." },
      3: { name: "Operationalize", sign: "Teams across departments redesign products and processes." },
      4: { name: "Align", sign: "Goals, money and metrics of all departments point to the customer." },
      5: { name: "Embed", sign: "It is habit: no programme is needed to keep it going." },
    },
    place: {
      0: "the first of six stages",
      1: "the second of six stages",
      2: "the third of six stages",
      3: "the fourth of six stages",
      4: "the fifth of six stages",
      5: "the last of six stages",
    },
    roles: {
      leadership: "Leadership",
      middle: "Middle management",
      front_line: "Front line",
      none: "No role given",
    },
  },
  ru: {
    elements: {
      M: "Измерение опыта",
      F: "Исправление недостатков",
      K: "Знания о клиенте",
      N: "Создание новых услуг",
      S: "Стратегия",
      C: "Корпоративная культура",
    },
    about: {
      M: "Как мы узнаём, что переживают клиенты",
      F: "Как мы исправляем то, что идёт не так",
      K: "Насколько хорошо мы знаем своих клиентов",
      N: "Как мы создаём то, что понадобится им завтра",
      S: "Ориентируется ли компания на клиентов в своих решениях",
      C: "Действуют ли все в интересах клиента без напоминаний",
    },
    areas: {
      PL: "Целенаправленное руководство",
      BV: "Ценности бренда",
      EE: "Вовлечение сотрудников",
      CC: "Связь с клиентами",
    },
    stages: {
      0: { name: "Игнорирование", sign: "Опытом клиентов никто не занимается." },
      1: { name: "Исследование", sign: "Темой интересуются отдельные энтузиасты, есть первые отзывы." },
      2: { name: "Мобилизация", sign: "Есть ответственный, показатели и местные стандарты." },
      3: {
        name: "Операционные преобразования",
        sign: "Межфункциональные команды перестраивают продукты и процессы.",
      },
      4: {
        name: "Согласование",
        sign: "Цели, деньги и показатели всех подразделений направлены на клиента.",
      },
      5: { name: "Внедрение", sign: "Это вошло в привычку: особая программа больше не нужна." },
    },
    place: {
      0: "первая из шести стадий",
      1: "вторая из шести стадий",
      2: "третья из шести стадий",
      3: "четвёртая из шести стадий",
      4: "пятая из шести стадий",
      5: "последняя из шести стадий",
    },
    roles: {
      leadership: "Руководство",
      middle: "Среднее звено",
      front_line: "Первая линия",
      none: "Роль не указана",
    },
  },
  uk: {
    elements: {
      M: "Вимірювання",
      F: "Виправлення",
      K: "Знання про клієнта",
      N: "Створення нових послуг",
      S: "Стратегія",
      C: "Корпоративна культура",
    },
    about: {
      M: "Як ми дізнаємося, що переживають клієнти",
      F: "Як ми виправляємо те, що йде не так",
      K: "Наскільки добре ми знаємо своїх клієнтів",
      N: "Як ми створюємо те, що знадобиться їм завтра",
      S: "Чи орієнтується компанія на клієнтів у своїх рішеннях",
      C: "Чи всі діють в інтересах клієнта без нагадувань",
    },
    areas: {
      PL: "Цілеспрямоване керівництво",
      BV: "Цінності бренду",
      EE: "Залучення працівників",
      CC: "Зв’язок із клієнтами",
    },
    stages: {
      0: { name: "Ігнорування", sign: "Досвідом клієнтів ніхто не опікується." },
      1: { name: "Дослідження", sign: "Темою цікавляться окремі ентузіасти, є перші відгуки." },
      2: { name: "Мобілізація", sign: "Є відповідальний, показники та місцеві стандарти." },
      3: {
        name: "Операційні перетворення",
        sign: "Міжфункціональні команди перебудовують продукти й процеси.",
      },
      4: { name: "Узгодження", sign: "Цілі, гроші й показники всіх підрозділів спрямовано на клієнта." },
      5: { name: "Укорінення", sign: "Це стало звичкою: окрема програма вже не потрібна." },
    },
    place: {
      0: "перша з шести стадій",
      1: "друга з шести стадій",
      2: "третя з шести стадій",
      3: "четверта з шести стадій",
      4: "п’ята з шести стадій",
      5: "остання з шести стадій",
    },
    roles: {
      leadership: "Керівництво",
      middle: "Середня ланка",
      front_line: "Перша лінія",
      none: "Роль не вказано",
    },
  },
});
