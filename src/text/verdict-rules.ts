import { catalogue } from "./catalogue.ts";

interface RuleWords {
  readonly title: string;
  readonly intro: string;
  /** By the id of the rule. */
  readonly rule: Readonly<Record<string, string>>;
}

/** The rules that turn numbers into a verdict, for those who question them. */
export const verdictRuleWords = catalogue<RuleWords>({
  en: {
    title: "How numbers become a verdict",
    intro: "The first rule that holds decides:",
    rule: {
      "not-started": "The pilot has not started: no verdict.",
      "not-estimable": "The effect cannot be estimated: not to be trusted.",
      "check-failed": "A check failed: not to be trusted.",
      harmful: "The whole interval lies on the worse side of zero: do not roll out.",
      "guardrail-harmed": "A metric that must not suffer does: do not roll out.",
      proven:
        "The whole interval lies on the better side of zero, and the estimate reaches the smallest worthwhile effect: roll out.",
      "too-small": "The whole interval lies below the smallest worthwhile effect: do not roll out.",
      "worth-unknown":
        "The whole interval lies on the better side of zero, but no smallest worthwhile effect is known: cannot tell yet whether it is worth a rollout.",
      "cannot-tell": "In all other cases: cannot tell yet.",
    },
  },
  ru: {
    title: "Как числа превращаются в вывод",
    intro: "Решает первое правило, которое выполнено:",
    rule: {
      "not-started": "Пилот не начат: вывода нет.",
      "not-estimable": "Эффект оценить нельзя: доверять нельзя.",
      "check-failed": "Не пройдена проверка: доверять нельзя.",
      harmful: "Весь интервал лежит по худшую сторону от нуля: не внедрять.",
      "guardrail-harmed": "Пострадал показатель, который не должен был пострадать: не внедрять.",
      proven:
        "Весь интервал лежит по лучшую сторону от нуля, и оценка достигает наименьшего полезного эффекта: внедрять.",
      "too-small": "Весь интервал меньше наименьшего полезного эффекта: не внедрять.",
      "worth-unknown":
        "Весь интервал лежит по лучшую сторону от нуля, но наименьший полезный эффект неизвестен: пока не ясно, стоит ли внедрять.",
      "cannot-tell": "Во всех остальных случаях: пока не ясно.",
    },
  },
  uk: {
    title: "Як числа перетворюються на висновок",
    intro: "Вирішує перше правило, яке виконано:",
    rule: {
      "not-started": "Пілот не розпочато: висновку немає.",
      "not-estimable": "Ефект оцінити не можна: довіряти не можна.",
      "check-failed": "Не пройдено перевірку: довіряти не можна.",
      harmful: "Увесь інтервал лежить по гірший бік від нуля: не впроваджувати.",
      "guardrail-harmed": "Постраждав показник, який не мав постраждати: не впроваджувати.",
      proven:
        "Увесь інтервал лежить по кращий бік від нуля, і оцінка сягає найменшого корисного ефекту: впроваджувати.",
      "too-small": "Увесь інтервал менший за найменший корисний ефект: не впроваджувати.",
      "worth-unknown":
        "Увесь інтервал лежить по кращий бік від нуля, але найменший корисний ефект невідомий: поки не ясно, чи варто впроваджувати.",
      "cannot-tell": "У всіх інших випадках: поки не ясно.",
    },
  },
});
