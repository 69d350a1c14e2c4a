import { useMemo } from 'react'
import { Field } from '../items/time/field.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { languageName } from './language-names.ts'
import type { DraftProps } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import type { PlatformState } from './platform-api.ts'
import { allZones } from './zones.ts'

interface FactsProps extends DraftProps {
  readonly proposed: string | null
  readonly state: PlatformState
}

/** What, where, whom to call, in which languages. */
export function Facts({ draft, set, proposed, state }: FactsProps) {
  const host = state.witnessAddress === null ? '/' : `${new URL(state.witnessAddress).host}/`
  return (
    <div className="opening-facts">
      <Field label={OPENING_WORDS.title} maxLength={200} required value={draft.title} set={(title) => set({ title })} />
      <Field
        label={OPENING_WORDS.place}
        hint={OPENING_WORDS.placeHint}
        maxLength={500}
        value={draft.place}
        set={(place) => set({ place })}
      />
      <Field
        label={`${OPENING_WORDS.slug}: ${host}`}
        hint={OPENING_WORDS.slugHint}
        value={draft.slug ?? proposed ?? ''}
        maxLength={60}
        autoCapitalize="none"
        spellCheck={false}
        pattern="[a-z0-9]([a-z0-9\-]*[a-z0-9])?"
        set={(slug) => set({ slug: slug.toLowerCase() })}
      />
      <Field
        label={OPENING_WORDS.number}
        inputMode="tel"
        maxLength={20}
        required
        value={draft.number}
        set={(number) => set({ number })}
      />
      <Zone {...{ draft, set }} />
      <Languages {...{ draft, set, spoken: state.languages }} />
      <Point {...{ draft, set }} />
    </div>
  )
}

function Zone({ draft, set }: DraftProps) {
  const choices = useMemo(() => allZones().map((id) => ({ id, label: id.replaceAll('_', ' ') })), [])
  return (
    <ComboBox
      label={OPENING_WORDS.zone}
      choices={choices}
      value={draft.zone}
      onChange={(zone) => zone !== null && set({ zone })}
    />
  )
}

function Languages({ draft, set, spoken }: DraftProps & { readonly spoken: readonly string[] }) {
  const toggle = (one: string) => {
    const has = draft.languages.includes(one)
    set({ languages: has ? draft.languages.filter((other) => other !== one) : [...draft.languages, one] })
  }
  return (
    <fieldset className="opening-languages">
      <legend>{OPENING_WORDS.languages}</legend>
      {spoken.map((one) => {
        const at = draft.languages.indexOf(one)
        return (
          <button key={one} type="button" aria-pressed={at >= 0} onClick={() => toggle(one)}>
            {at >= 0 && <span aria-hidden="true">{at + 1} · </span>}
            {languageName(one)}
          </button>
        )
      })}
      <p className="muted">{OPENING_WORDS.firstLanguage}</p>
    </fieldset>
  )
}

function Point({ draft, set }: DraftProps) {
  return (
    <div className="opening-pair">
      <Field label={OPENING_WORDS.lat} inputMode="decimal" value={draft.lat} set={(lat) => set({ lat })} />
      <Field label={OPENING_WORDS.lon} inputMode="decimal" value={draft.lon} set={(lon) => set({ lon })} />
    </div>
  )
}

/** What seldom changes: folded away, with the platform's own values. */
export function Limits({ draft, set }: DraftProps) {
  return (
    <Disclosure title={OPENING_WORDS.limits}>
      <div className="opening-facts">
        <Field
          label={`${OPENING_WORDS.closesAt} · ${draft.zone}`}
          type="datetime-local"
          value={draft.closesAt}
          set={(closesAt) => set({ closesAt })}
        />
        <Field
          label={OPENING_WORDS.maxFile}
          inputMode="decimal"
          value={draft.maxFileGb}
          set={(maxFileGb) => set({ maxFileGb })}
        />
        <Field
          label={OPENING_WORDS.maxFiles}
          inputMode="numeric"
          value={draft.maxFiles}
          set={(maxFiles) => set({ maxFiles })}
        />
        <Field
          label={OPENING_WORDS.maxTotal}
          inputMode="decimal"
          value={draft.maxTotalGb}
          set={(maxTotalGb) => set({ maxTotalGb })}
        />
      </div>
    </Disclosure>
  )
}
