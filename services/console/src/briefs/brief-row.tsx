import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { briefHref } from '../evidence/brief-draft/brief-address.ts'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { Link } from '../shared/parts/link.tsx'
import { ReasonForm } from '../shared/parts/reason-form.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndMinute, shortTime } from '../shared/words/time.ts'
import { BriefShown } from './brief-shown.tsx'
import { BRIEFS_WORDS, WITHHELD_TO_DO, WITHHELD_WORDS } from './briefs-words.ts'
import type { MadeBrief } from './composer.tsx'
import { MadePanel } from './made-panel.tsx'
import { NewAddress } from './new-address.tsx'

export type Brief = InferResponseType<(typeof api.incidents)[':incident']['briefs']['$get'], 200>['briefs'][number]

interface BriefRowProps {
  readonly brief: Brief
  readonly incident: IncidentFacts
  /** The brief's address, if it was made in this tab. */
  readonly made: MadeBrief | undefined
  readonly keep: (made: MadeBrief) => void
}

export function BriefRow({ brief, incident, made, keep }: BriefRowProps) {
  const { zone } = incident
  const isLive = brief.state === 'live'
  return (
    <li className="panel brief-row" data-brief={brief.id} data-state={brief.state}>
      <BriefShown {...{ brief, incident: incident.id }} />
      <div className="brief-says">
        <p className="brief-state">
          <span className={`chip ${isLive ? 'chip-active' : 'chip-urgent'}`}>{BRIEFS_WORDS[brief.state]}</span>{' '}
          <span className="brief-opened">{BRIEFS_WORDS.opened(brief.opened)}</span>
          {brief.lastOpenedAt !== null && (
            <span className="muted"> · {BRIEFS_WORDS.lastOpened(shortTime(brief.lastOpenedAt, zone))}</span>
          )}
        </p>
        {isLive && brief.refused > 0 && (
          <p className="brief-recalled" role="status">
            {BRIEFS_WORDS.refused(brief.refused)}
            {brief.lastRefusedAt !== null && (
              <span className="muted"> · {BRIEFS_WORDS.lastOpened(shortTime(brief.lastRefusedAt, zone))}</span>
            )}
          </p>
        )}
        {brief.withheldBy === null ? (
          <p className="brief-sentence">
            <UntrustedText text={brief.sentence} />
          </p>
        ) : (
          <Withheld rule={brief.withheldBy} itemSeq={brief.itemSeq} />
        )}
        <p className="muted">
          {BRIEFS_WORDS.madeBy(brief.officer, dayAndMinute(brief.madeAt, zone))} ·{' '}
          {BRIEFS_WORDS.until(dayAndMinute(brief.expiresAt, zone))}
          {brief.boxes > 0 && <> · {BRIEFS_WORDS.hiddenParts(brief.boxes)}</>} ·{' '}
          <Link href={`/incidents/${incident.id}/items/${brief.item}`}>{BRIEFS_WORDS.item}</Link>
        </p>
        {brief.recalledAt !== null && (
          <p className="brief-recalled">
            {BRIEFS_WORDS.recalledBy(brief.recalledBy ?? '', shortTime(brief.recalledAt, zone))}
            {brief.recallReason !== null && (
              <>
                {': '}
                <UntrustedText text={brief.recallReason} />
              </>
            )}
          </p>
        )}
        {isLive && incident.may.includes('brief-recall') && <BriefActions {...{ brief, incident, keep }} />}
      </div>
      {isLive && made && <MadePanel made={made} />}
    </li>
  )
}

/** Shown in place of the words of a withheld brief: which rule withholds it, and what to do now. */
const Withheld = ({ rule, itemSeq }: { readonly rule: NonNullable<Brief['withheldBy']>; readonly itemSeq: number }) => (
  <div className="brief-why" data-withheld={rule}>
    <p className="brief-sentence">{BRIEFS_WORDS.wasOf(itemSeq)}</p>
    <p>{WITHHELD_WORDS[rule]}</p>
    <p>
      {WITHHELD_TO_DO[rule]} {BRIEFS_WORDS.tellPatrols}
    </p>
  </div>
)

/** The actions on a brief that is still valid. */
function BriefActions({ brief, incident, keep }: Omit<BriefRowProps, 'made'>) {
  const [isRecalling, setRecalling] = useState(false)
  const queries = useQueryClient()
  const param = { incident: incident.id, brief: brief.id }
  const onSettled = () => void queries.invalidateQueries({ queryKey: ['briefs', incident.id] })
  const recall = useMutation({
    mutationFn: (reason: string) =>
      answerOf(api.incidents[':incident'].briefs[':brief'].recall.$post({ param, json: { reason } })),
    onSuccess: () => setRecalling(false),
    onSettled,
  })
  const replace = briefHref(incident.id, brief.item, { replaces: brief.id })
  return (
    <>
      <div className="actions brief-deeds">
        <button type="button" onClick={() => setRecalling(true)}>
          {BRIEFS_WORDS.recall}
        </button>
        <NewAddress {...{ brief, incident, keep }} />
        <button type="button" onClick={() => goTo(replace)}>
          {BRIEFS_WORDS.replace}
        </button>
      </div>
      {isRecalling && (
        <Dialog title={BRIEFS_WORDS.recallIt} onClose={() => setRecalling(false)}>
          <ReasonForm
            about={`recall-brief:${brief.id}`}
            {...{ action: BRIEFS_WORDS.recallIt, question: BRIEFS_WORDS.recallWhy, isPending: recall.isPending }}
            {...{ error: recall.error, onSubmit: recall.mutate, onClose: () => setRecalling(false) }}
          >
            <p>{BRIEFS_WORDS.recallSays}</p>
          </ReasonForm>
        </Dialog>
      )}
    </>
  )
}
