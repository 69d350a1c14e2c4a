import { execFileSync } from 'node:child_process'

const FLAGS = ['--conditions=@firsthand/source', '--import', 'tsx', '--input-type=module', '--eval']

/**
 * What a script that prints JSON prints, in a process of its own: fluent keeps the first that it heard of an ffmpeg, for as
 * long as its process lives. `./` in it is this folder.
 */
export function aside(script: string): unknown {
  const text = script.replaceAll("'./", `'${new URL('./', import.meta.url).href}`)
  return JSON.parse(execFileSync(process.execPath, [...FLAGS, text], { cwd: import.meta.dirname, encoding: 'utf8' }))
}
