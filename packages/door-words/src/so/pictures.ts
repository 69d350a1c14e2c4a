import type { Words } from '../words.ts'

export const pictures = {
  link: 'Sawirro',
  gallery: 'Taleefankan',
  photo: 'Sawir qaad',
  film: 'Muuqaal duub',
  hear: 'Dhegayso. Cod ayuu sameeyaa.',
  say: {
    danger: 'Khatar ma ku jirtaa? Riix calaamadda cas oo wac.',
    choose: 'Riix sawir. Dooro, sawir qaad, muuqaal duub ama hadal.',
    send: 'Riix fallaarta buluugga ah si aad u dirto.',
    sending: 'Way socotaa. Boggan furnow.',
    arrived: 'Wax walba way yimaadeen. Calaamadda cagaaran ayaa muujinaysa.',
    code: 'Kani waa koodhkaaga. Wuxuu furaa waxaad dirtay. Kaydi sawirkiisa.',
    done: 'Waad tegi kartaa. Dib ha u noqon. Taleefankaaga hayso. Khatar haddii jirto, wac.',
  },
} as const satisfies Words['pictures']
