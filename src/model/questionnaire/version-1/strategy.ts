import type { Question } from "#model/questionnaire/questionnaire-schema.ts";

/** Element S: does the company's strategy start from its customers? */
export const strategy: readonly Question[] = [
  {
    id: "S1",
    element: "S",
    area: "PL",
    aspect: "TX",
    meaning: 1,
    question: {
      en: "What place does customer experience have in the strategy?",
      ru: "Какое место клиентский опыт занимает в стратегии?",
      uk: "Яке місце клієнтський досвід посідає у стратегії?",
    },
    options: [
      { en: "None.", ru: "Никакого.", uk: "Жодного." },
      { en: "There are slogans.", ru: "Есть лозунги.", uk: "Є гасла." },
      {
        en: "There is a separate document or list of projects.",
        ru: "Есть отдельный документ или список проектов.",
        uk: "Є окремий документ або список проєктів.",
      },
      {
        en: "There are approved goals, a plan and a budget.",
        ru: "Есть утверждённые цели, план и бюджет.",
        uk: "Є затверджені цілі, план і бюджет.",
      },
      {
        en: "It is part of the company’s strategy and of every department’s plan.",
        ru: "Он часть стратегии компании и планов всех подразделений.",
        uk: "Він є частиною стратегії компанії та планів усіх підрозділів.",
      },
      {
        en: "Strategic choices start from it, and it is reviewed together with finance.",
        ru: "С него начинается стратегический выбор, его обсуждают вместе с финансами.",
        uk: "З нього починається стратегічний вибір, його обговорюють разом із фінансами.",
      },
    ],
  },
  {
    id: "S2",
    element: "S",
    area: "PL",
    aspect: "TX",
    meaning: 1,
    question: {
      en: "How is spending on customer experience justified?",
      ru: "Как обосновывают вложения в клиентский опыт?",
      uk: "Як обґрунтовують вкладення в клієнтський досвід?",
    },
    options: [
      {
        en: "It is not: it counts as cost.",
        ru: "Никак: их считают расходами.",
        uk: "Ніяк: їх вважають витратами.",
      },
      { en: "We believe in it.", ru: "Верой в пользу.", uk: "Вірою в користь." },
      {
        en: "By a rough benefit of single projects.",
        ru: "Примерной выгодой отдельных проектов.",
        uk: "Приблизною вигодою окремих проєктів.",
      },
      {
        en: "By a business case for the whole programme, with metrics and costs.",
        ru: "Бизнес-обоснованием всей программы с показателями и затратами.",
        uk: "Бізнес-обґрунтуванням усієї програми з показниками й витратами.",
      },
      {
        en: "By a financial model of revenue, churn and cost, checked by pilots.",
        ru: "Финансовой моделью: выручка, отток, затраты; она проверена пилотами.",
        uk: "Фінансовою моделлю: виручка, відтік, витрати; її перевірено пілотами.",
      },
      {
        en: "The value of customer experience is part of forecasts and of deciding where capital goes.",
        ru: "Ценность клиентского опыта входит в прогноз и учитывается при распределении капитала.",
        uk: "Цінність клієнтського досвіду входить у прогноз і враховується під час розподілу капіталу.",
      },
    ],
  },
  {
    id: "S3",
    element: "S",
    area: "PL",
    aspect: "EX",
    meaning: 1,
    question: {
      en: "Who has targets for customer experience?",
      ru: "У кого есть цели по клиентскому опыту?",
      uk: "Хто має цілі щодо клієнтського досвіду?",
    },
    options: [
      { en: "Nobody.", ru: "Ни у кого.", uk: "Ніхто." },
      {
        en: "There are wishes without figures.",
        ru: "Есть пожелания без цифр.",
        uk: "Є побажання без цифр.",
      },
      {
        en: "The customer experience unit or the front line (NPS, satisfaction).",
        ru: "У службы клиентского опыта или первой линии (NPS, удовлетворённость).",
        uk: "Служба клієнтського досвіду або перша лінія (NPS, задоволеність).",
      },
      {
        en: "Heads of departments: part of the bonus depends on it, with rules against gaming.",
        ru: "У руководителей подразделений: от них зависит часть премии, есть защита от накрутки.",
        uk: "Керівники підрозділів: від них залежить частина премії, є захист від накручування.",
      },
      {
        en: "Everyone along the chain, internal departments too: lifetime value, retention, churn, repeat sales.",
        ru: "У всех по цепочке, включая внутренние службы: LTV, удержание, отток, повторные продажи.",
        uk: "Усі в ланцюжку, включно з внутрішніми службами: LTV, утримання, відтік, повторні продажі.",
      },
      {
        en: "Executives: long-term loyalty counts as much as finance.",
        ru: "У высшего руководства: долгосрочная лояльность наравне с финансами.",
        uk: "Вище керівництво: довгострокова лояльність нарівні з фінансами.",
      },
    ],
  },
  {
    id: "S4",
    element: "S",
    area: "PL",
    aspect: "OX",
    meaning: 1,
    question: {
      en: "Who is responsible for customer experience?",
      ru: "Кто отвечает за клиентский опыт?",
      uk: "Хто відповідає за клієнтський досвід?",
    },
    options: [
      { en: "Nobody.", ru: "Никто.", uk: "Ніхто." },
      {
        en: "Somebody, beside their main job.",
        ru: "Кто-то по совместительству.",
        uk: "Хтось за сумісництвом.",
      },
      {
        en: "An employee or unit that collects feedback.",
        ru: "Сотрудник или отдел, который собирает обратную связь.",
        uk: "Працівник або відділ, який збирає зворотний зв’язок.",
      },
      {
        en: "A unit with established processes and a cross-functional council.",
        ru: "Подразделение с налаженными процессами и межфункциональным советом.",
        uk: "Підрозділ із налагодженими процесами та міжфункціональною радою.",
      },
      {
        en: "A director and journey owners who have a budget and change products.",
        ru: "Директор и владельцы путей клиента: у них есть бюджет, они меняют продукты.",
        uk: "Директор і власники шляхів клієнта: вони мають бюджет і змінюють продукти.",
      },
      {
        en: "Every function. The unit is a centre of expertise for them.",
        ru: "Каждая функция; отдел служит для них центром экспертизы.",
        uk: "Кожна функція; відділ є для них центром експертизи.",
      },
    ],
  },
  {
    id: "S5",
    element: "S",
    area: "BV",
    aspect: "CX",
    meaning: 1,
    question: {
      en: "Is it clear what you promise, and to whom?",
      ru: "Понятно ли, что и кому вы обещаете?",
      uk: "Чи зрозуміло, що й кому ви обіцяєте?",
    },
    options: [
      { en: "Nothing has been stated.", ru: "Обещание не сформулировано.", uk: "Обіцянку не сформульовано." },
      {
        en: "It is understood without words.",
        ru: "Подразумевается без слов.",
        uk: "Мається на увазі без слів.",
      },
      {
        en: "The brand’s values are written down, in a brand book for example.",
        ru: "Ценности бренда записаны, например в брендбуке.",
        uk: "Цінності бренду записано, наприклад у брендбуці.",
      },
      {
        en: "There is a promise for each target segment, turned into standards. We know whom we do not serve.",
        ru: "Для каждого целевого сегмента есть обещание, и оно переведено в стандарты. Известно, для кого мы не работаем.",
        uk: "Для кожного цільового сегмента є обіцянка, і її переведено у стандарти. Відомо, для кого ми не працюємо.",
      },
      {
        en: "Marketing, sales and service promise the same, and we check that we can deliver it.",
        ru: "Маркетинг, продажи и сервис обещают одно и то же; мы проверяем, можем ли это выполнить.",
        uk: "Маркетинг, продажі та сервіс обіцяють те саме; ми перевіряємо, чи можемо це виконати.",
      },
      {
        en: "Customers can name our promise. We turn down income that contradicts it.",
        ru: "Клиенты могут назвать наше обещание. От дохода, который ему противоречит, мы отказываемся.",
        uk: "Клієнти можуть назвати нашу обіцянку. Від доходу, що їй суперечить, ми відмовляємося.",
      },
    ],
  },
];
