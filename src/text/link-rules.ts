import type { EvidenceRuleId } from "#analysis/links/evidence-rules.ts";
import type { NoLink } from "#analysis/links/link-types.ts";
import { catalogue } from "./catalogue.ts";

interface LinkRuleWords {
  readonly rule: Readonly<Record<EvidenceRuleId, string>>;
  readonly outcome: Readonly<Record<"held" | "failed" | "unknown", string>>;
  /** Asked, and the answer points neither way. */
  readonly undecided: string;
  readonly why: Readonly<Record<NoLink, string>>;
}

/** Words of the rules that grade a link, of what came of them, and of why something could not be had. */
export const linkRuleWords = catalogue<LinkRuleWords>({
  en: {
    rule: {
      "beyond-chance": "Stronger than chance would bring",
      "beyond-search": "Still so after counting how many pairs were tried",
      "far-beyond-search": "By a wide margin",
      "not-explained": "Not the work of another cause",
      separable: "Can be told apart from other causes",
      "mostly-kept": "Keeps most of its size beside other causes",
      "both-halves": "Holds in both halves of the history",
      "out-of-sample": "Makes forecasts better",
      "not-reversed": "The cause goes first, not the result",
      "season-removed": "The season could be taken out",
      pilot: "Confirmed by a pilot",
    },
    outcome: { held: "yes", failed: "no", unknown: "could not be asked" },
    undecided: "could not be told",
    why: {
      "not-measured-together": "cause and result were not measured in the same periods",
      "too-short": "the history is too short",
      "too-few-zones": "there are too few zones",
      "no-variation": "the values hardly change",
      "no-candidates": "no other leading cause of this result",
      "not-checked": "not looked at closely, since chance explains it",
      "no-degrees-of-freedom": "too few values are left",
    },
  },
  ru: {
    rule: {
      "beyond-chance": "Сильнее, чем бывает случайно",
      "beyond-search": "То же с учётом числа проверенных пар",
      "far-beyond-search": "С большим запасом",
      "not-explained": "Не объясняется другой причиной",
      separable: "Отделяется от других причин",
      "mostly-kept": "Рядом с другими причинами сохраняет бо́льшую часть",
      "both-halves": "Видна в обеих половинах истории",
      "out-of-sample": "Улучшает прогнозы",
      "not-reversed": "Раньше меняется причина, а не результат",
      "season-removed": "Сезонность удалось исключить",
      pilot: "Подтверждена пилотом",
    },
    outcome: { held: "да", failed: "нет", unknown: "проверить нельзя" },
    undecided: "сказать нельзя",
    why: {
      "not-measured-together": "причина и результат не измерялись в одни и те же периоды",
      "too-short": "история слишком короткая",
      "too-few-zones": "слишком мало зон",
      "no-variation": "значения почти не меняются",
      "no-candidates": "других ведущих причин у этого результата нет",
      "not-checked": "подробно не проверялось: объяснимо случайностью",
      "no-degrees-of-freedom": "остаётся слишком мало значений",
    },
  },
  uk: {
    rule: {
      "beyond-chance": "Сильніший, ніж буває випадково",
      "beyond-search": "Те саме з урахуванням кількості перевірених пар",
      "far-beyond-search": "З великим запасом",
      "not-explained": "Не пояснюється іншою причиною",
      separable: "Відокремлюється від інших причин",
      "mostly-kept": "Поруч з іншими причинами зберігає більшу частину",
      "both-halves": "Видно в обох половинах історії",
      "out-of-sample": "Поліпшує прогнози",
      "not-reversed": "Раніше змінюється причина, а не результат",
      "season-removed": "Сезонність вдалося вилучити",
      pilot: "Підтверджено пілотом",
    },
    outcome: { held: "так", failed: "ні", unknown: "перевірити не можна" },
    undecided: "сказати не можна",
    why: {
      "not-measured-together": "причину й результат не вимірювали в ті самі періоди",
      "too-short": "історія закоротка",
      "too-few-zones": "замало зон",
      "no-variation": "значення майже не змінюються",
      "no-candidates": "інших провідних причин у цього результату немає",
      "not-checked": "докладно не перевірялося: пояснюється випадковістю",
      "no-degrees-of-freedom": "залишається замало значень",
    },
  },
});
