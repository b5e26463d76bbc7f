import type { ContactChannel } from '../base/contact.ts'
import type { ContactState } from '../law/marketing.ts'

interface StateText {
  readonly name: string
  readonly why: string
  readonly todo: string
}

type Words = Partial<Readonly<Record<ContactState, Partial<StateText>>>>
type ByChannel = Readonly<Record<'phone' | 'post', Words>>

const callConsent = {
  why: 'Voor reclame bellen mag alleen met toestemming, ook bij klanten.',
  todo: 'Bel niet voor reclame. Vraag bij de volgende koop of het mag.',
}
const letterCustomer = {
  why: 'U mag hen over uw eigen aanbod schrijven, tot zij nee zeggen.',
  todo: 'Zet in elke brief hoe men nee zegt.',
}
const letterOthers = {
  why: 'Voor post is geen toestemming nodig. U mag schrijven tot iemand nee zegt.',
  todo: letterCustomer.todo,
}

const nl: ByChannel = {
  phone: {
    CONSENT_OK: { todo: 'Bewaar het bewijs. Zeg in elk gesprek hoe men zich afmeldt.' },
    CONSENT_NO_PROOF: {
      why: 'Wie belt, moet laten zien wanneer iemand ja zei op bellen. Dat kan hier niet.',
      todo: 'Bel niet voor reclame. Zoek het bewijs. Vindt u het niet, dan houdt het op.',
    },
    CUSTOMER_OK: callConsent,
    CUSTOMER_NO_OPTOUT: callConsent,
    PROSPECT: { todo: 'Bel niet voor reclame zonder toestemming.' },
    FREE_ACCOUNT: callConsent,
    B2B_DESIGNATED: {
      why: 'De ontvanger stelde een adres open. Voor het nummer moet dat apart gebeurd zijn.',
      todo: 'Kijk of ook het nummer op die pagina voor aanbiedingen is bedoeld.',
    },
    B2B_PLAIN: {
      why: 'Een bv of vereniging mag u bellen. Een eenmanszaak of vof niet: dat zijn mensen.',
      todo: 'Zoek op wat het is voordat u belt.',
    },
    BOUGHT: { why: 'Bellen mag alleen wie ja zei op een telefoontje van u. Zo’n lijst geeft dat niet.' },
    UNKNOWN: {
      name: 'Niets waarop u mag bellen',
      why: 'Er is niets te zien waaruit blijkt dat u voor reclame mag bellen.',
      todo: 'Bel niet voor reclame. Gewoon terugbellen mag wel.',
    },
    CHARITY_DONOR: { todo: 'Zeg in elk gesprek hoe men nee zegt.' },
    CHARITY_VOLUNTEER: {
      why: 'Een goed doel mag zijn vrijwilligers en bezoekers bellen.',
      todo: 'Zeg in elk gesprek hoe men nee zegt.',
    },
  },
  post: {
    CONSENT_OK: { todo: 'Bewaar het bewijs. Zet in elke brief hoe men nee zegt.' },
    CONSENT_NO_PROOF: letterOthers,
    CUSTOMER_OK: letterCustomer,
    CUSTOMER_NO_OPTOUT: letterCustomer,
    PROSPECT: letterOthers,
    FREE_ACCOUNT: letterCustomer,
    B2B_DESIGNATED: letterOthers,
    B2B_PLAIN: {
      why: 'Een zakelijk adres mag u schrijven, tot men nee zegt.',
      todo: letterCustomer.todo,
    },
    BOUGHT: {
      why: 'Schrijven mag alleen na een afweging, en als u erbij zet waar u het adres vandaan hebt.',
      todo: 'Gebruik de lijst liever niet. Gooi haar weg of geef haar terug.',
    },
    UNKNOWN: {
      name: 'Een adres waarvan u niet weet waar het vandaan komt',
      why: 'U kunt niet laten zien dat u dit adres voor reclame mag gebruiken.',
      todo: 'Schrijf liever niet. Gewoon antwoorden mag wel.',
    },
    CHARITY_DONOR: { todo: letterCustomer.todo },
    CHARITY_VOLUNTEER: {
      why: 'Een goed doel mag zijn vrijwilligers en bezoekers schrijven, tot zij nee zeggen.',
      todo: letterCustomer.todo,
    },
  },
}

