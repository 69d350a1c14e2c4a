import type { Words } from '../words.ts'

export const later = {
  placeAsking: 'Taleefankaaga ayaan weydiinaynaa …',
  placeAsk:
    'Taleefankaagu wuxuu leeyahay hadda halkan ayaad joogtaa, {m} m gudahood. Halkan ma joogtay markay dhacday?',
  placeYes: 'Haa, halkan ayaan joogay',
  placeNo: 'Maya, meel kale ayaan joogay',
  placeThen: 'Waa la qoray: halkan ayaad joogtay markay dhacday, {m} m gudahood.',
  placeNow: 'Waa la qoray: hadda halkan ayaad joogtaa. Kor waxaad ku qori kartaa meeshii aad markaas joogtay.',
  placeUndo: 'Ka saar',
  placeFails: 'Taleefankaagu meesha ma sheegin. Adigu waad qori kartaa meesha.',
  recording: 'Waa la duubayaa',
  stop: 'Jooji',
  listen: 'Dhegayso',
  useVoice: 'Ku dar faylashayda',
  discard: 'Iska tuur',
  voiceNote: 'Codkaaga',
  voiceAbout: 'Qofka codkiisa waa lagu garan karaa. Wuxuu baxayaa oo keliya markaad riixdo “Dir”.',
  voiceFails: 'Taleefankaagu boggan uma oggola inuu duubo. Waad qori kartaa.',
  unfinished: '{done} / {all} ayaa yimid. Mar kale dooro si aad u sii waddo.',
  unfinishedUnknown: '{done} ayaa yimid. Mar kale dooro si aad u sii waddo.',
  notBegun: 'Weli waxba kama iman. Mar kale dooro si aad u dirto.',
  fileNumber: 'Faylka {number}',
  comparing: 'Waxaan eegaynaa inuu isla faylkii yahay …',
  differs:
    'Kani dhab ahaan isla faylkii ma aha. Taleefannadu badanaa sawirka way beddelaan markaad doorato. Bilowgiisa ayaan ka diraynaa.',
  cannotCompare: 'Ma garan karno inuu isla faylkii yahay. Bilowgiisa ayaan ka diraynaa.',
  afresh: 'Mar kale ayaa la dirayaa, hoos eeg. Wixii ka yimid waan haynaa.',
  stillMissing: 'Fayl diristan ka mid ah weli ma wada iman. Hoos eeg. Mar kale waad dooran kartaa.',
  queueAbout:
    'Way qufulan yihiin. Laakiin furuhuna taleefankan ayuu ku jiraa. Qofka taleefankan haya wuu furi karaa. Waan masaxnaa isla marka la diro.',
  queueFound: 'Faylal hore ayaa taleefankan ku sugaya: {count}.',
  queueGo: 'Hadda dir',
  queueWipe: 'Ka masax taleefankan',
  queueWiped: 'Waa la masaxay. Boggani taleefankan waxba kuma hayo hadda.',
  queueFails: 'Browserkani ma hayn karo. Boggan ha xirin ilaa dhammaan la diro.',
  closedWords:
    'Ururintani way dhammaatay. Hadda waxba lama dirin. Qoraalkaagu weli wuxuu ku jiraa sanduuqiisa boggan. Muhiim ma yahay? U sheeg booliska. Haddaad khatar ku jirto, wac {number}.',
  pictureTitle: 'Koodkaaga',
  pictureSave: 'Kaydi sawirka',
  pictureHold: 'Ama farta ku hay, kadibna kaydi.',
} as const satisfies Words['later']
