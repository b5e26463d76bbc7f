import type { ContactChannel } from '../base/contact.ts'
import type { ContactState, Permission } from '../law/marketing.ts'
import type { ConsentMethod } from '../privacy/consent/event.ts'
import type { StillPossible, VerdictReason } from '../privacy/consent/judge.ts'
import type { ListOrigin } from '../privacy/consent/origin.ts'
import type { ConsentPurpose } from '../privacy/consent/purpose.ts'
import type { ConsentState, ProofGrade } from '../privacy/consent/record.ts'
import type { ContactFlaw } from '../store/contacts.ts'

interface StateText {
  readonly name: string
  readonly why: string
  readonly todo: string
}

const states: Readonly<Record<ContactState, StateText>> = {
  CONSENT_OK: {
    name: 'Zei ja, en u kunt het laten zien',
    why: 'Deze mensen gaven toestemming, en het bewijs is er.',
    todo: 'Bewaar het bewijs. Zet in elk bericht hoe men zich afmeldt.',
  },
  CONSENT_NO_PROOF: {
    name: 'Zei ja, zegt men, maar er is geen bewijs',
    why: 'Wie reclame stuurt, moet laten zien wanneer en waarvoor iemand ja zei. Dat kan hier niet.',
    todo: 'Stuur niets. Zoek het bewijs. Vindt u het niet, dan houdt het op.',
  },
  CUSTOMER_OK: {
    name: 'Klant die nee kon zeggen',
    why: 'Klanten mag u berichten sturen over uw eigen, gelijksoortige aanbod, als zij bij de koop en in elk bericht nee konden zeggen.',
    todo: 'Bewaar de bestelling en de tekst waarmee u nee zeggen aanbood.',
  },
  CUSTOMER_NO_OPTOUT: {
    name: 'Klant die geen nee kon zeggen',
    why: 'U bood bij de koop geen kans om nee te zeggen, of dat is niet bekend. Achteraf is dat niet te herstellen.',
    todo: 'Geen reclame. Vraag het bij de volgende koop.',
  },
  PROSPECT: {
    name: 'Vroeg een offerte, werd geen klant',
    why: 'Zonder koop geldt de regel voor klanten niet. Zo lezen de meesten de wet.',
    todo: 'Geen reclame zonder toestemming.',
  },
  FREE_ACCOUNT: {
    name: 'Gratis account bij een betaald aanbod',
    why: 'Dat kan als koop tellen, als aan alle voorwaarden voor klanten is voldaan. Dat is smal.',
    todo: 'Laat het nakijken voordat u iets stuurt.',
  },
  B2B_DESIGNATED: {
    name: 'Zakelijk adres dat voor reclame is opengesteld',
    why: 'De ontvanger zette dit adres zelf op zijn pagina om aanbiedingen op te krijgen.',
    todo: 'Bewaar een afdruk van die pagina, met de datum.',
  },
  B2B_PLAIN: {
    name: 'Zakelijk adres, niet voor reclame bedoeld',
    why: 'Ook bedrijven zijn beschermd. Dat een adres op een website staat, is geen uitnodiging.',
    todo: 'Geen reclame.',
  },
  BOUGHT: {
    name: 'Van een gekochte of gehuurde lijst',
    why: 'Toestemming geldt alleen voor wie erin genoemd is. In de praktijk mag u zo’n lijst niet gebruiken.',
    todo: 'Gebruik de lijst niet. Gooi haar weg of geef haar terug.',
  },
  OBJECTED: {
    name: 'Zei nee',
    why: 'Wie nee zegt, hoeft geen reden te geven. Het stopt meteen.',
    todo: 'Blijft op de lijst van wie u niet benadert.',
  },
  UNKNOWN: {
    name: 'Niets waarop u reclame mag sturen',
    why: 'Er is niets te zien waaruit blijkt dat u reclame mag sturen.',
    todo: 'Vraag het niet met een bericht: dat is zelf reclame. Gewoon antwoorden mag wel.',
  },
  CHARITY_DONOR: {
    name: 'Gever aan uw goede doel',
    why: 'Een goed doel mag zijn gevers over het eigen doel benaderen, als zij nee konden zeggen.',
    todo: 'Zet in elk bericht hoe men zich afmeldt.',
  },
  CHARITY_VOLUNTEER: {
    name: 'Vrijwilliger of bezoeker van uw goede doel',
    why: 'Bellen mag, berichten sturen voor werving niet.',
    todo: 'Alleen bellen, en zeg hoe men nee zegt.',
  },
  MEMBER: {
    name: 'Lid, over het lidmaatschap',
    why: 'Een bericht over het lidmaatschap is geen reclame, zolang er geen reclame in staat.',
    todo: 'Houd reclame eruit.',
  },
  SERVICE: {
    name: 'Alleen voor de afspraak die u hebt',
    why: 'Wat nodig is voor de overeenkomst is geen reclame.',
    todo: 'Houd reclame eruit.',
  },
}

