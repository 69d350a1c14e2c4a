import { readFile } from 'node:fs/promises'

/** The scripts that the build shortened, by the SHA-256 of their source in hex. */
export type ShortScripts = Readonly<Record<string, string>>

/** Lies beside the compiled file. `infra/local/bootstrap/bundle-processes.mjs` writes it. */
const BUILT = new URL('./short-scripts.json', import.meta.url)

/**
 * Shortening all scripts takes a second, for which whoever waits for intake after a crash would wait too. A source that
 * changed since the build is not found here, and is shortened anew.
 */
export function builtScripts(): Promise<ShortScripts> {
  built ??= readFile(BUILT, 'utf8').then(
    (text) => parseBuilt(JSON.parse(text)),
    () => ({}),
  )
  return built
}
let built: Promise<ShortScripts> | undefined

const parseBuilt = (value: unknown): ShortScripts => value as ShortScripts
