import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface LocalFilesWords {
  readonly title: string;
  readonly intro: string;
  readonly needsScript: string;
  readonly drop: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly loadingPublished: string;
  readonly reading: (file: string, doneMb: string, totalMb: string) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: (message: string) => string;
  readonly noFiles: string;
  /** What became of the rows, in one line. */
  readonly answer: (counts: {
    files: number;
    rows: number;
    rowsText: string;
    rejected: number;
    rejectedText: string;
    refused: number;
    errors: number;
    warnings: number;
  }) => string;
  readonly beside: string;
  readonly alone: string;
  readonly replaces: (table: string) => string;
  readonly joins: (table: string) => string;
  readonly guessed: (path: string, others: readonly string[]) => string;
  readonly nothingRead: string;
  readonly rejectedRows: string;
  readonly mend: string;
  readonly problems: string;
  readonly files: string;
  readonly preview: string;
  readonly loadingPreview: string;
  readonly nothingKept: string;
  readonly notPreviewed: (tables: string) => string;
  readonly banner: string;
  readonly bannerNote: string;
  readonly leave: string;
  readonly show: string;
  readonly differs: string;
  readonly previewFailed: (message: string) => string;
  readonly wouldContradict: (count: number) => string;
}

const isEn = (count: number): string => plural("en", count, { one: "is", other: "are" });

