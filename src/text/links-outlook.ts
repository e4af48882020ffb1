import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface OutlookWords {
  readonly warnings: string;
  readonly warningsIntro: string;
  readonly noWarnings: string;
  readonly warning: (parts: {
    readonly cause: string;
    readonly moved: string;
    readonly since: string;
    readonly effect: string;
    readonly expected: string;
    readonly per: string;
    readonly range: string;
    readonly by: string;
  }) => string;
  /** `byZone`: counted in single zones; else in the company's series. */
  readonly record: (counted: {
    readonly right: number;
    readonly warnings: number;
    readonly low: string;
    readonly high: string;
    readonly byZone: boolean;
  }) => string;
  readonly noRecord: string;
  readonly tone: Readonly<Record<"good" | "bad" | "neutral" | "unproven", string>>;
  readonly forecasts: string;
  readonly forecastsIntro: string;
  readonly forecastHeading: (name: string, value: string, period: string) => string;
  readonly forecastCaption: string;
  readonly forecastRecord: (better: string, covered: string, count: number, origins: number) => string;
  readonly notShown: (names: string) => string;
  readonly notEstimable: (names: string) => string;
  readonly how: string;
  readonly howForecast: string;
  readonly howWarnings: string;
  readonly howLeftOut: (cells: number) => string;
  readonly howLinks: (parts: { readonly pairs: number; readonly lags: number }) => string;
  readonly placebo: string;
  readonly placeboZone: (hits: number, tested: number, rate: string, low: string, high: string) => string;
  readonly placeboCompany: (hits: number, tested: number, rate: string, low: string, high: string) => string;
  readonly importance: string;
  readonly rule: string;
  readonly failed: string;
  readonly unknown: string;
}

