import type { Remark } from "#analysis/maturity/maturity-types.ts";
import { catalogue } from "./catalogue.ts";

/** How many of how many. */
interface Counted {
  readonly count: number;
  readonly of: number;
}

interface MaturityRemarkWords {
  readonly otherActions: string;
  readonly remarks: string;
  readonly remarksIntro: string;
  readonly noRemarks: string;
  readonly remark: Readonly<Record<Remark["code"], (counted: Counted) => string>>;
  /** A question's wording within a sentence. */
  readonly quoted: (question: string) => string;
  readonly contrary: (element: string, score: string) => string;
  readonly agreeing: (element: string, score: string) => string;
}

/** Words of what the company's own data says beside the answers. */
export const maturityRemarkWords = catalogue<MaturityRemarkWords>({
  en: {
    otherActions: "All improvements under way",
    remarks: "What our own data says",
    remarksIntro: "Answers are opinions. Where this dashboard’s data can check them, it does.",
    noRemarks: "The data has nothing to add to the answers.",
    remark: {
      "metrics-late": ({ count, of }) => `${count} of ${of} metrics arrive late.`,
      "metrics-on-time": ({ count, of }) =>
        count === 0 ? `All ${of} metrics arrive on time.` : `${of - count} of ${of} metrics arrive on time.`,
      "actions-overdue": ({ count, of }) =>
        `${count} of ${of} improvements under way are past their due day.`,
      "actions-on-time": ({ count, of }) =>
        count === 0
          ? `None of ${of} improvements under way is past its due day.`
          : `Only ${count} of ${of} improvements under way are past their due day.`,
      "no-controlled-pilots": ({ of }) =>
        of === 0 ? "No pilot project is on record." : `None of ${of} pilots has a control group.`,
      "controlled-pilots": ({ count, of }) => `${count} of ${of} pilots have a control group.`,
      "no-targets": ({ count, of }) =>
        count === 0
          ? `None of ${of} customer metrics has a target.`
          : `Only ${count} of ${of} customer metrics have a target.`,
      "targets-set": ({ count, of }) => `${count} of ${of} customer metrics have a target.`,
      "no-employee-metrics": () => "No metric of employee experience has values.",
      "no-sales-by-customer": () => "No sales are on record by customer, so nobody’s worth can be computed.",
    },
    quoted: (question) => `“${question}”`,
    contrary: (element, score) => `The answers say otherwise: ${element} ${score} of 10`,
    agreeing: (element, score) => `The answers say the same: ${element} ${score} of 10`,
  },
  ru: {
    otherActions: "Все улучшения в работе",
    remarks: "Что говорят наши собственные данные",
    remarksIntro: "Ответы — это мнения. Там, где их можно проверить данными этой панели, мы это делаем.",
    noRemarks: "Данным нечего добавить к ответам.",
    remark: {
      "metrics-late": ({ count, of }) => `С опозданием приходят ${count} из ${of} показателей.`,
      "metrics-on-time": ({ count, of }) =>
        count === 0
          ? `Все показатели (${of}) приходят вовремя.`
          : `Вовремя приходят ${of - count} из ${of} показателей.`,
      "actions-overdue": ({ count, of }) => `Просрочено улучшений в работе: ${count} из ${of}.`,
      "actions-on-time": ({ count, of }) =>
        count === 0
          ? `Ни одно из улучшений в работе (${of}) не просрочено.`
          : `Просрочено улучшений в работе: всего ${count} из ${of}.`,
      "no-controlled-pilots": ({ of }) =>
        of === 0
          ? "Ни одного пилотного проекта в данных нет."
          : `Ни у одного из пилотов (${of}) нет контрольной группы.`,
      "controlled-pilots": ({ count, of }) => `Пилоты с контрольной группой: ${count} из ${of}.`,
      "no-targets": ({ count, of }) =>
        count === 0
          ? `Ни у одного из показателей клиентского опыта (${of}) нет цели.`
          : `Показатели клиентского опыта с целью: всего ${count} из ${of}.`,
      "targets-set": ({ count, of }) => `Показатели клиентского опыта с целью: ${count} из ${of}.`,
      "no-employee-metrics": () => "Ни у одного показателя опыта сотрудников нет значений.",
      "no-sales-by-customer": () => "Продаж по клиентам в данных нет, и ценность клиента не посчитать.",
    },
    quoted: (question) => `«${question}»`,
    contrary: (element, score) => `Ответы говорят другое: ${element}, ${score} из 10`,
    agreeing: (element, score) => `Ответы говорят то же: ${element}, ${score} из 10`,
  },
  uk: {
    otherActions: "Усі поліпшення в роботі",
    remarks: "Що кажуть наші власні дані",
    remarksIntro: "Відповіді — це думки. Там, де їх можна перевірити даними цієї панелі, ми це робимо.",
    noRemarks: "Даним нічого додати до відповідей.",
    remark: {
      "metrics-late": ({ count, of }) => `Із запізненням надходять ${count} з ${of} показників.`,
      "metrics-on-time": ({ count, of }) =>
        count === 0
          ? `Усі показники (${of}) надходять учасно.`
          : `Учасно надходять ${of - count} з ${of} показників.`,
      "actions-overdue": ({ count, of }) => `Прострочено поліпшень у роботі: ${count} з ${of}.`,
      "actions-on-time": ({ count, of }) =>
        count === 0
          ? `Жодного з поліпшень у роботі (${of}) не прострочено.`
          : `Прострочено поліпшень у роботі: лише ${count} з ${of}.`,
      "no-controlled-pilots": ({ of }) =>
        of === 0
          ? "Жодного пілотного проєкту в даних немає."
          : `Жоден із пілотів (${of}) не має контрольної групи.`,
      "controlled-pilots": ({ count, of }) => `Пілоти з контрольною групою: ${count} з ${of}.`,
      "no-targets": ({ count, of }) =>
        count === 0
          ? `Жоден із показників клієнтського досвіду (${of}) не має цілі.`
          : `Показники клієнтського досвіду з ціллю: лише ${count} з ${of}.`,
      "targets-set": ({ count, of }) => `Показники клієнтського досвіду з ціллю: ${count} з ${of}.`,
      "no-employee-metrics": () => "Жоден показник досвіду працівників не має значень.",
      "no-sales-by-customer": () =>
        "Продажів за клієнтами в даних немає, тож цінність клієнта не порахувати.",
    },
    quoted: (question) => `«${question}»`,
    contrary: (element, score) => `Відповіді кажуть інше: ${element}, ${score} з 10`,
    agreeing: (element, score) => `Відповіді кажуть те саме: ${element}, ${score} з 10`,
  },
});
