import type { PilotStatus, PilotVerdict, Settle, VerdictReason } from "#analysis/pilots/pilot-types.ts";
import { catalogue } from "./catalogue.ts";
import { pilotCheckWords } from "./pilot-checks.ts";
import type { PilotWriter } from "./pilot-writer.ts";

type Settled = Extract<Settle, { readonly status: "estimated" }>;

interface VerdictWords {
  readonly verdict: Readonly<Record<PilotVerdict, string>>;
  readonly status: Readonly<Record<PilotStatus, string>>;
  /** The page's answer: what decides, by the first reason that says so. */
  readonly answer: Readonly<
    Record<
      | "roll-out"
      | "harmful"
      | "guardrail"
      | "not-worth-it"
      | "cannot-tell"
      | "too-early"
      | "worth-unknown"
      | "not-trustworthy"
      | "not-measurable"
      | "not-started",
      (name: string) => string
    >
  >;
  readonly reason: (reason: VerdictReason, write: PilotWriter, metric: string) => string;
  readonly whyNotEstimable: (why: string) => string;
  readonly settle: (settle: Settled, write: PilotWriter) => string;
  readonly notSettled: Readonly<Record<"no-min-effect" | "no-calibration" | "not-trustworthy", string>>;
  readonly unsafe: string;
  readonly helps: string;
}

/** What stands in the way of an estimate, by the code that the analysis gives. */
type Obstacles = Readonly<Record<string, string>>;

const OBSTACLES_EN: Obstacles = {
  "no-pilot-zone": "no piloted zone has values",
  "no-pilot-zones": "no piloted zone has values",
  "no-control-zone": "there is no zone to compare with",
  "no-control-zones": "there is no zone to compare with",
  "no-values": "there are no values by zone in the chosen time",
  "no-period-before": "there is no period before the start",
  "no-period-after": "there is no period after the start yet",
  "too-few-periods": "there are too few periods",
  "too-few-periods-before": "there are too few periods before the start",
  "too-few-zones": "there are too few zones",
  "not-positive": "the logarithmic scale needs values above zero",
  staggered: "the zones started at different times",
  "no-contrast": "piloted and comparison zones cannot be told apart in these data",
  "no-metric": "the metric has no values by zone",
  "not-started": "the pilot has not started",
};

const OBSTACLES_RU: Obstacles = {
  "no-pilot-zone": "ни в одной зоне пилота нет значений",
  "no-pilot-zones": "ни в одной зоне пилота нет значений",
  "no-control-zone": "не с чем сравнивать: нет контрольных зон",
  "no-control-zones": "не с чем сравнивать: нет контрольных зон",
  "no-values": "за выбранное время нет значений по зонам",
  "no-period-before": "нет ни одного периода до начала",
  "no-period-after": "после начала ещё не прошло ни одного периода",
  "too-few-periods": "слишком мало периодов",
  "too-few-periods-before": "слишком мало периодов до начала",
  "too-few-zones": "слишком мало зон",
  "not-positive": "логарифмическая шкала требует значений больше нуля",
  staggered: "зоны начинали в разное время",
  "no-contrast": "по этим данным зоны пилота нельзя отличить от контрольных",
  "no-metric": "у показателя нет значений по зонам",
  "not-started": "пилот ещё не начался",
};

const OBSTACLES_UK: Obstacles = {
  "no-pilot-zone": "у жодній зоні пілота немає значень",
  "no-pilot-zones": "у жодній зоні пілота немає значень",
  "no-control-zone": "немає з чим порівнювати: контрольних зон немає",
  "no-control-zones": "немає з чим порівнювати: контрольних зон немає",
  "no-values": "за вибраний час немає значень за зонами",
  "no-period-before": "немає жодного періоду до початку",
  "no-period-after": "після початку ще не минуло жодного періоду",
  "too-few-periods": "замало періодів",
  "too-few-periods-before": "замало періодів до початку",
  "too-few-zones": "замало зон",
  "not-positive": "логарифмічна шкала потребує значень, більших за нуль",
  staggered: "зони починали в різний час",
  "no-contrast": "за цими даними зони пілота не можна відрізнити від контрольних",
  "no-metric": "показник не має значень за зонами",
  "not-started": "пілот ще не почався",
};

