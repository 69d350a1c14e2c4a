import type { Words } from '../words.ts'

export const check = {
  title: 'So prüfen Sie diese Adresse',
  intro: 'Eine Seite kann nicht zeigen, von wem sie ist. Prüfen Sie lieber ihre Adresse.',
  address: 'Unsere Adresse',
  onion: 'Unsere Adresse für den Tor Browser',
  how: 'Das können Sie tun',
  ownSite: 'Suchen Sie diese Adresse auf der Seite der Polizei.',
  theirSite: 'Die Polizei nennt diese Adresse auf ihrer eigenen Seite:',
  typeSite: 'Tippen Sie auch die Adresse der Polizei selbst ein. Eine falsche Seite führt zu falschen Seiten.',
  radio: 'Die Polizei nennt unsere Adresse auch im Radio.',
  type: 'Tippen Sie unsere Adresse selbst ein, Buchstabe für Buchstabe.',
  compare: 'Sehen Sie im Browser auf die Zeile mit der Adresse. Jeder Buchstabe muss stimmen.',
  link: 'Trauen Sie keinem Link von Fremden.',
  crest: 'Namen und Wappen kann man nachmachen. Das allein sagt nichts.',
  unsure: 'Nicht sicher? Senden Sie noch nicht. Ihre Dateien bleiben auf Ihrem Handy.',
} as const satisfies Words['check']
