import type { ChangeVerdict, ComparisonMethod, MaturityChange } from "#analysis/maturity/maturity-types.ts";
import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

type WhyNoChange = Extract<MaturityChange, { status: "not-estimable" }>["why"];

interface MaturityTrendWords {
  readonly trend: string;
  readonly oneAssessment: string;
  readonly verdict: Readonly<Record<ChangeVerdict, (change: string, since: string) => string>>;
  /** Which elements really changed since the assessment before. */
  readonly lastStep: (since: string, progress: string | null, decline: string | null) => string;
  readonly notCompared: Readonly<Record<WhyNoChange, string>>;
  readonly versionBreak: (from: string, to: string) => string;
  readonly trendCaption: string;
  readonly method: Readonly<Record<ComparisonMethod, (count: number) => string>>;
}

/** Words of what has really changed between assessments. */
export const maturityTrendWords = catalogue<MaturityTrendWords>({
  en: {
    trend: "What has really changed",
    oneAssessment: "One assessment is a beginning: change shows with the second.",
    verdict: {
      progress: (change, since) => `Real progress since assessment ${since}, ${change} on a scale of 10.`,
      decline: (change, since) => `A real decline since assessment ${since}, ${change} on a scale of 10.`,
      "cannot-tell": (change, since) => `${change} since assessment ${since}, which may be chance.`,
    },
    lastStep: (since, progress, decline) => {
      const said = [
        progress === null ? [] : [`Real progress since assessment ${since}: ${progress}.`],
        decline === null ? [] : [`A real decline since assessment ${since}: ${decline}.`],
      ].flat();
      return said.length > 0
        ? said.join(" ")
        : `Since assessment ${since} no single element has changed by more than chance.`;
    },
    notCompared: {
      "too-few-respondents": "Too few respondents to judge a change.",
      "no-common-role": "Other roles answered, so a change cannot be judged.",
      "too-few-answers": "Too few answers to judge a change.",
    },
    versionBreak: (from, to) =>
      `The questionnaire changed between ${from} and ${to}: scores before and after are not compared.`,
    trendCaption: "Score from 0 to 10 by assessment",
    method: {
      paired: (count) =>
        `Judged by the ${count} ${plural("en", count, { one: "person", other: "people" })} who answered both times.`,
      unpaired: (count) =>
        `Different people answered, so two groups are compared: ${count} ${plural("en", count, { one: "respondent", other: "respondents" })} in all.`,
    },
  },
  ru: {
    trend: "Что действительно изменилось",
    oneAssessment: "Одна оценка — это начало: изменения покажет вторая.",
    verdict: {
      progress: (change, since) =>
        `Настоящий прогресс по сравнению с оценкой ${since}, ${change} по шкале до 10.`,
      decline: (change, since) => `Настоящий спад по сравнению с оценкой ${since}, ${change} по шкале до 10.`,
      "cannot-tell": (change, since) => `${change} по сравнению с оценкой ${since}: может быть случайностью.`,
    },
    lastStep: (since, progress, decline) => {
      const said = [
        progress === null ? [] : [`Настоящий прогресс после оценки ${since}: ${progress}.`],
        decline === null ? [] : [`Настоящий спад после оценки ${since}: ${decline}.`],
      ].flat();
      return said.length > 0
        ? said.join(" ")
        : `После оценки ${since} ни один элемент не изменился больше, чем случайно.`;
    },
    notCompared: {
      "too-few-respondents": "Респондентов слишком мало, чтобы судить об изменении.",
      "no-common-role": "Отвечали люди в других ролях, судить об изменении нельзя.",
      "too-few-answers": "Ответов слишком мало, чтобы судить об изменении.",
    },
    versionBreak: (from, to) =>
      `Между оценками ${from} и ${to} анкета изменилась: баллы до и после не сравниваются.`,
    trendCaption: "Балл от 0 до 10 по оценкам",
    method: {
      paired: (count) =>
        `Вывод сделан по ответам тех, кто отвечал оба раза (${count} ${plural("ru", count, { one: "человек", few: "человека", many: "человек", other: "человека" })}).`,
      unpaired: (count) =>
        `Отвечали разные люди, поэтому сравниваются две группы (всего ${count} ${plural("ru", count, { one: "респондент", few: "респондента", many: "респондентов", other: "респондента" })}).`,
    },
  },
  uk: {
    trend: "Що справді змінилося",
    oneAssessment: "Одне оцінювання — це початок: зміни покаже друге.",
    verdict: {
      progress: (change, since) =>
        `Справжній поступ порівняно з оцінюванням ${since}, ${change} за шкалою до 10.`,
      decline: (change, since) =>
        `Справжній спад порівняно з оцінюванням ${since}, ${change} за шкалою до 10.`,
      "cannot-tell": (change, since) => `${change} порівняно з оцінюванням ${since}: може бути випадковістю.`,
    },
    lastStep: (since, progress, decline) => {
      const said = [
        progress === null ? [] : [`Справжній поступ після оцінювання ${since}: ${progress}.`],
        decline === null ? [] : [`Справжній спад після оцінювання ${since}: ${decline}.`],
      ].flat();
      return said.length > 0
        ? said.join(" ")
        : `Після оцінювання ${since} жоден елемент не змінився більше, ніж випадково.`;
    },
    notCompared: {
      "too-few-respondents": "Респондентів замало, щоб судити про зміну.",
      "no-common-role": "Відповідали люди в інших ролях, судити про зміну не можна.",
      "too-few-answers": "Відповідей замало, щоб судити про зміну.",
    },
    versionBreak: (from, to) =>
      `Між оцінюваннями ${from} і ${to} анкета змінилася: бали до і після не порівнюються.`,
    trendCaption: "Бал від 0 до 10 за оцінюваннями",
    method: {
      paired: (count) =>
        `Висновок зроблено за відповідями тих, хто відповідав обидва рази (${count} ${plural("uk", count, { one: "людина", few: "людини", many: "людей", other: "людини" })}).`,
      unpaired: (count) =>
        `Відповідали різні люди, тому порівнюються дві групи (разом ${count} ${plural("uk", count, { one: "респондент", few: "респонденти", many: "респондентів", other: "респондента" })}).`,
    },
  },
});
