import { useSyncExternalStore } from 'react'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { byteSize } from '../shared/words/time.ts'
import { POLICE_WORDS } from './police-words.ts'
import { pauseSending, resumeSending, type Sending, sendingsNow, subscribe } from './sending.ts'

export const useSendings = (): readonly Sending[] => useSyncExternalStore(subscribe, sendingsNow)

export function SendingList({ incident }: { readonly incident: string }) {
  const running = useSendings().filter((one) => one.incident === incident && one.state !== 'done')
  if (running.length === 0) return null
  return (
    <section className="panel sending" aria-labelledby="sending">
      <h2 id="sending">{POLICE_WORDS.sending}</h2>
      <p className="muted">{POLICE_WORDS.keepOpen}</p>
      <ul>
        {running.map((one) => (
          <li key={one.key} data-sending={one.state}>
            <p>
              <UntrustedText text={one.file.name} />{' '}
              <span className="muted">
                {POLICE_WORDS.of(byteSize(one.offset), byteSize(one.file.size))}
                {stateWords(one)}
              </span>
            </p>
            <progress value={one.offset} max={Math.max(1, one.file.size)} aria-label={one.file.name} />
            {one.state === 'paused' || one.state === 'refused' ? (
              <button type="button" onClick={() => resumeSending(one.key)}>
                {POLICE_WORDS.goOn}
              </button>
            ) : (
              <button type="button" onClick={() => pauseSending(one.key)}>
                {POLICE_WORDS.pause}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateWords({ state, fault }: Sending): string {
  if (state === 'refused') return ` · ${troubleWords(fault)}`
  if (state === 'paused') return ` · ${POLICE_WORDS.paused}`
  if (state === 'line') return ` · ${POLICE_WORDS.waitsForLine}`
  return state === 'signed-out' ? ` · ${POLICE_WORDS.waitsForSignIn}` : ''
}
