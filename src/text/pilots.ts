import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

type PilotStageName = "decide" | "running" | "planned" | "rolling-out" | "repeat" | "closed";

interface PilotsWords {
  readonly pilots: string;
  readonly path: string;
  /** The list's answer: how many wait for a decision. */
  readonly answer: (waiting: number, all: number) => string;
  readonly deck: string;
  readonly stage: Readonly<Record<PilotStageName, string>>;
  readonly stageIntro: Readonly<Record<PilotStageName, string>>;
  readonly plan: string;
  readonly planIntro: string;
  readonly pilot: string;
  readonly verdict: string;
  readonly metric: string;
  readonly effect: string;
  readonly dates: (start: string, end: string | null) => string;
  readonly zonesLine: (pilots: number, controls: number) => string;
  readonly owner: (name: string) => string;
  readonly effectLine: (metric: string, effect: string, range: string) => string;
  readonly noEffectYet: string;
  readonly withheld: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly emptyExample: string;
  readonly all: string;
  /** The part of the overview. */
  readonly note: string;
  readonly noneWaiting: (running: number) => string;
}

const counted = (n: number): string => `${n} ${plural("en", n, { one: "pilot", other: "pilots" })}`;
const countedRu = (n: number): string =>
  `${n} ${plural("ru", n, { one: "пилот", few: "пилота", many: "пилотов", other: "пилота" })}`;
const countedUk = (n: number): string =>
  `${n} ${plural("uk", n, { one: "пілот", few: "пілоти", many: "пілотів", other: "пілота" })}`;

