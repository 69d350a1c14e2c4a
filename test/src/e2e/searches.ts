import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import type { Pool } from '../stack/owner-rows.ts'

/** The word as plain text, in hex, and in base64 at each of its three alignments. */
export function disguises(word: string): string[] {
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.from(`${' '.repeat(shift)}${word}`).toString('base64')
    // Cuts off the outer characters, because they depend on the neighbouring bytes.
    return text.slice(shift === 0 ? 0 : 4, -4)
  })
  return [word, Buffer.from(word).toString('hex'), ...shifted].filter((one) => one.length >= 8)
}

/** Returns `schema.table.column` of every column, of any type, that contains one of `words`. */
export async function tablesWith(pool: Pool, words: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ s: string; t: string; c: string; is_bytes: boolean }>(
    `select n.nspname as s, k.relname as t, a.attname as c, a.atttypid = 'bytea'::regtype as is_bytes
     from pg_attribute a join pg_class k on k.oid = a.attrelid join pg_namespace n on n.oid = k.relnamespace
     where k.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
       and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const places: string[] = []
  for (const { s, t, c, is_bytes } of rows) {
    const text = is_bytes ? `encode("${c}", 'escape')` : `"${c}"::text`
    const hit = await pool.query(
      `select 1 from "${s}"."${t}" where exists (select from unnest($1::text[]) w where strpos(${text}, w) > 0) limit 1`,
      [words],
    )
    if (hit.rows.length > 0) places.push(`${s}.${t}.${c}`)
  }
  return places
}

/** Returns every key and its serialised value as one text. */
export async function dumpRedis(url: string): Promise<string> {
  const redis = new Redis(url)
  try {
    const parts: string[] = []
    for await (const keys of redis.scanStream({ count: 500 })) {
      for (const key of parseKeys(keys)) {
        const value = await redis.dumpBuffer(key)
        parts.push(key, value?.toString('latin1') ?? '')
      }
    }
    return parts.join('\n')
  } finally {
    redis.disconnect()
  }
}

const parseKeys = (keys: unknown): string[] => keys as string[]

/** Returns paths and contents of everything below a folder, or of one file. */
export function readBelow(path: string): string {
  try {
    const entries = readdirSync(path, { withFileTypes: true })
    return entries.map((entry) => `${entry.name}\n${readBelow(join(path, entry.name))}`).join('\n')
  } catch {
    return readOr(path)
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path).toString('latin1')
  } catch {
    // The file was removed or renamed since the folder was read.
    return ''
  }
}

/** Reads `/metrics` of every process that reported a health port. */
export async function readMetrics(logs: ReadonlyMap<string, string>) {
  const found: { process: string; text: string }[] = []
  for (const [name, text] of logs) {
    const port = [...text.matchAll(/"event":"process\.ready"[^\n]*"healthPort":(\d+)/g)].at(-1)?.[1]
    if (port === undefined) continue
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined)
    if (answer?.ok === true) found.push({ process: name, text: await answer.text() })
  }
  return found
}
