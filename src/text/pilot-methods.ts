import type { Inference, Method } from "#analysis/pilots/estimate.ts";
import type { CalibratedMethod, PilotScale } from "#analysis/pilots/pilot-types.ts";
import { catalogue } from "./catalogue.ts";

/** How a method's false alarms compare with the 5 % that it promises. */
export type AlarmKind = "sound" | "wolf" | "careful" | "blind";

type AnyMethod = CalibratedMethod["method"];
type AnyInference = CalibratedMethod["inference"];

interface MethodWords {
  readonly method: Readonly<Record<AnyMethod, string>>;
  readonly inference: Readonly<Record<AnyInference, string>>;
  /** What a method does, for somebody who has not heard of it. */
  readonly plain: Readonly<Record<Method, string>>;
  readonly plainInference: Readonly<Record<Inference, string>>;
  /** Why the headline comes from this method, by its rule. */
  readonly rule: (id: string) => string;
  readonly how: string;
  readonly headlineIs: (method: string, inference: string) => string;
  readonly onScale: Readonly<Record<PilotScale, string>>;
  readonly oneTest: string;
  readonly seed: string;
  readonly sources: string;
  readonly allMethods: string;
  readonly allMethodsIntro: string;
  readonly methodHead: string;
  readonly inferenceHead: string;
  readonly errorHead: string;
  readonly chanceHead: string;
  readonly headlineMark: string;
  readonly notPossible: string;
  readonly calibration: string;
  /** By whether its false alarms are within chance of 5 %, above, or below; or whether it can't call anything an effect. */
  readonly calibrationHeading: Readonly<Record<AlarmKind, (share: string, range: string) => string>>;
  /** In place of a rate where nothing can be called an effect. */
  readonly cannotAlarm: string;
  readonly calibrationIntro: (rehearsals: number, zones: number, periods: string) => string;
  readonly falseAlarms: string;
  readonly usualArithmetic: string;
  readonly smallest: (size: string) => string;
  readonly noSmallest: string;
  readonly power: (size: string, share: string) => string;
  readonly noCalibration: Readonly<Record<"too-few-periods" | "too-few-zones" | "nothing-measured", string>>;
  readonly sensitivity: string;
  readonly breakdown: (times: string, slope: string) => string;
  readonly breakdownNone: string;
  readonly breakdownAll: (times: string) => string;
  readonly noTrendBreak: Readonly<Record<"too-few-periods" | "staggered", string>>;
  readonly breakHead: string;
  readonly leaveOneOut: (low: string, high: string) => string;
}

