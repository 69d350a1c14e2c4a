import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { type Choice, chosenOf } from './choice.ts'
import { PARTS_WORDS } from './parts-words.ts'

interface ComboBoxProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T | null
  readonly onChange: (id: T | null) => void
}

/** One of many, found by typing a part of it. */
export function ComboBox<T extends string>({ label, choices, value, onChange }: ComboBoxProps<T>) {
  return (
    <AriaComboBox
      className="field"
      value={value}
      onChange={(key) => onChange(chosenOf(choices, key) ?? null)}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="combo-input" />
        <Button className="button combo-button" aria-label={PARTS_WORDS.showChoices}>
          <span aria-hidden="true" className="select-sign" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox className="choices" renderEmptyState={() => <p className="muted choice">{PARTS_WORDS.noChoice}</p>}>
          {choices.map(({ id, label: text }) => (
            <ListBoxItem key={id} id={id} className="choice" textValue={text}>
              <Text slot="label">{text}</Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
