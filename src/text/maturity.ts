import type { ChangeVerdict, NextStep } from "#analysis/maturity/maturity-types.ts";
import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface MaturityWords {
  readonly title: string;
  readonly description: string;
  readonly kicker: (day: string) => string;
  /** The answer: `Mobilize, the third of six stages`. */
  readonly answer: (stage: string, place: string) => string;
  readonly noStage: (areas: string) => string;
  readonly capped: (area: string, score: string, stage: string) => string;
  readonly next: Readonly<
    Record<"mean" | "lowest-area", (stage: string, gap: string, area: string) => string>
  >;
  readonly lastStage: string;
  readonly weakest: (elements: readonly string[]) => string;
  readonly alsoNear: (names: string) => string;
  readonly nextStep: string;
  readonly respondents: (count: number) => string;
  readonly dontKnow: (share: string) => string;
  readonly leftOut: (count: number) => string;
  readonly takePart: string;
  readonly elements: string;
  readonly aboveMarket: (names: string) => string;
  readonly belowMarket: (names: string) => string;
  readonly nearMarket: (names: string) => string;
  readonly ends: (strongest: string, weakest: string) => string;
  readonly elementsCaption: string;
  /** Where there is one respondent, and so no interval. */
  readonly elementsCaptionAlone: string;
  readonly marketSource: (source: string, count: string) => string;
  readonly companies: (count: number) => string;
  readonly noBenchmarks: string;
  readonly areas: string;
  readonly areasCaption: string;
  readonly areasHeading: (lowest: string, score: string) => string;
  readonly here: string;
  readonly overall: string;
  readonly units: string;
  readonly unit: string;
  readonly company: string;
  readonly answered: string;
  readonly unitChange: string;
  readonly unitsNote: string;
  readonly unitVerdict: Readonly<Record<ChangeVerdict, string>>;
  readonly roles: string;
  readonly rolesIntro: string;
  readonly rolesHigher: (names: string) => string;
  readonly rolesLower: (names: string) => string;
  readonly rolesSame: string;
  readonly rolesCaption: string;
  readonly noRoles: string;
  readonly widest: string;
  readonly roleScores: (leadership: string, frontLine: string) => string;
  readonly questions: string;
  readonly strongestQuestion: string;
  readonly weakestQuestion: string;
  readonly questionScore: (element: string, score: string, count: number) => string;
  readonly now: string;
  readonly imbalances: string;
  readonly balanced: string;
  readonly withinError: string;
  readonly todo: string;
  readonly todoIntro: string;
  readonly to: string;
  readonly why: Readonly<Record<NextStep["why"], (element: string, area: string) => string>>;
  readonly decisions: string;
  readonly actions: string;
  readonly tools: string;
  readonly ownTexts: string;
  readonly underWay: string;
  readonly action: (name: string, owner: string | null, due: string | null) => string;
  readonly overdue: string;
  readonly noActions: string;
  readonly results: string;
  /** Why what stands beside each other proves nothing; `byChance` in per cent, as text. */
  readonly tooFewToProve: (assessments: number, byChance: string) => string;
  readonly bothDrift: (assessments: number) => string;
  readonly resultsTable: string;
  readonly assessmentEvent: (id: string) => string;
  readonly source: (day: string) => string;
  readonly empty: {
    readonly heading: string;
    readonly deck: string;
    readonly title: string;
    readonly text: string;
    readonly columns: string;
    readonly link: string;
  };
  readonly note: { readonly heading: string; readonly link: string };
}

