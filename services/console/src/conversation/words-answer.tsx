import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { ContactPanel } from './contact-panel.tsx'
import { ReplyForm } from './reply-form.tsx'
import { SentReply } from './sent-reply.tsx'

interface WordsAnswerProps {
  readonly incident: IncidentFacts
  readonly submission: string
  readonly view: string
}

/** The conversation with a witness who sent words and no file, so that no item's page could show it. */
export function WordsAnswer({ incident, submission, view }: WordsAnswerProps) {
  const { id, zone, may } = incident
  const at = api.incidents[':incident'].submissions[':submission']
  const param = { incident: id, submission }
  const asked = useFresh({
    queryKey: ['words', id, submission],
    queryFn: (how) => answerOf(at.$get({ param, query: { view } }, how)),
    ...{ everyMs: 2000, pollMs: false },
  })
  if (asked.error) return <Trouble cause={asked.error} again={() => void asked.refetch()} />
  if (!asked.data) return <p className="muted">{PARTS_WORDS.loading}</p>
  const send = async (text: string) => {
    await answerOf(at.replies.$post({ param, json: { text } }))
    await asked.refetch()
  }
  const open = async (reason: string) => (await answerOf(at.contact.$post({ param, json: { reason } }))).contacts
  return (
    <div className="words-answer">
      <ol className="turns">
        {asked.data.replies.map((reply) => (
          <li key={reply.id} className="turn turn-officer" data-turn="officer">
            <SentReply reply={reply} zone={zone} />
          </li>
        ))}
      </ol>
      {may.includes('words-reply') && (
        <ReplyForm about={`reply-words:${submission}`} conversation={asked.data} send={send} />
      )}
      {asked.data.hasContact && (
        <ContactPanel
          about={`contact-words:${submission}`}
          zone={zone}
          mayOpen={may.includes('words-contact')}
          open={open}
        />
      )}
    </div>
  )
}
