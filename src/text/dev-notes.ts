import { catalogue } from "./catalogue.ts";

interface DevNotes {
  /** That links and pilots on the pages are not yet those of the data. */
  readonly atWork: string;
  readonly failed: string;
}

/** What pages say of themselves while somebody works on the data. */
export const devNotes = catalogue<DevNotes>({
  en: {
    atWork:
      "Links and pilots are being worked out anew, which takes about half a minute. Until then these pages show those of the data before, or none; then they are loaded again.",
    failed:
      "Links and pilots on these pages are those of the data before: working them out anew has failed. The terminal says why.",
  },
  ru: {
    atWork:
      "Связи и пилоты пересчитываются, это займёт около полуминуты. Пока на этих страницах они по прежним данным или их нет; затем страница загрузится заново.",
    failed:
      "Связи и пилоты на этих страницах — по прежним данным: пересчитать их не удалось. Причина указана в терминале.",
  },
  uk: {
    atWork:
      "Зв’язки й пілоти перераховуються, це триватиме близько пів хвилини. Поки що на цих сторінках вони за попередніми даними або їх немає; потім сторінка завантажиться знову.",
    failed:
      "Зв’язки й пілоти на цих сторінках — за попередніми даними: перерахувати їх не вдалося. Причину вказано в терміналі.",
  },
});
