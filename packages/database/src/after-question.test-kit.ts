import type { KyselyPlugin, QueryId, RootOperationNode } from 'kysely'

/**
 * Wraps a database: `run` runs once, after the first query whose text contains `words` was answered and before the
 * caller goes on.
 */
export function afterQuestion(words: string, run: () => Promise<void>): KyselyPlugin {
  let asked: QueryId | undefined
  return {
    transformQuery: ({ node, queryId }) => {
      if (asked === undefined && hasWords(node, words)) asked = queryId
      return node
    },
    async transformResult({ result, queryId }) {
      if (queryId === asked) await run()
      return result
    },
  }
}

const hasWords = (node: RootOperationNode, words: string): boolean =>
  node.kind === 'RawNode' && node.sqlFragments.some((part) => part.includes(words))
