import type { Why, WhyValues } from '@firsthand/command'
import { words } from '../words/catalog.ts'
import { decimal } from '../words/number.ts'

/** Sentences for the particular reasons of refusals. `{0}` is a number or name from the service. */
const WHY_WORDS: Readonly<Record<Why, string>> = words({
  moved: {
    en: 'It was moved to another incident: nothing of it is shown or done here any more.',
    fi: 'Se siirrettiin toiseen tapahtumaan: täällä siitä ei enää näytetä eikä tehdä mitään.',
    sv: 'Det flyttades till en annan händelse: här visas eller görs inget mer med det.',
  },
  withdrawn: {
    en: 'Its witness withdrew it: it is kept for the law alone, and nothing new is done with it.',
    fi: 'Lähettäjä on perunut tämän: se säilytetään vain lain vuoksi, eikä sillä tehdä enää mitään uutta.',
    sv: 'Avsändaren har tagit tillbaka det: det bevaras bara för lagens skull, och inget nytt görs med det.',
  },
  'withdrawn-unseen': {
    en: 'Its witness withdrew it: it is kept for the law alone, and shown to analysts and commanders only.',
    fi: 'Lähettäjä on perunut tämän: se säilytetään vain lain vuoksi ja näytetään vain analyytikoille ja tilannejohtajille.',
    sv: 'Avsändaren har tagit tillbaka det: det bevaras bara för lagens skull och visas bara för analytiker och insatsledare.',
  },
  'not-shown': {
    en: 'Show it first: who clears a picture for everybody has seen it.',
    fi: 'Näytä se ensin: kuvan avaa kaikille vain se, joka on nähnyt sen.',
    sv: 'Visa den först: den som öppnar en bild för alla har sett den.',
  },
  'restricted-stays-covered': {
    en: 'A restricted item stays covered on all screens.',
    fi: 'Rajattu kohde pysyy peitettynä kaikilla näytöillä.',
    sv: 'Ett begränsat objekt förblir dolt på alla skärmar.',
  },
  'nothing-to-clear': {
    en: 'It has no picture that could be cleared.',
    fi: 'Kohteessa ei ole kuvaa, jonka voisi avata kaikille.',
    sv: 'Objektet har ingen bild som kan öppnas för alla.',
  },
  'tag-unreadable': {
    en: 'A tag is 1 to {0} letters, digits, spaces or hyphens.',
    fi: 'Tunnisteessa on 1–{0} kirjainta, numeroa, välilyöntiä tai yhdysmerkkiä.',
    sv: 'En etikett har 1–{0} bokstäver, siffror, blanksteg eller bindestreck.',
  },
  'tags-full': {
    en: 'An item has at most {0} tags. Take one off first.',
    fi: 'Kohteella voi olla enintään {0} tunnistetta. Poista ensin jokin.',
    sv: 'Ett objekt har högst {0} etiketter. Ta först bort en.',
  },
  'beyond-recording': {
    en: 'The recording is shorter than that.',
    fi: 'Tallenne on lyhyempi.',
    sv: 'Inspelningen är kortare än så.',
  },
  'decided-again': {
    en: 'It was decided on again since then: it stays.',
    fi: 'Siitä on sen jälkeen päätetty uudelleen: päätös jää voimaan.',
    sv: 'Det har avgjorts på nytt sedan dess: beslutet står kvar.',
  },
  'all-decided': {
    en: 'All of it was decided on meanwhile.',
    fi: 'Kaikesta on jo päätetty sillä välin.',
    sv: 'Allt har redan avgjorts under tiden.',
  },
  'decided-by': {
    en: '{0} decided on it while you looked. Look at their decision, then decide again if you see it differently.',
    fi: '{0} päätti siitä, kun katsoit sitä. Katso päätös ja päätä uudelleen, jos olet eri mieltä.',
    sv: '{0} avgjorde det medan du tittade. Se på beslutet och avgör på nytt om du ser det annorlunda.',
  },
  'brief-restricted': {
    en: 'A restricted item cannot be shown to patrols.',
    fi: 'Rajattua kohdetta ei voi näyttää partioille.',
    sv: 'Ett begränsat objekt kan inte visas för patruller.',
  },
  'own-finding': {
    en: 'You wrote this yourself: a colleague agrees with it, or you add another way in which you found it.',
    fi: 'Kirjasit tämän itse: kollega vahvistaa sen, tai voit lisätä toisen tavan, jolla totesit saman.',
    sv: 'Du skrev detta själv: en kollega kan instämma, eller så lägger du till ett annat sätt som du fann det på.',
  },
  'alarms-apart': {
    en: 'These alarms are not of one group: each is taken by itself, so that nobody in danger is overlooked.',
    fi: 'Nämä hälytykset eivät kuulu samaan ryhmään: kukin otetaan erikseen, jotta kukaan vaarassa oleva ei unohdu.',
    sv: 'De här larmen hör inte till samma grupp: vart och ett tas för sig, så att ingen i fara glöms bort.',
  },
  'owner-works-not': {
    en: 'Who only looks cannot answer for it. Choose an analyst or a commander of this incident.',
    fi: 'Pelkkä katselija ei voi vastata tästä. Valitse tapahtuman analyytikko tai tilannejohtaja.',
    sv: 'Den som bara tittar kan inte ansvara för detta. Välj en analytiker eller insatsledare i händelsen.',
  },
  'no-duty-phone': {
    en: 'There is no duty phone: who runs the service sets FIRSTHAND_ALARM_WEBHOOK and starts command again.',
    fi: 'Päivystyspuhelinta ei ole: palvelun ylläpitäjä asettaa asetuksen FIRSTHAND_ALARM_WEBHOOK ja käynnistää command-ohjelman uudelleen.',
    sv: 'Det finns ingen jourtelefon: den som driver tjänsten anger FIRSTHAND_ALARM_WEBHOOK och startar om command.',
  },
  'digits-wrong': {
    en: 'These are not the digits that the duty phone received. Type them again.',
    fi: 'Nämä eivät ole ne numerot, jotka päivystyspuhelin sai. Kirjoita ne uudelleen.',
    sv: 'Det här är inte siffrorna som jourtelefonen fick. Skriv in dem igen.',
  },
  'duty-call-unsent': {
    en: 'The call is not sent yet. Try again in a moment.',
    fi: 'Soittoa ei ole vielä lähetetty. Yritä hetken päästä uudelleen.',
    sv: 'Samtalet är inte skickat än. Försök igen om en stund.',
  },
  'duty-call-over': {
    en: 'This call counts no more. Call the duty phone again.',
    fi: 'Tämä soitto ei enää kelpaa. Soita päivystyspuhelimeen uudelleen.',
    sv: 'Det här samtalet gäller inte längre. Ring jourtelefonen igen.',
  },
  'code-over': {
    en: 'The witness’s code opens no longer: nobody would read it.',
    fi: 'Todistajan koodi ei enää aukea: kukaan ei lukisi viestiä.',
    sv: 'Vittnets kod går inte längre att öppna: ingen skulle läsa meddelandet.',
  },
  'subjects-differ': {
    en: 'They are of different kinds: a person, a vehicle and an object are never the same.',
    fi: 'Ne ovat eri lajia: henkilö, ajoneuvo ja esine eivät voi olla sama.',
    sv: 'De är av olika slag: en person, ett fordon och ett föremål kan inte vara samma.',
  },
  'merged-meanwhile': {
    en: 'One of them was taken for the same as another meanwhile. Look at the list and decide again.',
    fi: 'Jompikumpi on sillä välin katsottu samaksi kuin toinen. Katso luettelo ja päätä uudelleen.',
    sv: 'Någon av dem har under tiden ansetts som samma som en annan. Se listan och besluta på nytt.',
  },
  'pair-linked': {
    en: 'An officer has linked the two already: № {0} began {1} s after № {2}, by {3}. While that link stands a second one moves nothing. Take that back first.',
    fi: 'Nämä kaksi on jo linkitetty: № {0} alkoi {1} s myöhemmin kuin № {2}, linkittäjä {3}. Niin kauan kuin linkki on voimassa, toinen ei siirrä mitään. Peru se ensin.',
    sv: 'De två är redan länkade: № {0} började {1} s efter № {2}, länkat av {3}. Så länge den länken gäller flyttar en andra ingenting. Ta först tillbaka den.',
  },
  'still-not-placed': {
    en: 'It is not placed yet: a still of it would have no time.',
    fi: 'Sitä ei ole vielä sijoitettu aikaan: pysäytyskuvalla ei olisi aikaa.',
    sv: 'Det är inte placerat i tiden än: en stillbild av det skulle sakna tid.',
  },
})

/**
 * Undefined for a reason that this page does not know. If a value is missing, its placeholder stays, so that no
 * sentence is cut.
 */
export function whyWords(why: string, values: WhyValues): string | undefined {
  const sentence = Object.hasOwn(WHY_WORDS, why) ? WHY_WORDS[parseWhy(why)] : undefined
  return sentence?.replaceAll(/\{(\d)\}/g, (place, at: string) => told(values[Number(at)]) ?? place)
}

/** Decimals use the language's separator. Whole numbers are often item numbers and stay ungrouped. */
const told = (value: string | number | undefined): string | undefined =>
  typeof value === 'number' && !Number.isInteger(value)
    ? String(value).replace('.', decimal(0.5, 1).charAt(1))
    : value?.toString()

const parseWhy = (why: string): Why => why as Why
