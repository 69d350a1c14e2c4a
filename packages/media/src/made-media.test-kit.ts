import { execFileSync } from 'node:child_process'
import { type Made, madeArgs } from './made/made-media.ts'

export { drawn, type Made, madeArgs } from './made/made-media.ts'

/** Runs ffmpeg without a sandbox, because the tests read only our own files here. */
export const makeMedia = (file: string, made: Made): void => {
  execFileSync('ffmpeg', madeArgs(file, made), { stdio: ['ignore', 'ignore', 'inherit'] })
}
