import { catalogue } from "./catalogue.ts";

interface MaturityHow {
  readonly how: string;
  readonly howText: readonly string[];
}

/** Words of "How was this computed?" on the Maturity page. */
export const maturityHow = catalogue<MaturityHow>({
  en: {
    how: "How was this computed?",
    howText: [
      "Each of thirty questions has six options, from 0 to 5; twice the option is its score, 0 to 10. “Don’t know” is left out, never counted as 0.",
      "A question’s score is the mean of the means of the role groups (leadership, middle, front line), so that a large group does not outvote a small one. An element is the mean of its five questions, at least four answered; an area the mean of its own, at least 60% answered.",
      "The stage of a score: below 1, 3, 5, 7, 9 and up to 10. The company’s stage is the lower of two: the stage of the mean of the four areas, and one above the stage of the lowest area. One strong area cannot carry the rest.",
      "Intervals (95%) come from the spread between respondents. Two elements nearer than 0.4 points, or than two standard errors, are both named weakest.",
      "A change is called real only within one version of the questionnaire, by the differences of the same respondents where they answered twice (t-test on paired differences), with wider intervals because several elements are judged at once (Bonferroni); the differences between roles likewise. Everything else may be chance, and is called so.",
      "Below one stage apart (2 points) nothing is called an imbalance. The market’s figures come from benchmarks.csv and are shown as given.",
    ],
  },
  ru: {
    how: "Как это посчитано?",
    howText: [
      "В каждом из тридцати вопросов шесть вариантов, от 0 до 5; балл — удвоенный номер варианта, от 0 до 10. «Не знаю» не учитывается и нулём не считается.",
      "Балл вопроса — среднее из средних по ролям (руководство, среднее звено, первая линия), чтобы большая группа не заглушала малую. Элемент — среднее пяти своих вопросов, если отвечено хотя бы на четыре; область — среднее своих, если отвечено хотя бы на 60 %.",
      "Границы стадий по баллу: ниже 1, 3, 5, 7, 9 и до 10. Стадия компании — меньшая из двух: стадия среднего четырёх областей и следующая за стадией слабейшей области. Одна сильная область не вытянет остальные.",
      "Интервалы (95 %) получены из разброса между респондентами. Если два элемента ближе 0,4 балла или двух стандартных ошибок, самыми слабыми названы оба.",
      "Изменение называется настоящим только внутри одной версии анкеты: по разностям ответов одних и тех же людей, где они отвечали дважды (t-критерий для парных разностей), с расширенными интервалами, потому что элементов несколько (поправка Бонферрони); так же и различия между ролями. Всё остальное может быть случайностью, и так и названо.",
      "Разница меньше одной стадии (2 балла) перекосом не называется. Данные рынка взяты из benchmarks.csv как есть.",
    ],
  },
  uk: {
    how: "Як це пораховано?",
    howText: [
      "У кожному з тридцяти запитань шість варіантів, від 0 до 5; бал — подвоєний номер варіанта, від 0 до 10. «Не знаю» не враховується і нулем не вважається.",
      "Бал запитання — середнє із середніх за ролями (керівництво, середня ланка, перша лінія), щоб велика група не заглушала малу. Елемент — середнє п’яти своїх запитань, якщо є відповіді принаймні на чотири; сфера — середнє своїх, якщо є відповіді принаймні на 60 %.",
      "Межі стадій за балом: нижче 1, 3, 5, 7, 9 і до 10. Стадія компанії — менша з двох: стадія середнього чотирьох сфер і наступна за стадією найслабшої сфери. Одна сильна сфера решти не витягне.",
      "Інтервали (95 %) отримано з розкиду між респондентами. Якщо два елементи ближчі ніж 0,4 бала або дві стандартні похибки, найслабшими названо обидва.",
      "Зміну названо справжньою лише в межах однієї версії анкети: за різницями відповідей тих самих людей, де вони відповідали двічі (t-критерій для парних різниць), з розширеними інтервалами, бо елементів кілька (поправка Бонферроні); так само й відмінності між ролями. Усе інше може бути випадковістю, і так і названо.",
      "Різницю, меншу за одну стадію (2 бали), перекосом не названо. Дані ринку взято з benchmarks.csv як є.",
    ],
  },
});
