import type { Adjusted } from "#analysis/pilots/pilot-types.ts";
import { catalogue } from "./catalogue.ts";

type GuardrailState = Extract<Adjusted, { readonly kind: "guardrail" }>["state"];

/** What may be said of an effect: proven by the interval that decides, possibly chance, without a limit, or not safely the pilot's work. */
export type EffectStanding = "proven" | "unclear" | "open" | "distrusted";

interface PilotPageWords {
  /** Kicker: what this page is, for whoever gets only its link. */
  readonly about: string;
  readonly distrusted: string;
  readonly settle: string;
  readonly effect: string;
  readonly effectIntro: (pilots: string, controls: string, pre: string, post: string) => string;
  readonly effectHeading: Readonly<Record<EffectStanding, (metric: string, effect: string) => string>>;
  readonly relative: (relative: string, range: string) => string;
  readonly course: string;
  readonly courseHeading: Readonly<Record<"above" | "below" | "unclear", (metric: string) => string>>;
  readonly courseHow: string;
  readonly byPeriod: string;
  readonly byPeriodHeading: Readonly<Record<"holds" | "unclear", string>>;
  readonly byPeriodHow: string;
  readonly sequence: string;
  /** What the interval is after the last look. */
  readonly sequenceHeading: Readonly<
    Record<"zero" | "proven" | "open", (looks: string, range: string) => string>
  >;
  readonly sequenceHow: string;
  readonly zones: string;
  readonly zonesHeading: (good: number, of: number) => string;
  readonly zonesHow: string;
  readonly checks: string;
  readonly checksHeading: (passed: number, of: number) => string;
  readonly check: string;
  readonly result: string;
  readonly finding: string;
  readonly rules: string;
  readonly guardrails: string;
  readonly guardrailsHeading: Readonly<Record<"harmed" | "unclear" | "safe" | "distrusted", string>>;
  readonly guardrailsHow: (share: string) => string;
  /** The names of those guardrails that are neither harmed nor safe, above the fold. */
  readonly guardrailsOpen: (open: number, of: number, names: string) => string;
  /** With the guardrails as registered: how much harm is accepted. */
  readonly guardrailsMargin: (share: string) => string;
  readonly guardrailsLimit: (limit: string) => string;
  readonly guardrail: Readonly<Record<GuardrailState, string>>;
  readonly noGuardrails: string;
  readonly others: string;
  readonly othersHow: string;
  readonly metric: string;
  readonly effectHead: string;
  readonly rangeHead: string;
  readonly relativeHead: string;
  readonly stateHead: string;
  readonly qHead: string;
  readonly plan: string;
  readonly planIntro: string;
  readonly hypothesis: string;
  readonly primary: string;
  readonly minEffect: string;
  readonly start: string;
  readonly end: string;
  readonly noEnd: string;
  readonly scale: string;
  readonly scales: Readonly<Record<"level" | "log", string>>;
  readonly costs: string;
  readonly costPerZone: (money: string) => string;
  readonly runCost: (money: string) => string;
  readonly margin: (share: string) => string;
  readonly pilotZones: string;
  readonly controlZones: string;
  readonly controlsUnnamed: string;
  readonly owner: string;
  readonly none: string;
  readonly unregistered: string;
  readonly zone: string;
  readonly source: (source: string, day: string) => string;
  readonly perZonePeriod: (grain: "day" | "week" | "month" | "quarter" | "year") => string;
}

