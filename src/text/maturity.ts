import type {
  ChangeVerdict,
  ComparisonMethod,
  MaturityChange,
  NextStep,
  Remark,
} from "#analysis/maturity/maturity-types.ts";
import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

type WhyNoChange = Extract<MaturityChange, { status: "not-estimable" }>["why"];

/** How many of how many, for a remark of the company's own data. */
interface Counted {
  readonly count: number;
  readonly of: number;
}

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
  readonly trend: string;
  readonly overall: string;
  readonly oneAssessment: string;
  readonly verdict: Readonly<Record<ChangeVerdict, (change: string, since: string) => string>>;
  /** Which elements really changed since the assessment before. */
  readonly lastStep: (since: string, progress: string | null, decline: string | null) => string;
  readonly notCompared: Readonly<Record<WhyNoChange, string>>;
  readonly versionBreak: (from: string, to: string) => string;
  readonly trendCaption: string;
  readonly method: Readonly<Record<ComparisonMethod, (count: number) => string>>;
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
  readonly otherActions: string;
  readonly remarks: string;
  readonly remarksIntro: string;
  readonly noRemarks: string;
  readonly remark: Readonly<Record<Remark["code"], (counted: Counted) => string>>;
  /** A question's wording within a sentence. */
  readonly quoted: (question: string) => string;
  readonly contrary: (element: string, score: string) => string;
  readonly agreeing: (element: string, score: string) => string;
  readonly results: string;
  /** Why what stands beside each other proves nothing; `byChance` in per cent, as text. */
  readonly tooFewToProve: (assessments: number, byChance: string) => string;
  readonly bothDrift: (assessments: number) => string;
  readonly resultsTable: string;
  readonly assessmentEvent: (id: string) => string;
  readonly source: (day: string) => string;
  readonly how: string;
  readonly howText: readonly string[];
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

