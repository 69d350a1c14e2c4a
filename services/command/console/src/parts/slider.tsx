import { Slider as AriaSlider, Label, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'

interface SliderProps {
  readonly label: string
  readonly isLabelUnseen?: boolean
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  /** The value as it is read: "14:02:31", "80 %". */
  readonly text: string
  readonly onChange: (value: number) => void
  /** Once, when it is let go. */
  readonly onSettled?: (value: number) => void
  readonly isDisabled?: boolean
}

/** A value on a line; arrows, Page keys, Home and End. */
export function Slider(props: SliderProps) {
  const { label, isLabelUnseen = false, value, min, max, step = 1, text, onChange, onSettled, isDisabled } = props
  return (
    <AriaSlider
      className="slider"
      {...{ value, step, isDisabled: isDisabled ?? false }}
      minValue={min}
      maxValue={Math.max(max, min)}
      onChange={(next) => onChange(next)}
      {...(onSettled === undefined ? {} : { onChangeEnd: onSettled })}
    >
      <Label className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      <SliderOutput className="slider-output">{text}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" aria-valuetext={text} />
      </SliderTrack>
    </AriaSlider>
  )
}
