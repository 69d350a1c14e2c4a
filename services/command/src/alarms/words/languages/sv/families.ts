/** Removes white space, which only breaks the lines of this file. */
const words = (text: string): string => text.replaceAll(/\s/gu, '')

/** A template tag for texts whose lines may also break after a slash. */
export const lines = (parts: TemplateStringsArray, ...between: readonly string[]): string =>
  String.raw({ raw: parts }, ...between).replaceAll(/\/\s+/gu, '/')

export const NOT = 'inte/int/inet/itne/ite/inge/ente/inta/ej/icke/aldrig'
export const ME = 'mig/mej/mäj/mg/me/oss/åss'
export const SELF = 'mig/mej/mäj/mg/me/sig/sej/säj/se/oss'
/** Victims: the object of an attack. */
export const US = words(`${ME}/honom/henne/na/dom/dem/er/dig/dej/folk/människor/alla/nån/någon/barn/barnen/barna/mamma/
  pappa/mormor/morfar/farmor/farfar/mamman/brorsan/syrran/min/mitt/mina/vår/våra/varandra/varann`)
/** Attackers: the subject of an attack. Without "de" and "det", which people confuse in writing. */
export const HE = words(`han/hon/hen/dom/nån/någon/nånn/någån/mannen/männen/kille/killen/killar/gubbe/gubben/snubbe/
  snubben/snubbar/främling/främlingar/främmande/okänd/okänt/okända/exet/ex/maken/pojkvännen/exmake/inkräktare/gärningsman/
  gärningsmannen/soldater/rånare/rånaren/galning/galningen/maskerade/maskerad/beväpnade`)
export const KIN = words(`mamma/pappa/mamman/pappan/morsan/farsan/mormor/morfar/farmor/farfar/fru/frun/make/maken/maka/
  sambo/sambon/bror/brorsan/syster/syrran/syrra/moster/faster/morbror/farbror/kusin/vän/kompis/kompisen/polaren/polare/
  kollega/granne/grannen/flickvän/pojkvän/tjejen/sonen/son/dotter/dottern/doter/barn/barnet/barnen/bebis/bebisen/bebin/
  bäbis`)
export const CHILD =
  words(`barn/barnet/barnen/barna/barnbarn/unge/ungen/ungar/ungarna/bebis/bebisen/bebin/bäbis/bäbisen/
  son/sonen/dotter/dottern/doter/dottter/döttrar/pojke/pojken/pojk/pojkar/pojkarna/grabb/grabben/grabbar/flicka/flickan/
  flickor/flickorna/tjej/tjejen/lillebror/lillasyster/lillesyster/lilltjej/brorson/brorsdotter/systerson/systerdotter/
  sonson/sondotter/dotterson/dotterdotter/elev/eleven/elever/eleverna/dagisbarn/åring/åringen/tvååring/treåring/fyraåring/
  femåring/femåringen/sexåring/sjuåring/åttaåring/nioåring/tioåring/småbarn/småttingarna/tvillingar/tvillingarna/
  trillingarna/syskon/syskonen/gossen/gosse/nyfödda/spädbarn/spädbarnet/nioåringen/treåringen/fyraåringen/tonåring/
  tonåringen/baby/babyn`)
/** Any person: pronouns, roles and relatives. */
export const PERSON = words(`han/hon/hen/jag/ja/vi/nån/någon/folk/människor/människa/person/personer/man/mannen/kvinna/
  kvinnan/kille/killen/tjej/tjejen/gubbe/gubben/tant/tanten/dam/damen/pojke/pojken/flicka/flickan/kompisen/polaren/
  cyklist/arbetare/${KIN}`)
export const DOOR = words(`dörr/dörren/dörrn/dören/dörrar/dörrarna/dörrarn/ytterdörr/ytterdörren/altandörren/
  balkongdörren/källardörren/bakdörren/port/porten/fönster/fönstret/fönstren/fönstre/ruta/rutan/rutorna`)
