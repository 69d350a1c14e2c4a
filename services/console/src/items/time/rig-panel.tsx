import type { LinkVerdict } from '@firsthand/command'
import { kindOf } from '../../evidence/item/item-words.ts'
import { WHEN_WORDS } from '../../evidence/item/when-words.ts'
import type { IncidentFacts, ItemLink, ItemPage } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { wordFor } from '../../shared/words/catalog.ts'
import { apart, distance, within90 } from '../../shared/words/distance.ts'
import { howExact } from '../../shared/words/interval.ts'
import { KIND_WORDS } from '../../shared/words/labels.ts'
import { isHeldApart, linkKindWords, verdictWhy, verdictWords } from '../../shared/words/links.ts'
import { dayAndTime, dayAndTimeBy } from '../../shared/words/time.ts'
import { RIG_WORDS } from './when-words.ts'

interface RigPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The items that this item's time is linked with: first the measured links, used or not, then all items of its rig. */
export function RigPanel({ page, incident }: RigPanelProps) {
  const { links, rig } = page.time
  const total = rig[0]?.total ?? 0
  if (links.length === 0 && rig.length === 0) return null
  const home = `/incidents/${incident.id}/items`
  return (
    <section className="panel comes-third" aria-labelledby="rig">
      <h2 id="rig">{RIG_WORDS.title}</h2>
      <ul className="links">
        {links.map((link) => (
          <LinkLine key={link.link} link={link} href={`${home}/${link.other}`} />
        ))}
      </ul>
      {rig.length > 0 && (
        <details open={rig.length <= 8}>
          <summary>
            {RIG_WORDS.oneBody(total)}
            {total > rig.length && RIG_WORDS.firstOf(rig.length)}
          </summary>
          <ul className="rig">
            {rig.map(({ item, seq, kind, earliest, estimate, latest }) => (
              <li key={item}>
                <Link href={`${home}/${item}`}>№ {seq}</Link> {KIND_WORDS[kindOf(kind)]}{' '}
                <span className="muted">
                  {estimate === null
                    ? WHEN_WORDS.before(dayAndTimeBy(latest, incident.zone))
                    : `${dayAndTime(estimate, incident.zone)} ${howExact({ earliest, estimate, latest }, incident.zone)}`}
                </span>
              </li>
            ))}
          </ul>
          <p className="muted">{RIG_WORDS.lend}</p>
          {page.item.placement?.rig != null && (
            <Link href={`/incidents/${incident.id}/timeline?rig=${page.item.placement.rig}`}>
              {RIG_WORDS.onTimeline}
            </Link>
          )}
        </details>
      )}
    </section>
  )
}

const LOOKS: Readonly<Record<LinkVerdict, string>> = { used: 'placed', tentative: 'doubt', rejected: 'urgent' }

function LinkLine({ link, href }: { readonly link: ItemLink; readonly href: string }) {
  const { verdict, recalled, residualMs } = link
  const state = recalled ? 'recalled' : isHeldApart(link) ? 'rejected' : (verdict ?? 'unjudged')
  const why = recalled ? '' : verdictWhy(link)
  return (
    <li id={link.link} tabIndex={-1} className={`link link-${state}`} data-verdict={state}>
      <p>
        <span className={`chip chip-${wordFor(LOOKS, state) ?? 'none'}`}>{verdictWords(link)}</span>{' '}
        <Link href={href}>№ {link.otherSeq}</Link> {RIG_WORDS.began} <strong>{apart(link.offsetMs)}</strong>{' '}
        {within90(link.sdMs)}
      </p>
      <p className="muted">
        {RIG_WORDS.measured(linkKindWords(link), why)}
        {verdict === 'rejected' && residualMs !== null && RIG_WORDS.off(distance(residualMs))}
        {link.driftPpm !== null &&
          Math.abs(link.driftPpm) >= 0.5 &&
          RIG_WORDS.drift(Math.abs(link.driftPpm).toFixed(0), link.driftPpm < 0)}
      </p>
    </li>
  )
}
