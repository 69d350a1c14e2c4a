import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { type Choice, chosenOf } from './choice.ts'

interface TabsProps<T extends string> {
  readonly label: string
  readonly tabs: readonly (Choice<T> & { readonly content: ReactNode })[]
  readonly value: T
  readonly onChange: (id: T) => void
  /** What was typed in a panel stays while another one is visible. */
  readonly isKept?: boolean
}

/**
 * Panels of which one is visible. Arrow keys move between the tabs. Put the choice into the address if a link must
 * reproduce it.
 */
export function Tabs<T extends string>({ label, tabs, value, onChange, isKept = false }: TabsProps<T>) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = chosenOf(tabs, key)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map(({ id, label: name }) => (
          <Tab key={id} id={id} className="tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel" shouldForceMount={isKept}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
