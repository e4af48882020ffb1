import type { VNode } from "preact";
import type { Question, Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { ELEMENTS, type ElementId, type Locale, ROLES } from "#model/vocabulary.ts";
import { assessWords } from "#text/maturity-assess.ts";
import { maturityNames } from "#text/maturity-names.ts";

interface Props {
  readonly locale: Locale;
  readonly questionnaire: Questionnaire;
  /** Units that have answered before, offered again so that they are spelled alike. */
  readonly units: readonly string[];
}

/** What thirty questions take (a little less than a minute each). */
const MINUTES_PER_QUESTION = 25 / 30;

/**
 * The questionnaire as a plain form: to be read, or printed and ticked, without JavaScript. `browser/assess.ts` makes it remember, ask one
 * question at a time, and tell the result.
 */
export function AssessView({ locale, questionnaire, units }: Props): VNode {
  const words = assessWords(locale);
  const { questions, version } = questionnaire;
  return (
    <>
      <header class="opening">
        <p class="kicker">{words.title}</p>
        <h1>{words.heading}</h1>
        <p class="deck">
          {words.deck(questions.length, Math.round(questions.length * MINUTES_PER_QUESTION))}
        </p>
        <p class="note no-script no-print">{words.noScript}</p>
        <p class="print-only">{words.paper(version)}</p>
      </header>
      <form
        class="assess"
        data-assess={version}
        data-minutes={MINUTES_PER_QUESTION}
        data-mode="all"
        autocomplete="off"
        novalidate
      >
        <section class="section" aria-labelledby="about">
          <header>
            <h2 id="about">{words.about}</h2>
            <p class="no-print">{words.aboutIntro}</p>
          </header>
          <About locale={locale} units={units} />
          <div class="note needs-script no-print">
            <p>{words.privacy}</p>
            <p class="row">
              <button class="button" type="button" data-assess-print>
                {words.print}
              </button>
              <button class="button" type="button" data-assess-remove>
                {words.remove}
              </button>
            </p>
            <p role="status" data-assess-notice />
          </div>
        </section>
        <section class="section" aria-labelledby="questions">
          <header>
            <h2 id="questions">{words.questions}</h2>
            <p>{words.instruction}</p>
          </header>
          <Steering locale={locale} />
          {ELEMENTS.map((element) => (
            <Chapter key={element} locale={locale} element={element} questions={questions} />
          ))}
          <p class="assess-steps needs-script no-print">
            <button class="button" type="button" data-assess-back>
              {words.back}
            </button>
            <button class="button primary" type="button" data-assess-next>
              {words.next}
            </button>
            <span class="soft" role="status" data-assess-place />
          </p>
          <div class="stack needs-script no-print">
            <p class="soft">{words.finishIntro}</p>
            <p>
              <button class="button" type="submit">
                {words.finish}
              </button>
            </p>
            <p role="status" data-assess-status />
          </div>
        </section>
      </form>
      <div class="needs-script no-print" data-assess-result />
      <Combine locale={locale} />
    </>
  );
}

/** Who answers, for which assessment. */
function About({ locale, units }: Pick<Props, "locale" | "units">): VNode {
  const words = assessWords(locale);
  const names = maturityNames(locale);
  return (
    <div class="assess-about">
      <TextField id="respondent" label={words.respondent} hint={words.respondentHint} />
      <TextField
        id="unit"
        label={words.unit}
        hint={words.unitHint}
        list={units.length > 0 ? "units" : null}
      />
      <datalist id="units">
        {units.map((unit) => (
          <option value={unit} />
        ))}
      </datalist>
      <TextField id="assessment" label={words.assessment} hint={words.assessmentHint} />
      <fieldset class="choice" aria-describedby="role-wrong">
        <legend>{words.role}</legend>
        {ROLES.map((role) => (
          <label>
            <input type="radio" name="role" value={role} />
            {names.roles[role]}
          </label>
        ))}
        <p class="small wrong" id="role-wrong" />
      </fieldset>
      <p class="print-only assess-line">{words.date}</p>
    </div>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly list?: string | null;
}

function TextField({ id, label, hint, list = null }: FieldProps): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type="text"
        maxLength={64}
        aria-describedby={`${id}-hint ${id}-wrong`}
        {...(list === null ? {} : { list })}
      />
      <p class="small soft no-print" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="small wrong" id={`${id}-wrong`} />
    </div>
  );
}

/** One at a time or all; how far one is. */
function Steering({ locale }: Pick<Props, "locale">): VNode {
  const words = assessWords(locale);
  return (
    <div class="assess-steering needs-script no-print">
      <fieldset class="choice">
        <legend>{words.mode}</legend>
        {(["one", "all"] as const).map((mode) => (
          <label>
            <input type="radio" name="mode" value={mode} checked={mode === "all"} />
            {words.modes[mode]}
          </label>
        ))}
      </fieldset>
      <div class="progress">
        <label for="assess-progress" data-assess-progress>
          {words.progress}
        </label>
        <progress id="assess-progress" max="1" value="0" />
      </div>
      <p class="soft small assess-keys">{words.keys}</p>
    </div>
  );
}

interface ChapterProps {
  readonly locale: Locale;
  readonly element: ElementId;
  readonly questions: readonly Question[];
}

/** The questions of one element; numbers run through the whole questionnaire. */
function Chapter({ locale, element, questions }: ChapterProps): VNode {
  const names = maturityNames(locale);
  return (
    <section class="assess-chapter" aria-labelledby={`element-${element}`}>
      <h3 id={`element-${element}`}>
        {names.elements[element]} <span class="soft">{names.about[element]}</span>
      </h3>
      {questions.map(
        (question, index) =>
          question.element === element && (
            <QuestionField key={question.id} locale={locale} question={question} number={index + 1} />
          ),
      )}
    </section>
  );
}

interface QuestionProps {
  readonly locale: Locale;
  readonly question: Question;
  readonly number: number;
}

function QuestionField({ locale, question, number }: QuestionProps): VNode {
  const { id } = question;
  return (
    <fieldset class="question" data-question={id}>
      <legend>
        <span class="question-number">{number}</span> {question.question[locale]}
      </legend>
      {question.options.map((option, score) => (
        <label>
          <input type="radio" name={id} value={String(score)} />
          <span class="key">{score}</span>
          <span>{option[locale]}</span>
        </label>
      ))}
      <label>
        <input type="radio" name={id} value="unknown" />
        <span class="key">–</span>
        <span>{assessWords(locale).unknown}</span>
      </label>
    </fieldset>
  );
}

/** Several respondents' files, read where they are. */
function Combine({ locale }: Pick<Props, "locale">): VNode {
  const words = assessWords(locale);
  return (
    <section class="section needs-script no-print" aria-labelledby="combine">
      <header>
        <h2 id="combine">{words.combine}</h2>
        <p>{words.combineIntro}</p>
      </header>
      <div class="field">
        <label for="assess-invite">{words.invite}</label>
        <input id="assess-invite" type="text" readonly data-assess-invite />
      </div>
      <div class="drop" data-assess-drop>
        <label for="assess-files">{words.chooseFiles}</label>
        <input id="assess-files" type="file" multiple accept=".csv,.gz,text/csv" />
      </div>
      <p role="status" data-assess-reading />
      <div data-assess-combined />
    </section>
  );
}