const pointsEn = (change: string): string => `${change} on a scale of 10`;

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
    elementsCaption: "Score of each element from 0 to 10; the line shows where it lies with 95 % certainty",
    elementsCaptionAlone: "Score of each element from 0 to 10; one respondent, so no interval",
    marketSource: (source, count) => `Market: ${source}${count}`,
    companies: (count) => `, ${count} ${plural("en", count, { one: "company", other: "companies" })}`,
    noBenchmarks: "No comparison with the market: data/benchmarks.csv is missing or empty.",
    areas: "Four areas decide the stage",
    areasCaption: "Score of each area from 0 to 10, with its interval",
    areasHeading: (lowest, score) => `Lowest area: ${lowest}, ${score} of 10`,
    here: "we are here",
    trend: "What has really changed",
    overall: "All six elements",
    oneAssessment: "One assessment is a beginning: change shows with the second.",
    verdict: {
      progress: (change, since) => `Real progress since assessment ${since}, ${pointsEn(change)}.`,
      decline: (change, since) => `A real decline since assessment ${since}, ${pointsEn(change)}.`,
      "cannot-tell": (change, since) => `${change} since assessment ${since}, which may be chance.`,
    },
    lastStep: (since, progress, decline) => {
      const said = [
        progress === null ? [] : [`Real progress since assessment ${since}: ${progress}.`],
        decline === null ? [] : [`A real decline since assessment ${since}: ${decline}.`],
      ].flat();
      return said.length > 0
        ? said.join(" ")
        : `Since assessment ${since} no single element has changed by more than chance.`;
    },
    notCompared: {
      "too-few-respondents": "Too few respondents to judge a change.",
      "no-common-role": "Other roles answered, so a change cannot be judged.",
      "too-few-answers": "Too few answers to judge a change.",
    },
    versionBreak: (from, to) =>
      `The questionnaire changed between ${from} and ${to}: scores before and after are not compared.`,
    trendCaption: "Score from 0 to 10 by assessment",
    method: {
      paired: (count) =>
        `Judged by the ${count} ${plural("en", count, { one: "person", other: "people" })} who answered both times.`,
      unpaired: (count) =>
        `Different people answered, so two groups are compared: ${count} ${plural("en", count, { one: "respondent", other: "respondents" })} in all.`,
    },
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
    how: "How was this computed?",
    howText: [
      "Each of thirty questions has six options, from 0 to 5; twice the option is its score, 0 to 10. “Don’t know” is left out, never counted as 0.",
      "A question’s score is the mean of the means of the role groups (leadership, middle, front line), so that a large group does not outvote a small one. An element is the mean of its five questions, at least four answered; an area the mean of its own, at least 60 % answered.",
      "The stage of a score: below 1, 3, 5, 7, 9 and up to 10. The company’s stage is the lower of two: the stage of the mean of the four areas, and one above the stage of the lowest area. One strong area cannot carry the rest.",
      "Intervals (95 %) come from the spread between respondents. Two elements nearer than 0.4 points, or than two standard errors, are both named weakest.",
      "A change is called real only within one version of the questionnaire, by the differences of the same respondents where they answered twice (t-test on paired differences), with wider intervals because several elements are judged at once (Bonferroni); the differences between roles likewise. Everything else may be chance, and is called so.",
      "Below one stage apart (2 points) nothing is called an imbalance. The market’s figures come from benchmarks.csv and are shown as given.",
    ],
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
    trend: "Что действительно изменилось",
    overall: "Все шесть элементов",
    oneAssessment: "Одна оценка — это начало: изменения покажет вторая.",
    verdict: {
      progress: (change, since) =>
        `Настоящий прогресс по сравнению с оценкой ${since}, ${change} по шкале до 10.`,
      decline: (change, since) => `Настоящий спад по сравнению с оценкой ${since}, ${change} по шкале до 10.`,
      "cannot-tell": (change, since) => `${change} по сравнению с оценкой ${since}: может быть случайностью.`,
    },
    lastStep: (since, progress, decline) => {
      const said = [
        progress === null ? [] : [`Настоящий прогресс после оценки ${since}: ${progress}.`],
        decline === null ? [] : [`Настоящий спад после оценки ${since}: ${decline}.`],
      ].flat();
      return said.length > 0
        ? said.join(" ")
        : `После оценки ${since} ни один элемент не изменился больше, чем случайно.`;
    },
    notCompared: {
      "too-few-respondents": "Респондентов слишком мало, чтобы судить об изменении.",
      "no-common-role": "Отвечали люди в других ролях, судить об изменении нельзя.",
      "too-few-answers": "Ответов слишком мало, чтобы судить об изменении.",
    },
    versionBreak: (from, to) =>
      `Между оценками ${from} и ${to} анкета изменилась: баллы до и после не сравниваются.`,
    trendCaption: "Балл от 0 до 10 по оценкам",
    method: {
      paired: (count) =>
        `Вывод сделан по ответам тех, кто отвечал оба раза (${count} ${plural("ru", count, { one: "человек", few: "человека", many: "человек", other: "человека" })}).`,
      unpaired: (count) =>
        `Отвечали разные люди, поэтому сравниваются две группы (всего ${count} ${plural("ru", count, { one: "респондент", few: "респондента", many: "респондентов", other: "респондента" })}).`,
    },
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
    how: "Как это посчитано?",
    howText: [
      "В каждом из тридцати вопросов шесть вариантов, от 0 до 5; балл — удвоенный номер варианта, от 0 до 10. «Не знаю» не учитывается и нулём не считается.",
      "Балл вопроса — среднее из средних по ролям (руководство, среднее звено, первая линия), чтобы большая группа не заглушала малую. Элемент — среднее пяти своих вопросов, если отвечено хотя бы на четыре; область — среднее своих, если отвечено хотя бы на 60 %.",
      "Границы стадий по баллу: ниже 1, 3, 5, 7, 9 и до 10. Стадия компании — меньшая из двух: стадия среднего четырёх областей и следующая за стадией слабейшей области. Одна сильная область не вытянет остальные.",
      "Интервалы (95 %) получены из разброса между респондентами. Если два элемента ближе 0,4 балла или двух стандартных ошибок, самыми слабыми названы оба.",
      "Изменение называется настоящим только внутри одной версии анкеты: по разностям ответов одних и тех же людей, где они отвечали дважды (t-критерий для парных разностей), с расширенными интервалами, потому что элементов несколько (поправка Бонферрони); так же и различия между ролями. Всё остальное может быть случайностью, и так и названо.",
      "Разница меньше одной стадии (2 балла) перекосом не называется. Данные рынка взяты из benchmarks.csv как есть.",
    ],
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
    trend: "Що справді змінилося",
    overall: "Усі шість елементів",
    oneAssessment: "Одне оцінювання — це початок: зміни покаже друге.",
    verdict: {
      progress: (change, since) =>
        `Справжній поступ порівняно з оцінюванням ${since}, ${change} за шкалою до 10.`,
      decline: (change, since) =>
        `Справжній спад порівняно з оцінюванням ${since}, ${change} за шкалою до 10.`,
      "cannot-tell": (change, since) => `${change} порівняно з оцінюванням ${since}: може бути випадковістю.`,
    },
    lastStep: (since, progress, decline) => {
      const said = [
        progress === null ? [] : [`Справжній поступ після оцінювання ${since}: ${progress}.`],
        decline === null ? [] : [`Справжній спад після оцінювання ${since}: ${decline}.`],
      ].flat();
      return said.length > 0
        ? said.join(" ")
        : `Після оцінювання ${since} жоден елемент не змінився більше, ніж випадково.`;
    },
    notCompared: {
      "too-few-respondents": "Респондентів замало, щоб судити про зміну.",
      "no-common-role": "Відповідали люди в інших ролях, судити про зміну не можна.",
      "too-few-answers": "Відповідей замало, щоб судити про зміну.",
    },
    versionBreak: (from, to) =>
      `Між оцінюваннями ${from} і ${to} анкета змінилася: бали до і після не порівнюються.`,
    trendCaption: "Бал від 0 до 10 за оцінюваннями",
    method: {
      paired: (count) =>
        `Висновок зроблено за відповідями тих, хто відповідав обидва рази (${count} ${plural("uk", count, { one: "людина", few: "людини", many: "людей", other: "людини" })}).`,
      unpaired: (count) =>
        `Відповідали різні люди, тому порівнюються дві групи (разом ${count} ${plural("uk", count, { one: "респондент", few: "респонденти", many: "респондентів", other: "респондента" })}).`,
    },
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
    how: "Як це пораховано?",
    howText: [
      "У кожному з тридцяти запитань шість варіантів, від 0 до 5; бал — подвоєний номер варіанта, від 0 до 10. «Не знаю» не враховується і нулем не вважається.",
      "Бал запитання — середнє із середніх за ролями (керівництво, середня ланка, перша лінія), щоб велика група не заглушала малу. Елемент — середнє п’яти своїх запитань, якщо є відповіді принаймні на чотири; сфера — середнє своїх, якщо є відповіді принаймні на 60 %.",
      "Межі стадій за балом: нижче 1, 3, 5, 7, 9 і до 10. Стадія компанії — менша з двох: стадія середнього чотирьох сфер і наступна за стадією найслабшої сфери. Одна сильна сфера решти не витягне.",
      "Інтервали (95 %) отримано з розкиду між респондентами. Якщо два елементи ближчі ніж 0,4 бала або дві стандартні похибки, найслабшими названо обидва.",
      "Зміну названо справжньою лише в межах однієї версії анкети: за різницями відповідей тих самих людей, де вони відповідали двічі (t-критерій для парних різниць), з розширеними інтервалами, бо елементів кілька (поправка Бонферроні); так само й відмінності між ролями. Усе інше може бути випадковістю, і так і названо.",
      "Різницю, меншу за одну стадію (2 бали), перекосом не названо. Дані ринку взято з benchmarks.csv як є.",
    ],
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
