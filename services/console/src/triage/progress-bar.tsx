import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { LOCALES, language } from '../shared/words/language.ts'
import { span } from '../shared/words/time.ts'
import { TRIAGE_WORDS } from './triage-words.ts'

const EVERY_MS = 5000
const QUARTER_MINUTES = 15

export function useProgress(incident: IncidentFacts, filter: string) {
  return useFresh({
    queryKey: ['triage', incident.id, filter],
    everyMs: EVERY_MS,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].triage.$get(
          { param: { incident: incident.id }, query: Object.fromEntries(new URLSearchParams(filter)) },
          inBackground,
        ),
      ),
  })
}

type Progress = NonNullable<ReturnType<typeof useProgress>['data']>

/** The progress of the queue: what is left, who decided how much, at which rate, and who else works on it. */
export function ProgressBar({ progress }: { readonly progress: Progress | undefined }) {
  if (!progress) return null
  const { left, most, today, quarter, here } = progress
  const count = (value: number): string => value.toLocaleString(LOCALES[language()])
  const pace = quarter.all / QUARTER_MINUTES
  return (
    <div className="triage-progress" data-left={left}>
      <p>
        <strong>{left > most ? TRIAGE_WORDS.moreThan(count(most)) : count(left)}</strong> {TRIAGE_WORDS.left}
      </p>
      <p>
        <strong>
          {count(today.own)} / {count(today.all)}
        </strong>{' '}
        {TRIAGE_WORDS.today}
      </p>
      {quarter.all === 0 ? (
        <p className="muted">{TRIAGE_WORDS.noPace}</p>
      ) : (
        <>
          <p>
            <strong>{pace >= 10 ? count(Math.round(pace)) : count(Math.round(pace * 10) / 10)}</strong>{' '}
            {TRIAGE_WORDS.pace}
          </p>
          {left > 0 && (
            <p>
              <strong>{span(Math.ceil(left / pace) * 60_000)}</strong> {TRIAGE_WORDS.toClear}
            </p>
          )}
        </>
      )}
      <p className="triage-here">
        {here.length === 0 ? (
          <span className="muted">{TRIAGE_WORDS.alone}</span>
        ) : (
          <>
            <span className="muted">{TRIAGE_WORDS.here}</span>{' '}
            {here.map(({ officer }) => (
              <span key={officer} className="chip">
                <UntrustedText text={officer} />
              </span>
            ))}
          </>
        )}
      </p>
    </div>
  )
}
