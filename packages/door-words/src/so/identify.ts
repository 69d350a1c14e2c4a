import type { Words } from '../words.ts'

export const identify = {
  title: 'Waxa weli lagugu garan karo',
  intro:
    'Magac ma weydiinno. Ma qorno cidda wax soo dirta. Laakiin dad kale ayaa ogaan kara. Qofna kuuma ballanqaadi karo inaan lagu garan.',
  others: 'Dadka kale ee ogaan kara inaad halkan joogtay',
  phone:
    'Shirkadda taleefanku way ogtahay meesha taleefankaagu joogay iyo goorta. Way ogtahay inta aad dirtay. Ma aragto waxa aad dirtay.',
  network:
    'Shaqada, iskuulka ama makhaayadda, qof baa shabakadda maamula. Wuu arki karaa in cinwaankan la furay, iyo goorta.',
  names:
    'Taleefanku meesha cinwaanku ku yaal wuxuu weydiiyaa adeegga magacyada (DNS). Adeeggaasi wuxuu ogaadaa in qof cinwaankan weydiiyay.',
  history:
    'Browserkaagu boggan wuu ku hayn karaa taariikhdiisa. Qaybo boggan ka mid ah wuu ku hayn karaa kaydkiisa. Wuxuu sidoo kale hayn karaa qoraalkaaga iyo koodkaaga. Taleefankaagu labadaba wuu ku hayn karaa nuqul dheeraad ah.',
  people: 'Qofka taleefankaaga haya wuu heli karaa faylashaada. Wuu heli karaa koodkaaga, ama sawirkiisa.',
  inside: 'Waxa faylashaada iyo qoraalkaagu muujin karaan',
  details:
    'Faylku badanaa wuxuu muujiyaa waqtiga, meesha iyo taleefanka. Mararka qaar waxaa ku jira lambar taleefankaaga oo keliya leeyahay. Boggani faahfaahintaas wuu ku tusi karaa intaadan dirin.',
  voices: 'Qofka codkiisa waa lagu garan karaa. Adigana waa lagu garan karaa, haddaad hadasho markaad duubayso.',
  faces: 'Waxaa sidoo kale lagu garan karaa weji, dhar, tattoo ama gacan. Muuqaalkaagu daaqad ayuu ka muuqan karaa.',
  view: 'Meesha sawirka laga qaaday waxay muujin kartaa qofka halkaas taagnaa.',
  words: 'Qoraalkaagu wuxuu muujin karaa wax adiga oo keliya aad ogayd.',
  arrival:
    'Waan haynaa daqiiqadda uu fayl yimid. Qofka shabakaddaada la socda taleefankaaga ayuu la barbar dhigi karaa.',
  record: 'Waxa aan hayno',
  recordText:
    'Faylashaada sidii ay u yimaaddeen, iyo qoraalkaaga. Sida laguula soo xiriiro, haddaad qortay. Waxa browserkaagu ka sheego fayl kasta: magaciisa, noociisa iyo taariikhdiisa. Daqiiqadda uu yimid. Dhammaan waan qufulnaa intaanan kaydin.',
  log: 'Waxaan kaloo qornaa wixii fayl kasta lagu sameeyay. Waqtiga waxaan u qornaa ilaa ilbiriqsiga. Qoristu waxay bilaabataa wax yar kadib markuu faylku yimaado. Waxaa arka oo keliya kuwa faylashaada eega.',
  notRecord: 'Waxa aanan hayn',
  notRecordText:
    'Lambarka taleefankaaga. Cinwaankaaga internetka. Taleefanka ama browserka aad isticmaasho. Faylasha la yiraahdo cookies. Koodkaaga ma hayno. Waxaan haynaa oo keliya calaamad aan ku garanno.',
  deeds: 'Waxa aad samayn karto',
  tor: 'Isticmaal Tor Browser iyo cinwaankan: {address}',
  torNone:
    'Tor Browser shabakaddaada wuxuu ka qariyaa meesha aad tagto. Annagana wuxuu naga qariyaa meesha aad ka timid.',
  private: 'Boggan ku fur daaqad gaar ah. Ama kadib ka masax taariikhda.',
  exit: 'Haddii qof yimaado, dhaqso uga bax. Xir bogga. Ama riix “Qari boggan”, haddaad aragto.',
  elsewhere: 'Isticmaal shabakad aan taada ahayn. Ha isticmaalin tan shaqadaada.',
  without: 'Eeg waxa faylku muujiyo intaadan dirin. Haddaad awooddo, dir isagoo aan faahfaahintan lahayn.',
  keepCode:
    'Koodkaaga dhig meel aan cidina ka raadin. Qofka haya wuxuu arkaa fariimahaaga iyo inta fayl ee timid. Faylashaada ma arko.',
  safety: 'Badbaadadaada ayaa ugu horraysa. Mar dambe waad diri kartaa, ama waad iska dayn kartaa.',
} as const satisfies Words['identify']
