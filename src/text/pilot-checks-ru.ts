import type { CheckWhy, PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { inHundred, type PilotCheckWords } from "./pilot-check-words.ts";
import type { PilotWriter } from "./pilot-writer.ts";
import { traitName, traitValue } from "./trait-words.ts";

const trait = (name: string): string =>
  ({ level: "уровень показателя", trend: "тренд показателя", region: "регион", format: "формат" })[name] ??
  traitName(name);
const arm = (one: "pilot" | "control"): string => (one === "pilot" ? "зона пилота" : "контрольная зона");
const chance = (p: number): string => `случайность даёт столько же в ${inHundred(p)} случаях из 100`;

const NOT_CHECKED: Readonly<Record<Extract<CheckWhy, { code: "not-checked" }>["reason"], string>> = {
  "too-few-periods": "Проверить нельзя: слишком мало периодов.",
  "too-few-zones": "Проверить нельзя: слишком мало зон.",
  "no-traits": "Проверить нельзя: о зонах ничего не известно, кроме их значений.",
  staggered: "Проверить нельзя: зоны начинали в разное время.",
  "not-started": "Будет проверено, когда пилот начнётся.",
  "no-estimate": "Проверить нельзя: нет оценки.",
};

function missing(why: Extract<CheckWhy, { code: "missing" }>, write: PilotWriter): string {
  if (why.cells === 0 && why.absent.length === 0) return "Все значения на месте.";
  return [
    why.cells > 0 ? `Нет ${write.share(why.share)} значений (всего ${why.cells}).` : null,
    why.appear.length > 0 ? `Значения появляются не с начала: ${write.zones(why.appear)}.` : null,
    why.vanish.length > 0 ? `Значения обрываются: ${write.zones(why.vanish)}.` : null,
    why.pilot.missing + why.control.missing > 0
      ? `После начала нет значений: в зонах пилота ${why.pilot.missing} из ${why.pilot.of}, в контрольных ${why.control.missing} из ${why.control.of}.`
      : null,
    why.worst === null
      ? null
      : `Больше всего пропусков в пилоте — ${write.zone(why.worst.zone)}: ${write.share(why.worst.share)}.`,
    why.absent.length > 0
      ? `Зоны пилота, в которых значений слишком мало: ${write.zones(why.absent)}.`
      : null,
    why.zones.length > 0 ? `Зоны с пропусками: ${write.zones(why.zones)}.` : null,
    why.dropped.length > 0 ? `Исключены: ${write.zones(why.dropped)}.` : null,
  ]
    .filter(Boolean)
    .join(" ");
}

function contamination(why: Extract<CheckWhy, { code: "contamination" }>, write: PilotWriter): string {
  if (why.pilots.length + why.events.length + why.rollouts.length === 0)
    return "Не записано ничего, что случилось бы только с одной из сторон.";
  return [
    ...why.pilots.map((one) => `${write.zone(one.zone)} в то же время участвует в пилоте «${one.name}».`),
    ...why.events.map(
      (one) => `${one.name} (${write.day(one.date)}) — только ${write.zone(one.zone)}, ${arm(one.arm)}.`,
    ),
    ...why.rollouts.map(
      (one) =>
        `Внедрение по пилоту «${one.name}» затронуло только ${one.arm === "pilot" ? "зоны пилота" : "контрольные зоны"}: ${write.zones(one.zones)} (${one.from === one.to ? `с ${write.day(one.from)}` : `${write.day(one.from)} – ${write.day(one.to)}`}).`,
    ),
  ].join(" ");
}

function balance(why: Extract<CheckWhy, { code: "balance" }>, write: PilotWriter): string {
  const worst = why.differences[0];
  if (!worst) return "Неизвестно, по каким признакам сравнивать зоны.";
  const shown = (value: number): string =>
    worst.trait === "level" ? write.size(value) : traitValue(worst.trait, value, write.number);
  return `Сильнее всего различается ${trait(worst.trait)}: ${shown(worst.pilot)} в зонах пилота и ${shown(worst.control)} в контрольных (разница в стандартных отклонениях: ${write.number(Math.abs(worst.smd))}; обычно не больше 0,5).`;
}

/** What number of zones would do. */
function enough(why: Extract<CheckWhy, { code: "zones" }>): string {
  const ways = [
    why.neededControls > why.controls ? `${why.neededControls} для сравнения` : null,
    why.neededPilots > why.pilots ? `${why.neededPilots} в пилоте` : null,
  ].filter((way) => way !== null);
  return ways.length === 0 ? "" : ` Хватило бы такого числа зон: ${ways.join(" или ")}.`;
}

function said({ why, status }: PilotCheck, write: PilotWriter): string {
  switch (why.code) {
    case "zones":
      if (status === "pass")
        return `Зон в пилоте: ${why.pilots}, для сравнения: ${why.controls}. Достаточно, чтобы отличить эффект от случайности.`;
      return `Зон в пилоте: ${why.pilots}, для сравнения: ${why.controls}. ${status === "fail" ? `Каким бы большим ни был эффект, случайность могла бы дать такой же в ${inHundred(why.smallestP)} случаях из 100, поэтому доказать ничего нельзя` : "Одним сравнением зон случайность не исключить, поэтому сравниваются и периоды"}.${enough(why)}`;
    case "pre-periods":
      return `До начала есть данные за ${write.periods(why.periods)}; нужно не меньше ${why.needed}, надёжно — от ${why.wanted}.`;
    case "missing":
      return missing(why, write);
    case "pre-trend":
      return status === "pass"
        ? `За ${write.periods(why.periods)} до начала обе стороны двигались одинаково (${chance(why.p)}).`
        : `Ещё до начала стороны расходились (${chance(why.p)}). Если бы это продолжилось, одно только расхождение дало бы ${write.effect(why.carried)}.`;
    case "pre-fit":
      return `До начала сравнение отклоняется от зон пилота в среднем на ${write.size(why.rmspe)}; для зон вообще обычно ${write.size(why.spread)}.`;
    case "placebo-start":
      return status === "pass"
        ? `Если назначить началом ${write.period(why.period)}, когда ничего не происходило, метод ничего не находит (${chance(why.p)}).`
        : `Если назначить началом ${write.period(why.period)}, когда ничего не происходило, метод всё равно находит ${write.effect(why.effect)} (${chance(why.p)}).`;
    case "balance":
      return balance(why, write);
    case "contamination":
      return contamination(why, write);
    case "spillover":
      if (why.zone === null)
        return `Ни в одной контрольной зоне нет скачка в момент начала (${chance(why.p)}).`;
      return `${write.zone(why.zone)} (контрольная зона): в момент начала пилота — ${write.effect(why.jump)} (${chance(why.p)})${why.neighbour === true ? "; в том же регионе есть зона пилота" : ""}.`;
    case "one-zone":
      return why.zone === null || why.arm === null
        ? "Результат не зависит от одной зоны."
        : `Без зоны ${write.zone(why.zone)} (${arm(why.arm)}) эффект был бы ${write.effect(why.without)} вместо ${write.effect(why.effect)}.`;
    case "novelty":
      return why.fades
        ? `Эффект угасает: ${write.effect(why.early)} в первой половине, ${write.effect(why.late)} во второй.`
        : why.turns
          ? `Половины показывают в разные стороны: ${write.effect(why.early)} в первой, ${write.effect(why.late)} во второй (${chance(why.p)}).`
          : `Эффект держится: ${write.effect(why.early)} в первой половине, ${write.effect(why.late)} во второй.`;
    case "peeking":
      if (status === "pass") return "Результат оценён один раз — в срок, назначенный до начала.";
      return why.planned === null
        ? `Срок окончания не назначен, поэтому остановить пилот можно в удачный момент; учтено просмотров: ${why.looks}.`
        : `Просмотров: ${why.looks} из ${why.planned}; интервал учитывает их все.`;
    case "not-checked":
      return NOT_CHECKED[why.reason];
  }
}

/** Russian. */
export const pilotChecksRu: PilotCheckWords = {
  status: { pass: "пройдена", warn: "с оговоркой", fail: "не пройдена" },
  trait,
  said,
  check: {
    enough_zones: {
      title: "Зон достаточно",
      question: "Хватает ли зон, чтобы отличить эффект от случайности?",
      unsafe: "Любое решение: разница может объясняться тем, какие две-три зоны попали в выборку.",
      helps:
        "Проведите пилот в большем числе зон или назовите больше зон для сравнения; сколько их нужно, рассчитает планировщик.",
    },
    enough_pre_periods: {
      title: "Истории до начала достаточно",
      question: "Известно ли, как вели себя эти зоны раньше?",
      unsafe: "Любое решение: без истории неизвестно, что произошло бы и без пилота.",
      helps: "Загрузите более ранние значения показателя по этим зонам.",
    },
    missing_values: {
      title: "В данных нет пропусков",
      question: "Не пропущены ли значения, не появляются ли и не исчезают ли зоны?",
      unsafe: "Верить величине эффекта: пропуски редко бывают случайными.",
      helps: "Дополните значения в системе-источнике или исключите эти зоны ещё до начала.",
    },
    parallel_trends: {
      title: "До начала двигались одинаково",
      question: "Одинаково ли менялся показатель в зонах пилота и в контрольных до начала?",
      unsafe: "Внедрять: зоны и так менялись, а заслуга досталась бы пилоту.",
      helps:
        "Подберите контрольные зоны, которые двигались так же, или повторите пилот, выбрав зоны по жребию.",
    },
    placebo_start: {
      title: "Не находит того, чего не было",
      question: "Не находит ли метод «эффект» ещё до начала пилота?",
      unsafe: "Внедрять: метод, нашедший эффект на пустом месте, может ошибиться снова.",
      helps: "Возьмите другие контрольные зоны или больше зон и выясните, что происходило в то время.",
    },
    balance: {
      title: "До начала были похожи",
      question: "Похожи ли зоны пилота и контрольные?",
      unsafe: "Обещать тот же эффект другим зонам: сравнивались слишком разные зоны.",
      helps: "Сравнивайте с зонами того же размера и типа: их подскажет планировщик.",
    },
    contamination: {
      title: "Ничто другое не вмешалось",
      question: "Не задели ли другой пилот, внедрение или событие только одну из сторон?",
      unsafe: "Приписывать результат пилоту: разницу могло создать другое событие.",
      helps: "Исключите затронутые зоны или выберите время без этого события.",
    },
    spillover: {
      title: "Пилот не затронул соседей",
      question: "Не дошёл ли пилот до зон, с которыми его сравнивают?",
      unsafe:
        "Верить величине эффекта: если пилот затронул контрольные зоны, эффект кажется меньше, либо клиенты просто перешли из одной зоны в другую.",
      helps: "Не берите для сравнения соседние зоны.",
    },
    one_zone: {
      title: "Дело не в одной зоне",
      question: "Не держится ли результат на одной-единственной зоне?",
      unsafe: "Внедрять: то, что сделала одна необычная зона, ничего не обещает остальным.",
      helps:
        "Выясните, что произошло в этой зоне; если причина не в пилоте, исключите её или проведите пилот в большем числе зон.",
    },
    novelty: {
      title: "Эффект сохраняется",
      question: "Не угасает ли эффект со временем?",
      unsafe: "Внедрять: эффект может исчезнуть раньше, чем окупится.",
      helps: "Продлите пилот и судите по более поздним периодам.",
    },
    peeking: {
      title: "Не остановлен в удачный момент",
      question: "Сколько раз смотрели на данные?",
      unsafe: "Останавливать пилот досрочно из-за того, что сегодня цифры хороши.",
      helps: "Дождитесь назначенного срока или пользуйтесь интервалом, который учитывает каждый просмотр.",
    },
  },
};
