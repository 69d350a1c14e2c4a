import { each, type Lexicon } from '../../lexicon.ts'
import { lines } from './families.ts'

const TALE = lines`film/filmen/filmer/bok/boken/böcker/roman/romanen/serie/serien/dokumentär/dokumentären/thriller/thrillern/
  deckare/deckaren/pjäs/pjäsen/musikal/musikalen/opera/operan/låt/låten/låtar/sång/sången/spel/spelet/podd/podden/avsnitt/
  avsnittet/saga/sagan/novell/novellen/serietidning/dikt/dikten/målning/målningen/tavla/tavlan`
const GIVE = lines`skicka/ladda/dela/filma/fotografera/lämna/rapportera/anmäla/bifoga/visa/publicera/lägga/spela/ge/skriva/
  posta/göra/lämna`
const YEAR = lines`180*/181*/182*/183*/184*/185*/186*/187*/188*/189*/190*/191*/192*/193*/194*/195*/196*/197*/198*/199*/2000/2001/
  2002/2003/2004/2005/2006/2007/2008/2009/2010/2011/2012/2013/2014/2015/2016/2017/2018/2019`
const ANCESTOR = 'morfar/farfar/mormor/farmor/farfars/morfars/anfader/förfader/förfäder'

/**
 * Words around a word of danger that show a harmless subject, grouped by subject. `urgent`: words that rule out a
 * figure of speech.
 */
