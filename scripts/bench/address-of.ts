import type { ChildProcess } from "node:child_process";

/** The address that a command of ours prints once it serves. @throws Error with its output when it ends before */
export function addressOf(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk;
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) resolve(address);
    };
    command.stdout?.on("data", read);
    command.stderr?.on("data", read);
    command.on("exit", (code) => reject(new Error(`the command ended with ${code}: ${output}`)));
  });
}
