import { type ReactNode, useId, useState } from 'react'
import type { IncidentFacts, ItemPage } from '../../../shared/api/types.ts'
import { NamedClaims } from '../disagreements.tsx'
import { Reasons } from '../reasons.tsx'
import { PROOF_WORDS } from '../when-words.ts'
import { limitsOf } from './limits.ts'
import { nextEvidence } from './next-evidence.ts'
import { Record } from './record.tsx'
import { Said } from './said.tsx'
import { sureFacts } from './sure-facts.ts'
import { basisSentences, countedSentences, nineSentences } from './sure-sentences.ts'
import { SURE_WORDS } from './sure-words.ts'

interface AnswerProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

interface HowSureProps extends AnswerProps {
  /** Stands beside the control. */
  readonly beside: ReactNode
}

/** The one control of a time: it opens what the interval means, in sentences. Closed until somebody asks. */
export function HowSure({ page, incident, beside }: HowSureProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  if (!page.item.placement) return null
  return (
    <div className="how-sure">
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {SURE_WORDS.howSure}
      </button>{' '}
      {beside}
      <div id={id} hidden={!isOpen}>
        {isOpen && <Answer {...{ page, incident }} />}
      </div>
    </div>
  )
}

function Answer({ page, incident }: AnswerProps) {
  const { placement } = page.item
  if (!placement) return null
  const facts = sureFacts(page, placement)
  const isOpen = facts.status === 'open'
  return (
    <>
      <Said {...{ page, placement, zone: incident.zone }} />
      <Part title={SURE_WORDS.nine} sentences={nineSentences(facts)} />
      <Part title={SURE_WORDS.counted} sentences={countedSentences(facts)} />
      <h3>{isOpen ? SURE_WORDS.limits : SURE_WORDS.rests}</h3>
      {isOpen ? (
        <Limits {...{ page, incident, placement }} />
      ) : (
        <>
          <Reasons {...{ page, incident }} />
          <p>{basisSentences(facts).join(' ')}</p>
        </>
      )}
      <Part title={SURE_WORDS.change} sentences={nextEvidence(facts)} isList />
      <Part title={SURE_WORDS.unproven} sentences={[PROOF_WORDS.claims, PROOF_WORDS.wrong, PROOF_WORDS.noFootage]} />
      <Record {...{ page, placement, incident }} />
    </>
  )
}

interface LimitsProps extends AnswerProps {
  readonly placement: NonNullable<ItemPage['item']['placement']>
}

/** Who set each limit and how sure it is, with the sources; then the reasons that these sentences do not tell. */
function Limits({ page, incident, placement }: LimitsProps) {
  const { sentences, codes } = limitsOf(page, placement, incident.zone)
  const told = page.time.why?.sentences.filter(({ code }) => codes.includes(code)) ?? []
  return (
    <>
      <p>{sentences.join(' ')}</p>
      <NamedClaims {...{ page, incident, claims: told.flatMap(({ claims }) => claims) }} />
      <Reasons {...{ page, incident, besides: codes }} />
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly sentences: readonly string[]
  readonly isList?: boolean
}

/** What follows from one another is a paragraph; what stands by itself is a list. */
const Part = ({ title, sentences, isList = false }: PartProps) => (
  <>
    <h3>{title}</h3>
    {isList ? (
      <ul className="reasons">
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    ) : (
      <p>{sentences.join(' ')}</p>
    )}
  </>
)
