import type { ItemPage } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { ITEM_WORDS } from '../item/page-words.ts'

export const isInfected = (page: ItemPage): boolean => page.item.flags.includes('infected')

/** A warning, large and in plain words: the file does harm if it is opened elsewhere. */
export function InfectedNotice({ page }: { readonly page: ItemPage }) {
  if (!isInfected(page)) return null
  const signature = page.flags.find(({ code }) => code === 'infected')?.evidence['signature']
  return (
    <section className="danger-notice" aria-labelledby="infected" data-infected="">
      <h2 id="infected">{ITEM_WORDS.infected}</h2>
      <p>
        {ITEM_WORDS.infectedFound}{' '}
        {typeof signature === 'string' ? <UntrustedText text={signature} /> : ITEM_WORDS.knownPattern}.{' '}
        {ITEM_WORDS.infectedKept}
      </p>
      <p>
        <strong>{ITEM_WORDS.doNotOpen}</strong> {ITEM_WORDS.takeToExperts}
      </p>
    </section>
  )
}