/** Words of the Maturity page. */
export const maturityWords = catalogue<MaturityWords>({
  en: {
    title: "Maturity",
    description:
      "How grown-up our management of customer experience is: stage, weakest element, change, and what to do next.",
    kicker: (day) => `Maturity · assessment of ${day}`,
    answer: (stage, place) => `We manage customer experience at “${stage}”, ${place}`,
    noStage: (areas) => `Too few answers to name a stage; missing: ${areas}`,
    capped: (area, score, stage) =>
      `One area holds the company back: ${area} (${score} of 10). By the average of the four areas it would stand at “${stage}”.`,
    next: {
      mean: (stage, gap) => `“${stage}” begins ${gap} points higher in the average of the four areas.`,
      "lowest-area": (stage, gap, area) =>
        `“${stage}” begins when ${area}, the lowest area, gains ${gap} points.`,
    },
    lastStage: "There is no higher stage.",
    weakest: (elements) =>
      elements.length === 1
        ? `Weakest element: ${elements[0]}. Begin there.`
        : `Weakest elements: ${elements.join(" and ")}; the answers cannot tell them apart. Begin with either.`,
    alsoNear: (names) => `Nearly as low: ${names}.`,
    nextStep: "What should be true next",
    respondents: (count) => `${count} ${plural("en", count, { one: "respondent", other: "respondents" })}`,
    dontKnow: (share) => `“don’t know”: ${share}`,
    leftOut: (count) =>
      `${count} ${plural("en", count, { one: "respondent answered", other: "respondents answered" })} another version of the questionnaire and ${plural("en", count, { one: "is", other: "are" })} not counted here.`,
    takePart: "Answer the questionnaire",
    elements: "Six elements",
    aboveMarket: (names) => `Above the market: ${names}.`,
    belowMarket: (names) => `Below the market: ${names}.`,
    nearMarket: (names) => `Not to be told apart from it: ${names}.`,
    ends: (strongest, weakest) => `Strongest: ${strongest}. Weakest: ${weakest}.`,
    elementsCaption: "Score of each element from 0 to 10; the line shows where it lies with 95% certainty",
    elementsCaptionAlone: "Score of each element from 0 to 10; one respondent, so no interval",
    marketSource: (source, count) => `Market: ${source}${count}`,
    companies: (count) => `, ${count} ${plural("en", count, { one: "company", other: "companies" })}`,
    noBenchmarks: "No comparison with the market: data/benchmarks.csv is missing or empty.",
    areas: "Four areas decide the stage",
    areasCaption: "Score of each area from 0 to 10, with its interval",
    areasHeading: (lowest, score) => `Lowest area: ${lowest}, ${score} of 10`,
    here: "we are here",
    overall: "All six elements",
    units: "By unit",
    unit: "Unit",
    company: "Whole company",
    answered: "Answered",
    unitChange: "Change",
    unitsNote:
      "A unit of one or two respondents shows their opinion, no more. “Change” compares the two latest assessments.",
    unitVerdict: { progress: "progress", decline: "decline", "cannot-tell": "may be chance" },
    roles: "Leadership and front line",
    rolesIntro: "Where those at the top see more than those who face customers, one of the two is mistaken.",
    rolesHigher: (names) => `Leadership sees the company further ahead than the front line does: ${names}.`,
    rolesLower: (names) => `The front line sees the company further ahead than leadership does: ${names}.`,
    rolesSame: "Leadership and front line differ by no more than chance",
    rolesCaption: "Score of each element from 0 to 10 by role; at the right leadership less front line",
    noRoles: "Too few respondents of both roles to compare leadership with the front line.",
    widest: "Where they differ most",
    roleScores: (leadership, frontLine) => `leadership ${leadership}, front line ${frontLine}`,
    questions: "Strongest and weakest",
    strongestQuestion: "Strongest question",
    weakestQuestion: "Weakest question",
    questionScore: (element, score, count) =>
      `${element}, ${score} of 10, ${count} ${plural("en", count, { one: "answer", other: "answers" })}`,
    now: "Now",
    imbalances: "Out of balance",
    balanced: "No two elements are so far apart that one wastes the other.",
    withinError: "The respondents disagree too much to be sure of this one.",
    todo: "What to do next",
    todoIntro:
      "The next option of the lowest questions, first in the weakest element, then in the area that holds back the stage.",
    to: "Next",
    why: {
      "weakest-element": (element) => `Lowest question of the weakest element, ${element}`,
      "capping-area": (_, area) => `Lowest question of the area that holds back the stage, ${area}`,
      "lowest-area": (_, area) => `Lowest question of the lowest area, ${area}`,
      "lowest-question": (element) => `Lowest question of those left, ${element}`,
    },
    decisions: "Decisions",
    actions: "Actions",
    tools: "Tools",
    ownTexts: "Proposed by this dashboard, not taken from a company’s case",
    underWay: "Already under way",
    action: (name, owner, due) =>
      [name, owner, due === null ? null : `due ${due}`].filter((part) => part !== null).join(", "),
    overdue: "overdue",
    noActions: "Nothing under way serves this step yet.",
    results: "Maturity beside results",
    tooFewToProve: (assessments, byChance) =>
      assessments < 2
        ? "With one assessment nothing can be said about maturity and results; they are only shown beside each other."
        : `With ${assessments} assessments nobody can prove that maturity moves results, or the other way round: even if both rose in perfect step, chance alone would do as much in ${byChance} of cases. They are shown beside each other, no more.`,
    bothDrift: (assessments) =>
      `Over ${assessments} assessments both have drifted, as much else has: that two lines rise together proves nothing. They are shown beside each other, no more.`,
    resultsTable: "Maturity at each assessment, and the results of the year up to it (mean by period)",
    assessmentEvent: (id) => `Assessment ${id}`,
    source: (day) => `Source: maturity questionnaire, ${day}`,
    empty: {
      heading: "How grown-up is our customer-experience management?",
      deck: "Nobody has been asked yet. One questionnaire of thirty questions, answered by a few people of several roles, gives the stage, the weakest element and the next step.",
      title: "No assessment yet",
      text: "Let people answer the questionnaire, collect their files, drop them into data/maturity/ and build the site again. Each file is one respondent’s answers, a row for each:",
      columns: "assessment_id, date, respondent, question_id, answer, unit, role, version",
      link: "Open the questionnaire",
    },
    note: { heading: "How grown-up we are", link: "Maturity in full" },
  },
  ru: {
    title: "Зрелость",
    description:
      "Насколько зрело мы управляем клиентским опытом: стадия, слабый элемент, изменения и следующий шаг.",
    kicker: (day) => `Зрелость · оценка от ${day}`,
    answer: (stage, place) => `Управление клиентским опытом: «${stage}», ${place}`,
    noStage: (areas) => `Ответов слишком мало, чтобы назвать стадию; не хватает: ${areas}`,
    capped: (area, score, stage) =>
      `Компанию сдерживает одна область: «${area}» (${score} из 10). По среднему четырёх областей это была бы стадия «${stage}».`,
    next: {
      mean: (stage, gap) => `До стадии «${stage}» не хватает ${gap} балла в среднем по четырём областям.`,
      "lowest-area": (stage, gap, area) =>
        `До стадии «${stage}» не хватает ${gap} балла в самой слабой области, «${area}».`,
    },
    lastStage: "Выше стадий нет.",
    weakest: (elements) =>
      elements.length === 1
        ? `Самый слабый элемент: ${elements[0]}. Начинать стоит с него.`
        : `Самые слабые элементы: ${elements.join(" и ")}; по ответам их не различить. Начинать можно с любого.`,
    alsoNear: (names) => `Почти так же низко: ${names}.`,
    nextStep: "Чего добиться дальше",
    respondents: (count) =>
      `${count} ${plural("ru", count, { one: "респондент", few: "респондента", many: "респондентов", other: "респондента" })}`,
    dontKnow: (share) => `«не знаю»: ${share}`,
    leftOut: (count) =>
      `Отвечали по другой версии анкеты и здесь не учтены: ${count} ${plural("ru", count, { one: "респондент", few: "респондента", many: "респондентов", other: "респондента" })}.`,
    takePart: "Заполнить анкету",
    elements: "Шесть элементов",
    aboveMarket: (names) => `Выше рынка: ${names}.`,
    belowMarket: (names) => `Ниже рынка: ${names}.`,
    nearMarket: (names) => `Неотличимы от него: ${names}.`,
    ends: (strongest, weakest) => `Сильнее всего: ${strongest}. Слабее всего: ${weakest}.`,
    elementsCaption: "Балл каждого элемента от 0 до 10; линия показывает, где он лежит с вероятностью 95 %",
    elementsCaptionAlone: "Балл каждого элемента от 0 до 10; респондент один, поэтому без интервала",
    marketSource: (source, count) => `Рынок: ${source}${count}`,
    companies: (count) =>
      `, ${count} ${plural("ru", count, { one: "компания", few: "компании", many: "компаний", other: "компании" })}`,
    noBenchmarks: "Сравнить с рынком нельзя: файла data/benchmarks.csv нет или он пуст.",
    areas: "Стадию определяют четыре области",
    areasCaption: "Балл каждой области от 0 до 10 с интервалом",
    areasHeading: (lowest, score) => `Самая слабая область: «${lowest}», ${score} из 10`,
    here: "мы здесь",
    overall: "Все шесть элементов",
    units: "По подразделениям",
    unit: "Подразделение",
    company: "Вся компания",
    answered: "Отвечали",
    unitChange: "Изменение",
    unitsNote: "Один-два респондента — это только их мнение. «Изменение» сравнивает две последние оценки.",
    unitVerdict: { progress: "прогресс", decline: "спад", "cannot-tell": "может быть случайностью" },
    roles: "Руководство и первая линия",
    rolesIntro: "Если руководство видит больше, чем те, кто общается с клиентами, кто-то из них ошибается.",
    rolesHigher: (names) => `Руководство оценивает компанию выше, чем первая линия: ${names}.`,
    rolesLower: (names) => `Первая линия оценивает компанию выше, чем руководство: ${names}.`,
    rolesSame: "Оценки руководства и первой линии расходятся не больше, чем случайно",
    rolesCaption: "Балл каждого элемента от 0 до 10 по ролям; справа — руководство минус первая линия",
    noRoles: "Чтобы сравнить руководство с первой линией, респондентов обеих ролей слишком мало.",
    widest: "Где расхождения больше всего",
    roleScores: (leadership, frontLine) => `руководство ${leadership}, первая линия ${frontLine}`,
    questions: "Сильное и слабое место",
    strongestQuestion: "Самый сильный вопрос",
    weakestQuestion: "Самый слабый вопрос",
    questionScore: (element, score, count) =>
      `${element}, ${score} из 10, ${count} ${plural("ru", count, { one: "ответ", few: "ответа", many: "ответов", other: "ответа" })}`,
    now: "Сейчас",
    imbalances: "Перекосы",
    balanced: "Нет двух элементов, которые разошлись бы настолько, чтобы один обесценивал другой.",
    withinError: "Мнения респондентов слишком расходятся, чтобы быть в этом уверенными.",
    todo: "Что делать дальше",
    todoIntro:
      "Следующий вариант ответа в самых слабых вопросах: сначала в слабейшем элементе, затем в области, которая сдерживает стадию.",
    to: "Дальше",
    why: {
      "weakest-element": (element) => `Слабейший вопрос самого слабого элемента: ${element}`,
      "capping-area": (_, area) => `Слабейший вопрос области, которая сдерживает стадию: ${area}`,
      "lowest-area": (_, area) => `Слабейший вопрос самой слабой области: ${area}`,
      "lowest-question": (element) => `Слабейший из остальных вопросов: ${element}`,
    },
    decisions: "Решения",
    actions: "Действия",
    tools: "Инструменты",
    ownTexts: "Предложено авторами панели, не взято из опыта конкретной компании",
    underWay: "Уже делается",
    action: (name, owner, due) =>
      [name, owner, due === null ? null : `срок ${due}`].filter((part) => part !== null).join(", "),
    overdue: "просрочено",
    noActions: "Пока ничего из того, что делается, к этому шагу не относится.",
    results: "Зрелость и результаты рядом",
    tooFewToProve: (assessments, byChance) =>
      assessments < 2
        ? "По одной оценке о связи зрелости и результатов сказать нечего: они просто показаны рядом."
        : `Оценок всего ${assessments}, и доказать по ним, что зрелость влияет на результаты или наоборот, нельзя: даже полностью согласный рост мог бы выйти случайно с вероятностью ${byChance}. Они показаны рядом, не более того.`,
    bothDrift: (assessments) =>
      `За ${assessments} оценок росло и то и другое, как и многое ещё: то, что две линии идут вверх вместе, ничего не доказывает. Они показаны рядом, не более того.`,
    resultsTable: "Зрелость на день оценки и результаты за год до неё (среднее по периодам)",
    assessmentEvent: (id) => `Оценка ${id}`,
    source: (day) => `Источник: анкета зрелости, ${day}`,
    empty: {
      heading: "Насколько зрело мы управляем клиентским опытом?",
      deck: "Пока никого не спрашивали. Одна анкета из тридцати вопросов, на которую ответят несколько человек в разных ролях, покажет стадию, слабейший элемент и следующий шаг.",
      title: "Оценок пока нет",
      text: "Попросите людей заполнить анкету, соберите их файлы, положите в data/maturity/ и соберите сайт заново. Один файл — ответы одного респондента, по строке на ответ:",
      columns: "assessment_id, date, respondent, question_id, answer, unit, role, version",
      link: "Открыть анкету",
    },
    note: { heading: "Насколько мы зрелы", link: "Подробно о зрелости" },
  },
  uk: {
    title: "Зрілість",
    description:
      "Наскільки зріло ми керуємо клієнтським досвідом: стадія, слабкий елемент, зміни та наступний крок.",
    kicker: (day) => `Зрілість · оцінювання від ${day}`,
    answer: (stage, place) => `Керування клієнтським досвідом: «${stage}», ${place}`,
    noStage: (areas) => `Відповідей замало, щоб назвати стадію; бракує: ${areas}`,
    capped: (area, score, stage) =>
      `Компанію стримує одна сфера: «${area}» (${score} з 10). За середнім чотирьох сфер це була б стадія «${stage}».`,
    next: {
      mean: (stage, gap) => `До стадії «${stage}» бракує ${gap} бала в середньому за чотирма сферами.`,
      "lowest-area": (stage, gap, area) =>
        `До стадії «${stage}» бракує ${gap} бала в найслабшій сфері, «${area}».`,
    },
    lastStage: "Вищих стадій немає.",
    weakest: (elements) =>
      elements.length === 1
        ? `Найслабший елемент: ${elements[0]}. Починати варто з нього.`
        : `Найслабші елементи: ${elements.join(" і ")}; за відповідями їх не розрізнити. Починати можна з будь-якого.`,
    alsoNear: (names) => `Майже так само низько: ${names}.`,
    nextStep: "Чого домогтися далі",
    respondents: (count) =>
      `${count} ${plural("uk", count, { one: "респондент", few: "респонденти", many: "респондентів", other: "респондента" })}`,
    dontKnow: (share) => `«не знаю»: ${share}`,
    leftOut: (count) =>
      `Відповідали за іншою версією анкети й тут не враховані: ${count} ${plural("uk", count, { one: "респондент", few: "респонденти", many: "респондентів", other: "респондента" })}.`,
    takePart: "Заповнити анкету",
    elements: "Шість елементів",
    aboveMarket: (names) => `Вище за ринок: ${names}.`,
    belowMarket: (names) => `Нижче за ринок: ${names}.`,
    nearMarket: (names) => `Невідрізненні від нього: ${names}.`,
    ends: (strongest, weakest) => `Найсильніше: ${strongest}. Найслабше: ${weakest}.`,
    elementsCaption: "Бал кожного елемента від 0 до 10; лінія показує, де він лежить з імовірністю 95 %",
    elementsCaptionAlone: "Бал кожного елемента від 0 до 10; респондент один, тому без інтервалу",
    marketSource: (source, count) => `Ринок: ${source}${count}`,
    companies: (count) =>
      `, ${count} ${plural("uk", count, { one: "компанія", few: "компанії", many: "компаній", other: "компанії" })}`,
    noBenchmarks: "Порівняти з ринком не можна: файлу data/benchmarks.csv немає або він порожній.",
    areas: "Стадію визначають чотири сфери",
    areasCaption: "Бал кожної сфери від 0 до 10 з інтервалом",
    areasHeading: (lowest, score) => `Найслабша сфера: «${lowest}», ${score} з 10`,
    here: "ми тут",
    overall: "Усі шість елементів",
    units: "За підрозділами",
    unit: "Підрозділ",
    company: "Уся компанія",
    answered: "Відповіли",
    unitChange: "Зміна",
    unitsNote: "Один-два респонденти — це лише їхня думка. «Зміна» порівнює два останні оцінювання.",
    unitVerdict: { progress: "поступ", decline: "спад", "cannot-tell": "може бути випадковістю" },
    roles: "Керівництво і перша лінія",
    rolesIntro:
      "Якщо керівництво бачить більше, ніж ті, хто спілкується з клієнтами, хтось із них помиляється.",
    rolesHigher: (names) => `Керівництво оцінює компанію вище, ніж перша лінія: ${names}.`,
    rolesLower: (names) => `Перша лінія оцінює компанію вище, ніж керівництво: ${names}.`,
    rolesSame: "Оцінки керівництва і першої лінії розходяться не більше, ніж випадково",
    rolesCaption: "Бал кожного елемента від 0 до 10 за ролями; праворуч — керівництво мінус перша лінія",
    noRoles: "Щоб порівняти керівництво з першою лінією, респондентів обох ролей замало.",
    widest: "Де розбіжності найбільші",
    roleScores: (leadership, frontLine) => `керівництво ${leadership}, перша лінія ${frontLine}`,
    questions: "Сильне і слабке місце",
    strongestQuestion: "Найсильніше запитання",
    weakestQuestion: "Найслабше запитання",
    questionScore: (element, score, count) =>
      `${element}, ${score} з 10, ${count} ${plural("uk", count, { one: "відповідь", few: "відповіді", many: "відповідей", other: "відповіді" })}`,
    now: "Зараз",
    imbalances: "Перекоси",
    balanced: "Немає двох елементів, що розійшлися б настільки, щоб один знецінював інший.",
    withinError: "Думки респондентів надто розходяться, щоб бути в цьому певними.",
    todo: "Що робити далі",
    todoIntro:
      "Наступний варіант відповіді в найслабших запитаннях: спершу в найслабшому елементі, потім у сфері, яка стримує стадію.",
    to: "Далі",
    why: {
      "weakest-element": (element) => `Найслабше запитання найслабшого елемента: ${element}`,
      "capping-area": (_, area) => `Найслабше запитання сфери, яка стримує стадію: ${area}`,
      "lowest-area": (_, area) => `Найслабше запитання найслабшої сфери: ${area}`,
      "lowest-question": (element) => `Найслабше з решти запитань: ${element}`,
    },
    decisions: "Рішення",
    actions: "Дії",
    tools: "Інструменти",
    ownTexts: "Запропоновано авторами панелі, не взято з досвіду конкретної компанії",
    underWay: "Уже робиться",
    action: (name, owner, due) =>
      [name, owner, due === null ? null : `термін ${due}`].filter((part) => part !== null).join(", "),
    overdue: "прострочено",
    noActions: "Поки ніщо з того, що робиться, цього кроку не стосується.",
    results: "Зрілість і результати поруч",
    tooFewToProve: (assessments, byChance) =>
      assessments < 2
        ? "За одним оцінюванням про зв’язок зрілості й результатів сказати нічого: їх просто показано поруч."
        : `Оцінювань лише ${assessments}, і довести за ними, що зрілість впливає на результати чи навпаки, не можна: навіть цілком узгоджене зростання могло б вийти випадково з імовірністю ${byChance}. Їх показано поруч, не більше.`,
    bothDrift: (assessments) =>
      `За ${assessments} оцінювань зростало і те, і друге, як і багато чого ще: те, що дві лінії йдуть угору разом, нічого не доводить. Їх показано поруч, не більше.`,
    resultsTable: "Зрілість на день оцінювання і результати за рік до нього (середнє за періодами)",
    assessmentEvent: (id) => `Оцінювання ${id}`,
    source: (day) => `Джерело: анкета зрілості, ${day}`,
    empty: {
      heading: "Наскільки зріло ми керуємо клієнтським досвідом?",
      deck: "Поки нікого не питали. Одна анкета з тридцяти запитань, на яку дадуть відповідь кілька людей у різних ролях, покаже стадію, найслабший елемент і наступний крок.",
      title: "Оцінювань поки немає",
      text: "Попросіть людей заповнити анкету, зберіть їхні файли, покладіть у data/maturity/ і зберіть сайт наново. Один файл — відповіді одного респондента, по рядку на відповідь:",
      columns: "assessment_id, date, respondent, question_id, answer, unit, role, version",
      link: "Відкрити анкету",
    },
    note: { heading: "Наскільки ми зрілі", link: "Докладно про зрілість" },
  },
});
