import { remembering } from '../base/remember.ts'
import { foldName, parseName } from './name.ts'

const machineLocal =
  /^(?:no[-._]?reply|do[-._]?not[-._]?reply|donotreply|geen[-._]?antwoord|niet[-._]?(?:be)?antwoorden|mailer[-._]?daemon|postmaster|bounces?|notifications?|notificaties?|meldingen|alerts?|automail(?:er)?|auto|daemon|root|cron|www-data|nobody|system|robot|bot|updates?|news|newsletters?|nieuwsbrief|mailing|mailings|listserv|majordomo|news-?desk|stop|stoppen|afmelden|uitschrijven|opt-?out|unsub)(?:[-+._=\d].*)?$|(?:^|[-+._])(?:noreply|no-reply|bounces?|unsubscribe)(?:$|[-+._=])|^owner-|[-._](?:daemon|owner)$/i

const sharedLocal =
  /^(?:info|contact|office|kantoor|mail|post|hello|hallo|welkom|sales|verkoop|inkoop|order|orders|bestellingen|support|service|servicedesk|helpdesk|klantenservice|customer-?service|administratie|admin|boekhouding|finance|facturen|factuur|facturatie|invoices?|billing|debiteuren|crediteuren|personeelszaken|hr|vacatures|jobs|sollicitatie|receptie|balie|planning|werkplaats|winkel|webshop|shop|webmaster|privacy|avg|security|abuse|directie|bestuur|secretariaat|redactie|team|afspraak|afspraken|salaris|salarisadministratie|loon|marketing|events?|reserveren|reserveringen|garantie|retour|retouren|verzending|magazijn|kwaliteit|storing|storingen|beheer|hostmaster|accounts?|payments?|press|pers|media|klacht|klachten|relatiebeheer|secretaris|penningmeester|voorzitter|scriba|ledenadministratie|griffie|loket|wmo|burgerzaken|vergunningen|handhaving|belastingen|participatie|casemanagers?|verzuim|huismeester|conci[eë]rge|bewoners|ouderraad)(?:[-+._\d].*)?$/i

/** One message asks it of its sender several times, a mailbox of few senders again and again. */
const maxRemembered = 5000

/** Whose an address is by its form: a machine's, a desk's that several people share, or one person's. */
export const addressKind: (email: string) => AddressKind = remembering(maxRemembered, (email) => {
  const local = email.slice(0, Math.max(0, email.lastIndexOf('@')))
  if (machineLocal.test(local) || isGenerated(local)) return 'machine'
  return sharedLocal.test(local) ? 'shared' : 'personal'
})

type AddressKind = 'machine' | 'shared' | 'personal'

/** Bounce and tracking addresses: long runs of digits and hex that no person types. */
function isGenerated(local: string): boolean {
  return /[0-9a-f]{16,}/i.test(local) || /\d{8,}/.test(local) || local.length > 40
}

/** The part behind the @, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** True when the part before the @ is made of the name: "jan.devries", "jdevries", "vries.jan". */
export function addressFitsName(email: string, name: string): boolean {
  const local = foldName(email.slice(0, Math.max(0, email.lastIndexOf('@')))).replace(/[^a-z]/g, '')
  const { given, family } = parseName(name)
  const first = given[0]
  const last = family.at(-1)
  return (
    (last !== undefined && last.length > 2 && local.includes(last)) ||
    (first !== undefined && first.length > 2 && local.includes(first))
  )
}
