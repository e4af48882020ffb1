import { catalogue } from "./catalogue.ts";

interface PilotLinksWords {
  readonly title: string;
  readonly intro: string;
  /** A pilot that failed a check. */
  readonly untrusted: string;
  readonly none: string;
  readonly line: (
    cause: string,
    moved: string,
    effect: string,
    predicted: string,
    measured: string,
  ) => string;
  readonly all: string;
}

/** What a pilot says about the links of the Money page. */
export const pilotLinksWords = catalogue<PilotLinksWords>({
  en: {
    title: "What it proves about links",
    intro:
      "Links are read from history, where one thing may only go along with another. A pilot changes something on purpose, so it can prove a link or refute it.",
    untrusted: "Nothing: a check was not passed, so the pilot can neither prove nor refute a link.",
    none: "Nothing: the pilot has not provably moved a metric from which a link leads to another that was measured here.",
    line: (cause, moved, effect, predicted, measured) =>
      `${cause}: ${moved} by the pilot. ${effect}: the link foretold ${predicted}; measured: ${measured}.`,
    all: "All links",
  },
  ru: {
    title: "Что он доказывает о связях",
    intro:
      "Связи найдены в истории, где одно может лишь сопутствовать другому. Пилот меняет что-то намеренно, поэтому может доказать связь или опровергнуть её.",
    untrusted: "Ничего: одна из проверок не пройдена, поэтому пилот не доказывает и не опровергает связей.",
    none: "Ничего: пилот доказуемо не сдвинул показателя, от которого связь ведёт к другому из измеренных здесь.",
    line: (cause, moved, effect, predicted, measured) =>
      `${cause}: ${moved} благодаря пилоту. ${effect}: по связи ожидалось ${predicted}; измерено ${measured}.`,
    all: "Все связи",
  },
  uk: {
    title: "Що він доводить про зв’язки",
    intro:
      "Зв’язки знайдено в історії, де одне може лише супроводжувати інше. Пілот змінює щось навмисно, тому може довести зв’язок або спростувати його.",
    untrusted: "Нічого: одну з перевірок не пройдено, тому пілот не доводить і не спростовує зв’язків.",
    none: "Нічого: пілот доказово не зрушив показника, від якого зв’язок веде до іншого з виміряних тут.",
    line: (cause, moved, effect, predicted, measured) =>
      `${cause}: ${moved} завдяки пілоту. ${effect}: за зв’язком очікувалося ${predicted}; виміряно ${measured}.`,
    all: "Усі зв’язки",
  },
});
