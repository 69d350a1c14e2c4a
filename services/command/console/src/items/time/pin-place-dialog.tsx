import { useState } from 'react'
import type { Anchor, IncidentFacts, ItemPage } from '../../api/types.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { Field, numberOf } from './field.tsx'
import { ReplacedPins } from './replaced-pins.tsx'
import { SourceChoice } from './source-choice.tsx'
import { usePin } from './use-pin.ts'

interface PinPlaceDialogProps {
  readonly incident: IncidentFacts
  readonly page: ItemPage
  readonly onClose: () => void
}

const fits = (value: number | undefined, most: number): value is number =>
  value !== undefined && Math.abs(value) <= most

/** A point and how far from it the camera may have been. */
export function PinPlaceDialog({ incident, page, onClose }: PinPlaceDialogProps) {
  const { item, placement } = page.item
  const pin = usePin(incident.id, item, onClose)
  const [lat, setLat] = useState(placement?.lat?.toFixed(5) ?? '')
  const [lon, setLon] = useState(placement?.lon?.toFixed(5) ?? '')
  const [radius, setRadius] = useState('50')
  const [source, setSource] = useState<Anchor['source']>()
  const [latitude, longitude, radiusM] = [numberOf(lat), numberOf(lon), numberOf(radius)]
  const isPlace = fits(latitude, 90) && fits(longitude, 180) && fits(radiusM, 100_000) && radiusM >= 1
  return (
    <Dialog title="Pin its place" onClose={onClose}>
      <ReasonForm
        {...{ action: 'Pin it', question: 'Why is it so?', isPending: pin.isPending, error: pin.error, onClose }}
        isReady={isPlace && source !== undefined}
        onSubmit={(reason) => {
          if (!isPlace || source === undefined) return
          pin.mutate({ place: { lat: latitude, lon: longitude, radiusM }, source, reason })
        }}
      >
        <p>Where the camera was, not what it shows. Your name, source and reason stay beside it.</p>
        <ReplacedPins {...{ page, incident, about: 'place' }} />
        <div className="field-row">
          <Field label="Latitude" {...{ inputMode: 'decimal', required: true, value: lat, set: setLat }} />
          <Field label="Longitude" {...{ inputMode: 'decimal', required: true, value: lon, set: setLon }} />
        </div>
        <Field
          label="Within how many metres?"
          {...{ inputMode: 'numeric', required: true, value: radius, set: setRadius }}
        />
        <SourceChoice source={source} choose={setSource} />
      </ReasonForm>
    </Dialog>
  )
}
