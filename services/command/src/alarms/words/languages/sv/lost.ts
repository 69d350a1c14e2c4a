import { type Lexicon, near } from '../../lexicon.ts'
import { CAN, CHILD, DOOR, KIN, lines, ME, NOT, OUT, PERSON, SELF, US } from './families.ts'

type Kinds = 'trapped' | 'hostage' | 'children-in-danger' | 'missing-child' | 'missing' | 'help-us' | 'fleeing'

export const lost: Pick<Lexicon['danger'], Kinds> = {
  trapped: lines`instängd/instängda/instängt/instängade/inspärrad/inspärrade/inspärrat/inlåst/inlåsta/fastklämd/fastklämda/
    fastklämt/fastklämde/fastlåst/fastlåsta/fastkilad/inklämd*/inklämt/insnöad*/fastnat/fastnade/fastnar/fastna/ikläm/klämd/
    klämda/klämt/klämde/kläms/begravd/begravda/begravt/begravde/begraver/begravts/begravna/avskuren/avskurna/avskuret/
    omringad/omringade/omringat/omringar/inringad/inringade/uppochnedvänd*/baklås/igenspikad/igenspikat,
    sitter/satt/suttit/siter/sitr/sittr/sit/sitta/sätt fast/fasst/fats/fastt/still, är/e/ä/vi/va/blev/blivit/ligger/står/
    hänger/kört/har fast/fats/fasst i/under/på/inne/mellan/bakom/här/vid/nere/uppe/o/och/å, vi/jag/ja/dom/de/han/hon/barnen
    är/e/ä fast, fast/fats i … hiss/hissen/bilen/bil/huset/tunneln/tåget/bussen/källaren/källarn/garaget/rummet/dy/leran/lera/
    snön/hisen/hissn/toan/elden/maskinen/brunnen/vrak/vraket/trängseln, fast/fats under … balk/balken/bil/bilen/traktor/
    traktorn/träd/trädet/mur/muren/vägg/väggen/hylla/hyllan/sten/stenar/betong*/taket/tak/tegel/rasmass*/maskin*, i/ikläm
    kläm/klämm, kommer/komer/komme/kom/komma/kommit ${NOT} … ut/ur/loss/ner/ned/undan/härifrån/därifrån/häifrån/bort/fria/hem/
    inte, ${CAN} ${NOT} … komma/ta/gå/klättra/kliva/krypa/åka/köra/fly/springa/hoppa/få/kom/nå/dra … ${OUT}, ${CAN} ${NOT} …
    komma/ta … upp/ur/vidare, ${CAN} ${NOT} fly, ${CAN} ${NOT} lämna … huset/rummet/lägenheten/byggnaden/stugan/ön/skolan/
    källaren/bilen/byn/platsen, ${NOT} kan/kunde … komma/ta/gå/fly … ${OUT}, tar/tog oss/mig/mej ${NOT} ut/ur/loss/härifrån,
    kan ${NOT} ta ${ME} ut, går/gick/gar/gå ${NOT} … komma/ta/få/öppna/gå … ut/upp/loss/dörren/dörrn/ner/undan/härifrån,
    får/fick ${NOT} … upp/ut/loss … dörr*/honom/henne/mig/oss/mej/benet/foten/handen/armen/dom/grinden/luckan/fönstret,
    får/fick ${NOT} loss, ${near(`${DOOR}/grind/grinden/luckan/bildörren`, `${NOT}…öppna/öppnas/upp/opp`)},
    dörr/dörren/dörrn/dören/dörrarna/porten/grinden … går/gick/kan/gar/vill ${NOT} … öppna/upp/opp/öppnas,
    dörr/dörren/dörrn/dören/dörrarna … blocker*/bloker*/kärva*/utifrån/fastnat/jamma*/hakat/låst sig/sej, dörren/dörrn är/e/ä
    låst … ut/utifrån/nyckel/nyckeln/instäng*/inne/hjälp, utgång/utgången/utgångar/utgångarna/utgångn/nödutgång*/
    utrymningsväg*/trappa/trappan/trapphuset/trapporna/dörr/dörren … låst/låsta/blocker*/bloker*/spärra*/stängd/stängda/igen/
    borta/rasat/brinner/barrikader*/rök/fylld/full, vägen/vägarna/bron/utfarten/gatan … blocker*/borta/avskur*/bortspol*/
    bortsköljd … kan/vi/håll/hållen/ut/instängd*/båda, ingen/ingn/inga/inge väg/vägar/utväg/utgång/nödutgång …
    ut/ner/härifrån/bort/undan, ingen utväg, ${NOT} nån/någon väg ut, hiss/hissen/hisen/hissn … stannat/stannade/stanna/
    fastnat/stopp/stoppat/mörk/hänger/stått/strömlös, i hissen/hiss … fast/luft/timme*/mörkt/mörk/sitter/instäng*/ingen/larm*,
    luften/luft … slut/håller, slut på luft/syre, ligger/låg/hamnat/hamna/hamnade/kommit/ligge … under/mellan
    bil/bilen/traktor/traktorn/träd/trädet/balk/balken/balkar/hylla/hyllan/mur/muren/lastbil/lastbilen/buss/bussen/maskin/
    maskinen/häst/hästen/tegel/sten/stenar/stenarna/betong*/vägg/väggen/sängen/vraket/bråte/bråten/pallar/pallen/tåg/tåget/
    spårvagn*/grus/truck/trucken/gaveln/tak/taket/plåt*, under/i rasmass*/spillror*/bråte*/massorna/ruinerna/ruiner/raset/
    lavinen/tegelhög*/snömass*/vraket, levande begravd*, isolerade … av/utan/från, hänger … kvar/bältet/säkerhetsbältet,
    hänger upp å/och/o ner, hänger fast, känner/känna ${NOT} … ben*/benen/fötter*, ben/benen/benet/foten/arm/armen/handen/
    hand/fot/fingret … ligger/sitter/fast/fastnat/kläm*/under, ${near(
      `kvar/sitter/instäng*/fast`,
      `i
    bilen/bussen/vraket/tåget/därinne/hissen`,
    )}, folk/människor/personer … kvar i/inne/därinne, ${PERSON} … kvar
    därinne/därnere/inne/inuti/under, är/e/finns … kvar i/inne … bilen/bussen/huset/lägenheten/tåget/därinne/elden/branden/
    tunneln, hittar ${NOT} ut, ${PERSON} … därnere/därinne/därunder, ner/ned/nere i … brunn/brunnen/schakt*/spricka*/hål/
    hålet/diket/ravin*, sitter/suttit/satt … i bilen/bussen/tåget/hissen … timme*/timmar/dörr*/kommer, fast/kvar … på/i
    linbana*/bergbana*/karusell*/tåget/liften, lås/låst ute … balkong*/kylan/taket, utelåst … balkong*/taket/kylan, kan ${NOT}
    röra/rör ${SELF}, ${CAN} ${NOT} … röra … ben*/benen/mig/oss/sig/fläck*, röra ${SELF} … mellan/under, vrak/vraket …
    sitter/kvar/inne/fast, loss/klipp*/skära/klippa … ur bilen/vraket, bilen/bussen/vi/jag ligger upp/uppochned/uppochner, upp
    å/och/o ner i/bilen/diket/över, kommer/kom/komma/kan ${NOT} upp/opp/ner/ned/ur, kan/kunde ${NOT} komma/ta/kom upp/opp,
    ${NOT} komma/kommer upp/ut/loss/ur/ner, har/ha legat … sen/sedan/hela/timmar/igår/natt, legat på golvet/marken/isen,
    liften/lift/linbana/linbanan/gondol/gondolen/karusell/karusellen/pariserhjul*/bergbanan/tåget/hissen/hiss …
    stannat/stannade/stanna/stått/fastnat/hänger/stopp, alla dörrar/dörrarna/utgångar … låst/låsta/stängda/igen/blocker*/
    spärr*, dörr/dörren/dörrar/dörrarna/porten/grinden … kedja/utifrån/hänglås*/igenspikad*, låst/låsta/låser/reglad utifrån,
    utifrån … låst/låsta, mellan oss/mig och dörren/utgången/trappan, elden/röken/vattnet/lågorna/snön/raset/trädet/bråte/
    branden … spärrar/stoppar/blocker*/stänger, hänger i … selen/repet/linan/fallskärmen/luften/rep/bilbältet,
    lera/leran/dyn/kvicksand*/gyttja/snödriva*/lersprickan … fast/sjunker/sjunkit/upp till, låset/nyckeln/handtaget …
    hakat/kärvar/sönder/av/fastnat/lossnade … inne/ut/kommer/instäng*/sitter, ${PERSON} … ner/ned/nere i …
    brunn/brunnen/schakt*/spricka/sprickan/hål/hålet/ravin*/dräneringsbrunn*/gropen/grop/kloak*/avlopp*/gödselbrunn*,
    ${PERSON} … i brunn/brunnen/schaktet/ravinen/gropen/spricka/gödselbrunnen, fallit/föll/ramla*/trilla*/kört/åkt … ner/ned …
    brunn/brunnen/schakt*/spricka*/hål/hålet/ravin*/gropen/gödselbrunn*, sitter/satt/suttit/ligger/står/fast … mellan
    två/bil*/vägg*/hyll*/sten*/dörrar*, kan ${NOT} lossa/öppna … bält*/dörr*/grind*/lucka*/fönst*, bältet/säkerhetsbältet …
    fast/fastnat/går/kan/sitter, tungt … över benen/benet/armen/bröstet/mig/honom/henne, ligger/låg … ovanpå/över
    ${ME}/honom/henne, ${ME}/honom/henne/benet/benen … under bil*/träd*/traktor*/fyrhjul*/skåp*/hylla*/balk*/vält*, under …
    välta/vält traktor*/bil*/fyrhjul*/maskin*, fyrhjuling*/traktor*/gräsklippare* … över/ovanpå/under/vält*/välte, fast
    uppe/nere/ute i/på/under, isolerade i/på, utan mat/vatten/luft/värme … fast/instäng*/dagar/dygn, ligger/låg/ligge/hamna/
    hamnade/kommit/fast under … fyrhjuling*/moped*/motorcykel*/släp*/vagn*/kärra*/grävskopa*/grävmaskin*/tröska*/skördare*/
    sten*/lastpall*/skogsmaskin*/ripa*/båt*/vält*, gått/gick i lås, lagt sig på sidan, ligger på sidan/taket,
    bilen/bussen/tåget/skolbussen/vagnen/traktorn/lastbilen … på sidan/taket … kvar/barn*/ut/fast/folk/inne, kommer/kan ${NOT}
    ta ${SELF} ur/ut/loss, ${NOT} … ta sig ut/loss/därifrån, hindrar ${ME} från, ensam kvar, når/nådde ${NOT} …
    utgång*/dörr*/trapp*/fönst*/ut, skurit/skär/skar av ${ME}/vägen, släpp/släppa ut ${ME}, släppa/släpp/få ut … ${ME}/oss …
    källar*/rum*/förråd*/hiss*/toalett*/skolan*, hänger … karusell*/liften/selen/upp och/o/å ner, taket/balken/trädet/väggen/
    bordet/skåpet/hyllan … ligger/låg på … ben*/ryggen/bröstet/mig/honom/henne/oss/foten, ligger/låg på … mina/hans/hennes
    ben/benen/fötter/rygg, branden/elden/röken/lågorna … stänger/stängt/spärrar in/av/vägen, inlåst/instängd i …
    bil/bilen/container*/rum/källare/badrum/förråd, kvar i … brinnande/sjunkande, gruvarbetare … bakom/under/saknas/kvar,
    bakom raset, har/fick/får ${NOT} … luft, spikat igen, sitter … bakom lås, instängda/instängd/fast på …
    balkong*/tak*/ö/ön/öde*, fast på/i balkong*/taket/hissen/bilen/badrummet, ${NOT} … röra oss/mig/sig,
    föll/fallit/rasa*/välte/ramla* på oss/mig/honom/henne, under ett/en/den välta/välte/fallna/fallet/nerfallen …
    träd/trä/mast/skåp/mur/bil, kommer ${NOT} loss/härifrån/därifrån/ut, lås in/ute … nyckel*, dörr* …
    spikad*/spikat/svets*/igenmur*, låst ${ME} inne/ute … kyla*/kallt/hus*, skidlift*/skidliften/stolslift*/kabinbana*/gondol*
    … fast/stopp*/stått/timm*/hänger/stannat, nödlucka*/lucka*/takluck*/dörr* … går/gick ${NOT}, mellan båten och/o/å bryggan,
    mellan … bryggan/tåget/perrongen/väggen … ramla*/fast/kläm*/föll, ramla*/föll/trillat/fallit … mellan, instängda med,
    varmt … luft*/instäng*/fast/hiss*/bil*, inga fönster … låst/ut, syret tar, syre … slut`,
  hostage: lines`
    säck/påse/huva/tröja över huvudet/huvudena/ansiktet, körde iväg med mig/oss/henne/honom, drog/satte/trädde … över
      huvudet på mig/oss,
    ställde/ställt/radade/ställer oss/alla/folk mot/upp väggen/på, får inte/int sätta/röra/resa/lämna/gå oss/härifrån/ut,
      mot väggen vi,
    låter/släpper/släppte ingen/inga/inte/oss/nån … lämna/ut/gå, tog/tagit/tar våra/allas/vår/mobilerna
      mobiler/telefoner/mobilerna/telefonerna, ingen/inga får lämna/gå,
    gisslan/gisslantagare/gisslantagaren/gisslansituation/gislan/gissland/gisslandrama/kidnap*/bortför*/bortröv*/
    tillfångatagen/tillfångatagna/tillfångatogs/fångenskap/lösensumma/lösensumman/bakbund*/fastbund*, rövade/rövat/rövar/rövas
    bort, håller/höll/hålls/hållas ${US} … fången/fångna/fångade/kvar/gisslan/inlåst*/inspärr*, hålls/hållits/är/e
    fången/fångna/fånge/inlåst*, fången/fångna hos/i/av/här, släpper/släppte/släppa/släpp ${NOT} … ut/iväg/gå/fri/fria/in/
    härifrån, släpper/släppte ${US} ${NOT} … ut/iväg/gå/fri, släpper ${NOT} ${US}, vägrar … släppa/öppna/låta, låter/lät
    ${NOT} ${US} gå/lämna, låter ${US} ${NOT} … gå/lämna/ut/ringa, får/fick ${NOT} … gå/lämna/ringa …
    härifrån/ut/huset/rummet/lägenheten/hem, bunden/bundna/bundit/fastbunden/fastbundna/bakbunden/bakbundna/fastkedja*/
    handboja* … stol/stolen/rum/rummet/händer/händerna/källare*/vid/i/på/och/o/å, är/e/ä/har/blev/ligger … bunden/bundna,
    låst/låste/låser/låsa in/inne ${US}/syster/hustru/flickan/tjejen/personalen, mot vår/hennes/hans/min/deras vilja,
    tagit/tog/tar ${US} tillfånga/fånge/gisslan/till, håller oss/folk/personal*/henne/honom/dom i/på/inne/kvar/hot*, med
    pistol/vapen/kniv/gevär mot`,
  'children-in-danger': lines`
    skolbuss*/skolbussen/bussen/minibussen … diket/vält/välte/ravinen/brinner/vattnet, barn/barnen är/sitter/ligger
      kvar/fast,
    ${CHILD} … inne/därinne/instäng*/fast/inlåst*/ensam/ensamma/ensamt/gömd*/gömmer/gömmt/gömt/
    skadad*/skadat/skadade/blöd*/drunkn*/kväv*/svälj*/svalt/medvetslös*/livlös*/brinner/förgift*/slår/misshandl*, ${CHILD} …
    kvar inne/därinne/uppe/nere/under/ensam*, ${CHILD} … kvar i … huset/bilen/bussen/lägenheten/byggnaden/skolan/elden/
    branden/vattnet/rummet, ${CHILD} … i/på spåret/spåren/rälsen/isen/taket/fönstret/fönsterbrädan/motorvägen/vattnet/brunnen/
    elden/klippan/räcket/lågorna, ${CHILD} … under isen/bilen/rasmass*/vattnet/bussen, ${CHILD} … ${NOT} andas/svarar/vaknar,
    ${CHILD} … svarar/andas/vaknar/rör ${NOT}, slår/slog/sparkar/skadar/misshandlar/inlåst*/instäng*/ensam*/kvar/fast …
    ${CHILD}, rädda/hämta … ${CHILD} … ut/härifrån/snälla, rädda ${CHILD}/mitt/min/mina, barn/barnen/eleverna …
    därinne/därnere/där inne, ${CHILD} … skriker … inne/inifrån/hjälp/rök, det är/e/finns ${CHILD} … där/inne/därinne/inuti/i`,
  'missing-child': lines`
    flicka/pojke/tjej/kille/barn/unge/dotter/son … gick/hoppade/klev/drogs/lockades in/med … främling*/okänd*/skåpbil/bil,
    var här/där/precis/alldeles nyss/precis/bredvid … borta/försvunnen, nyss och nu är han/hon/de borta, han/hon var här …
      borta/väck/försvunnen,
    ${near(
      CHILD,
      `försvun*/försvann/försvnn*/försvan/försvinn*/borta/borrta/brota/bota/saknas/saknat/
    vilse/bortsprung*/spårlöst/efterlys*/kidnap*/bortför*/bortröv*/borttappa*`,
    )}, ${CHILD} … är/e/ä borta,
    hittar/hitta/hittat/hittade/hittr/finner/ser/hitar/ittar ${NOT} … ${CHILD}, ${CAN} ${NOT} … hitta/finna/se/hita …
    ${CHILD}, ${CHILD} … ${NOT} … hitta*/hem/synts/setts/svara*/dykt/kommit/återvänt/kvar/sett/hörts/skolan/framme/nånstans/
    någonstans/synlig*, ${CHILD} … kom/kommer/kommit/svarar/dök/är/e ${NOT} … hem/fram/tillbaka/kvar/upp/dit, ${CHILD}
    svarar/komma ${NOT}, tappat/tappade/tappa/tappar bort … ${CHILD}, ett/två/tre/fyra/fem/sex/sju/åtta/nio/tio/elva/tolv/
    tretton/1/2/3/4/5/6/7/8/9/10/11/12/13 år … kommit/kom/kommer bort, kommit/kom bort från/ifrån oss/mig/mamma/gruppen/
    klassen, ${CHILD} … kommit/kom/tappats/sprungit/gått bort/ifrån/vilse/iväg, tappat/tappade … ${CHILD} …
    i/på/folk*/trängsel*/bort/marknad*/stan*/tivoli*/strand*, tappade bort varandra/varann/honom/henne, sett/set/sätt …
    ${CHILD} … ålder/mössa/jacka/röd*/blå*/gul*/försvann/borta/hon/han, har ni/nån/någon/du sett/set min/mitt/en/ett/våran/
    vår/mina/honom/henne … ${CHILD}, har ni/nån/någon sett … ${CHILD}, ni/nån/någon/du sett honom/henne/min,
    letar/leter/letat/letade/leta/söker/söka/sökt efter/överallt … ${CHILD}, var/vart är/e min/mitt/mina … ${CHILD}, vet …
    var/vart … ${CHILD} är/e/finns, ${CHILD} … sprang/sprungit/gick/gått/vandra*/springer/rymt/rymde/smet/drog
    iväg/vilse/bort/ut/från, ${CHILD} … iväg/kom bort/kommit bort/blev, nån/någon/man/han/dom/en/kvinna/okänd …
    tog/tagit/tar/ryckte/släpade/släpar/bar/drog/lyfte/tvingade/snodde … ${CHILD}, tagit/tog/tar/stulit/stal/snodde/rövade/
    rövat … min/mitt/mina/vår/våran/vårt … ${CHILD}, tog/tagit … ${CHILD} ur/från/ut/med, släpade/släpar/släppade/drog/
    tvingade … ${CHILD} … bil/bilen/skåpbil/skåpbilen, släppte/tappade/tappa/släppt … hand/handen … trängseln/nu/folk*/borta,
    tappade/släppte hennes/hans/deras hand, litet/liten/lilla/lite/ensamt/ensam/ensamma/småtting ${CHILD} …
    ensam*/gråter/grinar/föräldr*/vilse/utan/inga/vuxen/själv/mamma, ${CHILD} … utan/inga/ingen … föräldr*/vuxen/vuxna/mamma/
    pappa/mor, ${CHILD} … står/går/sitter/hittades/hittat ensam/ensamt/själv, ${CHILD} … är/e/finns/va/var/ä ${NOT}
    här/hemma/kvar/där, ${CHILD} … är/e/finns/va/var ${NOT} … hemma/kvar/skolan/dagis*, aldrig/inte kom/kommit/kommer hem …
    skolan/dagis, år gammal … försvann/borta/försvun*/saknas, ett/två/tre/fyra/fem/sex/sju/åtta/nio/tio/elva/tolv/tretton/1/2/
    3/4/5/6/7/8/9/10/11/12/13 år … försvann/försvun*/borta/saknas/vilse/jacka/mössa/tröja/keps/skor, ${CHILD} … sist/senast
    sedd/sågs/sett, försvunn*/saknat/saknad/efterlyst/borttappa*/bortsprung* ${CHILD}, ${CHILD} … kom aldrig, ${CHILD} …
    hämta* … nån/någon/fel/okänd/annan, lekplatsen … borta/försvann, ${CHILD} har/ha rymt/rymde, ${CHILD} ${NOT}
    komma/kommit/kommer … hem, liten/litet/lilla kille/killen/pojke/flicka … ensam*/gråter/ingen/vilse/vuxen, ensam* … gråter
    … vuxen/föräldr*/mamma, ensam kille/pojke/flicka/tjej … gråter/liten, ${CHILD} … fel buss/tåg/hållplats/spårvagn,
    locka/lockade/lura/lurade/tvinga/tvingade … ${CHILD} … bil/bilen/in/med, ${near(
      `*åring/*åringen`,
      `försvun*/försvann/borta/saknas/vilse/bortsprung*/efterlys*/kidnap*/bortröv*`,
    )}, ${CHILD} … ${NOT} kommit/kom/upp
    ut/upp/ur/hem, ${CHILD} … och/o/å svarar ${NOT}, tappade/tappat bort … varandra/barn*/honom/henne, ${CHILD} … är/e/va
    ${NOT} på/i förskolan/dagis/skolan/fritids/sängen/rummet/tåget/bussen, barnvagnen/vagnen/sängen/barnsängen är/e/var tom,
    tom barnvagn, tog/tar/ryckte/drog/lyfte … en/ett/min flicka/pojke/barn/unge/tjej … bil*/utanför/skola*/famn*/vagn*,
    skåpbil/skåpbilen/bil/bilen tog/stannade … flicka/pojke/barn/unge, ett barn … ensamt/själv/gråter, puts väck, spårlöst
    borta/försvun*, kan/kunde ${NOT} … se … ${CHILD} … längre/nånstans/någonstans/mer, ser ${NOT} … ${CHILD} …
    längre/nånstans/någonstans/vatten*, ${CHILD} … ${NOT} kvar, ${CHILD} … kvar ${NOT}, har tappat min/mitt/våran/vår
    dotter/son/barn/pojke/flicka, gått/gick/sprungit/sprang … vilse/bort … barn*/son/dotter/pojk*/flick*`,
  missing: lines`försvun*/försvann/eftersök/eftersöks/eftersöket/eftersökning*/skallgång*, ${near(
    `saknas/saknad/saknade/
    saknat/borta/vilse/efterlys*`,
    `${KIN}/personer/person/människor/folk/arbetare/kvinna/turister/vandrare/gubbe/dement/
    demente/brandman/äldre`,
  )}, saknas efter/sen/sedan/fortfarande, hittar/hitta/hittat/hittade/finner ${NOT} …
    ${KIN}/honom/henne/dom/dem, ${CAN} ${NOT} … hitta/finna/nå … ${KIN}/honom/henne/dom/dem, ${NOT} tag på/i
    ${KIN}/honom/henne/dom/min/mina/mitt/vår, ${NOT} … tag på/i … ${KIN}/honom/henne, ${NOT}/ingen … kontakt med …
    ${KIN}/honom/henne/dom, ${NOT} … nå … ${KIN}/honom/henne, ingen/ingn har sett/hört … ${KIN}/honom/henne/sen/från, ${NOT} …
    setts/synts/hörts/sedd/hört … sen/sedan/till/av, ${KIN}/han/hon/dom … kom/kommit/kommer/svarar ${NOT} … hem/fram/tillbaka,
    ${KIN}/han/hon har/ha ${NOT} kommit/återvänt/svarat/hörts, ${KIN}/han/hon/och/o/å/men svarar ${NOT}, ${NOT} kommit
    hem/tillbaka/fram, kom/kommit aldrig hem/fram/tillbaka, letar/leter/letat/söker efter … ${KIN}/honom/henne/överlevande/
    försvun*, missing people, vet ${NOT} var … ${KIN}/han/hon är/e/finns, var/vart är/e min/mitt … ${KIN}, anmäld/anmäla
    försvunn*, rymt från hemmet/boendet/avdelning*, ${near(`dement/demens/alzheimers`, `borta/gått/vandrat/gick/iväg/ute`)},
    dement/demens … gått/gick/ute/borta/natten/ensam, ${NOT} hört av sig/sej … sen/sedan/på, hört/hör/hörs/hörde ${NOT} av …
    sen/sedan, ${KIN} … ${NOT} hört/hörts/hör av, ${NOT} kommit tillbaka/ner/hem/upp/fram … skogen/fjället/turen/sjön/dyket/
    båt*/stormen, puts väck, spårlöst borta, inte … sedd sen/sedan, borta sen/sedan … igår/natt*/morse/skalvet/explosion*/
    attack*/branden/stormen`,
  'help-us': lines`hjälp/jälp/jelp/hjlp/hälp/hjäp/hjäl/hlp/helpp/hjälpppp/skynda/sos/mayday/nödrop*/nödsamtal*/nödläge*/
    nödsituation/nödsituationen/undsättning, hjälpa oss/mig/mej/honom/henne/dom, ingen hjälper oss/mig/mej/henne/honom, jälpa
    oss/mig/mej, rädda/räda/rädde oss/mig/mej/dem/dom/honom/henne/barnen/min/mitt/mina, räddar oss/mig,
    skicka/skika/sicka/sänd/skickar/skcika/skicak … polis*/polsi*/ambulans*/ambulas*/ambulnas*/hjälp/räddning*/brandkår*/
    brandbil*/nån/någon/folk/båt/helikopter/helikoptern/patrull/läkare/insats*/piket/räddningsbåt/vem/bil/personal/sos,
    ring/ringa/ringg/ringer/larma/larmar/tillkalla/kalla/rng … polis*/snuten/aina/ambulans*/ambulas*/112/11414/brandkår*/
    brandkårn/sos/räddning*/hjälp/läkare, behöver/behövr/behöv/behövs/behövde/behvöer/vill … hjälp/polis*/ambulans*/ambulas*/
    räddning*/räddas/läkare/brandkår*/brandbil*/sjukvård*/undsätt*/doktor, polis/polisen/ambulans/brandkår/läkare/hjälp …
    behövs/måste/tack, =polis, =ambulans, =polisen, ambulans/ambulas/ambulanser … nu/hit/till/fort/genast/snälla/behövs,
    skynda er/dig, det/de är/e/ä bråttom/brådskande/akut/kris/allvar/panik, bråttom … snälla/hjälp/kom/dör/nu, jättebråttom …
    hjälp/snälla, det brådskar, nån/någon måste hjälpa/komma/göra/rycka, kan nån/någon/ni hjälpa/komma/skicka/rädda …
    mig/oss/hit/nån/snälla/nu/hjälp/polis*/ambulans*, rädda … liv/livet, snälla/snäla/snälll hjälp/rädda/nån/någon,
    snälla/snäla/snella … hjälp/kom/skynda/fort/nån/någon/polis*/ambulans*, ingen/ingn kommer/hjälper/hör/svarar
    oss/mig/på/och/o/å/hjälp, lyssna ${NOT}, vi/jag/ja dör, akut läge/nöd/fara/situation, det är/e/ä akut/allvar/allvarligt/
    kris/panik, kom/kommer och/o/å/ochh hämta ${ME}, behöver/måste/bli/blir räddas/räddning/räddade/undsättning/skydd,
    nån/någon/nåogn/ni måste komma, måste … komma … nu/hit/fort/snabbt, polis/polisen/polisn/ambulans/ambulansen/snuten …
    nu/genast/fort/snabbt/omedelbart/kvickt/snälla/hit/nuuu/bråttom/direkt, så fort som möjligt … polis/polisen/ambulans,
    polisen … så fort, kom/komm fort/kvickt/snabbt/genast/omedelbart/nu/hit/snälla/snäla/snart/nån/någon/fortt,
    snälla/snäla/snella/sälla/snlla kom/komm/skicka/skynda, kommer ni/polisen snart, var är polisen/ambulansen/ni/hjälpen,
    begär/behöver/skicka/kräver/vi … förstärkning/backup/undsättning, räddning … nu/snart/snälla, fatta allvaret, kan
    nån/någon/ni/polisen … komma … hit/nu/fort/snabbt/hem/till, kan ni komma, kom hem … snälla/fort/nu/han, det är/e/ä på
    riktigt, ni måste skydda/hjälpa/rädda, snälla få hit, få hit … polis/polisen/ambulans/hjälp/nån, hjälp
    mamma/pappa/min/mitt/honom/henne/barnen`,
  fleeing: lines`flyr/flydde/flyktbil*/smet/smiter/smitit/rymde/rymt/avvek/avvikit/evakuera/evakuerar/evakueras/evakuerade/
    evakuerat/evakuering/evakueringen/utrymning/utrymningen/utryms/utrymmer/utrymdes/utrymt/utrymde/undkom, fly från/undan/nu,
    flytt från/undan/fältet, på flykt, sprang/springer/sprungit/rusar/rusade/kutade/sticker iväg/bort/därifrån/därfrån/
    härifrån/undan, körde/kör/kört/drog/drar/åkte/stack iväg/bort/därifrån/från platsen, alla/folk springer/sprang/rusar/
    rusade/flyr, kom/kommit undan`,
}
