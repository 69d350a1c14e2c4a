import type { ItemPage } from '../api/types.ts'
import { UntrustedText } from '../parts/untrusted-text.tsx'

export const isInfected = (page: ItemPage): boolean => page.item.flags.includes('infected')

/** Plain and large: opening this file elsewhere does harm. */
export function InfectedNotice({ page }: { readonly page: ItemPage }) {
  if (!isInfected(page)) return null
  const signature = page.flags.find(({ code }) => code === 'infected')?.evidence['signature']
  return (
    <section className="danger-notice" aria-labelledby="infected" data-infected="">
      <h2 id="infected">This file carries malicious software</h2>
      <p>
        The virus scanner found{' '}
        {typeof signature === 'string' ? <UntrustedText text={signature} /> : 'a known harmful pattern'} in it. It is
        kept sealed, as received. No picture, sound or text was made of it, and nothing of it runs here.
      </p>
      <p>
        <strong>Do not open it on any computer that matters.</strong> If you must have the file, take it to people who
        examine such software.
      </p>
    </section>
  )
}
