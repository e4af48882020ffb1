import { catalogue } from "./catalogue.ts";

interface AskWords {
  readonly title: string;
  readonly intro: string;
  readonly metric: string;
  readonly registered: (name: string) => string;
  readonly scale: string;
  readonly from: string;
  readonly to: string;
  readonly whole: string;
  readonly leaveOut: string;
  readonly reset: string;
  readonly verify: string;
  readonly computing: string;
  readonly soFar: (effect: string, range: string) => string;
  readonly done: (seconds: string) => string;
  readonly failed: string;
  readonly noteTitle: string;
  readonly note: (answer: string) => string;
  readonly back: string;
  readonly verified: (seconds: string, effect: string, range: string) => string;
}

/** Words of asking a pilot differently than it was registered. */
export const askWords = catalogue<AskWords>({
  en: {
    title: "Ask it differently",
    intro:
      "Another metric, another time, other comparison zones: the same analysis runs again in your browser. The registered one stays the one that counts.",
    metric: "Metric",
    registered: (name) => `${name} (registered)`,
    scale: "Effects as",
    from: "From",
    to: "To",
    whole: "all of it",
    leaveOut: "Leave out of the comparison",
    reset: "Back to the registered analysis",
    verify: "Recompute the registered analysis here",
    computing: "Computing in your browser: effect first, then checks and rehearsals.",
    soFar: (effect, range) => `Effect: ${effect}, ${range}. Checks and rehearsals are still being computed.`,
    done: (seconds) => `Computed in your browser in ${seconds} s.`,
    failed: "This could not be computed. What you see is the registered analysis.",
    noteTitle: "This is not the registered analysis",
    note: (answer) => `It shows what the answer would be with other choices. What counts is: ${answer}.`,
    back: "Show the registered analysis",
    verified: (seconds, effect, range) =>
      `Recomputed in your browser in ${seconds} s from the published data: ${effect}, ${range}.`,
  },
  ru: {
    title: "Спросить иначе",
    intro:
      "Другой показатель, другое время, другие контрольные зоны: тот же анализ выполнится заново в вашем браузере. В счёт идёт тот, что был записан заранее.",
    metric: "Показатель",
    registered: (name) => `${name} (записан заранее)`,
    scale: "Эффект",
    from: "С",
    to: "По",
    whole: "всё время",
    leaveOut: "Не сравнивать с зонами",
    reset: "Вернуться к записанному анализу",
    verify: "Пересчитать записанный анализ здесь",
    computing: "Идёт расчёт в вашем браузере: сначала эффект, затем проверки и репетиции.",
    soFar: (effect, range) => `Эффект: ${effect}, ${range}. Проверки и репетиции ещё считаются.`,
    done: (seconds) => `Посчитано в вашем браузере за ${seconds} с.`,
    failed: "Посчитать не удалось. На странице — анализ, записанный заранее.",
    noteTitle: "Это не тот анализ, который записан заранее",
    note: (answer) => `Здесь видно, каким был бы ответ при другом выборе. В счёт идёт: ${answer}.`,
    back: "Показать записанный анализ",
    verified: (seconds, effect, range) =>
      `Пересчитано в вашем браузере за ${seconds} с по опубликованным данным: ${effect}, ${range}.`,
  },
  uk: {
    title: "Запитати інакше",
    intro:
      "Інший показник, інший час, інші контрольні зони: той самий аналіз виконається заново у вашому браузері. Зараховується той, що був записаний заздалегідь.",
    metric: "Показник",
    registered: (name) => `${name} (записано заздалегідь)`,
    scale: "Ефект",
    from: "Від",
    to: "До",
    whole: "увесь час",
    leaveOut: "Не порівнювати із зонами",
    reset: "Повернутися до записаного аналізу",
    verify: "Перерахувати записаний аналіз тут",
    computing: "Триває розрахунок у вашому браузері: спершу ефект, потім перевірки й репетиції.",
    soFar: (effect, range) => `Ефект: ${effect}, ${range}. Перевірки й репетиції ще рахуються.`,
    done: (seconds) => `Пораховано у вашому браузері за ${seconds} с.`,
    failed: "Порахувати не вдалося. На сторінці — аналіз, записаний заздалегідь.",
    noteTitle: "Це не той аналіз, який записано заздалегідь",
    note: (answer) => `Тут видно, якою була б відповідь за іншого вибору. Зараховується: ${answer}.`,
    back: "Показати записаний аналіз",
    verified: (seconds, effect, range) =>
      `Перераховано у вашому браузері за ${seconds} с за опублікованими даними: ${effect}, ${range}.`,
  },
});
