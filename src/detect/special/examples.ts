import type { Examples } from '../detector.ts'
import type { Kind } from '../kinds.ts'

const examplesOf: Partial<Record<Kind, Examples>> = {
  HEALTH: {
    finds: [
      'Jan Jansen heeft zich ziek gemeld.',
      'Zij is zwanger en gaat met verlof.',
      'Patiënt heeft diabetes type 2.',
      'De medewerker zit thuis met een burn-out.',
      'Petra Vos gebruikt metoprolol.',
      'De uitslag van het bloedonderzoek van mevrouw Pieters was niet goed.',
    ],
    ignores: [
      'De zieke boom wordt gekapt.',
      'kanker is een ziekte',
      'ziektekostenverzekering premie 2024',
      'gezonde salade',
      'De hond van Lisa Smit heeft epilepsie.',
      'Als een medewerker ziek wordt, regelt Anja Bos vervanging.',
      'Suze Bakker houdt een spreekbeurt over diabetes.',
    ],
  },
  RELIGION: {
    finds: ['Zij gaat naar de moskee.', 'Hij is katholiek.'],
    ignores: ['De moskee aan de Singel wordt verbouwd.', 'katholieke basisschool'],
  },
  UNION: { finds: ['Henk Visser is lid van de FNV.'], ignores: ['FNV publiceert cao'] },
  POLITICS: {
    finds: ['Mijn buurman stemt op de PVV.', 'Zij is lid van het CDA.'],
    ignores: ['partij stoelen', 'politieke partij organiseert debat'],
  },
  SEXUAL: {
    finds: ['Hij is homo.', 'Ze is lesbisch.'],
    ignores: ['homogene massa', 'gay pride in Amsterdam'],
  },
  ETHNICITY: {
    finds: ['Hij is van Marokkaanse afkomst.'],
    ignores: ['herkomst: Spanje', 'Marokkaanse muntthee'],
  },
  BIOMETRIC: {
    finds: ['De vingerafdruk van de medewerker is opgeslagen.'],
    ignores: ['telefoon met vingerafdrukscanner'],
  },
  GENETIC: { finds: ['Uit haar DNA-test blijkt dat zij draagster is.'], ignores: ['DNA-test voor honden'] },
  CRIMINAL: {
    finds: ['Zij heeft een strafblad.', 'Rick de Vos is veroordeeld voor diefstal.'],
    ignores: [
      'aangifte inkomstenbelasting',
      'diefstal van fietsen neemt toe',
      'Mijn fiets is gestolen bij het station.',
      'Jan Visser heeft aangifte gedaan van diefstal van zijn fiets.',
    ],
  },
}

export const specialExamples = Object.entries(examplesOf) as (readonly [Kind, Examples])[] // keys of a record of kinds
