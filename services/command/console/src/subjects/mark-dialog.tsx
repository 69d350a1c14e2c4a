import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api, told } from '../api/client.ts'
import type { BlurBox, IncidentFacts, ItemPage } from '../api/types.ts'
import { BoxEditor } from '../items/cleaning/box-editor.tsx'
import { announce } from '../parts/announcer.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { troubleWords } from '../parts/trouble.tsx'
import { useOpened } from '../sensitive/use-opened.ts'
import { momentOf, pictureOf } from './frame-of.ts'
import { COLOURS, EMPTY_DRAFT, isReady, type MarkDraft, wishOf } from './mark-draft.ts'
import { SubjectFields } from './subject-fields.tsx'
import { subjectsKey, useSubjects } from './subject-queries.ts'
import { SUBJECT_WORDS } from './subject-words.ts'

interface MarkDialogProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  readonly player: HTMLMediaElement | null
  readonly onClose: () => void
}

/** Who or what, where in the recording, where in the picture; what was typed stays when it could not be sent. */
export function MarkDialog({ page, incident, player, onClose }: MarkDialogProps) {
  const id = useId()
  const queries = useQueryClient()
  const subjects = useSubjects(incident).data?.subjects ?? []
  const [picture] = useState(() => pictureOf(page, incident.id, player))
  const opened = useOpened(SUBJECT_WORDS.picture)
  const [draft, setDraft] = useState<MarkDraft>(() => {
    const atMs = momentOf(player)
    const colour = COLOURS[subjects.length % COLOURS.length] ?? 'sky'
    return { ...EMPTY_DRAFT, colour, seconds: atMs === null ? '' : String(atMs / 1000) }
  })
  const change = (more: Partial<MarkDraft>) => setDraft((now) => ({ ...now, ...more }))
  // One mark is one box: the newest.
  const setBoxes = (next: (boxes: readonly BlurBox[]) => readonly BlurBox[]) =>
    setDraft((now) => ({ ...now, boxes: next(now.boxes).slice(-1) }))
  const save = useMutation({
    mutationFn: () =>
      told(
        api.incidents[':incident'].items[':item'].marks.$post({
          param: { incident: incident.id, item: page.item.item },
          json: wishOf(draft) as never,
        }),
      ),
    onSuccess: () => {
      announce(SUBJECT_WORDS.saved)
      void queries.invalidateQueries({ queryKey: subjectsKey(incident.id) })
      void queries.invalidateQueries({ queryKey: ['item-marks', incident.id] })
      void queries.invalidateQueries({ queryKey: ['item', incident.id, page.item.item] })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady(draft)) save.mutate()
  }
  return (
    <Dialog title={SUBJECT_WORDS.markTitle} onClose={onClose} isWide={picture !== undefined}>
      <form onSubmit={submit} className="mark-form">
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
          {save.error === null ? '' : troubleWords(save.error)}
        </p>
        <div className="actions">
          <button type="submit" className="primary" disabled={save.isPending || !isReady(draft)}>
            {SUBJECT_WORDS.save}
          </button>
          <button type="button" onClick={onClose}>
            {SUBJECT_WORDS.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