/** Words of early warnings, forecasts and of how links are tested. */
export const outlookWords = catalogue<OutlookWords>({
  en: {
    warnings: "Early warnings",
    warningsIntro: "A leading metric has moved beyond its routine, and a trusted link says what follows.",
    noWarnings: "No leading metric has moved beyond its routine.",
    warning: ({ cause, moved, since, effect, expected, per, range, by }) =>
      `“${cause}” has moved by ${moved} since ${since}. By ${by}, “${effect}” is expected to change by ${expected}${per} from this alone; with all else that moves it, ${range}.`,
    record: ({ right, warnings, low, high, byZone }) =>
      `${byZone ? "In single zones" : "In the company as a whole"} the direction of such warnings was right ${right} of ${warnings} ${plural("en", warnings, { one: "time", other: "times" })} (${low} to ${high}); guessing gives 50 %. How far the result moved was not counted.`,
    noRecord: "There is no earlier warning of this kind to judge it by.",
    tone: { good: "good news", bad: "bad news", neutral: "a change", unproven: "not proven yet" },
    forecasts: "Where results are heading",
    forecastsIntro:
      "Only results whose forecasts beat last year's value in the past are shown, with intervals that held then.",
    forecastHeading: (name, value, period) => `${name}: about ${value} in ${period}`,
    forecastCaption:
      "The dashed line is the forecast; four of five values fall into the dark band, nineteen of twenty into the light one",
    forecastRecord: (better, covered, count, origins) =>
      `In ${origins} forecasts of the past the error was ${better} smaller than with last year's value; ${covered} of ${count} later values fell into the light one.`,
    notShown: (names) => `No forecast is shown for ${names}: it would do no better than last year's value.`,
    notEstimable: (names) =>
      `No forecast can be made for ${names}: too short a history, or values that do not change.`,
    how: "How was this computed?",
    howForecast:
      "Forecasts: theta method (Assimakopoulos & Nikolopoulos 2000) on the seasonally adjusted series; intervals from errors of forecasts made from earlier origins; judged by the mean absolute scaled error (Hyndman & Koehler 2006).",
    howWarnings:
      "Records of early warnings: whenever a zone (or the company) left its routine in the past, did the result move to the foretold side? The link was fitted anew to what was known at each time; its lag is that of the whole history. The range of a warning carries the error of the link and that of forecasts of the result as far ahead.",
    howLeftOut: (cells) =>
      `Where a pilot or a rollout had begun in a zone, its values were left out from then on (up to ${cells} values of a metric, zones × periods): a pilot moves many metrics at once, and links between them would be its own doing. Series of the whole company are used whole.`,
    howLinks: ({ pairs, lags }) =>
      `${pairs} pairs of a cause and a result were tested at up to ${lags} lags each. The search over lags is part of the test, and the number of pairs is adjusted for (Benjamini & Hochberg 1995).`,
    placebo: "Impossible causes as a check",
    placeboZone: (hits, tested, rate, low, high) =>
      `Causes that cannot be (taken from another zone, or shifted far in time) pass the same test in ${hits} of ${tested} cases, ${rate} (${low} to ${high}); 5 % is what the test allows.`,
    placeboCompany: (hits, tested, rate, low, high) =>
      `For series of the whole company: ${hits} of ${tested}, ${rate} (${low} to ${high}).`,
    importance:
      "Shares of what is explained: Lindeman, Merenda & Gold (1980), Grömping (2007), with bootstrap intervals.",
    rule: "Rule",
    failed: "If not, at most",
    unknown: "If it cannot be asked, at most",
  },
  ru: {
    warnings: "Ранние предупреждения",
    warningsIntro:
      "Опережающий показатель вышел за обычные пределы, а надёжная связь говорит, что за этим последует.",
    noWarnings: "Ни один опережающий показатель не вышел за обычные пределы.",
    warning: ({ cause, moved, since, effect, expected, per, range, by }) =>
      `Показатель «${cause}» с ${since} изменился на ${moved}. К периоду «${by}» показатель «${effect}» только от этого ожидаемо изменится на ${expected}${per}; со всем прочим, что на него влияет, — ${range}.`,
    record: ({ right, warnings, low, high, byZone }) =>
      `${byZone ? "В отдельных зонах" : "По компании в целом"} направление таких предупреждений было верным ${right} из ${warnings} раз (от ${low} до ${high}); угадывание даёт 50 %. Размер сдвига не учитывался.`,
    noRecord: "Прежних предупреждений такого рода, по которым можно судить, не было.",
    tone: {
      good: "хорошая новость",
      bad: "плохая новость",
      neutral: "изменение",
      unproven: "пока не доказано",
    },
    forecasts: "Куда идут результаты",
    forecastsIntro:
      "Показаны только результаты, прогноз которых в прошлом был точнее прошлогоднего значения; интервалы тогда оправдались.",
    forecastHeading: (name, value, period) => `${name}: около ${value}, ${period}`,
    forecastCaption:
      "Пунктир — прогноз; в тёмную полосу попадает четыре значения из пяти, в светлую — девятнадцать из двадцати",
    forecastRecord: (better, covered, count, origins) =>
      `В прошлом (прогнозов: ${origins}) ошибка была на ${better} меньше, чем у прошлогоднего значения; в светлую полосу попало ${covered} из ${count} значений.`,
    notShown: (names) => `Прогноз не показан: ${names}. Он был бы не точнее прошлогоднего значения.`,
    notEstimable: (names) =>
      `Прогноз невозможен: ${names}. История слишком короткая или значения не меняются.`,
    how: "Как это рассчитано?",
    howForecast:
      "Прогнозы: метод «тета» (Assimakopoulos & Nikolopoulos 2000) по ряду без сезона; интервалы — по ошибкам прогнозов с более ранних дат; оценка — средняя абсолютная масштабированная ошибка (Hyndman & Koehler 2006).",
    howWarnings:
      "Прежние предупреждения: всякий раз, когда зона (или компания) выходила за обычные пределы, сдвинулся ли результат в предсказанную сторону? Связь каждый раз оценивалась заново по тому, что было тогда известно; её лаг взят по всей истории. В интервале предупреждения учтены ошибка связи и ошибка прогнозов результата на тот же срок.",
    howLeftOut: (cells) =>
      `Значения зоны с начала пилота или внедрения в ней исключены (до ${cells} значений показателя, зоны × периоды): пилот сдвигает сразу много показателей, и связи между ними были бы его делом. Ряды по всей компании взяты целиком.`,
    howLinks: ({ pairs, lags }) =>
      `Проверено пар «причина — результат»: ${pairs}, до ${lags} лагов в каждой. Перебор лагов — часть проверки; число пар учтено (Benjamini & Hochberg 1995).`,
    placebo: "Проверка на невозможных причинах",
    placeboZone: (hits, tested, rate, low, high) =>
      `Заведомо невозможные причины (из другой зоны или далеко сдвинутые во времени) проходят ту же проверку в ${hits} случаях из ${tested}, ${rate} (от ${low} до ${high}); проверка допускает 5 %.`,
    placeboCompany: (hits, tested, rate, low, high) =>
      `Для рядов по всей компании: ${hits} из ${tested}, ${rate} (от ${low} до ${high}).`,
    importance: "Доли объяснённого: Lindeman, Merenda & Gold (1980), Grömping (2007), интервалы — бутстреп.",
    rule: "Правило",
    failed: "Если нет — не выше",
    unknown: "Если проверить нельзя — не выше",
  },
  uk: {
    warnings: "Ранні попередження",
    warningsIntro: "Випереджальний показник вийшов за звичні межі, а надійний зв’язок каже, що буде далі.",
    noWarnings: "Жоден випереджальний показник не вийшов за звичні межі.",
    warning: ({ cause, moved, since, effect, expected, per, range, by }) =>
      `Показник «${cause}» від ${since} змінився на ${moved}. До періоду «${by}» показник «${effect}» лише від цього очікувано зміниться на ${expected}${per}; з усім іншим, що на нього впливає, — ${range}.`,
    record: ({ right, warnings, low, high, byZone }) =>
      `${byZone ? "В окремих зонах" : "У компанії загалом"} напрямок таких попереджень був правильним ${right} із ${warnings} разів (від ${low} до ${high}); вгадування дає 50 %. Розмір зсуву не враховувався.`,
    noRecord: "Попередніх застережень такого роду, за якими можна судити, не було.",
    tone: { good: "добра новина", bad: "погана новина", neutral: "зміна", unproven: "поки не доведено" },
    forecasts: "Куди йдуть результати",
    forecastsIntro:
      "Показано лише результати, прогноз яких у минулому був точніший за торішнє значення; інтервали тоді справдилися.",
    forecastHeading: (name, value, period) => `${name}: близько ${value}, ${period}`,
    forecastCaption:
      "Пунктир — прогноз; у темну смугу потрапляє чотири значення з п’яти, у світлу — дев’ятнадцять із двадцяти",
    forecastRecord: (better, covered, count, origins) =>
      `У минулому (прогнозів: ${origins}) похибка була на ${better} менша, ніж у торішнього значення; у світлу смугу потрапило ${covered} із ${count} значень.`,
    notShown: (names) => `Прогноз не показано: ${names}. Він був би не точніший за торішнє значення.`,
    notEstimable: (names) => `Прогноз неможливий: ${names}. Історія закоротка або значення не змінюються.`,
    how: "Як це обчислено?",
    howForecast:
      "Прогнози: метод «тета» (Assimakopoulos & Nikolopoulos 2000) за рядом без сезону; інтервали — за похибками прогнозів із раніших дат; оцінка — середня абсолютна масштабована похибка (Hyndman & Koehler 2006).",
    howWarnings:
      "Попередні застереження: щоразу, коли зона (або компанія) виходила за звичні межі, чи зрушив результат у передбачений бік? Зв’язок щоразу оцінювався заново за тим, що тоді було відомо; його лаг узято за всією історією. В інтервалі попередження враховано похибку зв’язку й похибку прогнозів результату на той самий строк.",
    howLeftOut: (cells) =>
      `Значення зони від початку пілота чи впровадження в ній вилучено (до ${cells} значень показника, зони × періоди): пілот зрушує одразу багато показників, і зв’язки між ними були б його справою. Ряди всієї компанії взято повністю.`,
    howLinks: ({ pairs, lags }) =>
      `Перевірено пар «причина — результат»: ${pairs}, до ${lags} лагів у кожній. Перебір лагів — частина перевірки; кількість пар ураховано (Benjamini & Hochberg 1995).`,
    placebo: "Перевірка на неможливих причинах",
    placeboZone: (hits, tested, rate, low, high) =>
      `Свідомо неможливі причини (з іншої зони або далеко зсунуті в часі) проходять ту саму перевірку в ${hits} випадках із ${tested}, ${rate} (від ${low} до ${high}); перевірка допускає 5 %.`,
    placeboCompany: (hits, tested, rate, low, high) =>
      `Для рядів усієї компанії: ${hits} із ${tested}, ${rate} (від ${low} до ${high}).`,
    importance: "Частки поясненого: Lindeman, Merenda & Gold (1980), Grömping (2007), інтервали — бутстреп.",
    rule: "Правило",
    failed: "Якщо ні — не вище",
    unknown: "Якщо перевірити не можна — не вище",
  },
});
