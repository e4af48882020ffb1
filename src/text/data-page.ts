import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface DataWords {
  readonly title: string;
  /** The page's answer in one line. */
  readonly answer: (counts: {
    files: number;
    rows: number;
    /** `rows`, written by the locale. */
    rowsText: string;
    errors: number;
    late: number;
  }) => string;
  readonly deck: (lastDay: string) => string;
  readonly sources: string;
  readonly sourcesIntro: string;
  readonly source: string;
  readonly kind: string;
  readonly owner: string;
  readonly refresh: string;
  readonly lastValue: string;
  readonly status: string;
  readonly rows: string;
  readonly fresh: string;
  readonly late: (days: number) => string;
  readonly noRhythm: string;
  readonly empty: string;
  readonly completeness: string;
  readonly completenessIntro: string;
  readonly everyMetric: string;
  readonly gaps: (sources: readonly string[], of: number) => string;
  readonly deliveryCaption: string;
  readonly deliverySource: string;
  readonly metric: string;
  readonly grain: string;
  readonly periods: string;
  readonly complete: string;
  readonly missing: string;
  readonly andMore: (count: number) => string;
  readonly problems: string;
  readonly noProblems: string;
  readonly problemsIntro: (errors: number, warnings: number, rejected: number) => string;
  readonly places: (count: number) => string;
  readonly place: (file: string, line: string | null, column: string | null) => string;
  readonly error: string;
  readonly warning: string;
  readonly files: string;
  readonly filesIntro: string;
  readonly allFiles: (count: string) => string;
  readonly file: string;
  readonly table: string;
  readonly rowsIn: string;
  readonly rowsKept: string;
  readonly rowsRejected: string;
  readonly rowsRepeated: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly tab: string;
  readonly refused: string;
  readonly downloads: string;
  readonly downloadsIntro: string;
  readonly columns: string;
  readonly size: string;
  readonly manifest: string;
  readonly dataPackage: string;
  readonly results: string;
  readonly query: string;
  readonly queryIntro: string;
  readonly sql: string;
  readonly run: string;
  readonly cancel: string;
  readonly examples: string;
  readonly tables: string;
  readonly queryRows: (shown: string, of: string | null, ms: string) => string;
  readonly queryNoRows: string;
  readonly queryError: string;
  readonly asCsv: string;
  readonly asArrow: string;
  readonly chart: string;
  readonly needsScript: string;
  readonly asOf: string;
}

