import { useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { CONVERSATION_WORDS } from './conversation-words.ts'
import { ReplyForm } from './reply-form.tsx'
import { SentReply } from './sent-reply.tsx'
import { StatementFacts } from './statement-facts.tsx'
import { turnsOf } from './turns.ts'

interface ConversationProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The messages of this item's sender and the officers' answers, in chronological order. The sender is never named. */
export function Conversation({ page, incident }: ConversationProps) {
  const { zone } = incident
  const { isWithheld } = page.conversation
  const mayReply = incident.may.includes('reply-send') && !isWithheld
  const turns = turnsOf(page)
  const queries = useQueryClient()
  const { item } = page.item
  const send = async (text: string) => {
    await answerOf(
      api.incidents[':incident'].items[':item'].replies.$post({
        param: { incident: incident.id, item },
        json: { text },
      }),
    )
    await queries.invalidateQueries({ queryKey: ['item', incident.id, item] })
  }
  if (turns.length === 0 && !mayReply && !isWithheld) return null
  return (
    <section className="panel" aria-labelledby="words">
      <h2 id="words">{CONVERSATION_WORDS.title}</h2>
      {turns.length === 0 && (
        <p className="muted">{isWithheld ? CONVERSATION_WORDS.withheld : CONVERSATION_WORDS.wroteNothing}</p>
      )}
      <ol className="turns">
        {turns.map((turn) => (
          <li key={turn.key} className={`turn turn-${turn.by}`} data-turn={turn.by}>
            {turn.by === 'witness' ? (
              <blockquote>
                <StatementFacts statement={turn.statement} zone={zone} />
              </blockquote>
            ) : (
              <SentReply reply={turn.reply} zone={zone} />
            )}
          </li>
        ))}
      </ol>
      {mayReply && <ReplyForm about={`reply:${item}`} conversation={page.conversation} send={send} />}
    </section>
  )
}
