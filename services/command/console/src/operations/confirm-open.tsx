import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../api/client.ts'
import { Field } from '../items/time/field.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { type Draft, firstWord, isConfirmed, missingIn, toWish } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { failingLine, nameOf } from './preflight.tsx'
import { PREFLIGHT_WORDS } from './preflight-words.ts'
import type { Preflight } from './use-preflight.ts'

const FRESH_MS = 15 * 60_000

interface ConfirmOpenProps {
  readonly draft: Draft
  readonly proposed: string | null
  readonly preflight: Preflight
  readonly onOpened: (incident: string) => void
}

/** The press that switches the platform on. A real one needs a check without a red line, and a word that is typed. */
export function ConfirmOpen({ draft, proposed, preflight, onOpened }: ConfirmOpenProps) {
  const [typed, setTyped] = useState('')
  const queries = useQueryClient()
  const slug = draft.slug ?? proposed ?? ''
  const open = useMutation({
    mutationFn: () =>
      told(api.platform.incidents.$post({ json: toWish(draft, { slug, preflight: preflight.id }) as never })),
    onSuccess: ({ incident }) => {
      void queries.invalidateQueries({ queryKey: ['platform'] })
      void queries.invalidateQueries({ queryKey: ['incidents'] })
      onOpened(incident)
    },
  })
  const missing = missingIn(draft, proposed)
  const obstacle = draft.isReal ? obstacleOf(preflight) : undefined
  const isReady = missing.length === 0 && obstacle === undefined && (!draft.isReal || isConfirmed(typed, draft.title))
  return (
    <section className="opening-confirm" data-real={draft.isReal} aria-label={OPENING_WORDS.openReal}>
      {missing.length > 0 && (
        <p className="muted">{OPENING_WORDS.missing(missing.map((name) => OPENING_WORDS[name]).join(', '))}</p>
      )}
      {obstacle !== undefined && (
        <p className="preflight-sum" data-state="red" role="status">
          {obstacle}
        </p>
      )}
      {draft.isReal && missing.length === 0 && (
        <Field label={OPENING_WORDS.typeWord(firstWord(draft.title))} value={typed} autoComplete="off" set={setTyped} />
      )}
      {open.error && <Trouble cause={open.error} />}
      <button
        type="button"
        className="primary opening-press"
        disabled={!isReady || open.isPending}
        onClick={() => open.mutate()}
      >
        {draft.isReal ? OPENING_WORDS.openReal : OPENING_WORDS.openDrill}
      </button>
    </section>
  )
}

/** Why a real incident cannot be opened now, as the service would say it. */
function obstacleOf({ id, lines, isRunning, finishedAt }: Preflight): string | undefined {
  if (isRunning) return PREFLIGHT_WORDS.running
  if (id === undefined || finishedAt === undefined) return OPENING_WORDS.needsCheck
  const failing = failingLine(lines.values())
  if (failing) return PREFLIGHT_WORDS.failed(nameOf(failing))
  return Date.now() - finishedAt > FRESH_MS ? OPENING_WORDS.checkOld : undefined
}
