import type { BusyZone } from "#analysis/pilots/busy-zones.ts";
import { catalogue } from "./catalogue.ts";
import { countZones } from "./count-periods.ts";

interface PlannerWords {
  readonly title: string;
  readonly deck: string;
  readonly needs: string;
  readonly noData: string;
  readonly form: string;
  readonly metric: string;
  readonly zones: string;
  readonly periods: string;
  readonly perZone: string;
  readonly minEffect: string;
  readonly optional: string;
  readonly costPerZone: string;
  readonly runCost: string;
  readonly region: string;
  readonly allRegions: string;
  readonly leaveOut: string;
  /** How many zones of how many are not free for such a plan. */
  readonly leftOut: (busy: number, all: number) => string;
  readonly leftOutWhy: string;
  /** Why zones whose names follow are not free, by the name of the other pilot and its last day. */
  readonly busy: Readonly<Record<BusyZone["why"], (name: string, until: string | null) => string>>;
  readonly name: string;
  readonly defaultName: string;
  readonly start: string;
  readonly plan: string;
  readonly draw: string;
  readonly reset: string;
  readonly computing: string;
  readonly done: (seconds: string) => string;
  readonly failed: string;
  readonly answer: (zones: number, periods: string, effect: string) => string;
  readonly answerNone: (zones: number, periods: string) => string;
  readonly share: (relative: string) => string;
  readonly enough: (min: string, share: string) => string;
  readonly tooFew: (min: string, share: string) => string;
  readonly basis: (zones: number, periods: string, from: string, to: string, alarms: string) => string;
  readonly cannot: Readonly<Record<"too-few-zones" | "too-few-periods" | "no-values", string>>;
  /** In place of the rate of false alarms where no effect could be found, however large. */
  readonly blind: string;
  readonly grid: string;
  readonly gridHow: string;
  readonly gridHead: string;
  readonly chosen: string;
  readonly assignment: string;
  readonly assignmentHow: (seed: number) => string;
  readonly pilotZone: string;
  readonly controls: string;
  readonly balance: string;
  readonly balanceHow: string;
  readonly trait: string;
  readonly piloted: string;
  readonly compared: string;
  readonly difference: string;
  readonly cost: string;
  readonly costLine: (start: string, running: string, total: string) => string;
  readonly noCost: string;
  readonly take: string;
  readonly takeHow: string;
  readonly how: string;
  readonly howText: string;
}