/** Words of the list of pilots and of its part of the overview. */
export const pilotsWords = catalogue<PilotsWords>({
  en: {
    pilots: "Pilots",
    path: "You are here",
    answer: (waiting, all) =>
      waiting === 0
        ? `No pilot waits for a decision; ${counted(all)} in all`
        : `${counted(waiting)} ${waiting === 1 ? "waits" : "wait"} for a decision`,
    deck: "Each pilot is compared with zones that went on as before. A verdict is given only where the comparison passes every check.",
    stage: {
      decide: "Waiting for a decision",
      running: "Running",
      planned: "Planned",
      "rolling-out": "Being rolled out",
      repeat: "Could not be judged",
      closed: "Finished, not to be rolled out",
    },
    stageIntro: {
      decide: "The data is in.",
      running: "Not over yet; the interval allows for looking early.",
      planned: "Registered, not started.",
      "rolling-out": "Decided; the rollout has begun.",
      repeat: "A check was not passed: repeat the pilot with what would help, or drop it.",
      closed: "Nothing more to decide.",
    },
    plan: "Plan a pilot",
    planIntro: "How many zones, how long, which ones, and what it costs: worked out on your own history.",
    pilot: "Pilot",
    verdict: "Verdict",
    metric: "Metric",
    effect: "Effect",
    dates: (start, end) => (end === null ? `from ${start}` : `${start} – ${end}`),
    zonesLine: (pilots, controls) =>
      `${pilots} ${plural("en", pilots, { one: "zone", other: "zones" })} against ${controls}`,
    owner: (name) => `Owner: ${name}`,
    effectLine: (metric, effect, range) => `${metric}: ${effect}, ${range}`,
    noEffectYet: "No effect measured yet.",
    withheld: "No effect is given: a check was not passed.",
    emptyTitle: "No pilots yet",
    emptyText:
      "Drop pilots.csv (one row per pilot) and pilot_zones.csv (which zone takes part, which serves for comparison) into the data folder. The planner writes both for you.",
    emptyExample: "What the two files look like",
    all: "All pilots",
    note: "Pilots",
    noneWaiting: (running) =>
      running === 0
        ? "No pilot waits for a decision."
        : `No pilot waits for a decision; ${counted(running)} running.`,
  },
  ru: {
    pilots: "Пилоты",
    path: "Вы здесь",
    answer: (waiting, all) =>
      waiting === 0
        ? `Решения не ждёт ни один пилот; всего ${countedRu(all)}`
        : `${plural("ru", waiting, { one: "Решения ждёт", other: "Решения ждут" })} ${countedRu(waiting)}`,
    deck: "Каждый пилот сравнивается с зонами, где всё шло по-прежнему. Вывод делается только там, где сравнение прошло все проверки.",
    stage: {
      decide: "Ждут решения",
      running: "Идут",
      planned: "Запланированы",
      "rolling-out": "Внедряются",
      repeat: "Судить нельзя",
      closed: "Завершены, внедрять не нужно",
    },
    stageIntro: {
      decide: "Данные собраны.",
      running: "Пилот не закончен; интервал учитывает, что на него смотрят раньше срока.",
      planned: "Описаны, но не начаты.",
      "rolling-out": "Решение принято, внедрение началось.",
      repeat: "Проверка не пройдена: повторите пилот, исправив названное, или откажитесь от него.",
      closed: "Решать больше нечего.",
    },
    plan: "Спланировать пилот",
    planIntro:
      "Сколько зон, на какой срок, какие именно и во сколько это обойдётся — по вашей собственной истории.",
    pilot: "Пилот",
    verdict: "Вывод",
    metric: "Показатель",
    effect: "Эффект",
    dates: (start, end) => (end === null ? `с ${start}` : `${start} – ${end}`),
    zonesLine: (pilots, controls) => `зон в пилоте: ${pilots}, для сравнения: ${controls}`,
    owner: (name) => `Ответственный: ${name}`,
    effectLine: (metric, effect, range) => `${metric}: ${effect}, ${range}`,
    noEffectYet: "Эффект пока не измерен.",
    withheld: "Эффект не указан: проверка не пройдена.",
    emptyTitle: "Пилотов пока нет",
    emptyText:
      "Положите в папку с данными pilots.csv (одна строка на пилот) и pilot_zones.csv (какая зона участвует, какая служит для сравнения). Оба файла составит планировщик.",
    emptyExample: "Как выглядят эти файлы",
    all: "Все пилоты",
    note: "Пилоты",
    noneWaiting: (running) =>
      running === 0
        ? "Решения не ждёт ни один пилот."
        : `Решения не ждёт ни один пилот; сейчас ${plural("ru", running, { one: "идёт", other: "идут" })} ${countedRu(running)}.`,
  },
  uk: {
    pilots: "Пілоти",
    path: "Ви тут",
    answer: (waiting, all) =>
      waiting === 0
        ? `На рішення не чекає жоден пілот; усього ${countedUk(all)}`
        : `На рішення ${plural("uk", waiting, { one: "чекає", other: "чекають" })} ${countedUk(waiting)}`,
    deck: "Кожен пілот порівнюється із зонами, де все йшло як раніше. Висновок робиться лише там, де порівняння пройшло всі перевірки.",
    stage: {
      decide: "Чекають на рішення",
      running: "Тривають",
      planned: "Заплановані",
      "rolling-out": "Впроваджуються",
      repeat: "Судити не можна",
      closed: "Завершені, впроваджувати не треба",
    },
    stageIntro: {
      decide: "Дані зібрано.",
      running: "Пілот не завершено; інтервал ураховує, що на нього дивляться завчасно.",
      planned: "Описані, але не розпочаті.",
      "rolling-out": "Рішення ухвалено, впровадження почалося.",
      repeat: "Перевірку не пройдено: повторіть пілот, виправивши назване, або відмовтеся від нього.",
      closed: "Вирішувати більше нічого.",
    },
    plan: "Спланувати пілот",
    planIntro: "Скільки зон, на який термін, які саме і скільки це коштуватиме — за вашою власною історією.",
    pilot: "Пілот",
    verdict: "Висновок",
    metric: "Показник",
    effect: "Ефект",
    dates: (start, end) => (end === null ? `від ${start}` : `${start} – ${end}`),
    zonesLine: (pilots, controls) => `зон у пілоті: ${pilots}, для порівняння: ${controls}`,
    owner: (name) => `Відповідальний: ${name}`,
    effectLine: (metric, effect, range) => `${metric}: ${effect}, ${range}`,
    noEffectYet: "Ефект поки не виміряно.",
    withheld: "Ефект не вказано: перевірку не пройдено.",
    emptyTitle: "Пілотів поки немає",
    emptyText:
      "Покладіть у папку з даними pilots.csv (один рядок на пілот) і pilot_zones.csv (яка зона бере участь, яка слугує для порівняння). Обидва файли складе планувальник.",
    emptyExample: "Який вигляд мають ці файли",
    all: "Усі пілоти",
    note: "Пілоти",
    noneWaiting: (running) =>
      running === 0
        ? "На рішення не чекає жоден пілот."
        : `На рішення не чекає жоден пілот; зараз ${plural("uk", running, { one: "триває", other: "тривають" })} ${countedUk(running)}.`,
  },
});
