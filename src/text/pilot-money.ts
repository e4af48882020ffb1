import type { Likeness, PilotMoney, WaveValue } from "#analysis/pilots/pilot-types.ts";
import type { Grain } from "#model/period.ts";
import { catalogue } from "./catalogue.ts";
import { countZones } from "./count-periods.ts";

type NoMoney = Extract<PilotMoney, { readonly status: "not-estimable" }>["why"];

interface MoneyWords {
  readonly title: string;
  readonly heading: (value: string, perPeriod: string, zones: number) => string;
  readonly headingNothing: string;
  readonly range: (low: string, high: string) => string;
  readonly why: Readonly<Record<NoMoney, string>>;
  readonly perZone: string;
  readonly net: string;
  readonly soFar: string;
  readonly costSoFar: string;
  readonly rollout: string;
  readonly likely: string;
  readonly oneOff: string;
  readonly firstYear: string;
  readonly payback: string;
  readonly paybackValue: (value: string, best: string | null, worst: string | null) => string;
  readonly never: string;
  readonly noCost: string;
  readonly money: string;
  readonly interval: string;
  readonly withheld: string;
  readonly source: (metric: string, margin: string) => string;
  readonly likenessTitle: string;
  readonly likenessHeading: (like: number, all: number) => string;
  readonly likenessHow: string;
  readonly likeness: Readonly<Record<Likeness["likeness"], string>>;
  readonly furthest: (trait: string, distance: string) => string;
  readonly zone: string;
  readonly likeHead: string;
  readonly whyHead: string;
  readonly netHead: string;
  readonly byZone: string;
  readonly waves: string;
  readonly wavesHeading: (started: number, all: number) => string;
  readonly wave: (wave: number) => string;
  readonly planned: string;
  readonly actual: string;
  readonly late: string;
  readonly notYet: string;
  readonly trained: string;
  readonly trainedOf: (trained: number, all: number) => string;
  readonly risk: string;
  readonly promised: string;
  readonly measured: string;
  readonly kept: Readonly<Record<Exclude<WaveValue["kept"], null>, string>>;
  readonly keptHead: string;
  readonly wavesHow: string;
  readonly waveHead: string;
  /** What an amount is of: `a month`. */
  readonly per: (grain: Grain) => string;
}

