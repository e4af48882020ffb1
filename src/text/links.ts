import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface LinksWords {
  readonly money: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly nothingTitle: string;
  readonly nothingText: string;
  /** How many of the tested pairs show a link, and how many strongly. */
  readonly deck: (found: number, strong: number, tested: number) => string;
  readonly careful: string;
  readonly best: string;
  readonly bestIntro: string;
  readonly map: string;
  readonly mapIntro: string;
  readonly mapCaption: string;
  readonly cause: string;
  readonly notFound: string;
  readonly untested: string;
  readonly rises: string;
  readonly falls: string;
  readonly noneFound: (names: string) => string;
  readonly outcomes: string;
  readonly outcomesIntro: string;
  readonly shareHeading: (effect: string, first: string, share: string) => string;
  /** `byZone`: of differences between zones; else of changes of the company's series. */
  readonly shareCaption: (explained: string, byZone: boolean) => string;
  readonly beliefs: string;
  readonly beliefsIntro: (confirmed: number, contradicted: number, unknown: number) => string;
  readonly belief: string;
  readonly believed: string;
  readonly data: string;
  readonly evidence: string;
  readonly beliefVerdict: Readonly<Record<"confirmed" | "contradicted" | "unknown", string>>;
  readonly lagDiffers: (lag: string, believed: string) => string;
  readonly beliefWhy: Readonly<
    Record<"opposite-sign" | "explained" | "negligible" | "no-evidence" | "not-tested", string>
  >;
  readonly explainedBy: (name: string) => string;
  readonly noBeliefs: string;
  readonly toModel: string;
  readonly toWhatIf: string;
  readonly all: string;
  readonly note: string;
  readonly movesIt: string;
  readonly itMoves: string;
  readonly metricTitle: string;
  readonly untestedTitle: string;
  readonly filteredNote: string;
  readonly computing: (percent: string) => string;
  readonly done: (seconds: string) => string;
}

const pairs = (count: number): string => `${count} ${plural("en", count, { one: "pair", other: "pairs" })}`;
const links = (count: number): string => `${count} ${plural("en", count, { one: "link", other: "links" })}`;