export const HOME =
  words(`hus/huset/lägenhet/lägenheten/lägenhetn/lgh/hem/hemmet/rum/rummet/klassrum/klassrummet/kontor/
  kontoret/butiken/affären/skola/skolan/byggnaden/trapphuset/trappan/källaren/källarn/garaget/trädgård/trädgården/tomt/
  tomten/gården/stugan/villan/hallen/köket/altanen/balkongen/bostad/bostaden/korridoren/hotellet/sovrummet`)
export const WILL =
  words(`ska/skall/skulle/tänker/tänkte/vill/ville/kommer/planerar/planera/planerade/lovar/lovade/svor/
  svär/hotar/hota/hotade/hotat/hotas/säger/sade/skrev/skriver/snackar/pratar/pratade/tänk/börjar/redo/försöker/försökte`)
export const DAY = words(`imorgon/imorn/imorrn/imorron/morgon/ikväll/inatt/idag/måndag/tisdag/onsdag/torsdag/fredag/
  lördag/söndag/snart/skolan/skola/nästa/helgen`)
export const HOUSE_A = words(`tak/taket/innertak/innertaket/yttertaket/vägg/väggen/väggar/väggarna/bro/bron/broar/
  viadukten/balkong/balkongen/hus/huset/husen/höghus/höghuset/byggnad/byggnaden/byggnader/bygnad/bygnaden/golv/golvet/
  trappa/trappan/våning/våningen/fasad/fasaden/betong/betongen/mur/muren`)
export const HOUSE_B = words(`ställning/ställningen/ställningar/byggställning/byggställningen/byggnadsställning/
  byggnadsställningen/kran/kranen/lyftkran/lyftkranen/byggkran/torn/tornet/mast/masten/läktare/läktaren/läktarn/tribun/
  tribunen/scen/scenen/gruva/gruvan/gruvgången/tunnel/tunneln/skorsten/skorstenen/bjälke/bjälkar/hallen/sporthallen/
  ishallen/lada/ladan/garage/garaget/parkeringshus/parkeringshuset/rulltrappan/vägen/mark/marken/berget/slänten/backen`)
export const LIMB =
  words(`ben/benet/benen/arm/armen/armar/armarna/hand/handen/händer/händerna/fot/foten/fötter/fötterna/
  finger/fingret/fingrar/fingrarna/tån/tårna/knä/knät/knäet/höft/höften/axel/axeln/rygg/ryggen/nacke/nacken/hals/halsen/
  huvud/huvudet/huvet/huve/skalle/skallen/handled/handleden/vrist/vristen/revben/revbenet/revbenen/näsa/näsan/öga/ögat/
  ögon/ögonen/ansikte/ansiktet/mage/magen/bröst/bröstet/låret/lårben/lårbenet/smalbenet/armbåge/armbågen/knäskålen/
  bäckenet/bröstkorgen/buken/tummen/tumme/pannan/tinningen/bakhuvudet/läppen/kinden/vaden/nyckelben/nyckelbenet/underben/
  underarm/rumpan/lungan/örat/käke/käken`)
export const WATERS = words(`vatten/vattnet/vattne/vatnet/ån/sjön/havet/hav/kanal/kanalen/älv/älven/flod/floden/fors/
  forsen/bäck/bäcken/viken/hamnen/hamnbassängen/pool/poolen/bassäng/bassängen/damm/dammen/vak/vaken/isvak/diket/brunnen/
  strömmen/fjärden/sundet`)
