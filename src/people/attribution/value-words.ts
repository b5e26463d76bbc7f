import { remembering } from '../../base/remember.ts'

/** What labels and heads say of what stands there, and not of whom it is. */
const ofValues: ReadonlySet<string> = new Set(
  `naam namen voornaam voornamen roepnaam achternaam familienaam geslachtsnaam tussenvoegsel tussenvoegsels voorvoegsel voorletters initialen volledige name first last given family full surname
   middle e mail email mailadres adres adresregel address addressline line regel straat straatnaam street huisnummer house postcode zip postal code plaats woonplaats stad city land country telefoon telefoonnummer tel phone
   telephone mobiel mobile gsm cell nummer nr number no geboortedatum geboorteplaats geboorte geb datum date of birth dob leeftijd age iban rekening rekeningnummer bank account bsn
   burgerservicenummer sofinr tegenrekening tegenpartij rijbewijs rijbewijsnummer rijbewijsnr paspoort paspoortnummer telnr mob kenteken id van de het der the en and wat is what je jouw uw your mijn my`.split(
    /\s+/,
  ),
)

/** Who leads, looks after, treats or only wrote down: nothing of a row or form is theirs but what is called so. */
const besides: ReadonlySet<string> = new Set(
  `leidinggevende manager supervisor chef accountmanager relatiebeheerder beheerder behandelaar behandelend behandeld consulent adviseur begeleider casemanager mentor docent leerkracht trainer
   coach noodcontact noodcontactpersoon nood noodgeval noodgevallen noodnummer emergency kin waarschuwen buren buurvrouw buurman huisarts bedrijfsarts tandarts arts specialist apotheek verwijzer
   doctor gp physician advocaat notaris makelaar werkgever employer gemeld melding ingevoerd aangemaakt gewijzigd gebruiker user owner created modified door by bezoekt introducee introducé`.split(
    /\s+/,
  ),
)

/** Who did what a row tells of: a number there may be theirs, but what is told of somebody's health is of whom they came for. */
const executors: ReadonlySet<string> = new Set(
  `monteur technicus uitvoerder uitgevoerd installateur chauffeur bezorger verkoper vertegenwoordiger planner kapper kapster stylist therapeut fysiotherapeut
   instructeur inspecteur adviseur mechanic technician driver installer seller therapist instructor inspector stylist`.split(
    /\s+/,
  ),
)

/** What was written down in words: whoever comes up there is not whom the row is about. */
const remarks: ReadonlySet<string> = new Set(
  `opmerking opmerkingen omschrijving toelichting notitie notities verslag rapportage bijzonderheden inhoud onderwerp note notes comment comments bericht message tekst text body subject details
   description ustrd remark remarks memo mededeling mededelingen`.split(/\s+/),
)

/** Who speaks or pays for another: a telephone, address or account in the same row may be either's. */
const standIns: ReadonlySet<string> = new Set(
  `contactpersoon contact contacts contactgegevens partner echtgenoot echtgenote man vrouw moeder vader ouder ouders verzorger voogd oma opa parent mother father spouse gemachtigde bewindvoerder
   curator`.split(/\s+/),
)

/** A form or a list has the same labels again and again. */
const maxRemembered = 2000

/** The words of a label that say whose it is: "Telefoon ouder 1" says of "ouder 1". */
export const ownerWords: (label: string) => ReadonlySet<string> = remembering(
  maxRemembered,
  (label) => new Set(wordsOf(label).filter((word) => !ofValues.has(word))),
)

/** True when a label names what it holds, whosever it is. */
export function namesValue(label: string): boolean {
  return wordsOf(label).some((word) => ofValues.has(word))
}

/** True for words of somebody beside whom a list or form is about. */
export function areOfOthers(words: ReadonlySet<string>): boolean {
  return areBesides(words) || areRemarks(words) || areOfStandIns(words)
}

/** True for words of who has no part in what a row or form is about. */
export function areBesides(words: ReadonlySet<string>): boolean {
  return !words.isDisjointFrom(besides)
}

/** True for words of who did what a row tells of. */
export function areExecutors(words: ReadonlySet<string>): boolean {
  return !words.isDisjointFrom(executors)
}

/** True for words of a text that somebody wrote. */
export function areRemarks(words: ReadonlySet<string>): boolean {
  return !words.isDisjointFrom(remarks)
}

/** True for words of who speaks or pays for another. */
export function areOfStandIns(words: ReadonlySet<string>): boolean {
  return !words.isDisjointFrom(standIns)
}

function wordsOf(label: string): string[] {
  return label
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/\b(naam|name) ?\/ ?(?:omschrijving|description)\b/g, '$1')
    .replaceAll(/(adres|address|regel|line)[ _]?\d\b/g, '$1')
    .replaceAll(/\bt\.?\s?a\.?\s?v\b\.?/g, 'contact')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