function reasonEn(reason: VerdictReason, write: PilotWriter, metric: string): string {
  switch (reason.code) {
    case "check-failed":
      return `The check “${pilotCheckWords("en").check[reason.check].title}” was not passed.`;
    case "effect-proven":
      return `${metric} changed by ${write.effect(reason.effect)} because of the pilot. The true effect lies ${write.range(reason.low, reason.high)} (95 % confidence): more than chance explains${reason.minEffect === null ? "" : `, and the estimate reaches the ${write.size(reason.minEffect)} that make a rollout worthwhile`}.`;
    case "effect-harmful":
      return `${metric} became worse because of the pilot: ${write.effect(reason.effect)}, ${write.range(reason.low, reason.high)} with 95 % confidence.`;
    case "effect-below-worthwhile":
      return `Whatever the pilot does to ${metric}, it is less than the ${write.size(reason.minEffect)} that would make a rollout worthwhile: the true effect lies ${write.range(reason.low, reason.high)} (95 % confidence; best estimate ${write.effect(reason.effect)}). This is a finding, not a lack of data.`;
    case "proven-but-small":
      return `The pilot does work (${write.effect(reason.effect)}, ${write.range(reason.low, reason.high)}), but the estimate stays below the ${write.size(reason.minEffect)} that would make a rollout worthwhile, and it cannot yet be ruled out that the true effect reaches it.`;
    case "cannot-tell":
      return `The data cannot tell yet: the true effect on ${metric} lies ${write.range(reason.low, reason.high)} (95 % confidence; best estimate ${write.effect(reason.effect)}). That includes no effect at all${reason.minEffect === null ? "" : ` as well as the ${write.size(reason.minEffect)} that would make a rollout worthwhile`}. This is not the same as “no effect”.`;
    case "guardrail-harmed":
      return `The pilot harms a metric that it must not harm: ${write.metric(reason.metricId)}.`;
    case "worth-unknown":
      return "Nobody wrote down before the start how large an effect would be worth a rollout, and the costs do not tell: proof alone is no reason to roll out. Agree on the smallest worthwhile effect (min_effect in pilots.csv), and the verdict follows from the data that are there.";
    case "worth-from-costs":
      return `No smallest worthwhile effect was registered, so what pays for the costs within a year is taken: ${write.size(reason.minEffect)}.`;
    case "still-running":
      return reason.planned === null
        ? `The pilot is still running; so far ${write.periods(reason.periods)} have been measured.`
        : `The pilot is still running: ${reason.periods} of ${write.periods(reason.planned)} have been measured. The interval allows for looking at it again and again.`;
    case "not-started":
      return `The pilot starts on ${write.day(reason.start)}; nothing has been measured yet.`;
    case "no-direction":
      return `It is not defined whether more or less of ${write.metric(reason.metricId)} is better, so nobody can say whether the change is good.`;
    case "not-estimable":
      return `The effect cannot be estimated: ${OBSTACLES_EN[reason.why] ?? reason.why}.`;
  }
}

