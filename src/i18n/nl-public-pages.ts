import { nlRequestWishes } from './nl-request-wishes.ts'
import type { MarkLabels } from '../privacy/public-desk/mail-mark.ts'
import type { ConsentPurpose } from '../privacy/consent/purpose.ts'
import type { RequestWish } from '../privacy/public-desk/page.ts'
import { nlTraining } from './nl-training.ts'

/** What visitors of the public desk read. */
export interface PublicPages {
  readonly locale: string
  /** Name of the other language, in that language. */
  readonly other: string
  readonly home: {
    readonly title: (organisation: string) => string
    readonly intro: string
    readonly empty: string
  }
  readonly foot: {
    readonly who: (organisation: string) => string
    readonly mail: string
    readonly quiet: string
  }
  readonly request: {
    readonly title: string
    readonly intro: (organisation: string) => string
    readonly wish: string
    readonly wishes: Readonly<Record<RequestWish, string>>
    readonly name: string
    readonly reach: string
    readonly reachHint: string
    readonly message: string
    readonly messageHint: string
    readonly send: string
    readonly kept: string
    readonly done: string
    readonly doneMore: (organisation: string) => string
  }
  readonly signUp: {
    readonly name: string
    readonly email: string
    readonly purposes: string
    readonly send: string
    readonly kept: string
    readonly done: string
    readonly doneMore: string
    readonly none: string
  }
  readonly confirm: {
    readonly intro: string
    readonly button: string
    readonly done: string
    readonly doneMore: string
    readonly otherwise: string
  }
  readonly preferences: {
    readonly title: string
    readonly intro: (organisation: string) => string
    readonly save: string
    readonly saved: string
    readonly savedMore: string
    readonly stop: string
    readonly stopMore: string
    readonly stopped: string
    readonly stoppedMore: (organisation: string) => string
  }
  readonly lesson: {
    readonly for: (name: string, organisation: string) => string
    readonly parts: (typeof nlTraining)['page']
    readonly done: string
    readonly thanks: string
    readonly kept: string
  }
  readonly houseRules: { readonly done: string; readonly thanks: string; readonly kept: string }
  readonly drill: {
    readonly show: string
    readonly signs: string
    readonly doNow: string
    readonly kept: string
  }
  readonly purposes: Readonly<Record<ConsentPurpose, string>>
  /** Forms that work by mail. */
  readonly byMail: {
    readonly how: string
    readonly keepLine: string
    readonly labels: MarkLabels
  }
  readonly trap: string
  readonly faults: {
    readonly unknown: { readonly title: string; readonly text: string }
    readonly again: { readonly title: string; readonly text: string }
    readonly missing: { readonly title: string; readonly text: string }
    readonly full: { readonly title: string; readonly text: string }
    readonly closed: { readonly title: string; readonly text: string }
    readonly wrong: { readonly title: string; readonly text: string }
    readonly address: { readonly title: string; readonly text: string }
    readonly large: { readonly title: string; readonly text: string }
  }
  readonly optional: string
}

