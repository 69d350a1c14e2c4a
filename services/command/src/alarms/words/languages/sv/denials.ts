import type { Lexicon } from '../../lexicon.ts'
import { lines } from './families.ts'

const IS = lines`är/e/ä/va/var/blev/blir/blivit/bli/vart/varit/blitt/har/hade/haft/finns/fanns/såg/ser/sett/hör/hörde/
  hört/behövs/behöver/behövde`
const NOT = 'inte/int/ej/icke/aldrig/varken'

export const denials: Lexicon['denials'] = {
  direct: lines`ingen, inget, inga, ingn, ${IS} ${NOT}, ${NOT} är/var/blev/blivit/har/hade/hörde/såg/sett/hört, ${NOT}
    nån/något/några/någon/nåt, inte ens, att ${NOT}, slapp, undvek, räddad från, utan, utan några/någon/nån/att`,
  far: lines`ingen/inga/inget är/e/ä/var/va/blev/blir/har/hade/verkar/såg/ser/hörde/hör/fick/behöver/behövde/av/annan/
    människa, ingen som, inga människor/personer, ${NOT} såg/hörde/märkte/sett/hört/tror/tyckte/är/blev
    nån/något/några/någon/nåt/att, såg/hörde/märkte/kände/sett/hört/hör/ser/luktade/behöver/finns/fanns/var/är/e/blev/har/hade
    ${NOT}, såg/hörde/märkte/sett/hört/hör/ser/var/är/finns/fanns det/jag/vi/de ${NOT}, tror/tyckte/tycker/trodde ${NOT}
    att/det, ${NOT} sant att, ${NOT} sant att det, ${NOT} som att, ${NOT} stämmer att det, stämmer ${NOT} att det, stämmer
    ${NOT} att, lögn att, lögn att det, frisk/återställd/återhämtad/hemma efter/från, frisk/återställd/hemma igen efter/från,
    återhämtat sig från/efter, forskar/forskning/uppsats/uppsatsen/föreläsning/föreläsningen/artikel/lektion/debatt/
    utbildning/tentan/seminarium om/i/på, artikeln/boken/filmen/podden/serien/dokumentären handlade/handlar om,
    tror/tyckte/tycker/trodde ${NOT} att det, tror/tyckte/trodde jag/vi ${NOT} att, tack och lov ${NOT}/ingen/inga, som tur
    är/var ${NOT}/ingen/inga, varken jag/vi/han/hon, inga tecken på, inget tecken på, inga rapporter/uppgifter/spår om/av,
    istället för, i stället för, snarare än`,
  after: lines`är/blev/var/har/e blivit/släckt/släckta/slut/över/falskt/avblåst/avvärjd/avvärjt/ofarlig/ofarligt/påhittad/
    påhittat/utredd, är under kontroll, under kontroll, stämde/stämmer inte/ej, var bara/egentligen/inget, visade sig, visade
    sig vara, har dragit sig, drog sig tillbaka, var fyrverkeri*/smällare/påhittat/påhittad/övning, är/var bara en, är
    åtgärdad/åtgärdat/lagad/lagat/bortforslad/omhändertagen/gripen/oskadliggjord/desarmerad, är/har/blev
    hittad/hittats/återfunnen/återfunnits/funnen, är i säkerhet, har upphört, är förbi, är historia`,
  around: lines`falskt larm/alarm/alarmm, falsklarm, falskalarm, bara/endast/blott en övning/brandövning/film/repetition/lek/
    teater/dröm/bluff/grej, var/är/va en övning/brandövning/repetition/bluff, bara/endast ett skämt/skådespel/spel/prov/test/
    rykte, var/är/va ett skämt/falsklarm/rykte/missförstånd, ryktet är/var fel/falskt, aprilskämt, på skoj, på låtsas, på
    skämt, i filmen/serien/boken/spelet/pjäsen/drömmen/romanen/podden/deckaren, tv serien, tv spel, tvspel, dataspel,
    videospel, rollspel, lajv, för många/hundra/flera/tio/tjugo/trettio/femtio/tre/fyra/fem/två/20/30/40/50/100/10 år
    sen/sedan, i fjol, i våras, i somras, i höstas, i vintras, brukade berätta, berättade om kriget, skänkte, insamling*,
    välgörenhet*, rollspelet, i rollspel*, i dataspelet, förra året/seklet/våren/sommaren/hösten/vintern/julen, i kriget,
    under kriget, världskriget, vinterkriget, fortsättningskriget, medeltiden, vikingatiden, 1939, 1940, 1941, 1942, 1943,
    1944, 196*, 197*, 198*, 199*, 16*/17*/18*/19* talet, 1600t*, 1700t*, 1800t*, 1900t*, januari/februari/mars/april/maj/juni/
    juli/augusti/september/oktober/november/december 19*/200*/201*, år 18*/19*/200*/201*, sommaren/hösten/våren/vintern/
    midsommar/julen/påsken 19*/200*/201*, minnesmärke*, minnessten*, minnestavla*, minnesplats*, minnesstund*, gudrun,
    tsunamin 2004, estonia 1994, museet visar/ställer/hade/har, museum för/om, utställning/utställningen om/med/visar,
    historiebok*, skolbok*, läroboken, i skolbok*/historiebok*/läroboken/historieböckerna, i historien, filminspelning*,
    spelar in en/filmen/actionfilm*, spelas in, filmar en/film, statister, simulering, simulerad, hypotetiskt, hypotetisk`,
  ends: lines`men, bara, eftersom, jag, ja, vi, han, hon, hen, dom, det, nån, någon, någons, man, folk, min, mitt, mina, vår,
    våra, vårt, mamma, pappa, barnen, hjälp, snälla, polis, polisen, ambulans, skynda, ring, skicka, nu, kan, vågar, kommer,
    hjälper, svarar, vet, bryr, öppnar, släpper, förrän, fast, ligger, sitter`,
}
