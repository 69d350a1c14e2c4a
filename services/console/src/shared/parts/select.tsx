import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { type Choice, chosenOf } from './choice.ts'

interface SelectProps<T extends string> {
  readonly label: string
  /** If true, the label is only read aloud. */
  readonly isLabelUnseen?: boolean
  readonly choices: readonly Choice<T>[]
  /** Null if nothing is chosen yet. */
  readonly value: T | null
  readonly onChange: (id: T) => void
}

/** A single choice among a few. Use `ComboBox` for ten or more, or to search by typing. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, isLabelUnseen = false, choices, value, onChange } = props
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = chosenOf(choices, key)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      <Label className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      <Button className="button select-button">
        <SelectValue className="select-value" />
        <span aria-hidden="true" className="select-sign" />
      </Button>
      <Popover className="popover">
        <ListBox className="choices">
          {choices.map(({ id, label: text }) => (
            <ListBoxItem key={id} id={id} className="choice" textValue={text}>
              <Text slot="label">{text}</Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