export const BAG = words(`väska/väskan/väksa/väskor/väskorna/vässka/ryggsäck/ryggsäcken/rygsäck/ryggsäk/resväska/
  resväskan/sportväska/sportbag/bag/bagen/trunk/trunken/paket/paketet/pakete/pakket/låda/lådan/lådor/kartong/kartongen/
  kasse/kassen/plastkasse/påse/påsen/plastpåse/portfölj/portföljen/kuvert/kuvertet/burk/burken/tunna/tunnan/dunk/dunken/
  cylinder/behållare/dosa/dosan/föremål/föremålet/förmål/anordning/anordningen/apparat/apparaten/manick/mojäng/bagage/
  bagaget/papperskorg/papperskorgen/dunkar/kolli/kollit/termosen/soptunna/röret/packe/kappsäck/kappsäcken/termos/
  datorväska/handväska/kylväska/koffert`)
export const BREATHE = 'andas/andads/adnas/andnas/andass/andades/andats/anads/andäs/andsas'
export const FALLEN =
  words(`ramlade/ramla/ramlat/föll/fallit/faller/trillade/trilla/trillat/störtade/damp/dråsade/rasade/
  halkade/halkat/flög/ramlar`)
export const FALLS =
  words(`rasa/rasat/rasade/rasar/ras/raset/faller/föll/fallit/falla/ramlar/ramla/ramlade/ramlat/trilla/
  trillade/trillat/lossnar/lossnade/lossnat/störta*/stötra*/stötade/kollaps*/kolaps*/välte/välter/vika/svajar/svajade/
  lutar/spruckit/sprack/spricker/sprickor/brista/brister/brast/brustit/knakar/knakade/säckar/buktar/gungar/vek/viker/
  sviktar/sviktade/sackar`)
export const CROWD = words(`folk/folkmassa/folkmassan/folkmassn/massan/publiken/publik/människor/människomassan/
  människomassa/alla/folket/dom/personer/ungar/barn/kön`)
export const CAN = 'kan/kunde/kunnat/vågar/våga/vågade/får/fick/lyckas/hinner/hann/törs/törjs/förmår/orkar'
export const OUT = 'ut/ner/ned/loss/undan/därifrån/härifrån/häifrån/bort/fri/fria/lös'
export const HIDEOUT = words(`garderob/garderoben/gaderoben/garderobn/skåp/skåpet/toan/toa/toalett/toaletten/toalettbås/
  dass/dasset/badrum/badrummet/skrubb/skrubben/städskrubben/städskåp/klädkammare/klädkammaren/förråd/förrådet/vind/vinden/
  källare/källaren/källarn/lagret/säng/sängen/sängn/bord/bordet/borden/bänk/bänken/bänkar/bänkarna/skrivbord/skrivbordet/
  katedern/trappa/trappan/disk/disken/bardisken/baren/soffa/soffan/soptunna/soptunnor/soptunnorna/container/containern/
  hylla/hyllan/hyllorna/bil/bilen/bilar/bilarna/buske/busken/buskar/buskarna/skogen/diket/dusch/duschen/tvättstugan/
  pannrummet/kylrummet/kylen/köket/omklädningsrum*/serverrum*`)
export const HARM_A = words(`döda/dödda/döa/mörda/skjuta/skuta/sjuta/spränga/sprenga/bomba/hugga/knivhugga/knivskära/
  bränna/attackera/attakera/strypa/utplåna/massakrera/avrätta/utrota`)
export const HARM_B =
  words(`misshandla/våldta/slakta/explodera/anfalla/halshugga/kidnappa/bombar/skjuter/dödar/spränger/
  attackerar/anfaller/hugger/bränner/mördar`)
export const VICTIM = words(`${ME}/er/dig/dej/honom/henne/dom/dem/alla/allihop/allihopa/folk/människor/barn/barnen/
  eleverna/lärare/läraren/lärarna/chefen/mamma/pappa/min/mitt/mina/vår/vårt/hela/första/skolan/skola/huset/ert/
  tågstation*/stationen/moskén/kyrkan/synagogan/marknaden/polisen/poliser/sin/sitt/ihjäl/ner/ned/upp/någon/nån/alltihop/
  bussen/tåget/tunnelbanan/sjukhuset/kontoret/jobbet/gallerian/festivalen`)
