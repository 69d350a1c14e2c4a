import { execFileSync } from 'node:child_process'
import { type Made, madeArgs } from './made/made-media.ts'

export { drawn, type Made, madeArgs } from './made/made-media.ts'

/** No walls: what it reads is ours. */
export const makeMedia = (file: string, made: Made): void => {
  execFileSync('ffmpeg', madeArgs(file, made), { stdio: ['ignore', 'ignore', 'inherit'] })
}
