import type { IncidentFacts, ItemPage } from '../api/types.ts'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { dayAndTime } from '../words/time.ts'
import { ReplyForm } from './reply-form.tsx'
import { StatementFacts } from './statement-facts.tsx'

interface ConversationProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** What the sender of this item wrote and what officers answered, in the order of time. Who the sender is stands nowhere. */
export function Conversation({ page, incident }: ConversationProps) {
  const { zone } = incident
  const mayReply = incident.may.includes('reply-send')
  const turns = turnsOf(page)
  if (turns.length === 0 && !mayReply) return null
  return (
    <section className="panel" aria-labelledby="words">
      <h2 id="words">Conversation with the witness</h2>
      {turns.length === 0 && <p className="muted">The witness wrote nothing.</p>}
      <ol className="turns">
        {turns.map((turn) => (
          <li key={turn.key} className={`turn turn-${turn.by}`} data-turn={turn.by}>
            {turn.by === 'witness' ? (
              <blockquote>
                <StatementFacts statement={turn.statement} zone={zone} />
              </blockquote>
            ) : (
              <>
                <UntrustedText text={turn.reply.text} lines />
                <p className="muted">
                  reply by <UntrustedText text={turn.reply.officer} />, {dayAndTime(turn.reply.at, zone)}
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
      {mayReply && <ReplyForm page={page} incident={incident.id} />}
    </section>
  )
}

type Turn =
  | {
      readonly by: 'witness'
      readonly key: string
      readonly at: number
      readonly statement: ItemPage['statements'][number]
    }
  | { readonly by: 'officer'; readonly key: string; readonly at: number; readonly reply: Reply }
type Reply = ItemPage['conversation']['replies'][number]

/** A witness's minute was rounded up: an answer given within that minute belongs after what it answers. */
function turnsOf({ statements, conversation }: ItemPage): readonly Turn[] {
  const said = statements.map(
    (statement): Turn => ({ by: 'witness', key: statement.id, at: statement.receivedAt - 60_000, statement }),
  )
  const answered = conversation.replies.map((reply): Turn => ({ by: 'officer', key: reply.id, at: reply.at, reply }))
  return [...said, ...answered].sort((a, b) => a.at - b.at)
}
