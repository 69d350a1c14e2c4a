import { notify } from '../../shared/parts/notices.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { MADE_WORDS } from './made-words.ts'
import type { MadeOfficer } from './use-making.ts'

const copy = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => notify({ text: MADE_WORDS.copied }),
    () => notify({ text: MADE_WORDS.notCopied }),
  )

/** Each name with its one-time link, or with the reason why there is none. The links are shown only once. */
export function MadeLinks({ made }: { readonly made: readonly MadeOfficer[] }) {
  const linked = made.flatMap((one) => ('link' in one ? [one] : []))
  return (
    <>
      {linked.length > 0 && <p>{MADE_WORDS.linksSay}</p>}
      <ul className="made-links">
        {made.map((one) => (
          <li key={one.name}>
            <strong>
              <UntrustedText text={one.name} />
            </strong>
            {'link' in one ? (
              <>
                <button type="button" aria-label={MADE_WORDS.copyOf(one.name)} onClick={() => void copy(one.link)}>
                  {MADE_WORDS.copyShort}
                </button>
                <code className="account-link">{one.link}</code>
              </>
            ) : (
              <p className="field-problem">{one.refused}</p>
            )}
          </li>
        ))}
      </ul>
      {linked.length > 1 && (
        <button type="button" onClick={() => void copy(linked.map(({ name, link }) => `${name},${link}\n`).join(''))}>
          {MADE_WORDS.copyAll}
        </button>
      )}
    </>
  )
}
