import type { Draws } from '../draws.ts'

/**
 * Words that might be heard in a street in trouble. Their meaning does not matter, but no two utterances may be the
 * same.
 */
const WORDS: Readonly<Record<string, string>> = {
  'en-us':
    'get back from the street now everybody move left right where is she did you see that over there behind car window they are coming run stay down somebody call help water hold my hand careful police station bridge corner smoke open door keep filming brother listen wait stop please what happened again nobody knows',
  de: 'geht zurück von der straße alle weg hier links rechts wo ist sie hast du das gesehen dort drüben hinter dem auto fenster sie kommen lauf bleib unten ruf hilfe wasser halt meine hand vorsicht polizei bahnhof brücke ecke rauch tür auf filmt weiter bruder warte was ist passiert schon wieder niemand weiß',
  fr: 'reculez de la rue tout le monde bougez gauche droite où est elle tu as vu ça là bas derrière la voiture fenêtre ils arrivent cours reste couché appelle au secours eau tiens ma main attention police gare pont coin fumée ouvre porte filme encore frère attends que se passe t il personne ne sait',
  es: 'atrás de la calle todos muévanse izquierda derecha dónde está viste eso allí detrás del coche ventana ya vienen corre quédate abajo llama ayuda agua dame la mano cuidado policía estación puente esquina humo abre puerta sigue grabando hermano espera qué pasó otra vez nadie sabe',
  fi: 'menkää pois kadulta kaikki liikkukaa vasen oikea missä hän on näitkö tuon tuolla auton takana ikkuna ne tulevat juokse pysy alhaalla soita apua vettä pidä kädestä varo poliisi asema silta kulma savu avaa ovi kuvaa vielä veli odota mitä tapahtui taas kukaan ei tiedä',
  sv: 'gå tillbaka från gatan alla flytta er vänster höger var är hon såg du det där borta bakom bilen fönster de kommer spring stanna nere ring hjälp vatten håll min hand akta polis station bro hörn rök öppna dörr fortsätt filma bror vänta vad hände igen ingen vet',
  uk: 'відійдіть від вулиці всі рухайтесь ліворуч праворуч де вона ти бачив там за машиною вікно вони йдуть біжи лягай клич допомогу вода тримай руку обережно поліція станція міст ріг дим відчини двері знімай брате чекай що сталося знову ніхто не знає',
  ar: 'ارجعوا من الشارع كلكم تحركوا يسار يمين أين هي هل رأيت هناك خلف السيارة شباك قادمون اركض ابق تحت اتصل مساعدة ماء امسك يدي انتبه شرطة محطة جسر زاوية دخان افتح باب صور أخي انتظر ماذا حدث مرة أخرى لا أحد يعرف',
  tr: 'yoldan çekilin herkes hareket etsin sol sağ o nerede gördün mü orada arabanın arkasında pencere geliyorlar koş yerde kal yardım çağır su elimi tut dikkat polis istasyon köprü köşe duman kapıyı aç çekmeye devam kardeşim bekle ne oldu yine kimse bilmiyor',
}

export const LANGUAGES = Object.keys(WORDS)

/** This many words in sentences of two to nine, each with its own punctuation. */
export function sentences(language: string, words: number, draws: Draws): string {
  const [first = 'a', ...others] = (WORDS[language] ?? '').split(' ')
  const parts: string[] = []
  for (let said = 0; said < words; ) {
    const length = Math.min(words - said, draws.whole(2, 9))
    const spoken = Array.from({ length }, () => draws.pick([first, ...others]))
    parts.push(`${spoken.join(' ')}${draws.pick(['.', '!', '?', '!', ','])}`)
    said += length
  }
  return parts.join(' ')
}
