import { digestOf } from './digest.ts'
import { builtScripts } from './short-scripts.ts'

/**
 * A script as it is served: without comments, and with short names for what is local to a function. Every statement
 * stays as it was written, so that whoever reads the served script reads ours (decision 106).
 */
export async function slim(text: string): Promise<string> {
  const { hex } = digestOf(text)
  const known = (await builtScripts())[hex] ?? SLIM.get(hex)
  if (known !== undefined) return known
  const made = shorten(text)
  SLIM.set(hex, made)
  return made
}

/** What was made once: without a build a suite starts many doors in one process. */
const SLIM = new Map<string, Promise<string>>()

async function shorten(text: string): Promise<string> {
  // A process that was built needs no minifier at its start.
  const { minify } = await import('terser')
  const { code } = await minify(text, { ecma: 5, compress: false, mangle: true })
  if (code === undefined) throw new Error('The script became nothing')
  return code
}

export const slimStyle = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim()
