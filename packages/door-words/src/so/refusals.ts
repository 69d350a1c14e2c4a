import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open':
    'Hadda waxba lama ururinayo. Waxba lama dirin. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan hay.',
  'incident-closed':
    'Ururintani way dhammaatay. Faylal kale ma qaadato. Wixii yimid waan haynaa. Faylashaadu weli taleefankaaga ayay ku jiraan.',
  'incident-not-found':
    'Cinwaankan waxba laguma ururiyo. Waxba lama dirin. Faylashaadu weli taleefankaaga ayay ku jiraan.',
  'capability-unknown':
    'Koodkan ama cinwaankan waxba uma hayno. Fadlan hubi xarfaha. Koodku wuu dhacaa waqti dheer kadib dhammaadka ururinta. Wixii aad dirtay waan haynaa. Faylashaadu weli taleefankaaga ayay ku jiraan.',
  'upload-gone':
    'Faylkan hore ayaa loo joojiyay. Wixii yimid waan haynaa. Faylku weli taleefankaaga ayuu ku jiraa. Si aad u dirto, mar kale dooro.',
  'sending-withdrawn':
    'Waxaad naga codsatay inaanan isticmaalin wixii aad halkan dirtay. Si aad wax cusub u dirto, mar kale bilow. Faylku weli taleefankaaga ayuu ku jiraa.',
  'preview-there':
    'Sawir yar oo faylkan ah hore ayaa loo bilaabay. Mid baa ku filan. Faylka laftiisu weli taleefankaaga ayuu ku jiraa. Waad diri kartaa.',
  'upload-expired':
    'Faylkani inta ka dhiman wuu sugay waqti dheer. Wixii yimid waan haynaa. Faylku weli taleefankaaga ayuu ku jiraa. Si aad u dirto, mar kale dooro.',
  'offset-mismatch': 'Xiriir kale ayaa faylkan sii wada. Waxba ma lumin. Faylku weli taleefankaaga ayuu ku jiraa.',
  'length-unknown':
    'Taleefankaagu ma sheegin inta faylku le’eg yahay. Faylku weli taleefankaaga ayuu ku jiraa. Fadlan mar kale dir.',
  'length-changed':
    'Inta faylku le’eg yahay way is beddeshay tan iyo markaad bilowday. Faylku weli taleefankaaga ayuu ku jiraa. Fadlan mar kale dooro.',
  'too-large':
    'Faylkani wuu ka weyn yahay inta aan qaadan karno. Waxba lagama dirin. Weli taleefankaaga ayuu ku jiraa.',
  'beyond-length':
    'Waxaa yimid wax ka badan inta faylku yahay. Wixii hore u yimid waan haynaa. Faylku weli taleefankaaga ayuu ku jiraa. Fadlan mar kale dooro.',
  'cut-at-limit':
    'Faylkani wuu ka weyn yahay inta aan qaadan karno. Bilowgiisa waan haynaa. Faylka oo dhan weli taleefankaaga ayuu ku jiraa.',
  'piece-too-large':
    'Qayb faylka ka mid ah aad bay ugu weynayd hubinta. Qaybo yaryar waa la diri karaa. Faylku weli taleefankaaga ayuu ku jiraa.',
  'text-too-long':
    'Qoraalkani wuu ka dheer yahay inta aan mar qaadan karno. Ma hayno. Fadlan soo gaabi. Faylashaadu weli taleefankaaga ayay ku jiraan.',
  'too-many-files':
    'Faylashani way ku badan yihiin hal diris. Wixii yimid waan haynaa. Kuwa kale weli taleefankaaga ayay ku jiraan. Fadlan mar kale u bilow.',
  'too-much-said':
    'Koodkan aad ayaad noogu soo qortay. Wixii aad hore u qortay waan haynaa. Qaybtan dambe ma hayno. Faylashaadu weli taleefankaaga ayay ku jiraan.',
  'sending-full':
    'Diristani way buuxdaa. Wixii yimid waan haynaa. Inta kale weli taleefankaaga ayay ku jirtaa. Fadlan mar kale u bilow.',
  'collection-full':
    'Ururintani hadda way buuxdaa. Wixii yimid waan haynaa. Faylashaadu weli taleefankaaga ayay ku jiraan. Hay oo mar dambe isku day.',
  'opened-too-often':
    'Koodkaaga aad ayaa loo furay maalmihii dambe. Wixii aad dirtay waan haynaa. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan toddobaad kadib mar kale isku day.',
  'nothing-sent':
    'Fayl iyo erey toona kuma jirin. Wixii aad dooratay weli taleefankaaga ayay ku jiraan. Dooro fayl, ama wax qor.',
  malformed:
    'Ma akhrin karin waxa taleefankaagu diray. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan mar kale isku day.',
  'header-too-large':
    'Ma akhrin karin waxa taleefankaagu diray. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan mar kale isku day.',
  'checksum-mismatch':
    'Qayb faylka ka mid ah ayaa jidka ku xumaatay. Faylku weli taleefankaaga ayuu ku jiraa. Qaybta mar kale waa la diri karaa.',
  'checksum-unsupported': 'Faylka uma hubin karno sidii la codsaday. Faylku weli taleefankaaga ayuu ku jiraa.',
  'concat-unsupported':
    'Fayl kasta isagoo dhan ayaan qaadannaa. Qaybo isku ma dari karno. Waxba lama bilaabin. Faylku weli taleefankaaga ayuu ku jiraa.',
  'protocol-version': 'Barnaamijkani kayaga wuu ka duwan yahay. Faylku weli taleefankaaga ayuu ku jiraa.',
  'media-type':
    'Ma akhrin karin waxa taleefankaagu diray. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan mar kale isku day.',
  'method-not-allowed':
    'Taas cinwaankan laguma samayn karo. Waxba isma beddelin. Faylashaadu weli taleefankaaga ayay ku jiraan.',
  busy: 'Dad aad u badan ayaa hadda wax diraya. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan waxyar kadib mar kale isku day.',
  'store-unavailable':
    'Hadda faylal ma hayn karno. Sidaas darteed ma aan oran waan haynaa. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan waxyar kadib mar kale isku day.',
  'proof-needed':
    'Dad aad u badan ayaa hadda wax diraya. Taleefankaagu marka hore waa inuu xisaab yar sameeyo. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan waxyar kadib mar kale isku day.',
  'ticket-needed':
    'Dad aad u badan ayaa hadda wax diraya. Boggani waqti dheer ayuu furnaa, ama hore ayaa loo isticmaalay. Faylashaadu weli taleefankaaga ayay ku jiraan. Mar kale fur bogga oo halkaas ka dir.',
  'ticket-early':
    'Dad aad u badan ayaa hadda wax diraya. Faylashaadu weli taleefankaaga ayay ku jiraan. Sug daqiiqad barkeed, kadibna mar kale dir.',
  'files-early':
    'Dad aad u badan ayaa hadda wax diraya. Hal bog marba dhowr fayl ayuu qaadaa. Kuwa halkan ku qoran waa yimaaddeen. Kuwa kale iyo qoraalkaagu ma iman. Weli taleefankaaga ayay ku jiraan. Daqiiqad sug, kadibna boggan ka dir.',
  'body-too-short':
    'Xiriirku wuu go’ay intaan dhammaan la dirin. Wixii yimid waan haynaa. Faylku weli taleefankaaga ayuu ku jiraa. Fadlan mar kale dir.',
  'too-slow':
    'Xiriirku aad buu u gaabiyay, sidaas darteed waa la xiray. Wixii yimid waan haynaa. Faylku weli taleefankaaga ayuu ku jiraa. Fadlan mar kale dir.',
  'timed-out':
    'Waqti aad u dheer ayay qaadatay. Wixii yimid waan haynaa. Faylku weli taleefankaaga ayuu ku jiraa. Fadlan mar kale isku day.',
  'illegal-state': 'Faylkani hore ayuu dhammaan u yimid. Waan haynaa.',
  internal:
    'Dhib ayaa annaga naga dhacay, adiga kaama dhicin. Faylashaadu weli taleefankaaga ayay ku jiraan. Fadlan waxyar kadib mar kale isku day.',
} as const satisfies Words['refusals']
