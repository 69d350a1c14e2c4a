import { type Lexicon, near } from '../../lexicon.ts'
import { lines, ME, NOT, SELF, US } from './families.ts'

type Kinds = 'dying' | 'suicide'

export const deaths: Pick<Lexicon['danger'], Kinds> = {
  dying: lines`
    öppnar/öppnade/öppna knappt/inte/int ögon/ögonen, farfar/morfar/mormor/farmor/pappa/mamma är på väg bort/över, håller
      på att somna in,
    dör/dött/döende/död/döda/dödad/dödade/dödar/dödat/dödas/dödats/dödades/dödsoffer/dödsfall/dödlig/dödliga/
    dödligt/dödskadad*/dödshugg*/dödsmisshandel/ihjäl*/ihjel/omkom*/avled/liket/likdelar/orörliga/orörligt/mord/mordet/
    mordförsök*/mördar/mördade/mördat/mördad/mördats/mörda/mördare/mördaren/massmord*/massaker/massakern/massakrera/
    massakrerar/massakrerade/blodbad*/avrättar/avrättade/avrättad/avrättas/avrättades/avrättat/avrättning/avrättningar/
    halshugg*/halshögg*/lynchad*/folkmord/dödskjutning/stendöd/dråp/mordplats*/lemlästad/lemlästade/styckad/stympad/stympade/
    avliden/avlidit/avlidna/avlider/dräpte/dråpförsök, dog i/på/precis/nyss/framför/av/när/direkt/nu/alla,
    han/hon/alla/flera/många/folk/dom/båda/mamma/pappa dog, håller på att/å/o dö, håller på/o/å dö, kommer att dö,
    ett/två/tre/fyra/fem/flera/många/massa/av/döda/hittat/hitta lik, lik på/i/under/överallt/ligger/som, kroppar …
    överallt/ligger/på/under/gatan/marken, kropp/kroppen … ligger/hänger/flyter/livlös*/orörlig, livlös kropp/kroppar,
    slaktar/slaktade/slaktat/slakta/avrätta* ${US}, livlösa kroppar, gått bort nyss/nu/här, ${NOT} överleva/överlever,
    man/kvinna/person/han/hon/barn död/dö, död i/vid, hittad/hittade/hittat/hittades/funnen död/döda, har/ha dött, är/e/ä
    död/döda/dödad, tagit livet av ${US}, slår/slog/slagit/slå ihjäl, dödad/dödade av/i, skär/skar/skurit halsen av, liken
    ligger/i/på/överallt`,
  suicide: lines`
    avskedsfilm*, avskedsbrev*, avskedsvideo*, avskedsmejl*, avskedsmess*, bilen/står vid/på stupet/bron/kanten/räcket,
    kliva/hoppa/ställa/lägga/gå ut/mig framför … tåg/tåget/spåret/bil, slutar jag finnas, jag slutar … finnas,
      svält/tagit/svalt/åt … burk*/pillerburk*/tabletter/piller, vill inte finnas, ta hand om katten/hunden/barnen,
    självmord/självmords/självmordet/självmordsförsök/självmordstankar/självmordsbenägen/självmordsrisk/
    självmordsnära/självmordsplaner/självmordsbrev/sjävlmord*/själmord*/självmrd*/sjelvmord*/suicidal*/suicid*/avskedsbrev/
    avskedsbrevet/självmordsbrev*/farväl/överdos/överdosen/överdoser/överdoserat/överdoserade/sömntablett*/självskad*/snaran/
    rakblad*/självförbränning/självmordstank*/dödslängtan/suicidhot*/suicidförsök*/suicidrisk/suicidnära,
    ta/tar/tog/tagit/tagi/avsluta/avslutar/avslutat/ända/ändar/förkorta/göra … livet/livt/liv/live av/för ${SELF}/själv,
    ta/tar/tog/tagit/avsluta/avslutar/ända/beröva … mitt/sitt/mit/sit/ditt/hennes/hans liv/livt/egna, livet av ${SELF},
    avsluta/avslutar/ända livet, avsluta/avslutar/avslutat allt/alltihop/allting nu/ikväll/idag/snart/jag/ja/inatt,
    vill/vil/ska/tänker/bara avsluta allt/alltihop/livet, ta/tar/tog död på ${SELF}, döda/döder/dödar/skada/skadar/skjuta/
    skjuter/hänga/hänger/hängde/dränka/dränker/bränna/elda/strypa/kasta/slå ${SELF} själv/sjelv/sjävl, döda/dödar
    mig/mej/sig/sej, hänga/hänger/hängt/hängde/dränka/dränker/förgifta/förgiftar/förgiftat ${SELF}, skjuta/skjuter ${SELF} …
    i/själv/nu/ikväll/huvudet, ${near(
      `vill/vil/ville/ska/önskar/tänker/längtar/hoppas/hellre/redo/borde/bara/beredd/får`,
      `dö/dööö/döö`,
    )}, vill/vil ja/jag/bara dö/do, jag/ja vill/vil … dö, vill/vil/vilja … vara död/borta/försvinna, önskar/önska
    … död/borta/född/fanns/finns/dött, ${NOT} … leva/levaa/lever längre/mer/mera/vidare/så/såhär, vill/vil/orkar/orkr/orka/
    kan/ids ${NOT} … leva/finnas/vakna/existera/mer/mera/längre/fortsätta/vara/lvea, vill/vil ${NOT} …
    vakna/finnas/leva/existera mer/mera/längre/imorgon/imorn/upp, vill/vil ${NOT} leva/finnas/vakna, orkar/orkr/orkaar ${NOT}
    … mer/mera/längre/leva/livet/vidare/kämpa, klarar ${NOT} … livet/mer/leva, livet … slut/över/meningslöst/värdelöst/mening,
    trött/less/leds på livet, trött/less på att … leva/finnas, ingen/inge/ingn mening/anledning/vits/utväg/ide/idé …
    leva/längre/livet/mer/fortsätta/kvar/med, ${near(`bättre/bättr/lyckligare`, `utan mig/mej`)}, utan ${ME} …
    bättre/lyckligare, bättre … död/dog/dö/fanns/finns, slipper/sllipper/skär mig/mej, bli av med mig/mej, ingen/ingn …
    sakna/saknar/märker/märka mig/mej, ingen … sakna/saknar, när jag/ja är/e/ä borta/död, är/e/ä jag/ja borta …
    imorgon/imorn/snart/när/död, finns jag/ja ${NOT} … mer/imorgon/kvar/längre, ${NOT} finns/finnas …
    imorgon/längre/mer/kvar/mera, ${NOT} kvar … imorgon/länge/länger/ikväll, finns ${NOT} kvar, sista
    dag/dagen/kväll/kvällen/natt/natten/sms/meddelande/meddelandet/inlägg/ord/brev/gången … jag/ja/ni/mitt/min/med/på/livet,
    mitt/sitt sista, adjö … alla/allihop/världen/er, hejdå … alltid/livet/alla/världen/älskar/förlåt/allt, hej då …
    alltid/livet/världen, göra/gör/gjort/få/ta slut på allt/det/alltihop/livet/lidandet/allting/mig/skiten/plågan, allt …
    ska/får ta slut, allting ska ta slut, somna … aldrig/in/alltid/vakna, somna in, sova/hejdå för alltid, vakna … ${NOT} …
    imorgon/imorn/mer, ${NOT} vakna … imorgon/imorn/mer/igen/upp, bestämt mig … borta/ikväll/dö/slut,
    hoppa/hoppar/hoppade/hoppat/hopa/hopar/kasta/slänga/slängde/slänger/ställa/ställt/lägga/lagt … framför/från/ut/nedför/ner/
    utför/av/under … tåg/tåget/bil/bilen/buss/lastbil/lastbilen/bro/bron/tak/taket/balkong/balkongen/fönst*/våning*/hus/huset/
    höghus*/klippa*/klippan/stup*/tunnelbana*/spår*/spåret/spåren/vagn*/torn*/viadukt*/perrong*/räcket, hoppa/hoppar
    från/framför/utför, ska/tänker/vill/kommer/hotar/redo/försöker/tänkte/tänkr/att/o/å hoppa nu/snart/ner/ned/ut/från/hjälp,
    på väg att hoppa, ska/tänker/vill/försöker hoppa, hotar … hoppa, står/sitter/stod/klättrat/klättrar/klättra/klättrade/
    balanserar/hänger/lutar … på/över/utanför/vid räcke/räcket/broräck*/broräcket/takkant*/takkanten/takkant/avsats*/avsatsen/
    balkongräck*/fönsterbleck*/fönsterkarm*/rälsen/spåren/spåret/ledstången, står/sitter/stod … kanten …
    bro/bron/tak/taket/parkeringshus*/balkong*/klippan/stup*/gråter/ner/hoppa, ytterst på … kanten/bron/taket/klippan/
    balkongen/räcket, på takkant*/räcket, utanför/över räcket, ligger/står/sitter/går/lagt/springer på/i/vid
    spåret/spåren/rälsen/järnvägsspår*, vägrar/vill ${NOT} … komma/gå/kliva ner/ned/in, tagit/tog/tar/svalt/svalde/sväljer/
    svälja/stoppat/proppat/ätit/åt/tryckt/tagi/ta … tabletter/tabletterna/piller/pillren/pillrena/sömntabletter/sömnpiller/
    alvedon/mediciner/panodil/pillerburk/antidepp*/insulin, ${near(
      `tabletter/piller/sömntabletter/sömnpiller/medicin/
    mediciner/alvedon/panodil`,
      `massa/massor/burk/burken/många/alla/hela/svalt/överdos*/ask/asken/karta/kartor`,
    )},
    skär/skar/skurit/skära/ristar/ristade/karva*/skärt/rispa* ${SELF} … i/på/själv/armar*/handled*/armen/upp/igen/nu/djupt,
    skär mig/sig, skurit mig/sig/mej, ${near(
      `skär/skar/skurit/skära/snitta*/sprätta*/öppna`,
      `handled*/handleder/handlederna/
    pulsåder*/pulsådrorna/ådrorna/armarna`,
    )}, skadar/skada/skadat ${SELF} själv/sjelv/igen/med, skadar mig,
    rep/repet/snara/snaran/snöre/skärp/bälte … hals/halsen/klart/taket/balk*/knuten/hänger/kroken, ${near(
      `rep/repet/snaran`,
      `redan/klar/klart/färdig*/knut*`,
    )}, bensin … över ${SELF}, är/e bara en börda, är en börda, jag/ja är/e/ä … börda, ${NOT}
    värd att leva, hatar … livet/leva, orkar/vill/ids/pallar ${NOT} leva, ${NOT} leva … längre/mer/mera/såhär, förlåt mig …
    allt/alla/borta/när, ni … läser … borta/död, när … läser … är jag/ja/död/borta, klarar ${NOT} mer, sluta/avsluta/ända
    mina/sina dagar, pallar/palla/pallr/står/stå/fixar/mäktar/orkar ${NOT} … ut/mer/mera/längre/livet/leva/med, orkar/pallar
    ${NOT} … nåt/något mer/mera/längre, för alltid … bort/borta/härifrån/sova/hejdå/farväl/somna/lämna*/försvinn*,
    bort/borta/försvinna/försvinner/lämnar/lämna … för alltid/gott, förlåt allt/alla/mig … hejdå/hej/farväl/älskar/jag/ja/
    mamma/er, förlåt för allt, förlåt mamma/pappa/alla, älskar er/dig … hejdå/farväl/förlåt/glöm/alltid/hej då,
    fel/yttre/andra sida/sidan … räcke*/broräck*/staket*/bron, utsidan av … räcke*/broräck*/bron, med …
    rakblad/rakbladen/kniven/tabletter/rep/repet … låst*/badrum*/toa*/sig, ge upp livet/allt, gett upp … livet/allt/hopp*,
    lämna/lämnar … jorden/världen/livet/jordelivet, slippa/slipper … leva/finnas/livet/allt/vakna/smärtan, vill/vil/orkar/vela
    ${NOT} … vara/va med/kvar längre/mer, få/fått dö, hoppas … dör/dö/vakna, skulle/borde/vore … varit/vara/va … död,
    vore/är/e/skulle jag … bättre död, gör/göra/gjort det/de nu/ikväll/inatt … farväl/hejdå/dö/slut/livet/bestämt,
    inget/ingenting/inte … att leva för, vet inte hur … leva/orkar, skjuta/skjuter/sköt ${SELF} … huvudet/själv/pannan,
    gasa/gasar ihjäl, frysa ihjäl … vill/ska, ta/tar … överdos*, samlat/samlar/sparat/sparar … tabletter/piller/medicin*,
    planerar/planerat … ta livet/dö/självmord/hoppa/hänga, hatar ${SELF} … själv/dö/skär, klättrat/klättrade/klättra/klättrar
    … över/upp … räck*/broräck*/staket*/kran*/mast*/taket/takkant*, kanten … hoppa/gråter/ner/bro*/perrong*/tak*, står/sitter
    … på kanten/avsatsen/räcket/taket/broräcket … hopp*/gråt*/ner/dö/ben*/vägrar, dinglar … kanten/bron/räcket/benen/taket,
    gå/går/gått/gick/springa/sprang ut i … vattnet/havet/trafiken/motorvägen/isen … dö/sig/drunk*, framför
    tåget/bilen/lastbilen/bussen/vagnen, slänga/slängt/slänger/kasta/kastat/kastar/kastade ${SELF} … framför/ut/från
    tåg*/tåget/bil*/bron/balkong*/taket/fönst*/bussen/spåret, dö ensam, ta/tog/tar/tagit sitt/mitt/sit/mit eget liv, livet
    är/e/ä … slut/värt/skit/meningslöst/för jobbigt, ${NOT} … värt att leva, meningslöst … leva/allt, vill/vil till himlen,
    träffa … i himlen snart, ses i … himlen/livet, köra/kör/kört rakt in/ut … i bergvägg*/träd*/lastbil*/bropelar*/vägg*/
    mötande, köra/kör/ta ihjäl ${SELF}, säger/skriver/skrev/sa/sagt … det är/e slut, det är/e slut nu …
    jag/ja/hejdå/farväl/låst, ångrar mig … tablett*/piller/alvedon, alvedon/panodil/tabletter/piller/sömntabletter … ångrar,
    har/ha tagit/svalt … femtio/trettio/tjugo/fyrtio/hundra/många/massa/alla/hela, skrivit/skrev brev … alla/över/farväl/slut,
    det/allt är/e över nu, hatar … mitt/mit liv/livet … slut/dö/mer, vill … att det/allt/livet tar/ska ta/slut,
    står/sitter/stod på/uppe taket/takkanten/viadukten/muren/kanten … parkeringshus*/hopp*/ner/gråt*/höghus*/hus*/garage*/dö/
    hoppa, på taket … hoppa/hoppar/hopp*/dö, säger … hoppar/hoppa, hoppar om, gömt/samlat/har … piller/tabletter …
    alla/ikväll/inatt/ta, tågen/tåget kommer snart, står … spåret/spåren … snart/tåg*/hejdå, lika bra … dör/dö/död/borta,
    hotar/hotade … skjuta/hänga/döda/skada/dränka/bränna ${SELF}, utväg … död*/dö/självmord, gör … slut ikväll/inatt/nu,
    bro/bron/taket/räcket/viadukten/balkongen/fönstret/kranen/klippan/perrongen … ska/vill/tänker/hotar/tänkt/skall/försöker/
    kommer … hoppa, svalt/svalde/tagit/tog/stoppat/ätit/tömt … mediciner/medicinerna/hjärtmedicin*/medicinskåp*/sömnmedel/
    insulin/lugnande/opiater/morfin/heroin, kan stoppa mig, ingen kan stoppa/hindra, sista hejdå, hej då för alltid, för
    alltid … hejdå/hej då/farväl/ringde/sa/skrev, sa/skrev/säger/ringde … hejdå/farväl/adjö/hej då … alltid/grät/svarar/
    tablett*/bron, sitter på räcket/kanten/taket/fönsterbrädan, beslutat/bestämt … dö/slut/sig för/ikväll, vill ${NOT} … bli
    gammal/se imorgon/vakna, orkar ingenting … mer/längre, ensam … vill/bara dö, tänker … försvinna för alltid, ska försvinna
    … alltid/jorden, ta mitt/sitt liv, köra/kör/kört rakt in/ut … bergvägg*/träd*/lastbil*/bropelar*/vägg*/mötande/havet/
    vattnet, vara här längre/mer, vill ${NOT} vara … här/kvar/med … längre/mer/mera, tabletterna/pillren/tabletter/piller/
    medicinen/repet/snaran/kniven/rakbladet/pistolen … framför/bredvid/redo/här/handen/framme, klättrat/klättrade/klättrar/
    klivit/klev … ut/över/ner … räcke*/kanten/fönst*/avsats*/bro*/takkant*, utanpå/utanför/yttersidan … räcke*/broräck*,
    sida/sidan av räcke*/broräck*/staketet/stängslet`,
}