const callConsentEn = {
  why: 'You may only call for advertising with consent, customers too.',
  todo: 'Do not call for advertising. Ask at the next sale whether you may.',
}
const letterCustomerEn = {
  why: 'You may write to them about your own offer, until they say no.',
  todo: 'Say in every letter how to say no.',
}
const letterOthersEn = {
  why: 'Post needs no consent. You may write until somebody says no.',
  todo: letterCustomerEn.todo,
}

const en: ByChannel = {
  phone: {
    CONSENT_OK: { todo: 'Keep the proof. Say in every call how to get out.' },
    CONSENT_NO_PROOF: {
      why: 'Whoever calls has to show when somebody said yes to calls. Here that cannot be done.',
      todo: 'Do not call for advertising. Look for the proof. If you do not find it, it ends here.',
    },
    CUSTOMER_OK: callConsentEn,
    CUSTOMER_NO_OPTOUT: callConsentEn,
    PROSPECT: { todo: 'Do not call for advertising without consent.' },
    FREE_ACCOUNT: callConsentEn,
    B2B_DESIGNATED: {
      why: 'The receiver opened an address for offers. For the number that must have been done apart.',
      todo: 'Look whether the number on that page is meant for offers too.',
    },
    B2B_PLAIN: {
      why: 'You may call a company or an association. Not a one-person business or a partnership: those are people.',
      todo: 'Find out which it is before you call.',
    },
    BOUGHT: {
      why: 'You may only call who said yes to a call of yours. A list like this does not give that.',
    },
    UNKNOWN: {
      name: 'Nothing that allows you to call',
      why: 'Nothing shows that you may call for advertising.',
      todo: 'Do not call for advertising. Simply calling back is fine.',
    },
    CHARITY_DONOR: { todo: 'Say in every call how to say no.' },
    CHARITY_VOLUNTEER: {
      why: 'A charity may call its volunteers and visitors.',
      todo: 'Say in every call how to say no.',
    },
  },
  post: {
    CONSENT_OK: { todo: 'Keep the proof. Say in every letter how to say no.' },
    CONSENT_NO_PROOF: letterOthersEn,
    CUSTOMER_OK: letterCustomerEn,
    CUSTOMER_NO_OPTOUT: letterCustomerEn,
    PROSPECT: letterOthersEn,
    FREE_ACCOUNT: letterCustomerEn,
    B2B_DESIGNATED: letterOthersEn,
    B2B_PLAIN: {
      why: 'You may write to a business address, until they say no.',
      todo: letterCustomerEn.todo,
    },
    BOUGHT: {
      why: 'You may only write after weighing it, and when you say where you got the address.',
      todo: 'Better not use the list. Throw it away or give it back.',
    },
    UNKNOWN: {
      name: 'An address of which you do not know where it came from',
      why: 'You cannot show that you may use this address for advertising.',
      todo: 'Better not write. Simply answering is fine.',
    },
    CHARITY_DONOR: { todo: letterCustomerEn.todo },
    CHARITY_VOLUNTEER: {
      why: 'A charity may write to its volunteers and visitors, until they say no.',
      todo: letterCustomerEn.todo,
    },
  },
}

interface Shown {
  readonly language: string
  readonly consent: { readonly states: Readonly<Record<ContactState, StateText>> }
}

/** What a state means for a way of reaching people: what holds for mail and messages to an app holds for no call and no letter. */
export function stateWords(
  { language, consent }: Shown,
  state: ContactState,
  channel: ContactChannel,
): StateText {
  const own = language === 'nl' ? nl : en
  const words = channel === 'phone' || channel === 'post' ? own[channel][state] : undefined
  return { ...consent.states[state], ...words }
}
