import { useState } from 'react'
import type { IdentifyingFacts, IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { IdentifyingDialog } from './identifying-dialog.tsx'
import { IdentifyingTable } from './identifying-table.tsx'
import { IDENTIFYING_WORDS } from './identifying-words.ts'

interface IdentifyingPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/**
 * Shows only that identifying facts exist, until an officer gives a reason to see them. They are forgotten when the
 * officer leaves the page.
 */
export function IdentifyingPanel({ page, incident }: IdentifyingPanelProps) {
  const [facts, setFacts] = useState<IdentifyingFacts>()
  const [isAsking, setAsking] = useState(false)
  const count = page.identifyingFacts
  if (count === 0) return null
  return (
    <section className="panel" aria-labelledby="identifying" data-identifying={facts === undefined ? 'closed' : 'open'}>
      <h2 id="identifying">{IDENTIFYING_WORDS.title}</h2>
      <p>
        {IDENTIFYING_WORDS.facts(count)} {facts === undefined ? IDENTIFYING_WORDS.inNoList : ''}
      </p>
      {facts !== undefined && (
        <>
          <IdentifyingTable facts={facts} />
          <button type="button" onClick={() => setFacts(undefined)}>
            {IDENTIFYING_WORDS.hide}
          </button>
        </>
      )}
      {facts === undefined && incident.may.includes('identifying-open') && (
        <button type="button" onClick={() => setAsking(true)}>
          {IDENTIFYING_WORDS.show}
        </button>
      )}
      {isAsking && (
        <IdentifyingDialog
          {...{ incident: incident.id, item: page.item.item }}
          onClose={() => setAsking(false)}
          onShown={(shown) => {
            setFacts(shown)
            setAsking(false)
          }}
        />
      )}
    </section>
  )
}
