import type { ItemPage } from '../shared/api/types.ts'

type Statement = ItemPage['statements'][number]
export type Reply = ItemPage['conversation']['replies'][number]

export type Turn = { readonly key: string; readonly at: number; readonly order: number | null } & (
  | { readonly by: 'witness'; readonly statement: Statement }
  | { readonly by: 'officer'; readonly reply: Reply }
)

/**
 * The conversation in order. The time of a witness's message was rounded up to the minute, so within a minute the order
 * follows the custody entries. Messages from before the item was moved here have no entry number and come first.
 */
export function turnsOf({ statements, conversation }: Pick<ItemPage, 'statements' | 'conversation'>): readonly Turn[] {
  const turns: Turn[] = [
    ...statements.map(
      (statement): Turn => ({
        ...{ by: 'witness', key: statement.id, at: statement.receivedAt - 60_000, order: statement.order, statement },
      }),
    ),
    ...conversation.replies.map(
      (reply): Turn => ({ by: 'officer', key: reply.id, at: reply.at, order: reply.order, reply }),
    ),
  ]
  const numbered = turns.flatMap((turn) => (turn.order === null ? [] : [{ turn, order: turn.order }]))
  return [
    ...turns.filter(({ order }) => order === null).sort((a, b) => a.at - b.at),
    ...numbered.sort((a, b) => a.order - b.order).map(({ turn }) => turn),
  ]
}
