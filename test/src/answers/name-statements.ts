import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'vitest/config'

/**
 * Passes the id of each sql<T>`…` in packages/database to a listener (`listen.ts`), in tests only. Without a listener
 * nothing changes. Shipped code is not changed.
 */
export function nameStatements(root: string): Plugin {
  return {
    name: 'name-statements',
    enforce: 'pre',
    // A transformed module is cached. The key includes this plugin's own text, so that a change of the plugin
    // invalidates the cache.
    configureVitest: ({ experimental_defineCacheKeyGenerator: keep }) =>
      keep(({ id }) => (isOurs(root, id) ? ownText() : undefined)),
    async transform(code, id) {
      const path = pathOf(root, id)
      if (!isOurs(root, id) || !code.includes('sql<')) return undefined
      // Imported late: the compiler is large, and most runs read the cache.
      const [{ default: ts }, { statementsOf }] = await Promise.all([
        import('typescript-api'),
        import('./statements.ts'),
      ])
      const found = statementsOf(ts.createSourceFile(path, code, ts.ScriptTarget.ES2023, true), path)
      // Goes from the last statement to the first, so that earlier positions stay valid. No line moves, so no source
      // map is needed.
      const named = [...found].reverse().reduce((text, { id: name, tag }) => {
        const asked = `(globalThis[Symbol.for('${LISTENER}')]?.(${JSON.stringify(name)}, sql) ?? sql)`
        return text.slice(0, tag.start) + asked + text.slice(tag.end)
      }, code)
      return { code: named, map: null }
    },
  }
}

/** The name of the global symbol under which a worker's listener is found. */
export const LISTENER = 'firsthand.answers'

const pathOf = (root: string, id: string): string => relative(root, id.replace(/[?].*$/, ''))

const isOurs = (root: string, id: string): boolean => /^packages\/database\/src\/.*[.]ts$/.test(pathOf(root, id))

let own: string | undefined
const ownText = (): string => {
  own ??= ['name-statements.ts', 'statements.ts']
    .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
    .join()
  return own
}
