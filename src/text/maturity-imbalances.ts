import type { ImbalanceCode } from "#analysis/maturity/maturity-types.ts";
import { catalogue } from "./catalogue.ts";

interface ImbalanceWords {
  readonly title: string;
  readonly text: string;
}

/** What it means when one element of maturity is far ahead of another. */
export const imbalanceWords = catalogue<Readonly<Record<ImbalanceCode, ImbalanceWords>>>({
  en: {
    "fixing-blind": {
      title: "Fixing blind",
      text: "Much is repaired, little is measured: money may go into less important problems, and nobody can see whether it helps.",
    },
    "sees-but-does-not-repair": {
      title: "Seeing, not repairing",
      text: "Faults are found and then stay. Customers who were asked and see nothing change stop answering: repairing is next.",
    },
    "knowledge-unused": {
      title: "Knowledge unused",
      text: "Customers are well known, but nothing new is made of it. Put what is known into the next service.",
    },
    guessing: {
      title: "Guessing",
      text: "New services appear faster than customers are understood: some will miss what is wanted.",
    },
    "energy-without-direction": {
      title: "Energy without direction",
      text: "People want to act for the customer, and no strategy says where to. Give the energy a direction.",
    },
    "team-left-out": {
      title: "The team is left out of innovation",
      text: "People are willing, and new services are made without them. Bring the team into new services.",
    },
    "declared-strategy": {
      title: "A declared strategy",
      text: "The strategy speaks of the customer, daily behaviour does not follow: on paper only.",
    },
    "unmeasured-strategy": {
      title: "A strategy without measurement",
      text: "There are aims, and nothing shows whether they come nearer.",
    },
  },
  ru: {
    "fixing-blind": {
      title: "Исправляем вслепую",
      text: "Исправляют много, измеряют мало: деньги могут уходить на менее важные проблемы, и никто не видит, помогает ли это.",
    },
    "sees-but-does-not-repair": {
      title: "Видим, но не исправляем",
      text: "Недостатки находят, но они остаются. Клиенты, которых спросили и для которых ничего не изменилось, перестают отвечать: пора исправлять.",
    },
    "knowledge-unused": {
      title: "Знания не используются",
      text: "Клиентов знают хорошо, но нового из этого не рождается. Вложите эти знания в следующую услугу.",
    },
    guessing: {
      title: "Действуем наугад",
      text: "Новые услуги появляются быстрее, чем приходит понимание клиентов: часть из них окажется не нужна.",
    },
    "energy-without-direction": {
      title: "Энергия без направления",
      text: "Люди готовы действовать ради клиента, но стратегия не говорит куда. Дайте этой энергии направление.",
    },
    "team-left-out": {
      title: "Команда не участвует в новом",
      text: "Люди готовы, а новые услуги создаются без них. Подключите команду к созданию услуг.",
    },
    "declared-strategy": {
      title: "Стратегия-декларация",
      text: "В стратегии клиент есть, в повседневном поведении его нет: она осталась на бумаге.",
    },
    "unmeasured-strategy": {
      title: "Стратегия без измерения",
      text: "Цели есть, но ничто не показывает, становятся ли они ближе.",
    },
  },
  uk: {
    "fixing-blind": {
      title: "Виправляємо наосліп",
      text: "Виправляють багато, вимірюють мало: гроші можуть іти на менш важливі проблеми, і ніхто не бачить, чи це допомагає.",
    },
    "sees-but-does-not-repair": {
      title: "Бачимо, але не виправляємо",
      text: "Недоліки знаходять, але вони лишаються. Клієнти, яких запитали й для яких нічого не змінилося, перестають відповідати: час виправляти.",
    },
    "knowledge-unused": {
      title: "Знання не використовуються",
      text: "Клієнтів знають добре, але нового з цього не народжується. Вкладіть ці знання в наступну послугу.",
    },
    guessing: {
      title: "Діємо навмання",
      text: "Нові послуги з’являються швидше, ніж приходить розуміння клієнтів: частина з них виявиться непотрібною.",
    },
    "energy-without-direction": {
      title: "Енергія без напряму",
      text: "Люди готові діяти заради клієнта, але стратегія не каже куди. Дайте цій енергії напрям.",
    },
    "team-left-out": {
      title: "Команда не бере участі в новому",
      text: "Люди готові, а нові послуги створюються без них. Долучіть команду до створення послуг.",
    },
    "declared-strategy": {
      title: "Стратегія-декларація",
      text: "У стратегії клієнт є, у щоденній поведінці його немає: вона лишилася на папері.",
    },
    "unmeasured-strategy": {
      title: "Стратегія без вимірювання",
      text: "Цілі є, але ніщо не показує, чи стають вони ближчими.",
    },
  },
});
