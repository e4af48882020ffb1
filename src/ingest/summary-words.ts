const TOTALS =
  /^(?:(?:общий |промежуточный |загальний |проміжний )?(?:итого|итог|всего|всього|усього|разом|підсумок|подытог|підсумки)|(?:grand |sub|sub-)?totals?|sum|сумма|сума)(?:[:.]|\s*$|\s+(?:по|за|for|by|of)\s)/iu;

/** Whether a text names a row of totals: `Итого`, `Всього`, `Grand total`, `Итого по филиалу`. */
export const isTotalsWord = (text: string): boolean => TOTALS.test(text.trim());

/** Whether a text is a note under or between the rows rather than data: `* preliminary`, `# checked`, `Page 1 of 2`. */
export const isNote = (text: string): boolean =>
  /^(?:[*#†]|\/\/|--\s)|^(?:страница|сторінка|page)\s+\d|^(?:примечани|примітк|источник:|джерело:|notes?:|source:)/iu.test(
    text.trim(),
  );

const ALL =
  /^\(?(?:(?:all|все|всі)(?: (?:zones|regions|stores|shops|branches|segments|customers|зоны|регионы|магазины|филиалы|сегменты|клиенты|зони|регіони|магазини|філії|сегменти|клієнти))?|вся (?:сеть|мережа|компания|компанія)|average|mean|в среднем|среднее|средняя|в середньому|середнє|середня)\)?$/iu;

/** Whether a text may stand for all the others (`Все`, `All regions`, `Average`), or may be a name like any other. */
export const mayBeTotal = (text: string): boolean => ALL.test(text);
