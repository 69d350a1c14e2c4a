import { type Lexicon, near } from '../../lexicon.ts'
import { CAN, DOOR, HE, HIDEOUT, HOME, lines, ME, NOT, SELF, US } from './families.ts'

type Kinds = 'in-danger' | 'attacker-near' | 'followed' | 'hiding'

export const people: Pick<Lexicon['danger'], Kinds> = {
  'in-danger': lines`
    man/karl/nån/någon/okänd/främling/snubbe/främmande … i mitt/vårt/min/vår
      hus/lägenhet/hem/kök/rum/hall/trädgård/källare, främmande/okänd man/karl/människa i/inne/utanför,
    i fara/skräck/nöd, livsfara/livsfarlig/livsfarliga/livsfarligt/livshotande/otrygg/otrygga/livrädd/
    livrädda/dödsrädd/dödsrädda/skräckslagen/skräckslagna/skräckslaget/skiträdd/skiträdda/vettskrämd/vettskrämda/jätterädd/
    jätterädda/asrädd/asrädda/attackerar/attackera/attackerade/attackerad/attackeras/attackerat/attackerades/attackad*/
    attackas/angriper/angripa/angripen/angripna/angripits/angripare/angriparen/angrepp/anfaller/anföll/anfallit/anfalla/
    överfall*/överföll*/misshandlad/misshandlar/misshandlade/misshandlas/misshandla/misshandlat/misshandel*/strypgrepp/
    stryper/strypte/strypt/våldtagen/våldtagna/våldtas/våldtar/våldta/våldtäkt/våldtäkten/våldtäktsman/våldtäktsförsök/
    våldtog/våldsdåd*/kvinnomisshandel/aggressiv/aggressiva/aggressivt/psykotisk*/psykos/dödsångest/stryptag/kvinnojour*/
    skitskraj/panikslagen/panikslagna/jätteskraj/påhoppad/skitfull/aspackad, i stor/akut/omedelbar/verklig/direkt/allvarlig/
    yttersta fara, fara för … liv/livet/liven/oss/mig, liv/livet/liven är/e/ä/va i, liv i fara/fraa/fra, =fara, utsatt för
    fara/våld/hot, =i fraa, farlig/farliga/farligt situation/läge/man/män/person/människa/kille/killar/typer/typ/karl/gäng,
    farligt här/hä/där/ute, ${NOT} säker/säkra/säkert/tryggt här/hä/hemma/ute/nånstans/någonstans/längre/nu/där/i, ${NOT}
    trygg/trygga/överleva/överlever, ${NOT} i säkerhet, osäkert här/ute/hemma, är/e/ä/va/blir så/jätte/riktigt/fett/jävligt
    rädd/rädda/räd, jag/ja/vi/hon är/e/ä/va rädd/rädda/räd, rädd/rädda/räd för mitt/sitt/vårt/våra/livet/liven/honom,
    rädd/rädda för min man/make/sambo/pojkvän/pappa/ex/son, rädd/rädda/räd att han/dom/de/hon/nån/vi/jag, attack mot/på,
    slår/slog/slåt/slått/slå/slagit/sparkar/sparkade/sparkat/knuffar/knuffade/puttar/drämde/piskar/klöser/biter/dänger/
    ofredar/antastar/antastade/strypa ${US}, slår/slog/slå/slagit … ${ME} igen/gul/med/hårt/sönder, slagen av,
    blir/blev/blivit slagen/slagna/sparkad/knivskuren/jagad/nedslagen/nerslagen/rånade/spöad/golvad/knockad/misshandlad/
    strypt/antastad/ofredad/tafsad/hotad/rånad, slår/slog/slå ihjäl/sönder/ner/ned/omkull ${US}, slår/slog omkring,
    ger/gav/ge/gett/gick/gått/går sig/sej/lös/löst på ${US}, tar/tog/håller/höll … runt halsen, tar/tog/drar/drog tag i ${ME},
    håller/höll fast ${ME}, våldsam/våldsamma … man/make/kille/ex/pojkvän/pappa/person/typ/gäng, blir/blivit/är/e/bli
    våldsam*, grovt våld, våld/rån mot, bråk med kniv, gör/göra/gjorde/gjort ${US} illa/illla/nåt/något/ont, illa åt ${US},
    ska/vill/tänker/kommer/försöker … ta/hitta/få/slå/skada ${ME}, döda/mörda/skada/slå/skjuta/attackera/hugga/ta/trakasserar/
    trakasserad/mobbar/antastar/skär ${ME}, ute efter ${US}, kommer för att ta/döda/hämta, är/e/va efter ${ME}, vill åt ${ME},
    hittat/hittar/hittade ${ME} nu/igen/här, kommer att/å/o dö/dör, kommer dö/dör/do, ska dö/dör, vill ${NOT} dö, tror/tänkte
    … dö/dör, tror vi dör, dör vi/jag/ja/snart/här, vi/jag/ja dör/rädd/rädda, överlever/överleva ${NOT}, klarar/lämna/låter
    ${ME} ${NOT}, klarar ${NOT} … länge/längre/natten, kommer ${NOT} undan, ${CAN} ${NOT} … fly/försvara/skydda/undan,
    skydda/skyddar oss/mig/mej, ingen/ingn skyddar, livet/liv hänger på, kämpar/springer för … liv/livet, för våra liv, livet
    på spel, få/ta/hämta/hjälp/för ${ME} … härifrån/häifrån/därifrån/bort/ut/hem, måste/vill/måst … härifrån, måste/vill
    bort/fly/undan/härifrån, ingenstans att ta/fly/gå, ${CAN} ${NOT} gå ut, vågar/törs/våga ${NOT} … gå/hem/ut/röra/öppna/
    sova, ensam/ensamma med honom/dom, han/hon … är/e/ä/blev/blir aggressiv*/psykotisk*/hotfull*/våldsam*/påtänd, han/hon/dom
    … tokig/galen/vansinnig/galna/tokiga, har/håller/sätter kniv mot, är/e inte ensam här, han/hon är/e full o/och/å,
    fruktar/frukta/fruktade/fruktat … liv/livet/liven, ${NOT} låter/släpper/lämnar ${US}, kollega/kollegan/polisman/väktare/
    vakten … nere/skadad/skjuten/angripen/attackerad/under, under angrepp/attack/attacken, får/fick/fått stryk, ger/gav/ge
    ${US} stryk, spöar/spöade/spöa/klådde/pucklar/nitar/nitade/golvade/golvad/boxade/boxar/knockad/knockade ${US}/på/av/ner,
    sparkar/sparkade/stampar/stampade/bankar/bultar/hoppar/hoppade på ${ME}/honom/henne/folk, tafsar/tafsade/tafsat på,
    tvingar/tvingade/tvinga ${ME}/henne/honom/dom in/ner/med … i/bil*/sig/rum*/ner/skåpbil*, försöker/försökte …
    dra/tvinga/släpa/knuffa/putta/råna/ta/döda/strypa/våldta … ${US}, släpar/drar/drog/släpade ${ME}/henne … håret/in/bil*,
    drar/drog/sliter ${US} i håret, illa ute/däran, risigt till, skyddat boende, man/karl/han/gubbe/pojkvän/make
    slå/döda/misshandla/jaga ${ME}, arg/arga/ursinnig/rasande/full/onykter … slår/hotar/rädd/fruktar/sönder/bankar/kommer mot,
    snart dör vi/jag/han/hon, dö här/inatt/ikväll/nu, nån försöker ta/råna/döda, ${NOT} lämna ${ME}, snälla … rädd/rädda, rädd
    … snälla/hjälp/kom, jag/vi är/e/ä så/jätte/skit rädd/rädda, gråter och/å/o rädd*, ja/jag/vi e/är så jävla rädd/rädda, fett
    rädd, han/hon/dom har tappat det/kontrollen/besinningen/förståndet, utom sig, helt utom, full av hat,
    slår/slog/misshandlar/sparkar/jagar/stryper … sin fru/sambo/tjej/barn/son/dotter/flickvän/man/mamma/hustru/kvinna/unge/
    ungar/pappa, dra/drar/drog/drogs/släpa/släpar/sliter/slita ut ${ME}/henne/honom/dom, dra ${ME} ut, full/onykter/påtänd
    och/o/å farlig/arg/våldsam/hotfull/galen/aggressiv, ${HE} är/e/ä … farlig/livsfarlig/galen/hotfull/våldsam/påtänd,
    pappa/styvpappa/make/maken/sambon/pojkvännen/mannen är/e/ä … farlig/våldsam/full/hotfull, svinga/svingar/svingade mot
    ${ME}/folk/henne, vi är/e/ä trängda/överfallna/anfallna/omringade, inne hos ${ME}, ${NOT} kan ut/gå/komma/fly, i händerna
    på dom/ett/honom, hålls/hålla fast, slår/slog/sparkar … medan/när/för … ligger, försöker/försökte … locka/lura/dra/få
    in/med … bil/bilen/skåpbil*, vi orkar ${NOT} hålla, ensam/ensamma … och dom/de är/e många, knuffar/knuffade/puttade/
    puttar/kastade/slängde ner/ned ${US}, hoppad/hoppade/hoppat på ${ME}/honom/henne, blev/blir/blivit … hoppad/påhoppad,
    hoppa/spottar/spottade på ${ME}, vågar/törs ${NOT} … vara hemma/kvar/ensam/gå, sparkar/sparka/slår/slå/misshandlar/hugger
    … ihjäl, skallar/skalla/skallade/hänga/lyncha ${ME}/honom, slå/slår in skallen, blivit galen/tokig/vansinnig/våldsam, rör
    ${ME} … vill/sluta/inte, inga kläder … tvinga*/rör, utsatt för … hot/våld/övergrepp, de/dom slår,
    släpat/släpa/släpade/drog/dragit ut ${ME}/honom/henne/min/en, vet ${NOT} om … överlever/överlevr/klarar/lever,
    överlever/klarar ${NOT} … natten/dagen, om jag/vi överlever, kastar/kastade/slänger/slängde möbler/stolar/tallrikar/
    grejer/saker/glas/porslin/prylar, helt/fullständigt vansinnig/galen/rabiat/hysterisk/besatt, rabiat/flippat/misshandel/
    barnmisshandel/dödsskrik*/desperat/desperata/förtvivlad/förtvivlade/pryglar/pryglade/mörbultad/mörbultade/sönderslagen/
    fasthållen/fastspänd/knytnäv*/hysterisk/hysteriska/katastrofläge*, flippar/flippat ut, tappat det helt, gått lös på, slår
    på oss/mig/allt, ligger på ${ME}/henne/honom/min, håller ner ${ME}/henne/honom, tvingat ${ME}/henne, bränner ${ME} med,
    häller … över ${ME}/henne/honom, bensin över, låter ${NOT} ${ME}, slutar ${NOT} slå/hota/skrika, vill ${NOT} … vara ensam
    … rädd, nån/någon kommer att dö/skadas, det slutar illa, gör/göra slut på ${ME}/honom/henne, så att/så vi … dör,
    ensam/själv hemma … rädd/nån/han/ljud/dörr*/inne, hemma själv … rädd/nån/dörr*/inne, vill/vägrar/vägrade ${NOT} …
    stanna/släppa/öppna, vägrar stanna/släppa/öppna, kör … ${NOT} stanna/släppa, hör/hörde/hörs … skrik/skriker/skrek/skriken,
    skrik från/på/inifrån, skriker/skrek … hjälp/hysteriskt/förtvivlat/panik/rakt/döds*, nån/någon/kvinna/tjej/kvinnan/tjejen/
    grannen/man/flicka skriker/skrek, totalt/fullständigt/fullt/rena kaos, total katastrof, mår … dåligt han/hon, ta/tog/tar
    ifrån ${ME} … mobil*/telefon*/nycklar*/pass*, har tagit min mobil/telefon/nycklar/pass, låst … pass*/mobil*,
    svartsjuk/svartsjuka … slår/hotar/rädd/kniv/dörr*`,
  'attacker-near': lines`
    hör dem/dom/honom/nån/någon i/på/utanför … korridor*/trapp*/hallen/dörren/våning*, kollar/söker/letar/genomsöker/öppnar
      varje/alla/igenom rum/dörr/dörrar/rummen,
    slog/slår/slagit/krossar/krossade/sparkade/sparkar sönder/in ruta*/fönst*/bakrut*/dörr*/altandörr*/fönsterrut*,
      klättrar/klättrade/kryper/kliver in/genom, bakrutan/rutan/fönstret och klättrar,
    =han kommer, =hon kommer, =dom kommer, =de kommer, =nån kommer, =någon kommer,
    han/hon/dom/nån/någon/mannen/männen/de/gubben/killen/exet kommer nu/hit/in/ini/ut/upp/uppför/ner/nerför/närmare/emot/mot/
    efter/tillbaka/igen/springande/genom/inn/snart/nära/ifatt, hjälp/snabbt/snälla/fort/skynda/tysta/tyst han/dom/de/hon/nån
    kommer, nu kommer han/dom/hon/nån, kommer han/dom … hit/in/upp/nu/tillbaka/närmare, kommer … emot/mot/efter ${ME}, kommer
    … med … kniv/kniven/vapen/pistol/yxa, kommer … uppför/nerför/upp/för trappan/trappen/trapporna/trapphuset, steg/fotsteg
    utanför/närmar/bakom/uppe, steg i trappan/trapphuset/korridoren/hallen/huset/farstun, steg på vinden/taket/loftet/
    övervåningen, fotsteg/fotstegen/inbrott/inbrottet/inbrottstjuv*/inbrottsförsök*/jagas/jagad/jagade/jagades/inkräktar*/
    gärningsm*/gerningsman*/förövare/förövaren/förövarna/attentatsm*/terrorist/terroristen/terrorister/terrordåd*/
    terrorattack*/terrorattentat*/galning/galningen/galningar/våldsman*/mördare/mördaren/våldtäktsm*/rånarluva/rånarluvor/
    rånluva/rånluvor/rånare/rånaren/rånarna/yxar/plundrar/plundrade/plundras/plundring/plundringar/plundringen/stormning/
    stormningen/rånad/rånade/rånats/rånar/råna/rånades/rånet/rånförsök/upplopp/upploppet/slagsmål/slagsmålet/slagsmålen/
    gängbråk/pöbel*/bärsärk*/personrån*/hemfridsbrott/lyncha/lynchar/lynchad/lynchade/kravaller/kravallerna/stenkastning,
    han/dom/de/hon/nån/någon är/e/ä på väg upp/hit/in/mot/ner/tillbaka, är/e på väg mot ${ME}, ${near(
      HE,
      `utanför/bakom/vid/framför ${DOOR}`,
    )}, ${HE} … utanför/bakom/vid/framför min/mitt/vår/vårt/sin ${DOOR}/hus/lägenhet/rum/
    port, ${HE} är/e/ä/va/står … precis/nu/redan/alldeles/fortfarande utanför/bakom/här/nere/inne, utanför/bakom/vid
    min/vår/mitt/vårt ${DOOR}, ${near(
      `bankar/bankade/bultar/bultade/dunkar/dunkade/sparkar/sparkade/hamrar/hamrade/rycker/
    ryckte/knackar/krafsar/slår/slog/drar/sliter/banka/rukkar/skakar/pillar/fipplar`,
      `${DOOR}/handtag/handtaget/dörrhandtag/
    dörrhandtaget/handtage/låset/brevinkastet`,
    )}, tar/tog i/på handtaget/dörrhandtaget, handtaget … rör/trycks/ner,
    bryter/bröt/bryta/brutit/bröts/tränger/trängde/slår/slog sig/sej in/inn, ${HE}/dom … tar/tagit/tog/ta/tränger sig/sej
    in/inn, tagit sig/sej in, försöker/försökte … ta sig/sej in/inn, bryter/bröt/bryta/brutit/sparkar/sparkade/slår/slog/slå/
    slagit/krossar/krossade/krossa/forcerar/bänder/sågar … upp/in/inn/ner/sönder/ned ${DOOR}, krossar/krossade/krossa …
    ${DOOR}, ${HE} … försöker/försökte/vill … in/komma/ta/bryta/öppna, ${HE} … kommit/tagit/kom/klättrar/klättrade/kravlar …
    in/inn/genom … ${DOOR}, ${HE} … kommit/tagit/kom in/inn i/genom, ${HE} … klättrar/klättrade … in/upp/över, ${HE} …
    inne/in/ini/inuti i/hos/på ${HOME}/mig/oss/mitt/vårt/min/vår, ${HE} … är/e/ä/va/finns/rör/går/smyger/inne
    i/på/inne/runt/omkring ${HOME}/mitt/vårt/vår/min, okänd/främmande/konstig/obehörig man/person/människa/kille/karl/gubbe …
    i/på/vid/inne ${HOME}, jagar/jagade/jagat/jaga ${US}, springer/sprang/rusar/rusade/kutar efter/mot ${ME}/folk,
    letar/leter/letade/leta/söker/kommer efter ${ME}, letar/söker/går igenom … ${HOME}, rum till/för rum, dörr till/för dörr,
    närmar/närma sig/sej, kommer/kom/allt närmare, tjuv/tjuvar/tjuven/tjuvarna/inbrottstjuvar … inne/huset/lägenheten/hemma/
    nu/källaren/hos/trapphuset/garaget/butiken/stugan, maskerad man/kille/person/rånare/figur, maskerade
    män/personer/killar/rånare/typer/figurer, soldater/soldaterna/militärer/ryssar/ryssarna … gatan/hit/porten/byn/stan/huset/
    kommer, går/gick bärsärk/lös, han/hon/dom … med … järnrör/slagträ/hammare/träpåk, är/e/ä/va inne i/på ${HOME},
    dom/de/han/nån hittar oss/mig, ser/såg/hör/hörde honom/dom/nån … utanför/trappan/inne/nere, han/dom/nån tar sig/sej in,
    dörren/dörrn ger/håller snart/efter/inte, =han är här, =dom är här, =de är här, nu är/e/ä han/dom/hon/nån här/inne/hä,
    han/dom/hon/nån är/e/ä redan/nu här/inne/hä, han/dom/hon/nån är/e/ä här inne/nu/igen/hä, kommer springande/rusande,
    går/springer/rusar/rusade/sprang/springa mot ${US}/folk/huset/porten, han/dom/nån ser/hittade/hittar/såg ${ME}, har hittat
    oss/mig/mej, står i hallen/trappan/köket/farstun/vardagsrummet/sovrummet/trapphuset … och/med/skriker/full/nu,
    ${HE}/karln/karl … i trappan/trapphuset/hallen/korridoren/källaren/farstun, slår/slog/slagit/slå sönder …
    ${DOOR}/allt/huset/möbler/lägenheten, bryter upp … ${DOOR}/låset, pillar/fipplar/mixtrar på/med låset/dörren, nån/någon
    har/ha en nyckel, ringer/plingar på … dörren/dörrn hela/natten/igen/mitt/oavbrutet, nån/någon … på
    nedervåningen/övervåningen/vinden/balkongen/taket/altanen, hör … nån/någon/honom/dom/steg … därnere/nedanför/utanför/uppe/
    inne/trappan, kommer … bärande/springande med, man/han/dom komma/springa/gå … mot/in/hit/efter, på väg mot ${ME}/vår/min,
    beväpnad grupp, demonstranter … slår/kastar/angriper/stormar, stormar/stormade … in/byggnaden/kontoret/skolan, andra sidan
    dörren/väggen/dörrn, fått upp låset/dörren/dörrn/fönstret/porten, har/ha kommit/tagit in/sig, dyrkar/dyrkat upp, borrar
    upp … låset, går/gick/springer/smyger/trampar/stampar omkring/runt … på/i nedervåningen/övervåningen/huset/vinden/
    källaren/lägenheten/hallen/farstun, försöker/försökte … sparka/slå/bryta/bända/dyrka/krossa/forcera upp/in/sönder …
    min/mitt/dörr*/fönst*/låset/porten, försöker … sparka/slå/bryta upp/in, maskerade på väg, maskerad/maskerade …
    trapphuset/trappan/dörren/porten/hit, två/tre/flera maskerade, slår/bankar/sparkar/drar/rycker på/i alla/varje
    dörrar/dörr, på väg in genom, på väg uppför/upp, krossar/krossade/slog in … fönst*/rut*, står och/o/å
    rycker/bankar/bultar/sparkar/sliter/hamrar, står i/på min/vår/mitt/vårt, nån/någon … på/i altan*/balkong*/farstu*/hallen/
    vinden/taket/källar*/garaget/förrådet/tvättstug*, springer/rusar/kommer/cyklar/flyger/kör/rullar rakt mot, går mot/emot
    ${ME}, de är/e många, flera/tre/fyra/fem män/killar/personer … utanför/dörr*/på väg/porten, omringar/omringat/omringade
    ${ME}/bilen/huset/bussen, väpnat/ett rån, folk/dom/de/alla/killar/gäng/män/två/tre slåss, slåss med/på/utanför/vilt,
    han/hon/dom går bärsärk, löper/löpt amok, ett/nåt/stort gäng … omring*/slår/jagar/attack*/hotar/låter/släpper/misshandl*/
    kastar, ligister/ungdomsgäng/huliganer/nazister … omring*/slår/jagar/attack*/hotar/låter/släpper/misshandl*/kastar/efter,
    kastar/kastade/kasta … flaskor/stenar/saker/grejer/möbler/glas/sten … på/mot/efter ${US}, kasta/kastar/kastade/slänger …
    gatsten/stenar/sten/flaskor/bangers/brandbomber … mot/på/efter, pågående misshandel/inbrott/rån/slagsmål/hot/våldtäkt/
    attack/våld/bråk, rånade/rånar/råna ${ME}/henne/honom, har kommit/tagit … in i huset/lägenheten/rummet, gäng … slår, har
    gått lös, vevar … knytnävar*, hör/hörde dom/dem/honom/han/röster … prata/gå/går/komma/kommer/skrika/skriker/utanför/uppe/
    nere/ovanför/inne/trappan/viska/leta/letar/närma*, mot oss/mig/mej … snabbt/kniv/fort/springande/vapen/yxa, letar
    med/efter … hund*/ficklamp*/oss/mig, står i min/vår/mitt/vårt kök/hall/trapp*/trädgård/rum/sovrum`,
  followed: lines`
    chauffören/taxichauffören/taxin/föraren/ubern/uberföraren … fel/annan/åt håll/väg/fel, svängde fel och, vill/vägrar
      inte/att stanna/släppa/öppna, chauffören/föraren/taxin … inte/vägrar stanna/stannar/släpper,
    tittar/stirrar/glor/kollar på/in/upp mitt/vårt/genom/mot fönster/fönstret/hus, står … över/på/andra … gatan/vägen …
      fönster/tittar/stirrar,
    går när jag/vi går, stannar när jag/vi stannar, springer när jag springer, svänger när jag svänger, samma
      snubbe/kille/man/gubbe/bil … igen, kör/åker/rullar/går långsamt/sakta bredvid/efter/bakom/intill mig/oss/mej,
    följer/följde/följt/följa/föjler/fölger/fölt/fölgt/föjer/följr/följjer/fjöljer/föler efter ${US},
    följer/följa/föjler/fölger/fölt/följt/följde/följr/föjer ${ME}/henne/honom/min, följer/följde/följt/fölt/förföljer/följa
    efter, förföljer/förföljd/förföljda/förföljs/förföljt/förföljde/förföljare/förföljaren/förföljas/förföljelse/iakttagen/
    iakttagna/spårsändare*/airtag/efterhängsen/trakasser*/följas/smygfotar/smygfilmar/stalkar/stalkad/stalkade/stalkas/
    stalkats/stalker/stalkern/förfjöld/trakasserar/trakasserat/trakasserade/trakasserad/jobbentré*, skuggar/skuggade/skuggat/
    skuggad ${US}, skuggad/skakat/skuggade av, är/e/blir/känner skuggad/skuggade, spionerar/spanar/spionera/stirrar/glor på
    ${ME}, iakttar/bevakar/övervakar ${ME}, är/e/ä/blir/känner … bevakad/övervakad/förföljd/iakttagen,
    går/gick/gått/gå/kör/körde/kört/åker/åkte/cyklar/cyklade/springer/sprang/promenerar/hänger/ligger/traskar/joggar/smyger/
    håller/lunkar/är/e … efter/bakom ${ME}, bakom ${ME} … hela/sen/igen/fortfarande/precis/alltid/varje/varenda/vart/stannar/
    i, bakom/efter ${ME} hela/sen/igen/fortfarande/alltid/varje/varenda/vart/i/o/och/å, precis/tätt/alldeles/nära/strax/nån/
    någon/han/dom/hon/bil/man/kille/gå/går/springa/kör bakom ${ME}, precis/steg/meter bakom, samma/den
    bil/bilen/kille/killen/man/mannen/gubbe/gubben/person/skåpbil/snubbe/snubben/tjej/typ/mc/moped/skåpbilen …
    igen/bakom/överallt/efter/varje/varenda/hela/stirrar/utanför, ${HE} … väntar/vätnar/väntade/väntat/lurar/lurpassar/smyger/
    smög/strök/stryker/hänger/snokar/spanar/kikar/glor/tittar/stirrar … utanför/runt/in/omkring/trädgården/buskarna/huset/
    fönstret/fönstren/porten, står/stått/stod/sitter/suttit/väntar/parkerar/parkerad/lurar/lurade/hänger/väntat/ståt …
    utanför/under/nedanför/mittemot min/mitt/vår/vårt/mina/hennes/sin, bil/bilen … utanför min/mitt/vårt/vår, väntar på ${ME}
    utanför/vid/nere/efter/nedanför/i/när, står/sitter/stått/suttit … glor/stirrar/tittar/kollar/spanar,
    glor/stirrar/kikar/kollar/tittar in/upp/på … genom/fönstret/fönstren/mig/mej/oss/henne, tittat på mig hela, tittar/kollar
    på ${ME} hela, släpper/lämnar/lämna/släpp/låter ${US} ${NOT} … ifred/fred/vara/ensam/ur, släpper/lämnar ${NOT} ${US},
    ${NOT} … lämna/lämnar/släppa/låta ${US} ifred/i/vara, ${NOT} ifred, dyker/dök/dykt upp överallt/igen/vart/var/där, dyker
    upp … överallt, var/vart/varhelst jag/ja/vi än går/är/åker/kör/befinner/gå, vet/veta/visste/vett var/vart jag/ja/vi/hon
    bor, vet var … bor, spårar/spårat/spårade/spåra ${US}/bilen/mobilen/telefonen, gps sändare*/spårare, svänger …
    svänger/jag/vi, varje/varenda gång jag/vi svänger/stannar/vänder/tittar, varenda/varje sväng, när jag stannar … stannar,
    byter/bytte sida/trottoar … efter/också, vågar/törs ${NOT} … hem/hemåt/ut, nån/någon/man/okänd/främmande/kille/gubbe/
    person/figur/skugga … i/på trädgården/tomten/gården/altanen/uppfarten/buskarna, okänd/främmande/konstig/mystisk/skum/
    läskig man/person/bil/kille/gubbe/typ/snubbe/människa/van/skåpbil/karl/figur … utanför/trädgården/gården/tomten/huset/
    bakom/efter/porten/fönstret, lyser/ficklampa/ficklampor/lampa … trädgården/runt/in/fönstret/huset, smyger/smög/snokar
    runt/omkring/kring/utanför/bakom/i, hack i häl, i hälarna/hasorna, nån/någon är efter, mitt/hennes ex …
    utanför/väntar/dyker/dök/överallt/vägrar/står, kommer/kom efter ${ME} … hela/in/ut/från/sen, han/dom/hon/nån ger sig/sej
    ${NOT}, skakar/skaka ${NOT} av, ${CAN} ${NOT} skaka/bli av, rycker/drar i mitt/min/vår, främling/främlingar …
    utanför/bakom/efter/fönstret, utanför mitt/vårt/min/vår hus/fönster/lägenhet/jobb/port/bostad/hem … igen/hela/sen/i/o,
    samma takt/väg/vagn/hållplats/station … som jag/mig/mej/bakom/igen/han, av på samma hållplats/station,
    tätt/nära/precis/strax/alldeles/hack bakom min/mitt/vår/vårt/oss/mig/mej/henne, vägrar/vill inte köra/åka om/förbi,
    kör/åker ${NOT} om/förbi, vet/vett … mitt/min schema/adress/rutt/rutiner/bil/skola, ${HE}/han … står/väntar/sitter/stått/
    väntat … varje/varenda dag/kväll/morgon/natt/gång, sitter/satt/suttit i … bil/bilen/skåpbil … utanför/mittemot/nedanför/
    gatan/glor/stirrar/hela/igen, står … när jag/ja/vi slutar/går/kommer, han/bil/gubbe följa, filmar/fotar/fotograferar/
    filmade/fotade ${ME}/henne/barnen/mitt/vårt/min … smyg/hela/genom/fönstret/från/igen, kikare … fönster*/mot/mitt/hus*,
    ringer/skriver/messar hela/oavbrutet/dygnet … hotar/utanför/vet, nån/någon/man/han … håller avstånd/koll, håller/har koll
    på ${ME}, har koll … när/var jag/vi, ur sikte, tappa bort honom/dom, kan inte skaka, blir ${NOT} av med honom/dom/den,
    går/gick/gått … efter ${ME}/henne … ända/hela/från/sen/sedan/till, gått/gick/går efter ${ME}, efter ${ME} … ända/hela
    sedan/sen/vägen/från, följt/följer … ända/hela sedan/sen/vägen, tittar/stirrar/glor … in … fönster/fönstret,
    står/stod/stått … tittar/stirrar/glor/glodde/stirrade, läskig/skum/otäck/obehaglig/creepy/konstig/äcklig/mystisk
    gubbe/snubbe/man/kille/typ/karl/person/tant, mitt ex/exman/fd/före, min fd/före/exman/ex … sitter/står/utanför/väntar/
    dyker/kör/igen/vet/följ*/hotar, vågar/törs/vill ${NOT} … gå hem/stanna/kliva/gå ut, ringer/knackar … på …
    natten/nätterna/varje/hela, väntar/väntade/står/stod/hänger/stått/sitter … vid/på/utanför/bakom/bredvid min/mitt/vår/vårt
    … bil/cykel/port/dörr/hus/lägenhet/skola/jobb/grind/uppfart … varje/igen/hela/och/kväll*/natt*/sen/glor/stirrar/
    fortfarande, blir/blev/blivit/är följd/följda, går/gick/kliver/klev/hoppade av med mig/samma/samtidigt, bytte
    vagn/sida/trottoar/spår/kupé … också/med/efter/han/hon, en/satt/sätta/hittade/hittat … spårare, spårare …
    bil*/väska*/jacka*, glor/stirrar/tittar/spanar/kikar/lyser på/in/upp … mitt/vårt/min/mina/våra … fönster/hus/dörr/
    lägenhet, fotar/filmar/fotograferar ${ME}/oss/barnen/henne … genom/hela/varje/smyg/utanför, sakta/långsamt efter/bakom
    ${ME}, kör/åker/går/cyklar … sakta/långsamt … efter/bakom ${ME}, på moppe/mopeden/moped/motorcykel … efter/bakom
    mig/mej/oss, efter mig/mej/oss … moppe/moped/bil/cykel/skåpbil, står/sitter där/kvar igen, han/hon/mannen står där,
    han/hon/mannen/gubben/killen/bilen är/står/kom/e … här/där igen, har en svans, svans sen/sedan, samma
    bil/bilar/skåpbil/moped/cykel sen/sedan/hela/ända, cirklar/cirkulerar/cirkulerat/cirklat/kretsar/åker/kör/snurrar
    runt/kring ${ME}/huset/kvarteret/oss/bilen, lurpassar/lurpassade på, fotograferar/fotar/filmar min/mitt/våra/vår/mina
    dotter/son/barn/dörr/hus/fönster, främling/okänd/främmande … i trädgården/tomten/uppfarten/gården/farstun, sitter kvar i …
    bil*/bilen … utanför/porten/huset, står kvar utanför, varv … bakom/kvar/efter, är/e/ä här/där igen,
    väntat/stått/suttit/parkerat utanför hela/i/sen/sedan, följer när/så/vart/var/hela, smyger/smög/lunkar/stryker
    runt/kring/omkring/bakom/efter, följer/följde/förföljer … min/vår/mina dotter/son/barn/syster/fru/flickvän/tjej/mamma,
    följer/följde ${ME}/henne/honom … med/hela/från/till/bil*/tutar/hem, tutar … efter/bakom/följ*, ny adress … hitta*/hittat,
    hittat … adress/jobb/skola, vägrar låta ${ME} … ifred/vara/gå, varje/varenda kväll/morgon/dag/natt …
    utanför/bakom/efter/väntar/står/följer, hela natten … utanför/bakom/väntar/står/följer, utanför … hela
    natten/dagen/kvällen/tiden/morgonen, vid utgången/porten/ingången … väntar/trakasser*/igen/han, rullar/glider/kryper/
    traskar/rider/åker/cyklar/följs/hoppar/skrider/lunkar/hasar efter ${ME}/henne, kommer/kom efter mig/mej/oss, släckta/utan
    lampor/lyktor/lyse … efter/bakom/följ*, bil/bilen/moped/mc/skåpbil/cyklist … rullar/smyger/kryper/glider/kör …
    efter/bakom, ser/såg/sett/mött samma man/kille/bil/gubbe/person/snubbe/skåpbil, samma man/kille/bil/gubbe/person/snubbe/
    skåpbil … gången/idag/överallt/hela/utanför/bakom/dagar, tredje/andra/fjärde/femte gången … samma/bil*/han/man*/utanför/
    bakom, står … vid/utanför mitt/min/vårt/vår jobb*/skola/port/entré/bil/gym/hållplats`,
  hiding: lines`gömmer/jömmer/göemr/gömma/gömde/jömde/gömt/gömmt/jömt/gömd/gömda/göms/undangömd*/gömställe/skyddsrummet/
    barrikaderat/barrikaderad/barrikaderade/barrikaderar/barrikadera/barikaderat/barikaderad/barikaderade/barikaderar/
    dödstyst*/viskar/viska/viskande/lockdown/inrymning/duckar/duckade/betäckning/smygskriver/hopkrupna/hopkrupen/hukar/hukade/
    inrymt/inrymda/knäpptyst/knäpptysta/blickstilla/gömställen/igenställd/igenbommad/igenspikad/igenblockerad, gömm er/dig,
    håller/hålla/höll ${SELF} undan/gömd/gömda/tyst/tysta/lågt/nere/still/stilla, tar/tagit/ta/tog/tagi/söker/sökt/sökte/sök
    skydd, i … skydd undan, i … skyddsrum, låst/låste/låser/låsa/låsst/stängt/stängde/stänger/spärrat in ${SELF},
    låst/låste/låser/låsa ${SELF} in/inne/i/på, låst/låste/låser/låsa/regla*/spärrat … dörr/dörren/dörrn/dörrarna,
    inlåst/inlåsta/inlåsst/inlåssta i/på/inne/här, blockerat/blockerar/spärrat … dörren/dörrn, ställt/ställde/dragit …
    framför/för dörren/dörrn, släckt/släckte/släkt/släcker … ljus/ljuset/lampa/lampan/lampor/lamporna/lyset/allt/ner/överallt,
    ${CAN}/ska ${NOT} … prata/låta/tala/ringa/viska/skrika/snacka/svara/höras, ${NOT} prata/tala/låta/ringa … hör/utanför,
    låt/var/sitt/helt/alldeles/knäpp/dödstyst/jättetyst/sitter/ligger/står/är/e/hukar tyst/tysta, måste/försöker …
    vara/va/hålla … tyst/tysta, så/för att ingen ser/hör, ${NOT} … höra/hör/se/ser/hitta/hittar/upptäcka ${ME},
    hör/hittar/ser/upptäcker han/dom/de ${ME}, ring/ringer/ringg ${NOT}, skriv/skriver … kan/vågar/får ${NOT},
    sitter/siter/satt/suttit/sitr/hukar/hukade/hukat/krupit/kröp/kryper/krypit/trycker/huka/smugit/kröö …
    i/på/under/bakom/inne/in/uppe/nere/inni/ini ${HIDEOUT}, krupit/kröp/kryper/smög/sprang/sprungit/smiter/flydde/flytt
    in/ner/upp i/bakom/under ${HIDEOUT}, ligger/ligge/låg/ligga/lagt/la … under ${HIDEOUT}, ligger/låg/ligga … bakom
    ${HIDEOUT}, ligger/låg/lägger/lagt … på golvet/golve/marken … tyst/tysta/släckt/ingen/stilla/under,
    vi/jag/ja/alla/eleverna/barnen ligger/låg/la/lägger … på golvet/golve, ligger/sitter … lågt/stilla/still/blickstilla,
    under borden/skrivborden/bänkarna, bakom disken/bardisken, i … garderoben/garderob/gaderoben/städskrubben/skrubben/
    klädkammaren … med/hör/tyst/ring/tysta/han, andas/andades knappt/tyst, håller andan, ${near(
      `spelar/låtsas/spela`,
      `död/döda`,
    )}, rör ${ME} ${NOT}, ${CAN} ${NOT} röra/rör ${ME}/på/en, vågar/törs/våga ${NOT} … andas/röra/ringa/prata/låta/
    gå/öppna/titta/hosta/viska, letar/söker igenom, på ljudlöst, har släckt, sitter/är/e/ligger … i mörkret, kan/får ${NOT}
    låta, håller/höll/hålla … för … munnen/mun/deras/barnens, handen över munnen, dragit/drog för … gardin*/persienn*,
    gardinerna/persiennerna … nere/fördragna/fördraget/stängda/neddragna … tyst*/släckt*/ingen/gömm*/hör, tror … vi/jag ${NOT}
    … hemma, tror … vi åkt/gått/stuckit/lämnat, låtsas/låtsar … ${NOT} … hemma, vågar/törs knappt andas/viska/röra/skriva/
    prata, ligger/låg/lägga/ligga … platt/lågt/nere/gömd*/gömt … vinden/golvet/marken/diket/gräset/backen, ligger
    platt/raklång*, tar/tog/ta/tagit betäckning, håll/håller huvudet/huvet nere/lågt, tyst/tysta som möss/mus, skriver i smyg,
    kan bara skriva/smsa/messa/viska/sms/chatta, kan/får/vågar ${NOT} … ringa/prata … hör/utanför/inne, i
    linneskåpet/kylrummet/musiksalen/lövhögen/uthuset/redskapsboden/sakristian/krypgrunden/bagageutrymmet/badkaret/duschen/
    garderoben/skåpet/förrådet/skrubben … tyst*/gömm*/gömd*/inlåst*/hör/han/sitter/ligger/mörk*/hjälp, ligger/sitter/låg/ligga
    … i/bakom/under lövhög*/buskar*/busken/buske/snår*/dike/diket/vass/vassen/container*/garaget/skjul*/uthus*/vedbod*/veden/
    bilen/muren/stenmur*/gravsten*/bänkarna/kyrkbänk* … han/hon/dom/de/lyser/letar/går/soldat*/vågar/tyst*/skjut*, han/dom/nån
    går/kommer förbi … utanför/nu/gömm*/tyst*, krupit/kröp/kryper/kryp/krypa in/ner/ned/under/bakom/upp i/in, smugit/smög
    ${SELF} in/ner/undan/ut/upp, satt/sitter … hopkrupen/hopkrupna/ihopkrupen, utrymt … gömm*, dörren/dörrn … låst/låsta …
    tyst*/tysta/släckt*/gömm*/hör/utanför/vågar, låsta/inlåsta … klassrum*/sal*/rum*/kontor*/förråd*/bad*/toal*/källar*,
    vi/alla/jag är/e/ä helt/alldeles tyst/tysta/stilla, vi/jag gömma oss/mig/mej, dom/han får ${NOT} … hitta/veta/höra/se,
    kastar/kastade/slänger/slängde/kasta/kastat sig/oss/mig … ner/marken/skydd/golvet/bakom, i matkällar*/jordkällar*/
    vinkällar*/källarn/källaren … tyst*/gömm*/knäpptyst*/mörk*, bland kläderna, ${NOT} skriv/gör/göra … ljud/oljud, inte ett
    ljud, ${NOT} … göra/gör/ge … ljud, han/dom/nån är/e/ä … rummet/våningen/lägenheten bredvid/intill/nedanför/ovanför, ligger
    och/o/å trycker, trycker under/bakom/i … gran/buske/busken/trappan/bänk*/säng*, står/sitter/ligger/gömd/hukar bakom
    gardin*/gardinen/gardinerna/dörren/skåpet/draperiet/disken/baren/soffan/muren/bänkrad*/bilen, kröp/krupit/kryper
    ner/ned/in bakom/under/i, alla lampor/ljus/lamporna släckta/släckt, lampor/lamporna släckta/släckt …
    väntar/tyst*/sitter/ligger, vet ${NOT} att … garderob*/hemma/skåp*/vind*/källar*/rummet/kvar, stol/stolar/stolen/skåp/
    soffa/byrå/bord/möbler/möblerna … under/för/framför handtag*/dörr*, stapla*/staplat … för/framför/mot dörr*,
    ställt/satt/dragit/knuffat/skjutit … stol*/skåp/soffa*/byrå*/bord/möbl*/bokhylla … för/framför/under/mot dörr*/handtag*,
    ligger/sitter/står i vassen/bagageutrymmet/bagaget/bakluckan/buskarna/buskaget/diket/skogen … tyst*/gömm*/vågar/letar/
    skjut*/han/dom, dragit upp stegen, sprungit/sprang/rusade/tagit upp/ner/in … vinden/källaren/skogen/taket/skyddsrummet …
    gömm*/dragit/låst/stegen/tyst*, jag/vi sitter/ligger/är i bagageutrymmet/bakluckan/garderoben/skåpet/städskrubben/
    förrådet/kylrummet/frysrummet/källaren/vinden, i frysrummet/frysen/kylen … gömm*/låst/inlåst*, ligger/sitter/gömd/kryper/
    krupit i vassen, krupit/krypit/kröp/kryper/kröpit ner/ned/in/under/bakom/upp/ihop, i städskåpet/städskåp/städskrubben/
    linneskåpet/kylrummet/krypgrunden/potatiskällar*/potatiskällarn/klädskåpet/städförrådet/materialrummet/kapprummet/
    omklädningsrum*/arkivet/elrummet/pannrummet/torkrummet/serverrummet … vi/jag/barn*/sitter/låst/tyst*/gömm*/hör/elever*,
    barn/elever/kollegor/vi/jag … i städskåp*/städskrubb*/linneskåp*/kylrum*/krypgrund*/källarförråd*/soprum*, sitter på huk,
    på huk bakom/i/under, hukar oss/sig/mig, raklång/raklånga … under/bakom/i, vågar ${NOT} andas/röra/titta/öppna/ropa/hosta,
    vågar knappt, i stallet/ladan/höet/skogen/sjön/vassen/diket … gömm*/gömd*/skydd, dörren … igenställd/igenbommad/
    barrikaderad/blockerad/spärrad, under scenen/golvet/läktaren/presenning*/filten/täcket/verandan/bryggan/bron/altanen …
    hör/gömm*/tyst*/vågar/dom/de/dem/letar, vasskant*/skogsbryn*/snår* … gömm*/gömd/letar/ligger, letar med hund*, hör dom/dem
    … prata/gå/leta/uppe/ovanför/utanför, sitter/ligger/är under scenen/golvet/presenning*/verandan/bryggan/altanen/läktaren,
    i ett/en/vårt/mitt omklädningsrum*/klassrum*/förråd*/garderob*/toalett*/kontor*/skafferi*/källare …
    dörren/dörrn/låst/tyst*/gömm*/inlåst*`,
}
