import { chmodSync, closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

const mostBytes = 20 * 1024 * 1024

/** A child's log: lines are appended to a file that only its owner can read. One older file is kept. */
export type LogFile = {
  readonly write: (line: string) => void
  readonly descriptor: () => number
  readonly close: () => void
}

/** Opens a log for appending. At 20 MiB it becomes `<file>.1` and a new one begins. */
export function openLogFile(file: string): LogFile {
  let descriptor = open(file)
  let bytes = fstatSync(descriptor).size
  const startAnew = (): void => {
    closeSync(descriptor)
    renameSync(file, `${file}.1`)
    descriptor = open(file)
    bytes = 0
  }
  if (bytes > mostBytes) startAnew()
  return {
    write: (line) => {
      if (bytes > mostBytes) startAnew()
      bytes += writeSync(descriptor, `${line}\n`)
    },
    descriptor: () => descriptor,
    close: () => closeSync(descriptor),
  }
}

function open(file: string): number {
  const descriptor = openSync(file, 'a', 0o600)
  chmodSync(file, 0o600)
  return descriptor
}