function reasonRu(reason: VerdictReason, write: PilotWriter, metric: string): string {
  switch (reason.code) {
    case "check-failed":
      return `Не пройдена проверка «${pilotCheckWords("ru").check[reason.check].title}».`;
    case "effect-proven":
      return `Благодаря пилоту показатель «${metric}» изменился на ${write.effect(reason.effect)}. Истинный эффект — ${write.range(reason.low, reason.high)} (с уверенностью 95 %): случайностью это не объяснить${reason.minEffect === null ? "" : `, и оценка достигает величины, ради которой стоит внедрять (${write.size(reason.minEffect)})`}.`;
    case "effect-harmful":
      return `Из-за пилота показатель «${metric}» ухудшился: ${write.effect(reason.effect)}, с уверенностью 95 % — ${write.range(reason.low, reason.high)}.`;
    case "effect-below-worthwhile":
      return `Как бы пилот ни влиял на показатель «${metric}», это меньше величины, ради которой стоит внедрять (${write.size(reason.minEffect)}): истинный эффект — ${write.range(reason.low, reason.high)} (с уверенностью 95 %; лучшая оценка ${write.effect(reason.effect)}). Это вывод, а не нехватка данных.`;
    case "proven-but-small":
      return `Пилот действует (${write.effect(reason.effect)}; ${write.range(reason.low, reason.high)}), но оценка не достигает величины, ради которой стоит внедрять (${write.size(reason.minEffect)}), и пока нельзя исключить, что истинный эффект её достигает.`;
    case "cannot-tell":
      return `Данные пока не дают ответа: истинный эффект на показатель «${metric}» — ${write.range(reason.low, reason.high)} (с уверенностью 95 %; лучшая оценка ${write.effect(reason.effect)}). В этот интервал попадает и полное отсутствие эффекта${reason.minEffect === null ? "" : `, и величина, ради которой стоит внедрять (${write.size(reason.minEffect)})`}. Это не то же самое, что «эффекта нет».`;
    case "guardrail-harmed":
      return `Пилот вредит показателю, которому вредить нельзя: «${write.metric(reason.metricId)}».`;
    case "worth-unknown":
      return "До начала никто не записал, ради какого эффекта стоит внедрять, и по затратам это не определить: одной доказанности для внедрения мало. Договоритесь о наименьшем полезном эффекте и запишите его в таблицу пилотов — тогда для вывода хватит тех данных, которые уже есть.";
    case "worth-from-costs":
      return `Наименьший эффект, ради которого стоит внедрять, записан не был; вместо него взят тот, что окупает затраты за год: ${write.size(reason.minEffect)}.`;
    case "still-running":
      return reason.planned === null
        ? `Пилот ещё идёт; пока есть данные за ${write.periods(reason.periods)}.`
        : `Пилот ещё идёт: есть данные за ${write.periods(reason.periods)} из ${reason.planned}. Интервал учитывает, что на результат смотрят не один раз.`;
    case "not-started":
      return `Начало пилота: ${write.day(reason.start)}; измерять пока нечего.`;
    case "no-direction":
      return `Не определено, что лучше для показателя «${write.metric(reason.metricId)}» — больше или меньше, поэтому нельзя сказать, хорошо ли это изменение.`;
    case "not-estimable":
      return `Эффект оценить нельзя: ${OBSTACLES_RU[reason.why] ?? reason.why}.`;
  }
}

function reasonUk(reason: VerdictReason, write: PilotWriter, metric: string): string {
  switch (reason.code) {
    case "check-failed":
      return `Не пройдено перевірку «${pilotCheckWords("uk").check[reason.check].title}».`;
    case "effect-proven":
      return `Завдяки пілоту показник «${metric}» змінився на ${write.effect(reason.effect)}. Справжній ефект — ${write.range(reason.low, reason.high)} (із упевненістю 95 %): випадковістю цього не пояснити${reason.minEffect === null ? "" : `, і оцінка сягає величини, заради якої варто впроваджувати (${write.size(reason.minEffect)})`}.`;
    case "effect-harmful":
      return `Через пілот показник «${metric}» погіршився: ${write.effect(reason.effect)}, із упевненістю 95 % — ${write.range(reason.low, reason.high)}.`;
    case "effect-below-worthwhile":
      return `Хоч би як пілот впливав на показник «${metric}», це менше за величину, заради якої варто впроваджувати (${write.size(reason.minEffect)}): справжній ефект — ${write.range(reason.low, reason.high)} (із упевненістю 95 %; найкраща оцінка ${write.effect(reason.effect)}). Це висновок, а не брак даних.`;
    case "proven-but-small":
      return `Пілот діє (${write.effect(reason.effect)}; ${write.range(reason.low, reason.high)}), але оцінка не сягає величини, заради якої варто впроваджувати (${write.size(reason.minEffect)}), і поки не можна виключити, що справжній ефект її сягає.`;
    case "cannot-tell":
      return `Дані поки не дають відповіді: справжній ефект на показник «${metric}» — ${write.range(reason.low, reason.high)} (із упевненістю 95 %; найкраща оцінка ${write.effect(reason.effect)}). До цього інтервалу потрапляє і повна відсутність ефекту${reason.minEffect === null ? "" : `, і величина, заради якої варто впроваджувати (${write.size(reason.minEffect)})`}. Це не те саме, що «ефекту немає».`;
    case "guardrail-harmed":
      return `Пілот шкодить показнику, якому шкодити не можна: «${write.metric(reason.metricId)}».`;
    case "worth-unknown":
      return "До початку ніхто не записав, заради якого ефекту варто впроваджувати, і за витратами цього не визначити: самої доведеності для впровадження замало. Домовтеся про найменший корисний ефект і запишіть його до таблиці пілотів — тоді для висновку вистачить тих даних, які вже є.";
    case "worth-from-costs":
      return `Найменший ефект, заради якого варто впроваджувати, записано не було; замість нього взято той, що окуповує витрати за рік: ${write.size(reason.minEffect)}.`;
    case "still-running":
      return reason.planned === null
        ? `Пілот ще триває; поки є дані за ${write.periods(reason.periods)}.`
        : `Пілот ще триває: є дані за ${write.periods(reason.periods)} з ${reason.planned}. Інтервал ураховує, що на результат дивляться не один раз.`;
    case "not-started":
      return `Початок пілота: ${write.day(reason.start)}; вимірювати поки нічого.`;
    case "no-direction":
      return `Не визначено, що краще для показника «${write.metric(reason.metricId)}» — більше чи менше, тому не можна сказати, чи ця зміна добра.`;
    case "not-estimable":
      return `Ефект оцінити не можна: ${OBSTACLES_UK[reason.why] ?? reason.why}.`;
  }
}