/** Words of the page of what moves money. */
export const linksWords = catalogue<LinksWords>({
  en: {
    money: "Money",
    path: "You are here",
    title: "What moves money",
    description:
      "Which customer, operational, employee and IT metrics go before financial results, by how much and how soon.",
    nothingTitle: "No link to a result has been found yet",
    nothingText:
      "Links need at least two years of months for the company, or a year for eight zones, of a cause and of a result. Drop longer histories into the data folder.",
    deck: (found, strong, tested) =>
      `${pairs(tested)} of a cause and a result ${tested === 1 ? "was" : "were"} tested; ${found} ${found === 1 ? "shows" : "show"} a link, ${strong} with strong evidence.`,
    careful: "A link says what goes together and what follows. Only a pilot shows what causes what.",
    best: "Best proven",
    bestIntro:
      "The links with the strongest evidence: those that look ahead first, then those that bring the company most; each of another cause.",
    map: "Causes and results",
    mapIntro:
      "Discs show the evidence, the arrow which way the result goes when the cause rises, and the number how much later. Open a cell for all of it.",
    mapCaption: "Evidence for links of causes (rows) with results (columns)",
    cause: "Cause",
    notFound: "not found",
    untested: "could not be tested",
    rises: "more",
    falls: "less",
    noneFound: (names) => `Tested without finding a link to any result: ${names}.`,
    outcomes: "Result by result",
    outcomesIntro: "How much of what can be explained of a result each leading cause accounts for.",
    shareHeading: (effect, first, share) =>
      `${effect}: “${first}” accounts for ${share} of what is explained`,
    shareCaption: (explained, byZone) =>
      `Share of what is explained by cause (Shapley), with 95 % interval. All of them together explain ${explained} of ${byZone ? "the differences between zones beyond what is usual for each and what all have in common (season, prices)" : "the changes beyond season and trend"}.`,
    beliefs: "What the company believes",
    beliefsIntro: (confirmed, contradicted, unknown) =>
      `The data confirms ${confirmed}, contradicts ${contradicted}, and cannot tell about ${unknown} of the ${links(confirmed + contradicted + unknown)} that the company believes in.`,
    belief: "Belief",
    believed: "Believed because",
    data: "What the data says",
    evidence: "Evidence",
    beliefVerdict: { confirmed: "confirmed", contradicted: "contradicted", unknown: "cannot tell" },
    lagDiffers: (lag, believed) => `but ${lag}, not ${believed}`,
    beliefWhy: {
      "opposite-sign": "the effect goes the other way",
      explained: "what shows is the work of another cause",
      negligible: "an effect worth having is ruled out",
      "no-evidence": "no evidence either way",
      "not-tested": "not enough data to test it",
    },
    explainedBy: (name) => `what shows is the work of “${name}”`,
    noBeliefs:
      "No beliefs are registered. A file links.csv (cause, effect, sign, lag, rationale) puts them to the test.",
    toModel: "See how everything hangs together",
    toWhatIf: "Try it: what if a cause moved?",
    all: "All links",
    note: "What moves money",
    movesIt: "What moves it",
    itMoves: "What it moves",
    metricTitle: "Links",
    untestedTitle: "This link could not be tested for what the filters leave",
    filteredNote: "Computed anew for what the filters leave. Fewer zones and periods prove less.",
    computing: (percent) => `Testing all links again, ${percent}`,
    done: (seconds) => `Tested again in ${seconds} seconds.`,
  },
  ru: {
    money: "Деньги",
    path: "Вы здесь",
    title: "Что движет деньгами",
    description:
      "Какие показатели клиентов, операций, сотрудников и ИТ опережают финансовый результат, насколько и на какой срок.",
    nothingTitle: "Связей с результатами пока не найдено",
    nothingText:
      "Нужно не меньше двух лет помесячных значений по компании или год по восьми зонам — и для причины, и для результата. Добавьте в папку с данными более длинную историю.",
    deck: (found, strong, tested) =>
      `Проверено пар «причина — результат»: ${tested}. Связь видна в ${found}, в том числе с сильными доказательствами — в ${strong}.`,
    careful:
      "Связь говорит, что меняется вместе и что следует за чем. Что чем вызвано, показывает только пилот.",
    best: "Доказано лучше всего",
    bestIntro:
      "Связи с самыми сильными доказательствами: сначала те, что смотрят вперёд, затем те, что значат для компании больше денег. У каждой своя причина.",
    map: "Причины и результаты",
    mapIntro:
      "Кружки показывают силу доказательств, стрелка — куда идёт результат при росте причины, число — через какое время. За ячейкой — все подробности.",
    mapCaption: "Доказательства связи причин (строки) с результатами (столбцы)",
    cause: "Причина",
    notFound: "не найдено",
    untested: "проверить нельзя",
    rises: "больше",
    falls: "меньше",
    noneFound: (names) => `Проверены, но ни с одним результатом связи не нашлось: ${names}.`,
    outcomes: "По результатам",
    outcomesIntro: "Какая часть объяснимых изменений результата приходится на каждую ведущую причину.",
    shareHeading: (effect, first, share) => `${effect}: ${share} объяснённого приходится на «${first}»`,
    shareCaption: (explained, byZone) =>
      `Доля объяснённого по причинам (Шепли), 95-процентный интервал. Вместе они объясняют ${explained} ${byZone ? "различий между зонами сверх обычного для каждой и общего для всех (сезон, цены)" : "изменений сверх сезона и тренда"}.`,
    beliefs: "Во что верит компания",
    beliefsIntro: (confirmed, contradicted, unknown) =>
      `Из предполагаемых компанией связей (${confirmed + contradicted + unknown}) данные подтверждают ${confirmed}, опровергают ${contradicted}, о ${unknown} судить нельзя.`,
    belief: "Предположение",
    believed: "На чём основано",
    data: "Что говорят данные",
    evidence: "Доказательства",
    beliefVerdict: { confirmed: "подтверждено", contradicted: "опровергнуто", unknown: "судить нельзя" },
    lagDiffers: (lag, believed) => `но ${lag}, а не ${believed}`,
    beliefWhy: {
      "opposite-sign": "результат меняется в другую сторону",
      explained: "видимая связь объясняется другой причиной",
      negligible: "сколько-нибудь заметного влияния нет",
      "no-evidence": "доказательств нет ни за, ни против",
      "not-tested": "для проверки мало данных",
    },
    explainedBy: (name) => `видимая связь объясняется показателем «${name}»`,
    noBeliefs:
      "Предположений нет. Файл links.csv (причина, следствие, знак, лаг, обоснование) позволит их проверить.",
    toModel: "Посмотреть, как всё связано",
    toWhatIf: "Попробовать: что, если причина изменится?",
    all: "Все связи",
    note: "Что движет деньгами",
    movesIt: "Что его движет",
    itMoves: "Что движет он",
    metricTitle: "Связи",
    untestedTitle: "Для того, что оставили фильтры, эту связь проверить нельзя",
    filteredNote:
      "Пересчитано для того, что оставили фильтры. Чем меньше зон и периодов, тем слабее доказательства.",
    computing: (percent) => `Все связи проверяются заново, ${percent}`,
    done: (seconds) => `Проверено заново, секунд: ${seconds}.`,
  },
  uk: {
    money: "Гроші",
    path: "Ви тут",
    title: "Що рухає гроші",
    description:
      "Які показники клієнтів, операцій, працівників та ІТ випереджають фінансовий результат, наскільки і на який час.",
    nothingTitle: "Зв’язків із результатами поки не знайдено",
    nothingText:
      "Потрібно щонайменше два роки помісячних значень по компанії або рік по восьми зонах — і для причини, і для результату. Додайте до папки з даними довшу історію.",
    deck: (found, strong, tested) =>
      `Перевірено пар «причина — результат»: ${tested}. Зв’язок видно у ${found}, зокрема із сильними доказами — у ${strong}.`,
    careful: "Зв’язок каже, що змінюється разом і що настає слідом. Що чим спричинено, показує лише пілот.",
    best: "Доведено найкраще",
    bestIntro:
      "Зв’язки з найсильнішими доказами: спершу ті, що дивляться вперед, потім ті, що важать для компанії більше грошей. У кожного своя причина.",
    map: "Причини й результати",
    mapIntro:
      "Кружечки показують силу доказів, стрілка — куди йде результат, коли причина зростає, число — через який час. За клітинкою — усі подробиці.",
    mapCaption: "Докази зв’язку причин (рядки) з результатами (стовпці)",
    cause: "Причина",
    notFound: "не знайдено",
    untested: "перевірити не можна",
    rises: "більше",
    falls: "менше",
    noneFound: (names) => `Перевірені, але зв’язку з жодним результатом не знайдено: ${names}.`,
    outcomes: "За результатами",
    outcomesIntro: "Яка частина пояснюваних змін результату припадає на кожну провідну причину.",
    shareHeading: (effect, first, share) => `${effect}: ${share} поясненого припадає на «${first}»`,
    shareCaption: (explained, byZone) =>
      `Частка поясненого за причинами (Шеплі), 95-відсотковий інтервал. Разом вони пояснюють ${explained} ${byZone ? "відмінностей між зонами понад звичне для кожної і спільне для всіх (сезон, ціни)" : "змін понад сезон і тренд"}.`,
    beliefs: "У що вірить компанія",
    beliefsIntro: (confirmed, contradicted, unknown) =>
      `Із зв’язків, у які вірить компанія (${confirmed + contradicted + unknown}), дані підтверджують ${confirmed}, спростовують ${contradicted}, про ${unknown} судити не можна.`,
    belief: "Припущення",
    believed: "На чому ґрунтується",
    data: "Що кажуть дані",
    evidence: "Докази",
    beliefVerdict: { confirmed: "підтверджено", contradicted: "спростовано", unknown: "судити не можна" },
    lagDiffers: (lag, believed) => `але ${lag}, а не ${believed}`,
    beliefWhy: {
      "opposite-sign": "результат змінюється в інший бік",
      explained: "видимий зв’язок пояснюється іншою причиною",
      negligible: "хоч трохи помітного впливу немає",
      "no-evidence": "доказів немає ні за, ні проти",
      "not-tested": "для перевірки замало даних",
    },
    explainedBy: (name) => `видимий зв’язок пояснюється показником «${name}»`,
    noBeliefs:
      "Припущень немає. Файл links.csv (причина, наслідок, знак, лаг, обґрунтування) дасть змогу їх перевірити.",
    toModel: "Подивитися, як усе пов’язано",
    toWhatIf: "Спробувати: що, якби причина змінилася?",
    all: "Усі зв’язки",
    note: "Що рухає гроші",
    movesIt: "Що його рухає",
    itMoves: "Що рухає він",
    metricTitle: "Зв’язки",
    untestedTitle: "Для того, що залишили фільтри, цей зв’язок перевірити не можна",
    filteredNote: "Перераховано для того, що залишили фільтри. Що менше зон і періодів, то слабші докази.",
    computing: (percent) => `Усі зв’язки перевіряються заново, ${percent}`,
    done: (seconds) => `Перевірено заново, секунд: ${seconds}.`,
  },
});
