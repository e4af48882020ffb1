import { startWorker } from "#warehouse/start-worker.ts";

/** What each of our workers tells where it fails. */
interface Failure {
  readonly tell: "failed";
  readonly message: string;
}

/**
 * Asks a worker that lives for one question.
 * @param onMessage is told whatever comes, and returns what the question is answered with, or null while there is more to come
 * @param signal gives the question up: the worker is ended, or not started at all
 * @throws the signal's reason where the question was given up; Error where the worker fails
 */
export function askWorker<Message extends { readonly tell: string }, Answer>(
  url: string,
  request: unknown,
  onMessage: (message: Exclude<Message, Failure>) => Answer | null,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    signal.throwIfAborted();
    const worker = startWorker(url, { type: "module" });
    const giveUp = (): void => end(() => reject(signal.reason));
    const end = (settle: () => void): void => {
      signal.removeEventListener("abort", giveUp);
      worker.terminate();
      settle();
    };
    signal.addEventListener("abort", giveUp);
    worker.addEventListener("message", ({ data }: MessageEvent<Exclude<Message, Failure> | Failure>) => {
      if (isFailure(data)) {
        end(() => reject(new Error(data.message)));
        return;
      }
      const answer = onMessage(data);
      if (answer !== null) end(() => resolve(answer));
    });
    worker.addEventListener("error", ({ message }) => {
      end(() => reject(new Error(message || "the worker did not start")));
    });
    worker.postMessage(request);
  });
}

function isFailure(message: { readonly tell: string }): message is Failure {
  return message.tell === "failed";
}
