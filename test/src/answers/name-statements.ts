import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'vitest/config'

/**
 * In tests alone, each sql<T>`…` of the database's doors says which one it is to whoever listens (`listen.ts`); where nobody
 * does, it is as it stands. What ships is not touched.
 */
export function nameStatements(root: string): Plugin {
  return {
    name: 'name-statements',
    enforce: 'pre',
    // What is kept of a transformed module depends on how it was transformed.
    configureVitest: ({ experimental_defineCacheKeyGenerator: keep }) =>
      keep(({ id }) => (isOurs(root, id) ? ownText() : undefined)),
    async transform(code, id) {
      const path = pathOf(root, id)
      if (!isOurs(root, id) || !code.includes('sql<')) return undefined
      // The compiler is large, and most runs read what is kept.
      const [{ default: ts }, { statementsOf }] = await Promise.all([
        import('typescript-api'),
        import('./statements.ts'),
      ])
      const found = statementsOf(ts.createSourceFile(path, code, ts.ScriptTarget.ES2023, true), path)
      // From the last to the first: the places before it stay what they are. No line moves, so no map is needed.
      const named = [...found].reverse().reduce((text, { id: name, tag }) => {
        const asked = `(globalThis[Symbol.for('${LISTENER}')]?.(${JSON.stringify(name)}, sql) ?? sql)`
        return text.slice(0, tag.start) + asked + text.slice(tag.end)
      }, code)
      return { code: named, map: null }
    },
  }
}

/** The global symbol under which a worker's listener stands. */
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
