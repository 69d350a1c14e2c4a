import type { Lexicon } from '../../lexicon.ts'
import { family } from './families.ts'

const ARMS = family(`
  gun guns knife knives weapon weapons sword swords axe axes rifle rifles firearm firearms pistol pistols ammo bomb
  blade`)
const SHOP = family(`
  shop shops store stores dealer museum exhibition exhibit collection fair club licence license law laws control
  debate cabinet rack block set sharpener sharpening skills holder lobby amnesty permit emoji drawer throwing juggling
  dance dancer salute powder metal dog dogs`)
const TOY = family(`
  toy water nerf glue heat staple paint caulk spray massage plastic squirt radar speed temperature foam wooden
  fake lego cardboard bubble cap prop thermometer confetti inflatable play pretend replica tattoo grease price starter`)
const PICTURE = family(`
  photo photos photograph photographs picture pictures pic pics film films video videos footage movie clip clips scene
  scenes portrait portraits wedding documentary series advert commercial selfie selfies reel model fashion product
  iphone timelapse panorama`)
const SHOT = 'shot/shots/shoot/shoots/shooting'

/** Words of shots, knives and bombs in everyday use. */
export const ofWeapons = {
  shooting: `
    shot/shoots/shooting/threw/gave me/him/her/us/them a/an/his/her
      dirty/filthy/funny/angry/look/glance/smile/evil/withering, shots … two for one,
    shooting star/stars, shot/shots of espresso/tequila/vodka/whisky/rum/the, photo/picture/video of a bullet,
    the shot is/was out/blurry/blurred/dark/overexposed/shaky,
      flu/covid/booster/tetanus/vaccine shot/shots, shot/shooting on/with my/an/a
      phone/iphone/camera/canon/nikon/film/gopro,
    photoshoot*, screenshot*, shooting/shot past,
    was/were/been shot for a/an/the … magazine/film/ad/advert/campaign/catalogue,
    screen ${SHOT}, ${PICTURE} ${SHOT},
    ${PICTURE} was/were/been/being/is/are/i/we/he/she ${SHOT},
    ${SHOT} a/an/the/my/our/his/her/some/this/these/that ${PICTURE}/ad,
    ${SHOT} a/an/the/my/our/his/her/some/this short/new/nice/promo/music/wedding/whole/graduation/quick/school ${PICTURE}/ad,
    shooting ${family(`range ranges star stars club gallery sports schedule location script days brake game games target
      targets lesson coach`)},
    clay/target/sport/archery/skeet/pool/trap shooting,
    shooting/shoot/shoots hoops/baskets/pool/penalties/goals/arrows/clays,
    he/she/they/striker ${SHOT} … goal/penalty/hoop/basket/puck/par/birdie,
    ${SHOT} … goal/goals/penalty/hoop/basket/puck/arrow/arrows/par/birdie,
    shoot me/us/you an/a email/message/text/line/mail/dm,
    shoot the breeze/moon, shoot for the stars/moon,
    ready to shoot … film/video,
    ${SHOT} on/with my/an/a/the/his/her/our/film old/new/own camera/iphone/phone/drone/gopro,
    ${SHOT} with/on my/an/a/the/his/her/our camera/iphone/phone/drone/gopro/film,
    ${SHOT} on/in film/iphone/4k/hd/colour/color/black/portrait/landscape/location,
    she/he/i/we shot this/it/these on/with,
    shot this/it/these/that on/with/from/in/at/yesterday/last/today/myself,
    shot/shots of the/a/an/my/our/tequila/vodka/espresso/whisky/rum,
    ${family(`long big cheap best good nice great first last wide close aerial money mug free jump slap tequila vodka espresso
      whisky coffee flu booster covid vaccine allergy tetanus drone establishing action group blurry lovely beautiful perfect
      clear decent rabies measles`)} shot/shots,
    took/take/taking/takes/taken a/the/some/few/my/great/several/two/three/many/more shot/shots,
    took … few/couple/lot shots/of shots,
    got/get/getting my/his/her/their/your … shot/shots,
    worth/have/had/having/give a shot,
    give/gave/giving it/this/me/them a/another shot,
    calling/calls/called/call the shots, hot shot*, big shot*, parting shot, shot in the dark, shot put, shot glass*, in one
      shot, shot list,
    bamboo/green/new/pea/plant shoots,
    got/get/getting/be/been/being/was/is/were fired from … job/work/company/kitchen/post/office,
    he/she/they/i got/was/were/is/been/get fired from/for,
    fired … staff/workers/employee*/boss,
    shots of,
    two/three/four/five/several/many/more/few/some/couple/2/3/4/5/10 shots of,
    boss/company/manager fired/firing,
    firing the/staff/employees,
    bullet point/points/train/trains/journal/proof,
    bullets … powerpoint/slide,
    bite/dodged/dodge the/a bullet,
    silver/magic bullet, ceasefire, cease fire,
    popping pop … popcorn,
    pop pop pop … popcorn`,
  weapon: `
    murder weapon, secret weapon,
    went well … she/he/hes/shes home … hot water bottle,
    hot water bottle, water bottle,
    gun/powder/cannon wharf/mill/hill/lane/alley/yard, knife/knives/gun/sword
      stall/stand/show/fair/rack/block/set/drawer/sharpener/sharpening/maker/shop,
    ${ARMS} ${SHOP}, ${ARMS} and fork/forks/spoon/shield, fork/forks and ${ARMS}, ${TOY} ${ARMS}, ${TOY} ${TOY} ${ARMS},
    ${family(`kitchen butter bread palette pocket cake steak pen swiss cheese fish carving paring chef chefs cutlery craft
      oyster pizza fruit`)} knife/knives,
    swiss army knife,
    chef/cook/butcher/baker/sharpen* … knife/knives,
    knife/knives … sharpen*/cutlery/dishwasher/onions/carrots/vegetables,
    sell/sells/sold/selling/antique/collects … knives/swords/rifles,
    knives/swords/rifles for sale, paintball*,
    no ${ARMS} was/were found/used/seen/involved/recovered,
    laser tag,
    rifle/gun/guns/sword/swords/musket/pistol … hung/hangs/hanging/displayed … wall/pub/museum,
    gun to my/your head,
    stabbed/stabbing … potato/fork/meat/ballot/steak/balloon,
    top gun,
    is/are/was/were armed with …
      camera/cameras/umbrella/umbrellas/patience/knowledge/notebook/coffee/leaflets/flowers/information,
    museum/castle/exhibition has/had/shows/displays/sells … ${ARMS},
    ${ARMS} … is/was/are a/for/just/only … toy/fake/prop/plastic/bread/decoration/replica/cake/cheese/cooking/show/display,
    antique/old/viking/medieval/roman/samurai/ceremonial ${ARMS} … museum/wall/display/exhibition/castle,
    ${ARMS} … for the play/show/theatre/costume/carnival/film,
    ${ARMS} … made of/from wood/plastic/foam/cardboard/rubber/paper/chocolate,
    fans/players/kids/team/girls/boys/children with bats,
    starting/starter gun, son of a gun,
    jump/jumped/jumping the gun,
    stick/sticking/stuck to my/his/her/their/your guns,
    big guns, sun/suns out guns, guns n/and roses, smoking gun,
    sword fish*, sword fight*/fighting/dance,
    fencing … sword*,
    axe throwing, axe body, battle axe, axe to grind, getting/got/get/for the axe,
    shoulder/roller/razor/fan/wiper/rotor/turbine/ice/skate blade/blades,
    blade runner, blade/blades of grass, knife edge, secret weapon, weapon of choice,
    armed forces day,
    armed with … camera/cameras/umbrella/umbrellas/notebook/coffee/leaflets/flowers/sandwiches/information,
    under the knife,
    through … like a knife,
    stab at it/this, have/had/take/took/taking a stab, stab in the dark, back stabb*, stabbing pain/pains, the hatchet,
      backstabb*,
    bat/bats signed/practice, baseball/cricket bat shop, chainsaw art/carving/carvings/sculpture,
    walking/hockey/drum/selfie/fish/pogo stick/sticks,
    builder/carpenter/worker/workers/workman/plumber/gardener/farmer/roofer/mechanic …
      hammer/saw/spade/shovel/hammers/axe/chainsaw/scissors/wrench/iron,
    hammer/saw/spade/wrench/shovel/scissors … fix/fixing/repair/repairing/nails/shelf/fence/shed/garden/digging/paper,
    hairdresser/barber/tailor … scissors,
    axe/chainsaw … firewood/wood/tree/trees/logs,
    carrying/with … folding/steel/iron/metal chair/chairs/poles,
    no weapons … just/only`,
  explosion: `
    explosive growth/increase/rise/demand/temper/start/season, bomb shelter they/which/that/is/was …
      turned/bar/museum/cafe,

      inbox/phone/feed/mentions/notifications/head/brain/internet/twitter/comments/video/post/flavour/flavor/taste/colour/colours/population
      exploded/explodes/exploding/explode/explosion/blew, blew up on/online/the inflatable/the balloon/balloons/the
      airbed/the castle/the paddling, bomb squad/disposal is, bath bomb/bombs, seed bomb/bombs, photo bomb/bombed,
      bombed/bombing the/my/our exam/exams/test/interview/audition/final, file/archive/zip … explodes/exploded,
    bombed … exam/exams/test/interview/audition/chemistry/maths/quiz,
    bomb disposal, bomb squad museum,
    bath/photo/seed/love/glitter/sex/cherry/stink/flavour/vitamin/jager/paint/water/sugar/calorie/f bomb*,
    photobomb*, bombshell*, bombay*, bombastic,
    da/the bomb, was/is/be a bang on, bang on,
    explosive start/growth/news/speed/power/interview/performance/debut/form/finish,
    drop/drops/dropped/dropping bombs on … dance/floor/dancefloor,
    jokes/joke/gig/film/movie/album/set/speech bombed,
    pipe/pipes burst,
    prices/price/rent/rents/taxes/bills/bill/fees/costs went/go/going/gone up,
    is/was/are/were/looks/looked da/the bomb, cost/costs/paid a bomb, goes like a bomb, time bomb comedy, bomb
      recipe/playlist/outfit/party,
    explosion of … ${family(`colour color colours colors flavour flavor flavours flavors taste flowers laughter applause joy
      light creativity`)},
    population/cambrian/flavour/flavor/colour/glitter/confetti explosion*,
    explod* … popularity/laughter/applause,
    phone/inbox/brain/head/mind … explod*/blowing/blown/blew,
    mind blown/blowing/blew, mindblowing,
    blow/blew/blown/blows/blowing … up … ${family(`balloon* picture photo mattress image pool castle twitter online internet
      overnight tiktok airbed instagram tyre tyres dinghy armbands`)},
    blow/blew/blown/blowing … candle/candles/nose/whistle/bubbles/kiss/kisses/cover/hair/leaves/horn,
    wind/winds/gale … blew/blowing/blown/blows,
    blown/blew away by,
    big bang theory/theories, big bang, blast from the past,
    had/having/have/has/absolute/total/such a blast,
    what a blast, full blast, had/having/have/has a blast at/in/on/with, bang on time/trend/target/budget,
    it/game/party/trip/night/concert/evening/festival/weekend/holiday/day/show was/is/were a/an/such/absolute blast/a,
    was a blast, blast off/furnace,
    blasting/blasted … music/radio/tunes/song/songs/heating,
    sand blast*, grenadine, pomegranate*,
    rocket science/salad/league/man/fuel/scientist/scientists/leaves,
    space rocket*, rocket launch at,
    firework/fireworks … bang/bangs/rocket/rockets/boom,
    boom box/boxes/town/mic/operator,
    baby/housing/building/economic/dotcom/tech/tourism boom*,
    business/economy/market/trade … boom*,
    drone show/shows/footage/shot/shots/video/racing/photography/licence/license/pilot/view,
    sea/egg/nut/taco/snail/turtle/oyster/shell shell*,
    shell/shells beach/garage/station/company/suit/jacket/script/collecting,
    went off … milk/school/work/holiday,
    milk/food/light/lights/power/electricity/alarm/tv … went/gone/goes/go off,
    alarm/alarms … off … morning/work/phone,
    shook … hands/hand/head,
    burst … laughing/laughter/tears/song/bubble,
    balloon/balloons/bubble … burst`,
} as const satisfies Lexicon['harmless']
