import type { IncidentFacts, IncidentTexts } from '@firsthand/database/ops'
import { TEXT_KEYS } from '@firsthand/domain'
import { DOOR_LANGUAGES, type DoorLanguage } from '@firsthand/door-words'
import type { Command } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'
import { plainText } from '../cli/plain-text.ts'
import {
  missingNames,
  missingTexts,
  missingWords,
  neverShown,
  neverShownWords,
  readIncidentTexts,
} from '../incidents/incident-texts.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { offWords, readLanguagesOn } from '../languages/language-facts.ts'
import { withDoor } from '../stack/with-door.ts'

export const incidentTexts: Command = {
  name: 'incident texts',
  summary: 'what an incident says to witnesses in each language: its name and place, danger, support line, quick exit',
  help: `firsthand incident texts SLUG [--file FILE]

Replaces the incident's own texts by those of FILE, at once and on every page.
Without --file it shows the texts, and which are missing.

FILE is JSON. Any language and any text may be left out; the page then uses its own words,
for numbers, title and exit first those of the incident in another language.
The pages speak ${DOOR_LANGUAGES.join(', ')}; any other is refused.
firsthand languages says which are on:

  { "en": { "danger":  "Get to a safe place. Call {number} when you can. Nobody answers here at once.",
            "number":  "112",
            "text-number": "112",
            "text-condition": "Only phones registered for this can text 112.",
            "support": "You can talk to someone: 116 123, day and night.",
            "looking-number": "0800 123 456",
            "looking": "The police answer there from 8 to 22, in English too.",
            "title":   "Weather",
            "exit":    "https://www.bbc.com/weather" },
    "uk": { "name":    "Вибух на Північному вокзалі",
            "place":   "Північний вокзал", … } }

  danger          the page's first lines                    up to ${TEXT_KEYS.danger} characters
  number          the emergency number for this language    up to ${TEXT_KEYS.number}
  text-number     where text messages reach the queue       up to ${TEXT_KEYS['text-number']}
  text-condition  which phones can text it                  up to ${TEXT_KEYS['text-condition']}
  support         the support line on every receipt         up to ${TEXT_KEYS.support}
  looking-number  helps who looks for somebody              up to ${TEXT_KEYS['looking-number']}
  looking         what to know about that number            up to ${TEXT_KEYS.looking}
  title           the neutral title in the browser's tab    up to ${TEXT_KEYS.title}
  exit            where the quick exit leads, https:// only up to ${TEXT_KEYS.exit}
  name            what happened, as witnesses read it       up to ${TEXT_KEYS.name}
  place           where, as witnesses read it               up to ${TEXT_KEYS.place}

A language without name or place shows the title and the place that the incident was opened with.

A text-number needs its text-condition: without it nobody knows whose message arrives.
The page offers it only in the languages that have the condition.

"Looking for someone" is on the page only with a looking-number, as officers have a list for it.
Without one in its language, or in a language of the incident, looking is never shown.

The change is written to custody.`,
  options: { file: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ args, given, stack }) {
    const file = textOf(given, 'file')
    const texts = file === undefined ? undefined : await readIncidentTexts(file)
    return withDoor(stack(), async (door) => {
      const incident = await namedIncident(door, args[0])
      const now = texts === undefined ? incident : await door.setIncidentTexts(incident.id, texts)
      const on = await readLanguagesOn(door)
      const missing = [...missingTexts(now.texts, on), ...missingNames(now, on)]
      const facts = { id: now.id, slug: now.slug, texts: now.texts, missing, neverShown: neverShown(now) }
      const document = { ...facts, changed: texts !== undefined }
      return { document, text: told(now, on) }
    })
  },
}

const told = (incident: IncidentFacts, on: readonly DoorLanguage[]): string => {
  const { slug, languages, texts } = incident
  const begins = languages.length === 0 ? '' : `; ${slug} is for ${languages.join(', ')}`
  return [
    `The page speaks ${on.join(', ')}${begins}:`,
    ...lines(texts),
    ...(Object.keys(texts).length === 0 ? ['  no texts of its own'] : []),
    ...missingWords(incident, on),
    ...offWords([...languages, ...Object.keys(texts)], on),
    ...neverShownWords(incident),
  ].join('\n')
}

const lines = (texts: IncidentTexts): readonly string[] =>
  Object.entries(texts).flatMap(([language, said]) =>
    Object.entries(said).map(([key, text]) => `  ${language}.${key.padEnd(14)} ${plainText(text)}`),
  )
