import type { Question } from "#model/questionnaire/questionnaire-schema.ts";

/** Element M: does the company measure what its customers and people go through? */
export const measurement: readonly Question[] = [
  {
    id: "M1",
    element: "M",
    area: "CC",
    aspect: "CX",
    meaning: 1,
    question: {
      en: "How do you find out what customers think?",
      ru: "Как вы узнаёте, что думают клиенты?",
      uk: "Як ви дізнаєтеся, що думають клієнти?",
    },
    options: [
      {
        en: "We do not ask. Complaints reach us only by chance.",
        ru: "Не спрашиваем. Жалобы доходят до нас случайно.",
        uk: "Не питаємо. Скарги доходять до нас випадково.",
      },
      {
        en: "From complaints and online reviews, and a one-off survey now and then.",
        ru: "Из жалоб и отзывов в интернете; изредка проводим разовый опрос.",
        uk: "Зі скарг і відгуків в інтернеті; зрідка проводимо разове опитування.",
      },
      {
        en: "A named person runs a regular survey in one or two channels.",
        ru: "Есть сотрудник, который регулярно опрашивает клиентов в одном-двух каналах.",
        uk: "Є працівник, який регулярно опитує клієнтів в одному-двох каналах.",
      },
      {
        en: "We survey after key events in all main channels, by set rules, and know how many respond.",
        ru: "Опрашиваем после ключевых событий во всех основных каналах по единым правилам и знаем долю ответивших.",
        uk: "Опитуємо після ключових подій в усіх основних каналах за єдиними правилами і знаємо частку тих, хто відповів.",
      },
      {
        en: "Survey answers are joined with each customer’s calls, messages and behaviour. We approach those who stay silent.",
        ru: "Ответы каждого клиента объединены с его звонками, сообщениями и поведением. К тем, кто молчит, обращаемся сами.",
        uk: "Відповіді кожного клієнта поєднано з його дзвінками, повідомленнями й поведінкою. До тих, хто мовчить, звертаємося самі.",
      },
      {
        en: "We see dissatisfaction coming and contact the customer before there is a complaint.",
        ru: "Предвидим недовольство и связываемся с клиентом раньше, чем он пожалуется.",
        uk: "Передбачаємо невдоволення і зв’язуємося з клієнтом раніше, ніж він поскаржиться.",
      },
    ],
  },
  {
    id: "M2",
    element: "M",
    area: "CC",
    aspect: "CX",
    meaning: 1,
    question: {
      en: "Which parts of the customer journey do you measure?",
      ru: "Какие участки пути клиента вы измеряете?",
      uk: "Які ділянки шляху клієнта ви вимірюєте?",
    },
    options: [
      { en: "None.", ru: "Никакие.", uk: "Жодних." },
      {
        en: "Only satisfaction as a whole.",
        ru: "Только удовлетворённость в целом.",
        uk: "Лише задоволеність загалом.",
      },
      {
        en: "A few touchpoints, those that are easy to measure.",
        ru: "Несколько точек контакта — те, что проще измерить.",
        uk: "Кілька точок контакту — ті, які простіше виміряти.",
      },
      {
        en: "Every main touchpoint has a metric, a target and an owner.",
        ru: "У каждой основной точки контакта есть показатель, цель и ответственный.",
        uk: "Кожна основна точка контакту має показник, ціль і відповідального.",
      },
      {
        en: "We know from their effect on results which moments are decisive, and watch those more closely.",
        ru: "По влиянию на результат знаем, какие моменты решающие, и следим за ними пристальнее.",
        uk: "За впливом на результат знаємо, які моменти вирішальні, і стежимо за ними пильніше.",
      },
      {
        en: "Whole journeys are measured, by what customers say and by how our processes run. The set of metrics is revised from data every year.",
        ru: "Путь измеряем целиком: и по словам клиентов, и по работе процессов. Набор показателей ежегодно пересматриваем на основе данных.",
        uk: "Шлях вимірюємо цілком: і за словами клієнтів, і за роботою процесів. Набір показників щороку переглядаємо на основі даних.",
      },
    ],
  },
  {
    id: "M3",
    element: "M",
    area: "PL",
    aspect: "TX",
    meaning: 1,
    question: {
      en: "How are customer metrics tied to processes and money?",
      ru: "Как показатели клиентского опыта связаны с процессами и деньгами?",
      uk: "Як показники клієнтського досвіду пов’язані з процесами та грошима?",
    },
    options: [
      {
        en: "Only sales and finance are looked at.",
        ru: "Смотрим только на продажи и финансы.",
        uk: "Дивимося лише на продажі та фінанси.",
      },
      {
        en: "Customer figures turn up separately, from time to time.",
        ru: "Показатели клиентского опыта появляются отдельно и нерегулярно.",
        uk: "Показники клієнтського досвіду з’являються окремо й нерегулярно.",
      },
      {
        en: "A regular report shows them beside the financial figures.",
        ru: "В регулярном отчёте они стоят рядом с финансовыми.",
        uk: "У регулярному звіті вони стоять поруч із фінансовими.",
      },
      {
        en: "Links with process metrics have been tested; delay and amount of data are stated.",
        ru: "Связи с показателями процессов проверены; указано, с какой задержкой они действуют и на скольких данных проверены.",
        uk: "Зв’язки з показниками процесів перевірено; зазначено, з якою затримкою вони діють і на скількох даних їх перевірено.",
      },
      {
        en: "We know what one point is worth, within a range, and use it in budgets.",
        ru: "Знаем, сколько стоит один пункт (с диапазоном), и учитываем это в бюджете.",
        uk: "Знаємо, скільки коштує один пункт (з діапазоном), і враховуємо це в бюджеті.",
      },
      {
        en: "The links are re-estimated every quarter, confirmed by pilots and built into the forecast.",
        ru: "Связи ежеквартально пересчитываем, подтверждаем пилотами и закладываем в прогноз.",
        uk: "Зв’язки щокварталу перераховуємо, підтверджуємо пілотами й закладаємо в прогноз.",
      },
    ],
  },
  {
    id: "M4",
    element: "M",
    area: "CC",
    aspect: "IT",
    meaning: 1,
    question: {
      en: "What state is your customer data in?",
      ru: "В каком состоянии данные о клиентах?",
      uk: "У якому стані дані про клієнтів?",
    },
    options: [
      { en: "No records are kept.", ru: "Учёт не ведётся.", uk: "Облік не ведеться." },
      {
        en: "Each department keeps its own spreadsheets.",
        ru: "У каждого подразделения свои таблицы.",
        uk: "Кожен підрозділ має свої таблиці.",
      },
      {
        en: "There are customer and telephony systems, but they are not joined.",
        ru: "CRM и телефония есть, но они не соединены.",
        uk: "CRM і телефонія є, але вони не з’єднані.",
      },
      {
        en: "There is one table of metrics with value and source. The main systems are joined and data quality is checked.",
        ru: "Есть единая таблица показателей со значениями и источниками. Основные системы соединены, качество данных проверяем.",
        uk: "Є єдина таблиця показників зі значеннями та джерелами. Основні системи з’єднано, якість даних перевіряємо.",
      },
      {
        en: "Every customer has one record across all channels. The data has owners and a legal basis.",
        ru: "На каждого клиента — одна запись по всем каналам. У данных есть владельцы и правовое основание.",
        uk: "На кожного клієнта — один запис за всіма каналами. Дані мають власників і правову підставу.",
      },
      {
        en: "Data that everyone trusts is used live at the touchpoints. Its quality is watched as closely as the accounts.",
        ru: "Данными, которым все доверяют, пользуются прямо в точках контакта. За их качеством следят так же строго, как за бухгалтерией.",
        uk: "Даними, яким усі довіряють, користуються просто в точках контакту. За їхньою якістю стежать так само суворо, як за бухгалтерією.",
      },
    ],
  },
  {
    id: "M5",
    element: "M",
    area: "EE",
    aspect: "EX",
    meaning: 1,
    question: {
      en: "Do you measure what employees, suppliers and partners experience?",
      ru: "Измеряете ли вы опыт сотрудников, поставщиков и партнёров?",
      uk: "Чи вимірюєте ви досвід працівників, постачальників і партнерів?",
    },
    options: [
      { en: "No.", ru: "Нет.", uk: "Ні." },
      {
        en: "There was one engagement survey.",
        ru: "Один раз провели опрос вовлечённости.",
        uk: "Один раз провели опитування залученості.",
      },
      {
        en: "Once a year, by eNPS or an engagement survey; only HR reads the result.",
        ru: "Раз в год — eNPS или вовлечённость; результат читает только служба персонала.",
        uk: "Раз на рік — eNPS або залученість; результат читає лише служба персоналу.",
      },
      {
        en: "Regularly and by department, by eNPS and pulse surveys. Departments also rate one another as suppliers.",
        ru: "Регулярно и по подразделениям: eNPS и короткие опросы. Подразделения оценивают друг друга как поставщиков.",
        uk: "Регулярно та за підрозділами: eNPS і короткі опитування. Підрозділи оцінюють один одного як постачальників.",
      },
      {
        en: "What employees and partners say is linked with what customers of the same unit say.",
        ru: "Показатели сотрудников и партнёров связаны с показателями клиентов тех же подразделений.",
        uk: "Показники працівників і партнерів пов’язані з показниками клієнтів тих самих підрозділів.",
      },
      {
        en: "Early signals from staff and partners set off changes before customers notice.",
        ru: "Ранние сигналы сотрудников и партнёров запускают изменения раньше, чем заметят клиенты.",
        uk: "Ранні сигнали працівників і партнерів запускають зміни раніше, ніж помітять клієнти.",
      },
    ],
  },
];
