import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

/** Words of the report that `check` prints. */
export interface CheckWords {
  readonly error: string;
  readonly warning: string;
  readonly line: (line: number) => string;
  readonly more: (count: number) => string;
  readonly column: (name: string) => string;
  readonly fix: string;
  readonly times: (count: number, files: number) => string;
  readonly clean: (files: number, rows: number) => string;
  readonly summary: (errors: number, warnings: number) => string;
  readonly rows: (read: number, kept: number, rejected: number, repeated: number) => string;
  readonly refused: (files: number) => string;
  /** That no dashboard can be built, for want of rows in these tables. */
  readonly nothingToShow: (tables: readonly string[]) => string;
}

const filesOf = (tables: readonly string[]): string => tables.map((table) => `${table}.csv`).join(", ");

/** The words of `npm run check`, by language. */
export const checkWords = catalogue<CheckWords>({
  en: {
    error: "error",
    warning: "warning",
    line: (line) => `line ${line}`,
    more: (count) => `and ${count} more`,
    column: (name) => `column ${name}`,
    fix: "What to do",
    times: (count, files) => (files === 1 ? `${count} times` : `${count} times in ${files} files`),
    clean: (files, rows) =>
      `No problems: ${files} file${files === 1 ? "" : "s"}, ${rows} row${rows === 1 ? "" : "s"}.`,
    summary: (errors, warnings) =>
      `${errors} error${errors === 1 ? "" : "s"}, ${warnings} warning${warnings === 1 ? "" : "s"}.`,
    rows: (read, kept, rejected, repeated) =>
      `Rows: ${read} read = ${kept} kept + ${rejected} rejected + ${repeated} repeated.`,
    refused: (files) =>
      `${files} file${files === 1 ? " was" : "s were"} refused; ${files === 1 ? "its" : "their"} rows are not counted.`,
    nothingToShow: (tables) =>
      `There is nothing to build a dashboard from: no row in ${filesOf(tables)}. It needs at least sources.csv, metrics.csv and values.csv; README.md says what they hold.`,
  },
  ru: {
    error: "ошибка",
    warning: "предупреждение",
    line: (line) => `строка ${line}`,
    more: (count) => `и ещё ${count}`,
    column: (name) => `столбец ${name}`,
    fix: "Что делать",
    times: (count, files) =>
      `${count} ${plural("ru", count, { one: "раз", few: "раза", many: "раз", other: "раза" })}${files === 1 ? "" : `, файлов: ${files}`}`,
    clean: (files, rows) => `Замечаний нет. Файлов: ${files}, строк: ${rows}.`,
    summary: (errors, warnings) => `Ошибок: ${errors}, предупреждений: ${warnings}.`,
    rows: (read, kept, rejected, repeated) =>
      `Строки: прочитано ${read} = принято ${kept} + отклонено ${rejected} + повторов ${repeated}.`,
    refused: (files) => `Отклонено файлов: ${files}; строки из них не учтены.`,
    nothingToShow: (tables) =>
      `Построить панель не из чего: ни одной строки в ${filesOf(tables)}. Нужны хотя бы sources.csv, metrics.csv и values.csv; что в них, сказано в README.md.`,
  },
  uk: {
    error: "помилка",
    warning: "попередження",
    line: (line) => `рядок ${line}`,
    more: (count) => `і ще ${count}`,
    column: (name) => `стовпець ${name}`,
    fix: "Що робити",
    times: (count, files) =>
      `${count} ${plural("uk", count, { one: "раз", few: "рази", many: "разів", other: "раза" })}${files === 1 ? "" : `, файлів: ${files}`}`,
    clean: (files, rows) => `Зауважень немає. Файлів: ${files}, рядків: ${rows}.`,
    summary: (errors, warnings) => `Помилок: ${errors}, попереджень: ${warnings}.`,
    rows: (read, kept, rejected, repeated) =>
      `Рядки: прочитано ${read} = прийнято ${kept} + відхилено ${rejected} + повторів ${repeated}.`,
    refused: (files) => `Відхилено файлів: ${files}; рядки з них не враховано.`,
    nothingToShow: (tables) =>
      `Побудувати панель немає з чого: жодного рядка в ${filesOf(tables)}. Потрібні щонайменше sources.csv, metrics.csv і values.csv; що в них, сказано в README.md.`,
  },
});
