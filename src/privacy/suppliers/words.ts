import { lookAt, lookedFor } from '../../base/patterns/look.ts'
import type { MailClues } from './mail-clues.ts'

/** Words of mail that only a service writes to who uses it, in Dutch and English. Bounded: mail is hostile. */
const words = {
  /** Something that only an account has. */
  account: any(
    // passwords and codes
    String.raw`(?:herstel|wijzig|reset|verander|kies|stel)\w*\s(?:(?:uw|je|jouw|een|nieuw)\s){1,2}wachtwoord`,
    String.raw`wachtwoord\s(?:\w+\s){0,3}(?:opnieuw|herstel\w*|wijzig\w*|gewijzigd|gereset|resetten|vergeten|ingesteld|instellen|aangepast|aanmaken|veranderd|verloopt)`,
    String.raw`wachtwoordherstel`,
    String.raw`(?:reset|change|choose|create|set)\s(?:up\s)?(?:your|a new)\s(?:new\s)?password`,
    String.raw`password\s(?:\w+\s){0,2}(?:reset|changed|updated|expires?|assistance|recovery)`,
    String.raw`(?:verificatie|inlog|login|beveiligings|bevestigings|toegangs|activatie|aanmeld)[- ]?code`,
    String.raw`(?:verification|security|login|sign[- ]in|access|confirmation|activation|authentication)\scode`,
    // not that of a parcel, an order or a discount
    String.raw`(?:your|uw|je)\s(?:(?!(?:met|with|pakket|parcel|zending|tracking|track|order|bestel|kortings?|discount|promo\w*|gift|voucher|cadeau|post|postal)\s)[\w-]+\s){0,3}(?:pin)?code`,
    String.raw`toegang\s(?:gekregen\s)?tot\s(?:een|de|het|uw|je)\s(?:administratie|omgeving|account|portaal|dossier|werkruimte)`,
    String.raw`(?:one|single)[- ](?:time|use)\s(?:code|pass\w*|pin)`,
    String.raw`(?:2fa|mfa|two[- ](?:factor|step)|twee[- ]?(?:factor|staps)\w*|tweestapsverificatie)`,
    // signing in
    String.raw`nieuwe?\s(?:aanmelding|inlog\w*|login|apparaat)`,
    String.raw`new\s(?:sign[- ]?in|log[- ]?in|device)`,
    String.raw`(?:sign|log)[- ]?in\s(?:attempt|alert|link|from|to your)`,
    String.raw`(?:inlogpoging|inloglink|inloggegevens|beveiligingsmelding|beveiligingswaarschuwing|security alert)`,
    String.raw`(?:verdachte|ongebruikelijke|unusual|suspicious)\s(?:aanmeld|inlog|activiteit|sign|log|activity)\w*`,
    // beginning
    String.raw`[\p{L}-]{0,30}account\s(?:\w+\s){0,4}(?:aangemaakt|geactiveerd|gereed|klaar|actief|verwijderd|opgezegd|gekoppeld|geblokkeerd)`,
    String.raw`account\s(?:\w+\s){0,3}(?:created|ready|activated|active|closed|deleted|suspended|verified|set up)`,
    String.raw`(?:uw|je|jouw|your)\s(?:nieuwe\s|new\s|gratis\s|free\s)?(?:[\w.&'-]{1,30}[ -]){0,3}(?:account|werkruimte|workspace|omgeving|administratie|toegang)\b`,
    String.raw`(?:activeer|bevestig|verifieer|voltooi)\s(?:uw|je|jouw)\s(?:account|e-?mail\w*|registratie|aanmelding|inschrijving)`,
    String.raw`(?:activate|confirm|verify|complete)\syour\s(?:account|e-?mail\w*|registration|sign[- ]?up)`,
    String.raw`(?:bedankt voor|bevestiging van)\s(?:uw|je|jouw)\s(?:aanmelding|registratie)`,
    String.raw`thank(?:s| you) for (?:signing up|registering|joining|creating)`,
    String.raw`(?:proefperiode|proefversie|proefaccount|free trial|your trial)`,
    // what stands in it
    String.raw`(?:uw|je|jouw|your)\s(?:[\w-]+\s)?(?:berichtenbox|dashboard|portaal|portal|controlepaneel|control panel|uitbetaling|payout|api[- ]?(?:sleutel|key))`,
    String.raw`(?:uw|je|jouw|your)\s(?:domein(?:naam|namen)?|domains?(?:\sname)?|hosting\w*|webhosting|certificaat|ssl[- ]\w+)\s(?:\S{1,80}\s){0,4}(?:geregistreerd|registered|verloopt|verlengd|verlopen|expires?|expired|renewed|verhuisd|transferred|actief|active)`,
    String.raw`(?:uw|je|jouw|your)\s(?:\w+\s)?id\s(?:is|was|has|werd)`,
    String.raw`(?:gebruikt om in te loggen|used to (?:sign|log) in)`,
    String.raw`log\s(?:\w+\s)?in\s(?:op|bij)`,
    String.raw`(?:log|sign) in to`,
    String.raw`(?:je|u|you)\s(?:hebt|heeft|have)\s\d{1,5}\s(?:[\p{L}]+\s)?(?:taken|berichten|meldingen|herinneringen|tasks?|messages?|notifications?|reminders?)`,
  ),
  /** A greeting at the door: an account's when a machine says it. */
  welcome: any(
    String.raw`^\W{0,4}welkom\s(?:bij|op|in|terug)`,
    String.raw`^\W{0,4}welcome\s(?:to|aboard|on board|back)`,
  ),
  /** Paid for, again and again. */
  bill: any(
    String.raw`factu(?:ur|ren)`,
    String.raw`invoices?`,
    String.raw`receipts?`,
    String.raw`betaalbewijs`,
    String.raw`billing`,
    String.raw`nota`,
    String.raw`incasso`,
    String.raw`(?:betalingsherinnering|betaalherinnering|aanmaning|factuurherinnering|incasso\w+)`,
    String.raw`betaling\s.{0,80}\s(?:mislukt|niet\s(?:\w+\s)?(?:verwerk\w*|gelukt|geslaagd|uitgevoerd))`,
    String.raw`payment\s(?:failed|declined|reminder|overdue|past due|unsuccessful)`,
    String.raw`(?:betaalgegevens|betaalmethode|payment (?:details|method))`,
  ),
  subscription: any(
    String.raw`abonnement\w*`,
    String.raw`subscriptions?`,
    String.raw`licenties?`,
    String.raw`licen[cs]es?`,
    String.raw`hosting\w*`,
    String.raw`webhosting`,
    String.raw`domeinna(?:am|men)`,
    String.raw`domain (?:name|renewal)`,
    String.raw`(?:verlenging|renewal)`,
    String.raw`(?:maand|jaar)(?:elijkse?|abonnement|pakket)`,
    String.raw`(?:monthly|annual|yearly)\s(?:plan|fee|invoice|subscription)`,
    String.raw`(?:your|uw|je)\s(?:\w+\s)?(?:plan|pakket)`,
    String.raw`(?:user\s)?seats`,
  ),
  /** Somebody let us in, or gave us something, over a service. */
  sharing: any(
    String.raw`(?:met|aan)\s(?:je|jou|u|jullie)\s(?:\w+\s)?(?:gedeeld|verstuurd|verzonden|gestuurd)`,
    String.raw`(?:deelt|deelde|heeft)\s.{1,120}\s(?:gedeeld|verstuurd|gestuurd)`,
    String.raw`gedeeld\s(?:met|aan)\s(?:je|jou|u|jullie)`,
    String.raw`(?:request\w*|vraagt|verzoekt)\s(?:om\s)?(?:your|uw|je)\s(?:signature|handtekening)`,
    String.raw`nodigt\s(?:je|jou|u|jullie)\suit`,
    String.raw`(?:uitgenodigd|uitnodiging)\s(?:om|voor|tot)`,
    String.raw`shared\s.{0,120}\bwith you`,
    String.raw`(?:has\s)?(?:shared|sent you)\s(?:a|an|some|the|\d+)?\s?(?:file|folder|document|item|link|board)s?`,
    String.raw`(?:invited you|invitation|invites you)\sto\s(?:edit|view|join|collaborate|comment|sign)`,
    String.raw`(?:gevraagd|verzoek|request\w*)\s(?:om\s)?(?:te\s)?(?:ondertekenen|teken\w*|signature|sign)`,
    String.raw`(?:verzoek|uitnodiging)\s(?:tot|om|voor)\s(?:digitale?\s)?(?:ondertekening|handtekening)`,
    String.raw`(?:je|u|jou|jullie)\stoegevoegd\saan`,
    String.raw`(?:added|invited) you to`,
    String.raw`sent you\s(?=["“'‘])`,
  ),
  /** Their agreement under art. 28, or who works for them. */
  agreement: any(
    String.raw`verwerkers?[- ]?overeenkomst\w*`,
    String.raw`bewerkersovereenkomst`,
    String.raw`data[- ]processing (?:agreement|addendum|terms)`,
    String.raw`(?:our|onze|the|de|new|nieuwe)\sdpa`,
    String.raw`dpa\s(?:update|changes?)`,
  ),
  subprocessors: any(String.raw`sub-?verwerkers?`, String.raw`sub-?processors?`),
  change: any(
    String.raw`ge?wijzig\w*`,
    String.raw`wijzig\w*`,
    String.raw`aangepast\w*`,
    String.raw`aanpassing\w*`,
    String.raw`vernieuwd\w*`,
    String.raw`nieuwe\s(?:versie|verwerkers\w*)`,
    String.raw`geactualiseerd\w*`,
    String.raw`bijgewerkt\w*`,
    String.raw`veranderd?\w*`,
    String.raw`chang(?:e|es|ed|ing)`,
    String.raw`updat(?:e|es|ed|ing)`,
    String.raw`amend\w*`,
    String.raw`new (?:version|sub)`,
    String.raw`toegevoegd`,
    String.raw`added`,
  ),
  terms: any(
    String.raw`(?:algemene |gebruiks|service)?voorwaarden`,
    String.raw`privacy ?(?:verklaring|beleid|statement|policy|notice)`,
    String.raw`terms (?:of (?:service|use)|and conditions)`,
    String.raw`(?:services?|user|customer|subscription) agreement`,
    String.raw`gebruik(?:ers)?overeenkomst`,
  ),
  /** A breach, told by whom it befell. */
  breach: any(
    String.raw`data ?lek\w*`,
    String.raw`data ?breach`,
    String.raw`(?:personal data|security) (?:breach|incident)`,
    String.raw`beveiligings(?:incident|lek)`,
    String.raw`(?:onbevoegde|ongeautoriseerde|onrechtmatige)\s(?:\w+\s)?toegang`,
    String.raw`unauthori[sz]ed access`,
    String.raw`(?:onbevoegde[nr]?|ongeautoriseerde|unauthori[sz]ed (?:third\s)?(?:party|parties|person|persons|actor|user))`,
    String.raw`cyber ?(?:aanval|incident|attack)`,
    String.raw`hack(?:ed|aanval)?`,
    String.raw`ransomware`,
  ),
  /** Their own systems or our data: not somebody else's breach, nor advice about breaches. */
  oursOrTheirs: any(
    String.raw`(?:ons|onze|our)\s(?:\w+\s){0,2}(?:systeem|systemen|server|servers|platform|netwerk|omgeving|database|dienst|leverancier|systems?|network|service|supplier|vendor|environment)`,
    String.raw`(?:uw|je|jouw|jullie|your)\s(?:\w+\s){0,2}(?:gegevens|data|persoonsgegevens|klantgegevens|account|information)`,
    String.raw`(?:klant|persoons|bestel|contact)gegevens`,
    String.raw`customer (?:data|information)`,
    String.raw`personal (?:data|information)`,
    String.raw`(?:constateerden|constateerde|ontdekten|ontdekt|vastgesteld|discovered|detected|identified|learned|became aware)`,
  ),
  /** A subject that a breach may stand under without being called one. */
  alarm: any(
    String.raw`security`,
    String.raw`beveiliging`,
    String.raw`incident`,
    String.raw`(?:uw|je|jouw|jullie|your)\s(?:\w+\s)?(?:gegevens|persoonsgegevens|klantgegevens|data|information)`,
    String.raw`(?:belangrijke\s)?(?:melding|mededeling|kennisgeving)`,
    String.raw`important\s(?:notice|information)`,
  ),
  /** That it befell the writer: not what one hears of others, nor advice. */
  befell: any(
    String.raw`(?:hebben|heeft)\s(?:wij|we)\s.{0,80}(?:vastgesteld|ontdekt|geconstateerd|moeten constateren)`,
    String.raw`(?:wij|we)\s(?:hebben|constateerden|ontdekten|stelden)\s.{0,120}(?:vast|ontdekt|geconstateerd|onbevoegd\w*|toegang)`,
    String.raw`we\s(?:have\s)?(?:recently\s)?(?:learned|discovered|detected|identified|became aware|experienced)`,
  ),
  /** Work that comes in over a service: only who has an account there is told. */
  incoming: any(
    String.raw`(?:nieuwe?|new)\s(?:\w+\s)?(?:afspraak|boeking|reservering|bestelling|order|booking|appointment|reservation|event|lead|inzending|submission|response|ticket|taak|task)`,
    String.raw`(?:cloud recording|opname|back-?up|export|rapport\w*|report|transcript)\s.{0,80}\s?(?:available|ready|klaar|beschikbaar|mislukt|failed)`,
  ),
  /** Asks for money or details that no stranger should get; only beside a name that is not the sender's. */
  lure: any(
    String.raw`betaal\s.{0,60}kosten`,
    String.raw`(?:verzend|invoer|douane|inklarings)kosten`,
    String.raw`bankpas`,
    String.raw`(?:bevestig|verifieer|controleer|actualiseer)\s(?:uw|je|jouw)\s(?:\w+\s)?(?:gegevens|identiteit|betaling)`,
    String.raw`(?:confirm|verify|update)\syour\s(?:\w+\s)?(?:details|identity|information|payment)`,
    String.raw`(?:customs|shipping|delivery) fee`,
  ),
  /** Written by a program that could not deliver, or by somebody's absence. */
  automatic: any(
    String.raw`^(?:automatisch antwoord|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|afwezig\w*|out of (?:the )?office)`,
    String.raw`^(?:onbestelbaar|undeliverable|undelivered mail|mail delivery (?:failed|failure)|returned mail|failure notice|delivery status notification|delivery (?:has )?failed)`,
  ),
  /** Written for many: never an account of one's own. */
  newsletter: any(
    String.raw`nieuwsbrief\w*`,
    String.raw`newsletters?`,
    String.raw`webinar\w*`,
    String.raw`\d+\s(?:tips|redenen|reasons|ways|manieren)`,
    String.raw`(?:korting|sale|aanbieding\w*|black friday|% off)`,
  ),
} as const

/** Any of these as whole words; letters with accents count as letters. */
function any(...sources: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${sources.join('|')})(?![\\p{L}\\d])`, 'iu')
}

lookedFor(Object.values(words))

/** Whether a part of a message says it: its subject, or something made of subject and opening. */
export type Says = (what: keyof typeof words, part: string) => boolean

/** One look tells which words to try; often the subject is all that is looked at. */
export function saysIn({ subject, opening }: Pick<MailClues, 'subject' | 'opening'>): Says {
  return (what, part) => {
    const look = part === subject ? lookAt(subject) : lookAt(subject, opening)
    return look.mayMatch(words[what]) && words[what].test(part)
  }
}