const permissions: Readonly<Record<Permission, string>> = {
  yes: 'mag',
  no: 'mag niet',
  'if-consent-covers-calls': 'mag als er ook ja is gezegd op bellen',
  'with-way-out': 'mag, tot iemand nee zegt; zeg hoe dat kan',
  'if-all-conditions-met': 'mag alleen als aan alle voorwaarden is voldaan',
  'if-number-so-designated': 'mag als ook het nummer zo is opengesteld',
  'only-legal-person': 'mag bij een bv of vereniging, niet bij een eenmanszaak',
  'after-weighing-and-notice': 'alleen na een afweging, en met uitleg waar het adres vandaan komt',
  'better-not': 'liever niet',
}

const reasons: Readonly<Record<VerdictReason, string>> = {
  suppressed: 'Staat op de lijst van wie u niet benadert.',
  'said-stop': 'Schreef u dat het moet stoppen.',
  'record-withdrawn': 'Trok de toestemming in.',
  'record-refused': 'Zei nee toen u het vroeg.',
  'record-proved': 'Er is een toestemming vastgelegd, met de woorden erbij.',
  'record-unproved': 'Er staat dat iemand ja zei, maar niet wanneer of met welke woorden.',
  'record-expired': 'De toestemming is verlopen.',
  'record-invalid': 'De toestemming bleek niet geldig.',
  'form-confirmed': 'Vinkte het aan op uw website en bevestigde het per mail.',
  'form-ticked': 'Vinkte het aan op uw website. De woorden staan in de mail.',
  'form-without-words': 'Vinkte iets aan op uw website, maar welke woorden erbij stonden is niet te zien.',
  'sale-offer-seen': 'Kocht bij u, en de mail over de bestelling bood aan om nee te zeggen.',
  'sale-offer-told': 'Kocht bij u. U zei dat men bij de koop nee kon zeggen.',
  'sale-offer-not': 'Kocht bij u, maar kon bij de koop of in uw berichten geen nee zeggen.',
  'sale-offer-unknown': 'Kocht bij u. Of men nee kon zeggen, is nog niet bekend.',
  'list-customers': 'Staat op uw lijst van klanten.',
  'list-claimed': 'Staat op een lijst van mensen die ja zouden hebben gezegd.',
  'list-bought': 'Staat alleen op een lijst die u kocht of huurde.',
  'list-named-bought': 'Staat alleen op een lijst die volgens haar naam gekocht is.',
  'list-not-asked': 'Staat op een lijst waarvan u nog niet zei waar zij vandaan komt.',
  'list-unknown': 'Staat op een lijst waaruit geen toestemming blijkt.',
  'list-role': 'Volgt uit wat u van de lijst zei.',
  'told-by-you': 'Dat zei u zelf.',
  'asked-quote': 'Vroeg een offerte.',
  'role-address': 'Een adres van een bedrijf, zoals info@.',
  'wrote-to-you': 'Schreef u zelf. Dat is geen vraag om reclame.',
  'form-without-tick': 'Vulde uw formulier in, zonder ja te zeggen op reclame.',
  'nothing-known': 'Wij zagen niets waaruit toestemming blijkt.',
}

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  news: 'nieuwsbrief',
  offers: 'aanbiedingen',
  events: 'uitnodigingen',
  survey: 'vragen wat men vindt',
  partners: 'reclame van anderen',
}

const origins: Readonly<Record<ListOrigin, string>> = {
  'own-form': 'Van een eigen formulier, waarop mensen ja zeiden',
  event: 'Van een beurs of open dag, waar mensen ja zeiden',
  customers: 'Onze klanten: zij kochten iets',
  members: 'Onze leden',
  donors: 'Onze gevers (wij zijn een goed doel)',
  volunteers: 'Onze vrijwilligers of bezoekers (wij zijn een goed doel)',
  published: 'Zelf verzameld, van websites',
  'address-book': 'Een adresboek: mensen die wij kennen',
  bought: 'Gekocht',
  rented: 'Gehuurd of geleend',
  unknown: 'Dat weet ik niet',
}

const channels: Readonly<Record<ContactChannel, string>> = {
  mail: 'mailen',
  phone: 'bellen',
  post: 'post sturen',
  app: 'appen',
}

const grades: Readonly<Record<ProofGrade, string>> = {
  A: 'A: wie, wanneer, waarvoor en met welke woorden, en het is te zien',
  B: 'B: wie, wanneer en met welke woorden',
  C: 'C: er is iets, maar niet alles',
  D: 'D: geen bewijs',
}

const still: Readonly<Record<StillPossible, string>> = {
  answer: 'antwoorden op een vraag',
  service: 'mailen over een bestelling of afspraak',
  'ask-at-sale': 'bij de volgende koop vragen of het mag',
  post: 'post sturen, met erbij hoe men nee zegt',
  'post-weighed': 'post sturen, na een afweging en met uitleg waar het adres vandaan komt',
  call: 'bellen',
  nothing: 'niets dat wij zien',
}

const flaws: Readonly<Record<ContactFlaw, string>> = {
  restricted: 'staat stil (artikel 18)',
  returned: 'mail kwam terug',
  double: 'staat dubbel',
  role: 'adres van een afdeling',
  typo: 'waarschijnlijk een tikfout',
}

