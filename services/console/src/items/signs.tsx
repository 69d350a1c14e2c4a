import { ITEM_WORDS } from '../evidence/item/page-words.ts'
import type { ItemPage } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { flagSentence, SIGN_WORDS } from '../shared/words/flags.ts'
import { flagWords } from '../shared/words/labels.ts'

/** The signs that were noticed in the file, each with its evidence. */
export function Signs({ page }: { readonly page: ItemPage }) {
  // Left out here, because an infected file has a notice of its own.
  const flags = page.flags.filter(({ code }) => code !== 'infected')
  const told = new Set<string>(flags.map(({ code }) => code))
  // Signs that the item's row names, but for which the page holds no details. They have no evidence, but are still
  // listed.
  const bare = page.item.flags.filter((code) => code !== 'infected' && !told.has(code))
  if (flags.length === 0 && bare.length === 0) return null
  return (
    <section className="panel" aria-labelledby="signs">
      <h2 id="signs">{ITEM_WORDS.noticed}</h2>
      <p className="muted">{SIGN_WORDS.notVerdict}</p>
      <ul className="reasons">
        {flags.map((flag, index) => (
          <li key={`${flag.code} ${index}`} data-flag={flag.code}>
            <strong>{flagWords(flag.code)}</strong> <UntrustedText text={flagSentence(flag)} />
          </li>
        ))}
        {bare.map((code) => (
          <li key={code} data-flag={code}>
            <strong>{flagWords(code)}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
