import { type FileHandle, open } from 'node:fs/promises'
import type { Context } from 'hono'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { parseRange } from '../evidence/byte-range.ts'
import { createSemaphore } from './semaphore.ts'

/** Maximum size of one range. A map reads a tile archive in small ranges and never asks for more. */
const MOST_BYTES = 1024 * 1024
/** Limits reads in this process: if a whole wall of maps opens at once, they wait in turn. */
const enter = createSemaphore({ atOnce: 2, waiting: 200 })

/** Serves ranges of the configured PMTiles file. Officers only, because the ranges reveal where officers look. */
export async function answerTiles(c: Context<CommandEnv>, path: string | undefined): Promise<Response> {
  if (path === undefined) return refuse(c, 'not-found')
  const leave = await enter()
  if (leave === 'full') return refuse(c, 'busy', 1)
  try {
    const file = await open(path, 'r').catch(() => undefined)
    if (!file) return refuse(c, 'not-found')
    return await answerPart(c, file).finally(() => file.close())
  } finally {
    leave()
  }
}

async function answerPart(c: Context<CommandEnv>, file: FileHandle): Promise<Response> {
  const { size, mtimeMs } = await file.stat()
  const range = parseRange(c.req.header('range'), size)
  if (range === 'unsatisfiable') {
    c.header('content-range', `bytes */${size}`)
    return refuse(c, 'range-not-satisfiable')
  }
  const { start, end } = range === 'all' ? { start: 0, end: size } : range
  if (end - start > MOST_BYTES) return refuse(c, 'too-large')
  const bytes = Buffer.alloc(end - start)
  const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
  return c.body(bytes.subarray(0, bytesRead), range === 'all' ? 200 : 206, {
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    // The ETag is made of size and time, so that no map mixes an old and a replaced file.
    etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    ...(range === 'all' ? {} : { 'content-range': `bytes ${start}-${start + bytesRead - 1}/${size}` }),
  })
}
