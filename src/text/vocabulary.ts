import type { Aggregation, Aspect, Direction, Refresh, SourceKind, Unit } from "#model/vocabulary.ts";
import { catalogue } from "./catalogue.ts";

interface VocabularyWords {
  readonly aspect: Readonly<Record<Aspect, string>>;
  readonly unit: Readonly<Record<Unit, string>>;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly aggregation: Readonly<Record<Aggregation, string>>;
  readonly sourceKind: Readonly<Record<SourceKind, string>>;
  readonly refresh: Readonly<Record<Refresh, string>>;
  readonly perspective: Readonly<Record<"finance" | "customers" | "processes" | "people", string>>;
  readonly grain: Readonly<Record<"day" | "week" | "month" | "quarter" | "year", string>>;
}

/** The contract's own words, as readers know them. */
export const vocabularyWords = catalogue<VocabularyWords>({
  en: {
    aspect: {
      CX: "Customer experience",
      OX: "Operational experience",
      EX: "Employee experience",
      IT: "IT",
      TX: "Results",
    },
    unit: {
      score: "score",
      points: "points",
      percent: "%",
      ratio: "%",
      count: "number",
      currency: "money",
      minutes: "minutes",
      hours: "hours",
      days: "days",
      index: "index",
    },
    direction: { higher: "higher is better", lower: "lower is better", none: "neither way is better" },
    aggregation: { mean: "average", sum: "sum", last: "last value" },
    sourceKind: {
      crm: "CRM",
      accounting: "accounting",
      erp: "ERP",
      call_centre: "call centre",
      survey: "surveys",
      web: "web analytics",
      hr: "HR",
      operations: "operations",
      finance_plan: "financial plan",
      other: "other",
    },
    refresh: {
      daily: "daily",
      weekly: "weekly",
      monthly: "monthly",
      quarterly: "quarterly",
      yearly: "yearly",
      manual: "manually",
    },
    perspective: { finance: "Finance", customers: "Customers", processes: "Processes", people: "People" },
    grain: { day: "day", week: "week", month: "month", quarter: "quarter", year: "year" },
  },
  ru: {
    aspect: {
      CX: "Клиентский опыт",
      OX: "Операционный опыт",
      EX: "Опыт сотрудников",
      IT: "ИТ",
      TX: "Результаты",
    },
    unit: {
      score: "баллы",
      points: "п.",
      percent: "%",
      ratio: "%",
      count: "количество",
      currency: "деньги",
      minutes: "мин",
      hours: "ч",
      days: "дн.",
      index: "индекс",
    },
    direction: { higher: "чем выше, тем лучше", lower: "чем ниже, тем лучше", none: "направление не важно" },
    aggregation: { mean: "среднее", sum: "сумма", last: "последнее значение" },
    sourceKind: {
      crm: "CRM",
      accounting: "бухгалтерия",
      erp: "ERP",
      call_centre: "контакт-центр",
      survey: "опросы",
      web: "веб-аналитика",
      hr: "кадры",
      operations: "операции",
      finance_plan: "финансовый план",
      other: "прочее",
    },
    refresh: {
      daily: "ежедневно",
      weekly: "еженедельно",
      monthly: "ежемесячно",
      quarterly: "ежеквартально",
      yearly: "ежегодно",
      manual: "вручную",
    },
    perspective: { finance: "Финансы", customers: "Клиенты", processes: "Процессы", people: "Люди" },
    grain: { day: "день", week: "неделя", month: "месяц", quarter: "квартал", year: "год" },
  },
  uk: {
    aspect: {
      CX: "Клієнтський досвід",
      OX: "Операційний досвід",
      EX: "Досвід працівників",
      IT: "ІТ",
      TX: "Результати",
    },
    unit: {
      score: "бали",
      points: "п.",
      percent: "%",
      ratio: "%",
      count: "кількість",
      currency: "гроші",
      minutes: "хв",
      hours: "год",
      days: "дн.",
      index: "індекс",
    },
    direction: { higher: "що вище, то краще", lower: "що нижче, то краще", none: "напрям не важливий" },
    aggregation: { mean: "середнє", sum: "сума", last: "останнє значення" },
    sourceKind: {
      crm: "CRM",
      accounting: "бухгалтерія",
      erp: "ERP",
      call_centre: "контакт-центр",
      survey: "опитування",
      web: "вебаналітика",
      hr: "кадри",
      operations: "операції",
      finance_plan: "фінансовий план",
      other: "інше",
    },
    refresh: {
      daily: "щодня",
      weekly: "щотижня",
      monthly: "щомісяця",
      quarterly: "щокварталу",
      yearly: "щороку",
      manual: "вручну",
    },
    perspective: { finance: "Фінанси", customers: "Клієнти", processes: "Процеси", people: "Люди" },
    grain: { day: "день", week: "тиждень", month: "місяць", quarter: "квартал", year: "рік" },
  },
});
