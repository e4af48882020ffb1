import { ROLES } from "#model/vocabulary.ts";
import { assessWords } from "#text/maturity-assess.ts";
import { enableAnswerFiles } from "./assess-files.ts";
import { AssessForm, type AssessState } from "./assess-form.ts";
import { type AssessStore, assessStore } from "./assess-store.ts";
import { enableExports } from "./exports.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** Ids as the data contract takes them. */
const ID = /^[\p{L}\p{N}_.-]{1,64}$/u;

/** Makes the questionnaire remember, steer and tell its result; what that takes is loaded when it is asked for. */
export function enableAssessment(): void {
  const element = document.querySelector<HTMLFormElement>("form[data-assess]");
  if (!element) return;
  const site = siteOfDocument(document.documentElement);
  const form = new AssessForm(element);
  const assessment = new Assessment(form, assessStore(storage(), site.base, form.version));
  assessment.begin();
  enableAnswerFiles();
  enableExports();
}

/** The browser's storage, where its settings allow any. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** What is there before anybody has answered: the address may name assessment, unit and role. */
function initialState(now: Date): AssessState {
  const query = new URLSearchParams(location.search);
  return {
    respondent: "",
    unit: query.get("unit") ?? "",
    assessment: query.get("assessment") ?? String(now.getFullYear()),
    role: ROLES.find((role) => role === query.get("role")) ?? null,
    answers: {},
    mode: "one",
    current: null,
  };
}

class Assessment {
  readonly #form: AssessForm;
  readonly #store: AssessStore;
  readonly #words = assessWords(siteOfDocument(document.documentElement).locale);

  constructor(form: AssessForm, store: AssessStore) {
    this.#form = form;
    this.#store = store;
  }

  begin(): void {
    const { form } = this.#form;
    const kept = this.#store.load();
    this.#form.fill(kept ?? initialState(new Date()));
    const answered = Object.keys(kept?.answers ?? {}).length;
    if (answered > 0) this.#notice(this.#words.resumed(answered));
    form.addEventListener("input", (event) => this.#entered(event.target));
    form.addEventListener("keydown", (event) => this.#pressed(event));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#finish();
    });
    this.#on("next", () => this.#step(1));
    this.#on("back", () => this.#step(-1));
    this.#on("print", () => print());
    this.#on("remove", () => this.#remove());
    this.#refresh();
  }

  #on(name: string, action: () => void): void {
    this.#form.find(`[data-assess-${name}]`).addEventListener("click", action);
  }

  #notice(text: string): void {
    this.#form.find("[data-assess-notice]").textContent = text;
  }

  #say(text: string): void {
    this.#form.find("[data-assess-status]").textContent = text;
  }

  #entered(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "mode") this.#form.setMode(target.value === "one" ? "one" : "all");
    if (target.name === "respondent" || target.name === "assessment" || target.name === "role") {
      this.#form.mark(target.name, "");
    }
    const question = target.closest<HTMLFieldSetElement>("[data-question]");
    if (question) this.#form.show(this.#form.questions.indexOf(question));
    this.#keep();
  }

  /** Keys work inside a question only, so that they never surprise somebody who types elsewhere. */
  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLInputElement)) return;
    const question = event.target.closest<HTMLFieldSetElement>("[data-question]");
    if (event.key === "Enter") {
      // Enter would send the form; it goes on to the next question, and does nothing in a text field.
      event.preventDefault();
      if (!question) return;
      this.#form.show(this.#form.questions.indexOf(question));
      this.#step(1);
    } else if (question && this.#form.choose(question, event.key)) {
      event.preventDefault();
      this.#form.show(this.#form.questions.indexOf(question));
      this.#keep();
    }
  }

  #step(by: number): void {
    const to = this.#form.current + by;
    if (to < 0) return;
    if (to >= this.#form.questions.length) {
      this.#form.find("button[type=submit]").focus();
      return;
    }
    this.#form.show(to);
    this.#form.focus(to);
    this.#keep();
  }

  #keep(): void {
    const state = this.#form.state();
    if (!this.#store.save(state)) this.#notice(this.#words.unsaved);
    this.#refresh();
  }

  /** Progress, place and invitation follow what is entered. */
  #refresh(): void {
    const { questions, minutesPerQuestion } = this.#form;
    const left = this.#form.unanswered().length;
    const answered = questions.length - left;
    const minutes = Math.max(1, Math.ceil(left * minutesPerQuestion));
    const progress = this.#form.find<HTMLProgressElement>("progress");
    progress.max = questions.length;
    progress.value = answered;
    this.#form.find("[data-assess-progress]").textContent = this.#words.progressText(
      answered,
      questions.length,
      minutes,
    );
    this.#form.find("[data-assess-place]").textContent = this.#words.place(
      this.#form.current + 1,
      questions.length,
    );
    this.#form.find("button[type=submit]").classList.toggle("primary", left === 0);
    this.#form.find("[data-assess-next]").classList.toggle("primary", left > 0);
    this.#form.find<HTMLButtonElement>("[data-assess-back]").disabled = this.#form.current <= 0;
    this.#invite();
  }

  #invite(): void {
    const link = document.querySelector<HTMLInputElement>("[data-assess-invite]");
    if (!link) return;
    const { assessment, unit } = this.#form.state();
    const query = new URLSearchParams({ assessment, ...(unit === "" ? {} : { unit }) });
    link.value = `${location.origin}${location.pathname}?${query}`;
  }

  #remove(): void {
    if (!confirm(this.#words.removeSure)) return;
    this.#store.clear();
    this.#form.fill(initialState(new Date()));
    const place = document.querySelector("[data-assess-result]");
    // A fresh element: what Preact drew stays known to the old one.
    place?.replaceWith(place.cloneNode(false));
    this.#say("");
    this.#refresh();
    this.#notice(this.#words.removed);
  }

  /** Marks what is missing about the respondent. @returns whether all is there */
  #isComplete({ respondent, assessment, role }: AssessState): boolean {
    const words = this.#words;
    this.#form.mark("respondent", respondent === "" ? words.needed : "");
    this.#form.mark("assessment", assessment === "" ? words.needed : ID.test(assessment) ? "" : words.badId);
    this.#form.mark("role", role === null ? words.roleNeeded : "");
    const wrong = this.#form.form.querySelector<HTMLInputElement>("[aria-invalid=true]");
    wrong?.focus();
    return wrong === null;
  }

  async #finish(): Promise<void> {
    const state = this.#form.state();
    const unanswered = this.#form.unanswered();
    if (unanswered.length === this.#form.questions.length) {
      this.#say(this.#words.nothing);
      return;
    }
    if (!this.#isComplete(state)) return;
    this.#say(this.#words.computing);
    try {
      const { showAssessResult } = await import("./assess-result.tsx");
      const place = document.querySelector<HTMLElement>("[data-assess-result]");
      if (place) showAssessResult(place, state, this.#form.version, new Date());
      this.#say(unanswered.length > 0 ? this.#words.open(unanswered) : "");
    } catch (error) {
      console.error(error);
      this.#say(this.#words.failed);
    }
  }
}
