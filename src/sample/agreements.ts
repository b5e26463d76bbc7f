import { firm, type Cast } from './cast.ts'
import { plant } from './plant.ts'
import type { Ledger } from './truth.ts'
import { writeDocx, writePdf } from './write-files.ts'

/** Agreements with suppliers that are invented: one that says all that the law asks, one that does not, and one of nobody we know. */
export async function writeAgreements(cast: Cast, ledger: Ledger): Promise<Record<string, Uint8Array>> {
  const write = (name: string, lines: readonly string[], at: Date): Promise<Uint8Array> => {
    plant(ledger, { place: `documenten/${name}`, text: lines.join('\n'), about: [cast.owner] })
    return writePdf(lines, at)
  }
  // Their names do not say what they are.
  const [till, roster] = ['Contracten/Kassa getekend.pdf', 'Contracten/Bijlage bij de rooster-app.pdf']
  return {
    [till]: await write(till, tillAgreement(cast), new Date(Date.UTC(2024, 2, 1))),
    'Downloads/addendum (2).docx': writeDocx(plannerAddendum),
    [roster]: await write(roster, rosterAgreement(cast), new Date(Date.UTC(2025, 7, 18))),
  }
}

function tillAgreement({ owner }: Cast): string[] {
  return [
    'Verwerkersovereenkomst',
    '',
    `Tussen ${firm.name}, hierna: Verwerkingsverantwoordelijke,`,
    'en Kassameester B.V. (www.kassameester.example), hierna: Verwerker.',
    '',
    'Artikel 1. Onderwerp en duur',
    'Deze overeenkomst gaat in op 1 maart 2024 en geldt zolang Verwerker de kassa levert.',
    '',
    'Artikel 2. Instructies',
    'Verwerker verwerkt persoonsgegevens uitsluitend volgens schriftelijke instructies.',
    'Verwerker waarschuwt als een instructie volgens hem in strijd is met de AVG.',
    '',
    'Artikel 3. Geheimhouding',
    'Verwerker legt zijn medewerkers geheimhouding op.',
    '',
    'Artikel 4. Beveiliging',
    'Verwerker treft passende technische en organisatorische maatregelen.',
    '',
    'Artikel 5. Subverwerkers',
    'Verwerker schakelt subverwerkers alleen in met voorafgaande toestemming.',
    'Verwerker legt elke subverwerker dezelfde verplichtingen op.',
    '',
    'Artikel 6. Hulp',
    'Verwerker helpt als betrokkenen hun rechten gebruiken en een verzoek doen.',
    'Verwerker verleent medewerking aan een gegevensbeschermingseffectbeoordeling.',
    '',
    'Artikel 7. Datalekken',
    'Verwerker meldt een datalek binnen 24 uur nadat hij het ontdekte.',
    '',
    'Artikel 8. Einde',
    'Na afloop wist Verwerker alle gegevens, of geeft hij ze terug.',
    '',
    'Artikel 9. Controle',
    'Verwerkingsverantwoordelijke mag een audit laten doen; Verwerker werkt mee.',
    '',
    'Elektronisch ondertekend door beide partijen.',
    `Namens ${firm.name}: ${owner.name}`,
  ]
}

function rosterAgreement({ owner }: Cast): string[] {
  return [
    'Bijlage 2: verwerking van persoonsgegevens',
    '',
    `Tussen ${firm.name} (opdrachtgever) en Roosterklok (www.roosterklok.example),`,
    'hierna: Verwerker.',
    '',
    '1. Verwerker verwerkt de gegevens alleen volgens de instructies van opdrachtgever.',
    '2. Verwerker legt zijn medewerkers geheimhouding op.',
    '3. Verwerker neemt technische en organisatorische maatregelen.',
    '4. Verwerker informeert opdrachtgever zonder onredelijke vertraging over een datalek.',
    '5. Verwerker mag andere verwerkers inschakelen en informeert opdrachtgever daarover.',
    '',
    'Datum: 18 augustus 2025',
    `Namens ${firm.name}: ${owner.name}`,
  ]
}

const plannerAddendum: readonly string[] = [
  'Data Processing Addendum',
  `This addendum forms part of the agreement between Fietsplanner (www.fietsplanner.example), the "Processor", and ${firm.name}, the "Controller".`,
  'Effective date: 12 January 2022',
  '1. Processor shall process personal data only on documented instructions from Controller.',
  '2. Processor shall ensure that its personnel are bound to confidentiality.',
  '3. Processor shall implement technical and organisational measures.',
  '4. Processor shall notify Controller of a personal data breach without undue delay.',
  '5. Upon termination Processor shall delete all personal data.',
]