/** Words of the page about data. */
export const dataWords = catalogue<DataWords>({
  en: {
    title: "Data",
    answer: ({ files, rows, rowsText, errors, late }) => {
      const read = `${rowsText} ${plural("en", rows, { one: "row", other: "rows" })} from ${files} ${plural("en", files, { one: "file", other: "files" })}`;
      const problems =
        errors === 0 ? "no errors" : `${errors} ${plural("en", errors, { one: "error", other: "errors" })}`;
      const sources =
        late === 0
          ? "every source up to date"
          : `${late} ${plural("en", late, { one: "source is", other: "sources are" })} late`;
      return `${read}: ${problems}, ${sources}`;
    },
    deck: (lastDay) =>
      `The newest value is for ${lastDay}. Everything here was read from the company’s own exports; nothing was filled in or corrected.`,
    sources: "Source systems",
    sourcesIntro:
      "A source is late when its last value is more than one and a half update intervals behind the newest data.",
    source: "Source",
    kind: "Kind",
    owner: "Owner",
    refresh: "Updated",
    lastValue: "Last value",
    status: "Status",
    rows: "Rows",
    fresh: "Up to date",
    late: (days) => `${days} ${plural("en", days, { one: "day", other: "days" })} behind`,
    noRhythm: "Update interval not given",
    empty: "No values",
    completeness: "Completeness",
    completenessIntro:
      "Share of possible values that are present. Possible means every period from a metric’s first to its last, in every zone and segment it has ever had.",
    everyMetric: "Completeness of every metric",
    gaps: (sources, of) =>
      sources.length === 0
        ? "Every source delivered everything that was due"
        : `${sources.length} of ${of} sources ${sources.length === 1 ? "has" : "have"} gaps: ${sources.join(", ")}`,
    deliveryCaption: "Values delivered, by source system and month",
    deliverySource:
      "From its first value on, every zone and segment of a metric is due each period, until the newest data of any source.",
    metric: "Metric",
    grain: "Period",
    periods: "Periods",
    complete: "Complete",
    missing: "Missing periods",
    andMore: (count) => `and ${count} more`,
    problems: "Problems found in the last import",
    noProblems: "No problem was found in any file.",
    problemsIntro: (errors, warnings, rejected) =>
      `${errors} ${plural("en", errors, { one: "error", other: "errors" })} and ${warnings} ${plural("en", warnings, { one: "warning", other: "warnings" })}; ${rejected} ${plural("en", rejected, { one: "row was", other: "rows were" })} rejected.`,
    places: (count) => `${count} ${plural("en", count, { one: "place", other: "places" })}`,
    place: (file, line, column) =>
      [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(", "),
    error: "Error",
    warning: "Warning",
    files: "Files",
    filesIntro: "In every file, rows read = kept + rejected + repeated.",
    allFiles: (count) => `All files (${count})`,
    file: "File",
    table: "Table",
    rowsIn: "Read",
    rowsKept: "Kept",
    rowsRejected: "Rejected",
    rowsRepeated: "Repeated",
    encoding: "Encoding",
    delimiter: "Delimiter",
    tab: "tab",
    refused: "refused",
    downloads: "Downloads",
    downloadsIntro:
      "The checked tables as Parquet, for other tools. Survey responses and sales are published only as monthly summaries.",
    columns: "Columns",
    size: "Size",
    manifest: "Manifest with checksums",
    dataPackage: "Frictionless Data Package",
    results: "Results as JSON",
    query: "Ask the data",
    queryIntro: "SQL (DuckDB) over the published tables, run in your browser. Nothing is sent anywhere.",
    sql: "SQL",
    run: "Run",
    cancel: "Stop",
    examples: "Examples",
    tables: "Tables",
    queryRows: (shown, of, ms) =>
      of ? `Rows: ${of}, in ${ms} ms` : `The first ${shown} rows, in ${ms} ms; exports hold all of them`,
    queryNoRows: "The query ran and returned no rows.",
    queryError: "The query failed",
    asCsv: "CSV",
    asArrow: "Arrow",
    chart: "Chart of the result",
    needsScript: "Queries run in the browser and need JavaScript. The tables can be downloaded without it.",
    asOf: "Data as of",
  },
  ru: {
    title: "Данные",
    answer: ({ files, rows, rowsText, errors, late }) => {
      const read = `${rowsText} ${plural("ru", rows, { one: "строка", few: "строки", many: "строк", other: "строки" })} из ${files} ${plural("ru", files, { one: "файла", few: "файлов", many: "файлов", other: "файлов" })}`;
      const problems =
        errors === 0
          ? "ошибок нет"
          : `${errors} ${plural("ru", errors, { one: "ошибка", few: "ошибки", many: "ошибок", other: "ошибки" })}`;
      const sources =
        late === 0
          ? "все источники обновлены вовремя"
          : `${late} ${plural("ru", late, { one: "источник запаздывает", few: "источника запаздывают", many: "источников запаздывают", other: "источника запаздывают" })}`;
      return `${read}: ${problems}, ${sources}`;
    },
    deck: (lastDay) =>
      `Самое новое значение — за ${lastDay}; всё прочитано из выгрузок самой компании, ничего не дополнено и не исправлено.`,
    sources: "Системы-источники",
    sourcesIntro:
      "Источник запаздывает, если его последнее значение отстаёт от самых новых данных больше чем на полтора интервала обновления.",
    source: "Источник",
    kind: "Тип",
    owner: "Ответственный",
    refresh: "Обновление",
    lastValue: "Последнее значение",
    status: "Состояние",
    rows: "Строк",
    fresh: "Вовремя",
    late: (days) =>
      `отстаёт на ${days} ${plural("ru", days, { one: "день", few: "дня", many: "дней", other: "дня" })}`,
    noRhythm: "Интервал обновления не задан",
    empty: "Нет значений",
    completeness: "Полнота",
    completenessIntro:
      "Доля имеющихся значений среди возможных. Возможные — за каждый период от первого до последнего, по каждой зоне и каждому сегменту, которые у показателя когда-либо были.",
    everyMetric: "Полнота каждого показателя",
    gaps: (sources, of) =>
      sources.length === 0
        ? "Все источники передали всё, что ожидалось"
        : `Пропуски есть у ${sources.length} из ${of} источников: ${sources.join(", ")}`,
    deliveryCaption: "Полученные значения по системам-источникам и месяцам",
    deliverySource:
      "Начиная с первого значения, каждая зона и каждый сегмент показателя ожидаются за каждый период — до самых новых данных любого источника.",
    metric: "Показатель",
    grain: "Период",
    periods: "Периодов",
    complete: "Полнота",
    missing: "Пропущенные периоды",
    andMore: (count) => `и ещё ${count}`,
    problems: "Замечания к последней загрузке данных",
    noProblems: "Ни к одному файлу замечаний нет.",
    problemsIntro: (errors, warnings, rejected) =>
      `${errors} ${plural("ru", errors, { one: "ошибка", few: "ошибки", many: "ошибок", other: "ошибки" })} и ${warnings} ${plural("ru", warnings, { one: "предупреждение", few: "предупреждения", many: "предупреждений", other: "предупреждения" })}; отклонено строк: ${rejected}.`,
    places: (count) =>
      `${count} ${plural("ru", count, { one: "место", few: "места", many: "мест", other: "места" })}`,
    place: (file, line, column) =>
      [file, line && `строка ${line}`, column && `столбец ${column}`].filter(Boolean).join(", "),
    error: "Ошибка",
    warning: "Предупреждение",
    files: "Файлы",
    filesIntro: "Для каждого файла: прочитано = принято + отклонено + повторы.",
    allFiles: (count) => `Все файлы (${count})`,
    file: "Файл",
    table: "Таблица",
    rowsIn: "Прочитано",
    rowsKept: "Принято",
    rowsRejected: "Отклонено",
    rowsRepeated: "Повторов",
    encoding: "Кодировка",
    delimiter: "Разделитель",
    tab: "табуляция",
    refused: "отклонён",
    downloads: "Скачать",
    downloadsIntro:
      "Проверенные таблицы в формате Parquet для других программ. Ответы на опросы и продажи публикуются только в виде помесячных сводок.",
    columns: "Столбцы",
    size: "Размер",
    manifest: "Перечень файлов с контрольными суммами",
    dataPackage: "Пакет данных Frictionless",
    results: "Результаты в JSON",
    query: "Запрос к данным",
    queryIntro:
      "SQL (DuckDB) по опубликованным таблицам; запросы выполняются прямо в браузере, данные никуда не отправляются.",
    sql: "SQL",
    run: "Выполнить",
    cancel: "Остановить",
    examples: "Примеры",
    tables: "Таблицы",
    queryRows: (shown, of, ms) =>
      of ? `Строк: ${of}, за ${ms} мс` : `Первые строки (${shown}), за ${ms} мс; в выгрузке будут все`,
    queryNoRows: "Запрос выполнен, результат пуст.",
    queryError: "Запрос не выполнен",
    asCsv: "CSV",
    asArrow: "Arrow",
    chart: "График результата",
    needsScript:
      "Запросы выполняются в браузере, для них нужен JavaScript. Таблицы можно скачать и без него.",
    asOf: "Данные на",
  },
  uk: {
    title: "Дані",
    answer: ({ files, rows, rowsText, errors, late }) => {
      const read = `${rowsText} ${plural("uk", rows, { one: "рядок", few: "рядки", many: "рядків", other: "рядка" })} із ${files} ${plural("uk", files, { one: "файлу", few: "файлів", many: "файлів", other: "файлів" })}`;
      const problems =
        errors === 0
          ? "помилок немає"
          : `${errors} ${plural("uk", errors, { one: "помилка", few: "помилки", many: "помилок", other: "помилки" })}`;
      const sources =
        late === 0
          ? "усі джерела оновлено вчасно"
          : `${late} ${plural("uk", late, { one: "джерело запізнюється", few: "джерела запізнюються", many: "джерел запізнюються", other: "джерела запізнюються" })}`;
      return `${read}: ${problems}, ${sources}`;
    },
    deck: (lastDay) =>
      `Найновіше значення — за ${lastDay}; усе прочитано з вивантажень самої компанії, нічого не доповнено й не виправлено.`,
    sources: "Системи-джерела",
    sourcesIntro:
      "Джерело запізнюється, якщо його останнє значення відстає від найновіших даних більше ніж на півтора інтервалу оновлення.",
    source: "Джерело",
    kind: "Тип",
    owner: "Відповідальний",
    refresh: "Оновлення",
    lastValue: "Останнє значення",
    status: "Стан",
    rows: "Рядків",
    fresh: "Вчасно",
    late: (days) =>
      `відстає на ${days} ${plural("uk", days, { one: "день", few: "дні", many: "днів", other: "дня" })}`,
    noRhythm: "Інтервал оновлення не задано",
    empty: "Немає значень",
    completeness: "Повнота",
    completenessIntro:
      "Частка наявних значень серед можливих. Можливі — за кожен період від першого до останнього, по кожній зоні й кожному сегменту, які показник будь-коли мав.",
    everyMetric: "Повнота кожного показника",
    gaps: (sources, of) =>
      sources.length === 0
        ? "Усі джерела передали все, що очікувалося"
        : `Пропуски є у ${sources.length} із ${of} джерел: ${sources.join(", ")}`,
    deliveryCaption: "Отримані значення за системами-джерелами й місяцями",
    deliverySource:
      "Починаючи з першого значення, кожна зона й кожен сегмент показника очікуються за кожен період — до найновіших даних будь-якого джерела.",
    metric: "Показник",
    grain: "Період",
    periods: "Періодів",
    complete: "Повнота",
    missing: "Пропущені періоди",
    andMore: (count) => `і ще ${count}`,
    problems: "Зауваження до останнього завантаження даних",
    noProblems: "До жодного файлу зауважень немає.",
    problemsIntro: (errors, warnings, rejected) =>
      `${errors} ${plural("uk", errors, { one: "помилка", few: "помилки", many: "помилок", other: "помилки" })} і ${warnings} ${plural("uk", warnings, { one: "попередження", few: "попередження", many: "попереджень", other: "попередження" })}; відхилено рядків: ${rejected}.`,
    places: (count) =>
      `${count} ${plural("uk", count, { one: "місце", few: "місця", many: "місць", other: "місця" })}`,
    place: (file, line, column) =>
      [file, line && `рядок ${line}`, column && `стовпець ${column}`].filter(Boolean).join(", "),
    error: "Помилка",
    warning: "Попередження",
    files: "Файли",
    filesIntro: "Для кожного файлу: прочитано = прийнято + відхилено + повтори.",
    allFiles: (count) => `Усі файли (${count})`,
    file: "Файл",
    table: "Таблиця",
    rowsIn: "Прочитано",
    rowsKept: "Прийнято",
    rowsRejected: "Відхилено",
    rowsRepeated: "Повторів",
    encoding: "Кодування",
    delimiter: "Роздільник",
    tab: "табуляція",
    refused: "відхилено",
    downloads: "Завантажити",
    downloadsIntro:
      "Перевірені таблиці у форматі Parquet для інших програм. Відповіді на опитування та продажі публікуються лише у вигляді помісячних зведень.",
    columns: "Стовпці",
    size: "Розмір",
    manifest: "Перелік файлів із контрольними сумами",
    dataPackage: "Пакет даних Frictionless",
    results: "Результати в JSON",
    query: "Запит до даних",
    queryIntro:
      "SQL (DuckDB) за опублікованими таблицями; запити виконуються просто в браузері, дані нікуди не надсилаються.",
    sql: "SQL",
    run: "Виконати",
    cancel: "Зупинити",
    examples: "Приклади",
    tables: "Таблиці",
    queryRows: (shown, of, ms) =>
      of ? `Рядків: ${of}, за ${ms} мс` : `Перші рядки (${shown}), за ${ms} мс; у вивантаженні будуть усі`,
    queryNoRows: "Запит виконано, результат порожній.",
    queryError: "Запит не виконано",
    asCsv: "CSV",
    asArrow: "Arrow",
    chart: "Графік результату",
    needsScript:
      "Запити виконуються в браузері, для них потрібен JavaScript. Таблиці можна завантажити й без нього.",
    asOf: "Дані станом на",
  },
});
