import type { Question } from "#model/questionnaire/questionnaire-schema.ts";

/** Element C: do people at every level act for the customer? */
export const culture: readonly Question[] = [
  {
    id: "C1",
    element: "C",
    area: "PL",
    aspect: "EX",
    meaning: 1,
    question: {
      en: "How do top managers behave?",
      ru: "Как ведёт себя высшее руководство?",
      uk: "Як поводиться вище керівництво?",
    },
    options: [
      {
        en: "They speak only of sales.",
        ru: "Говорит только о продажах.",
        uk: "Говорить лише про продажі.",
      },
      {
        en: "They support customer experience in words.",
        ru: "Поддерживает клиентский опыт на словах.",
        uk: "Підтримує клієнтський досвід на словах.",
      },
      {
        en: "One of them sponsors customer projects.",
        ru: "Один из руководителей лично поддерживает проекты для клиентов.",
        uk: "Один із керівників особисто підтримує проєкти для клієнтів.",
      },
      {
        en: "Customers are regularly on the agenda, and this changes decisions.",
        ru: "Клиентский опыт регулярно стоит в повестке и меняет решения.",
        uk: "Клієнтський досвід регулярно стоїть у порядку денному і змінює рішення.",
      },
      {
        en: "They set an example and explain their decisions by the company’s values.",
        ru: "Подаёт пример и объясняет решения ценностями компании.",
        uk: "Подає приклад і пояснює рішення цінностями компанії.",
      },
      {
        en: "They stand by the customer even when it costs short-term profit.",
        ru: "Остаётся на стороне клиента, даже в ущерб краткосрочной прибыли.",
        uk: "Залишається на боці клієнта, навіть на шкоду короткостроковому прибутку.",
      },
    ],
  },
  {
    id: "C2",
    element: "C",
    area: "BV",
    aspect: "EX",
    meaning: 1,
    question: {
      en: "Do mission and values work?",
      ru: "Работают ли миссия и ценности?",
      uk: "Чи працюють місія та цінності?",
    },
    options: [
      {
        en: "The aim is to make money.",
        ru: "Цель — заработать.",
        uk: "Мета — заробити.",
      },
      {
        en: "They are words on the website.",
        ru: "Это текст на сайте.",
        uk: "Це текст на сайті.",
      },
      {
        en: "Newcomers are told about them.",
        ru: "О них рассказывают новичкам.",
        uk: "Про них розповідають новачкам.",
      },
      {
        en: "Employees can retell them, and act by them in usual cases.",
        ru: "Сотрудники могут их пересказать и в обычных случаях им следуют.",
        uk: "Працівники можуть їх переказати й у звичайних випадках їх дотримуються.",
      },
      {
        en: "They show in decisions, stories and marketing, inside and outside. A survey checks it.",
        ru: "Они видны в решениях, историях и маркетинге, внутри и снаружи. Это проверяют опросом.",
        uk: "Їх видно в рішеннях, історіях і маркетингу, усередині та назовні. Це перевіряють опитуванням.",
      },
      {
        en: "They hold under stress and decide whom we hire and work with.",
        ru: "Они держатся и в кризис и решают, кого мы нанимаем и с кем работаем.",
        uk: "Вони тримаються й у кризу та визначають, кого ми наймаємо і з ким працюємо.",
      },
    ],
  },
  {
    id: "C3",
    element: "C",
    area: "EE",
    aspect: "EX",
    meaning: 1,
    question: {
      en: "Do you hire and train people for service?",
      ru: "Подбираете ли вы людей, настроенных на сервис, и обучаете ли их?",
      uk: "Чи добираєте ви людей, налаштованих на сервіс, і чи навчаєте їх?",
    },
    options: [
      {
        en: "Only professional skills count.",
        ru: "Важны только профессиональные навыки.",
        uk: "Важливі лише професійні навички.",
      },
      {
        en: "There is a short briefing.",
        ru: "Есть короткий инструктаж.",
        uk: "Є короткий інструктаж.",
      },
      {
        en: "There is service training from time to time.",
        ru: "Время от времени учим сервису.",
        uk: "Час від часу навчаємо сервісу.",
      },
      {
        en: "For contact staff there are hiring criteria, an induction and a standing system of training.",
        ru: "Для тех, кто работает с клиентами, есть критерии подбора, введение в должность и постоянное обучение.",
        uk: "Для тих, хто працює з клієнтами, є критерії добору, введення в посаду та постійне навчання.",
      },
      {
        en: "The same goes for all departments, with career steps. We measure what it does for customers.",
        ru: "То же — для всех подразделений, со ступенями карьеры. Измеряем, что это даёт клиентам.",
        uk: "Те саме — для всіх підрозділів, зі сходинками кар’єри. Вимірюємо, що це дає клієнтам.",
      },
      {
        en: "The people strategy follows the customer strategy throughout.",
        ru: "Кадровая стратегия целиком следует за клиентской.",
        uk: "Кадрова стратегія цілком іде за клієнтською.",
      },
    ],
  },
  {
    id: "C4",
    element: "C",
    area: "BV",
    aspect: "EX",
    meaning: 1,
    question: {
      en: "May employees decide for themselves to keep the promise?",
      ru: "Могут ли сотрудники сами принимать решения, чтобы выполнить обещание?",
      uk: "Чи можуть працівники самі ухвалювати рішення, щоб виконати обіцянку?",
    },
    options: [
      {
        en: "No, they follow instructions to the letter.",
        ru: "Нет, всё строго по инструкции.",
        uk: "Ні, усе суворо за інструкцією.",
      },
      {
        en: "A manager decides each time.",
        ru: "Каждый раз решает начальник.",
        uk: "Щоразу вирішує керівник.",
      },
      {
        en: "Some may, within small limits.",
        ru: "Некоторые могут, в небольших пределах.",
        uk: "Дехто може, у невеликих межах.",
      },
      {
        en: "The front line has a budget, authority and recognition.",
        ru: "У первой линии есть бюджет, полномочия и признание.",
        uk: "Перша лінія має бюджет, повноваження і визнання.",
      },
      {
        en: "All staff know how far they may go. Cases are told, and mistakes are studied without blame.",
        ru: "Все знают, как далеко могут зайти. О случаях рассказывают, ошибки разбирают без наказаний.",
        uk: "Усі знають, як далеко можуть зайти. Про випадки розповідають, помилки розбирають без покарань.",
      },
      {
        en: "Everyone acts as if the promise were their own.",
        ru: "Каждый действует так, будто обещание дал он сам.",
        uk: "Кожен діє так, ніби обіцянку дав він сам.",
      },
    ],
  },
  {
    id: "C5",
    element: "C",
    area: "EE",
    aspect: "OX",
    meaning: 1,
    question: {
      en: "How do departments serve one another?",
      ru: "Как подразделения обслуживают друг друга?",
      uk: "Як підрозділи обслуговують один одного?",
    },
    options: [
      {
        en: "They blame one another.",
        ru: "Винят друг друга.",
        uk: "Звинувачують один одного.",
      },
      {
        en: "By personal arrangement.",
        ru: "По личным договорённостям.",
        uk: "За особистими домовленостями.",
      },
      {
        en: "By internal rules.",
        ru: "По внутренним правилам.",
        uk: "За внутрішніми правилами.",
      },
      {
        en: "Each knows what it delivers and to whom, and they meet regularly to give feedback.",
        ru: "Каждое знает, что и кому оно поставляет; регулярно встречаются и дают обратную связь.",
        uk: "Кожен знає, що й кому він постачає; регулярно зустрічаються і дають зворотний зв’язок.",
      },
      {
        en: "There are internal agreements, and ratings affect pay. People rotate.",
        ru: "Есть внутренние соглашения, оценки влияют на оплату. Есть ротация.",
        uk: "Є внутрішні угоди, оцінки впливають на оплату. Є ротація.",
      },
      {
        en: "The whole chain from supplier to customer is visible and corrects itself.",
        ru: "Вся цепочка от поставщика до клиента видна и сама себя исправляет.",
        uk: "Увесь ланцюжок від постачальника до клієнта видно, і він сам себе виправляє.",
      },
    ],
  },
];
