import { type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';

/** The process's log on standard output: one JSON object a line, or text to read where that is a terminal. */
export function createLog(level: string): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return process.stdout.isTTY ? pino(options, pretty({ singleLine: true, sync: true })) : pino(options);
}
