import type { NudgeRow } from '@firsthand/database/command/wall'
import type { Language } from '@firsthand/timeline'

type EndWhy = NonNullable<NonNullable<NudgeRow['ended']>['why']>

/** Sentences that say why an officer cannot decide on a proposal in this way, and why a proposal ended by itself. */
export const NUDGE_SAYS: Readonly<
  Record<Language, Readonly<Record<EndWhy | 'yours' | 'notYours' | 'already', string>>>
> = {
  en: {
    'effect-differs': 'It would move something else by now, so it has ended. Look at the wall and propose it anew.',
    'item-left': 'One of the two items has left the lists, so it has ended undecided.',
    'proposer-gone': 'Who proposed it may decide here no longer, so it has ended undecided. Propose it anew.',
    yours: 'You proposed it: another officer has to decide. You may take it back.',
    notYours: 'Only who proposed it may take it back. You may confirm or reject it.',
    already: 'It has been decided on already.',
  },
  fi: {
    'effect-differs': 'Se siirtäisi nyt jotain muuta, joten se on päättynyt. Katso seinältä ja ehdota uudelleen.',
    'item-left': 'Toinen kohteista on poistunut luetteloista, joten ehdotus päättyi ratkaisematta.',
    'proposer-gone': 'Ehdottaja ei enää päätä täällä, joten ehdotus päättyi ratkaisematta. Ehdota uudelleen.',
    yours: 'Sinun ehdotuksesi: toisen virkailijan on päätettävä. Voit perua sen.',
    notYours: 'Vain ehdottaja voi perua sen. Voit vahvistaa tai hylätä sen.',
    already: 'Siitä on jo päätetty.',
  },
  sv: {
    'effect-differs': 'Det skulle flytta något annat nu, så det har avslutats. Titta på väggen och föreslå på nytt.',
    'item-left': 'Ett av de två objekten har lämnat listorna, så förslaget avslutades utan beslut.',
    'proposer-gone':
      'Den som föreslog får inte längre besluta här, så förslaget avslutades utan beslut. Föreslå på nytt.',
    yours: 'Du föreslog det: en annan tjänsteman måste besluta. Du kan ta tillbaka det.',
    notYours: 'Bara den som föreslog det kan ta tillbaka det. Du kan bekräfta eller avslå det.',
    already: 'Det är redan avgjort.',
  },
}
