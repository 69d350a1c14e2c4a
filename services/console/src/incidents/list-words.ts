import type { ItemStage } from '@firsthand/command'
import type { Counts } from '../shared/api/types.ts'
import { words } from '../shared/words/catalog.ts'

export const LIST_WORDS = words({
  none: {
    en: 'You are a member of no incident yet. Ask operations to add you.',
    fi: 'Et ole vielä mukana missään tapahtumassa. Pyydä ylläpitoa lisäämään sinut.',
    sv: 'Du är inte med i någon händelse än. Be driften lägga till dig.',
  },
  since: {
    en: (at: string, zone: string) => `since ${at} (${zone})`,
    fi: (at: string, zone: string) => `alkaen ${at} (${zone})`,
    sv: (at: string, zone: string) => `sedan ${at} (${zone})`,
  },
  counts: { en: 'Counts', fi: 'Lukumäärät', sv: 'Antal' },
  countsSay: {
    en: 'Your role sees how much there is, not what it is.',
    fi: 'Roolisi näkee, kuinka paljon aineistoa on, ei mitä se on.',
    sv: 'Din roll ser hur mycket det finns, inte vad det är.',
  },
})

/** Names of the counts; a count that this page does not know is shown by its code. */
export const COUNT_WORDS: Readonly<Record<keyof Counts, string>> = words({
  total: { en: 'items', fi: 'kohteita', sv: 'objekt' },
  bytes: { en: 'size', fi: 'koko', sv: 'storlek' },
  unreviewed: { en: 'not reviewed', fi: 'käymättä läpi', sv: 'inte granskade' },
  submissions: { en: 'separate submissions', fi: 'erillisiä lähetyksiä', sv: 'skilda sändningar' },
  kinds: { en: 'by kind', fi: 'lajeittain', sv: 'per slag' },
  stages: { en: 'by stage', fi: 'vaiheittain', sv: 'per steg' },
  states: { en: 'by time', fi: 'ajan mukaan', sv: 'efter tid' },
})

/** How far the workers have come with an item. */
export const STAGE_WORDS: Readonly<Record<ItemStage, string>> = words({
  preserved: { en: 'kept', fi: 'tallennettu', sv: 'bevarat' },
  inspected: { en: 'inspected', fi: 'tutkittu', sv: 'granskat' },
  ready: { en: 'ready', fi: 'valmis', sv: 'klart' },
  failed: { en: 'failed', fi: 'epäonnistunut', sv: 'misslyckat' },
})
