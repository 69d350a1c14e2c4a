import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Sawir',
  support: 'Xitaa maalmo kadib waad xumaan dareemi kartaa. La hadal qof aad aaminsan tahay.',
  wrongHeading: 'Koodkan waxba ma furin',
  wrongCount: 'Koodku waa siddeed erey. Koodadkii hore waa toddoba erey. Inta aan akhrinnay: {count}.',
  wrongWord: 'Ereyga {words} kama mid aha ereyadayada. Mar kale eeg xarfihiisa.',
  wrongSeveral: 'Ereyada {words} kama mid aha ereyadayada. Mar kale eeg xarfahooda.',
  wrongHelp:
    'Xarfaha waaweyn, meelaha bannaan iyo hakadyadu dhib ma leh. Kala horraynta ereyada ayaa muhiim ah. Koodkii ma kaa lumay? Faylashaada weli waan haynaa.',
  lookAgain: 'Mar kale eeg',
  messages: 'Fariimaha kuu yimid',
  noMessages: 'Weli fariin kuuma iman. Mar dambe koodkaaga ayaad ku eegi kartaa.',
  messageFrom: 'Waxaa kuu soo qoray kuwa faylashaada eega, {time}',
  phoneTime: 'waqtiga taleefankaaga',
  written: 'Inta jeer ee aad noo soo qortay: {count}. Waxaad qortay way qufulan yihiin. Boggani ma tusi karo.',
  hidePlain: 'Si aad boggan u qariso, xir daaqaddiisa. Haddaad dib u noqoto, wuu furmi karaa.',
  messageBroken: 'Hal fariin halkan kama furmin. Wixii aad dirtay waan haynaa.',
  answer: 'Jawaabtaada',
  answerSend: 'Dir jawaabta',
  moreHeading: 'Wax kale dir',
} as const satisfies Words['code']
