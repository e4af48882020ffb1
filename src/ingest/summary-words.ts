const TOTALS = new RegExp(
  [
    // Итого, Всього:, Grand total, Итого по филиалу, Всего (без НДС)
    "^(?:(?:общий |промежуточный |загальний |проміжний )?(?:итого|итог|всего|всього|усього|разом|загалом|підсумок|подытог|підсумки)|(?:grand |sub|sub-)?totals?|sum|сумма|сума)(?:[:.,(/]|\\s*$|\\s+\\(|\\s+(?:по|за|for|by|of)\\s|\\s+(?:19|20)\\d{2}\\s*$)",
    "^(?:общая сумма|загальна сума|итоговая строка|в (?:целом|цілому)|(?:компания|сеть|компанія|мережа) в (?:целом|цілому)|overall|[σ∑](?:\\s.*)?)$",
    "^(?:среднее|в среднем|медиана|середнє|в середньому|медіана|average|avg\\.?|mean|median)(?:[:.]|\\s*$|\\s+(?:по|за|for|of)\\s)",
  ].join("|"),
  "iu",
);

/** What Excel writes under a group: `Київ Підсумок`. */
const GROUP_TOTAL = /\S\s+(?:итого?|всего|всього|підсумок|total):?$/iu;

/** Whether a header names a column of totals or means. */
export const isTotalsHeader = (text: string): boolean => TOTALS.test(text.trim());

/** Whether a text names a row of totals or means: `Итого`, `Всього`, `Grand total`, `Київ Підсумок`, `Average`. */
export const isTotalsWord = (text: string): boolean => isTotalsHeader(text) || GROUP_TOTAL.test(text.trim());

/** What reports write where a group has no name. */
export const isBlankWord = (text: string): boolean =>
  /^(?:[([]?(?:blank|empty|пусто|порожньо|не указано?|не вказано|nan)[)\]]?|nan)$/iu.test(text.trim());

/** Lines drawn between rows: `-----`, `=====`. */
const DRAWN = /^[-=_*~.+\s]{3,}$/u;

/** Whether a text is a note under or between the rows rather than data: `* preliminary`, `# checked`, `Page 1 of 2`. */
export const isNote = (text: string): boolean =>
  DRAWN.test(text) ||
  /^(?:©|copyright\b|generated (?:by|at|on)\b|exported (?:by|at|on|from)\b|applied filters?\b|report (?:generated|run)\b|confidential\b|\(\d+ rows?(?: affected)?\)|сформирован|выгружено|отч[её]т сформирован|применен\S* фильтр|отбор:|параметры:|сформовано|вивантажено|звіт сформовано|застосован\S* фільтр|відбір:)/iu.test(
    text.trim(),
  ) ||
  /^(?:[*#†]|\/\/|--\s)|^(?:страница|сторінка|page)\s+\d|^(?:примечани|примітк|источник:|джерело:|notes?:|source:)/iu.test(
    text.trim(),
  );

const ALL =
  /^\(?(?:(?:all|все|всі)(?: (?:zones|regions|stores|shops|branches|segments|customers|зоны|регионы|магазины|филиалы|сегменты|клиенты|зони|регіони|магазини|філії|сегменти|клієнти))?|усі|вся (?:сеть|мережа|компания|компанія)|(?:whole |entire )?company|компания|компанія|средняя|середня)\)?$/iu;

/** Whether a text may stand for all the others (`Все`, `All regions`), or may be a name like any other. */
export const mayBeTotal = (text: string): boolean => ALL.test(text);