export const around: Lexicon['around'] = {
  sport: lines`
    ren/total slakt/massaker, malmö, mff, häcken vann, elfsborg, leksand,
    kvitterade, kvittade, bengal, bengaler, rött kort,
    sju/åtta/nio/tio/sex/fem/fyra/tre/två/ett noll, tolvåringar, juniorer, juniorerna, knattelaget, resultattavlan,
      självmål, avspark,
    ${each(`målvakt målvakten forward forwarden anfallare anfallaren straff straffen straffläggning offside halvlek halvleken
      period perioden hattrick serieledare ligan allsvenskan shl slutspel slutspelet semifinal semifinalen finalen derbyt
      domaren målskytt målskytten kvitterade kvittering krysset stolpen ribban mittfältare mittfältaren backlinjen powerplay
      frölunda färjestad djurgården hammarby aik brynäs pucken tekning bollen frispark frisparken innebandy handboll hockeyn
      fotbollen `)},
    första/andra/tredje perioden/halvleken, tre/fyra/fem/två/sex mål/noll/ett/två, noll noll, gjorde mål, satte/gjorde/sköt
      första/andra/tredje/två/tre/ett/fyra mål, vann/förlorade/vinner/spelade matchen/finalen/derbyt/mot, vårt lag, laget
      vann/förlorade/spelade/hade/är/var, från trettio/tjugo/fyrtio/25/30/20 meter`,
  story: lines`
    pjäsen/filmen/boken/serien/romanen/sagan/operan/musikalen slutar/börjar/slutade/började/inleds, i slutet av, spoiler,
    ${TALE} … handlar/handlade om, ${TALE} om, ${TALE} heter/hette/kallas/där, såg/sett/läser/läste/läst/spelar/spelade/lyssnar/
    lyssnade/kollade/tittade på/en/ett/den/på … ${TALE}, i spelet/filmen/boken/serien/romanen/pjäsen/sagan/låten/avsnittet/
    podden/drömmen,
    ${each(`netflix fortnite minecraft playstation xbox nintendo roblox zelda zombie zombies zombierna pirater piraterna sjörövare
      drake draken drakar vampyr vampyrer varulv trollkarl superhjälte superhjältar rymdvarelse rymdvarelsen rymdvarelser
      utomjordingar handlingen kapitel kapitlet manus skådespelare skådespelaren escaperoom korsord korsordet frågesport julspel
      teatergruppen kurragömma tafatt slutboss bossen`)},
    bana/nivå/level ett/två/tre/fyra/fem/sex/1/2/3/4/5/6/7/8/9, leker/lekte/leka/lek tjuv/krig/polis/kurragömma/tafatt/indianer, tjuv och
      polis, dunkgömme, escape room, sanna brott, true crime`,
  rule: lines`
    som bevis, räknas en/ett/det/som, duger det/en, räcker det/en, godkänns, formuläret säger,
    får/kan/ska/bör/måste/skulle/behöver man/jag/vi/en/ni/det … ${GIVE}, hur/vad/var/vart/när får/kan/ska/bör/måste/skulle/behöver/
    ska man/jag/vi/en/ni … ${GIVE}, är det ok/okej/tillåtet/lagligt/olagligt/förbjudet/möjligt/fel att, om jag/man/vi/någon
    ser/såg/hör/bevittnar/märker/upptäcker, vad händer om/när, vad räknas som, vad menas med, vad betyder, tar ni emot, vem
      kan/får se/läsa, enligt reglerna, i reglerna, accepterar ni`,
  past: lines`
    lagat, lagad, lagades, reparerad, reparerat, restaurerad, renoverad,
    180*, 181*, 182*, 183*, 184*, 185*, 186*, 187*, 188*, 189*, 190*, 191*, 192*, 193*, 194*, 195*, minnesskylt,
      släktforsk*,
    ${ANCESTOR} … kriget/vinterkriget/fortsättningskriget/medalj/medaljen/sårades/stupade/tjänstgjorde/fronten/ålder, i/från/under/sedan/
    sen/av/kring/omkring/år/året/sommaren/vintern/hösten/våren ${YEAR},
    översvämningen/branden/stormen/explosionen/kriget/jordbävningen/olyckan/raset/stadsbranden/skredet/slaget ${YEAR},
    ${each(`medalj medaljen medaljer gravsten gravstenen minnestavla minnestavlan minnesplatta minnesplattan minnessten minnesstenen
      minnesmärke medeltiden medeltida vikingar vikingarna vikingatiden historiker förfäder krigsveteran krigsveteraner
      vinterkriget fortsättningskriget världskriget hundraårsjubileum årsdagen`)},
    för hundra/tio/tjugo/trettio/femtio/många/flera/100/50/30/20/10 år sedan/sen, när jag var liten/barn/ung, i min barndom,
    förra seklet, gammalt/gamla/gammal foto/foton/bild/bilder/tidning/urklipp/vykort, av ålder, på åttiotalet/sjuttiotalet/nittiotalet/
    sextiotalet/femtiotalet`,
  hearth: lines`
    ${each(`marshmallow marshmallows grillar grillade grilla grillkväll grillfest lägerbål lägerbålet majbrasa majbrasan majbål
      valborgsbål valborgselden påskeld påskbrasa tårtljus eldshow eldsjonglör eldsjonglörer eldslukare fackeltåg fackeltåget luciatåg
      luciatåget adventsljus adventsljusen adventsstake adventsljusstake rökmaskin rökmaskinen torris värmeljus`)},
    ljus/ljusen/ljuset/stearinljus/stearinljusen … tårtan/tårta/kakan/fönstret/bordet/graven/gravarna/altaret/adventsstaken, på tårtan, i
      kaminen/spisen/kakelugnen/brasan/eldstaden/öppna/vedspisen, brasan brinner/sprakar/värmer/i, från grillen/kaminen/brasan/
    skorstenen/majbrasan/lägerelden/spisen, tänder/tänt/tända/tände ljus/ljusen/ett/brasan/brasa`,
  food: lines`
    mjölk, mjölken, grädde, grädden, ketchup, yoghurt, majonnäs, gröt, gröten, soppa, soppan,
    ${each(`recept receptet potatis potatisen lök löken vitlök chili chilin chilisås chilisåsen sås såsen marinad marinaden deg degen
      kryddig kryddigt kryddstark smaken smakar smakade smak gott godis godiset godisbit jättegott mumsigt utsökt krämig pannkakor
      bullar kanelbullar pepparkakor dessert efterrätt glass glassen salsa wasabi senap senapen pajen pajer kakor köttbullar
      surströmming drink drinken snaps snapsen`)},
    het sås, i munnen/halsen, på tungan, stek/grädda/koka/baka i/tills/på, hemlagad`,
  machine: lines`
    wifi, bredbandet, routern, skrivaren, skrivare, kopiatorn,
    objektiv, objektivet, stativ, stativet, exponering, slutartid, svartvit, svartvitt, slow motion, slowmotion, timelapse,
      polaroid, negativ, viralt, visningar, undertexter, autokorrekt,
    ${each(`app appen appar appens hemsida hemsidan webbläsare webbläsaren inkorg inkorgen mejlkorg mejlkorgen mejlen mail mejl inlägget
      inlägg tweet tweets följare följarna hashtag mapp mappen mappar bilaga bilagan bilagor lösenord lösenordet excel programvara
      uppdatering uppdateringen spellista spellistan notis notiser gruppchatt gruppchatten kommentarsfält kommentarsfältet meme memes
      pixel pixlar skärmdump skärmdumpar minneskort minneskortet hårddisk hårddisken server servern servrarna`)},
    fil/filen/filer/filerna/sida/sidan/sidor/klipp/klippet/film/filmen/minut/minuten/länk/länken/ljudet/bild/bilder
      saknas/saknades/försvann/kraschade/är/blev/dog, batteriet/mobilen/telefonen/datorn/kameran/luren/laddaren dog/är/var`,
  work: lines`
    hyror, hyrorna, diagram, diagrammet, ökning, ökningen, tillväxt, tillväxten, statistik, statistiken,
    ${each(`deadline deadlinen deadlines läxa läxan läxor läxorna uppsats uppsatsen avhandling tentan tenta tentor pappersarbete papper
      fakturor skatten skatt bolån bolånet räntan räntorna inflation inflationen budget budgeten lön lönen aktier aktierna börsen bitcoin
      krypto pension pensionen sparpengar övertid spänningen nyfikenheten bakfylla bakfyllan bakis diet dieten tristess matte matten
      jetlag pollen stressen elpriser elpriserna matpriser priserna bensinpriset hyran`)},
    om/när/ifall jag är/blir/kommer/glömmer/missar sen/sent/för/det, att göra lista, den/denna/det/de här backen/backarna/veckan/trappan/
    trafiken/värmen/kön/tentan/skorna/klackarna, backen/trapporna/värmen/kön/trafiken/klackarna/skorna/fötterna dödar/tar/är/håller,
    till imorgon/imorn/nästa/måndag/fredag, upp mötet/tentan/resan/det/allt/resten/städningen, uppskjut*`,
  trade: lines`
    efternamn, förnamn, efternamnet, slutsåld, slutsålt, biljetterna, gratis,
    försäkringen, försäkring, försäkringsbolaget, två för en, second hand, loppis, almanackor,
    kvitto, kvittot, kvitton, faktura, garanti, garantin, mässan, marknadsstånd, hantverksmässan, hantverk,
    ${each(`salu rea rean rabatt rabatten halva slipning knivslipning slipas slipar replik replika repliker antik antikt antikviteter
      samlare samling samlingen samlarobjekt souvenir souvenirer logga loggan klistermärke klistermärken leksak leksaker
      leksakspistol leksakspistoler leksakssvärd vattenpistol vattenpistoler katalog katalogen prislapp prislappen skylten reklam
      reklamen annons annonsen smörkniv smörkniven brödkniv brödkniven slöjden täljd täljkniv`)},
    till salu, på rea, till försäljning, halva priset, säljer/sålde/såldes/säljs, heter/hette/kallas/som heter, namnet
      på, sålde slut`,
  praise: lines`
    humor, gulligt, gullig,
    kören, körens, applåder, applåderna, stående ovationer, publiken sjöng/jublade,
    på piano/pianot/gitarr/gitarren/trummor/trummorna/fiol/bas/scen, dansgolvet, frågesporten, quiz, quizlag, quizlaget,
      snygg, snyggt, vacker, vackert, magiskt, magisk,
    ${each(`spelning spelningen basist basisten trummis trummisen gitarrist gitarristen sångare sångaren sångerskan setlist låten låtarna
      solot solo extranummer refrängen rappare rapparen lol lmao haha hahah hahaha hihi skrattade skrattar skratt skrattet roligt
      roligast rolig kul fantastisk fantastiskt underbar underbart grym grymt älskade älskar älskat kär komiker komikern standup
      sminket klänningen mysig mysigt trevlig trevligt`)},
    rena/ren elden/eld, vilken spelning/kväll/fest/låt/match/show, hjärtat exploderar/smälter/svämmar/brister`,
  party: lines`
    ${each(`konfetti champagne champagnen champagnekork korken bubbel skumpa pinata popcorn avgasröret ballonger ballong ballongen
      svensexa möhippa påsksmällare knallpulver`)},
    var/är/bara/från/med/av fyrverkeri*/fyrverkerier/raketer/smällare/åska/ballong/ballonger/en ballong, fyrverkeri*
      på/från/över/vid/i/till, nyårsraketer/nyårsfyrverkeri*, bil som baktände, baktändning, baktände`,
  body: lines`
    röntgenbild, röntgenbilden, röntgen, ärret, ärr,
    rakade, rakat, plåster, plåstret, plåster på, men okej/ok/bra/läker, efter nattpasset/nattskiftet/jobbet, visdomstand*,
    ${each(`knäböj armhävningar träningspass träningspasset träningsvärk träningsvärken skoskav blåsa blåsor blåsorna solbränd
      solbränna solbrända tandläkaren tandvärk migrän förkyld förkylning yoga pilates gympa gympan massage`)},
    efter marschen/promenaden/löpningen/passet/gymmet/vandringen/dansen/loppet, av att stå/gå/springa/dansa/skratta/sitta, fötterna/benen/
    knäna/vaderna är/var/värker`,
  found: lines`
    hittades/hittade/hittats … välbehållen/oskadd/hemma/direkt/snart/igen/redan/igår/senare/sovande/mormor/farmor, kom/är/var
      tillrätta/hemma/välbehållen/välbehållna, allt/allting är/gick/löste/blev bra/okej/lugnt/väl/sig, allt väl, nu är allt, hemma igen, i
      säkerhet nu, vi/jag/de/polisen hittade honom/den/det, var hos/med mormor/farmor/sin/grannen/kompisen/pappa/mamma/faster/moster`,
  garden: lines`
    sniglar, sniglarna, snigel, bladlöss, ogräs, ogräset, hamster, hamstern, marsvin, marsvinet, guldfisk, guldfisken,
      igelkott, igelkotten, ekorrar, ekorren, duvor, duvorna, måsar, måsen, tomater, tomaterna, rosor, rosorna, tulpaner, krukor, krukorna, geting, getingar, getingbo, getingboet, myror,
      myrorna, möss, mal, larver, krukväxt, krukväxter, kaktus, orkidé, saneraren, anticimex, surdeg, papegoja, papegojan,
      bin, bikupan`,
  urgent: lines`
    hjälp, hjälp mig/oss/henne/honom, snälla hjälp/kom/skynda/skicka, sos, 112, skynda, skynda er/dig, kom hit/nu/fort/snabbt/genast,
    fort, snabbt, genast, nu direkt, just nu, precis nu, plötsligt, och sen/sedan/så/plötsligt, inget skämt, ingen övning, på riktigt,
    på allvar, spring, springer, sprang, skriker, skrek, gråter, panik, paniken, rädd, rädda, livrädd, livrädda, skräckslagen, blod,
    blodet, blodig, blöder, kroppar, lik, medvetslös, andas inte, inte andas, kan inte, får inte, kommer inte, vågar inte, ring
      polis/polisen/ambulans/112/ambulansen, ambulans, ambulansen, utrym, utrymmer, evakuera*, skicka polis/hjälp/ambulans/någon,
    folk/människor/någon/nån/barn/alla/flera/många/två/tre
      döda/dör/skadade/skadad/ligger/brinner/inne/fast/springer/skriker/träffad/träffade/skjuten/skjutna/nere/instängda,
    bredvid mig/oss, bakom mig/oss, utanför min/vår/vårt/mitt/dörren, vårt/vår/mitt/min
      hus/lägenhet/trapphus/gata/kvarter/våning/balkong, rätt mot/på, kvar inne, där inne, inne i, ska döda/dö/skjuta/skada, han/hon/de/dom har en/ett pistol/kniv/vapen/bomb, står utanför, vid dörren, han/dom/de är här/inne/utanför, sprider sig, tända eld, sätta eld`,
}