const methods: Readonly<Record<ConsentMethod, string>> = {
  'web-form': 'formulier op de website',
  'mail-reply': 'antwoord per mail',
  paper: 'op papier',
  spoken: 'gezegd',
  phone: 'aan de telefoon',
  app: 'in een app',
  'public-desk': 'via het loket',
  imported: 'overgenomen uit een ander programma',
}

const recordStates: Readonly<Record<ConsentState, string>> = {
  requested: 'gevraagd',
  given: 'gegeven',
  confirmed: 'gegeven en bevestigd',
  refused: 'geweigerd',
  withdrawn: 'ingetrokken',
  expired: 'verlopen',
  invalidated: 'niet geldig',
}

const count = new Intl.NumberFormat('nl-NL')

/** Words about consent, for every face. */
export const nlConsent = {
  states,
  permissions,
  reasons,
  purposes,
  origins,
  channels,
  grades,
  still,
  flaws,
  methods,
  recordStates,
  article: (article: string) => article.replaceAll('GDPR', 'AVG'),
  heads: {
    name: 'Naam',
    value: 'Adres',
    state: 'Wat geldt',
    may: 'Mag het',
    grade: 'Bewijs',
    reason: 'Waarom',
    key: 'Kenmerk',
    list: 'Lijst',
    people: 'Mensen',
    origin: 'Waar zij vandaan komt',
  },
  file: {
    values: { mail: 'E-mail', phone: 'Telefoon', post: 'Adres', app: 'Naam in de app' },
    channels: { mail: 'mailen', phone: 'bellen', post: 'post', app: 'app' },
    name: 'Naam',
    ground: 'Grond',
    article: 'Artikel',
    grade: 'Bewijs',
    since: 'Sinds',
    fileName: ({
      channel,
      purpose,
      day,
    }: {
      readonly channel: string
      readonly purpose: string
      readonly day: string
    }) => `mag-${channel}-${purpose}-${day}.csv`,
    records: (day: string) => `toestemmingen-${day}.jsonld`,
  },
  receipt: {
    title: 'Bewijs van toestemming',
    opening: (controller: string, day: string) =>
      `Vastgelegd door ${controller || 'ons'}. Gemaakt op ${day}.`,
    agreed: 'Wat er is afgesproken',
    about: 'Over',
    said: 'Wat er staat',
    who: 'Wie',
    when: 'Wanneer',
    noTime: 'dat is niet bekend',
    what: 'Waarvoor',
    how: 'Hoe u benaderd wordt',
    method: 'Hoe u ja zei',
    notice: 'De woorden die u zag',
    noNotice: 'Die zijn niet bewaard.',
    recipients: 'Wie het nog meer krijgt',
    nobody: 'niemand anders',
    until: 'Geldig tot',
    noEnd: 'u het intrekt',
    state: 'Nu',
    withdraw: 'Intrekken',
    withdrawText: (to: string) =>
      `U trekt dit in wanneer u wilt, zonder reden en gratis.${to === '' ? '' : ` Een mail aan ${to} is genoeg.`} Wat eerder gestuurd is, blijft toegestaan.`,
    events: 'Wat er gebeurde',
    record: (urn: string) => `Kenmerk: ${urn}`,
    fileName: (n: number) => `bewijs-van-toestemming-${String(n)}`,
  },
  /** What the law says to who wants to ask everybody by mail. */
  advice: {
    title: 'Iedereen mailen om toestemming te vragen?',
    text: 'Doe dat niet. Een mail die om toestemming vraagt, is zelf reclame. U mag hem alleen sturen aan wie u toch al mag mailen. (Zo besliste de Britse toezichthouder over dezelfde Europese regel; een Nederlandse beslissing vonden wij niet.)',
    ways: [
      'Vraag het aan de balie of bij de volgende bestelling.',
      'Zet een vraag op uw website of onder uw factuur.',
      'Post mag vaak wel, als u erbij zet hoe men nee zegt.',
      'Gewoon contact met klanten blijft mogen: antwoorden, een offerte, een afspraak, een factuur.',
    ],
  },
  contacts: (n: number) => (n === 1 ? '1 contact' : `${count.format(n)} contacten`),
  events: {
    requested: 'gevraagd',
    given: 'ja gezegd',
    confirmed: 'bevestigd',
    refused: 'nee gezegd',
    withdrawn: 'ingetrokken',
    reinstated: 'intrekking teruggenomen: het was er geen',
    renewed: 'verlengd',
    invalidated: 'ongeldig verklaard',
  },
  trail: {
    form: 'Vulde uw formulier in',
    confirmed: 'Bevestigde de aanmelding',
    offered: 'Kreeg een mail met de kans om nee te zeggen',
    sale: 'Bestelling of factuur',
    quote: 'Offerte',
    stop: 'Schreef dat het moet stoppen',
    list: 'Staat op een lijst',
    wrote: 'Schreef u voor het laatst',
  },
}
