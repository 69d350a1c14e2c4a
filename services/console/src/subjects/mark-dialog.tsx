import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { BoxEditor } from '../evidence/boxes/box-editor.tsx'
import { useOpened } from '../evidence/sensitive/use-opened.ts'
import { subjectsKey, useSubjects } from '../evidence/subjects/subject-queries.ts'
import { SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import type { BlurBox, IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { Dialog } from '../shared/parts/dialog.tsx'
import { KeptInDialog } from '../shared/parts/dialog-drafts.ts'
import { pressKeysOf } from '../shared/parts/draft-keys.ts'
import { dropDrafts, hasDraft, useDraft } from '../shared/parts/drafts.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { useSending } from '../shared/parts/use-sending.ts'
import { momentOf, pictureOf } from './frame-of.ts'
import { COLOURS, EMPTY_DRAFT, isReady, type MarkDraft, toMarkRequest } from './mark-draft.ts'
import { SubjectFields } from './subject-fields.tsx'

interface MarkDialogProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  readonly player: HTMLMediaElement | null
  readonly onClose: () => void
}

/** Marks a subject: who or what, when in the recording, and where in the picture. Typed text stays if sending fails. */
export function MarkDialog({ page, incident, player, onClose }: MarkDialogProps) {
  const id = useId()
  const queries = useQueryClient()
  const subjects = useSubjects(incident).data?.subjects ?? []
  const [picture] = useState(() => pictureOf(page, incident.id, player))
  const opened = useOpened(SUBJECT_WORDS.picture, page.item.item)
  const about = `mark:${page.item.item}`
  const [seconds] = useState(() => secondsOf(player))
  const [draft, setDraft] = useDraft<MarkDraft>(about, () => {
    const colour = COLOURS[subjects.length % COLOURS.length] ?? 'sky'
    return { ...EMPTY_DRAFT, colour, seconds }
  })
  useEffect(() => {
    // The words of an earlier draft may still fit; its box and moment do not, because the player has moved.
    if (hasDraft(about)) setDraft((now) => (now.seconds === seconds ? now : { ...now, seconds, boxes: [] }))
    // Runs on opening only. Afterwards the officer may type another moment.
  }, [])
  const change = (more: Partial<MarkDraft>) => setDraft((now) => ({ ...now, ...more }))
  // A mark has one box, so only the newest is kept.
  const setBoxes = (next: (boxes: readonly BlurBox[]) => readonly BlurBox[]) =>
    setDraft((now) => ({ ...now, boxes: next(now.boxes).slice(-1) }))
  const keys = pressKeysOf(about)
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.incidents[':incident'].items[':item'].marks.$post({
          param: { incident: incident.id, item: page.item.item },
          json: { ...toMarkRequest(draft), wish: keys.of(toMarkRequest(draft)) },
        }),
      ),
    onSuccess: () => {
      keys.done()
      announce(SUBJECT_WORDS.saved)
      void queries.invalidateQueries({ queryKey: subjectsKey(incident.id) })
      void queries.invalidateQueries({ queryKey: ['item-marks', incident.id] })
      void queries.invalidateQueries({ queryKey: ['item', incident.id, page.item.item] })
      onClose()
    },
  })
  const send = useSending(about)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady(draft)) send(() => save.mutate())
  }
  const giveUp = () => {
    dropDrafts(about)
    onClose()
  }
  return (
    <Dialog title={SUBJECT_WORDS.markTitle} onClose={onClose} isWide={picture !== undefined}>
      <form onSubmit={submit} className="mark-form">
        <KeptInDialog about={about} />
        <p className="muted">{SUBJECT_WORDS.markSays}</p>
        <SubjectFields {...{ draft, change, subjects }} />
        {page.item.durationMs !== null && (
          <>
            <label htmlFor={`${id}-at`}>{SUBJECT_WORDS.atInto}</label>
            <input
              {...{ id: `${id}-at`, type: 'number', min: 0, step: 'any', value: draft.seconds }}
              onChange={(event) => change({ seconds: event.target.value })}
            />
          </>
        )}
        {picture !== undefined && (
          <fieldset className="mark-picture">
            <legend>{SUBJECT_WORDS.boxSays}</legend>
            <BoxEditor
              {...{ src: picture, boxes: draft.boxes, setBoxes, opened, what: SUBJECT_WORDS.picture }}
              {...{ hint: SUBJECT_WORDS.boxKeys, alt: SUBJECT_WORDS.picture }}
            />
          </fieldset>
        )}
        <label htmlFor={`${id}-note`}>{SUBJECT_WORDS.note}</label>
        <textarea
          {...{ id: `${id}-note`, rows: 2, maxLength: 2000, value: draft.note }}
          onChange={(event) => change({ note: event.target.value })}
        />
        <p className="form-error" role="alert">
          {save.error === null ? '' : troubleWords(save.error, 'once')}
        </p>
        <div className="actions">
          <button type="submit" className="primary" disabled={save.isPending || !isReady(draft)}>
            {SUBJECT_WORDS.save}
          </button>
          <button type="button" onClick={giveUp}>
            {SUBJECT_WORDS.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function secondsOf(player: HTMLMediaElement | null): string {
  const atMs = momentOf(player)
  return atMs === null ? '' : String(atMs / 1000)
}
