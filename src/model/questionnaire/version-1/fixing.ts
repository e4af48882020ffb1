import type { Question } from "#model/questionnaire/questionnaire-schema.ts";

/** Element F: what happens when something went wrong? */
export const fixing: readonly Question[] = [
  {
    id: "F1",
    element: "F",
    area: "CC",
    aspect: "OX",
    meaning: 1,
    question: {
      en: "What happens after a bad review or survey answer?",
      ru: "Что происходит после плохого отзыва?",
      uk: "Що відбувається після поганого відгуку?",
    },
    options: [
      { en: "Nothing.", ru: "Ничего.", uk: "Нічого." },
      {
        en: "We reply if the customer insists.",
        ru: "Отвечаем, если клиент настаивает.",
        uk: "Відповідаємо, якщо клієнт наполягає.",
      },
      {
        en: "Somebody is responsible for replying, but nobody tracks how long it takes.",
        ru: "За ответ кто-то отвечает, но сроки никто не отслеживает.",
        uk: "За відповідь хтось відповідає, але строків ніхто не відстежує.",
      },
      {
        en: "Every signal becomes a case with a deadline, a status and a cause.",
        ru: "По каждому сигналу заводится обращение со сроком, статусом и причиной.",
        uk: "За кожним сигналом створюється звернення зі строком, статусом і причиною.",
      },
      {
        en: "Deadlines are met and the customer confirms the solution. We count the customers and the money won back.",
        ru: "Сроки соблюдаются, клиент подтверждает решение. Считаем возвращённых клиентов и деньги.",
        uk: "Строків дотримуються, клієнт підтверджує розв’язання. Рахуємо повернених клієнтів і гроші.",
      },
      {
        en: "The front line settles it on the spot, and the rules get better with every case.",
        ru: "Первая линия решает вопрос на месте, а правила улучшаются с каждым случаем.",
        uk: "Перша лінія розв’язує питання на місці, а правила поліпшуються з кожним випадком.",
      },
    ],
  },
  {
    id: "F2",
    element: "F",
    area: "CC",
    aspect: "OX",
    meaning: 1,
    question: {
      en: "How are the causes of problems removed?",
      ru: "Как вы устраняете причины проблем?",
      uk: "Як ви усуваєте причини проблем?",
    },
    options: [
      {
        en: "Nobody looks for causes.",
        ru: "Причин никто не ищет.",
        uk: "Причин ніхто не шукає.",
      },
      {
        en: "They are looked into once, after a scandal.",
        ru: "Разбираемся один раз, после скандала.",
        uk: "Розбираємося один раз, після скандалу.",
      },
      {
        en: "The most frequent complaints are reviewed now and then.",
        ru: "Время от времени разбираем самые частые жалобы.",
        uk: "Час від часу розбираємо найчастіші скарги.",
      },
      {
        en: "Root causes are reviewed regularly, with owners and dates.",
        ru: "Регулярно разбираем коренные причины; есть ответственные и сроки.",
        uk: "Регулярно розбираємо першопричини; є відповідальні та строки.",
      },
      {
        en: "Every change is checked against a comparison group.",
        ru: "Каждое изменение проверяем на группе сравнения.",
        uk: "Кожну зміну перевіряємо на групі порівняння.",
      },
      {
        en: "Causes are designed out. A complaint that comes back is treated as an incident.",
        ru: "Причины исключаем ещё при проектировании. Повторная жалоба — чрезвычайное происшествие.",
        uk: "Причини усуваємо ще під час проєктування. Повторна скарга — надзвичайна подія.",
      },
    ],
  },
  {
    id: "F3",
    element: "F",
    area: "EE",
    aspect: "EX",
    meaning: 1,
    question: {
      en: "Who solves problems that cross departments?",
      ru: "Кто решает проблемы на стыке подразделений?",
      uk: "Хто розв’язує проблеми на стику підрозділів?",
    },
    options: [
      { en: "Nobody.", ru: "Никто.", uk: "Ніхто." },
      { en: "Enthusiasts.", ru: "Энтузиасты.", uk: "Ентузіасти." },
      {
        en: "Somebody in charge of customer experience asks the departments for help.",
        ru: "Сотрудник, который занимается клиентским опытом, просит подразделения помочь.",
        uk: "Працівник, який відповідає за клієнтський досвід, просить підрозділи допомогти.",
      },
      {
        en: "Cross-functional teams that have time and authority.",
        ru: "Межфункциональные команды, у которых есть время и полномочия.",
        uk: "Міжфункціональні команди, які мають час і повноваження.",
      },
      {
        en: "Teams that share end-to-end metrics; a council settles conflicts.",
        ru: "Команды с общими сквозными показателями; споры решает совет.",
        uk: "Команди зі спільними наскрізними показниками; суперечки вирішує рада.",
      },
      {
        en: "Teams form around customer journeys, and the structure of the company follows.",
        ru: "Команды складываются вокруг путей клиента, и структура компании следует за ними.",
        uk: "Команди складаються навколо шляхів клієнта, і структура компанії йде за ними.",
      },
    ],
  },
  {
    id: "F4",
    element: "F",
    area: "PL",
    aspect: "TX",
    meaning: 1,
    question: {
      en: "How do you choose what to improve?",
      ru: "Как вы выбираете, что улучшать?",
      uk: "Як ви обираєте, що поліпшувати?",
    },
    options: [
      { en: "By chance.", ru: "Как получится.", uk: "Як вийде." },
      {
        en: "By the loudest complaint, or because the boss says so.",
        ru: "По самой громкой жалобе или по воле начальника.",
        uk: "За найгучнішою скаргою або з волі керівника.",
      },
      {
        en: "From a list that experts have scored.",
        ru: "По списку с оценками экспертов.",
        uk: "За списком з оцінками експертів.",
      },
      {
        en: "By the effect on a metric and by cost.",
        ru: "По влиянию на показатель и стоимости.",
        uk: "За впливом на показник і вартістю.",
      },
      {
        en: "By expected money, within a range, from a protected budget.",
        ru: "По ожидаемым деньгам (с диапазоном); бюджет защищён.",
        uk: "За очікуваними грошима (з діапазоном); бюджет захищено.",
      },
      {
        en: "As a portfolio steered by measured returns; weak projects are stopped.",
        ru: "Как портфель: по измеренной отдаче; слабые проекты останавливаем.",
        uk: "Як портфель: за виміряною віддачею; слабкі проєкти зупиняємо.",
      },
    ],
  },
  {
    id: "F5",
    element: "F",
    area: "BV",
    aspect: "OX",
    meaning: 1,
    question: {
      en: "Do your standards keep what was promised to customers?",
      ru: "Обеспечивают ли стандарты то, что обещано клиентам?",
      uk: "Чи забезпечують стандарти те, що обіцяно клієнтам?",
    },
    options: [
      { en: "There are no standards.", ru: "Стандартов нет.", uk: "Стандартів немає." },
      { en: "There are unwritten habits.", ru: "Есть неписаные привычки.", uk: "Є неписані звички." },
      {
        en: "The front line has standards; they are sometimes checked.",
        ru: "Стандарты есть у первой линии; иногда их проверяют.",
        uk: "Стандарти має перша лінія; іноді їх перевіряють.",
      },
      {
        en: "All customer processes have standards that match the promise, with training and mystery shopping.",
        ru: "Стандарты есть во всех клиентских процессах и сверены с обещанием; есть обучение и тайные покупатели.",
        uk: "Стандарти є в усіх клієнтських процесах і звірені з обіцянкою; є навчання й таємні покупці.",
      },
      {
        en: "Internal departments have standards too. At each touchpoint we see how far we fall short of the promise.",
        ru: "Стандарты есть и у внутренних служб. В каждой точке контакта видно, насколько мы не дотягиваем до обещания.",
        uk: "Стандарти мають і внутрішні служби. У кожній точці контакту видно, наскільки ми не дотягуємо до обіцянки.",
      },
      {
        en: "Quality holds even at peak load. Nothing is promised before it can be done.",
        ru: "Качество держится и в часы пик. Мы не обещаем того, чего ещё не можем.",
        uk: "Якість тримається навіть у години пік. Ми не обіцяємо того, чого ще не можемо.",
      },
    ],
  },
];