/** Ways to an answer besides waiting for the planned end. */
function waysEn({ morePeriods, zonesNeeded, controlsNeeded, atEnd }: Settled, write: PilotWriter): string[] {
  return [
    morePeriods === null ? null : `${write.periods(morePeriods)} more with the same zones`,
    zonesNeeded === null
      ? null
      : `${zonesNeeded} piloted zones${controlsNeeded === null ? "" : ` against ${controlsNeeded} for comparison`} over the ${atEnd ? "planned" : "same"} time`,
  ].filter((way) => way !== null);
}

function waysRu({ morePeriods, zonesNeeded, controlsNeeded, atEnd }: Settled, write: PilotWriter): string[] {
  return [
    morePeriods === null ? null : `ещё ${write.periods(morePeriods)} в тех же зонах`,
    zonesNeeded === null
      ? null
      : `${zonesNeeded} в пилоте${controlsNeeded === null ? "" : ` и ${controlsNeeded} в контроле`} (число зон) за ${atEnd ? "запланированное" : "то же"} время`,
  ].filter((way) => way !== null);
}

function waysUk({ morePeriods, zonesNeeded, controlsNeeded, atEnd }: Settled, write: PilotWriter): string[] {
  return [
    morePeriods === null ? null : `ще ${write.periods(morePeriods)} у тих самих зонах`,
    zonesNeeded === null
      ? null
      : `${zonesNeeded} у пілоті${controlsNeeded === null ? "" : ` і ${controlsNeeded} у контролі`} (кількість зон) за ${atEnd ? "запланований" : "той самий"} час`,
  ].filter((way) => way !== null);
}

