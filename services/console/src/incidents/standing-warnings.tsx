import { useQuery } from '@tanstack/react-query'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { SILENT_WORDS, WARNING_WORDS } from '../shared/words/warning-words.ts'
import { workName } from '../shared/words/work-names.ts'

const STATUS_EVERY_MS = 30_000

/**
 * Example: "reading files (inspect)". The words are for the waiting officer, the worker's name for the operator who
 * restarts it.
 */
const whichOf = (silent: readonly string[]): string =>
  silent.length > 2
    ? SILENT_WORDS.many(silent.length)
    : SILENT_WORDS.which(silent.map((one) => `${workName(one)} (${one})`).join(', '))

/** Standing warnings about the platform, on every screen of an incident. */
export function StandingWarnings({ incident }: { readonly incident: string }) {
  const asked = useQuery({
    queryKey: ['status', incident],
    queryFn: () => answerOf(api.incidents[':incident'].status.$get({ param: { incident } }, inBackground)),
    // The warnings concern the platform and deadlines, which no incident's live feed announces. So they are polled.
    refetchInterval: STATUS_EVERY_MS,
  })
  const { warnings = [], silent = [] } = asked.data ?? {}
  if (warnings.length === 0) return null
  return (
    <ul className="standing" aria-label={FRAME_WORDS.standing}>
      {warnings.map((warning) => (
        <li key={warning}>
          {WARNING_WORDS[warning]}
          {warning === 'worker-silent' && ` ${whichOf(silent)}`}
        </li>
      ))}
    </ul>
  )
}
