import type { AstroIntegration } from "astro";
import type { DevProblems } from "#browser/dev-problems.ts";
import { problemGroups } from "./site-input.ts";
import type { Workbench, WorkProgress } from "./workbench.ts";

/** Tables that pages fetch; not the Data page, which lies in the same folder. */
const TABLE = /^\/data\/.+\.\w+(?:\?|$)/u;

function problemsOf({ state, findings }: WorkProgress): DevProblems {
  if (state?.status !== "read")
    return { failure: state?.message ?? null, problems: [], rejected: 0, findings: "fresh" };
  const { problems, files } = state.result;
  return {
    failure: null,
    findings,
    problems: problemGroups(problems).filter(({ severity }) => severity === "error"),
    rejected: files.reduce((sum, file) => sum + file.rows_rejected, 0),
  };
}

/** Lets open pages follow the work: they are loaded again at each reading, and say what is wrong with the data. */
export function devProblems(work: Workbench): AstroIntegration {
  return {
    name: "dev-problems",
    hooks: {
      "astro:config:setup": ({ injectScript }) => {
        injectScript("page", `import "/src/browser/dev-problems.ts";`);
      },
      "astro:server:setup": ({ server }) => {
        let round = 0;
        server.ws.on("throughline:ask", (drawn: string | null, client) => {
          // Drawn before the last reading and connected after it: the page has missed that it is to be loaded again.
          if (drawn !== null && drawn !== `${round}`) client.send({ type: "full-reload" });
          else client.send("throughline:problems", problemsOf(work.progress));
        });
        work.watch({
          checked: () => server.ws.send("throughline:problems", problemsOf(work.progress)),
          changed: () => {
            round++;
            // Which pages there are, and what they are given, Astro keeps until it hears this.
            for (const { hot } of Object.values(server.environments)) hot.send("astro:content-changed", {});
            server.ws.send({ type: "full-reload" });
          },
        });
        server.middlewares.use((request, response, next) => {
          response.setHeader("Server-Timing", `round;desc="${round}"`);
          if (!TABLE.test(request.url ?? "")) return next();
          work.published.then(() => next(), next);
        });
      },
    },
  };
}
