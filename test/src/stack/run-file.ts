import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunFile } from '@firsthand/local'

/** Reads `run.json` of a data folder; undefined while it does not exist. */
export function readRun(data: string): RunFile | undefined {
  try {
    return parseRun(readFileSync(join(data, 'run.json'), 'utf8'))
  } catch {
    return undefined
  }
}

const parseRun = (text: string): RunFile => JSON.parse(text) as RunFile
