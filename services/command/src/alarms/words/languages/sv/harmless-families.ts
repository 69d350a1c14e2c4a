export { lines } from './families.ts'

/** Removes white space, which only breaks the lines of this file. */
const words = (text: string): string => text.replaceAll(/\s/gu, '')

export const LATER = words(`imorgon/imorn/imorron/måndag/tisdag/onsdag/torsdag/fredag/lördag/söndag/helgen/senare/vecka/
  veckan/månad/hösten/våren/sommar/jul`)
/** Parts of the witness page: files, buttons, links. */
export const PAGE = words(`sidan/sida/hemsidan/appen/app/filen/fil/filer/filerna/bilden/bild/bilder/bilderna/foto/fotot/
  foton/fotona/video/videon/videor/klipp/klippet/film/filmen/filmer/knappen/knapp/länken/länk/formuläret/formulär/
  blanketten/blankett/kod/koden/lösenord/lösenordet/inloggning/inloggningen/meddelandet/mejl/mejlet/mejlen/mail/mailet/
  uppladdning/uppladdningen/laddningen/skärmen/menyn/inställningar/inställningen/kartan/texten/webbläsaren/kommentaren/
  kommentarer/sms/inlägg/inlägget/kontot/konto/dokument/dokumentet/anmälan/ansökan`)
export const THINGS = words(`bil/bilen/bilar/cykel/cykeln/mobil/mobilen/telefon/telefonen/skärm/skärmen/kamera/kameran/
  dator/datorn/lack/lacken/staket/staketet/skylt/skylten/fönster/fönstret/ruta/rutan/vägen/asfalten/gräset/träd/trädet/
  möbler/soffan/jackan/motorn/däck/däcket/stötfångaren/backspegeln/egendom/fastigheten/paketet/taket/ledningen/bänken/
  bilden/fil/filen/filer/kort/kortet/rabatten`)
export const MANY = words(`mejl/mail/meddelanden/samtal/frågor/förfrågningar/tårar/minnen/känslor/reklam/jobb/arbete/
  läxor/disk/tvätt/papper/önskemål/spam/turister/inbjudningar/beställningar/information/notiser`)
export const WATER = 'vattnet/sjön/havet/poolen/bassängen/ån/älven/kanalen/viken/vatten/fontänen/dammen'
export const BATHER =
  words(`barn/barnen/folk/människor/ungar/ungarna/vi/jag/familjen/turister/dottern/sonen/hunden/änder/
  svanar/nån/någon/kvinna/man`)
export const DEVICE = words(`batteri/batteriet/mobil/mobilen/telefon/telefonen/dator/datorn/kamera/kameran/laptop/
  laptopen/wifi/signalen/appen/sidan/servern/internet/samtalet/högtalaren/programmet/surfplattan/paddan/sändningen/
  mobilbatteriet/sladden/mikrofonen`)
export const PETS = words(`katt/katten/hund/hunden/valp/valpen/kissen/igelkotten/skorna/strumpan/boken/leksakerna/
  dammsugaren/nallen/papegojan/kaninen/hamstern/sköldpaddan`)
export const KID = words(`barn/barnet/barnen/son/sonen/dotter/dottern/pojke/pojken/pojkar/flicka/flickan/flickor/bebis/
  bebisen/unge/ungen/ungar/ungarna/elever/eleverna/barnbarn/barnbarnen/lillebror/lillasyster`)
export const COURIER = words(`pizza/pizzan/posten/paket/paketet/brevbärare/brevbäraren/budet/budbilen/taxi/taxin/
  rörmokaren/hantverkaren/tidningen/leveransen/cykeln/gästerna/postnord/barnvagnen/soptunnorna/kattungen/katten/hunden/
  blommor/blommorna`)
export const GOAL = words(`mål/målet/straff/straffen/straffar/frispark/frisparken/stolpen/ribban/krysset/bollen/pucken/
  hörnan/burgaveln/avgörandet/kvitteringen/hattrick`)
export const STORY =
  words(`film/filmen/filmer/serie/serien/serier/deckare/deckaren/deckarna/bok/boken/böcker/podd/podden/
  dokumentär/dokumentären/roman/romanen/pjäs/pjäsen/spel/spelet/novell/novellen/uppsats/föreläsning/artikel/artikeln/
  tvserie/avsnitt/sång/låt/låten/tavla/musikal/opera/operan`)
export const GRIM = words(`mord/mordet/mördare/mördaren/bomb/bomben/gisslan*/självmord/självmordet/explosion*/jordbäv*/
  översväm*/tsunami*/skjutning*/kidnapp*/död/döda/terrorist*/terrorattack*/brand/branden/eld/elden/lavin*/massak*/
  gisslandrama*/pirater/vampyrer/attentat*/katastrof*/lik/liket/hämnd/seriemördare*/flodvåg*/jordskalv*/olyckan/zombie*/
  krig/kriget/skjut*/spräng*/pistol/vapen/knivar/svärd/blod/drunkn*/stalker/stalkern/skott/vapnet`)
