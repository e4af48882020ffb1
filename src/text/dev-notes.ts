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
      "Links and pilots on these pages are still those of the data before. They are being worked out anew, which takes about half a minute; then the page is loaded again.",
    failed:
      "Links and pilots on these pages are those of the data before: working them out anew has failed. The terminal says why.",
  },
  ru: {
    atWork:
      "Связи и пилоты на этих страницах пока по прежним данным. Они пересчитываются, это займёт около полуминуты; затем страница загрузится заново.",
    failed:
      "Связи и пилоты на этих страницах — по прежним данным: пересчитать их не удалось. Причина указана в терминале.",
  },
  uk: {
    atWork:
      "Зв’язки й пілоти на цих сторінках поки що за попередніми даними. Їх перераховують, це триватиме близько пів хвилини; потім сторінка завантажиться знову.",
    failed:
      "Зв’язки й пілоти на цих сторінках — за попередніми даними: перерахувати їх не вдалося. Причину вказано в терміналі.",
  },
});
