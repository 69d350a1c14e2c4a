import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answerOf, api, asJson } from '../shared/api/client.ts'
import type { Cleaning, IncidentFacts, ItemPage, Making } from '../shared/api/types.ts'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { copyWords, failureWords, remarkWords } from '../shared/words/making.ts'
import { AskHowFar } from './ask-how-far.tsx'
import { MAKING_PANEL_WORDS } from './making-words.ts'

/** The heading must be true of every line below it. */
function makingTitle(open: readonly Making[]): string {
  if (open.every(({ state }) => state === 'failed')) return MAKING_PANEL_WORDS.couldNot
  return open.every(({ state }) => state === 'waiting' || state === 'running')
    ? MAKING_PANEL_WORDS.beingMade
    : MAKING_PANEL_WORDS.copies
}

interface MakingPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** Copies that do not exist yet, and copies that could not be made, with the reason. */
export function MakingPanel({ page, incident }: MakingPanelProps) {
  const open = page.making.filter(({ state, code }) => state !== 'done' || remarkWords(code) !== undefined)
  if (open.length === 0) return null
  const may = incident.may.includes('rendition-ask')
  return (
    <section className="panel making" aria-labelledby="making">
      <h2 id="making">{makingTitle(open)}</h2>
      <ul>
        {open.map((making) => (
          <li key={making.kind} data-making={making.kind} data-state={making.state}>
            <MakingLine making={making} />
            {making.state === 'failed' && may && (
              <AgainButton {...{ incident: incident.id, item: page.item.item, kind: making.kind }} />
            )}
          </li>
        ))}
      </ul>
      <AskHowFar page={page} incident={incident.id} />
    </section>
  )
}

export function MakingLine({
  making: { kind, state, share, code },
}: {
  readonly making: Making | (Pick<Cleaning, 'state' | 'share' | 'code'> & { readonly kind: string })
}) {
  const name = copyWords(kind)
  const percent = Math.round(share * 100)
  if (state === 'running')
    return (
      <p className="progress-line">
        <span>{name}</span>
        <progress max={100} value={percent} aria-label={MAKING_PANEL_WORDS.share(name)} />
        <span>{percent} %</span>
      </p>
    )
  if (state === 'waiting') return <p>{MAKING_PANEL_WORDS.waiting(name)}</p>
  if (state === 'done')
    return (
      <p>
        {MAKING_PANEL_WORDS.ready(name)} {remarkWords(code)}
      </p>
    )
  return (
    <p className="failed-line">
      <strong>{MAKING_PANEL_WORDS.failed(name)}</strong> {failureWords(code)}
    </p>
  )
}

const AGAIN_EVERY_MS = 3000

interface AgainProps {
  readonly incident: string
  readonly item: string
  readonly kind: string
}

function AgainButton({ incident, item, kind }: AgainProps) {
  const queries = useQueryClient()
  const ask = useMutation({
    mutationFn: () =>
      answerOf(
        api.incidents[':incident'].items[':item'].renditions[':kind'].again.$post(
          { param: { incident, item, kind } },
          asJson,
        ),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['item', incident, item] }),
  })
  const { isSuccess } = ask
  // The state stays `failed` until a worker starts the copy. So the page polls; the button disappears once the state
  // changes.
  useEffect(() => {
    if (!isSuccess) return
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: ['item', incident, item] }),
      AGAIN_EVERY_MS,
    )
    return () => clearInterval(timer)
  }, [isSuccess, queries, incident, item])
  return (
    <>
      <button type="button" disabled={ask.isPending || isSuccess} onClick={() => ask.mutate()}>
        {PARTS_WORDS.again}
        <span className="unseen">{MAKING_PANEL_WORDS.toMake(copyWords(kind))}</span>
      </button>
      <span role="status">{ask.isSuccess ? MAKING_PANEL_WORDS.asked : ''}</span>
      {ask.error !== null && <span role="alert">{troubleWords(ask.error)}</span>}
    </>
  )
}
