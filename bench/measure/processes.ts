import { readdirSync, readFileSync } from 'node:fs';

/** Kernel clock ticks in a second: 100 on every Linux Node runs on. */
const ticks = 100;

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/** Fields of /proc/<pid>/stat after the program's name: state, parent, … */
const stat = (pid: number): string[] =>
  read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');

/** Seconds of processor time, user and system, that a process has used; 0 where there is none. */
export function cpuOf(pid: number): number {
  const fields = stat(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks;
}

/** Seconds of processor time that all children of a process have used, by pid. */
export function cpuOfChildren(parent: number): Map<number, number> {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return new Map(
    pids.filter((pid) => Number(stat(pid)[1]) === parent).map((pid) => [pid, cpuOf(pid)] as const),
  );
}

/** What was used since `before`, also by children that were not there yet. */
export function cpuSince(before: ReadonlyMap<number, number>, now: ReadonlyMap<number, number>): number {
  let used = 0;
  for (const [pid, cpu] of now) used += cpu - (before.get(pid) ?? 0);
  return used;
}

export const parentOf = (pid: number): number => Number(stat(pid)[1]);

/** Resident memory in MiB. */
export function residentMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0) / 1024;
}
