import type { Question } from "#model/questionnaire/questionnaire-schema.ts";

/** Element N: where do new services come from, and how are they tried? */
export const services: readonly Question[] = [
  {
    id: "N1",
    element: "N",
    area: "CC",
    aspect: "CX",
    meaning: 1,
    question: {
      en: "Where do new services come from?",
      ru: "Откуда берутся новые услуги?",
      uk: "Звідки беруться нові послуги?",
    },
    options: [
      {
        en: "There are none, or we copy others.",
        ru: "Их нет, либо копируем чужие.",
        uk: "Їх немає, або копіюємо чужі.",
      },
      {
        en: "From the owner’s ideas.",
        ru: "Из идей владельца.",
        uk: "З ідей власника.",
      },
      {
        en: "From expert workshops, with some customer data.",
        ru: "Из экспертных обсуждений с некоторыми данными о клиентах.",
        uk: "З експертних обговорень із деякими даними про клієнтів.",
      },
      {
        en: "From needs we have studied and barriers on the journey.",
        ru: "Из изученных потребностей и барьеров на пути клиента.",
        uk: "З вивчених потреб і бар’єрів на шляху клієнта.",
      },
      {
        en: "From a pipeline of ideas scored by need and value, and tested with customers.",
        ru: "Из потока идей, которые оцениваем по потребности и ценности и проверяем на клиентах.",
        uk: "З потоку ідей, які оцінюємо за потребою й цінністю та перевіряємо на клієнтах.",
      },
      {
        en: "We foresee needs that customers have not voiced; creating together with them is usual.",
        ru: "Предвидим невысказанные потребности; создавать услуги вместе с клиентами для нас обычно.",
        uk: "Передбачаємо невисловлені потреби; створювати послуги разом із клієнтами для нас звично.",
      },
    ],
  },
  {
    id: "N2",
    element: "N",
    area: "CC",
    aspect: "OX",
    meaning: 1,
    question: {
      en: "How are services designed?",
      ru: "Как проектируют услуги?",
      uk: "Як проєктують послуги?",
    },
    options: [
      {
        en: "They are launched as they are.",
        ru: "Никак: сразу запускают.",
        uk: "Ніяк: одразу запускають.",
      },
      {
        en: "They are discussed inside the company.",
        ru: "Обсуждают внутри компании.",
        uk: "Обговорюють усередині компанії.",
      },
      {
        en: "Customers see the finished version.",
        ru: "Клиентам показывают готовый вариант.",
        uk: "Клієнтам показують готовий варіант.",
      },
      {
        en: "Prototypes are tested with customers before anything is built.",
        ru: "До разработки проверяют прототипы на клиентах.",
        uk: "До розробки перевіряють прототипи на клієнтах.",
      },
      {
        en: "The design covers employees, processes and IT as well.",
        ru: "Проектируют заодно работу сотрудников, процессы и ИТ.",
        uk: "Проєктують водночас роботу працівників, процеси та ІТ.",
      },
      {
        en: "We never stop exploring and test several variants at once.",
        ru: "Ищут непрерывно и проверяют сразу несколько вариантов.",
        uk: "Шукають безперервно й перевіряють одразу кілька варіантів.",
      },
    ],
  },
  {
    id: "N3",
    element: "N",
    area: "PL",
    aspect: "OX",
    meaning: 1,
    question: {
      en: "How is a change checked before the whole company gets it?",
      ru: "Как проверяют изменение, прежде чем внедрить его во всей компании?",
      uk: "Як перевіряють зміну, перш ніж запровадити її в усій компанії?",
    },
    options: [
      {
        en: "It is not: everyone gets it at once.",
        ru: "Никак: внедряют сразу везде.",
        uk: "Ніяк: запроваджують одразу всюди.",
      },
      {
        en: "It is tried somewhere, and people are asked how it went.",
        ru: "Где-нибудь пробуют и спрашивают, как прошло.",
        uk: "Десь пробують і питають, як вийшло.",
      },
      {
        en: "A pilot compares figures before and after.",
        ru: "В пилоте сравнивают цифры до и после.",
        uk: "У пілоті порівнюють цифри до і після.",
      },
      {
        en: "A pilot zone is compared with a control group, by metrics set in advance.",
        ru: "Пилотную зону сравнивают с контрольной группой по заранее выбранным показателям.",
        uk: "Пілотну зону порівнюють із контрольною групою за заздалегідь обраними показниками.",
      },
      {
        en: "Controls are matched, the pilot is large enough, its quality is checked, and the decision rule is known beforehand.",
        ru: "Контроль подобран, пилот достаточно велик, его качество проверено, правило решения известно заранее.",
        uk: "Контроль підібрано, пілот достатньо великий, його якість перевірено, правило рішення відоме заздалегідь.",
      },
      {
        en: "Every large change goes through a pilot, and its roll-out is compared with what the pilot promised.",
        ru: "Каждое крупное изменение проходит пилот, а внедрение сверяют с тем, что обещал пилот.",
        uk: "Кожна велика зміна проходить пілот, а запровадження звіряють із тим, що обіцяв пілот.",
      },
    ],
  },
  {
    id: "N4",
    element: "N",
    area: "EE",
    aspect: "EX",
    meaning: 1,
    question: {
      en: "How do employees take part in what is new?",
      ru: "Как сотрудники участвуют в создании нового?",
      uk: "Як працівники беруть участь у створенні нового?",
    },
    options: [
      { en: "They are not asked.", ru: "Их не спрашивают.", uk: "Їх не питають." },
      {
        en: "There is a suggestion box.",
        ru: "Есть ящик для предложений.",
        uk: "Є скринька для пропозицій.",
      },
      {
        en: "There are contests and single workshops.",
        ru: "Бывают конкурсы и отдельные сессии.",
        uk: "Бувають конкурси та окремі сесії.",
      },
      {
        en: "Every idea gets an answer by a set date, and good ones are rewarded.",
        ru: "На каждую идею отвечают в срок, хорошие поощряют.",
        uk: "На кожну ідею відповідають у строк, хороші заохочують.",
      },
      {
        en: "The staff of a pilot zone design the change and answer for its result.",
        ru: "Сотрудники пилотной зоны сами проектируют изменение и отвечают за результат.",
        uk: "Працівники пілотної зони самі проєктують зміну й відповідають за результат.",
      },
      {
        en: "Employees start trials themselves, within agreed limits.",
        ru: "Сотрудники сами запускают эксперименты в оговорённых рамках.",
        uk: "Працівники самі запускають експерименти в узгоджених межах.",
      },
    ],
  },
  {
    id: "N5",
    element: "N",
    area: "BV",
    aspect: "CX",
    meaning: 1,
    question: {
      en: "Are offers personal, and true to the brand?",
      ru: "Персональны ли предложения и верны ли они бренду?",
      uk: "Чи персональні пропозиції і чи вірні вони бренду?",
    },
    options: [
      { en: "Everyone gets the same.", ru: "Всем предлагаем одно и то же.", uk: "Усім пропонуємо те саме." },
      {
        en: "There are discounts, without a system.",
        ru: "Есть скидки, но без системы.",
        uk: "Є знижки, але без системи.",
      },
      {
        en: "There are campaigns by segment.",
        ru: "Проводим кампании по сегментам.",
        uk: "Проводимо кампанії за сегментами.",
      },
      {
        en: "There are services for each segment that carry the brand’s promise.",
        ru: "Для каждого сегмента есть услуги, которые воплощают обещание бренда.",
        uk: "Для кожного сегмента є послуги, які втілюють обіцянку бренду.",
      },
      {
        en: "Offers follow the customer’s history and value, and promise the same in every channel.",
        ru: "Предложения учитывают историю и ценность клиента; обещание одно во всех каналах.",
        uk: "Пропозиції враховують історію та цінність клієнта; обіцянка одна в усіх каналах.",
      },
      {
        en: "Every contact adapts to the customer and makes the brand stronger.",
        ru: "Каждый контакт подстраивается под клиента и укрепляет бренд.",
        uk: "Кожен контакт підлаштовується під клієнта й зміцнює бренд.",
      },
    ],
  },
];