/** Words of a pilot's page. */
export const pilotPageWords = catalogue<PilotPageWords>({
  en: {
    about: "Pilot against comparison zones",
    distrusted:
      "The comparison did not pass every check, so no verdict is given: what was measured must not be taken for the effect of the pilot.",
    settle: "What would settle it",
    effect: "The effect",
    effectIntro: (pilots, controls, pre, post) =>
      `${pilots} with the pilot, ${controls} without; ${pre} before the start, ${post} after.`,
    effectHeading: {
      proven: (metric, effect) => `${metric}: ${effect} because of the pilot`,
      unclear: (metric, effect) => `${metric}: ${effect}, which chance alone may explain`,
      open: (metric, effect) => `${metric}: ${effect}, but how much of it is chance cannot be told`,
      distrusted: (metric, effect) => `${metric}: ${effect}, but not safely because of the pilot`,
    },
    relative: (relative, range) => `That is ${relative} (${range}) of what there would have been without it.`,
    course: "With the pilot, and without it",
    courseHeading: {
      above: (metric) => `${metric} is above what it would have been without the pilot`,
      below: (metric) => `${metric} is below what it would have been without the pilot`,
      unclear: (metric) => `${metric}: no difference shown from what it would have been without the pilot`,
    },
    courseHow:
      "Averages over zones. The dashed line is what the piloted zones would have had without the pilot, worked out from the comparison zones.",
    byPeriod: "Period by period",
    byPeriodHeading: {
      holds: "Both sides moved alike before the start, and parted after it",
      unclear: "How the difference between both sides came about",
    },
    byPeriodHow:
      "Each dot is how far the piloted zones are from the others, compared with the time before the start; bars show 95 % confidence. Before the start the dots should lie around zero.",
    sequence: "The result so far, after each period",
    sequenceHeading: {
      zero: (looks, range) => `After ${looks} the effect lies ${range}: none at all is still possible`,
      proven: (looks, range) => `After ${looks} the effect lies ${range}`,
      open: (looks) => `After ${looks} no limits of the effect can be given`,
    },
    sequenceHow:
      "These intervals allow for looking after every period: they may be read at any time and acted upon when they exclude zero.",
    zones: "Each zone",
    zonesHeading: (good, of) => `${good} of ${of} piloted zones did better than the comparison zones`,
    zonesHow: "Change of each piloted zone less the average change of the comparison zones.",
    checks: "Can it be believed",
    checksHeading: (passed, of) => `${passed} of ${of} checks passed`,
    check: "Check",
    result: "Result",
    finding: "What was found",
    rules: "The limits at which a check warns or fails",
    guardrails: "What must not suffer",
    guardrailsHeading: {
      harmed: "A metric that must not suffer does",
      unclear: "No harm is proven, but it cannot be ruled out everywhere",
      safe: "Nothing that must not suffer does",
      distrusted: "These rest on the same comparison, which is not to be trusted",
    },
    guardrailsHow: (share) =>
      `Each was tested for harm. “Safe” means that harm of more than ${share} of the level is ruled out. No limit was written down before the start, so the default is used. With several tested, harm must be clearer in each to count as proven (Holm).`,
    guardrailsOpen: (open, of, names) =>
      of === 1
        ? `The metric that must not suffer could not be cleared (${names}): harm is neither shown nor ruled out.`
        : `${open} of ${of} metrics that must not suffer could not be cleared (${names}): harm is neither shown nor ruled out.`,
    guardrailsMargin: (share) =>
      `harm of up to ${share} of the level is accepted (the default: no limit was registered)`,
    guardrailsLimit: (limit) => `limit ${limit}`,
    guardrail: { harmed: "harmed", safe: "safe", unclear: "cannot tell" },
    noGuardrails: "No metric was named before the start that must not suffer.",
    others: "Other metrics: exploratory",
    othersHow:
      "Not named before the start. With so many, some differ by chance; the last column says how likely a difference of this kind is a false alarm (false discovery rate). Use them for ideas, not for decisions.",
    metric: "Metric",
    effectHead: "Effect",
    rangeHead: "95 % confidence",
    relativeHead: "Relative",
    stateHead: "Verdict",
    qHead: "False-alarm rate",
    plan: "What was decided before the start",
    planIntro: "Written down before the first day, so that nobody can move the goalposts.",
    hypothesis: "Hypothesis",
    primary: "Metric that decides",
    minEffect: "Smallest effect worth a rollout",
    start: "Start",
    end: "End",
    noEnd: "no end planned",
    scale: "Effects are taken to be",
    scales: { level: "amounts (so much more)", log: "proportions (so many per cent more)" },
    costs: "Costs",
    costPerZone: (money) => `${money} per zone, once`,
    runCost: (money) => `${money} per zone and period`,
    margin: (share) => `${share} of it is profit`,
    pilotZones: "Piloted zones",
    controlZones: "Comparison zones",
    controlsUnnamed: "not named: all zones without a pilot serve",
    owner: "Owner",
    none: "–",
    unregistered: "not registered",
    zone: "Zone",
    source: (source, day) => `${source} · data as of ${day}`,
    perZonePeriod: (grain) => `per zone and ${grain}`,
  },
  ru: {
    about: "Пилот в сравнении с контрольными зонами",
    distrusted:
      "Сравнение прошло не все проверки, поэтому вывода нет: измеренное нельзя считать эффектом пилота.",
    settle: "Что даст ответ",
    effect: "Эффект",
    effectIntro: (pilots, controls, pre, post) =>
      `С пилотом: ${pilots}, без него: ${controls}; данные за ${pre} до начала и за ${post} после.`,
    effectHeading: {
      proven: (metric, effect) => `${metric}: ${effect} — эффект пилота`,
      unclear: (metric, effect) => `${metric}: ${effect}, но это может быть случайностью`,
      open: (metric, effect) => `${metric}: ${effect}, но сколько в этом случайности, сказать нельзя`,
      distrusted: (metric, effect) => `${metric}: ${effect}, но вряд ли это эффект пилота`,
    },
    relative: (relative, range) => `Это ${relative} (${range}) к тому, что было бы без пилота.`,
    course: "С пилотом и без него",
    courseHeading: {
      above: (metric) => `${metric}: выше, чем было бы без пилота`,
      below: (metric) => `${metric}: ниже, чем было бы без пилота`,
      unclear: (metric) => `${metric}: отличие от того, что было бы без пилота, не доказано`,
    },
    courseHow:
      "Средние по зонам. Пунктир показывает, что было бы в зонах пилота без него: это расчёт по контрольным зонам.",
    byPeriod: "Период за периодом",
    byPeriodHeading: {
      holds: "До начала стороны двигались одинаково, а потом разошлись",
      unclear: "Как возникла разница между сторонами",
    },
    byPeriodHow:
      "Точка показывает, насколько зоны пилота отличаются от остальных по сравнению со временем до начала; отрезок — уверенность 95 %. До начала точки должны лежать около нуля.",
    sequence: "Результат после каждого периода",
    sequenceHeading: {
      zero: (looks, range) => `За ${looks} эффект ${range}: возможно, его нет вовсе`,
      proven: (looks, range) => `За ${looks} эффект ${range}`,
      open: (looks) => `За ${looks}: границ эффекта указать нельзя`,
    },
    sequenceHow:
      "Эти интервалы учитывают, что на результат смотрят после каждого периода: по ним можно судить в любой момент и действовать, когда они не содержат нуля.",
    zones: "Каждая зона",
    zonesHeading: (good, of) => `Лучше, чем в контрольных зонах, — в ${good} из ${of} зон пилота`,
    zonesHow: "Изменение в каждой зоне пилота за вычетом среднего изменения в контрольных зонах.",
    checks: "Можно ли этому верить",
    checksHeading: (passed, of) => `Пройдено проверок: ${passed} из ${of}`,
    check: "Проверка",
    result: "Итог",
    finding: "Что обнаружено",
    rules: "Границы, за которыми проверка предупреждает или не проходит",
    guardrails: "Что не должно пострадать",
    guardrailsHeading: {
      harmed: "Пострадал показатель, который не должен был пострадать",
      unclear: "Вред не доказан, но и исключить его можно не везде",
      safe: "Ничего из того, что не должно было пострадать, не пострадало",
      distrusted: "Всё это опирается на то же сравнение, а ему доверять нельзя",
    },
    guardrailsHow: (share) =>
      `Каждый показатель проверен на вред. «Безопасно» значит, что вред больше ${share} уровня исключён. До начала границу не записали, поэтому взята принятая по умолчанию. Когда показателей несколько, вред в каждом должен быть виден яснее, чтобы считаться доказанным (поправка Холма).`,
    guardrailsOpen: (open, of, names) =>
      `Не всё ясно о показателях, которые не должны пострадать (${open} из ${of}: ${names}): вред не доказан, но и не исключён.`,
    guardrailsMargin: (share) => `вред до ${share} уровня допустим (граница по умолчанию: своей не записали)`,
    guardrailsLimit: (limit) => `граница ${limit}`,
    guardrail: { harmed: "пострадал", safe: "безопасно", unclear: "не ясно" },
    noGuardrails: "До начала не было названо показателей, которые не должны пострадать.",
    others: "Другие показатели: для размышления",
    othersHow:
      "До начала их не называли. Когда показателей так много, некоторые отличаются случайно; последний столбец говорит, как часто такое отличие оказывается ложным. Они годятся для идей, но не для решений.",
    metric: "Показатель",
    effectHead: "Эффект",
    rangeHead: "С уверенностью 95 %",
    relativeHead: "Относительно",
    stateHead: "Вывод",
    qHead: "Доля ложных тревог",
    plan: "Что решили до начала",
    planIntro: "Записано до первого дня, чтобы потом никто не менял правила.",
    hypothesis: "Гипотеза",
    primary: "Показатель, по которому решают",
    minEffect: "Наименьший эффект, ради которого стоит внедрять",
    start: "Начало",
    end: "Конец",
    noEnd: "срок окончания не назначен",
    scale: "Эффект считается",
    scales: { level: "прибавкой (на столько-то больше)", log: "долей (на столько-то процентов больше)" },
    costs: "Затраты",
    costPerZone: (money) => `${money} на зону единовременно`,
    runCost: (money) => `${money} на зону за период`,
    margin: (share) => `прибыль составляет ${share}`,
    pilotZones: "Зоны пилота",
    controlZones: "Контрольные зоны",
    controlsUnnamed: "не названы: служат все зоны без пилота",
    owner: "Ответственный",
    none: "–",
    unregistered: "не записано",
    zone: "Зона",
    source: (source, day) => `${source} · данные на ${day}`,
    perZonePeriod: (grain) =>
      `на зону в ${{ day: "день", week: "неделю", month: "месяц", quarter: "квартал", year: "год" }[grain]}`,
  },
  uk: {
    about: "Пілот у порівнянні з контрольними зонами",
    distrusted:
      "Порівняння пройшло не всі перевірки, тому висновку немає: виміряне не можна вважати ефектом пілота.",
    settle: "Що дасть відповідь",
    effect: "Ефект",
    effectIntro: (pilots, controls, pre, post) =>
      `З пілотом: ${pilots}, без нього: ${controls}; дані за ${pre} до початку і за ${post} після.`,
    effectHeading: {
      proven: (metric, effect) => `${metric}: ${effect} — ефект пілота`,
      unclear: (metric, effect) => `${metric}: ${effect}, але це може бути випадковістю`,
      open: (metric, effect) => `${metric}: ${effect}, але скільки в цьому випадковості, сказати не можна`,
      distrusted: (metric, effect) => `${metric}: ${effect}, але навряд чи це ефект пілота`,
    },
    relative: (relative, range) => `Це ${relative} (${range}) до того, що було б без пілота.`,
    course: "З пілотом і без нього",
    courseHeading: {
      above: (metric) => `${metric}: вище, ніж було б без пілота`,
      below: (metric) => `${metric}: нижче, ніж було б без пілота`,
      unclear: (metric) => `${metric}: відмінність від того, що було б без пілота, не доведено`,
    },
    courseHow:
      "Середні за зонами. Пунктир показує, що було б у зонах пілота без нього: це розрахунок за контрольними зонами.",
    byPeriod: "Період за періодом",
    byPeriodHeading: {
      holds: "До початку сторони рухалися однаково, а потім розійшлися",
      unclear: "Як виникла різниця між сторонами",
    },
    byPeriodHow:
      "Точка показує, наскільки зони пілота відрізняються від решти порівняно з часом до початку; відрізок — упевненість 95 %. До початку точки мають лежати біля нуля.",
    sequence: "Результат після кожного періоду",
    sequenceHeading: {
      zero: (looks, range) => `За ${looks} ефект ${range}: можливо, його немає зовсім`,
      proven: (looks, range) => `За ${looks} ефект ${range}`,
      open: (looks) => `За ${looks}: меж ефекту вказати не можна`,
    },
    sequenceHow:
      "Ці інтервали враховують, що на результат дивляться після кожного періоду: за ними можна судити будь-коли і діяти, коли вони не містять нуля.",
    zones: "Кожна зона",
    zonesHeading: (good, of) => `Краще, ніж у контрольних зонах, — у ${good} з ${of} зон пілота`,
    zonesHow: "Зміна в кожній зоні пілота мінус середня зміна в контрольних зонах.",
    checks: "Чи можна цьому вірити",
    checksHeading: (passed, of) => `Пройдено перевірок: ${passed} із ${of}`,
    check: "Перевірка",
    result: "Підсумок",
    finding: "Що виявлено",
    rules: "Межі, за якими перевірка застерігає або не проходить",
    guardrails: "Що не має постраждати",
    guardrailsHeading: {
      harmed: "Постраждав показник, який не мав постраждати",
      unclear: "Шкоду не доведено, але й виключити її можна не скрізь",
      safe: "Ніщо з того, що не мало постраждати, не постраждало",
      distrusted: "Усе це спирається на те саме порівняння, а йому довіряти не можна",
    },
    guardrailsHow: (share) =>
      `Кожен показник перевірено на шкоду. «Безпечно» означає, що шкоду понад ${share} рівня виключено. До початку межу не записали, тому взято типову. Коли показників кілька, шкода в кожному має бути виразнішою, щоб вважатися доведеною (поправка Голма).`,
    guardrailsOpen: (open, of, names) =>
      `Не все ясно щодо показників, які не мають постраждати (${open} з ${of}: ${names}): шкоду не доведено, але й не виключено.`,
    guardrailsMargin: (share) => `шкода до ${share} рівня припустима (типова межа: своєї не записали)`,
    guardrailsLimit: (limit) => `межа ${limit}`,
    guardrail: { harmed: "постраждав", safe: "безпечно", unclear: "не ясно" },
    noGuardrails: "До початку не було названо показників, які не мають постраждати.",
    others: "Інші показники: для роздумів",
    othersHow:
      "До початку їх не називали. Коли показників так багато, деякі відрізняються випадково; останній стовпець каже, як часто така відмінність виявляється хибною. Вони придатні для ідей, але не для рішень.",
    metric: "Показник",
    effectHead: "Ефект",
    rangeHead: "З упевненістю 95 %",
    relativeHead: "Відносно",
    stateHead: "Висновок",
    qHead: "Частка хибних тривог",
    plan: "Що вирішили до початку",
    planIntro: "Записано до першого дня, щоб потім ніхто не змінював правил.",
    hypothesis: "Гіпотеза",
    primary: "Показник, за яким вирішують",
    minEffect: "Найменший ефект, заради якого варто впроваджувати",
    start: "Початок",
    end: "Кінець",
    noEnd: "дату завершення не призначено",
    scale: "Ефект вважається",
    scales: { level: "додатком (на стільки-то більше)", log: "часткою (на стільки-то відсотків більше)" },
    costs: "Витрати",
    costPerZone: (money) => `${money} на зону одноразово`,
    runCost: (money) => `${money} на зону за період`,
    margin: (share) => `прибуток становить ${share}`,
    pilotZones: "Зони пілота",
    controlZones: "Контрольні зони",
    controlsUnnamed: "не названі: слугують усі зони без пілота",
    owner: "Відповідальний",
    none: "–",
    unregistered: "не записано",
    zone: "Зона",
    source: (source, day) => `${source} · дані станом на ${day}`,
    perZonePeriod: (grain) =>
      `на зону за ${{ day: "день", week: "тиждень", month: "місяць", quarter: "квартал", year: "рік" }[grain]}`,
  },
});
