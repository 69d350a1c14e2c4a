import { type Lexicon, near } from '../../lexicon.ts'
import { lines, ME, NOT, PERSON, SELF, WATERS } from './families.ts'

type Kinds = 'fire' | 'gas' | 'water'

export const hazards: Pick<Lexicon['danger'], Kinds> = {
  fire: lines`
    i brand, i lågor, hus/huset/lägenhet/skolan/bilen/taket i brand,
    eld/elden/eldsvåda*/eldhav*/eldsflammor/eldslågor/eldflammor/eldfara/soteld*/skorstenseld*/branden/bränder/
    bränderna/skogsbränd*/gräsbrand*/gräsbränd*/villabrand*/bilbrand*/bussbrand*/köksbrand*/kabelbrand*/mordbrand*/storbrand*/
    källarbrand*/vindsbrand*/takbrand*/markbrand*/fabriksbrand*/hotellbrand*/containerbrand*/industribrand*/balkongbrand*/
    trapphusbrand*/ladugårdsbrand*/batteribrand*/tunnelbrand*/brandrök*/brandlukt*/brinner/brinnande/brunnit/brann/lågor/
    lågorna/flammor/flammorna/rök/röken/rkö/rökk/röklukt*/rökutveck*/rökmoln*/rökpelar*/rökplym*/rökfylld/rökfyllt/rökfyllda/
    rökig/rökigt/rökiga/rökskad*/rökförgift*/rökdyk*/överänd/övertänd/övertända/övertänt/övertädd/övertnd/antänd/antända/
    antändes/antänt/antände/antänder/brandattentat/brandattack/brandfackla/pyroman*/mordbrännare/förkolnad/förkolnade/
    förkolnat/nedbrunn*/nerbrunn*/pyr/bolmar, brand i huset/köket/källaren/trapphuset/lägenhet/lägenheten/bil/bilen/hus/skola/
    skolan/butik/butiken/container/tunnel/tunneln/fabrik/fabriken/tåg/vind/förråd/källare/soprum/byggnad/höghus/hotell/
    sovrummet/badrummet/lokalen/garage/garaget/stall/ladugård/lada/skog/skogen/rummet/hallen/affären/motorrummet/tåget/bussen/
    källarn/soprummet/elskåp*, brand på våning*/taket/balkong*/vinden/tredje/fjärde/andra/femte/första/översta/sjukhus*/
    storgatan/gatan/fartyg*/båt*/färja*/skola*/hotell*/stationen/mitt/min, en/stor/kraftig/fullt/det/de/är/e/ä/utbruten/
    häftig/brand brand, =brand, brand hjälp/kår/bil/kåren, brandlarm/brandlarmet/brandvarnare/brandvarnaren/brandvarnarn/
    röklarm … går/tjuter/tjutr/ljuder/larmar/piper/ringer/låter/skriker/tjöt/gick … och/o/å/rök/brinner/hela/kan/luktar/nu/
    ingen/fortfarande, brandlarmet/brandlarm/brandvarnaren går/tjuter/ljuder/piper/larmar/skriker, larmet går/tjuter …
    rök*/brin*/brann/bränt, börjar/börjat/började/börja/hus/byggnad/bil/skog/lägenhet brinna, stå/står/stod i …
    låga/lågor/brand/ljusan, ljusan låga, flammar upp/mot/ur, röker … ur/från/ut taket/motor*/huset/fönst*/dörr*/skorsten*,
    ryker … från/ur/om/i/genom/ut/svart/under … taket/fönst*/huset/dörr*/motor*/elskåp*/proppskåp*/uttag*/källar*/bil*/vägg*/
    tunna*/ventil*/lägenhet*/maskin*/spisen/kontakt*/vinden, det/de ryker, ${near(
      `luktar/lukta/luktr/luktade/stinker/doftar/
    lukt`,
      `bränt/bränd/brännt/rök/brand/brandrök/brinner`,
    )}, bränd/bränt/brännt lukt/gummi/plast, brunnit/brann/brinner
    upp/ner/ned, fattar/fattat/fatta/fattade/tagit/tar/tog/ta/satt/sätter/satte/fått … eld, tände/tänder/tänt/tända/tuttade/
    tuttat/tutta/tuttar på … butik*/huset/hus/bil*/skola*/moské*/container*/sopor*/trapphus*/lägenhet*/dörren/oss/mig/sig/
    bensin/gräs*/skogen/kyrkan/båt*/allt, tänder/tänt/tände eld, bensin … tänd*/tände/eld/hällt/hällde/hälld,
    anlagt/anlagd/anlagda … brand/eld/bränder, brand/branden/bränder … anlagd/anlagda, glöder … väggen/taket/golvet/sladd*,
    gnistrar/gnistor … elskåp*/uttag*/ledning*/bil*/taket/sprutar/från, kabel*/sladd*/elskåp* … brin*/ryker/smält*/bränt/
    brann, brännhet … dörr*, utbränd bil/lägenhet, brand/brinner/elden … sprider/sprids/hoppar/närmar/kommer, blixtnedslag …
    brin*/tak*/eld, släck*/släcka … ${NOT}, ${NOT} släcka/släckt, kan ${NOT} släcka, pyr/pyrde/pyra …
    i/under/på/vägg*/soff*/madrass*/tak*/kompost*, får/fick ${NOT} … stopp/ut/släckt … eld*/brand*/det/lågor*/den, får ${NOT}
    stopp på, får/fick ${NOT} släckt, går ${NOT} … släcka, slår ut … taket/takfot*/fönst*/dörr*, lågor/eld/rök …
    slår/väller/bolmar/slog/vällde … ut/från/ur, brinner för fullt, full/svart/svarta av rök, fullt av/med rök,
    full/fullt/fyllt med rök, så mycket rök, mycket/tjock/svart/grå/vit/kraftig/massa/ser/såg/luktar rök,
    spisen/fläkten/köksfläkten/ugnen/stekpannan/kastrullen/frityren/granen/adventsljusstaken/soffan/sängen/madrassen/
    torktumlaren/tvättmaskinen/bilen/bussen/tåget/båten/huset/taket/vinden … brinner/brinna/brann/eld/lågor/ryker/övertänd*,
    hela … brinner/brunnit/brann, eldas … skräp* nära, tänt … på/eld, tänder/tände på, självantänd*/*sbrand/*sbranden/
    *branden/*sbränder/eldfront*/släck/kortslutning/kortslut*, batteri/batteriet/elcykel*/elsparkcykel*/powerbank …
    exploder*/brin*/ryker/eld/lågor/svull*, eldar/eldat/elda upp … bil*/hus*/skräp/moské*/kyrk*/skol*/container*/allt, eldar
    upp, fullt utvecklad, brinner … i/på/hos/nere/uppe/utanför/bakom, vind/vinden … elden/branden/lågor*, gnistrar …
    ryker/uttag*/elskåp*/elcentral*/proppskåp*/sladd*/eld*/brin*, elen/elcentralen/proppskåpet/uttaget/elskåpet/elmätaren/
    kontakten/batteriet … gnistrar/ryker/bränt/brinner/smäller/sprakar/osar, osar bränt/rök, ${near(
      `osar/osade`,
      `bränt/rök/brand/bränd`,
    )}, rök från/ur/under … tak*/fönst*/dörr*/hus*/motor*/fabrik*/lägenhet*/källar*/förskol*/skola*/
    ventilation*/bil*/container*, står i brand, eld ur/i/från/under/på, flammar/flammade/slår/slog … ur/ut/upp …
    motorhuv*/fönst*/taket/skorsten*, står i ljusan låga, i ljusan låga, omringad/omringade av eld/elden/lågor, rök
    ur/från/under/i … fönst*/våning*/dörr*/tak*/motor*/trapp*/ventil*/elskåp*/källar*/garage*/vinden, känner röklukt, brinner
    mot/precis, rökdykare behövs, kommer eld/rök/lågor, överhettad/överhettat … batteri/motor/element,
    brandsläckare*/släckare* … räcker/tom/tomma/slut/hjälper/inte/behöver, tänt på/eld … utanför/oss/huset/dörr*/bil*/hus*,
    har tänt på, lågor/eld/rök ur, hela … står i brand/lågor, får panik … brinner/rök/eld`,
  gas: lines`gas i luften/huset/källaren/trapphuset/tunneln/tunnelbanan/lokalen/rummet/lägenhet*/metron/köket/tåget/byggnaden/
    skolan, gas läcker/läck*/pyser/sipprar/väller/strömmar/sprider/luktar/lukt/väser/läcka/läka/gas, gasläck*/gasläk*/
    gasleck*/gaslukt*/gasluck*/gasmoln*/gasutsläpp*/gasexplo*/gasattack*/gaslarm*/gasvarn*/gasförgift*/gasad/klorgas*/klorin/
    tårgas*/giftgas*/nervgas*/senapsgas*/stadsgas/svavelväte*/svaveldiox*/blåsyra/kvävgas*/saltsyra*/svavelsyra*/
    salpetersyra*/ammoniak*/amoniak*/kolmonoxid*/koloxid*/kolmonox*/kolos/kolosförgiftning/kolosen/kemikalie*/kemikale*/
    kemikali*/kemikalj*/kemiskt/kemiolyck*/kemolyck*/kemiutsläpp/giftig/giftigt/giftiga/giftmoln*/giftutsläpp*/giftångor/
    giftattack*/förgift*/nervgift*/frätande*/sarin*/radioaktiv*/kärnkraftsolyck*/giftutsläpp/läckage*/pepparspra*/
    pepparsprej*/pepprspray*/mjältbrand*/ricin/hostanfall/gaas/klorutsläpp*, gasade/gasar/gasat … folk/oss/fängelse*, klor
    i/gas/luktar/läcker/läckt/utsläpp/läcka, gasol/gasolen/gastub/gastuben/gasoltub*/gasolflask*/gasflaska/gasflaskan/gasspis/
    gasspisen/gaskran/gasledning*/gasrör* … läck*/läk*/luktar/lukt/väser/pyser/sipprar/känner/exploder*/på/trasig/brin*/
    spricka/sprack/grävt, känner/känns/kände/doftar … gas/gasol/gaslukt*/gasolukt*/klor/kemi*/ammoniak, gasol …
    läcker/läckt/läcka, co larm*/larmet, dioxid* … läck*/utsläpp, kemisk/kemiska/kemiskt lukt/utsläpp/olycka/attack/stank/
    läcka/ämne/ämnen/ångor/doft/konstigt/luktar, gift i vattnet/maten/luften/dricks*, nån/någon … gift i, syra
    läck*/spill*/rinner/rann/läkt, syra har läckt/läkt/spill*/runnit, svavel/svavellukt … lukt*/stank/stinker,
    strålning*/strålar … kärnkraft*/läck*/hög*/mätare/förhöjd*/utsläpp, farligt gods, utsläpp/utsläppet …
    av/från/fabrik*/kemi*/gas/syra/ammoniak/klor/olja/lukt*, läcker/läckt/läcka/läker … gas/gasol/ammoniak/klor/syra/kemi*/
    bensin/diesel/olja/tankbil*/tankvagn*/tanken/cistern*/tunna*/tunnor/fabrik*/gul/grön/nåt/något/ventil/rör/ångor/dunk*/
    giftig*, gas/tankbil/tankbilen/tankvagn/cistern/tanken/tunna/tunnan/tunnor/rör/röret/fabriken/ventilen/dunk/tåget/vagnen/
    lastbil/lastbilen … läcker/läckt/läckte/läcka/läker/läkt/läckage, ${near(
      `luktar/luktr/lukatr/lukat/lukta/luktade/luktat/
    stinker/stinkr/stank/lukten/lukt/doftar/osar`,
      `gas/gaas/gasol/konstigt/konstig/skumt/skum/kemi*/kemikalier/ruttna/ruttet/
    rutten/bensin/diesel/klor/svavel/mandel/aceton/ammoniak/starkt/stark/underligt/fränt/skarp/skarpt/stickande/ägg/giftig*/
    bittermandel/lösningsmedel/blekmedel/lacknafta/olja`,
    )}, ruttna/rutten/ruttet ägg, frän/stark/stickande/skarp/konstig/
    kemisk/äcklig/konstiga lukt/stank/doft/ångor, luktar … ögon*/yr/illa … svider/huvud*/mår/alla, stinker …
    ögon*/huvud*/kräks/illa, gul/gula/gult/grön/grönt/gröna/gulgrön*/orange/brun/brunt/giftig/giftigt/konstig/konstigt/skum/
    vit/vitt rök/ånga/dimma/moln/gas/ångor/dis/molnet/röken … från/driver/kommer/över/fabrik*/ur/mot/sprider/svider,
    gul/grön/gröngul/orange/giftig/konstig/skum/lila rök/ånga/dimma/gas/ångor, gult/grönt/orange/giftigt/konstigt/skumt/brunt
    moln/dis, moln/molnet/dimma/dimman … driver/fabrik*/sprider, farliga/giftiga/frätande/konstiga ångor/gaser/ämnen, ångor …
    svider/yr/fabrik*/ögon*/sprider/från/ur/kommer/läcker/stiger, ${near(
      `ögon/ögonen/ögona/öga/ögonn`,
      `svid*/svider/sved/bränner/brände/rinner/rann/tåras/sticker/svidr/tårar`,
    )}, ${near(
      `svider/svid/sved/bränner/sticker/
    svidr/kliar/river`,
      `ögon/ögonen/ögona/halsen/hals/lungorna/näsa/näsan/luftvägarna/luftrören/svalget/bröstet`,
    )},
    kan/kunde/går ${NOT} öppna ögon*, hostar/hosta/hostade/hostr/hostat … alla/folk/flera/barn*/blod/ögon*/vi/eleverna/svider/
    kräks/hela/yr/personal*/kan/ingen/rök*/många/lukt*, ${near(
      `alla/allihop/allihopa/folk/hela/familjen/barnen/barna/flera/
    många/eleverna/personalen/vi/båda/ungarna/människor`,
      `kräks/kräkts/kräker/spyr/spydde/spyyr/illa/illamående/yr/yra/yrsel/
    huvudvärk/hostar/hostr/svimma*/svimfärdig*/kvävs/rinner/svider`,
    )}, mår/må/mådde illa … av/lukt*/rök*/gas*/yr/huvudvärk/
    ont/alla/allihop/fabrik*/svimma*, illamående … yr/huvudvärk/lukt*/alla/av, huvudvärk … yr/spyr/kräks/illa*/värmare*/
    pannan/grannen/katten/alla/båda, ont i huvet/huvudet … spyr/kräks/yr/alla/båda/illa/värmare*/pannan/hela, yr/yra …
    av/huvudvärk/illa/spyr/kräks/larm*/gas*/lukt*, är/e/blir/ä/känner … yr/yra/svimfärdig* … och/o/å/av/alla,
    tankbil/tankbilen/tankvagn/godståg*/godsvagn*/kemikalietransport*/lastbil … vält/välte/välter/krock*/läck*/ånga/spårat/
    urspår*/kemi*/syra, kemi* … rann/runnit/rinner/spill*/spilld*/vält/välte/läck*, spilld/spillt/spill/hällt/välte …
    kemi*/syra/klorin/ammoniak/kvicksilver, väser/pyser/sipprar/väsande/fräser … gas*/spis*/tub*/rör*/ledning*/kran*/ventil*/
    ur, spis/spisen/tuben/ledningen … väser/pyser/gas/gasol, peppar spray, sprejat/sprejar/sprutar/sprayat/sprutade …
    peppar*/ögon*/gas/ansikte*/nåt, kolmonoxidlarm*/kollarm*/gasvarnare*/gaslarm*/colarm … piper/pipper/går/larmar/tjuter/
    ljuder/låter, larmet/larm/varnaren … kolmonoxid/gas/piper/pipper … yr/huvud*/illa, dragit/andats/inandades … in
    gas/ångor/rök/ångorna, dålig/äcklig/konstig/stark/kemisk/otäck/underlig/frän/hemsk lukt/doft/luft …
    alla/huvud*/ont/yr/yra/illa/kräks/ögon*/svider/hostar/svimm*/hus*/trapp*/källar*, huvud/huvudet ont, ont huvud …
    alla/lukt/gas/sova, alla/vi … ont i huvudet/huvet, alla/vi/familjen … somna*/sover/sova … yr/huvud*/lukt/gas/vaknar,
    svimmar/svimmade … lukt*/gas*/alla/flera/fabrik*, andas … gas/ångor/kemi*/klor, tunna/tunnor/tank/cistern/lastbil …
    rinner/rann/läckt/läcker/ryker/pyser, vätska … rinner/rann/läck*/frät*/luktar/ryker, okänd/gul/grön/konstig/frätande
    vätska, bränner/svider/river/sved/sticker i … lungor*/hals*/ögon*/näs*/strup*/bröst*, lungorna … bränner/svider/ont,
    hostar blod, kan ${NOT} … sluta hosta, slutar ${NOT} hosta, ventilation* … gas/lukt*/rök, konstig/kemisk/giftig rök/luft,
    luften … gul/bränner/svider/stickande/giftig*/tjock, döda/död … fåglar/fiskar … gas*/lukt*/fabrik*/kemi*,
    vit/vita/gula/gröna/bruna/konstiga/frätande ångor, grävde/grävt/kapat/sågat/borrat … av/i/genom …
    ledning*/gasledning*/gasrör*, sprayat/sprejat/sprayade/sprejade … hals*/ögon*/hostar/svider/nåt/något,
    gasslang/gasslangen/gasolslang/gasolslangen/gasledning*/gasrör*/gaskran/gasspis*/gastub*/gasflaska* …
    av/sprack/läck*/lossna*/gick/sprucken/brast/sönder, sprutade/sprutar/sprejade/släppte/släppt/kastade … nåt/något/gas/kemi*
    … ögon*/svid*/svimm*/hosta*/luft, släppte/släppt ut … gas, kolos … larm*/yr/huvud*, trötta … lukt*/gas*/huvud*/yr/larm*,
    stickande/sticker i näsan, fallit/vält/välte … syra/gas/kemi*/ammoniak, lastbil/tankbil … syra/kemi*/gas/ammoniak/klor,
    osar … slö*/huvud*/yr*/illa/trött*/barn*/kolos*, slöa/slö/trötta/dåsiga/dåsig … huvud*/huvet/yr*/pannan/illa/gas*,
    lukt/lukten … så/stark/hemsk/kväljande/outhärdlig … svimm*/yr*/kräks/illa/ögon*/andas, nåt/något i luften, i luften …
    svid*/kräks/hosta*/giftig*/konstig*, ammoniak* … läck*/läckt/ut, har läckt ut, läckt/läcker/läckte ut, rinner ut …
    giftig*/syra/kemi*, pannan/värmaren/kaminen … osar/läcker/gas/lukt*/yr*/huvud*, jag/vi luktar gas/gasol/klor/bensin,
    luktar gas*, kemikalier/tunnor/fat … läcker/rinner/ryker/läckt, fat/faten/tunnor/tunnan … läcker/ryker/sprack/rinner`,
  water: lines`drunknar/drunknade/drunkna/drunknat/drunknad/drunknande/drunkning/drunkningen/översvämm*/översväm*/svämmat/
    svämmar/svämmade/vattenfyll*/vattenmass*/kantra/kantrat/kantrade/kantrar/kapsejs*/kapsejz*/kapsajs*/förlist/förliste/
    förliser/skeppsbrott*/grundstött*/överbord/isvak*/bortspola*/bortskölj*/bortsvept*/dammbrott*/dammras*/rämna*/rämnat/
    rämnar/tsunami*/flodvåg*/jättevåg*/monstervåg*/störtflod*/stormflod*/springflod*/skyfall*/syndaflod*/strandsatt*/
    strandsatta/räddningsbåt*/nödraket*/isflak*/drukn/sjönöd/drunkningstillbud*/drunkningslarm*/drunkningsolycka/vattenfylls/
    vattenfyllt/vattenfylld/plurrade/sjöräddning*/livboj*, svämma*/svämat/svämar/sväma/svämmer över/övr/in/ut,
    ${near(
      `vatten/vattnet/vattne/vatnet/vattent/vtaten/vattenet`,
      `stiger/stigit/steg/stigr/stiget/forsar/forsade/forsa/
    strömmar/strömmade/väller/vällde/tränger/trängt/trängde/sprutar/sprutade/sprutr/läcker/fyller/fylls/fyllt/stigande/högre/
    rusar/midjan/midja/knäna/knä/halsen/axlarna/bröstet/hakan/taket/nacken/överallt/djupt/strömt/höga`,
    )},
    vatten/vattnet/vattne/vatnet … kommer/kom/går/når/står/nådde … in/upp/över/genom/meter/mot, vatten/vattnet … till
    knäna/midjan/taket/halsen/bröstet/låren/axlarna, vatten i källaren/huset/källarn/tunneln/lägenhet*/bilen/båten/hela/
    trapphuset/bussen/köket, full/fullt/fulla/fylls/fyller/fyllts/fylld/fylldes/vattenfyll* … vatten/vattnet,
    källar*/huset/hela/bilen/rummet/tunneln/båten/lägenhet*/garaget … fylls/under vatten/vattenfyll*/fylldes, vattennivå* …
    stig*/hög*/över/kritisk*, vattenläck* … stor*/fors*/el/tak*/sprutar/källar*, är/e/står/ligger/hamnat/bilar … under
    vatten/vattnet/ytan, under ytan/isen, försvann under, ${near(
      `båt/båten/bil/bilen/bilar/färja/färjan/skepp/skeppet/fartyg/
    fartyget/segelbåt/segelbåten/motorbåt/buss/bussen/roddbåt*/gummibåt/gummibåten/kanot/kanoten/kajak/flotte/flotten/skutan`,
      `sjunker/sjunkit/sjönk/sjunka/sjunkande/sjunkr/kantra*/kantrat/kapsejs*/kapsejz*/kapsajs*/välte/välter/läcker/flyter/flöt/
    slagsida/drivit/driver`,
    )}, vi/jag/ja/någon/nån/han/hon/folk/bilen sjunker, sjunker … hjälp/snart/fort/vatten/båt*,
    tar/tagit in vatten, slagit runt … båt*/kanot*, gått på grund, inga/ingen/utan flytväst*, flytväst* …
    inga/ingen/saknas/har, man överbord, föll/ramlade/ramla/ramlat/trillade/trilla/trillat/fallit/gått/gick/halkade/halkat/
    halka/åkte/åkt/kört/körde/plumsa*/puttad*/knuffad*/drog/dras/tappat/slagit/försvann/försvunnit/kastad*/spolades …
    i/ner/ned/genom/under/ut ${WATERS}/isen/isn/is/vattenbrynet, genom isen/isn/isten, isen/isn … brast/brister/brustit/
    sprack/spricker/sprucken/höll/gick/gått/under/lossna*, i en/isen/is vak/vaken, i vaken/isvaken/sjönöd, ${PERSON} … i/under
    vattnet/vatnet/kanalen/ån/älven/forsen/floden/vaken/hamnbassäng*/bassängen/sjön … skriker/hjälp/kan/flyter/orörlig*/
    livlös*/simma/borta/ut/sjunker/kämpar/kommer, nån/någon/man/kvinna/person/människa/människor/folk/kropp/kille/bil/barn … i
    vattnet/kanalen/ån/älven/forsen/floden/viken/hamnen/poolen, ligger/flyter/guppar … i/på vattnet/kanalen/ån/älven/poolen/
    ytan/vatten/sjön, kan/kunde/orkar/kann ${NOT} … simma/simmr/siimma/hålla, ${NOT} simkunnig*, ${NOT} … simma, huvudet över
    ytan/vattnet/vattenytan, orkar ${NOT} … simma/ytan/hålla, drar/drog/dras/drogs/dragen/dragit/drogss … under/ut/ner/med/ned
    … ström*/strömmen/vattnet/vågor*/havet/älven/forsen, ström/strömmen/strömen/underström* … tar/tog/drar/stark/drog/för/
    tagit/fört/sliter/slet, vågor/vågorna … slog/slår/drog/tog/över/tagit/spola* … ${PERSON}/båt*/oss/mig/ombord/barn,
    spolas/spolades/spolats/spolade/spolat/spolar/sköljdes/sköljer/sköljs/sköljt/sköljde/svepte/sveptes/svepts …
    bort/med/ut/iväg/ner/undan, flyter/flöt/flytit … bort/iväg/ut/kropp*/bilar/folk/omkring, bilar/bilen/bil/husen …
    flyter/flöt, dammen/damm/vallen/vallar/fördämning*/jordvall*/dammvall*/skyddsvall*/slussen/dammluck* …
    brast/brister/brista/brustit/sönder/spruck*/sprack/läck*/rasa*/vika/höll/kollaps*/ger/gett/över/spricka/sprickor/rämna*,
    älv/älven/flod/floden/bäck/bäcken/sjön/havet/kanalen/vattendrag*/ån … svämma*/sväma*/bräddar*/bräddarna/stig*/stiger/
    stigit, älven/floden/bäcken/havet/sjön/kanalen … över gatan/vägen/kanten/kajen/bräddarna/in, brutit/bröt … fåra/bräddar*,
    jättestor våg, stor/jättestor/enorm våg … kommer/sköljer/mot, högvatten … stiger/in, sitter/står/satt/klättrat/klättra/
    upp/uppe/flytt/suttit/klättrade på … tak/taket/taken/takåsen/biltaket … vatten*/vi/väntar/hjälp/båt/räddas/räddning*/når/
    översväm*/strömmen/med/och/o/å, vi/familj*/folk/grannarna/människor … på taket/taken/biltaket, hit/upp på taket … vatten*,
    isolerade … vatten*/översväm*, behöver/skicka … båt/båtar/helikopter, klamrar/hänger/håller ${SELF} … fast/i/vid …
    träd*/stolp*/tak*/gren*/båt*/rör*/boj*/brygga*/isen, klamrar sig, klänger … träd*/tak*/isen, till
    midjan/knäna/hakan/axlarna … vatten*/stig*/i/upp, vatten … meter/meters/decimeter/el/elen/elskåp*, når … upp/till/över …
    fönstr*/dörr*/fönster*/midjan/taket/våning*/huvudet/halsen/knäna/bröstet/hakan/trappan, fylls … vatten*/och/o/å/snabbt/
    dörr*, källar*/källarlägenhet* … fylls/vatten/översväm*/stiger, rinner/väller/strömmar in, forsar in/ner/fram/ut/över,
    forsade in/ner/fram/ut/över/vatten, vattenledning*/vattenrör*/huvudledning* … brast/sprung*/sprack/exploder*/läck*/
    sprutar/spruck*, gått ner sig/sej, gick ner sig, livlös … vatten*/poolen/strand*, under vattnet …
    länge/fortfarande/kommer/minut*/fast/sitter, bogser* … sjunk*, motorstopp … driver/klippor*/ut, driver …
    havs/klippor*/klipporna/ut, båt … i nöd, drev/driver ut, bilen/båten/bussen/färjan/fartyget/skeppet/flottan/den
    sjunker/sjönk, igenom isen/isn, genom … is/isen, åkte/åkt/gick/gått/körde/kört/föll/ramla*/trampade … igenom/genom …
    isen/isn, bäcken/ån/floden/älven … blivit/forsar/forsade/svämmat/bräddat, bäcken/ån/floden/älven … kommer/rinner/strömmar
    in/genom/över/ut, blivit … fors/sjö/flod, har svämmat/bräddat/brutit/drunknat, vatten/vattnet upp till, upp till
    bröst/bröstet/midja/midjan/hals/halsen/knä/knäna/låren/axlarna/hakan/fönstren/taket, i tjärnen/tjärn/gölen/åfåran/slussen/
    kanalen/hamnbassängen/älven/forsen … fall*/föll/ramla*/barn*/pojk*/flick*/hjälp/skrik*/försvann, ${near(
      `strömmen/
    vågorna`,
      `iväg/bort/tog/drog/drogs/under`,
    )}, drogs/dras/dragits/sveptes iväg/ner/ut/bort, försvann/försvunnit … under
    vattnet/ytan/vatten/bryggan/isen/vågorna, ${PERSON} … försvann … vattnet/sjön/ån/havet/vågorna/älven, kom … inte upp …
    ytan/vattnet/igen, kommer/kom ${NOT} upp till ytan, dykt … inte upp, hoppade/dök/hoppat … i … inte/ej/aldrig … upp/kommit,
    vatten/vattnet … rinner/rann/strömmar/sprutar in/genom/ner/över/ur/överallt, rinner/rann … vatten …
    in/genom/ner/överallt/från/taket/tak*/vägg*, vatten in i/genom, vattnet går upp/över, vattenläcka …
    elskåp*/stor/källar*/fors*/taket/rinner, folk/människor/grannar … fast/strandsatt*/flyr/tak … vatten*/översväm*, i vattnet
    … skriker/hjälp/drunkn*/vinkar/fryser/håller/flyter/livlös*/orörlig*, fryser … vattnet/ihjäl, tappade/tappat … greppet …
    vattnet/båt*/ström*, kajak/kanot/sup/paddlare … vält*/välte/kantra*/driver, hav* … driver/båt*, bogsera … sjunker, sos …
    sjön/havet/båt, gled/halkade/halkat/föll/ramla*/trilla*/åkte/glidit av/från/i/mellan … bryggan/båten/kajen/isen/klippan/
    flotten/surfbräd*/sup, kajak/kajaker/kajakerna/kanot/kanoter/roddbåt*/segelbåt*/jolle*/eka/ekan …
    välte/vält/kantra*/kapsejs*/sjunk*/driver/vattenfyll*, klarar/orkar ${NOT} … komma upp/simma/ta/hålla, ser ${NOT} …
    vattnet/ytan/honom/henne … bryggan/sjön/badet, ser honom/henne/dom ${NOT}, ser honom/henne/dom inte … vatt*/längre/mer,
    vattnet/vatten är/e/står … uppe/högt/vid/över/nästan/i … fönst*/dörr*/trapp*/tak*/vägen/köket/midjan/knä*/bröst*, vattnet
    är/e uppe, på botten … pool*/bassäng*/sjön/ån/kanalen/hamn*, ligger på botten, bryggan/flotten/isen/isflaket/båten …
    lossnade/driver/drev/lossnat/sjunker, driver … ut/mot/iväg/med … fallet/forsen/havet/dammen/klippor*/strömmen, mot
    fallet/forsen … driver/dras/flott*/båt*, vatten/vattnet till/över midjan/knäna/fönst*, på taken, folk på tak*,
    ån/vattnet/havet tog … bil*/hus*/bro*/barn*/honom/henne, sköljs/sköljdes bort/ut/över, plurrat i,
    rinner/forsar/strömmar/väller … genom/in/i … huset/källar*/lägenhet*/gatan/stugan/garaget/tunneln, isen …
    sönder/sprack/bröts/brast/gick/knak*, sjunker vid/i/under/framför/mitt, strömmen/vågorna/vinden … drar/för/tar/driver
    ${ME}/båten/oss ut, ingen motor, motorn … dog/död/stannat/funkar … sjö*/havet/driver/båt*, flyter iväg/bort,
    sköljts/sköljdes/spolas/spolats … bort/iväg/ut/över, skyfall* … källar*/översväm*/vatten*/gatan/strand*, vattnet
    vid/till/över/upp rutan/fönst*/knä*/midja*/hals*/dörr*, bilen … i vattnet/ån/sjön/kanalen/diket …
    med/folk/kvar/sjunk*/barn*, skridskoåkar*/skridsko* … isen/vak*/genom, gick/åkte/körde/rullade/gled/for … ner/ned i …
    ån/sjön/älven/kanalen/vattnet/havet/diket/floden, vågor/vågorna … slår/slog/sköljer in/över, vatten upp till/över/i …
    tak*/midja*/hals*/knä*/bröst*/fönst*, vatten/vattnet … tak/taket/midjan/halsen/axlarna/bröstet, baksätet …
    vatten*/ån/sjön/sjunk*, genomblöt* … fryser/ihjäl/båt*/isen, utan åror/motor … driver/båt*/ut`,
}
