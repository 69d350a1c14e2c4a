import type { Restriction } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { ExposureTable } from './exposure-table.tsx'
import { Readers } from './readers.tsx'
import { RESTRICTION_WORDS } from './restriction-words.ts'

interface ExposureBannerProps {
  readonly restriction: Pick<Restriction, 'restricted' | 'readers' | 'exposures'>
  readonly zone: string
}

/** Above an open restricted item: who its readers are, and how often each has looked. */
export function ExposureBanner({ restriction, zone }: ExposureBannerProps) {
  if (!restriction.restricted) return null
  const counts = new Map<string, number>()
  for (const { officer, count } of restriction.exposures) counts.set(officer, (counts.get(officer) ?? 0) + count)
  return (
    <section className="restricted-banner" aria-labelledby="restricted" data-restricted="open">
      <h2 id="restricted">{RESTRICTION_WORDS.restricted}</h2>
      <p>
        {RESTRICTION_WORDS.openedOnlyBy} <Readers restriction={restriction} />. {RESTRICTION_WORDS.counted}
        {counts.size > 0 && ': '}
        {[...counts].map(([officer, count], at) => (
          <span key={officer}>
            {at > 0 && ', '}
            <UntrustedText text={officer} /> {RESTRICTION_WORDS.times(count)}
          </span>
        ))}
        .
      </p>
      <details>
        <summary>{RESTRICTION_WORDS.everyLook}</summary>
        <ExposureTable exposures={restriction.exposures} zone={zone} />
      </details>
    </section>
  )
}
