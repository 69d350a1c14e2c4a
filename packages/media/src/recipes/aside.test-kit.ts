import { execFileSync } from 'node:child_process'

const FLAGS = ['--conditions=@firsthand/source', '--import', 'tsx', '--input-type=module', '--eval']

/**
 * Runs a script in its own process and returns what it prints as JSON. Needed because fluent caches the abilities of
 * the first ffmpeg for the life of its process. `./` in the script is this folder.
 */
export function runApart(script: string): unknown {
  const text = script.replaceAll("'./", `'${new URL('./', import.meta.url).href}`)
  return JSON.parse(execFileSync(process.execPath, [...FLAGS, text], { cwd: import.meta.dirname, encoding: 'utf8' }))
}
