import type { Words } from '../words.ts'

export const looking = {
  heading: 'Ich suche jemanden',
  call: 'Suchen Sie jemanden? {number} anrufen',
  cannot: 'Diese Seite kann nicht suchen. Die Nummer oben hilft allen, die jemanden suchen.',
  tell: 'Sie können uns auch schreiben. Hier antwortet niemand sofort.',
  who: 'Wen suchen Sie?',
  whoAbout: 'Schreiben Sie Namen und Alter, soweit Sie es wissen.',
  looks: 'Wie sieht die Person aus? Was hat sie an?',
  where: 'Wo haben Sie die Person zuletzt gesehen oder von ihr gehört?',
  when: 'Wann war das?',
  way: 'Wie können wir Sie erreichen?',
  wayAbout:
    'Schreiben Sie eine Telefonnummer oder E-Mail-Adresse. Die Polizei öffnet sie nur, wenn sie einen Grund hat.',
  onlyFirst: 'Nur die erste Frage braucht eine Antwort.',
  after: 'Rufen Sie auch diese Nummer an. Diese Seite kann nicht suchen.',
} as const satisfies Words['looking']
