import { ROLES, type Role } from "#model/vocabulary.ts";

/** What somebody has entered into the questionnaire so far. */
export interface AssessState {
  readonly respondent: string;
  readonly unit: string;
  readonly assessment: string;
  readonly role: Role | null;
  /** By question id: 0–5, null for "don't know"; questions without an answer are missing. */
  readonly answers: Readonly<Record<string, number | null>>;
  readonly mode: "one" | "all";
  /** Question that one was at. */
  readonly current: string | null;
}

const UNKNOWN = "unknown";
const TEXTS = ["respondent", "unit", "assessment"] as const;

/** The questionnaire's form, as `view/assess-view.tsx` draws it: read, filled, and shown question by question. */
export class AssessForm {
  readonly form: HTMLFormElement;
  readonly questions: readonly HTMLFieldSetElement[];

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.questions = [...form.querySelectorAll<HTMLFieldSetElement>("[data-question]")];
  }

  get version(): string {
    return this.form.dataset.assess ?? "";
  }

  get minutesPerQuestion(): number {
    return Number(this.form.dataset.minutes);
  }

  get current(): number {
    return this.questions.findIndex((question) => question.classList.contains("current"));
  }

  get mode(): AssessState["mode"] {
    return this.form.dataset.mode === "one" ? "one" : "all";
  }

  find<Found extends HTMLElement>(selector: string): Found {
    const found = this.form.querySelector<Found>(selector);
    if (!found) throw new TypeError(`the questionnaire has no ${selector}`);
    return found;
  }

  /** Numbers, from 1, of the questions without an answer. */
  unanswered(): number[] {
    return this.questions.flatMap((question, index) => (chosen(question) ? [] : [index + 1]));
  }

  state(): AssessState {
    const data = new FormData(this.form);
    const text = (name: string): string => String(data.get(name) ?? "").trim();
    const answers = this.questions.flatMap((question) => {
      const value = chosen(question)?.value;
      if (value === undefined) return [];
      return [[question.dataset.question ?? "", value === UNKNOWN ? null : Number(value)] as const];
    });
    return {
      respondent: text("respondent"),
      unit: text("unit"),
      assessment: text("assessment"),
      role: ROLES.find((role) => role === data.get("role")) ?? null,
      answers: Object.fromEntries(answers),
      mode: this.mode,
      current: this.questions[this.current]?.dataset.question ?? null,
    };
  }

  /** Puts back what was entered before; what `state` doesn't name becomes empty. */
  fill(state: AssessState): void {
    for (const name of TEXTS) this.find<HTMLInputElement>(`input[name=${name}]`).value = state[name];
    for (const radio of this.form.querySelectorAll<HTMLInputElement>("input[name=role]")) {
      radio.checked = radio.value === state.role;
    }
    for (const question of this.questions) {
      const answer = state.answers[question.dataset.question ?? ""];
      for (const radio of optionsOf(question)) {
        radio.checked = answer !== undefined && radio.value === (answer === null ? UNKNOWN : String(answer));
      }
    }
    this.show(this.questions.findIndex((question) => question.dataset.question === state.current));
    this.setMode(state.mode);
  }

  setMode(mode: AssessState["mode"]): void {
    this.form.dataset.mode = mode;
    this.find<HTMLInputElement>(`input[name=mode][value=${mode}]`).checked = true;
  }

  /** Makes a question the current one: in "one at a time", the only one to be seen. */
  show(index: number): void {
    const shown = this.questions[Math.max(0, index)];
    for (const question of this.questions) question.classList.toggle("current", question === shown);
  }

  /** Moves the keyboard to a question: to its chosen option, else to its first. */
  focus(index: number): void {
    const question = this.questions[index];
    if (!question) return;
    const target = chosen(question) ?? optionsOf(question)[0];
    target?.focus({ preventScroll: true });
    question.scrollIntoView({ block: "nearest" });
  }

  /** Chooses an option by the key that stands beside it. @returns whether the key stands for an option */
  choose(question: HTMLFieldSetElement, key: string): boolean {
    const value = key === "-" || key === "–" ? UNKNOWN : key;
    const option = optionsOf(question).find((radio) => radio.value === value);
    if (!option) return false;
    option.checked = true;
    option.focus({ preventScroll: true });
    return true;
  }

  /** Says what is wrong with a field below it; an empty text takes that back. */
  mark(name: "respondent" | "assessment" | "role", text: string): void {
    this.find(`#${name}-wrong`).textContent = text;
    for (const input of this.form.querySelectorAll(`input[name=${name}]`)) {
      if (text === "") input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    }
  }
}

const optionsOf = (question: HTMLFieldSetElement): HTMLInputElement[] => [
  ...question.querySelectorAll<HTMLInputElement>("input[type=radio]"),
];

const chosen = (question: HTMLFieldSetElement): HTMLInputElement | undefined =>
  optionsOf(question).find((radio) => radio.checked);
