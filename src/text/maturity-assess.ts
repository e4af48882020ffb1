import { catalogue } from "./catalogue.ts";
import { formatNumber } from "./format.ts";
import { plural } from "./plural.ts";

interface AssessWords {
  readonly title: string;
  readonly heading: string;
  readonly deck: (questions: number, minutes: number) => string;
  readonly privacy: string;
  readonly noScript: string;
  readonly paper: (version: string) => string;
  readonly print: string;
  readonly remove: string;
  readonly removeSure: string;
  readonly removed: string;
  readonly resumed: (answered: number) => string;
  readonly unsaved: string;
  readonly about: string;
  readonly aboutIntro: string;
  readonly respondent: string;
  readonly respondentHint: string;
  readonly role: string;
  readonly roleNeeded: string;
  readonly unit: string;
  readonly unitHint: string;
  readonly assessment: string;
  readonly assessmentHint: string;
  readonly date: string;
  readonly needed: string;
  readonly badId: string;
  readonly questions: string;
  readonly instruction: string;
  readonly keys: string;
  readonly mode: string;
  readonly modes: { readonly one: string; readonly all: string };
  readonly progress: string;
  readonly progressText: (answered: number, of: number, minutes: number) => string;
  readonly place: (number: number, of: number) => string;
  readonly back: string;
  readonly next: string;
  readonly unknown: string;
  readonly finish: string;
  readonly finishIntro: string;
  readonly open: (numbers: readonly number[]) => string;
  readonly nothing: string;
  readonly computing: string;
  readonly result: string;
  readonly resultIntro: string;
  readonly download: string;
  readonly downloadIntro: (file: string) => string;
  readonly combine: string;
  readonly combineIntro: string;
  readonly chooseFiles: string;
  readonly reading: string;
  readonly read: (files: number, rows: number) => string;
  readonly noAnswers: string;
  readonly problems: (count: number) => string;
  readonly combined: string;
  readonly invite: string;
  readonly failed: string;
}

