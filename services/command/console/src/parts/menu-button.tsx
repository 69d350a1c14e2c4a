import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { type Choice, chosenOf } from './choice.ts'

interface MenuButtonProps<T extends string> {
  /** What stands on the button. */
  readonly children: ReactNode
  /** Where that is a sign alone. */
  readonly label?: string
  readonly choices: readonly Choice<T>[]
  readonly onChoose: (id: T) => void
  readonly isDisabled?: boolean
}

/** A button that opens a short list of acts. Arrows, letters, Escape; focus comes back to the button. */
export function MenuButton<T extends string>({ children, label, choices, onChoose, isDisabled }: MenuButtonProps<T>) {
  return (
    <MenuTrigger>
      <Button className="button menu-button" {...said(label)} isDisabled={isDisabled ?? false}>
        {children}
      </Button>
      <Popover className="popover">
        <Menu
          className="choices"
          {...said(label)}
          onAction={(key) => {
            const chosen = chosenOf(choices, key)
            if (chosen !== undefined) onChoose(chosen)
          }}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              className="choice"
              textValue={choice.label}
              isDisabled={choice.isDisabled ?? false}
            >
              <Text slot="label">{choice.label}</Text>
              {choice.hint !== undefined && (
                <Text slot="description" className="muted">
                  {choice.hint}
                </Text>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const said = (label: string | undefined) => (label === undefined ? {} : { 'aria-label': label })
