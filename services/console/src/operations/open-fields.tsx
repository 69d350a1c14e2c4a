import { useId, useMemo, useState } from 'react'
import { Disclosure } from '../shared/parts/disclosure.tsx'
import { Field } from '../shared/parts/field.tsx'
import { languageName } from './language-names.ts'
import type { DraftProps } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import type { PlatformState } from './platform-api.ts'
import { problemOf } from './wrong-fields.ts'
import { WRONG_WORDS } from './wrong-words.ts'
import { allZones, zoneNamed, zoneWords } from './zones.ts'

interface FactsProps extends DraftProps {
  readonly proposed: string | null
  readonly state: PlatformState
}

/** The facts of an incident: what happened, where, which number to call, and in which languages. */
export function Facts({ draft, set, wrong, proposed, state }: FactsProps) {
  const host = state.witnessAddress === null ? '/' : `${new URL(state.witnessAddress).host}/`
  return (
    <div className="opening-facts">
      <Field
        label={OPENING_WORDS.title}
        problem={problemOf(wrong, 'title')}
        maxLength={200}
        required
        value={draft.title}
        set={(title) => set({ title })}
      />
      <Field
        label={OPENING_WORDS.place}
        hint={OPENING_WORDS.placeHint}
        problem={problemOf(wrong, 'place')}
        maxLength={500}
        value={draft.place}
        set={(place) => set({ place })}
      />
      <Field
        label={`${OPENING_WORDS.slug}: ${host}`}
        hint={OPENING_WORDS.slugHint}
        problem={problemOf(wrong, 'slug')}
        value={draft.slug ?? proposed ?? ''}
        maxLength={60}
        autoCapitalize="none"
        spellCheck={false}
        pattern="[a-z0-9]([a-z0-9\-]*[a-z0-9])?"
        set={(slug) => set({ slug: slug.toLowerCase() })}
      />
      <Field
        label={OPENING_WORDS.number}
        problem={problemOf(wrong, 'emergencyNumber')}
        inputMode="tel"
        maxLength={20}
        required
        value={draft.number}
        set={(number) => set({ number })}
      />
      <Zone {...{ draft, set, wrong }} />
      <Languages {...{ draft, set, wrong, spoken: state.languages, off: state.languagesOff }} />
      <Point {...{ draft, set, wrong }} />
    </div>
  )
}

/**
 * The field for the time zone. The officer finds a zone by typing a part of its name. If the typed text is no zone,
 * leaving the field restores the previous zone.
 */
/** The field shows the zone that holds: a text that names none is answered below it, and does not stay. */
function Zone({ draft, set }: DraftProps) {
  const list = useId()
  const zones = useMemo(allZones, [])
  const [typed, setTyped] = useState<string>()
  const [unknown, setUnknown] = useState<string>()
  const type = (text: string) => {
    setTyped(text)
    setUnknown(undefined)
    const zone = zones.find((one) => zoneWords(one) === text)
    if (zone !== undefined) set({ zone })
  }
  const leave = () => {
    const zone = typed === undefined ? draft.zone : zoneNamed(typed, zones)
    if (zone === undefined) setUnknown(typed)
    else if (zone !== draft.zone) set({ zone })
    setTyped(undefined)
  }
  return (
    <>
      <Field
        label={OPENING_WORDS.zone}
        problem={unknown === undefined ? undefined : WRONG_WORDS.zoneUnknown(unknown, zoneWords(draft.zone))}
        list={list}
        value={typed ?? zoneWords(draft.zone)}
        set={type}
        onBlur={leave}
      />
      <datalist id={list}>
        {zones.map((one) => (
          <option key={one} value={zoneWords(one)} />
        ))}
      </datalist>
    </>
  )
}

interface LanguagesProps extends Pick<DraftProps, 'draft' | 'set'> {
  readonly spoken: readonly string[]
  /** May be chosen, too: witnesses read the first language until these are signed. */
  readonly off: readonly string[]
}

function Languages({ draft, set, spoken, off }: LanguagesProps) {
  const toggle = (one: string) => {
    const has = draft.languages.includes(one)
    set({ languages: has ? draft.languages.filter((other) => other !== one) : [...draft.languages, one] })
  }
  return (
    <fieldset className="opening-languages">
      <legend>{OPENING_WORDS.languages}</legend>
      {[...spoken, ...off].map((one) => {
        const at = draft.languages.indexOf(one)
        return (
          <button key={one} type="button" aria-pressed={at >= 0} onClick={() => toggle(one)}>
            {at >= 0 && <span aria-hidden="true">{at + 1} · </span>}
            {languageName(one)}
            {off.includes(one) && <span className="muted"> · {OPENING_WORDS.offLanguage}</span>}
          </button>
        )
      })}
      <p className="muted">
        {OPENING_WORDS.firstLanguage}
        {off.length > 0 && ` ${OPENING_WORDS.offLanguages}`}
      </p>
    </fieldset>
  )
}

function Point({ draft, set, wrong }: DraftProps) {
  const problem = problemOf(wrong, 'point')
  return (
    <div className="opening-pair">
      <Field
        label={OPENING_WORDS.lat}
        {...{ problem }}
        inputMode="decimal"
        value={draft.lat}
        set={(lat) => set({ lat })}
      />
      <Field
        label={OPENING_WORDS.lon}
        {...{ problem }}
        inputMode="decimal"
        value={draft.lon}
        set={(lon) => set({ lon })}
      />
    </div>
  )
}

/** Settings that rarely change. They are folded away, with the platform's defaults. */
export function Limits({ draft, set, wrong, isOpenAtFirst }: DraftProps & { readonly isOpenAtFirst: boolean }) {
  return (
    <Disclosure title={OPENING_WORDS.limits} isOpenAtFirst={isOpenAtFirst}>
      <div className="opening-facts">
        <Field
          label={`${OPENING_WORDS.closesAt} · ${draft.zone}`}
          problem={problemOf(wrong, 'closesAt')}
          type="datetime-local"
          value={draft.closesAt}
          set={(closesAt) => set({ closesAt })}
        />
        <Field
          label={OPENING_WORDS.maxFile}
          problem={problemOf(wrong, 'maxFileBytes')}
          inputMode="decimal"
          value={draft.maxFileGb}
          set={(maxFileGb) => set({ maxFileGb })}
        />
        <Field
          label={OPENING_WORDS.maxFiles}
          problem={problemOf(wrong, 'maxFiles')}
          inputMode="numeric"
          value={draft.maxFiles}
          set={(maxFiles) => set({ maxFiles })}
        />
        <Field
          label={OPENING_WORDS.maxTotal}
          problem={problemOf(wrong, 'maxIncidentBytes')}
          inputMode="decimal"
          value={draft.maxTotalGb}
          set={(maxTotalGb) => set({ maxTotalGb })}
        />
      </div>
    </Disclosure>
  )
}
