import { useId } from 'react'
import { type Choice, chosenOf } from './choice.ts'

interface SelectProps<T extends string> {
  readonly label: string
  /** If true, the label is only read aloud. */
  readonly isLabelUnseen?: boolean
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (id: T) => void
}

/**
 * A choice of one among a few options. It is the device's own list: on a phone the list fills the screen, and typing
 * first letters finds an option.
 */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, isLabelUnseen = false, choices, value, onChange } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = chosenOf(choices, target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
