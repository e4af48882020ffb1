import type { Question } from "#model/questionnaire/questionnaire-schema.ts";

/** Element K: what does the company know about its customers, and who uses it? */
export const knowledge: readonly Question[] = [
  {
    id: "K1",
    element: "K",
    area: "CC",
    aspect: "CX",
    meaning: 1,
    question: {
      en: "How well do you know who your customers are?",
      ru: "Насколько хорошо вы знаете, кто ваши клиенты?",
      uk: "Наскільки добре ви знаєте, хто ваші клієнти?",
    },
    options: [
      {
        en: "They are one crowd to us.",
        ru: "Для нас это единая масса.",
        uk: "Для нас це однорідна маса.",
      },
      { en: "By intuition.", ru: "Интуитивно.", uk: "Інтуїтивно." },
      {
        en: "We have segments by age, sex, income or size.",
        ru: "Есть сегменты по полу, возрасту, доходу или размеру.",
        uk: "Є сегменти за статтю, віком, доходом або розміром.",
      },
      {
        en: "We have segments by need and value, and use their profiles.",
        ru: "Есть сегменты по потребностям и ценности; их портретами пользуются.",
        uk: "Є сегменти за потребами й цінністю; їхніми портретами користуються.",
      },
      {
        en: "The segment stands in the customer system and changes service and channel. We know who is not our customer.",
        ru: "Сегмент указан в CRM и меняет сервис и канал. Известно, кто не наш клиент.",
        uk: "Сегмент зазначено в CRM, і він змінює сервіс та канал. Відомо, хто не наш клієнт.",
      },
      {
        en: "What a customer is doing right now is known and used at once.",
        ru: "Мы знаем, что клиент делает сейчас, и сразу это учитываем.",
        uk: "Ми знаємо, що клієнт робить зараз, і одразу це враховуємо.",
      },
    ],
  },
  {
    id: "K2",
    element: "K",
    area: "CC",
    aspect: "CX",
    meaning: 1,
    question: {
      en: "Do you know the customer journey?",
      ru: "Знаете ли вы путь клиента?",
      uk: "Чи знаєте ви шлях клієнта?",
    },
    options: [
      { en: "No.", ru: "Нет.", uk: "Ні." },
      {
        en: "Somebody once drew a map.",
        ru: "Когда-то кто-то нарисовал карту.",
        uk: "Колись хтось намалював карту.",
      },
      {
        en: "There are maps of some journeys, drawn from what employees think.",
        ru: "Есть карты отдельных путей, составленные по мнению сотрудников.",
        uk: "Є карти окремих шляхів, складені на думку працівників.",
      },
      {
        en: "There are maps by segment, from customer research, with drivers, barriers and decisive moments.",
        ru: "Есть карты по сегментам, основанные на исследованиях клиентов: что помогает, что мешает, какие моменты решающие.",
        uk: "Є карти за сегментами, засновані на дослідженнях клієнтів: що допомагає, що заважає, які моменти вирішальні.",
      },
      {
        en: "The maps are tied to metrics, processes and owners, and changes start from them.",
        ru: "Карты связаны с показателями, процессами и ответственными; с них начинаются изменения.",
        uk: "Карти пов’язано з показниками, процесами й відповідальними; з них починаються зміни.",
      },
      {
        en: "Journeys are managed from live data, and new ones are designed the same way.",
        ru: "Путями управляют по живым данным; так же проектируют новые.",
        uk: "Шляхами керують за живими даними; так само проєктують нові.",
      },
    ],
  },
  {
    id: "K3",
    element: "K",
    area: "PL",
    aspect: "TX",
    meaning: 1,
    question: {
      en: "Do you know what a customer is worth?",
      ru: "Знаете ли вы, какую ценность приносит клиент?",
      uk: "Чи знаєте ви, яку цінність приносить клієнт?",
    },
    options: [
      {
        en: "Only how much we sell.",
        ru: "Только общий объём продаж.",
        uk: "Лише загальний обсяг продажів.",
      },
      {
        en: "The average purchase, or sales per customer.",
        ru: "Средний чек или оборот на клиента.",
        uk: "Середній чек або оборот на клієнта.",
      },
      {
        en: "Repeat sales and churn, in total.",
        ru: "Повторные продажи и отток в целом.",
        uk: "Повторні продажі та відтік загалом.",
      },
      {
        en: "Retention and churn by cohort, and lifetime value (LTV) by group.",
        ru: "Удержание и отток по когортам, пожизненную ценность (LTV) по группам.",
        uk: "Утримання та відтік за когортами, довічну цінність (LTV) за групами.",
      },
      {
        en: "Lifetime value, cost to serve and value at risk are used in decisions.",
        ru: "LTV, стоимость обслуживания и ценность под риском учитываем в решениях.",
        uk: "LTV, вартість обслуговування та цінність під ризиком враховуємо в рішеннях.",
      },
      {
        en: "Predicted value steers spending and is checked against what happened.",
        ru: "Прогноз ценности направляет вложения, и мы сверяем его с фактом.",
        uk: "Прогноз цінності спрямовує вкладення, і ми звіряємо його з фактом.",
      },
    ],
  },
  {
    id: "K4",
    element: "K",
    area: "CC",
    aspect: "CX",
    meaning: 1,
    question: {
      en: "How do managers meet customers?",
      ru: "Как руководители общаются с клиентами?",
      uk: "Як керівники спілкуються з клієнтами?",
    },
    options: [
      {
        en: "They do not; only the front line does.",
        ru: "Никак; этим занята только первая линия.",
        uk: "Ніяк; цим займається лише перша лінія.",
      },
      {
        en: "They step in when there is a conflict.",
        ru: "Появляются, когда случился конфликт.",
        uk: "З’являються, коли стався конфлікт.",
      },
      {
        en: "They visit customers or listen to calls now and then.",
        ru: "Изредка приезжают к клиентам или слушают звонки.",
        uk: "Зрідка приїжджають до клієнтів або слухають дзвінки.",
      },
      {
        en: "There is a yearly plan: interviews, days in the field.",
        ru: "Есть годовой план: интервью, рабочие дни в зале и у клиентов.",
        uk: "Є річний план: інтерв’ю, робочі дні в залі та у клієнтів.",
      },
      {
        en: "There is a customer council, and leaders bring what they heard into decisions.",
        ru: "Есть совет клиентов; услышанное руководители учитывают в решениях.",
        uk: "Є рада клієнтів; почуте керівники враховують у рішеннях.",
      },
      {
        en: "Customers help to set our priorities.",
        ru: "Клиенты участвуют в выборе наших приоритетов.",
        uk: "Клієнти беруть участь у виборі наших пріоритетів.",
      },
    ],
  },
  {
    id: "K5",
    element: "K",
    area: "EE",
    aspect: "IT",
    meaning: 1,
    question: {
      en: "How does knowledge about customers reach employees?",
      ru: "Как знания о клиентах доходят до сотрудников?",
      uk: "Як знання про клієнтів доходять до працівників?",
    },
    options: [
      { en: "It does not.", ru: "Никак.", uk: "Ніяк." },
      {
        en: "It is in people’s heads.",
        ru: "Остаются в головах.",
        uk: "Залишаються в головах.",
      },
      {
        en: "Reports are mailed to managers.",
        ru: "Отчёты рассылают руководителям.",
        uk: "Звіти розсилають керівникам.",
      },
      {
        en: "Everyone has the access that their role needs, and is trained to use it.",
        ru: "Доступ есть у каждого по его роли, пользоваться данными учат.",
        uk: "Доступ має кожен за своєю роллю, користуватися даними навчають.",
      },
      {
        en: "The work system itself prompts them, and we see whether they use it.",
        ru: "Рабочая система сама подсказывает, и видно, пользуются ли подсказками.",
        uk: "Робоча система сама підказує, і видно, чи користуються підказками.",
      },
      {
        en: "Everyone can say how their work affects the customer, and adds what they learn.",
        ru: "Каждый может объяснить, как его работа влияет на клиента, и делится тем, что узнал.",
        uk: "Кожен може пояснити, як його робота впливає на клієнта, і ділиться тим, що дізнався.",
      },
    ],
  },
];