export const nlPublicPages: PublicPages = {
  locale: 'nl-NL',
  other: 'English',
  home: {
    title: (organisation) => `Uw gegevens bij ${organisation}`,
    intro: 'Wat wilt u doen?',
    empty: 'Hier staat nu niets voor iedereen. Kreeg u een link? Open die dan.',
  },
  foot: {
    who: (organisation) => `Deze pagina is van ${organisation}.`,
    mail: 'Liever mailen',
    quiet: 'Geen cookies, geen volgers, niets van anderen. Uw internetadres wordt niet bewaard.',
  },
  request: {
    title: 'Een verzoek over uw gegevens',
    intro: (organisation) =>
      `U mag weten wat ${organisation} van u heeft, en daar iets over vragen. Dat kost niets. Stuur geen kopie van uw paspoort mee.`,
    wish: 'Wat wilt u?',
    wishes: nlRequestWishes,
    name: 'Uw naam',
    reach: 'Waar kunnen wij u bereiken?',
    reachHint: 'Liefst het mailadres dat wij al van u kennen. Een telefoonnummer of adres mag ook.',
    message: 'Wat wilt u erbij zeggen?',
    messageHint: 'Bijvoorbeeld om welke bestelling of welke periode het gaat.',
    send: 'Versturen',
    kept: 'Wat u invult, gebruiken wij alleen om uw verzoek af te handelen.',
    done: 'Uw verzoek is binnen',
    doneMore: (organisation) => `${organisation} antwoordt binnen een maand. Bewaar de datum van vandaag.`,
  },
  signUp: {
    name: 'Uw naam',
    email: 'Uw mailadres',
    purposes: 'Wat wilt u krijgen?',
    send: 'Aanmelden',
    kept: 'U kunt altijd stoppen, met één druk op de knop in elke mail.',
    done: 'Kijk in uw mail',
    doneMore:
      'U krijgt een mail met een link. Pas als u daar op de knop drukt, doet u mee. Niets gekregen? Kijk ook bij de ongewenste mail.',
    none: 'Kies ten minste één onderwerp.',
  },
  confirm: {
    intro: 'Nog één druk op de knop, dan doet u mee. U krijgt dan:',
    button: 'Ja, dat wil ik',
    done: 'U doet mee',
    doneMore: 'U kunt altijd stoppen: de link daarvoor staat in elke mail.',
    otherwise: 'Was u dit niet? Dan hoeft u niets te doen. Zonder die druk op de knop krijgt u niets.',
  },
  preferences: {
    title: 'Wat u van ons krijgt',
    intro: (organisation) => `Kies wat ${organisation} u mag sturen.`,
    save: 'Bewaren',
    saved: 'Bewaard',
    savedMore: 'Vanaf nu krijgt u alleen wat is aangevinkt.',
    stop: 'Stop met alles',
    stopMore: 'U krijgt dan geen van deze mails meer. Mail over een bestelling of afspraak komt gewoon aan.',
    stopped: 'U bent afgemeld',
    stoppedMore: (organisation) => `${organisation} stuurt u hierover niets meer.`,
  },
  lesson: {
    parts: nlTraining.page,
    for: (name, organisation) => `Voor ${name}, van ${organisation}`,
    done: 'Ik heb deze les gedaan',
    thanks: 'Genoteerd. Dank u wel.',
    kept: 'Bewaard wordt alleen dat u de les deed, en op welke dag. Wat u antwoordde, ziet niemand.',
  },
  houseRules: {
    done: 'Ik heb de regels gelezen',
    thanks: 'Genoteerd. Dank u wel.',
    kept: 'Bewaard wordt alleen dat u ze las, en op welke dag.',
  },
  drill: {
    show: 'Laat zien waaraan ik het kon merken',
    signs: 'Hieraan kon u het merken',
    doNow: 'Doe nu',
    kept: 'Niemand ziet dat u het was. Er wordt alleen geteld, per groep.',
  },
  purposes: {
    news: 'Nieuws',
    offers: 'Aanbiedingen',
    events: 'Uitnodigingen',
    survey: 'Vragen om uw mening',
    partners: 'Reclame van andere bedrijven',
  },
  byMail: {
    how: 'Kies wat u wilt. Er opent een mail die al half geschreven is: vul hem aan en verstuur hem.',
    keepLine: 'Laat deze regel staan, dan komt uw mail meteen goed terecht:',
    labels: { name: 'Naam', reach: 'Bereikbaar via', message: 'Toelichting' },
  },
  trap: 'Niet volgen',
  faults: {
    unknown: {
      title: 'Deze link werkt niet (meer)',
      text: 'Misschien is hij verlopen, of viel er een stukje af. Vraag ons om een nieuwe.',
    },
    again: {
      title: 'Nog één keer versturen',
      text: 'De pagina stond lang open, of ging erg snel. Wat u invulde, staat er nog. Druk nog eens op de knop.',
    },
    missing: {
      title: 'Er ontbreekt nog iets',
      text: 'Vul de velden in die nog leeg zijn, en druk nog eens op de knop.',
    },
    full: {
      title: 'Dat lukte nu niet',
      text: 'Het is hier te druk om dit te bewaren. Probeer het over een uur nog eens, of stuur ons een mail.',
    },
    closed: { title: 'Het loket is dicht', text: 'Probeer het later nog eens, of stuur ons een mail.' },
    address: {
      title: 'Dit webadres klopt niet',
      text: 'Er staat iets in dat er niet hoort. Open de link uit onze mail nog eens, of typ het adres over.',
    },
    large: {
      title: 'Dat is te lang',
      text: 'Zoveel tekst past hier niet. Ga terug en maak het korter, of stuur ons een mail.',
    },
    wrong: { title: 'Dat konden wij niet lezen', text: 'Ga terug en probeer het nog eens.' },
  },
  optional: '(mag leeg blijven)',
}
