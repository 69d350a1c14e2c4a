import type { Lexicon } from '../../lexicon.ts'
import { CHILD, family, PETS, THEIR } from './families.ts'

const MISLAID = family(`
  key keys wallet phone job voice umbrella password glasses appetite glove gloves temper luggage ticket tickets hat
  scarf charger earring ring receipt interest patience faith internet signal wifi count match game race suitcase
  passport shoe shoes toy toys ball tooth teeth dog cat sock socks link links file files photo photos page button
  homework jacket balloon`)
const UPLOAD = family(`
  upload uploads uploading send sending login log password form page button file files app homework essay understand
  figure fix choose decide carry identify photo photos video translate delete download print install remove submit
  attach code language website assignment moving move garden shopping dishes maths cv`)
const SHUT_AT = family(`
  night weekends sunday sundays monday mondays until six seven nine ten holidays winter renovation* repair* cleaning
  lunch evening`)

/** Words of hiding, losing and helping in everyday use. */
export const ofDays = {
  hiding: `
    we/they/i/kids/children/everyone/hes/shes/were/are are/were/was/is/been/had/love/playing playing/played/play/game hide
      and/n seek in/behind/under/at/with, playing/played/play hide and/n seek in/behind/under/at/with,
    hiding place/places/spot/spots, hide and seek, hide n seek,
    hidden gem/gems/camera/figures/agenda/fees/costs/treasure/valley/talent/track/menu/objects/message/meaning,
    hid/hide/hidden/hiding the/my/our/some/his/her/all/in … ${family(`gift gifts presents eggs easter posts post photos
      comments button ad ads layer map sweets chocolate clues password settings menu`)},
    hiding gifts/presents/eggs,
    we/i/they/he/she/mum/dad/santa hid the/our/some/all … presents/gifts/eggs/sweets/cake/present,
    nothing to hide,
    we/i/they/he/she/mum/dad/santa hid the/our/some/all … presents/gifts/eggs/sweets/cake/present in/under/behind,
    in plain sight,
    ${PETS}/sun/moon/rabbits/birds is/was/are/were/always/often/loves/likes/keeps … hid/hiding/hidden/hides …
      behind/in/under/boxes/clouds/bed,
    bus shelter, ${PETS} hid/hides in/behind/under,
    cow/animal/thick hide, take cover crops, cover letter/charge/story/band/version,
    lights off … save/energy/bed/earth,
    turn*/switch* … lights off,
    quiet street/coach/carriage/quiz, keep/kept/keeping quiet about,
    keep/kept/keeping quiet … library/surprise/exam,
    dog/cat/animal/bus/womens/homeless/bike shelter*,
    sheltering/sheltered from the rain/sun/wind/snow,
    tax shelter,
    holding/hold my breath … results,
    lockdown … 2020/2021/covid/haircut/years/puppy,
    covid/pandemic/during/first/second/since/after lockdown,
    cant/cannot/couldnt speak … english/french/irish/finnish/swedish/spanish/german/arabic/ukrainian/highly,
    whispering gallery/grass,
    cat/dog/shoes/presents/keys/picnic/puppy/toys/kitten is/was/are/were/hid/asleep/sleeping/found under the
      table/desk/bed/stairs/counter/tree/sofa`,
  trapped: `
    we/i were/was/got/are stuck behind/in/at, were/was/got/been/are stuck behind a/the/some
      tractor/lorry/bus/caravan/queue/truck/van,
    stuck/trapped behind/in/at/on … tractor/lorry/bus/caravan/queue/traffic/cones/roadworks/lights/jam/meeting/elevator
      music, video/photo/picture/clip/screen/image/footage/camera/it is/was/are upside down, stuck in my head, stuck on
      the/a/level/this, dog/cat/ball/kite/puppy/hedgehog/bird/sheep/frisbee/balloon/drone/squirrel … stuck/trapped,
      dog/cat/puppy … … stuck/trapped under/in/up/behind,
    were/was/im/we/i/am/hes/shes/are/been/is/got/get stuck in/at/on/with … ${family(`traffic jam queue meeting meetings rut
      office work home airport level loading login page step screen form hold homework crossword puzzle class security
      boss`)},
    stuck in … traffic/jam/queue/meeting/meetings/loop/past/head/80s/90s/rut/office,
    stuck at work/home/school,
    stuck at … percent/loading/airport/airports,
    stuck at/on 0/1/2/5/10/15/20/25/30/35/40/45/50/55/60/65/70/75/80/85/90/95/97/98/99/100,
    stuck on … level/question/loading/hold/upload*/screen/homework/puzzle/crossword/page,
    ${family(`upload* page app bar progress screen file video form site website browser download wheel cursor song zip coin
      drawer jar lid paper bus train`)} … stuck … at/on/loading/percent/traffic/again/snow/halfway,
    ${family(`upload* page app bar progress screen file video form site website browser download cursor song zip zipper coin
      drawer jar`)} is/are/got/gets/was/keeps stuck/jammed,
    song … stuck in … head,
    stuck with … bill/homework/puzzle,
    stuck up,
    finger/fingers/hand … stuck … jar/bottle,
    stuck in the mud haha/lol/for, stuck into, paper jam*,
    printer … jam*,
    trapped in … meeting/meetings/conversation/zoom/queue,
    trapped nerve/wind, penned in the/by the margins/author, tourist/sand/mouse/rat/speed/bear/fly trap*, trap music,
    locked … phone/account/screen/bike/pdf/sim/ipad/folder/profile/thread,
    locked out,
    door/doors/gate/gates/park/office/shop/museum/library/entrance/toilets/exit/exits is/are/was/were/gets/stays
      locked/closed/shut … ${SHUT_AT},
    ${SHUT_AT} … door/doors/gate/gates is/are/was/were locked/closed/shut,
    locked/closed at/on/for/over ${SHUT_AT}, escape room/rooms/key/goat/velocity/artist,
    great escape,
    escape from/the … work/city/routine/tarkov/boredom/reality,
    no exit sign/fee/poll, exit poll*/interview/strategy/fee/sign,
    buried treasure, bury/buried/people buried the hatchet, people/they/we buried the hatchet,
    was/is/were/are/pharaoh/queen/king buried …
      treasure/cemetery/churchyard/graveyard/abbey/pyramids/book/grandfather*/family,
    buried in … work/paperwork/emails/homework/books,
    pinned post/tweet/message/location/comment/tab/to,
    road/roads/street/streets/lane/driveway/path … blocked/closed/shut …
      snow/parade/marathon/works/cones/race/festival/roadworks/market,
    road closed, roadblock*,
    blocked/blocking/block … number/caller/user/nose/sink/drain/toilet/ads/spam/calls/website,
    blocked me/him/her/us/them on,
    surrounded by … friends/family/love/flowers/mountains/nature/fans/trees/books/fields/hills/idiots/tourists,
    we/were/was/got/are/is/call/phone cut off on/in the/a phone/call/line/video/middle,
    cut off … hair/date/point/shorts/sleeves,
    phone/call/line/video/clip/picture/message/internet/sentence was/is/got/gets/cut/were cut/off,
    cutoff,
    leave/leaving … work/early/comment/review/feedback/message/tip,
    we cant/cannot leave … work/early/comment/review/feedback/message/tip/dog/kids/him/her/it,
    cant/cannot/couldnt/didnt/not … get … upload*/file/ticket/tickets/page/form/app/video/photo …
      open/load/through/up/down/off/out,
    cant/cannot/couldnt/not get/go out of bed,
    cant/cannot/couldnt/not go out tonight/tomorrow/much/because,
    get/got out of bed, off my mind/chest, get/got/getting away with/for,
    cant/cannot/couldnt/wont/not/didnt/can … open/move …
      file/link/attachment/jar/page/photo/video/app/pdf/email/bottle/zip/lid/slider/mouse/cursor,
    find out,
    lift … spirits/weights/order/service/maintenance/ban,
    lost in … translation/thought/music/post/mail`,
  missing: `
    missing/lost/stray sock/socks/button/glove/gloves/puzzle/piece/comma/earring,
    missing … bus/train/flight/deadline/link/point/button/homework/attachment/piece/word/comma/letter,
    missing ${family(`you out link links page pages file files attachment button data info information words letters sock
      socks puzzle values ingredient home`)},
    missing the old/party/point/summer/winter/days/show,
    im/i/am/been/really missing my/our/the/you/home,
    something/whats/what/anything/nothing is/was/seems missing,
    whats missing, missing something/anything,
    missing from the/my/this page/form/list/menu/order/recipe/collection,
    ${MISLAID} … missing/disappeared/vanished/gone/lost,
    missing/lost/lose/losing ${MISLAID},
    lost/lose/losing/missing ${THEIR}/the/a ${MISLAID},
    lost/lose/losing ${THEIR}/the … job/voice/mind/way/bag/code/place/card,
    was/were/is/are missing … bus/train/ingredient/salt/button/screw/screws/buttons/pages,
    cant/cannot/couldnt/can/could/not/didnt … find … ${family(`${UPLOAD} keys way where how time parking glasses wallet phone
      settings option camera email menu tickets words space seat answer shoes umbrella remote job place platform entrance`)},
    lost and found,
    lost property/cause/soul/weekend/luggage/cat/dog/in,
    lost weight/count/interest/track, lost ball, lost their/his/her ball,
    disappear*/vanish* from … page/screen/list/inbox/website,
    ${family(`app page screen button upload* message messages cookies cake snow fog sun rainbow photo photos text file post
      icon`)} … disappear*/vanish*,
    email/package/parcel/post/delivery/order/bus/train/letter/refund/reply/taxi/results … hasnt/havent/didnt/not/never …
      come/came/arrived/returned/arrive/back,
    not answering … email/emails/questions,
    lost contact lens/lenses,
    lost contact with … school/old,
    lost touch, lost/losing signal, last seen wearing`,
  'missing-child': `
    found … safe/unharmed,
    found him/her/them/it at/in/safe/already/again/with/home,
    no longer missing, not missing any,
    was/were/went missing but/and … found/back/home,
    looking/look/search*/searching/shopping for … ${CHILD} ${family(`clothes menu shoes shoe activities playground toys gift
      gifts book books coat jacket bike school party present room section football shower`)},
    looking/look/search*/searching for … kids/childrens/babys
      clothes/menu/shoes/shoe/activities/playground/toys/gift/gifts/book/books,
    ${CHILD} … lost/missing/losing/lose … ${family(`tooth teeth shoe shoes toy toys ball game match glove gloves hat homework
      phone jacket scarf balloon coat mitten mittens`)},
    ${CHILD} … gone to/home … school/university/college/bed/camp/grandparents,
    gone to … school/college with,
    took/take/taking/takes/brought/bring/drove/collected/picked … ${CHILD} … to/from/for/up … ${family(`school park zoo cinema
      dentist swimming football playground beach museum circus library grandparents training lunch see`)},
    took/take/taking/taken … picture/pictures/photo/photos/video/videos/selfie of/with … ${CHILD},
    ${CHILD} took/taken/taking/takes … picture/pictures/photo/photos/video/videos/bus/train/exam/test/bath/nap,
    have you seen … film/movie/show/keys/photo/video/news,
    baby shower*/boomer/boomers/steps/names/grand,
    was/been/were taken ill,
    money/phone/line/traffic … tied up,
    tied up at/with/in work/meetings/traffic/meeting,
    carried/carrying the/my/a baby`,
  fleeing: `
    ran/run/running/runs out of …
      time/milk/space/storage/battery/memory/paper/coffee/money/ideas/bread/data/ink/petrol/patience,
    we/i/they/he/she ran/run/running/are out of …
      time/milk/space/storage/battery/memory/paper/coffee/money/ideas/bread/data/petrol/ink,
    running for … bus/train/office/mayor/election/charity,
    ran to/for/after … bus/train/catch,
    run over to,
    ran over to … say/see/hug/greet/help,
    ran over to,
    run/ran/running … marathon/race/5k/10k/errands/tests/late,
    make/made/making out with/the/that/his,
    made out … cheque,
    got/get/getting away … weekend/holiday/with,
    escape … weekend/city/routine,
    escaped/escape/escaping/escapes the rain/heat/city/crowds/cold,
    he/she/we escaped the rain/heat/city/crowds/cold,
    ran/run away with the/a … prize/show/title/medal/circus,
    we/they/he/she/and ran away with the/a,
    took off … shoes/coat/jacket/hat/plane,
    taking off … shoes/plane,
    plane/flight … took/taking off`,
  'help-us': `
    send/upload/share/post a/the/my/this video/photo/clip/picture/film/recording/footage of someone/somebody/police/people,
      send/upload/share videos/photos/pictures/clips of someone/somebody/police,
    help desk/desks/centre/center/page/line/section/menu/button/wanted/text/file/files/pages/article/guide,
    help with/to … ${UPLOAD},
    help me/us/him/her/them/please … ${UPLOAD}/change/open/write/study/use,
    someone/somebody/anyone/anybody/you/can/could/please/pls help me/us/with/to/him/her …
      ${UPLOAD}/change/open/write/study/use,
    can/could/would/will someone/somebody/anyone/anybody/you help me/us … ${UPLOAD}/change/open/write/study/use,
    please come to/and/along/see/join,
    need/needs/want … help … ${UPLOAD}/finding/choosing/assembling,
    please help … ${UPLOAD},
    ${family(`can could may might will would hope happy glad like want wish able here if how trying wanted ready love these
      this it to`)} help you/your/the/with/investigators/police/people/others/identify/find/if/a/out,
    can/could/may/how/happy/glad/love/like i/we/to help,
    can i help you,
    hope/hopes … helps/help,
    this/that/it/these/photo/photos/video helps/helped,
    help how/where/what/why/which,
    happy/glad/pleased/willing/here/want/wanted/like to help … them/him/her/us/you/the,
    thank*/ty/cheers/grateful … help/helping/helped,
    help how/where/what/why/which/saving/rescue,
    helped, help how/where/what/why/which, helped us/me/him/her/them,
    help me/us find … ${UPLOAD}/way/place/street/keys/number/address/toilet/platform,
    helping hand/hands/police/with/homework,
    call/ring/phone/text/give me/us … back/later/tomorrow,
    call mum/mom/him/her/taxi, call police non, non emergency,
    police/ambulance museum/parade/band/station/academy/report/dog/box/drama/check/officer/car,
    police/ambulance/rescue … museum/parade/open/friendly/kind/polite/directing/directions,
    urgent care/meeting/email/homework/parcel/letter,
    not/isnt/nothing/no/less urgent,
    save/saves/saved me/us/him/her … seat/time/money/trip/place/slice/trouble/lot/bother/journey/work,
    save … date/planet/whales/file/changes/draft/energy,
    sos album/festival/mode, dont/no/not hurry, hurry up with,
    in/an/for emergency call/calls/dial/ring 112/999/911,
    emergency … call/dial/ring 112/999/911,
    no need to hurry,
    hurry up … homework/bus/dinner,
    rescue dog/dogs/cat/cats/animal/animals/centre/center/kitten/puppy/greyhound/remedy,
    get help page/menu/button,
    send/sent/sending … email/photo/photos/video/file/files/picture/pictures/message/link/form/report/evidence,
    come and see/visit/join/get/have,
    can/could/will someone/somebody/anyone … explain/confirm/tell/check/delete/translate/reply/recommend/tag`,
} as const satisfies Lexicon['harmless']
