import { useState } from 'react'
import { usePin } from '../../evidence/pins/use-pin.ts'
import type { Anchor, IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { useDraft } from '../../shared/parts/drafts.ts'
import { Field, numberOf } from '../../shared/parts/field.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { PIN_FORM_WORDS } from './dialog-words.ts'
import { ReplacedPins } from './replaced-pins.tsx'
import { SourceChoice } from './source-choice.tsx'

interface PinPlaceDialogProps {
  readonly incident: IncidentFacts
  readonly page: ItemPage
  readonly onClose: () => void
}

const fits = (value: number | undefined, most: number): value is number =>
  value !== undefined && Math.abs(value) <= most

/** Pins a point, and the camera's largest distance from it. */
export function PinPlaceDialog({ incident, page, onClose }: PinPlaceDialogProps) {
  const { item, placement } = page.item
  const pin = usePin(incident.id, item, onClose)
  const about = `pin-place:${item}`
  const [lat, setLat] = useDraft(`${about}/lat`, placement?.lat?.toFixed(5) ?? '')
  const [lon, setLon] = useDraft(`${about}/lon`, placement?.lon?.toFixed(5) ?? '')
  const [radius, setRadius] = useDraft(`${about}/radius`, '50')
  const [source, setSource] = useState<Anchor['source']>()
  const [latitude, longitude, radiusM] = [numberOf(lat), numberOf(lon), numberOf(radius)]
  const isPlace = fits(latitude, 90) && fits(longitude, 180) && fits(radiusM, 100_000) && radiusM >= 1
  return (
    <Dialog title={PIN_FORM_WORDS.pinPlace} onClose={onClose}>
      <ReasonForm
        about={about}
        {...{
          action: PIN_FORM_WORDS.pinIt,
          question: PIN_FORM_WORDS.whySo,
          isOnce: true,
          isPending: pin.isPending,
          error: pin.error,
          onClose,
        }}
        isReady={isPlace && source !== undefined}
        onSubmit={(reason) => {
          if (!isPlace || source === undefined) return
          pin.mutate({ place: { lat: latitude, lon: longitude, radiusM }, source, reason })
        }}
      >
        <p>{PIN_FORM_WORDS.placeSays}</p>
        <ReplacedPins {...{ page, incident, about: 'place' }} />
        <div className="field-row">
          <Field
            label={PIN_FORM_WORDS.latitude}
            {...{ inputMode: 'decimal', required: true, value: lat, set: setLat }}
          />
          <Field
            label={PIN_FORM_WORDS.longitude}
            {...{ inputMode: 'decimal', required: true, value: lon, set: setLon }}
          />
        </div>
        <Field
          label={PIN_FORM_WORDS.withinMetres}
          {...{ inputMode: 'numeric', required: true, value: radius, set: setRadius }}
        />
        <SourceChoice source={source} choose={setSource} />
      </ReasonForm>
    </Dialog>
  )
}