/** Words of the questionnaire's page. */
export const assessWords = catalogue<AssessWords>({
  en: {
    title: "Maturity questionnaire",
    heading: "How do we treat our customers, really?",
    deck: (questions, minutes) =>
      `${formatNumber("en", questions)} questions, about ${minutes} minutes. Choose what is true of most of the company today, not what is planned or what would look good.`,
    privacy:
      "Your answers are kept in this browser only, so that you can stop and go on later. Nothing is sent anywhere: at the end you save a file and hand it in yourself.",
    noScript:
      "Without JavaScript this page can be read and printed: tick one box for each question and hand in the paper.",
    paper: (version) => `Tick one box for each question. Questionnaire, version ${version}.`,
    print: "Print the questionnaire",
    remove: "Delete my answers from this browser",
    removeSure: "Delete your name and all answers from this browser? They cannot be brought back.",
    removed: "Your answers have been deleted from this browser.",
    resumed: (answered) =>
      `Welcome back: ${answered} ${plural("en", answered, { one: "answer is", other: "answers are" })} still here.`,
    unsaved: "This browser does not let the page keep your answers: finish without closing it.",
    about: "About you",
    aboutIntro: "Your role counts: leadership and front line are compared.",
    respondent: "Name or pseudonym",
    respondentHint: "Use the same one next time, so that changes can be told from chance.",
    role: "Role",
    roleNeeded: "Choose your role.",
    unit: "Unit",
    unitHint: "Your part of the company; may stay empty",
    assessment: "Assessment",
    assessmentHint: "The same for everybody, such as 2026",
    date: "Date",
    needed: "Please fill this in.",
    badId: "Letters, digits, full stops, hyphens and underscores only, at most 64.",
    questions: "Questions",
    instruction: "Each option describes the next step up. Choose the highest that is true as a whole.",
    keys: "Keys: 0–5 choose an option, – stands for “don’t know”, Enter goes on.",
    mode: "Show",
    modes: { one: "One at a time", all: "All on a page" },
    progress: "Progress",
    progressText: (answered, of, minutes) =>
      answered === of ? `All ${of} answered` : `${answered} of ${of} answered, about ${minutes} min left`,
    place: (number, of) => `Question ${number} of ${of}`,
    back: "Back",
    next: "Next",
    unknown: "Don’t know",
    finish: "Show my result",
    finishIntro: "You can look at your result at any time, and change answers afterwards.",
    open: (numbers) => `Not answered yet: ${numbers.join(", ")}. “Don’t know” is an answer too.`,
    nothing: "Answer at least one question first.",
    computing: "Working it out…",
    result: "Your result",
    resultIntro: "This is one person’s view. The company’s result comes from all respondents together.",
    download: "Save my answers",
    downloadIntro: (file) => `The file ${file} is what you hand in, by mail for instance.`,
    combine: "For the facilitator: open several answer files",
    combineIntro:
      "Choose or drop the respondents’ files to see the common result at once. They are read in this browser and stay on this machine. To publish, put them into data/maturity/ and build the site.",
    chooseFiles: "Answer files (CSV)",
    reading: "Reading…",
    read: (files, rows) =>
      `Read: ${files} ${plural("en", files, { one: "file", other: "files" })}, ${rows} ${plural("en", rows, { one: "answer", other: "answers" })}.`,
    noAnswers: "These files hold no answers that could be read.",
    problems: (count) =>
      `${count} ${plural("en", count, { one: "problem", other: "problems" })} in the files`,
    combined: "Common result",
    invite: "Link for your respondents, with assessment and unit filled in:",
    failed: "This did not work. Reload the page and try again; your answers are still here.",
  },
  ru: {
    title: "Анкета зрелости",
    heading: "Как мы на самом деле относимся к клиентам?",
    deck: (questions, minutes) =>
      `${formatNumber("ru", questions)} вопросов, около ${minutes} минут. Выбирайте то, что сегодня верно для большей части компании, а не то, что в планах или красиво звучит.`,
    privacy:
      "Ответы хранятся только в этом браузере, поэтому можно прерваться и продолжить позже. Никуда ничего не отправляется: в конце вы сохраните файл и передадите его сами.",
    noScript:
      "Без JavaScript страницу можно прочитать и напечатать: отметьте по одному варианту в каждом вопросе и сдайте бумагу.",
    paper: (version) => `Отметьте по одному варианту в каждом вопросе. Анкета, версия ${version}.`,
    print: "Напечатать анкету",
    remove: "Удалить мои ответы из этого браузера",
    removeSure: "Удалить из этого браузера ваше имя и все ответы? Вернуть их будет нельзя.",
    removed: "Ваши ответы удалены из этого браузера.",
    resumed: (answered) =>
      `С возвращением: ${plural("ru", answered, { one: "сохранился", few: "сохранились", many: "сохранились", other: "сохранилось" })} ${answered} ${plural("ru", answered, { one: "ответ", few: "ответа", many: "ответов", other: "ответа" })}.`,
    unsaved: "Браузер не разрешает странице хранить ответы: закончите, не закрывая её.",
    about: "О вас",
    aboutIntro: "Роль важна: ответы руководства и первой линии сравниваются.",
    respondent: "Имя или псевдоним",
    respondentHint: "В следующий раз укажите то же самое, чтобы отличить изменения от случайности.",
    role: "Роль",
    roleNeeded: "Выберите свою роль.",
    unit: "Подразделение",
    unitHint: "Ваша часть компании; можно не заполнять",
    assessment: "Оценка",
    assessmentHint: "Одинаково у всех, например 2026",
    date: "Дата",
    needed: "Заполните это поле.",
    badId: "Только буквы, цифры, точка, дефис и подчёркивание, не более 64 знаков.",
    questions: "Вопросы",
    instruction: "Каждый вариант — следующая ступень. Выберите самый высокий из тех, что верны целиком.",
    keys: "Клавиши: 0–5 выбирают вариант, – означает «не знаю», Enter ведёт дальше.",
    mode: "Показывать",
    modes: { one: "По одному", all: "Все на странице" },
    progress: "Готово",
    progressText: (answered, of, minutes) =>
      answered === of
        ? `Отвечено на все вопросы (${of})`
        : `Отвечено ${answered} из ${of}, осталось около ${minutes} мин`,
    place: (number, of) => `Вопрос ${number} из ${of}`,
    back: "Назад",
    next: "Дальше",
    unknown: "Не знаю",
    finish: "Показать мой результат",
    finishIntro: "Результат можно посмотреть в любой момент, а ответы потом изменить.",
    open: (numbers) => `Пока без ответа: ${numbers.join(", ")}. «Не знаю» — тоже ответ.`,
    nothing: "Сначала ответьте хотя бы на один вопрос.",
    computing: "Считаем…",
    result: "Ваш результат",
    resultIntro: "Это взгляд одного человека. Результат компании складывается из ответов всех респондентов.",
    download: "Сохранить мои ответы",
    downloadIntro: (file) => `Файл ${file} нужно передать организатору, например по почте.`,
    combine: "Организатору: открыть несколько файлов с ответами",
    combineIntro:
      "Выберите или перетащите сюда файлы респондентов, и общий результат появится сразу. Файлы читаются в этом браузере и остаются на этом компьютере. Чтобы опубликовать результат, положите их в data/maturity/ и соберите сайт.",
    chooseFiles: "Файлы с ответами (CSV)",
    reading: "Читаем…",
    read: (files, rows) => `Прочитано файлов: ${files}, ответов: ${rows}.`,
    noAnswers: "Ответов, которые удалось бы прочитать, в этих файлах нет.",
    problems: (count) =>
      `${count} ${plural("ru", count, { one: "замечание", few: "замечания", many: "замечаний", other: "замечания" })} к файлам`,
    combined: "Общий результат",
    invite: "Ссылка для респондентов, в которой оценка и подразделение уже указаны:",
    failed: "Не получилось. Перезагрузите страницу и попробуйте ещё раз: ответы сохранены.",
  },
  uk: {
    title: "Анкета зрілості",
    heading: "Як ми насправді ставимося до клієнтів?",
    deck: (questions, minutes) =>
      `${formatNumber("uk", questions)} запитань, близько ${minutes} хвилин. Обирайте те, що сьогодні справедливо для більшої частини компанії, а не те, що в планах або гарно звучить.`,
    privacy:
      "Відповіді зберігаються лише в цьому браузері, тож можна перерватися й продовжити згодом. Нікуди нічого не надсилається: наприкінці ви збережете файл і передасте його самі.",
    noScript:
      "Без JavaScript сторінку можна прочитати й надрукувати: позначте по одному варіанту в кожному запитанні та здайте папір.",
    paper: (version) => `Позначте по одному варіанту в кожному запитанні. Анкета, версія ${version}.`,
    print: "Надрукувати анкету",
    remove: "Видалити мої відповіді з цього браузера",
    removeSure: "Видалити з цього браузера ваше ім’я та всі відповіді? Повернути їх буде неможливо.",
    removed: "Ваші відповіді видалено з цього браузера.",
    resumed: (answered) =>
      `З поверненням: ${plural("uk", answered, { one: "збереглася", few: "збереглися", many: "збереглося", other: "збереглося" })} ${answered} ${plural("uk", answered, { one: "відповідь", few: "відповіді", many: "відповідей", other: "відповіді" })}.`,
    unsaved: "Браузер не дозволяє сторінці зберігати відповіді: завершіть, не закриваючи її.",
    about: "Про вас",
    aboutIntro: "Роль важлива: відповіді керівництва й першої лінії порівнюються.",
    respondent: "Ім’я або псевдонім",
    respondentHint: "Наступного разу вкажіть те саме, щоб відрізнити зміни від випадковості.",
    role: "Роль",
    roleNeeded: "Оберіть свою роль.",
    unit: "Підрозділ",
    unitHint: "Ваша частина компанії; можна не заповнювати",
    assessment: "Оцінювання",
    assessmentHint: "Однаково в усіх, наприклад 2026",
    date: "Дата",
    needed: "Заповніть це поле.",
    badId: "Лише літери, цифри, крапка, дефіс і підкреслення, не більше 64 знаків.",
    questions: "Запитання",
    instruction: "Кожен варіант — наступний щабель. Оберіть найвищий із тих, що справедливі цілком.",
    keys: "Клавіші: 0–5 обирають варіант, – означає «не знаю», Enter веде далі.",
    mode: "Показувати",
    modes: { one: "По одному", all: "Усі на сторінці" },
    progress: "Готово",
    progressText: (answered, of, minutes) =>
      answered === of
        ? `Є відповіді на всі запитання (${of})`
        : `Відповідей: ${answered} з ${of}, лишилося близько ${minutes} хв`,
    place: (number, of) => `Запитання ${number} з ${of}`,
    back: "Назад",
    next: "Далі",
    unknown: "Не знаю",
    finish: "Показати мій результат",
    finishIntro: "Результат можна подивитися будь-коли, а відповіді потім змінити.",
    open: (numbers) => `Поки без відповіді: ${numbers.join(", ")}. «Не знаю» — теж відповідь.`,
    nothing: "Спершу дайте відповідь хоча б на одне запитання.",
    computing: "Рахуємо…",
    result: "Ваш результат",
    resultIntro: "Це погляд однієї людини. Результат компанії складається з відповідей усіх респондентів.",
    download: "Зберегти мої відповіді",
    downloadIntro: (file) => `Файл ${file} треба передати організаторові, наприклад поштою.`,
    combine: "Організаторові: відкрити кілька файлів із відповідями",
    combineIntro:
      "Оберіть або перетягніть сюди файли респондентів, і спільний результат з’явиться одразу. Файли читаються в цьому браузері й лишаються на цьому комп’ютері. Щоб опублікувати результат, покладіть їх у data/maturity/ і зберіть сайт.",
    chooseFiles: "Файли з відповідями (CSV)",
    reading: "Читаємо…",
    read: (files, rows) => `Прочитано файлів: ${files}, відповідей: ${rows}.`,
    noAnswers: "Відповідей, які вдалося б прочитати, у цих файлах немає.",
    problems: (count) =>
      `${count} ${plural("uk", count, { one: "зауваження", few: "зауваження", many: "зауважень", other: "зауваження" })} до файлів`,
    combined: "Спільний результат",
    invite: "Посилання для респондентів, у якому оцінювання й підрозділ уже вказано:",
    failed: "Не вдалося. Перезавантажте сторінку й спробуйте ще раз: відповіді збережено.",
  },
});
