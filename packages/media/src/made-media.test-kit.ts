import { execFileSync } from 'node:child_process'
import { type Made, madeArgs } from './made/made-media.ts'

export { drawn, type Made, madeArgs } from './made/made-media.ts'

/** Runs without a sandbox, because it reads only our own files. */
export const makeMedia = (file: string, made: Made): void => {
  execFileSync('ffmpeg', madeArgs(file, made), { stdio: ['ignore', 'ignore', 'inherit'] })
}
