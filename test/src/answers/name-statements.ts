import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'vitest/config'

/**
 * Only in tests, each sql<T>`…` of the database's doors passes its id to a listener (`listen.ts`); without a listener
 * it works unchanged. Shipped code is not touched.
 */
export function nameStatements(root: string): Plugin {
  return {
    name: 'name-statements',
    enforce: 'pre',
    // The cache of a transformed module depends on the transformation.
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
      // From the last to the first, so that earlier positions stay valid. No line moves, so no source map is needed.
      const named = [...found].reverse().reduce((text, { id: name, tag }) => {
        const asked = `(globalThis[Symbol.for('${LISTENER}')]?.(${JSON.stringify(name)}, sql) ?? sql)`
        return text.slice(0, tag.start) + asked + text.slice(tag.end)
      }, code)
      return { code: named, map: null }
    },
  }
}

/** The global symbol of a worker's listener. */
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
