import type { Lexicon } from '../../lexicon.ts'
import { BATHER, lines, MANY, PAGE, WATER } from './harmless-families.ts'

type Kinds = 'fire' | 'gas' | 'water' | 'collapse' | 'crush' | 'help-us' | 'fleeing'

export const places: Pick<Lexicon['harmless'], Kinds> = {
  fire: lines`
    brandvarnar*/brandfilt*/brandsläckare* … kvitto/köpt/köpte/batteri*/monterad, köpte/köpt/beställde …
      brandvarnar*/brandfilt*/brandsläckar*, brandstation*/brandbil* … öppet/museum/leksak*, bränt/brände/bränd …
      rostbröd*/brödet/maten/kakan/bullarna/kaffet/köttbullarna/tungan/soppan/kalorier,
    levande/tända ljus … brinner/brann, ljus/ljuset/ljusen/lampan/lampor/lamporna/lyset/lyktan/lyktor/lyktorna/
    facklor/facklorna/marschaller/marschallerna/värmeljus/stearinljus/adventsljus/gravljus/ljusstaken …
    brinner/brinna/brann/brinnande på/i/ute/utanför/hela/fint/vackert/mysigt/bordet/fönstret/till/varje,
    ljus/lampan/lampor/lamporna/lyset/marschaller/facklor/värmeljus/stearinljus brinner/brann, brinner/brinnande/brunnit/
    brann/brinna för … miljö*/musik*/sitt/mitt/sina/frågor/frågan/saken/sport*/djur*/jobb*/fotboll*/konst*/klimat*/barn*/
    rättvis*/det/att, brinner i knutarna, brinnande/brinner intresse*/hjärta/engagemang*, brasan/brasa/kamin/kaminen/eldstad/
    valborg/majbrasa*/påskbrasa*/lägerelden/lägereld … brinner/sprakar/eld/elden/brasa*/rök/röken, öppna spisen …
    brinner/sprakar, eld/elden … kamin/kaminen/grillen/brasa/brasan/eldstad*/grillplats*/spisen, låten/låtar/låtarna/beatet/
    outfiten/texten/albumet/festen/musiken/killen/tjejen/du … är/e/va eld, är/e eld emoji, så jävla eld, är/e … ren eld, helt
    eld, eld och lågor, fyr och flamma, gnistor flög, brandvarnare/brandvarnaren/brandvarnarn/brandlarm/brandlarmet …
    batteri/batteriet/batterier/testas/testar/testades/installera*/byta/bytte/bytt/övning/övningen/montera*/prov*/fungerar,
    testa/testade/testar … brandlarm/brandlarmet/brandvarnare*, vid/en/i brand ta trapp*, vid/a/the/this/my/deras/varumärke
    brand, rök/röken/röklukt/rökmoln … grill/grillen/grillarna/grillning*/skorsten/skorstenen/skorstenar/kaminen/bastu/bastun/
    pipa/cigarett*/rökmaskin*/brasan/korvgrill*/rökelse/skorstenarna, grillen/grill/bastun/kaminen/skorstenen/skorstenar/
    rökmaskin*/cigaretten/rökelsen … röken/rök/ryker/ryka, rök/röka inte, sluta/slutat/slutade/börja/gå/gick/ut att/o/och/å
    röka/rök, ryker om kaffet/soppan/maten/öronen/gröten, det ryker om, ryker/rök ihop, rök och ånga … tåget/ångloket,
    bränt/bränd/brända/brände kaffe/toast/brödet/bröd/mandlar/socker/kakan/pizza/pizzan/korv/maten/gröten/tårtan/bullar/
    bullarna, luktar/luktade/lukt … bränt … bröd/toast/gröt/kaffe/popcorn/mat, luktade/luktar … bränt … köket toast, bränt
    vid, vid brända … gröt*, branden/elden … utredning*/utreds/släckt/släckta/släcktes/släcks, brand new/name/manager, i lågor
    av kärlek, rök/röken … är/kommer/kom/var från … grill/grillen/skorsten*/kaminen/bastun/rökmaskin*/korvgrill*/eldstad*,
    elden/eld … är/kommer/var från … grill/grillen/kaminen/brasan/eldstad*, brinner/brinna/brann/brunnit/brinnande för,
    luktar/luktade/luktat/doftar … rök/brandrök/bränt … brasan/grillen/kaminen/bastun/grillarna, mycket/så rök … grill*,
    brinner alltid/ofta/nu ett/två/tre/flera/levande ljus, brinner ett/två/levande/små/några ljus/lykta/ljuslykta/marschaller,
    brinner … ljus/marschaller/facklor/lyktor i/på fönstret/bordet/graven/trappan/gravarna, luktar/luktade/luktat/doftar … rök
    … grill/grillar/grillning/brasa/bastu/kamin/korv*, rök/röken från … grill/grillen/grannens grill*, rökigt kök, rökig
    bar/lokal/whisky/smak, rökigt i köket … mat*/stek*/bränd*, rökiga toner`,
  gas: lines`
    gasräkning*, gasräkningen, gaspris*,
    gasar/gasa/gasade … på/förbi/iväg/järnet, gasen i botten, full/på/ge/ger/gav/mer/tryck/tryckte/skratt gas, gas
    och broms, gas broms, gasol/gasolen/gasoltub/gasoltuben/gasolflaska/gasolflaskan … grillen/grill/slut/husvagnen/campingen/
    byta/bytte/macken/kök/båten, köpa/köpte/bytte/byta/byt/fyllde/köp/hämta/hämtade … gasol/gasoltub*/gasolflask*/gasflaska,
    grillen/grill/husvagnen … gasol/gasolen, giftig/giftiga/giftigt … tunga/kommentar*/relation*/chef/stämning/kollega/
    arbetsplats/svampar/svamp/växter/växt, giftigt förhållande, kemisk/kemiska/kemiskt peeling/romans/tvätt/formel/förening/
    ren, läcker/läckert/läckra … tårta/tårtan/mat/middag/soppa/kaka/sås/dessert/lunch/design/färg/klänning/bild, tankbil …
    leksak*, läckt/läcka/läckte … nyheter/uppgifter/låten/albumet/skivan/till pressen, kranen läcker, luktar …
    gott/nybakat/bullar, svider/svid*/rinner/rann/tåras/bränner/sved … lök/löken/solkräm*/schampo/chili/chilin,
    lök/löken/chili/chilin/solkräm*/schampo … svider/rinner/tåras/ögon/ögonen/bränner/halsen, ögonen/ögon …
    tåras/rinner/rann/tårades … skratt/löken/lök/glädje/rörd, svider/bränner/sved i … plånboken/hjärtat/själen/fotsulorna/
    låren, illamående/illa … åksjuk*/bakis/bakfull/karusell*, yr i mössan, yr av lycka/glädje/kärlek, yr snö, snön yr,
    alla/barnen/vi … yr/mår illa/spydde … karusell*/bergodalban*/åksjuk*, luktar/luktade … bensin/diesel/olja/gas …
    macken/bensinmacken/verkstan/garaget/bensinstationen/mackar, klor … simhallen/badhuset/poolen igen`,
  water: lines`badar/badade/bada/simmar/simmade/simma/leker/lekte/plaskar/plaskade/paddlar/paddlade/fiskar/fiskade/dyker/dök/
    seglar/seglade … i/på ${WATER}, ${BATHER} … badar/badade/bada/simmar/simmade/simma/leker/lekte/plaskar/plaskade/dyker/
    fiskar/paddlar/fiskade … ${WATER}, hoppade/hoppar/hoppa/dök/dyker i/ner/ned … vattnet/sjön/poolen/havet …
    bryggan/bada/hopptorn*/trampolin*/svikten, vattnet/havet/sjön/vatten är/var … varmt/skönt/kallt/klart/fint/spegelblankt/
    gott/avstängt/lugnt, vattnet kommer tillbaka/från/ur, vatten/vattnet till blommorna/hunden/kaffet/teet/kaffe/te/blommor,
    glas/flaska/kopp/liter/mugg/kanna/flaskor/flaskan/glaset/hink/dunk/dunkar vatten, full/fullt/fulla/fylld/fyllda …
    flaska/flaskor/dunk/kanna/glas med/av vatten, fyllde/fyllt/fyller/fyll/fylla … flaskan/flaskor/glaset/kannan/poolen/
    hinken/badkaret/dunkar/kastrullen/ballonger … med vatten, vatten i flaskan/glaset/kannan/bollen/poolen/kranen/kastrullen,
    blommorna/hunden/katten … vatten, översvämm*/översväm*/drunkn*/dränk* … av/i/med … ${MANY}, drunknar/drunkna/drunknade i …
    jobb*/papper*/läxor*/mejl*/mail*/reklam/plugg*/sorg*/tårar/skulder/choklad/tvätt*, drunknade råttan,
    våg/flodvåg/tsunami/flod av … känslor/solidaritet/stöd/protester/kärlek/glädje/${MANY}, temperaturen/priset/priserna/
    spänningen/febern/humöret/solen/räntan/hyran/kursen/elpriset … stiger/sjunker/sjönk/steg/stigit/sjunkit, sjunker i
    pris/värde, sjunkande priser, båten/båt/båtar … på vattnet, solen/månen går/gick under, åker/åkte/åka skridskor … isen,
    isen … tjock/plogad/spolad/håller, på taket … solceller/antenn/antennen/takterrass/målar/plåtslagare/takläggare/duvor/
    måsar, solceller/takläggare/takläggarna/duvor/måsar/måsen/antenn/katten/plåtslagare/solpaneler/restaurang/bar/takterrass …
    på taket, sitter … på taket … takterrass*/sol*/rosé/vin/öl, flyter/flöt på, trafiken flyter/flöt, skyfall … film*/bond,
    stormflod … förr, vatten över huvudet … jobb*, vattnet/vatten … rann/rinner … brunnen/avloppet/slangen/kranen/stupröret,
    kranen … rinner/droppar/sprutar, fontän*/fontänen/slangen/vattenspridaren/sprinklern … sprutar/rinner/vatten,
    mejlkorgen/inkorgen/mejlen/mailen/brevlådan/kalendern/schemat/soporna … svämmar/svämmade, lär/lärde/lära … simma/drunkna,
    innan/efter/före/under skyfallet, skyfall* … regn*, mejlkorgen/inkorgen svämmar över, inkorg* … svämmar,
    överlevde/överlevt tsunamin, tsunamin 2004, svämmar/svämmade över av … mejl*/mail*/känslor/glädje/annonser`,
  collapse: lines`
    tältet/paviljongen/parasollet/tårtan/sandslottet/snögubben … rasade/rasat/föll/kollapsade/säckade,
    ballong/ballongen/ballonger/bubblan … sprack/spricker,
    rasar/rasade/rasa/rasat … vikt/kilo/nätet/börsen/twitter/facebook/listan/listorna/tabellen/trea,
    rasar/rasade/rasa mot/över … förslag*/beslut*/domare*/politik*/regering*/chef*, publiken/fansen/läsarna/twitter/tittarna/
    väljarna/grannarna/föräldrar/tränaren rasar/rasade, priserna/priset/bostadspriserna/elpriserna/aktien/aktierna/aktie/
    börsen/kursen/kurserna/kronan/bitcoin/räntan/temperaturen/tittarsiffrorna/förtroendet/omsättningen …
    rasar/rasade/rasa/rasat/kollaps*/faller/föll/störtar/störtade/ras, lavin av, som en lavin, kollapsade/kollapsar …
    soffan/sängen/skratt, ekonomi*/euro*/marknad*/äktenskap* … kollaps*, kollaps*/krasch* … ekonomi*/euro*/marknad*/börs*,
    datorn/systemet/servern/sajten/sidan/appen/nätet/telefonen/internet/hårddisken/programmet … kollaps*/krasch*/rasar/
    störta*/rasade, snön/snö/regn/regnet/löv/löven/bladen/mörkret/natten/skymningen/dimman/haglet/temperaturen …
    faller/föll/fallit/falla/ramlar, faller/föll/fallit … snö/snön/regn/regnet/löv/löven/tystnad, faller/föll/fallit
    i/isär/samman/på … smaken/glömska/sömn/plats, jordskred … valet/valen, river/rivs/rev/rivas/rivning …
    huset/byggnaden/bron/skorstenen, planerad sprängning, skakar/skakade på huvudet, skakade hand/hände*, bron …
    öppnas/lyfts/byggs, spricka/sprickor i … skärmen/glaset/mobilen/vasen/läpparna/relationen/regeringen/partiet, tornet …
    lutar … pisa, lutade/lutar … cykeln/stegen mot, tavla/tavlan/gardiner*/affischer*/skylten/flaggan/lampan/tvätten …
    hänger/hängde/hängt, hänger/hängde … tavla/tavlan/gardiner*/affischer*/flaggan/flaggor/lampan/tvätten/lampor/lyktor/
    ljusslingor, hus/huset/byggnaden/bron/tornet/scenen/läktaren … hänger tvätt/flaggor, jordbävning/jordskalv … magnitud …
    igår japan/chile/turkiet, lavin/laviner … kurs/risk/utbildning, lavinkurs, trädet/taket men kom ner`,
  crush: lines`
    lite/trevlig/gullig/mysig/lugn trängsel, trängsel på rean/loppis/bokrean,
    kläm/klämma/klämmer på/in knappen/skicka/play, klämdag/klämdagen/klämdagar, klämd på pris*,
    pressa/pressar/pressade/pressat/pressad … apelsin*/citron*/vitlök/juice/byxor/byxorna/skjortan, pressad/pressade på/av …
    tid/jobbet/deadline*/stress*, känner/kände/är/var … pressad av, trycker/tryckte/trycka/tryckt på …
    knapp/knappen/skicka/play/länken/sänd/skärmen/ikonen/knappar/hissknapp*/spara/ok, trycket från media/publiken,
    mosad/mosade/mosa … potatis/banan/avokado/potatisen/bananer, krossa*/krossad/krossade … hjärta/hjärtan/drömmar/dröm/
    drömmen/tomater/vitlök/rekord*/motstånd*/glas/is, krossad/krossade efter … förlust*/beskedet/match*,
    trampa/trampar/trampade/trampat … cykel/cykeln/klaveret/gräset/orgeln/bajs/lego/hundbajs/legobit/pedalerna,
    packad/packat/packade … väska/väskan/resväska/resväskan, packat och klart, fullpackat schema, tätt program, panik/paniken
    … glömt/glömde/nycklar*/nyckel*/tentan/tenta/julklapp*/packning*/försov*/provet, ingen panik, fick/får … panik …
    tentan/provet/nyckel*/spindel*, panik i köket/omklädningsrummet … kaka*/match*, för mycket folk … vände/orkade/åkte
    hem/gick hem, kö/kön rör sig, svimmade/svimma/svimmar nästan, nästan svimma*, svimmade av skratt,
    springer/sprang/går/gick/pratar om varandra/varann, gillar/älskar/känner/mot/på/med/för/till/av/hos/från varandra/varann,
    gick på varandra, trängsel … rea/rean, trångt i … garderoben/hallen/köket/kylen, pressade/pressa/pressar/klämde/klämma/
    trängde in oss/mig/sig/er i/på, klämde in oss`,
  'help-us': lines`
    skicka/skickar/ladda/lägga/lägger … film/filmer/bild/bilder/video/klipp/foto … någon/nån/polis/polisen/där, skicka en
      film/bild/video/ett klipp där någon/nån,
    hjälp med … ${PAGE}/läxor/läxorna/läxan/flytten/flytt/att/ansökan/deklarationen/matten/matte/plugget/
    språket/översättning*/cv/utredningen/datorn/uppsatsen/städning*, tack för … hjälp/hjälpen, tack så mycket för …
    hjälp/hjälpen, få/får/fått/fick … hjälp med/av … ${PAGE}/läx*/att, behöver/vill/önskar … hjälp med/att …
    ${PAGE}/läxor*/läxan/flytten/flytta/ladda/fylla/översätta/logga/skruva/bära/fatta/hitta, hjälp/hjälpa/hjälper mig/oss/mej
    … ladda/logga/översätta/flytta/fylla/skruva/förstå, hjälp/hjälpa/hjälper mig/oss/mej … med/förstå/hitta/skicka/öppna/ta …
    ${PAGE}/läxor*/läxan/flytten/inställning*/matten/formul*, kan/kunde/kunna/vill/ville/skulle/hoppas/gärna/vilja/försöka/att
    hjälpa/hjälp/hjälper till/polisen/er/utredningen/dig/utredare*/grannen/andra/polis/varandra, hjälpa/hjälper/hjälpte till,
    till … hjälp för/i, till/bra/stor/mycket/första/fin/god/ekonomisk/gratis/teknisk/medicinsk/under/rubriken/knappen/länken/
    fliken/menyn/sidan/erbjuder/erbjöd hjälp, med hjälp av, med … hjälp av, första hjälpen, hjälp och/o support, hjälp i
    menyn, hjälp knappen, hjälp/hjälpa polisen … med/bilder/vittn*, kan jag hjälpa, be/bad/bett om hjälp med,
    rädda/räddar/räddade … miljön/planeten/klimatet/valarna/världen/bina/kvällen/dagen/filen/dokumentet/plats/liv på
    blodcentral*, rädda barnen, rädda mig/oss … plats/tårtbit/bit/tristess/disken, ring/ringer/ringa/ringde …
    mormor/mamma/vårdcentralen/kundtjänst/tandläkaren, ring/ringa/ringer/ringde polisen/polisens/112/läkare/läkaren …
    tips*/nyfiken/imorgon/senare/114/växel, ring/ringa 11414/114, skicka/skickar/skickade/skickat/mejla/sända …
    bild*/fil*/film*/video*/mejl*/tips*/kopia/kvitto/foto* … till polis*/er/nån/någon/folk/läkar*, skicka/skickar/skickade
    till polisen/nån/någon/folk, kan/skicka … skicka … till polisen, skicka/skickade nån/någon/folk …
    bild/länk/fil/mejl/lapp/inbjudan, kan ni/nån/någon/du … skicka/hjälpa … länk*/mejl*/kod*/${PAGE}/kvitto*, snälla/snäll …
    mejla/svara/radera/skicka/ta … ${PAGE}/kopia/länken, snälla skicka/hjälp … ${PAGE}/länken, vid/i nödläge, nödsituationer,
    sos alarm/band/låt, sos … abba, snäll/snälla tant/mamma/hund/barn/människor/poliser/folk, snälla … polisen … trevlig*, det
    är bråttom till, polisen är bra/snäll/på plats … lugnt, polisen … på plats … lugnt, behöver polis*/läkare …
    utbildning/intyg, läkare … intyg, behöver läkarintyg, behöver … läkarintyg, ingen/ingn svarar på …
    mejl*/mail*/telefon*/kundtjänst, kan/kunde/skulle ni/nån/någon/du/man … hjälpa/hjälp … mig/oss/mej …
    förstå/ladda/logga/fylla/hitta/översätta/skicka/veta/med/läsa, får gärna ringa/kontakta/höra/kolla, ringa/ring polisen om
    ni/du vill, kan/får/kunde ni/du ringa mig, har redan ringt/kontaktat, skicka/skickar/skickade/ge/gav polisen …
    tips/bild*/film*/länk*/information/uppgift*/videon, får/fick/fått hjälp av/med/i, tog/tar emot hjälp`,
  fleeing: lines`flyr/fly/flydde … vintern/vardagen/stan/värmen/kylan/hettan/verkligheten/regnet/turisterna, tiden flyr,
    sprang/springer/sprungit/springa/rusade/rusar iväg/bort … bussen/buss/tåget/träningen/affären/toa/mötet/lektion*/skolan,
    sprang/springer iväg till/mot … bussen/tåget/jobbet, alla/folk springer/sprang … mål/lopp*/runda*/maraton/marathon/milen/
    varv*, körde/kör/kört/åkte/drog/stack iväg/bort … semester/jobbet/stugan/handla/möbler/skräp/skräpet/soporna/snön/
    återvinning*/middag*, smet … in/pannkak*/kaka*/plåten/formen, smet i/till/och, tiden sprang iväg, kom undan med …
    bot/varning, utrymning/evakuering … övning*/plan, hunden/katten/kaninen/hamstern/katt/hund … rymt/rymde/smet/sprang,
    rymde/rymt … förskolan/dagis/hage*, rymde … som barn, hästen/kossorna/korna/fåren … rymt/rymde`,
}