/** Methods in plain words, and what is said about how far to trust them. */
export const pilotMethodWords = catalogue<MethodWords>({
  en: {
    method: {
      did: "Difference in differences",
      synthetic_control: "Synthetic control",
      synthetic_did: "Synthetic difference in differences",
      callaway_santanna: "Group-time effects",
      before_after: "Before against after",
      t_test: "t-test over zones",
      zone_period_regression: "Regression over zones and periods",
    },
    inference: {
      cluster_robust: "cluster-robust errors",
      wild_bootstrap: "wild cluster bootstrap",
      permutation: "permuted zones",
      placebo: "placebo zones",
      jackknife: "jackknife",
      multiplier_bootstrap: "multiplier bootstrap",
      block_permutation: "permuted blocks of time",
      classical: "usual arithmetic",
    },
    plain: {
      did: "The change of the piloted zones, before to after, less the change of the comparison zones over the same time. What hits all zones alike (season, prices, campaigns) drops out.",
      synthetic_control:
        "A mixture of comparison zones is found that moved like the piloted zone before the start; after it, the mixture shows what would have happened.",
      synthetic_did:
        "As difference in differences, but the comparison zones and the earlier periods that resemble the piloted ones most count for more.",
      callaway_santanna:
        "Zones that started at different times are each compared with zones that had not started yet, and the effects are averaged.",
    },
    plainInference: {
      cluster_robust:
        "The interval allows for values of one zone resembling each other (CR2, Satterthwaite).",
      wild_bootstrap: "The interval comes from flipping the signs of whole zones at random (Webb weights).",
      permutation:
        "The interval comes from handing the pilot to other zones: how often would chance alone have looked like this?",
      placebo: "The interval comes from pretending that comparison zones were piloted.",
      jackknife: "The interval comes from leaving out one zone at a time.",
      multiplier_bootstrap: "The interval comes from weighting zones at random.",
      block_permutation:
        "With so few zones, the interval comes from moving the pilot to other times instead of other zones.",
    },
    rule: (id) =>
      ({
        "starts-differ": "Chosen because the zones started at different times.",
        "one-pilot-zone": "Chosen because a single zone is piloted.",
        "zones-differ": "Chosen because piloted and comparison zones differed before the start.",
        alike: "Chosen because both sides were alike before the start.",
      })[id] ?? "",
    how: "How was this computed?",
    headlineIs: (method, inference) => `Method: ${method}; interval from ${inference}.`,
    onScale: {
      level: "Effects are amounts.",
      log: "Effects are proportions, computed on logarithms and written as amounts.",
    },
    oneTest: "Interval and verdict come from the same test, so they cannot contradict each other.",
    seed: "Everything random is drawn from a fixed seed: the same data gives the same numbers.",
    sources:
      "Angrist & Pischke 2009; Abadie, Diamond & Hainmueller 2010; Arkhangelsky et al. 2021; Callaway & Sant’Anna 2021; Chernozhukov, Wüthrich & Zhu 2021; Rambachan & Roth 2023.",
    allMethods: "By every method that the data allow",
    allMethodsIntro: "One is the headline, by a rule fixed beforehand; the others are there to compare.",
    methodHead: "Method",
    inferenceHead: "Interval from",
    errorHead: "Standard error",
    chanceHead: "p-value",
    headlineMark: "decides",
    notPossible: "not possible:",
    calibration: "Dress rehearsal on your own history",
    calibrationHeading: {
      sound: (_, range) =>
        `On your own history nothing speaks against this method: its false alarms are ${range} (95 % confidence), and 5 % is sound`,
      wolf: (share, range) =>
        `This method cries wolf in ${share} of pilots that did nothing (${range} with 95 % confidence; 5 % would be sound)`,
      careful: (share, range) =>
        `This method is more careful than it has to be: it calls ${share} of pilots that did nothing an effect (${range} with 95 % confidence; 5 % would be sound)`,
      blind: () => "With so few zones this method cannot call anything an effect, true or false",
    },
    cannotAlarm: "cannot detect anything",
    calibrationIntro: (rehearsals, zones, periods) =>
      `${rehearsals} pilots that did nothing, of the same shape, were drawn from the ${zones} zones and ${periods} before the start. A sound method calls about 5 % of them an effect.`,
    falseAlarms: "False alarms (95 % interval)",
    usualArithmetic: "usual in spreadsheets",
    smallest: (size) => `The smallest effect that a pilot like this finds in 8 of 10 cases: ${size}.`,
    noSmallest: "A pilot like this would not find any effect in 8 of 10 cases.",
    power: (size, share) =>
      `The smallest worthwhile effect (${size}) would have been found in ${share} of cases.`,
    noCalibration: {
      "too-few-periods": "There is too little history before the start for a dress rehearsal.",
      "too-few-zones": "There are too few zones for a dress rehearsal.",
      "nothing-measured": "A dress rehearsal was not possible on this history.",
    },
    sensitivity: "What if the zones would have parted anyway?",
    breakdown: (times, slope) =>
      `The result holds unless the trends bend by more than ${times} times the largest bend seen before the start (${slope} per period).`,
    breakdownNone:
      "The interval includes zero as it is, so there is nothing that a break of the trend could overturn.",
    breakdownAll: (times) =>
      `The result holds even for a bend ${times} times the largest seen before the start.`,
    noTrendBreak: {
      "too-few-periods": "There is too little time before the start to say how much the trends usually bend.",
      staggered: "Not computed where zones start at different times.",
    },
    breakHead: "Bend, as a multiple of the largest before",
    leaveOneOut: (low, high) => `Leaving out any one zone, the effect stays between ${low} and ${high}.`,
  },
  ru: {
    method: {
      did: "Разность разностей",
      synthetic_control: "Синтетический контроль",
      synthetic_did: "Синтетическая разность разностей",
      callaway_santanna: "Эффекты по группам и времени",
      before_after: "До и после",
      t_test: "t-критерий по зонам",
      zone_period_regression: "Регрессия по зонам и периодам",
    },
    inference: {
      cluster_robust: "кластерные ошибки",
      wild_bootstrap: "дикий кластерный бутстрэп",
      permutation: "перестановка зон",
      placebo: "зоны-плацебо",
      jackknife: "метод складного ножа",
      multiplier_bootstrap: "мультипликативный бутстрэп",
      block_permutation: "перестановка отрезков времени",
      classical: "обычная арифметика",
    },
    plain: {
      did: "Изменение в зонах пилота (после минус до) за вычетом изменения в контрольных зонах за то же время. Всё, что действует на все зоны одинаково (сезон, цены, реклама), при этом уходит.",
      synthetic_control:
        "Подбирается смесь контрольных зон, которая до начала двигалась так же, как зона пилота; после начала смесь показывает, что было бы без него.",
      synthetic_did:
        "Как разность разностей, но больше веса получают те контрольные зоны и те прошлые периоды, которые больше похожи на пилот.",
      callaway_santanna:
        "Зоны, начавшие в разное время, сравниваются каждая с теми, кто ещё не начал, и эффекты усредняются.",
    },
    plainInference: {
      cluster_robust: "Интервал учитывает, что значения одной зоны похожи друг на друга (CR2, Саттертуэйт).",
      wild_bootstrap: "Интервал получен случайной сменой знаков целых зон (веса Уэбба).",
      permutation:
        "Интервал получен так: пилот мысленно отдаётся другим зонам — как часто случайность выглядела бы так же?",
      placebo: "Интервал получен так: контрольные зоны мысленно объявляются зонами пилота.",
      jackknife: "Интервал получен исключением зон по одной.",
      multiplier_bootstrap: "Интервал получен случайным взвешиванием зон.",
      block_permutation:
        "Зон слишком мало, поэтому пилот мысленно переносится не в другие зоны, а в другое время.",
    },
    rule: (id) =>
      ({
        "starts-differ": "Выбран, потому что зоны начинали в разное время.",
        "one-pilot-zone": "Выбран, потому что в пилоте одна зона.",
        "zones-differ": "Выбран, потому что зоны пилота и контрольные различались до начала.",
        alike: "Выбран, потому что до начала стороны были похожи.",
      })[id] ?? "",
    how: "Как это посчитано?",
    headlineIs: (method, inference) => `Метод: ${method}; интервал: ${inference}.`,
    onScale: {
      level: "Эффект считается прибавкой.",
      log: "Эффект считается долей: вычислен на логарифмах и записан как прибавка.",
    },
    oneTest: "Интервал и вывод получены одним и тем же тестом, поэтому не могут друг другу противоречить.",
    seed: "Всё случайное берётся из постоянного зерна: одни и те же данные дают одни и те же числа.",
    sources:
      "Angrist, Pischke 2009; Abadie, Diamond, Hainmueller 2010; Arkhangelsky и др. 2021; Callaway, Sant’Anna 2021; Chernozhukov, Wüthrich, Zhu 2021; Rambachan, Roth 2023.",
    allMethods: "Всеми методами, которые допускают данные",
    allMethodsIntro: "Решает один — по заранее установленному правилу; остальные нужны для сравнения.",
    methodHead: "Метод",
    inferenceHead: "Откуда интервал",
    errorHead: "Стандартная ошибка",
    chanceHead: "p-значение",
    headlineMark: "решает",
    notPossible: "невозможно:",
    calibration: "Репетиция на вашей истории",
    calibrationHeading: {
      sound: (_, range) =>
        `На вашей истории ничто не говорит против этого метода: ложных тревог ${range} (с уверенностью 95 %), а надёжно — 5 %`,
      wolf: (share, range) =>
        `Этот метод поднимает ложную тревогу в ${share} пилотов, в которых ничего не меняли (${range} с уверенностью 95 %; надёжно было бы 5 %)`,
      careful: (share, range) =>
        `Этот метод осторожнее, чем нужно: ложная тревога — в ${share} пилотов, в которых ничего не меняли (${range} с уверенностью 95 %; надёжно было бы 5 %)`,
      blind: () => "При таком числе зон этот метод не может назвать эффектом ничего, есть он или нет",
    },
    cannotAlarm: "не может ничего обнаружить",
    calibrationIntro: (rehearsals, zones, periods) =>
      `Пустых пилотов такого же вида: ${rehearsals}; они взяты из истории до начала (число зон: ${zones}, за ${periods}). Надёжный метод видит эффект примерно в 5 % из них.`,
    falseAlarms: "Ложные тревоги (интервал 95 %)",
    usualArithmetic: "как обычно в таблицах",
    smallest: (size) => `Наименьший эффект, который такой пилот находит в 8 случаях из 10: ${size}.`,
    noSmallest: "Никакого эффекта такой пилот в 8 случаях из 10 не нашёл бы.",
    power: (size, share) => `Наименьший полезный эффект (${size}) был бы найден в ${share} случаев.`,
    noCalibration: {
      "too-few-periods": "Для репетиции слишком мало истории до начала.",
      "too-few-zones": "Для репетиции слишком мало зон.",
      "nothing-measured": "На этой истории репетиция невозможна.",
    },
    sensitivity: "А если зоны разошлись бы и так?",
    breakdown: (times, slope) =>
      `Результат держится, пока излом тренда не больше ${times} наибольшего излома до начала (${slope} за период).`,
    breakdownNone: "Интервал и без того содержит нуль, поэтому изломом тренда опровергать нечего.",
    breakdownAll: (times) =>
      `Результат держится даже при изломе в ${times} раза больше наибольшего до начала.`,
    noTrendBreak: {
      "too-few-periods":
        "До начала прошло слишком мало времени, чтобы судить, как обычно изламывается тренд.",
      staggered: "Не считается, если зоны начинают в разное время.",
    },
    breakHead: "Излом, кратно наибольшему прежнему",
    leaveOneOut: (low, high) => `Если исключить любую одну зону, эффект остаётся от ${low} до ${high}.`,
  },
  uk: {
    method: {
      did: "Різниця різниць",
      synthetic_control: "Синтетичний контроль",
      synthetic_did: "Синтетична різниця різниць",
      callaway_santanna: "Ефекти за групами і часом",
      before_after: "До і після",
      t_test: "t-критерій за зонами",
      zone_period_regression: "Регресія за зонами і періодами",
    },
    inference: {
      cluster_robust: "кластерні похибки",
      wild_bootstrap: "дикий кластерний бутстреп",
      permutation: "перестановка зон",
      placebo: "зони-плацебо",
      jackknife: "метод складаного ножа",
      multiplier_bootstrap: "мультиплікативний бутстреп",
      block_permutation: "перестановка відтинків часу",
      classical: "звичайна арифметика",
    },
    plain: {
      did: "Зміна в зонах пілота (після мінус до) без зміни в контрольних зонах за той самий час. Усе, що діє на всі зони однаково (сезон, ціни, реклама), при цьому зникає.",
      synthetic_control:
        "Добирається суміш контрольних зон, яка до початку рухалася так само, як зона пілота; після початку суміш показує, що було б без нього.",
      synthetic_did:
        "Як різниця різниць, але більше ваги мають ті контрольні зони й ті минулі періоди, які більше схожі на пілот.",
      callaway_santanna:
        "Зони, що починали в різний час, порівнюються кожна з тими, хто ще не почав, і ефекти усереднюються.",
    },
    plainInference: {
      cluster_robust: "Інтервал ураховує, що значення однієї зони схожі між собою (CR2, Саттертуейт).",
      wild_bootstrap: "Інтервал отримано випадковою зміною знаків цілих зон (ваги Вебба).",
      permutation:
        "Інтервал отримано так: пілот подумки віддається іншим зонам — як часто випадковість мала б такий самий вигляд?",
      placebo: "Інтервал отримано так: контрольні зони подумки оголошуються зонами пілота.",
      jackknife: "Інтервал отримано вилученням зон по одній.",
      multiplier_bootstrap: "Інтервал отримано випадковим зважуванням зон.",
      block_permutation: "Зон замало, тому пілот подумки переноситься не в інші зони, а в інший час.",
    },
    rule: (id) =>
      ({
        "starts-differ": "Вибрано, бо зони починали в різний час.",
        "one-pilot-zone": "Вибрано, бо в пілоті одна зона.",
        "zones-differ": "Вибрано, бо зони пілота і контрольні різнилися до початку.",
        alike: "Вибрано, бо до початку сторони були схожі.",
      })[id] ?? "",
    how: "Як це пораховано?",
    headlineIs: (method, inference) => `Метод: ${method}; інтервал: ${inference}.`,
    onScale: {
      level: "Ефект вважається додатком.",
      log: "Ефект вважається часткою: обчислений на логарифмах і записаний як додаток.",
    },
    oneTest:
      "Інтервал і висновок отримано одним і тим самим тестом, тому вони не можуть суперечити одне одному.",
    seed: "Усе випадкове береться зі сталого зерна: ті самі дані дають ті самі числа.",
    sources:
      "Angrist, Pischke 2009; Abadie, Diamond, Hainmueller 2010; Arkhangelsky та ін. 2021; Callaway, Sant’Anna 2021; Chernozhukov, Wüthrich, Zhu 2021; Rambachan, Roth 2023.",
    allMethods: "Усіма методами, які дозволяють дані",
    allMethodsIntro: "Вирішує один — за наперед установленим правилом; решта потрібні для порівняння.",
    methodHead: "Метод",
    inferenceHead: "Звідки інтервал",
    errorHead: "Стандартна похибка",
    chanceHead: "p-значення",
    headlineMark: "вирішує",
    notPossible: "неможливо:",
    calibration: "Репетиція на вашій історії",
    calibrationHeading: {
      sound: (_, range) =>
        `На вашій історії ніщо не свідчить проти цього методу: хибних тривог ${range} (із упевненістю 95 %), а надійно — 5 %`,
      wolf: (share, range) =>
        `Цей метод здіймає хибну тривогу у ${share} пілотів, які нічого не робили (${range} із упевненістю 95 %; надійно було б 5 %)`,
      careful: (share, range) =>
        `Цей метод обережніший, ніж треба: хибна тривога — у ${share} пілотів, які нічого не робили (${range} із упевненістю 95 %; надійно було б 5 %)`,
      blind: () => "За такої кількості зон цей метод не може назвати ефектом нічого, є він чи ні",
    },
    cannotAlarm: "не може нічого виявити",
    calibrationIntro: (rehearsals, zones, periods) =>
      `Порожніх пілотів такого самого вигляду: ${rehearsals}; їх узято з історії до початку (кількість зон: ${zones}, за ${periods}). Надійний метод бачить ефект приблизно у 5 % із них.`,
    falseAlarms: "Хибні тривоги (інтервал 95 %)",
    usualArithmetic: "як зазвичай у таблицях",
    smallest: (size) => `Найменший ефект, який такий пілот знаходить у 8 випадках із 10: ${size}.`,
    noSmallest: "Жодного ефекту такий пілот у 8 випадках із 10 не знайшов би.",
    power: (size, share) => `Найменший корисний ефект (${size}) було б знайдено у ${share} випадків.`,
    noCalibration: {
      "too-few-periods": "Для репетиції замало історії до початку.",
      "too-few-zones": "Для репетиції замало зон.",
      "nothing-measured": "На цій історії репетиція неможлива.",
    },
    sensitivity: "А якби зони розійшлися й так?",
    breakdown: (times, slope) =>
      `Результат тримається, доки злам тренду не більший за ${times} найбільшого зламу до початку (${slope} за період).`,
    breakdownNone: "Інтервал і без того містить нуль, тому зламом тренду спростовувати нічого.",
    breakdownAll: (times) =>
      `Результат тримається навіть за зламу, у ${times} раза більшого за найбільший до початку.`,
    noTrendBreak: {
      "too-few-periods": "До початку минуло замало часу, щоб судити, як зазвичай ламається тренд.",
      staggered: "Не рахується, якщо зони починають у різний час.",
    },
    breakHead: "Злам, кратно найбільшому попередньому",
    leaveOneOut: (low, high) => `Якщо вилучити будь-яку одну зону, ефект лишається від ${low} до ${high}.`,
  },
});
