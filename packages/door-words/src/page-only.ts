import { ALARM_LANGUAGES } from '@firsthand/domain'
import { DOOR_LANGUAGES, type DoorLanguage } from './catalog.ts'

/** Languages that the pages speak but that the alarms do not understand ("page only"). Text in them raises no alarm. */
export const pageOnly = (
  spoken: readonly string[] = DOOR_LANGUAGES,
  understood: readonly string[] = ALARM_LANGUAGES satisfies readonly DoorLanguage[],
): readonly string[] => spoken.filter((language) => !understood.includes(language))