/** What a pilot's result means: verdict, answer, reasons, and what would settle it. */
export const pilotVerdictWords = catalogue<VerdictWords>({
  en: {
    verdict: {
      roll_out: "Roll out",
      do_not_roll_out: "Do not roll out",
      extend: "Cannot tell yet",
      not_trustworthy: "Not to be trusted",
    },
    status: { planned: "planned", running: "running", finished: "finished", open: "no planned end" },
    answer: {
      "roll-out": (name) => `${name}: it works, roll it out`,
      harmful: (name) => `${name}: it does harm, do not roll it out`,
      guardrail: (name) => `${name}: do not roll it out, it harms something else`,
      "not-worth-it": (name) => `${name}: no effect worth a rollout`,
      "cannot-tell": (name) => `${name}: cannot tell yet, extend it`,
      "too-early": (name) => `${name}: too early to decide`,
      "worth-unknown": (name) => `${name}: it works, but nobody said how much would be enough`,
      "not-trustworthy": (name) => `${name}: this result is not to be trusted`,
      "not-measurable": (name) => `${name}: the effect cannot be measured`,
      "not-started": (name) => `${name}: not started yet`,
    },
    reason: reasonEn,
    whyNotEstimable: (why) => OBSTACLES_EN[why] ?? why,
    settle: (found, write) => {
      const { atEnd, effect, halfWidth, needed } = found;
      const ways = waysEn(found, write);
      const stays = `If the estimate stays at ${write.effect(effect)}`;
      if (atEnd?.settles) {
        return `Wait for the planned end. The decision is due on ${write.day(atEnd.date)}, ${atEnd.periods === 0 ? "as soon as the last values are in" : `${write.periods(atEnd.periods)} from the latest values`}. Looked at once, at that end, the result should be known to within about ±${write.size(atEnd.halfWidth)}. ${stays}, anything below ±${write.size(needed)} settles it.`;
      }
      const width = atEnd
        ? `The decision is due on ${write.day(atEnd.date)}; by then the result should be known to within about ±${write.size(atEnd.halfWidth)}. ${stays}, that will not do: less than ±${write.size(needed)} is needed.`
        : `The result is known to within ±${write.size(halfWidth)} on the side that decides. ${stays}, less than ±${write.size(needed)} is needed.`;
      return ways.length === 0
        ? `${width} No number of zones that the company has, and no time within three years, would do: test a larger change, or a metric that varies less.`
        : `${width} What would settle it: ${ways.join(", or ")}.`;
    },
    notSettled: {
      "no-min-effect":
        "No smallest worthwhile effect was registered, so nobody can say what would settle it.",
      "no-calibration": "The history is too short to say how much more data would settle it.",
      "not-trustworthy": "More data of the same kind would not help; the failed check must be mended first.",
    },
    unsafe: "What would be unsafe",
    helps: "What would help",
  },
  ru: {
    verdict: {
      roll_out: "Внедрять",
      do_not_roll_out: "Не внедрять",
      extend: "Пока не ясно",
      not_trustworthy: "Доверять нельзя",
    },
    status: { planned: "запланирован", running: "идёт", finished: "завершён", open: "без срока окончания" },
    answer: {
      "roll-out": (name) => `${name}: пилот сработал, можно внедрять`,
      harmful: (name) => `${name}: пилот вредит, внедрять нельзя`,
      guardrail: (name) => `${name}: не внедрять, страдает другой показатель`,
      "not-worth-it": (name) => `${name}: эффекта, ради которого стоит внедрять, нет`,
      "cannot-tell": (name) => `${name}: ответа пока нет, пилот стоит продлить`,
      "too-early": (name) => `${name}: решать рано`,
      "worth-unknown": (name) => `${name}: пилот действует, но не решено, какого эффекта достаточно`,
      "not-trustworthy": (name) => `${name}: этому результату доверять нельзя`,
      "not-measurable": (name) => `${name}: эффект измерить нельзя`,
      "not-started": (name) => `${name}: пилот ещё не начался`,
    },
    reason: reasonRu,
    whyNotEstimable: (why) => OBSTACLES_RU[why] ?? why,
    settle: (found, write) => {
      const { atEnd, effect, halfWidth, needed } = found;
      const ways = waysRu(found, write);
      const stays = `Если оценка останется прежней (${write.effect(effect)})`;
      if (atEnd?.settles) {
        return `Дождитесь планового конца. Срок решения — ${write.day(atEnd.date)}${atEnd.periods === 0 ? ", как только поступят последние данные" : `; после последних данных осталось подождать ${write.periods(atEnd.periods)}`}. Если посмотреть один раз, в самом конце, точность будет около ±${write.size(atEnd.halfWidth)}. ${stays}, для ответа достаточно точности лучше ±${write.size(needed)}.`;
      }
      const width = atEnd
        ? `Срок решения — ${write.day(atEnd.date)}; к тому времени точность будет около ±${write.size(atEnd.halfWidth)}. ${stays}, этого не хватит: нужна точность лучше ±${write.size(needed)}.`
        : `С той стороны, которая решает, результат известен с точностью ±${write.size(halfWidth)}. ${stays}, нужна точность лучше ±${write.size(needed)}.`;
      return ways.length === 0
        ? `${width} Ни числа зон, которое есть у компании, ни срока до трёх лет не хватит: испытайте более сильное изменение или возьмите показатель, который колеблется меньше.`
        : `${width} Что даст ответ: ${ways.join(" либо ")}.`;
    },
    notSettled: {
      "no-min-effect":
        "Наименьший эффект, ради которого стоит внедрять, не был записан, поэтому нельзя сказать, сколько данных нужно.",
      "no-calibration": "История слишком коротка, чтобы сказать, сколько ещё данных нужно.",
      "not-trustworthy":
        "Новые данные того же рода не помогут: сначала нужно устранить причину, по которой не пройдена проверка.",
    },
    unsafe: "Что было бы небезопасно",
    helps: "Что поможет",
  },
  uk: {
    verdict: {
      roll_out: "Впроваджувати",
      do_not_roll_out: "Не впроваджувати",
      extend: "Поки не ясно",
      not_trustworthy: "Довіряти не можна",
    },
    status: { planned: "заплановано", running: "триває", finished: "завершено", open: "без дати завершення" },
    answer: {
      "roll-out": (name) => `${name}: пілот спрацював, можна впроваджувати`,
      harmful: (name) => `${name}: пілот шкодить, впроваджувати не можна`,
      guardrail: (name) => `${name}: не впроваджувати, страждає інший показник`,
      "not-worth-it": (name) => `${name}: ефекту, заради якого варто впроваджувати, немає`,
      "cannot-tell": (name) => `${name}: відповіді поки немає, пілот варто продовжити`,
      "too-early": (name) => `${name}: вирішувати зарано`,
      "worth-unknown": (name) => `${name}: пілот діє, але не вирішено, якого ефекту досить`,
      "not-trustworthy": (name) => `${name}: цьому результату довіряти не можна`,
      "not-measurable": (name) => `${name}: ефект виміряти не можна`,
      "not-started": (name) => `${name}: пілот ще не почався`,
    },
    reason: reasonUk,
    whyNotEstimable: (why) => OBSTACLES_UK[why] ?? why,
    settle: (found, write) => {
      const { atEnd, effect, halfWidth, needed } = found;
      const ways = waysUk(found, write);
      const stays = `Якщо оцінка залишиться такою самою (${write.effect(effect)})`;
      if (atEnd?.settles) {
        return `Дочекайтеся запланованого кінця. Термін рішення — ${write.day(atEnd.date)}${atEnd.periods === 0 ? ", щойно надійдуть останні дані" : `; після останніх даних залишилося почекати ${write.periods(atEnd.periods)}`}. Якщо подивитися один раз, у самому кінці, точність буде близько ±${write.size(atEnd.halfWidth)}. ${stays}, для відповіді достатньо точності, кращої за ±${write.size(needed)}.`;
      }
      const width = atEnd
        ? `Термін рішення — ${write.day(atEnd.date)}; на той час точність буде близько ±${write.size(atEnd.halfWidth)}. ${stays}, цього не вистачить: потрібна точність, краща за ±${write.size(needed)}.`
        : `З того боку, який вирішує, результат відомий із точністю ±${write.size(halfWidth)}. ${stays}, потрібна точність, краща за ±${write.size(needed)}.`;
      return ways.length === 0
        ? `${width} Ані кількості зон, яку має компанія, ані терміну до трьох років не вистачить: випробуйте сильнішу зміну або візьміть показник, який коливається менше.`
        : `${width} Що дасть відповідь: ${ways.join(" або ")}.`;
    },
    notSettled: {
      "no-min-effect":
        "Найменший ефект, заради якого варто впроваджувати, не було записано, тому не можна сказати, скільки даних потрібно.",
      "no-calibration": "Історія закоротка, щоб сказати, скільки ще даних потрібно.",
      "not-trustworthy":
        "Нові дані того самого роду не допоможуть: спершу треба усунути причину, через яку не пройдено перевірку.",
    },
    unsafe: "Що було б небезпечно",
    helps: "Що допоможе",
  },
});