/** Words of a rollout: what it is worth, to which zones it may be promised, and how it goes. */
export const pilotMoneyWords = catalogue<MoneyWords>({
  en: {
    title: "What a rollout is worth",
    heading: (value, perPeriod, zones) => `Rolled out to ${countZones("en", zones)}: ${value} ${perPeriod}`,
    headingNothing: "No amount is given",
    range: (low, high) => `${low} to ${high}`,
    why: {
      "no-currency-metric":
        "The pilot measures no metric in money, so its effect cannot be turned into money here.",
      "no-margin": "No margin was registered, so revenue cannot be turned into profit.",
      "no-estimate": "There is no estimate of the effect on money yet.",
      "no-remaining-zones": "Every zone has it already: there is nothing left to roll out to.",
    },
    perZone: "Profit per zone and period, before running costs",
    net: "The same after running costs",
    soFar: "Brought so far in the piloted zones",
    costSoFar: "Cost so far",
    rollout: "Rollout, per period, all remaining zones",
    likely: "Of that, zones that are like the piloted ones",
    oneOff: "Cost of starting, once",
    firstYear: "First year, after all costs",
    payback: "Pays back in",
    paybackValue: (value, best, worst) =>
      best === null ? value : `${value} (${best} at best, ${worst ?? "never"} at worst)`,
    never: "never",
    noCost: "No cost was registered.",
    money: "Profit",
    interval: "95 % confidence",
    withheld:
      "These amounts follow from an effect that is not proven; they show what is at stake, not what may be expected.",
    source: (metric, margin) => `From the effect on ${metric}, of which ${margin} is profit.`,
    likenessTitle: "Where the effect may be promised",
    likenessHeading: (like, all) =>
      `${like} of ${countZones("en", all)} still without it are like the piloted ones`,
    likenessHow:
      "A zone is “unlike” where its level, its trend or one of its traits lies further from the piloted zones than they lie from each other. An effect found in large city shops is not promised to villages.",
    likeness: { like: "alike", unlike: "not alike", unknown: "unknown" },
    furthest: (trait, distance) => `${trait}, ${distance} standard deviations away`,
    zone: "Zone",
    likeHead: "Like the piloted ones",
    whyHead: "Differs most by",
    netHead: "Profit per period",
    byZone: "Zone by zone",
    waves: "Rollout by wave",
    wavesHeading: (started, all) =>
      started === 0 ? `${all} planned, none started` : `${started} of ${all} waves have started`,
    wave: (wave) => `Wave ${wave}`,
    planned: "Planned",
    actual: "Started",
    late: "overdue",
    notYet: "not yet",
    trained: "Trained",
    trainedOf: (trained, all) => `${trained} of ${all}`,
    risk: "Risks",
    promised: "Promised per period",
    measured: "Measured effect",
    kept: { kept: "keeps the promise", short: "falls short", unclear: "cannot tell yet" },
    keptHead: "Against the promise",
    wavesHow:
      "Once the zones of a wave have started, their effect is measured like that of a pilot, against zones without it, and compared with what the pilot promised.",
    waveHead: "Wave",
    per: (grain) => `a ${grain}`,
  },
  ru: {
    title: "Сколько стоит внедрение",
    heading: (value, perPeriod, zones) => `Если внедрить (число зон: ${zones}): ${value} ${perPeriod}`,
    headingNothing: "Сумма не указана",
    range: (low, high) => `от ${low} до ${high}`,
    why: {
      "no-currency-metric":
        "Ни один показатель пилота не измеряется в деньгах, поэтому перевести эффект в деньги нельзя.",
      "no-margin": "Маржа не указана, поэтому выручку нельзя перевести в прибыль.",
      "no-estimate": "Оценки эффекта в деньгах пока нет.",
      "no-remaining-zones": "Это уже есть во всех зонах: внедрять больше негде.",
    },
    perZone: "Прибыль на зону за период до текущих затрат",
    net: "То же после текущих затрат",
    soFar: "Уже получено в зонах пилота",
    costSoFar: "Уже потрачено",
    rollout: "Внедрение во всех остальных зонах, за период",
    likely: "Из них в зонах, похожих на зоны пилота",
    oneOff: "Разовые затраты на запуск",
    firstYear: "Первый год после всех затрат",
    payback: "Окупаемость",
    paybackValue: (value, best, worst) =>
      best === null ? value : `${value} (в лучшем случае ${best}, в худшем ${worst ?? "никогда"})`,
    never: "не окупается",
    noCost: "Затраты не указаны.",
    money: "Прибыль",
    interval: "С уверенностью 95 %",
    withheld:
      "Эти суммы следуют из эффекта, который не доказан: они показывают, что стоит на кону, а не чего ждать.",
    source: (metric, margin) =>
      `По эффекту на показатель «${metric}», из которого прибыль составляет ${margin}.`,
    likenessTitle: "Где можно обещать этот эффект",
    likenessHeading: (like, all) => `На зоны пилота похожи ${like} из ${all} остальных`,
    likenessHow:
      "Зона считается непохожей, если её уровень, тренд или другой признак дальше от зон пилота, чем те друг от друга. Эффект, найденный в больших городских магазинах, сельским не обещан.",
    likeness: { like: "похожа", unlike: "не похожа", unknown: "неизвестно" },
    furthest: (trait, distance) => `${trait}: дальше на ${distance} стандартного отклонения`,
    zone: "Зона",
    likeHead: "Похожа на зоны пилота",
    whyHead: "Сильнее всего отличается",
    netHead: "Прибыль за период",
    byZone: "По зонам",
    waves: "Внедрение по волнам",
    wavesHeading: (started, all) =>
      started === 0
        ? `Волн запланировано: ${all}, ни одна не началась`
        : `Начались волны: ${started} из ${all}`,
    wave: (wave) => `Волна ${wave}`,
    planned: "План",
    actual: "Начало",
    late: "просрочено",
    notYet: "ещё нет",
    trained: "Обучены",
    trainedOf: (trained, all) => `${trained} из ${all}`,
    risk: "Риски",
    promised: "Обещано за период",
    measured: "Измеренный эффект",
    kept: { kept: "обещание выполняется", short: "меньше обещанного", unclear: "пока не ясно" },
    keptHead: "Против обещания",
    wavesHow:
      "Когда зоны волны начали работать по-новому, эффект в них измеряется так же, как в пилоте, — против зон без него — и сравнивается с обещанным.",
    waveHead: "Волна",
    per: (grain) =>
      `в ${{ day: "день", week: "неделю", month: "месяц", quarter: "квартал", year: "год" }[grain]}`,
  },
  uk: {
    title: "Скільки коштує впровадження",
    heading: (value, perPeriod, zones) => `Якщо впровадити (кількість зон: ${zones}): ${value} ${perPeriod}`,
    headingNothing: "Суму не вказано",
    range: (low, high) => `від ${low} до ${high}`,
    why: {
      "no-currency-metric":
        "Жоден показник пілота не вимірюється в грошах, тому перевести ефект у гроші не можна.",
      "no-margin": "Маржу не вказано, тому виторг не можна перевести в прибуток.",
      "no-estimate": "Оцінки ефекту в грошах поки немає.",
      "no-remaining-zones": "Це вже є в усіх зонах: впроваджувати більше ніде.",
    },
    perZone: "Прибуток на зону за період до поточних витрат",
    net: "Те саме після поточних витрат",
    soFar: "Уже отримано в зонах пілота",
    costSoFar: "Уже витрачено",
    rollout: "Впровадження в усіх інших зонах, за період",
    likely: "З них у зонах, схожих на зони пілота",
    oneOff: "Разові витрати на запуск",
    firstYear: "Перший рік після всіх витрат",
    payback: "Окупність",
    paybackValue: (value, best, worst) =>
      best === null ? value : `${value} (у найкращому разі ${best}, у найгіршому ${worst ?? "ніколи"})`,
    never: "не окуповується",
    noCost: "Витрати не вказано.",
    money: "Прибуток",
    interval: "З упевненістю 95 %",
    withheld:
      "Ці суми випливають з ефекту, який не доведено: вони показують, що стоїть на кону, а не чого чекати.",
    source: (metric, margin) => `За ефектом на показник «${metric}», з якого прибуток становить ${margin}.`,
    likenessTitle: "Де можна обіцяти цей ефект",
    likenessHeading: (like, all) => `На зони пілота схожі ${like} з ${all} решти`,
    likenessHow:
      "Зона вважається несхожою, якщо її рівень, тренд або інша ознака далі від зон пілота, ніж вони одна від одної. Ефект, знайдений у великих міських магазинах, сільським не обіцяно.",
    likeness: { like: "схожа", unlike: "не схожа", unknown: "невідомо" },
    furthest: (trait, distance) => `${trait}: далі на ${distance} стандартного відхилення`,
    zone: "Зона",
    likeHead: "Схожа на зони пілота",
    whyHead: "Найбільше відрізняється",
    netHead: "Прибуток за період",
    byZone: "За зонами",
    waves: "Впровадження за хвилями",
    wavesHeading: (started, all) =>
      started === 0 ? `Хвиль заплановано: ${all}, жодна не почалася` : `Почалися хвилі: ${started} з ${all}`,
    wave: (wave) => `Хвиля ${wave}`,
    planned: "План",
    actual: "Початок",
    late: "прострочено",
    notYet: "ще ні",
    trained: "Навчені",
    trainedOf: (trained, all) => `${trained} з ${all}`,
    risk: "Ризики",
    promised: "Обіцяно за період",
    measured: "Виміряний ефект",
    kept: { kept: "обіцянка виконується", short: "менше обіцяного", unclear: "поки не ясно" },
    keptHead: "Проти обіцянки",
    wavesHow:
      "Коли зони хвилі почали працювати по-новому, ефект у них вимірюється так само, як у пілоті, — проти зон без нього — і порівнюється з обіцяним.",
    waveHead: "Хвиля",
    per: (grain) =>
      `на ${{ day: "день", week: "тиждень", month: "місяць", quarter: "квартал", year: "рік" }[grain]}`,
  },
});
