import type { checkRules } from "#analysis/pilots/check-rules.ts";
import { catalogue } from "./catalogue.ts";

/** A number of the rules by which checks warn or fail. */
export type LimitName = keyof typeof checkRules;

/** Limits that are shares of one, written in per cent; all others are numbers. */
export const SHARE_LIMITS: ReadonlySet<LimitName> = new Set<LimitName>([
  "missingFail",
  "missingPilotFail",
  "missingControlFail",
  "missingPilotZoneFail",
  "trendShare",
  "placeboShare",
  "oneZoneShare",
  "noveltyShare",
]);

/** What each limit of the checks is a limit of. */
export const pilotLimitWords = catalogue<Readonly<Record<LimitName, string>>>({
  en: {
    preNeeded: "Periods before the start: fewer fail",
    preWanted: "Periods before the start: fewer warn",
    level: "Enough zones: p-value that handing the pilot to other zones must be able to reach",
    controlsNeeded: "Comparison zones: fewer fail",
    missingFail: "Share of values missing: more fails",
    missingPilotFail: "Share of values missing since the start in piloted zones: more fails",
    missingControlFail: "Share of values missing since the start in comparison zones: more fails",
    missingPilotZoneFail: "Share of values missing since its start in any one piloted zone: more fails",
    trendP: "Moved alike before the start, p-value: below this it fails where the drift matters",
    trendWarnP: "Moved alike before the start, p-value: below this it warns",
    trendShare:
      "A drift before the start matters from this share of the effect, or of the smallest worthwhile one",
    placeboP: "Finds nothing where nothing was, p-value: below this the effect found counts as one",
    placeboShare:
      "An effect found there matters from this share of the pilot’s, or of the smallest worthwhile one",
    balanceWarn: "Alike before the start, difference in standard deviations: more warns",
    balanceFail: "Alike before the start, difference in standard deviations: more fails",
    spilloverP: "A comparison zone jumps at the start, p-value: below this it fails",
    spilloverWarnP: "A comparison zone jumps at the start, p-value: below this it warns",
    oneZoneShare: "Share of the effect, or of the smallest worthwhile one, that may hang on one zone",
    oneZoneP: "One zone stands out from the others, p-value",
    noveltyShare: "Share of the first half’s effect that must be left in the second",
    noveltyP: "The effect fades, p-value",
    fitWarn: "Error of the synthetic comparison before the start, as a multiple of the usual one: more warns",
    fitFail: "Error of the synthetic comparison before the start, as a multiple of the usual one: more fails",
  },
  ru: {
    preNeeded: "Периодов до начала: если меньше, не пройдено",
    preWanted: "Периодов до начала: если меньше, с оговоркой",
    level: "Достаточно зон: p-значение, которого должна быть способна достичь передача пилота другим зонам",
    controlsNeeded: "Контрольных зон: если меньше, не пройдено",
    missingFail: "Доля пропущенных значений: если больше, не пройдено",
    missingPilotFail: "Доля пропущенных значений после начала в зонах пилота: если больше, не пройдено",
    missingControlFail:
      "Доля пропущенных значений после начала в контрольных зонах: если больше, не пройдено",
    missingPilotZoneFail:
      "Доля пропущенных значений после начала в любой одной зоне пилота: если больше, не пройдено",
    trendP: "Двигались одинаково до начала, p-значение: если меньше и расхождение существенно, не пройдено",
    trendWarnP: "Двигались одинаково до начала, p-значение: если меньше, с оговоркой",
    trendShare: "Расхождение до начала существенно с этой доли эффекта или наименьшего полезного эффекта",
    placeboP: "Не находит того, чего не было, p-значение: если меньше, найденное считается эффектом",
    placeboShare: "Найденное там существенно с этой доли эффекта пилота или наименьшего полезного эффекта",
    balanceWarn: "Похожи до начала, разница в стандартных отклонениях: если больше, с оговоркой",
    balanceFail: "Похожи до начала, разница в стандартных отклонениях: если больше, не пройдено",
    spilloverP: "Скачок контрольной зоны в начале, p-значение: если меньше, не пройдено",
    spilloverWarnP: "Скачок контрольной зоны в начале, p-значение: если меньше, с оговоркой",
    oneZoneShare: "Доля эффекта или наименьшего полезного эффекта, которая может зависеть от одной зоны",
    oneZoneP: "Одна зона выделяется среди остальных, p-значение",
    noveltyShare: "Доля эффекта первой половины, которая должна остаться во второй",
    noveltyP: "Эффект угасает, p-значение",
    fitWarn: "Ошибка синтетического контроля до начала, кратно обычной: если больше, с оговоркой",
    fitFail: "Ошибка синтетического контроля до начала, кратно обычной: если больше, не пройдено",
  },
  uk: {
    preNeeded: "Періодів до початку: якщо менше, не пройдено",
    preWanted: "Періодів до початку: якщо менше, із застереженням",
    level: "Досить зон: p-значення, якого має бути здатне досягти передавання пілота іншим зонам",
    controlsNeeded: "Контрольних зон: якщо менше, не пройдено",
    missingFail: "Частка пропущених значень: якщо більше, не пройдено",
    missingPilotFail: "Частка пропущених значень після початку в зонах пілота: якщо більше, не пройдено",
    missingControlFail:
      "Частка пропущених значень після початку в контрольних зонах: якщо більше, не пройдено",
    missingPilotZoneFail:
      "Частка пропущених значень після початку в будь-якій одній зоні пілота: якщо більше, не пройдено",
    trendP: "Рухалися однаково до початку, p-значення: якщо менше і розбіжність істотна, не пройдено",
    trendWarnP: "Рухалися однаково до початку, p-значення: якщо менше, із застереженням",
    trendShare: "Розбіжність до початку істотна від цієї частки ефекту або найменшого корисного ефекту",
    placeboP: "Не знаходить того, чого не було, p-значення: якщо менше, знайдене вважається ефектом",
    placeboShare: "Знайдене там істотне від цієї частки ефекту пілота або найменшого корисного ефекту",
    balanceWarn: "Схожі до початку, різниця у стандартних відхиленнях: якщо більше, із застереженням",
    balanceFail: "Схожі до початку, різниця у стандартних відхиленнях: якщо більше, не пройдено",
    spilloverP: "Стрибок контрольної зони на початку, p-значення: якщо менше, не пройдено",
    spilloverWarnP: "Стрибок контрольної зони на початку, p-значення: якщо менше, із застереженням",
    oneZoneShare: "Частка ефекту або найменшого корисного ефекту, яка може залежати від однієї зони",
    oneZoneP: "Одна зона вирізняється серед інших, p-значення",
    noveltyShare: "Частка ефекту першої половини, яка має лишитися в другій",
    noveltyP: "Ефект згасає, p-значення",
    fitWarn: "Похибка синтетичного контролю до початку, кратно звичайній: якщо більше, із застереженням",
    fitFail: "Похибка синтетичного контролю до початку, кратно звичайній: якщо більше, не пройдено",
  },
});
