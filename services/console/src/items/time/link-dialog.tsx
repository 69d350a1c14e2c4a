import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EffectBox, isMovable } from '../../evidence/nudges/effect-box.tsx'
import { NUDGE_WORDS } from '../../evidence/nudges/nudge-words.ts'
import { usePin } from '../../evidence/pins/use-pin.ts'
import { answerOf, api, Refused } from '../../shared/api/client.ts'
import type { Anchor, IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { useDraft } from '../../shared/parts/drafts.ts'
import { Field, numberOf } from '../../shared/parts/field.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { troubleWords } from '../../shared/parts/trouble.tsx'
import { apart } from '../../shared/words/distance.ts'
import { PIN_FORM_WORDS } from './dialog-words.ts'
import { SourceChoice } from './source-choice.tsx'

interface LinkDialogProps {
  readonly incident: IncidentFacts
  readonly page: ItemPage
  readonly onClose: () => void
}

const noEffect = (cause: unknown): string =>
  cause instanceof Refused && cause.code === 'not-found' ? PIN_FORM_WORDS.noSuchNumber : troubleWords(cause, 'reading')

/**
 * Links two items by a typed number: how much later the other item began. A large move becomes a proposal to a second
 * officer, as on the wall.
 */
export function LinkDialog({ incident, page, onClose }: LinkDialogProps) {
  const pin = usePin(incident.id, page.item.item, onClose)
  const about = `link:${page.item.item}`
  const [other, setOther] = useDraft(`${about}/other`, '')
  const [later, setLater] = useDraft(`${about}/later`, '')
  const [exact, setExact] = useDraft(`${about}/exact`, '0.2')
  const [source, setSource] = useState<Anchor['source'] | undefined>('comparison')
  const [number, offset, half] = [numberOf(other), numberOf(later), numberOf(exact)]
  const isReady = number !== undefined && offset !== undefined && half !== undefined && half >= 0.001
  // The officer confirms the effect that is shown. Saving sends this effect along, and the service refuses an outdated
  // one. So the effect is not refetched while the officer reads.
  const asked = useQuery({
    queryKey: ['nudge-effect', incident.id, page.item.item, number, offset],
    enabled: isReady && number !== page.item.seq,
    gcTime: 0,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].nudges.effect.$get({
          param: { incident: incident.id },
          query: { item: page.item.item, other: String(number), offsetMs: String((offset ?? 0) * 1000) },
        }),
      ),
  })
  const effect = asked.data
  const isKnown = effect !== undefined && isMovable(effect) && !asked.isFetching
  return (
    <Dialog title={PIN_FORM_WORDS.link} onClose={onClose}>
      <ReasonForm
        about={about}
        {...{
          action: effect?.needsSecond ? NUDGE_WORDS.proposeAction : PIN_FORM_WORDS.linkThem,
          question: PIN_FORM_WORDS.whatShows,
          onClose,
        }}
        {...{
          isPending: pin.isPending,
          error: pin.error,
          isOnce: true,
          isReady: isReady && isKnown && source !== undefined,
        }}
        onSubmit={(reason) => {
          if (!isReady || source === undefined || !effect) return
          const shown = { items: effect.items, shiftMs: effect.shiftMs }
          const link = { other: number, offsetMs: offset * 1000, withinMs: half * 1000, source, reason, shown }
          // After an error the shown effect may be outdated, so it is fetched again before the next attempt.
          pin.mutate(link, { onError: () => void asked.refetch() })
        }}
      >
        <p>{PIN_FORM_WORDS.linkSays}</p>
        <Field
          label={PIN_FORM_WORDS.otherNumber}
          {...{ inputMode: 'numeric', required: true, value: other, set: setOther }}
        />
        <Field
          label={PIN_FORM_WORDS.howMuchLater}
          hint={offset === undefined ? PIN_FORM_WORDS.lessThanZero : PIN_FORM_WORDS.itBegan(apart(offset * 1000))}
          {...{ inputMode: 'decimal', required: true, value: later, set: setLater }}
        />
        <Field
          label={PIN_FORM_WORDS.rightWithin}
          {...{ inputMode: 'decimal', required: true, value: exact, set: setExact }}
        />
        {asked.isLoading && <p role="status">{NUDGE_WORDS.working}</p>}
        {asked.error && <p className="field-problem">{noEffect(asked.error)}</p>}
        {effect && number !== undefined && <EffectBox effect={effect} seqs={[page.item.seq, number]} />}
        <SourceChoice source={source} choose={setSource} />
      </ReasonForm>
    </Dialog>
  )
}
