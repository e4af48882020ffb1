import type { CheckWhy, PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { inHundred, type PilotCheckWords } from "./pilot-check-words.ts";
import type { PilotWriter } from "./pilot-writer.ts";
import { traitName, traitValue } from "./trait-words.ts";

const trait = (name: string): string =>
  ({ level: "рівень показника", trend: "тренд показника", region: "регіон", format: "формат" })[name] ??
  traitName(name);
const arm = (one: "pilot" | "control"): string => (one === "pilot" ? "зона пілота" : "контрольна зона");
const chance = (p: number): string => `випадковість дає стільки ж у ${inHundred(p)} випадках зі 100`;

const NOT_CHECKED: Readonly<Record<Extract<CheckWhy, { code: "not-checked" }>["reason"], string>> = {
  "too-few-periods": "Перевірити не можна: замало періодів.",
  "too-few-zones": "Перевірити не можна: замало зон.",
  "no-traits": "Перевірити не можна: про зони нічого не відомо, крім їхніх значень.",
  staggered: "Перевірити не можна: зони починали в різний час.",
  "not-started": "Буде перевірено, коли пілот почнеться.",
  "no-estimate": "Перевірити не можна: немає оцінки.",
};

function missing(why: Extract<CheckWhy, { code: "missing" }>, write: PilotWriter): string {
  if (why.cells === 0 && why.absent.length === 0) return "Усі значення на місці.";
  return [
    why.cells > 0 ? `Бракує ${write.share(why.share)} значень (усього ${why.cells}).` : null,
    why.appear.length > 0 ? `Значення з’являються не від початку: ${write.zones(why.appear)}.` : null,
    why.vanish.length > 0 ? `Значення обриваються: ${write.zones(why.vanish)}.` : null,
    why.pilot.missing + why.control.missing > 0
      ? `Після початку бракує значень: у зонах пілота ${why.pilot.missing} з ${why.pilot.of}, у контрольних ${why.control.missing} з ${why.control.of}.`
      : null,
    why.worst === null
      ? null
      : `Найбільше прогалин у пілоті — ${write.zone(why.worst.zone)}: ${write.share(why.worst.share)}.`,
    why.absent.length > 0 ? `Зони пілота, у яких значень замало: ${write.zones(why.absent)}.` : null,
    why.zones.length > 0 ? `Зони з прогалинами: ${write.zones(why.zones)}.` : null,
    why.dropped.length > 0 ? `Вилучено: ${write.zones(why.dropped)}.` : null,
  ]
    .filter(Boolean)
    .join(" ");
}

function contamination(why: Extract<CheckWhy, { code: "contamination" }>, write: PilotWriter): string {
  if (why.pilots.length + why.events.length + why.rollouts.length === 0)
    return "Не записано нічого, що сталося б лише з однією зі сторін.";
  return [
    ...why.pilots.map((one) => `${write.zone(one.zone)} водночас бере участь у пілоті «${one.name}».`),
    ...why.events.map(
      (one) => `${one.name} (${write.day(one.date)}) — лише ${write.zone(one.zone)}, ${arm(one.arm)}.`,
    ),
    ...why.rollouts.map(
      (one) =>
        `Впровадження за пілотом «${one.name}» зачепило лише ${one.arm === "pilot" ? "зони пілота" : "контрольні зони"}: ${write.zones(one.zones)} (${one.from === one.to ? `з ${write.day(one.from)}` : `${write.day(one.from)} – ${write.day(one.to)}`}).`,
    ),
  ].join(" ");
}

function balance(why: Extract<CheckWhy, { code: "balance" }>, write: PilotWriter): string {
  const worst = why.differences[0];
  if (!worst) return "Невідомо, за якими ознаками порівнювати зони.";
  const shown = (value: number): string =>
    worst.trait === "level" ? write.size(value) : traitValue(worst.trait, value, write.number);
  return `Найбільше різниться ${trait(worst.trait)}: ${shown(worst.pilot)} у зонах пілота і ${shown(worst.control)} у контрольних (різниця у стандартних відхиленнях: ${write.number(Math.abs(worst.smd))}; зазвичай не більша за 0,5).`;
}

/** What number of zones would do. */
function enough(why: Extract<CheckWhy, { code: "zones" }>): string {
  const ways = [
    why.neededControls > why.controls ? `${why.neededControls} для порівняння` : null,
    why.neededPilots > why.pilots ? `${why.neededPilots} у пілоті` : null,
  ].filter((way) => way !== null);
  return ways.length === 0 ? "" : ` Вистачило б такої кількості зон: ${ways.join(" або ")}.`;
}

function said({ why, status }: PilotCheck, write: PilotWriter): string {
  switch (why.code) {
    case "zones":
      if (status === "pass")
        return `Зон у пілоті: ${why.pilots}, для порівняння: ${why.controls}. Достатньо, щоб відрізнити ефект від випадковості.`;
      return `Зон у пілоті: ${why.pilots}, для порівняння: ${why.controls}. ${status === "fail" ? `Хоч який великий ефект, випадковість могла б дати такий самий у ${inHundred(why.smallestP)} випадках зі 100, тому довести нічого не можна` : "Самим порівнянням зон випадковість не виключити, тому порівнюються й періоди"}.${enough(why)}`;
    case "pre-periods":
      return `До початку є дані за ${write.periods(why.periods)}; потрібно щонайменше ${why.needed}, надійно — від ${why.wanted}.`;
    case "missing":
      return missing(why, write);
    case "pre-trend":
      return status === "pass"
        ? `За ${write.periods(why.periods)} до початку обидві сторони рухалися однаково (${chance(why.p)}).`
        : `Ще до початку сторони розходилися (${chance(why.p)}). Якби це тривало, саме лише розходження дало б ${write.effect(why.carried)}.`;
    case "pre-fit":
      return `До початку порівняння відхиляється від зон пілота в середньому на ${write.size(why.rmspe)}; для зон загалом зазвичай ${write.size(why.spread)}.`;
    case "placebo-start":
      return status === "pass"
        ? `Якщо призначити початком ${write.period(why.period)}, коли нічого не відбувалося, метод нічого не знаходить (${chance(why.p)}).`
        : `Якщо призначити початком ${write.period(why.period)}, коли нічого не відбувалося, метод усе одно знаходить ${write.effect(why.effect)} (${chance(why.p)}).`;
    case "balance":
      return balance(why, write);
    case "contamination":
      return contamination(why, write);
    case "spillover":
      if (why.zone === null)
        return `У жодній контрольній зоні немає стрибка в момент початку (${chance(why.p)}).`;
      return `${write.zone(why.zone)} (контрольна зона): у момент початку пілота — ${write.effect(why.jump)} (${chance(why.p)})${why.neighbour === true ? "; у тому ж регіоні є зона пілота" : ""}.`;
    case "one-zone":
      return why.zone === null || why.arm === null
        ? "Результат не залежить від однієї зони."
        : `Без зони ${write.zone(why.zone)} (${arm(why.arm)}) ефект був би ${write.effect(why.without)} замість ${write.effect(why.effect)}.`;
    case "novelty":
      return why.fades
        ? `Ефект згасає: ${write.effect(why.early)} у першій половині, ${write.effect(why.late)} у другій.`
        : why.turns
          ? `Половини показують у різні боки: ${write.effect(why.early)} у першій, ${write.effect(why.late)} у другій (${chance(why.p)}).`
          : `Ефект тримається: ${write.effect(why.early)} у першій половині, ${write.effect(why.late)} у другій.`;
    case "peeking":
      if (status === "pass") return "Результат оцінено один раз — у термін, призначений до початку.";
      return why.planned === null
        ? `Термін завершення не призначено, тому зупинити пілот можна у вдалий момент; ураховано переглядів: ${why.looks}.`
        : `Переглядів: ${why.looks} із ${why.planned}; інтервал ураховує їх усі.`;
    case "not-checked":
      return NOT_CHECKED[why.reason];
  }
}

/** Ukrainian. */
export const pilotChecksUk: PilotCheckWords = {
  status: { pass: "пройдено", warn: "із застереженням", fail: "не пройдено" },
  trait,
  said,
  check: {
    enough_zones: {
      title: "Зон достатньо",
      question: "Чи вистачає зон, щоб відрізнити ефект від випадковості?",
      unsafe: "Будь-яке рішення: різниця може пояснюватися тим, які дві-три зони потрапили до вибірки.",
      helps:
        "Проведіть пілот у більшій кількості зон або назвіть більше зон для порівняння; скільки їх треба, розрахує планувальник.",
    },
    enough_pre_periods: {
      title: "Історії до початку достатньо",
      question: "Чи відомо, як поводилися ці зони раніше?",
      unsafe: "Будь-яке рішення: без історії невідомо, що сталося б і без пілота.",
      helps: "Завантажте давніші значення показника за цими зонами.",
    },
    missing_values: {
      title: "У даних немає пропусків",
      question: "Чи не бракує значень, чи не з’являються і не зникають зони?",
      unsafe: "Вірити величині ефекту: пропуски рідко бувають випадковими.",
      helps: "Доповніть значення в системі-джерелі або вилучіть ці зони ще до початку.",
    },
    parallel_trends: {
      title: "До початку рухалися однаково",
      question: "Чи однаково змінювався показник у зонах пілота і в контрольних до початку?",
      unsafe: "Впроваджувати: зони й так змінювалися, а заслуга дісталася б пілоту.",
      helps:
        "Доберіть контрольні зони, які рухалися так само, або повторіть пілот, вибравши зони за жеребом.",
    },
    placebo_start: {
      title: "Не знаходить того, чого не було",
      question: "Чи не знаходить метод «ефект» ще до початку пілота?",
      unsafe: "Впроваджувати: метод, що знайшов ефект на порожньому місці, може помилитися знову.",
      helps: "Візьміть інші контрольні зони або більше зон і з’ясуйте, що відбувалося в той час.",
    },
    balance: {
      title: "До початку були схожі",
      question: "Чи схожі зони пілота і контрольні?",
      unsafe: "Обіцяти той самий ефект іншим зонам: порівнювалися надто різні зони.",
      helps: "Порівнюйте із зонами того самого розміру і типу: їх підкаже планувальник.",
    },
    contamination: {
      title: "Ніщо інше не втрутилося",
      question: "Чи не зачепили інший пілот, впровадження або подія лише одну зі сторін?",
      unsafe: "Приписувати результат пілоту: різницю могла створити інша подія.",
      helps: "Вилучіть зачеплені зони або виберіть час без цієї події.",
    },
    spillover: {
      title: "Пілот не зачепив сусідів",
      question: "Чи не дійшов пілот до зон, з якими його порівнюють?",
      unsafe:
        "Вірити величині ефекту: якщо пілот зачепив контрольні зони, ефект здається меншим, або клієнти просто перейшли з однієї зони до іншої.",
      helps: "Не беріть для порівняння сусідні зони.",
    },
    one_zone: {
      title: "Річ не в одній зоні",
      question: "Чи не тримається результат на одній-єдиній зоні?",
      unsafe: "Впроваджувати: те, що зробила одна незвична зона, нічого не обіцяє решті.",
      helps:
        "З’ясуйте, що сталося в цій зоні; якщо причина не в пілоті, вилучіть її або проведіть пілот у більшій кількості зон.",
    },
    novelty: {
      title: "Ефект зберігається",
      question: "Чи не згасає ефект із часом?",
      unsafe: "Впроваджувати: ефект може зникнути раніше, ніж окупиться.",
      helps: "Продовжте пілот і судіть за пізнішими періодами.",
    },
    peeking: {
      title: "Не зупинено у вдалий момент",
      question: "Скільки разів дивилися на дані?",
      unsafe: "Зупиняти пілот достроково через те, що сьогодні цифри добрі.",
      helps: "Дочекайтеся призначеного терміну або користуйтеся інтервалом, який ураховує кожен перегляд.",
    },
  },
};
