import type { KyselyPlugin, QueryId, RootOperationNode } from 'kysely'

/** `run` runs once, between the first answer to a question with `words` in it and what its asker does next. */
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
