import type { Likeness, NoMoney, WaveValue } from "#analysis/pilots/pilot-types.ts";
import type { Grain } from "#model/period.ts";
import { catalogue } from "./catalogue.ts";
import { countZones } from "./count-periods.ts";

interface MoneyWords {
  readonly title: string;
  readonly heading: (value: string, perPeriod: string, zones: number) => string;
  readonly headingNothing: string;
  /** No zone still without it is like the piloted ones. */
  readonly headingUnlike: string;
  readonly range: (low: string, high: string) => string;
  /** Why no amount is given, and what would be needed; of an exploratory metric its name and false-alarm rate. */
  readonly why: Readonly<Record<NoMoney["why"], (metric: string, share: string) => string>>;
  readonly perZone: string;
  readonly net: string;
  readonly soFar: string;
  readonly costSoFar: string;
  readonly rollout: (zones: number) => string;
  readonly unpromised: (zones: number, value: string, perPeriod: string, range: string) => string;
  readonly oneOff: string;
  readonly firstYear: (from: string | null) => string;
  readonly payback: string;
  readonly paybackValue: (value: string, best: string | null, worst: string | null) => string;
  readonly never: string;
  readonly noCost: string;
  readonly money: string;
  readonly interval: string;
  readonly withheld: string;
  readonly source: (metric: string, margin: string) => string;
  readonly how: Readonly<Record<"zones" | "interval" | "intervalShare" | "year" | "waves", string>>;
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
  readonly startedOf: (started: number, all: number) => string;
  readonly promised: string;
  readonly measured: string;
  /** Both as money, for the zones that count. */
  readonly waveMoney: (perPeriod: string, zones: number, promised: string, measured: string | null) => string;
  readonly waveUnlike: (unlike: number, all: number) => string;
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
    heading: (value, perPeriod, zones) =>
      `Rolled out to the ${countZones("en", zones)} that are like the piloted ones: ${value} ${perPeriod}`,
    headingNothing: "No amount is given",
    headingUnlike: "No zone still without it is like the piloted ones: no amount is promised",
    range: (low, high) => `${low} to ${high}`,
    why: {
      "no-currency-metric": () =>
        "No metric in money is measured by zone, so the effect cannot be turned into money here.",
      "no-margin": () => "No margin was registered, so revenue cannot be turned into profit.",
      "no-estimate": () => "There is no estimate of the effect on money yet.",
      "no-remaining-zones": () => "Every zone has it already: there is nothing left to roll out to.",
      "not-trustworthy": () =>
        "What was measured is not safely the work of the pilot, so nobody can say what the pilot is worth. An amount needs a comparison that passes every check: mend what failed, or repeat the pilot.",
      exploratory: (metric, share) =>
        `An amount would have to come from ${metric}, which was not named before the start, and what was seen there may well be chance (false-alarm rate ${share}; 5 % is the most that is accepted). An amount needs a metric in money that decides, or more zones and more time.`,
      "money-not-trustworthy": (metric) =>
        `An amount would have to come from ${metric}, and on that metric the comparison does not pass every check. An amount needs comparison zones in which ${metric} moves as in the piloted ones.`,
    },
    perZone: "Profit per zone and period, before running costs",
    net: "The same after running costs",
    soFar: "Brought during the pilot, before its costs",
    costSoFar: "Cost of the pilot over the same time",
    rollout: (zones) => `Rollout to ${countZones("en", zones)} like the piloted ones, per period`,
    unpromised: (zones, value, perPeriod, range) =>
      `Not promised: in ${zones === 1 ? "the one further zone that is" : `the ${zones} further zones that are`} not like the piloted ones it would be ${value} ${perPeriod} (${range}) if it worked there as it did in the pilot.`,
    oneOff: "Cost of starting there, once",
    firstYear: (from) =>
      from === null
        ? "First year there, after all costs"
        : `First year from ${from}, wave by wave, after all costs`,
    payback: "Pays back in",
    paybackValue: (value, best, worst) =>
      best === null ? value : `${value} (${best} at best, ${worst ?? "never"} at worst)`,
    never: "never",
    noCost: "No cost was registered.",
    money: "Profit",
    interval: "95 % confidence",
    withheld:
      "The verdict does not call for a rollout: these amounts show what is at stake, not what may be expected.",
    source: (metric, margin) => `From the effect on ${metric}, of which ${margin} is profit.`,
    how: {
      zones:
        "Only zones that are still without it count, in the value and in the costs. Amount, first year and payback are of those that are like the piloted ones.",
      interval:
        "The interval takes the effect to be the same amount in every zone. Where zones differ in how they respond, the true sum may lie outside it.",
      intervalShare:
        "The interval takes the effect to be the same share of every zone’s own level. Where zones differ in how they respond, the true sum may lie outside it.",
      year: "All zones are taken to start on the same day.",
      waves:
        "Each zone counts from the day that is planned for its wave, an overdue one from the day after the data end; a zone that is due later than a year from then counts neither with its value nor with its cost.",
    },
    likenessTitle: "Which zones are like the piloted ones",
    likenessHeading: (like, all) =>
      `${like} of ${countZones("en", all)} still without it are like the piloted ones`,
    likenessHow:
      "A zone is “not alike” where its format was not piloted, or where its level or one of its traits lies more than half a standard deviation outside what was piloted. An effect found in large city shops is not promised to villages.",
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
    startedOf: (started, all) => `${started} of ${all} zones`,
    promised: "As in the pilot, per zone",
    measured: "Measured, per zone",
    waveMoney: (perPeriod, zones, promised, measured) =>
      `Profit ${perPeriod} in ${countZones("en", zones)}: ${promised} as in the pilot${measured === null ? "" : `, ${measured} measured`}`,
    waveUnlike: (unlike, all) =>
      `${unlike} of ${all} not like the piloted ones: nothing was promised for them`,
    kept: { kept: "keeps up", short: "falls short", unclear: "cannot tell yet" },
    keptHead: "Against the pilot",
    wavesHow:
      "Once zones of a wave have started, the effect in these zones is measured like that of a pilot, against zones without it, and compared with what the pilot’s effect would make in the same zones.",
    waveHead: "Wave",
    per: (grain) => `a ${grain}`,
  },
  ru: {
    title: "Что даёт внедрение",
    heading: (value, perPeriod, zones) =>
      `Если внедрить в зонах, похожих на зоны пилота (их ${zones}): ${value} ${perPeriod}`,
    headingNothing: "Сумма не указана",
    headingUnlike: "Среди зон, где этого ещё нет, нет похожих на зоны пилота: сумма не обещана",
    range: (low, high) => `от ${low} до ${high}`,
    why: {
      "no-currency-metric": () =>
        "Ни один показатель по зонам не измеряется в деньгах, поэтому перевести эффект в деньги нельзя.",
      "no-margin": () => "Маржа не указана, поэтому выручку нельзя перевести в прибыль.",
      "no-estimate": () => "Оценки эффекта в деньгах пока нет.",
      "no-remaining-zones": () => "Это уже есть во всех зонах: внедрять больше негде.",
      "not-trustworthy": () =>
        "Нельзя быть уверенным, что измеренное — заслуга пилота, поэтому нельзя сказать, сколько он стоит. Для суммы нужно сравнение, которое проходит все проверки: устраните причину или повторите пилот.",
      exploratory: (metric, share) =>
        `Сумму пришлось бы считать по показателю «${metric}», но до начала его не называли, а увиденное в нём вполне может быть случайностью (доля ложных тревог ${share}, допускается не больше 5 %). Для суммы нужно, чтобы решал показатель в деньгах, или больше зон и времени.`,
      "money-not-trustworthy": (metric) =>
        `Сумму пришлось бы считать по показателю «${metric}», но по нему сравнение проходит не все проверки. Для суммы нужны контрольные зоны, где показатель «${metric}» движется так же, как в зонах пилота.`,
    },
    perZone: "Прибыль на зону за период до текущих затрат",
    net: "То же после текущих затрат",
    soFar: "Получено за время пилота до его затрат",
    costSoFar: "Затраты пилота за то же время",
    rollout: (zones) => `Внедрение в зонах, похожих на зоны пилота (их ${zones}), за период`,
    unpromised: (zones, value, perPeriod, range) =>
      `Не обещано: в остальных зонах, не похожих на зоны пилота (их ${zones}), было бы ${value} ${perPeriod} (${range}), если бы там всё сработало так же, как в пилоте.`,
    oneOff: "Разовые затраты на запуск в них",
    firstYear: (from) =>
      from === null
        ? "Первый год в них после всех затрат"
        : `Первый год (отсчёт: ${from}) по волнам после всех затрат`,
    payback: "Окупаемость",
    paybackValue: (value, best, worst) =>
      best === null ? value : `${value} (в лучшем случае ${best}, в худшем ${worst ?? "никогда"})`,
    never: "не окупается",
    noCost: "Затраты не указаны.",
    money: "Прибыль",
    interval: "С уверенностью 95 %",
    withheld: "Вывод не в пользу внедрения: эти суммы показывают, что стоит на кону, а не чего ждать.",
    source: (metric, margin) =>
      `По эффекту на показатель «${metric}», из которого прибыль составляет ${margin}.`,
    how: {
      zones:
        "В сумме и в затратах учтены только зоны, где этого ещё нет. Сумма, первый год и окупаемость — по тем из них, что похожи на зоны пилота.",
      interval:
        "Интервал исходит из того, что прибавка во всех зонах одинакова. Если зоны откликаются по-разному, истинная сумма может оказаться вне его.",
      intervalShare:
        "Интервал исходит из того, что эффект во всех зонах составляет одну и ту же долю их собственного уровня. Если зоны откликаются по-разному, истинная сумма может оказаться вне его.",
      year: "Считается, что все зоны начинают в один день.",
      waves:
        "Каждая зона учитывается с того дня, который запланирован для её волны, а просроченная — со дня после конца данных; зона, чей срок наступит позже чем через год, не учтена ни в сумме, ни в затратах.",
    },
    likenessTitle: "Какие зоны похожи на зоны пилота",
    likenessHeading: (like, all) => `На зоны пилота похожи ${like} из ${all} остальных`,
    likenessHow:
      "Зона считается непохожей, если её формата в пилоте не было или если её уровень или другой признак выходит за пределы зон пилота больше чем на половину стандартного отклонения. Эффект, найденный в больших городских магазинах, сельским не обещан.",
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
    startedOf: (started, all) => `зон: ${started} из ${all}`,
    promised: "Как в пилоте, на зону",
    measured: "Измерено, на зону",
    waveMoney: (perPeriod, zones, promised, measured) =>
      `Прибыль ${perPeriod} (число зон: ${zones}): ${promised}, если как в пилоте${measured === null ? "" : `, ${measured} по измерению`}`,
    waveUnlike: (unlike, all) => `Не похожи на зоны пилота ${unlike} из ${all}: им ничего не обещано`,
    kept: { kept: "не хуже пилота", short: "меньше, чем в пилоте", unclear: "пока не ясно" },
    keptHead: "По сравнению с пилотом",
    wavesHow:
      "Когда зоны волны начали работать по-новому, эффект в этих зонах измеряется так же, как в пилоте, — против зон без него — и сравнивается с тем, что дал бы в тех же зонах эффект пилота.",
    waveHead: "Волна",
    per: (grain) =>
      `в ${{ day: "день", week: "неделю", month: "месяц", quarter: "квартал", year: "год" }[grain]}`,
  },
  uk: {
    title: "Що дає впровадження",
    heading: (value, perPeriod, zones) =>
      `Якщо впровадити в зонах, схожих на зони пілота (їх ${zones}): ${value} ${perPeriod}`,
    headingNothing: "Суму не вказано",
    headingUnlike: "Серед зон, де цього ще немає, немає схожих на зони пілота: суму не обіцяно",
    range: (low, high) => `від ${low} до ${high}`,
    why: {
      "no-currency-metric": () =>
        "Жоден показник за зонами не вимірюється в грошах, тому перевести ефект у гроші не можна.",
      "no-margin": () => "Маржу не вказано, тому виторг не можна перевести в прибуток.",
      "no-estimate": () => "Оцінки ефекту в грошах поки немає.",
      "no-remaining-zones": () => "Це вже є в усіх зонах: впроваджувати більше ніде.",
      "not-trustworthy": () =>
        "Не можна бути певним, що виміряне — заслуга пілота, тому не можна сказати, скільки він вартий. Для суми потрібне порівняння, яке проходить усі перевірки: усуньте причину або повторіть пілот.",
      exploratory: (metric, share) =>
        `Суму довелося б рахувати за показником «${metric}», але до початку його не називали, а побачене в ньому цілком може бути випадковістю (частка хибних тривог ${share}, припустимо не більше 5 %). Для суми потрібно, щоб вирішував показник у грошах, або більше зон і часу.`,
      "money-not-trustworthy": (metric) =>
        `Суму довелося б рахувати за показником «${metric}», але за ним порівняння проходить не всі перевірки. Для суми потрібні контрольні зони, де показник «${metric}» рухається так само, як у зонах пілота.`,
    },
    perZone: "Прибуток на зону за період до поточних витрат",
    net: "Те саме після поточних витрат",
    soFar: "Отримано за час пілота до його витрат",
    costSoFar: "Витрати пілота за той самий час",
    rollout: (zones) => `Впровадження в зонах, схожих на зони пілота (їх ${zones}), за період`,
    unpromised: (zones, value, perPeriod, range) =>
      `Не обіцяно: в інших зонах, не схожих на зони пілота (їх ${zones}), було б ${value} ${perPeriod} (${range}), якби там усе спрацювало так само, як у пілоті.`,
    oneOff: "Разові витрати на запуск у них",
    firstYear: (from) =>
      from === null
        ? "Перший рік у них після всіх витрат"
        : `Перший рік (відлік: ${from}) за хвилями після всіх витрат`,
    payback: "Окупність",
    paybackValue: (value, best, worst) =>
      best === null ? value : `${value} (у найкращому разі ${best}, у найгіршому ${worst ?? "ніколи"})`,
    never: "не окуповується",
    noCost: "Витрати не вказано.",
    money: "Прибуток",
    interval: "З упевненістю 95 %",
    withheld: "Висновок не на користь впровадження: ці суми показують, що стоїть на кону, а не чого чекати.",
    source: (metric, margin) => `За ефектом на показник «${metric}», з якого прибуток становить ${margin}.`,
    how: {
      zones:
        "У сумі й у витратах враховано лише зони, де цього ще немає. Сума, перший рік і окупність — за тими з них, що схожі на зони пілота.",
      interval:
        "Інтервал виходить з того, що приріст у всіх зонах однаковий. Якщо зони відгукуються по-різному, справжня сума може опинитися поза ним.",
      intervalShare:
        "Інтервал виходить з того, що ефект у всіх зонах становить одну й ту саму частку їхнього власного рівня. Якщо зони відгукуються по-різному, справжня сума може опинитися поза ним.",
      year: "Вважається, що всі зони починають в один день.",
      waves:
        "Кожна зона враховується з того дня, який заплановано для її хвилі, а прострочена — з дня після кінця даних; зона, чий термін настане пізніше ніж за рік, не врахована ні в сумі, ні у витратах.",
    },
    likenessTitle: "Які зони схожі на зони пілота",
    likenessHeading: (like, all) => `На зони пілота схожі ${like} з ${all} решти`,
    likenessHow:
      "Зона вважається несхожою, якщо її формату в пілоті не було або якщо її рівень чи інша ознака виходить за межі зон пілота більш ніж на половину стандартного відхилення. Ефект, знайдений у великих міських магазинах, сільським не обіцяно.",
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
    startedOf: (started, all) => `зон: ${started} з ${all}`,
    promised: "Як у пілоті, на зону",
    measured: "Виміряно, на зону",
    waveMoney: (perPeriod, zones, promised, measured) =>
      `Прибуток ${perPeriod} (кількість зон: ${zones}): ${promised}, якщо як у пілоті${measured === null ? "" : `, ${measured} за виміром`}`,
    waveUnlike: (unlike, all) => `Не схожі на зони пілота ${unlike} з ${all}: їм нічого не обіцяно`,
    kept: { kept: "не гірше за пілот", short: "менше, ніж у пілоті", unclear: "поки не ясно" },
    keptHead: "Порівняно з пілотом",
    wavesHow:
      "Коли зони хвилі почали працювати по-новому, ефект у цих зонах вимірюється так само, як у пілоті, — проти зон без нього — і порівнюється з тим, що дав би в тих самих зонах ефект пілота.",
    waveHead: "Хвиля",
    per: (grain) =>
      `на ${{ day: "день", week: "тиждень", month: "місяць", quarter: "квартал", year: "рік" }[grain]}`,
  },
});
