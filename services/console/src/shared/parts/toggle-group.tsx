import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type Choice, chosenOf } from './choice.ts'

interface ToggleGroupProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (id: T) => void
}

/** A single choice among two to five options, all visible (view modes, ranges). One is always chosen. */
export function ToggleGroup<T extends string>({ label, choices, value, onChange }: ToggleGroupProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="toggle-group"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = chosenOf(choices, [...keys][0])
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className="toggle">
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
