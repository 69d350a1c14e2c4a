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
  /** Called with the typed text, if the choices come from the service. */
  readonly onInput?: (text: string) => void
  readonly placeholder?: string
}

/** A single choice among many, found by typing a part of its name. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { label, choices, value, onChange, onInput, placeholder } = props
  return (
    <AriaComboBox
      className="field"
      value={value}
      onChange={(key) => onChange(chosenOf(choices, key) ?? null)}
      {...(onInput === undefined ? {} : { onInputChange: onInput })}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="combo-input" {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className="button combo-button" aria-label={PARTS_WORDS.showChoices}>
          <span aria-hidden="true" className="select-sign" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox className="choices" renderEmptyState={() => <p className="muted choice">{PARTS_WORDS.noChoice}</p>}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} className="choice" textValue={choice.label}>
              <Text slot="label">{choice.label}</Text>
              {choice.hint !== undefined && (
                <Text slot="description" className="muted">
                  {choice.hint}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
