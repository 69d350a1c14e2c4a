import type { ItemPage } from '../../shared/api/types.ts'
import { words } from '../../shared/words/catalog.ts'

export const UNSURE_WORDS = words({
  mark: {
    en: 'incident not chosen',
    fi: 'tapahtumaa ei valittu',
    sv: 'händelsen är inte vald',
  },
  sentence: {
    en: 'The witness was not sure which incident this belongs to: it went to the newest. Look, and move it if it belongs elsewhere.',
    fi: 'Silminnäkijä ei ollut varma, mihin tapahtumaan tämä kuuluu: se meni uusimpaan. Katso, ja siirrä se, jos se kuuluu muualle.',
    sv: 'Vittnet var inte säkert på vilken händelse detta hör till: det gick till den nyaste. Titta, och flytta det om det hör till en annan.',
  },
})

/**
 * Whether nobody has chosen the incident of this item: its sender pressed "I am not sure", by the file or by the words
 * of the same sending, and no officer has moved it since.
 */
export const isUnsure = ({ item, statements }: Pick<ItemPage, 'item' | 'statements'>): boolean =>
  item.movedFrom === null && (item.declaration?.unsure === true || statements.some(({ unsure }) => unsure))
