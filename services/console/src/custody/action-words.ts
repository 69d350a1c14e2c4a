// biome-ignore-all lint/style/noExcessiveLinesPerFile: one table of words, one line for each action and language
import type { Action } from '@firsthand/command'
import { words } from '../shared/words/catalog.ts'

/**
 * What was done, as it stands after the actor: "anna: opened the incident". A new custody action gets its line here.
 */
export const ACTION_WORDS: Readonly<Record<Action, string>> = words({
  'intake.received': {
    en: 'received from the witness',
    fi: 'vastaanotti silminnäkijältä',
    sv: 'tog emot från vittnet',
  },
  'police.added': {
    en: 'added police material',
    fi: 'lisäsi poliisin aineistoa',
    sv: 'lade till polisens material',
  },
  'police.sent': {
    en: 'sent a file of the police whole',
    fi: 'lähetti poliisin tiedoston kokonaan',
    sv: 'skickade en polisfil i sin helhet',
  },
  'log.read': { en: 'read the rows of a log', fi: 'luki lokin rivit', sv: 'läste raderna i en logg' },
  'view.saved': { en: 'saved a view', fi: 'tallensi näkymän', sv: 'sparade en vy' },
  'view.renamed': { en: 'changed a saved view', fi: 'muutti tallennettua näkymää', sv: 'ändrade en sparad vy' },
  'view.removed': { en: 'removed a saved view', fi: 'poisti tallennetun näkymän', sv: 'tog bort en sparad vy' },
  'arrival.seen': {
    en: "kept the phone's preview before the file came",
    fi: 'säilytti puhelimen esikatselun ennen tiedoston saapumista',
    sv: 'behöll telefonens förhandsvisning innan filen kom',
  },
  'arrival.erased': {
    en: "erased the phone's preview of a check",
    fi: 'hävitti tarkistuksen esikatselun',
    sv: 'raderade förhandsvisningen från en kontroll',
  },
  'statement.received': {
    en: 'received words from the witness',
    fi: 'vastaanotti silminnäkijän kertomuksen',
    sv: 'tog emot vittnets ord',
  },
  'contact.received': {
    en: 'received a way to reach the witness, sealed',
    fi: 'vastaanotti sinetöidyn tavan tavoittaa silminnäkijä',
    sv: 'tog emot ett förseglat sätt att nå vittnet',
  },
  'contact.opened': {
    en: 'opened the way to reach the witness',
    fi: 'avasi tavan tavoittaa silminnäkijä',
    sv: 'öppnade sättet att nå vittnet',
  },
  'reply.sent': {
    en: 'sent a reply to the witness',
    fi: 'lähetti vastauksen silminnäkijälle',
    sv: 'skickade ett svar till vittnet',
  },
  'item.twin': { en: 'found a twin of it', fi: 'löysi sen kaksoiskappaleen', sv: 'hittade en tvilling till den' },
  'key.made': { en: "made the incident's key", fi: 'loi tapahtuman avaimen', sv: 'skapade händelsens nyckel' },
  'key.proven': {
    en: "proved the incident's key",
    fi: 'varmisti tapahtuman avaimen',
    sv: 'bekräftade händelsens nyckel',
  },
  'key.put-away': {
    en: 'put the key of the closed incident out of the workers’ reach',
    fi: 'siirsi suljetun tapahtuman avaimen pois käsittelijöiden ulottuvilta',
    sv: 'flyttade den stängda händelsens nyckel utom räckhåll för bearbetningen',
  },
  'key.laid-back': {
    en: 'laid the key of the closed incident back, for work that was asked for',
    fi: 'palautti suljetun tapahtuman avaimen pyydettyä työtä varten',
    sv: 'lade tillbaka den stängda händelsens nyckel för arbete som begärts',
  },
  'incident.opened': { en: 'opened the incident', fi: 'avasi tapahtuman', sv: 'öppnade händelsen' },
  'incident.watched': {
    en: 'named who watches the alarms',
    fi: 'nimesi hälytysten valvojan',
    sv: 'angav vem som bevakar larmen',
  },
  'incident.activated': {
    en: 'opened the incident again',
    fi: 'avasi tapahtuman uudelleen',
    sv: 'öppnade händelsen igen',
  },
  'incident.closing': {
    en: 'took nothing new from here on',
    fi: 'ei ota enää uutta vastaan',
    sv: 'tar inte emot något nytt från och med nu',
  },
  'incident.closed': { en: 'closed the incident', fi: 'sulki tapahtuman', sv: 'stängde händelsen' },
  'incident.preflight': {
    en: 'checked the platform before the opening',
    fi: 'tarkisti alustan ennen avaamista',
    sv: 'kontrollerade plattformen före öppnandet',
  },
  'demonstration.began': {
    en: 'began a demonstration: what it sends is made',
    fi: 'aloitti esittelyn: sen lähettämä aineisto on tehtyä',
    sv: 'började en förevisning: det som den sänder är gjort',
  },
  'incident.closing-set': {
    en: 'set the public closing time',
    fi: 'asetti julkisen sulkemisajan',
    sv: 'satte den offentliga stängningstiden',
  },
  'brief.made': { en: 'briefed patrols with it', fi: 'teki siitä partio-ohjeen', sv: 'gjorde ett patrullblad av den' },
  'brief.opened': {
    en: 'showed the brief to a patrol',
    fi: 'näytti partio-ohjeen partiolle',
    sv: 'visade patrullbladet för en patrull',
  },
  'brief.recalled': { en: 'recalled the brief', fi: 'perui partio-ohjeen', sv: 'återkallade patrullbladet' },
  'brief.linked': {
    en: 'made a further address of the brief',
    fi: 'teki partio-ohjeelle uuden osoitteen',
    sv: 'gjorde en ny adress till patrullbladet',
  },
  'incident.warned': {
    en: 'warned of something at the opening',
    fi: 'varoitti jostakin avattaessa',
    sv: 'varnade för något vid öppnandet',
  },
  'incident.texts-set': {
    en: 'set what the page says to witnesses',
    fi: 'asetti, mitä sivu kertoo silminnäkijöille',
    sv: 'bestämde vad sidan säger till vittnen',
  },
  'submission.promoted': {
    en: 'asked to move a submission here',
    fi: 'pyysi siirtämään lähetyksen tänne',
    sv: 'bad att få en sändning flyttad hit',
  },
  'clock.checked': { en: 'compared the clock', fi: 'vertasi kelloa', sv: 'jämförde klockan' },
  'membership.given': {
    en: 'added an officer',
    fi: 'lisäsi henkilön tapahtumaan',
    sv: 'lade till en person i händelsen',
  },
  'membership.taken': {
    en: 'removed an officer',
    fi: 'poisti henkilön tapahtumasta',
    sv: 'tog bort en person från händelsen',
  },
  'platform.language-signed': {
    en: 'entered a native reader’s signature for a language',
    fi: 'kirjasi äidinkielisen lukijan hyväksynnän kielelle',
    sv: 'förde in en modersmålsläsares godkännande av ett språk',
  },
  'platform.language-unsigned': {
    en: 'took back the signature for a language',
    fi: 'perui kielen hyväksynnän',
    sv: 'tog tillbaka godkännandet av ett språk',
  },
  'officer.made': { en: 'made an account', fi: 'loi käyttäjätilin', sv: 'skapade ett konto' },
  'officer.opens-set': {
    en: 'changed the right to open incidents',
    fi: 'muutti oikeutta avata tapahtumia',
    sv: 'ändrade rätten att öppna händelser',
  },
  'duty-call.asked': {
    en: 'called the duty phone to try it',
    fi: 'soitti päivystyspuhelimeen kokeeksi',
    sv: 'ringde jourtelefonen på prov',
  },
  'duty-call.answered': {
    en: 'typed back the digits that the duty phone received',
    fi: 'kirjoitti numerot, jotka päivystyspuhelin sai',
    sv: 'skrev in siffrorna som jourtelefonen fick',
  },
  'officer.ended': { en: 'ended an account', fi: 'päätti käyttäjätilin', sv: 'avslutade ett konto' },
  'officer.disabled': {
    en: 'let an account rest',
    fi: 'asetti käyttäjätilin lepäämään',
    sv: 'lät ett konto vila',
  },
  'officer.enabled': {
    en: 'brought a resting account back',
    fi: 'otti lepäävän käyttäjätilin takaisin käyttöön',
    sv: 'tog ett vilande konto i bruk igen',
  },
  'officer.reset': {
    en: 'began an account anew, by a one-time link',
    fi: 'aloitti käyttäjätilin alusta kertakäyttöisellä linkillä',
    sv: 'började om ett konto med en engångslänk',
  },
  'officer.set-up': {
    en: 'made their own password and second factor',
    fi: 'loi oman salasanansa ja toisen tunnisteensa',
    sv: 'skapade sitt eget lösenord och sin andra faktor',
  },
  'officer.until-set': {
    en: 'said when an account ends by itself',
    fi: 'asetti, milloin käyttäjätili päättyy itsestään',
    sv: 'angav när ett konto tar slut av sig självt',
  },
  'officer.unlocked': {
    en: 'let an officer sign in again after wrong tries',
    fi: 'salli henkilön kirjautua taas väärien yritysten jälkeen',
    sv: 'lät en person logga in igen efter felaktiga försök',
  },
  'revision.stored': {
    en: 'worked the timeline out again',
    fi: 'laski aikajanan uudelleen',
    sv: 'räknade ut tidslinjen på nytt',
  },
  'text.read': {
    en: 'read or heard what it says',
    fi: 'luki tai kuunteli sisällön',
    sv: 'läste eller lyssnade på innehållet',
  },
  'rendition.made': {
    en: 'made a copy that can be shown',
    fi: 'teki näytettävän kopion',
    sv: 'gjorde en kopia som kan visas',
  },
  'rendition.refused': {
    en: 'could not make a copy to show',
    fi: 'ei voinut tehdä näytettävää kopiota',
    sv: 'kunde inte göra en kopia att visa',
  },
  'item.preserved': {
    en: 'kept as received',
    fi: 'tallensi sellaisena kuin se saapui',
    sv: 'bevarade den som mottagen',
  },
  'item.superseded': {
    en: 'replaced by a more complete file',
    fi: 'korvattiin täydellisemmällä tiedostolla',
    sv: 'ersattes av en mer komplett fil',
  },
  'item.lock-missing': {
    en: 'found it without the lock that was asked for, and waits',
    fi: 'löysi sen ilman pyydettyä lukitusta ja odottaa',
    sv: 'fann den utan det begärda låset och väntar',
  },
  'incident.keep-set': {
    en: 'set until when the incident is kept',
    fi: 'asetti, mihin asti tapahtuma säilytetään',
    sv: 'angav hur länge händelsen bevaras',
  },
  'incident.locks-extended': {
    en: 'locked the files for longer',
    fi: 'pidensi tiedostojen lukitusta',
    sv: 'låste filerna för längre tid',
  },
  'incident.locks-refused': {
    en: 'could not lock for longer: the store refuses',
    fi: 'ei voinut pidentää lukitusta: varasto kieltäytyy',
    sv: 'kunde inte låsa längre: lagret vägrar',
  },
  'incident.locks-restored': {
    en: 'the store locks for longer again',
    fi: 'varasto pidentää lukituksia taas',
    sv: 'lagret förlänger låsen igen',
  },
  'item.lock-refused': {
    en: 'could not lock it for longer: the store refused',
    fi: 'ei voinut pidentää sen lukitusta: varasto kieltäytyi',
    sv: 'kunde inte låsa den längre: lagret vägrade',
  },
  'item.inspected': { en: 'inspected', fi: 'tutki', sv: 'granskade den' },
  'statement.withdrawn': {
    en: 'the witness asked not to use the words',
    fi: 'silminnäkijä pyysi, ettei sanoja käytetä',
    sv: 'vittnet bad att orden inte används',
  },
  'item.withdrawn': {
    en: 'the witness asked not to use it',
    fi: 'silminnäkijä pyysi, ettei sitä käytetä',
    sv: 'vittnet bad att den inte används',
  },
  'item.move-asked': {
    en: 'asked to move it to another incident',
    fi: 'pyysi siirtämään sen toiseen tapahtumaan',
    sv: 'bad att den flyttas till en annan händelse',
  },
  'item.moved': { en: 'moved', fi: 'siirsi', sv: 'flyttade den' },
  'item.arrived': { en: 'arrived', fi: 'saapui', sv: 'kom fram' },
  'statement.moved': {
    en: 'moved the words with their sending',
    fi: 'siirsi sanat lähetyksensä mukana',
    sv: 'flyttade orden med deras försändelse',
  },
  'statement.arrived': {
    en: 'brought the words here with their sending',
    fi: 'toi sanat tänne lähetyksensä mukana',
    sv: 'förde hit orden med deras försändelse',
  },
  'item.rebuilt': { en: 'rebuilt from the buckets', fi: 'palautti varastoista', sv: 'återskapade den från lagren' },
  'item.erased': { en: 'its key was erased', fi: 'sen avain hävitettiin', sv: 'dess nyckel raderades' },
  'look.opened': { en: 'opened', fi: 'avasi', sv: 'öppnade den' },
  'look.shown': { en: 'showed its picture', fi: 'näytti sen kuvan', sv: 'visade dess bild' },
  'look.played': { en: 'played', fi: 'toisti', sv: 'spelade den' },
  'look.downloaded': {
    en: 'downloaded as received',
    fi: 'latasi sellaisena kuin se saapui',
    sv: 'laddade ner den som mottagen',
  },
  'look.view': { en: 'saw it in a view', fi: 'näki sen näkymässä', sv: 'såg den i en vy' },
  'identifying.opened': {
    en: 'opened what could name a person or a phone',
    fi: 'avasi tiedot, jotka voivat paljastaa henkilön tai puhelimen',
    sv: 'öppnade det som kan peka ut en person eller en telefon',
  },
  'item.restricted': {
    en: 'restricted it to two officers',
    fi: 'rajasi sen kahdelle henkilölle',
    sv: 'begränsade den till två personer',
  },
  'restriction.lifted': { en: 'lifted the restriction', fi: 'poisti rajauksen', sv: 'hävde begränsningen' },
  'item.cleared': {
    en: 'cleared its picture for all screens',
    fi: 'avasi sen kuvan kaikille näytöille',
    sv: 'öppnade dess bild för alla skärmar',
  },
  'item.covered': {
    en: 'covered its picture on all screens',
    fi: 'peitti sen kuvan kaikilla näytöillä',
    sv: 'dolde dess bild på alla skärmar',
  },
  'item.exposed': { en: 'saw the restricted item', fi: 'näki rajatun kohteen', sv: 'såg det begränsade objektet' },
  'rendition.asked': {
    en: 'asked for a copy once more',
    fi: 'pyysi kopiota uudelleen',
    sv: 'bad om en kopia en gång till',
  },
  'cleaning.asked': {
    en: 'asked for a copy for sharing',
    fi: 'pyysi jaettavaa kopiota',
    sv: 'bad om en kopia att dela',
  },
  'search.asked': {
    en: 'searched words and transcripts',
    fi: 'haki kertomuksista ja litteroinneista',
    sv: 'sökte i ord och utskrifter',
  },
  'reason.given': { en: 'gave a reason', fi: 'antoi syyn', sv: 'angav ett skäl' },
  'look.exported': {
    en: 'took out a revision of the timeline',
    fi: 'vei ulos aikajanan version',
    sv: 'tog ut en version av tidslinjen',
  },
  'note.written': { en: 'wrote a note', fi: 'kirjoitti muistiinpanon', sv: 'skrev en anteckning' },
  'alarm.taken': { en: 'took an alarm', fi: 'otti hälytyksen', sv: 'tog ett larm' },
  'alarm.passed-on': { en: 'passed an alarm on', fi: 'välitti hälytyksen eteenpäin', sv: 'förde ett larm vidare' },
  'alarm.no-action': {
    en: 'said why nothing is done about an alarm',
    fi: 'kertoi, miksi hälytykselle ei tehdä mitään',
    sv: 'angav varför inget görs åt ett larm',
  },
  'alarm.rang-again': {
    en: 'let alarms ring again that were taken and had no outcome',
    fi: 'hälytti uudelleen otetuista hälytyksistä, joilla ei ollut lopputulosta',
    sv: 'lät larm som tagits utan utfall larma igen',
  },
  'alarm.escalated': {
    en: 'escalated alarms that nobody took',
    fi: 'eskaloi hälytykset, joita kukaan ei ottanut',
    sv: 'eskalerade larm som ingen tagit',
  },
  'alarm-rule.changed': {
    en: 'changed the words that ring',
    fi: 'muutti hälyttäviä sanoja',
    sv: 'ändrade orden som larmar',
  },
  'duty.set': {
    en: 'said who answers for it and until when',
    fi: 'määräsi vastaajan ja määräajan',
    sv: 'bestämde vem som ansvarar och till när',
  },
  'duty.done': { en: 'marked it as done', fi: 'merkitsi tehdyksi', sv: 'markerade det som klart' },
  'anchor.set': { en: 'pinned it', fi: 'kiinnitti', sv: 'fäste den' },
  'anchor.withdrawn': {
    en: 'took back what was pinned',
    fi: 'perui kiinnityksen',
    sv: 'tog tillbaka det som var fäst',
  },
  'anchor.confirmed': {
    en: 'confirmed, as the second officer, what was pinned',
    fi: 'vahvisti kiinnityksen toisena virkailijana',
    sv: 'bekräftade det fästa som andra tjänsteman',
  },
  'nudge.proposed': {
    en: 'proposed to nudge it against another; a second officer decides',
    fi: 'ehdotti siirtoa toiseen nähden; toinen virkailija päättää',
    sv: 'föreslog att flytta den mot en annan; en andra tjänsteman beslutar',
  },
  'nudge.confirmed': {
    en: 'confirmed a proposed nudge',
    fi: 'vahvisti ehdotetun siirron',
    sv: 'bekräftade en föreslagen flytt',
  },
  'nudge.rejected': {
    en: 'rejected a proposed nudge',
    fi: 'hylkäsi ehdotetun siirron',
    sv: 'avslog en föreslagen flytt',
  },
  'nudge.taken-back': {
    en: 'took back a proposed nudge',
    fi: 'perui ehdotetun siirron',
    sv: 'tog tillbaka en föreslagen flytt',
  },
  'nudge.expired': {
    en: 'ended a proposed nudge that would move something else by now',
    fi: 'päätti ehdotetun siirron, joka siirtäisi nyt muuta',
    sv: 'avslutade en föreslagen flytt som nu skulle flytta något annat',
  },
  'still.taken': { en: 'took a still', fi: 'otti pysäytyskuvan', sv: 'tog en stillbild' },
  'still.made': {
    en: 'the still was drawn; its digest stands here',
    fi: 'pysäytyskuva piirrettiin; sen tiiviste on tässä',
    sv: 'stillbilden ritades; dess kontrollsumma står här',
  },
  'session.opened': { en: 'signed in', fi: 'kirjautui sisään', sv: 'loggade in' },
  'session.closed': { en: 'ended the session', fi: 'päätti istunnon', sv: 'avslutade sessionen' },
  'sign-in.locked-out': {
    en: 'locked the sign-in of an officer after wrong tries',
    fi: 'lukitsi virkailijan kirjautumisen väärien yritysten jälkeen',
    sv: 'spärrade en tjänstemans inloggning efter felaktiga försök',
  },
  'custody.verified': {
    en: 'checked the chain of entries',
    fi: 'tarkisti merkintöjen ketjun',
    sv: 'kontrollerade kedjan av poster',
  },
  'subject.made': {
    en: 'marked somebody or something new by hand',
    fi: 'merkitsi käsin uuden henkilön tai esineen',
    sv: 'märkte en ny person eller ett nytt föremål för hand',
  },
  'subject.marked': {
    en: 'marked a subject on it by hand',
    fi: 'merkitsi siihen käsin henkilön tai esineen',
    sv: 'märkte en person eller ett föremål på det för hand',
  },
  'subject.unmarked': {
    en: 'took back the mark of a subject',
    fi: 'perui henkilön tai esineen merkinnän',
    sv: 'tog tillbaka en märkning',
  },
  'subject.merged': {
    en: 'took two subjects for the same',
    fi: 'katsoi kaksi merkittyä samaksi',
    sv: 'ansåg två märkta som samma',
  },
  'subject.parted': {
    en: 'undid the merge of two subjects',
    fi: 'perui kahden merkityn yhdistämisen',
    sv: 'ångrade sammanslagningen av två märkta',
  },
  'review.decided': { en: 'decided', fi: 'päätti', sv: 'beslutade' },
  'review.group-decided': {
    en: 'decided on a whole group',
    fi: 'päätti koko ryhmästä',
    sv: 'beslutade om en hel grupp',
  },
  'review.undone': { en: 'took a decision back', fi: 'perui päätöksen', sv: 'tog tillbaka ett beslut' },
  'verification.entered': {
    en: 'wrote in the verification ledger',
    fi: 'kirjasi varmennuslokiin',
    sv: 'skrev i verifieringsloggen',
  },
  'tag.added': { en: 'put a tag on it', fi: 'lisäsi tunnisteen', sv: 'satte en etikett' },
  'tag.removed': { en: 'took a tag off', fi: 'poisti tunnisteen', sv: 'tog bort en etikett' },
})
