import { parentPort, workerData } from "node:worker_threads";
import { hashFile } from "./hash-file.ts";

// Hashes a file in a thread of its own.
const { location, bytes } = workerData as { location: string; bytes: number };
parentPort?.postMessage(await hashFile(location, bytes));
