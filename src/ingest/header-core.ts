/** What a report puts before the name of a column it adds up: `Sum of value`, `Сумма по полю Значение`. */
const SUMMED =
  /^(?:(?:sum|average|avg|count|min|max|total) of |(?:сумма|среднее|количество|минимум|максимум) по полю |(?:сума|середнє|кількість|мінімум|максимум) (?:з|за|по) (?:полем |полю |поля )?)/iu;

/**
 * What is left of a header without what exports add to it: units (`Значение, грн`, `value (UAH)`), stars, the table (`Metrics[metric_id]`), words
 * for sums, what is not to be seen, and capitals inside words (`MetricId`). Only for suggestions: a header counts as it stands.
 */
export function headerCore(header: string): string {
  return header
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/^(?:.*\S)?\[([^\]]+)\]\s*$/su, "$1")
    .replace(SUMMED, "")
    .replace(/\s*[([].*$|\s*[,\r\n].*$/su, "")
    .replace(/^[\s*#№"']+|[\s*#:"']+$/gu, "")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "_")
    .replace(/\s+/gu, " ")
    .toLowerCase();
}