/** Words for trying local files out. */
export const localFilesWords = catalogue<LocalFilesWords>({
  en: {
    title: "Try files before they are published",
    intro:
      "Drop an export here and see at once what the build would say of it, and how the dashboard would change. Files are read in this browser and never leave this machine.",
    needsScript:
      "Files are read in the browser, which needs JavaScript. Without it, npm run check says the same.",
    drop: "Drop CSV files or a data folder here",
    chooseFiles: "Choose files",
    chooseFolder: "Choose a folder",
    loadingPublished: "Looking up the published metrics, sources and zones",
    reading: (file, done, total) => `Reading ${file}: ${done} of ${total} MB`,
    cancel: "Cancel",
    cancelled: "Cancelled; nothing was kept.",
    failed: (message) => `The check stopped: ${message}`,
    noFiles: "There was no file in it.",
    answer: ({ files, rows, rowsText, rejected, rejectedText, refused, errors, warnings }) => {
      const where = files === 1 ? "1 file" : `${files} files`;
      if (refused > 0 && refused === files)
        return refused === 1 ? "The file was refused" : "Every file was refused";
      const parts = [
        ...(rejected > 0
          ? [
              `${rejectedText} of ${rowsText} ${plural("en", rows, { one: "row", other: "rows" })} in ${where} would be rejected`,
            ]
          : [
              `all ${rowsText} ${plural("en", rows, { one: "row", other: "rows" })} of ${where} would be taken`,
            ]),
        ...(refused > 0
          ? [`${refused} ${plural("en", refused, { one: "file is", other: "files are" })} refused`]
          : []),
        ...(rejected === 0 && refused === 0 && errors > 0
          ? [`${errors} ${plural("en", errors, { one: "error", other: "errors" })}`]
          : []),
        ...(errors === 0 && warnings > 0
          ? [`${warnings} ${plural("en", warnings, { one: "remark", other: "remarks" })}`]
          : []),
      ];
      const sentence = parts.join("; ");
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    },
    beside: "Checked beside what is published: its metrics, sources and zones count as known.",
    alone: "Checked as a data folder of its own: nothing that is published was used.",
    replaces: (table) => `${table}: these rows take the place of the whole published table.`,
    joins: (table) =>
      `${table}: these rows join the published ones; where both have the same key, the local row is shown.`,
    guessed: (path, others) =>
      `Known by its header. In the data folder, put it here: ${path}.${others.length > 0 ? ` Its columns fit ${others.join(", ")} as well: if it holds those, name it so.` : ""}`,
    nothingRead: "No table was found in it, so nothing was read",
    rejectedRows: "Rejected rows as CSV",
    mend: "Mend them in a spreadsheet, then drop that file here.",
    problems: "What to mend",
    files: "Files",
    preview: "Show the dashboard with these files",
    loadingPreview: "Putting the local rows beside the published ones",
    nothingKept: "No row was kept that the dashboard shows, so there is nothing to preview.",
    notPreviewed: (tables) => `Checked, but not part of the preview: ${tables}.`,
    banner: "Preview of local files – not published",
    bannerNote: "Only you see this, in this tab. Nothing was sent anywhere; a reload ends it.",
    leave: "Back to the report",
    show: "Show",
    differs: "What is different from the published site",
    previewFailed: (message) => `The preview could not be drawn: ${message}`,
    wouldContradict: (count) =>
      `${count} local ${plural("en", count, { one: "value", other: "values" })} ${isEn(count)} different from what is published under the same key. Put beside the older file, both would be rejected: replace the older file, or its rows.`,
  },
  ru: {
    title: "Проверить файлы до публикации",
    intro:
      "Перетащите сюда выгрузку, и сразу станет видно, что скажет о ней сборка и как изменится панель. Файлы читаются в этом браузере и не покидают ваш компьютер.",
    needsScript:
      "Файлы читаются в браузере, для этого нужен JavaScript. Без него то же самое скажет npm run check.",
    drop: "Перетащите сюда файлы CSV или папку с данными",
    chooseFiles: "Выбрать файлы",
    chooseFolder: "Выбрать папку",
    loadingPublished: "Загружаются опубликованные показатели, источники и зоны",
    reading: (file, done, total) => `Читается ${file}: ${done} из ${total} МБ`,
    cancel: "Отменить",
    cancelled: "Отменено, ничего не сохранено.",
    failed: (message) => `Проверка прервана: ${message}`,
    noFiles: "Там не было ни одного файла.",
    answer: ({ files, rowsText, rejected, rejectedText, refused, errors, warnings }) => {
      if (refused > 0 && refused === files) return refused === 1 ? "Файл отклонён" : "Все файлы отклонены";
      const parts = [
        rejected > 0
          ? `Строк: ${rowsText}, будет отклонено: ${rejectedText}`
          : `Строк: ${rowsText}, все будут приняты`,
        ...(refused > 0 ? [`файлов отклонено: ${refused}`] : []),
        ...(rejected === 0 && refused === 0 && errors > 0 ? [`ошибок: ${errors}`] : []),
        ...(errors === 0 && warnings > 0 ? [`замечаний: ${warnings}`] : []),
      ];
      return parts.join("; ");
    },
    beside: "Проверено вместе с опубликованным: его показатели, источники и зоны считаются известными.",
    alone: "Проверено как отдельная папка данных, опубликованное не использовалось.",
    replaces: (table) => `${table}: эти строки заменяют всю опубликованную таблицу.`,
    joins: (table) =>
      `${table}: эти строки добавляются к опубликованным; при одинаковом ключе показывается местная строка.`,
    guessed: (path, others) =>
      `Таблица определена по заголовку. Место файла в папке данных: ${path}.${others.length > 0 ? ` Столбцы подходят и для ${others.join(", ")}: если это такие данные, назовите файл так.` : ""}`,
    nothingRead: "Ни одной таблицы не найдено, ничего не прочитано",
    rejectedRows: "Отклонённые строки в CSV",
    mend: "Исправьте их в таблице и перетащите этот файл сюда.",
    problems: "Что исправить",
    files: "Файлы",
    preview: "Показать панель с этими файлами",
    loadingPreview: "Местные строки добавляются к опубликованным",
    nothingKept: "Не принято ни одной строки, которую показывает панель: смотреть нечего.",
    notPreviewed: (tables) => `Проверено, но в предварительный просмотр не входит: ${tables}.`,
    banner: "Предварительный просмотр файлов с этого компьютера — не опубликовано",
    bannerNote:
      "Это видите только вы, в этой вкладке. Ничего не отправлено; перезагрузка завершает просмотр.",
    leave: "Назад к отчёту",
    show: "Показать",
    differs: "Отличия от опубликованного",
    previewFailed: (message) => `Просмотр не удался: ${message}`,
    wouldContradict: (count) =>
      `Местных значений, которые отличаются от опубликованных с тем же ключом: ${count}. Рядом со старым файлом отклонены будут и те, и другие: замените старый файл или его строки.`,
  },
  uk: {
    title: "Перевірити файли до публікації",
    intro:
      "Перетягніть сюди вивантаження, і одразу буде видно, що скаже про нього збірка і як зміниться панель. Файли читаються в цьому браузері й не залишають ваш комп’ютер.",
    needsScript:
      "Файли читаються в браузері, для цього потрібен JavaScript. Без нього те саме скаже npm run check.",
    drop: "Перетягніть сюди файли CSV або теку з даними",
    chooseFiles: "Вибрати файли",
    chooseFolder: "Вибрати теку",
    loadingPublished: "Завантажуються опубліковані показники, джерела й зони",
    reading: (file, done, total) => `Читається ${file}: ${done} з ${total} МБ`,
    cancel: "Скасувати",
    cancelled: "Скасовано, нічого не збережено.",
    failed: (message) => `Перевірку перервано: ${message}`,
    noFiles: "Там не було жодного файлу.",
    answer: ({ files, rowsText, rejected, rejectedText, refused, errors, warnings }) => {
      if (refused > 0 && refused === files) return refused === 1 ? "Файл відхилено" : "Усі файли відхилено";
      const parts = [
        rejected > 0
          ? `Рядків: ${rowsText}, буде відхилено: ${rejectedText}`
          : `Рядків: ${rowsText}, усі буде прийнято`,
        ...(refused > 0 ? [`файлів відхилено: ${refused}`] : []),
        ...(rejected === 0 && refused === 0 && errors > 0 ? [`помилок: ${errors}`] : []),
        ...(errors === 0 && warnings > 0 ? [`зауважень: ${warnings}`] : []),
      ];
      return parts.join("; ");
    },
    beside: "Перевірено разом з опублікованим: його показники, джерела й зони вважаються відомими.",
    alone: "Перевірено як окрему теку даних, опубліковане не використовувалося.",
    replaces: (table) => `${table}: ці рядки замінюють усю опубліковану таблицю.`,
    joins: (table) =>
      `${table}: ці рядки додаються до опублікованих; за однакового ключа показано місцевий рядок.`,
    guessed: (path, others) =>
      `Таблицю визначено за заголовком. Місце файлу в теці даних: ${path}.${others.length > 0 ? ` Стовпці підходять і для ${others.join(", ")}: якщо це такі дані, назвіть файл так.` : ""}`,
    nothingRead: "Жодної таблиці не знайдено, нічого не прочитано",
    rejectedRows: "Відхилені рядки в CSV",
    mend: "Виправте їх у таблиці й перетягніть цей файл сюди.",
    problems: "Що виправити",
    files: "Файли",
    preview: "Показати панель із цими файлами",
    loadingPreview: "Місцеві рядки додаються до опублікованих",
    nothingKept: "Не прийнято жодного рядка, який показує панель: дивитися нема на що.",
    notPreviewed: (tables) => `Перевірено, але до попереднього перегляду не входить: ${tables}.`,
    banner: "Попередній перегляд файлів із цього комп’ютера — не опубліковано",
    bannerNote: "Це бачите лише ви, у цій вкладці. Нічого не надіслано; перезавантаження завершує перегляд.",
    leave: "Назад до звіту",
    show: "Показати",
    differs: "Відмінності від опублікованого",
    previewFailed: (message) => `Перегляд не вдався: ${message}`,
    wouldContradict: (count) =>
      `Місцевих значень, які відрізняються від опублікованих із тим самим ключем: ${count}. Поруч зі старим файлом відхилено буде і ті, і ті: замініть старий файл або його рядки.`,
  },
});