/** Words of the planner. */
export const plannerWords = catalogue<PlannerWords>({
  en: {
    title: "Plan a pilot",
    deck: "How small an effect would a pilot find, with how many zones, in what time, and which zones should take part? Worked out on your own history, in your browser.",
    needs: "The planner runs in your browser and needs JavaScript. Below is one plan as an example.",
    noData:
      "A pilot needs a metric with values by zone. Drop values with a zone column into the data folder.",
    form: "What to plan",
    metric: "Metric that decides",
    zones: "Zones to pilot",
    periods: "Periods to run",
    perZone: "Comparison zones for each",
    minEffect: "Smallest effect worth a rollout",
    optional: "optional",
    costPerZone: "Cost per zone, once",
    runCost: "Running cost per zone and period",
    region: "Pilot only in",
    allRegions: "All regions",
    leaveOut: "Not to be piloted",
    leftOut: (busy, all) => `${busy} of ${all} zones are not free at that time and were left out`,
    leftOutWhy:
      "A second change in such a zone would spoil both comparisons. With a later start more zones may be free.",
    busy: {
      pilot: (name, until) => `Piloted in “${name}”${until === null ? "" : ` until ${until}`}:`,
      comparison: (name, until) => `Compared with in “${name}”${until === null ? "" : ` until ${until}`}:`,
      rollout: (name) => `“${name}” is being rolled out there then, or shortly before:`,
    },
    name: "Name",
    defaultName: "New pilot",
    start: "Start",
    plan: "Plan it",
    draw: "Draw again",
    reset: "Start over",
    computing: "Rehearsing pilots on your history …",
    done: (seconds) => `Planned in your browser in ${seconds} s.`,
    failed: "This plan could not be computed.",
    answer: (zones, periods, effect) =>
      `${countZones("en", zones)} over ${periods} would find an effect of ${effect} in 8 of 10 cases`,
    answerNone: (zones, periods) =>
      `${countZones("en", zones)} over ${periods} would not find any effect reliably`,
    share: (relative) => `That is ${relative} of the present level.`,
    enough: (min, share) =>
      `The effect that would make a rollout worthwhile (${min}) would be found in ${share} of cases: large enough a pilot.`,
    tooFew: (min, share) =>
      `The effect that would make a rollout worthwhile (${min}) would be found in only ${share} of cases: most likely the pilot would end in “cannot tell”. Take more zones, a longer time, or a metric that varies less.`,
    basis: (zones, periods, from, to, alarms) =>
      `Rehearsed on ${zones} zones over ${periods} (${from} to ${to}); where nothing was done, the analysis saw an effect in ${alarms} of cases (5 % is usual).`,
    blind:
      "With so few zones no effect could be told from chance, however large: take more to pilot or more to compare with.",
    cannot: {
      "too-few-zones": "There are too few zones for this: choose fewer to pilot or fewer to compare with.",
      "too-few-periods":
        "There is too little history of this metric by zone; at least six periods are needed.",
      "no-values": "This metric has no values by zone.",
    },
    grid: "How the answer changes with zones and time",
    gridHow:
      "Smallest effect found in 8 of 10 cases. Further down and to the right is mostly smaller, which is better; “–” means that there are too few zones to tell any effect from chance.",
    gridHead: "Zones",
    chosen: "chosen",
    assignment: "Which zones",
    assignmentHow: (seed) =>
      `Zones that are alike stand in one row; which of them is piloted was drawn by lot (draw no. ${seed}). Do not swap: the lot is what makes the comparison fair.`,
    pilotZone: "Pilot",
    controls: "For comparison",
    balance: "Are both sides alike?",
    balanceHow: "Differences up to 0.5 standard deviations are usual; draw again where one is far larger.",
    trait: "By",
    piloted: "Piloted",
    compared: "Compared",
    difference: "Difference, standard deviations",
    cost: "What it costs",
    costLine: (start, running, total) => `${total}: ${start} to start, ${running} to run.`,
    noCost: "Enter costs to see what the pilot would cost.",
    take: "Register it",
    takeHow:
      "Add these rows to pilots.csv and pilot_zones.csv in the data folder before the first day. From then on the pilot has its own page.",
    how: "How was this computed?",
    howText:
      "Zones are put into sets that are alike in level, trend and traits; in each, one zone is drawn by lot. Pilots of this shape that did nothing are then rehearsed on the history of those zones, and the smallest effect is the one that 80 % of them would have found with the same analysis that will judge the pilot: a permutation test of the difference in differences. Autocorrelation, season and noise are those of your own data.",
  },
  ru: {
    title: "Спланировать пилот",
    deck: "Насколько малый эффект найдёт пилот, сколько зон и времени на это нужно и какие зоны взять? Расчёт — по вашей собственной истории, прямо в браузере.",
    needs: "Планировщик работает в браузере, ему нужен JavaScript. Ниже для примера показан один план.",
    noData:
      "Для пилота нужен показатель со значениями по зонам. Положите в папку с данными значения со столбцом «Зона».",
    form: "Что планируем",
    metric: "Показатель, по которому решают",
    zones: "Зон в пилоте",
    periods: "Сколько периодов",
    perZone: "Контрольных зон на каждую",
    minEffect: "Наименьший эффект, ради которого стоит внедрять",
    optional: "необязательно",
    costPerZone: "Затраты на зону, разовые",
    runCost: "Текущие затраты на зону за период",
    region: "Пилот только в регионе",
    allRegions: "Все регионы",
    leaveOut: "Не брать в пилот",
    leftOut: (busy, all) => `Заняты в это время и поэтому исключены: ${busy} из ${all}`,
    leftOutWhy:
      "Второе изменение в такой зоне испортило бы оба сравнения. При более позднем начале свободных зон может быть больше.",
    busy: {
      pilot: (name, until) => `Участвуют в пилоте «${name}»${until === null ? "" : ` (до ${until})`}:`,
      comparison: (name, until) =>
        `Служат контролем в пилоте «${name}»${until === null ? "" : ` (до ${until})`}:`,
      rollout: (name) => `В это время или незадолго до него там внедряют «${name}»:`,
    },
    name: "Название",
    defaultName: "Новый пилот",
    start: "Начало",
    plan: "Рассчитать",
    draw: "Новая жеребьёвка",
    reset: "Сначала",
    computing: "Идёт репетиция пилотов на вашей истории …",
    done: (seconds) => `План рассчитан в вашем браузере за ${seconds} с.`,
    failed: "Рассчитать этот план не удалось.",
    answer: (zones, periods, effect) =>
      `${countZones("ru", zones)}, ${periods}: эффект ${effect} будет найден в 8 случаях из 10`,
    answerNone: (zones, periods) =>
      `${countZones("ru", zones)}, ${periods}: надёжно не будет найден никакой эффект`,
    share: (relative) => `Это ${relative} нынешнего уровня.`,
    enough: (min, share) =>
      `Эффект, ради которого стоит внедрять (${min}), был бы найден в ${share} случаев: пилот достаточно велик.`,
    tooFew: (min, share) =>
      `Эффект, ради которого стоит внедрять (${min}), был бы найден лишь в ${share} случаев: скорее всего, пилот закончится выводом «не ясно». Возьмите больше зон, больше времени или показатель, который колеблется меньше.`,
    basis: (zones, periods, from, to, alarms) =>
      `Репетиция на истории (число зон: ${zones}, за ${periods}: ${from} – ${to}); там, где ничего не делали, анализ видел эффект в ${alarms} случаев (обычно 5 %).`,
    blind:
      "При таком числе зон никакой эффект, даже большой, не отличить от случайности: возьмите больше зон в пилот или в контроль.",
    cannot: {
      "too-few-zones": "Для этого слишком мало зон: возьмите меньше зон в пилот или в контроль.",
      "too-few-periods": "Слишком короткая история показателя по зонам: нужно не меньше шести периодов.",
      "no-values": "У этого показателя нет значений по зонам.",
    },
    grid: "Как ответ зависит от числа зон и времени",
    gridHow:
      "Наименьший эффект, который будет найден в 8 случаях из 10. Ниже и правее он обычно меньше, то есть лучше; «–» — зон слишком мало, чтобы отличить какой-либо эффект от случайности.",
    gridHead: "Зоны",
    chosen: "выбрано",
    assignment: "Какие зоны",
    assignmentHow: (seed) =>
      `В одной строке — похожие зоны; какая из них попала в пилот, решил жребий (жеребьёвка № ${seed}). Не меняйте их местами: именно жребий делает сравнение честным.`,
    pilotZone: "Пилот",
    controls: "Для сравнения",
    balance: "Похожи ли стороны?",
    balanceHow:
      "Разница до 0,5 стандартного отклонения обычна; если она намного больше, проведите жеребьёвку ещё раз.",
    trait: "Признак",
    piloted: "Пилот",
    compared: "Контроль",
    difference: "Разница, станд. отклонений",
    cost: "Сколько это стоит",
    costLine: (start, running, total) => `${total}: запуск ${start}, работа ${running}.`,
    noCost: "Укажите затраты, чтобы увидеть стоимость пилота.",
    take: "Записать пилот",
    takeHow:
      "До первого дня добавьте эти строки в pilots.csv и pilot_zones.csv в папке с данными. После этого у пилота появится своя страница.",
    how: "Как это посчитано?",
    howText:
      "Зоны объединяются в наборы, похожие по уровню, тренду и признакам; в каждом наборе жребий выбирает одну. Затем на истории этих зон репетируются пилоты такого же вида, в которых ничего не меняют; наименьший эффект — тот, который нашли бы 80 % из них тем же анализом, каким будут судить пилот: перестановочным тестом разности разностей. Автокорреляция, сезон и шум — ваши собственные.",
  },
  uk: {
    title: "Спланувати пілот",
    deck: "Наскільки малий ефект знайде пілот, скільки зон і часу на це треба і які зони взяти? Розрахунок — за вашою власною історією, просто в браузері.",
    needs: "Планувальник працює у браузері, йому потрібен JavaScript. Нижче для прикладу показано один план.",
    noData:
      "Для пілота потрібен показник зі значеннями за зонами. Покладіть у папку з даними значення зі стовпцем «Зона».",
    form: "Що плануємо",
    metric: "Показник, за яким вирішують",
    zones: "Зон у пілоті",
    periods: "Скільки періодів",
    perZone: "Контрольних зон на кожну",
    minEffect: "Найменший ефект, заради якого варто впроваджувати",
    optional: "необов’язково",
    costPerZone: "Витрати на зону, разові",
    runCost: "Поточні витрати на зону за період",
    region: "Пілот лише в регіоні",
    allRegions: "Усі регіони",
    leaveOut: "Не брати до пілота",
    leftOut: (busy, all) => `Зайняті в цей час і тому вилучені: ${busy} з ${all}`,
    leftOutWhy:
      "Друга зміна в такій зоні зіпсувала б обидва порівняння. За пізнішого початку вільних зон може бути більше.",
    busy: {
      pilot: (name, until) => `Беруть участь у пілоті «${name}»${until === null ? "" : ` (до ${until})`}:`,
      comparison: (name, until) =>
        `Слугують контролем у пілоті «${name}»${until === null ? "" : ` (до ${until})`}:`,
      rollout: (name) => `У цей час або незадовго до нього там впроваджують «${name}»:`,
    },
    name: "Назва",
    defaultName: "Новий пілот",
    start: "Початок",
    plan: "Розрахувати",
    draw: "Нове жеребкування",
    reset: "Спочатку",
    computing: "Триває репетиція пілотів на вашій історії …",
    done: (seconds) => `План розраховано у вашому браузері за ${seconds} с.`,
    failed: "Розрахувати цей план не вдалося.",
    answer: (zones, periods, effect) =>
      `${countZones("uk", zones)}, ${periods}: ефект ${effect} буде знайдено у 8 випадках із 10`,
    answerNone: (zones, periods) =>
      `${countZones("uk", zones)}, ${periods}: надійно не буде знайдено жодного ефекту`,
    share: (relative) => `Це ${relative} нинішнього рівня.`,
    enough: (min, share) =>
      `Ефект, заради якого варто впроваджувати (${min}), було б знайдено у ${share} випадків: пілот достатньо великий.`,
    tooFew: (min, share) =>
      `Ефект, заради якого варто впроваджувати (${min}), було б знайдено лише у ${share} випадків: найімовірніше, пілот завершиться висновком «не ясно». Візьміть більше зон, більше часу або показник, який коливається менше.`,
    basis: (zones, periods, from, to, alarms) =>
      `Репетиція на історії (кількість зон: ${zones}, за ${periods}: ${from} – ${to}); там, де нічого не робили, аналіз бачив ефект у ${alarms} випадків (зазвичай 5 %).`,
    blind:
      "За такої кількості зон жоден ефект, навіть великий, не відрізнити від випадковості: візьміть більше зон до пілота або до контролю.",
    cannot: {
      "too-few-zones": "Для цього замало зон: візьміть менше зон до пілота або до контролю.",
      "too-few-periods": "Закоротка історія показника за зонами: потрібно щонайменше шість періодів.",
      "no-values": "Цей показник не має значень за зонами.",
    },
    grid: "Як відповідь залежить від кількості зон і часу",
    gridHow:
      "Найменший ефект, який буде знайдено у 8 випадках із 10. Нижче і правіше він зазвичай менший, тобто кращий; «–» — зон замало, щоб відрізнити будь-який ефект від випадковості.",
    gridHead: "Зони",
    chosen: "вибрано",
    assignment: "Які зони",
    assignmentHow: (seed) =>
      `В одному рядку — схожі зони; яка з них потрапила до пілота, вирішив жереб (жеребкування № ${seed}). Не міняйте їх місцями: саме жереб робить порівняння чесним.`,
    pilotZone: "Пілот",
    controls: "Для порівняння",
    balance: "Чи схожі сторони?",
    balanceHow:
      "Різниця до 0,5 стандартного відхилення звичайна; якщо вона значно більша, проведіть жеребкування ще раз.",
    trait: "Ознака",
    piloted: "Пілот",
    compared: "Контроль",
    difference: "Різниця, станд. відхилень",
    cost: "Скільки це коштує",
    costLine: (start, running, total) => `${total}: запуск ${start}, робота ${running}.`,
    noCost: "Укажіть витрати, щоб побачити вартість пілота.",
    take: "Записати пілот",
    takeHow:
      "До першого дня додайте ці рядки до pilots.csv і pilot_zones.csv у папці з даними. Після цього пілот матиме власну сторінку.",
    how: "Як це пораховано?",
    howText:
      "Зони об’єднуються в набори, схожі за рівнем, трендом і ознаками; у кожному наборі жереб вибирає одну. Потім на історії цих зон репетируються пілоти такого самого вигляду, які нічого не робили; найменший ефект — той, який знайшли б 80 % із них тим самим аналізом, яким судитимуть пілот: перестановочним тестом різниці різниць. Автокореляція, сезон і шум — ваші власні.",
  },
});
