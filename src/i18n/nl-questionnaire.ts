import type { QuestionnaireTexts, QuestionTexts } from './questionnaire.ts'

const questions: QuestionTexts = {
  role: {
    title: 'Wat doet u met onze gegevens?',
    help: 'Een verwerker werkt in onze opdracht. Wie zelf beslist wat er met de gegevens gebeurt, is zelf verantwoordelijk.',
    evidence: 'een beschrijving van uw dienst',
    fields: {
      role: {
        label: 'Uw rol',
        options: {
          processor: 'Verwerker: wij werken in uw opdracht',
          controller: 'Zelf verantwoordelijk, zoals een bank of accountant',
          joint: 'Wij beslissen er samen met u over',
        },
      },
      purpose: { label: 'Waarvoor gebruikt u de gegevens?' },
    },
  },
  data: {
    title: 'Welke gegevens van ons hebt u, en van wie?',
    help: 'Kruis alles aan wat bij uw dienst kan voorkomen.',
    evidence: 'een lijst van de gegevens',
    fields: {
      kinds: {
        label: 'Soorten gegevens',
        options: {
          contact: 'Namen, adressen, telefoon, e-mail',
          financial: 'Rekeningen en betalingen',
          staff: 'Loon en personeelszaken',
          content: 'Inhoud van mail, bestanden of gesprekken',
          behaviour: 'Locatie of gedrag, zoals websitebezoek',
          bsn: 'BSN of kopie van een identiteitsbewijs',
          health: 'Gezondheid',
          special: 'Geloof, afkomst, politiek, vakbond, seksualiteit of vingerafdruk',
          criminal: 'Strafbare feiten',
        },
      },
      people: {
        label: 'Van wie',
        options: {
          customers: 'Klanten',
          employees: 'Medewerkers',
          applicants: 'Sollicitanten',
          patients: 'Patiënten of cliënten',
          children: 'Kinderen onder de 16',
          contacts: 'Zakelijke contacten',
        },
      },
      count: { label: 'Van hoeveel mensen ongeveer? (een getal)' },
    },
  },
  agreement: {
    title: 'Is er een verwerkersovereenkomst?',
    help: 'Daarin staat wat u met onze gegevens mag en moet doen. Voorwaarden die wij accepteerden, kunnen die ook bevatten.',
    evidence: 'de getekende overeenkomst, met versie',
    fields: {
      signed: {
        label: 'De overeenkomst',
        options: {
          signed: 'Ja, getekend',
          accepted: 'Ja, als deel van onze voorwaarden',
          no: 'Nee',
          'not-needed': 'Niet nodig: wij zijn zelf verantwoordelijk',
        },
      },
      duties: {
        label: 'Staan alle plichten van AVG artikel 28 lid 3 (a tot en met h) erin?',
        options: { all: 'Ja, alle', some: 'Een deel' },
      },
      signedOn: { label: 'Datum van de overeenkomst' },
    },
  },
  location: {
    title: 'Waar staan onze gegevens, en vanwaar kunt u erbij?',
    help: 'Ook inkijken van buiten telt, bijvoorbeeld door een helpdesk. De EER is de EU met Noorwegen, IJsland en Liechtenstein.',
    evidence: 'een pagina over uw datacentra, of de modelbepalingen',
    fields: {
      outside: {
        label: 'Komen de gegevens buiten de EER?',
        options: { no: 'Nee, opslag en inzage zijn binnen de EER', yes: 'Ja, of dat kan' },
      },
      countries: { label: 'In welke landen?' },
      ground: {
        label: 'Buiten de EER: op welke grond?',
        options: {
          adequacy: 'Het land is door de Europese Commissie goedgekeurd',
          dpf: 'Verenigde Staten, met inschrijving in het Data Privacy Framework',
          scc: 'Modelbepalingen van de Europese Commissie (SCC)',
          bcr: 'Goedgekeurde regels binnen ons concern (BCR)',
          none: 'Geen',
        },
      },
    },
  },
  subprocessors: {
    title: 'Wie werkt er voor u met onze gegevens?',
    help: 'Subverwerkers: bedrijven die u inschakelt, zoals een hostingbedrijf of een helpdesk.',
    evidence: 'uw lijst van subverwerkers',
    fields: {
      used: { label: 'Subverwerkers', options: { none: 'Die hebben wij niet', some: 'Ja' } },
      list: { label: 'Welke, en in welk land?' },
      notice: {
        label: 'Hoe lang van tevoren meldt u een nieuwe?',
        options: {
          month: '30 dagen of meer',
          fortnight: '14 tot 30 dagen',
          shorter: 'Korter',
          no: 'Dat melden wij niet vooraf',
        },
      },
    },
  },
  security: {
    title: 'Hoe beveiligt u onze gegevens?',
    help: 'Kruis aan wat nu al zo is, niet wat u van plan bent.',
    evidence: 'uw beveiligingsbeleid of de samenvatting van een test',
    fields: {
      measures: {
        label: 'Wat u doet',
        options: {
          mfa: 'Beheerders loggen in met een tweede stap, zoals een code',
          'own-accounts': 'Ieder heeft een eigen account en ziet alleen wat nodig is',
          'encrypted-transfer': 'Versleuteld onderweg',
          'encrypted-storage': 'Versleuteld waar het staat',
          backups: 'Back-ups, en wij probeerden het terugzetten',
          updates: 'Beveiligingsupdates binnen twee weken',
          logging: 'Wij leggen vast wie wat opent',
          tests: 'Een ander test onze beveiliging elk jaar',
          none: 'Niets hiervan',
        },
      },
    },
  },
  proof: {
    title: 'Welk bewijs hebt u van een ander?',
    help: 'Een certificaat of een controle door iemand die niet bij u werkt.',
    evidence: 'het certificaat, met waar het over gaat',
    fields: {
      kinds: {
        label: 'Bewijs',
        options: {
          iso27001: 'ISO 27001',
          nen7510: 'NEN 7510',
          soc2: 'SOC 2',
          isae3402: 'ISAE 3402',
          audit: 'Een ander rapport van een onafhankelijke controle',
          other: 'Iets anders',
          none: 'Geen',
        },
      },
      validUntil: { label: 'Geldig tot' },
    },
  },
  breach: {
    title: 'Wat doet u bij een datalek?',
    help: 'Wij moeten een lek soms binnen drie dagen melden. Daarom willen wij het snel van u horen. Een lek in het verleden is geen schande.',
    evidence: 'uw werkwijze bij een datalek',
    fields: {
      within: {
        label: 'Hoe snel meldt u het ons?',
        options: { day: 'Binnen 24 uur', 'two-days': 'Binnen 48 uur', longer: 'Later' },
      },
      contact: { label: 'Waar bereiken wij u dan? (mail of telefoon)' },
      history: {
        label: 'Had u de laatste drie jaar een datalek?',
        options: {
          none: 'Nee',
          others: 'Ja, maar niet met onze gegevens',
          ours: 'Ja, ook met onze gegevens',
        },
      },
      story: { label: 'Zo ja: wat gebeurde er, en wat hebt u veranderd?' },
    },
  },
  rights: {
    title: 'Helpt u ons als iemand zijn gegevens opvraagt?',
    help: 'Mensen mogen zien wat wij van hen hebben, en het laten verbeteren of wissen. Dan hebben wij u nodig.',
    evidence: 'de handleiding',
    fields: {
      can: {
        label: 'Wat kunt u voor één persoon?',
        options: {
          find: 'Alles vinden',
          export: 'Een kopie geven',
          correct: 'Verbeteren',
          erase: 'Wissen',
          none: 'Niets hiervan',
        },
      },
      within: {
        label: 'Hoe snel?',
        options: { week: 'Binnen een week', fortnight: 'Binnen twee weken', longer: 'Later' },
      },
    },
  },
  ending: {
    title: 'Wat gebeurt er als wij stoppen?',
    help: 'Wij willen onze gegevens terug, en daarna moeten ze bij u weg zijn.',
    evidence: 'de bepaling, of een voorbeeld van een verklaring',
    fields: {
      erased: {
        label: 'Wanneer wist u onze gegevens?',
        options: {
          month: 'Binnen een maand',
          quarter: 'Binnen drie maanden',
          longer: 'Later',
          no: 'Die wissen wij niet',
        },
      },
      backups: { label: 'Ook uit de back-ups?', options: { yes: 'Ja', no: 'Nee' } },
      returned: {
        label: 'Hoe krijgen wij ze terug?',
        options: {
          common: 'In een gangbaar bestand, zoals Excel, CSV of PDF',
          own: 'In een eigen vorm',
          no: 'Dat kan niet',
        },
      },
      retention: { label: 'Hoe lang bewaart u gegevens zolang wij klant zijn?' },
    },
  },
  people: {
    title: 'Wie van uw mensen kan onze gegevens zien?',
    help: 'Functies zijn genoeg. Namen hoeven wij niet te weten.',
    evidence: 'een verklaring of uw beleid',
    fields: {
      bound: {
        label: 'Wat geldt voor hen?',
        options: {
          secrecy: 'Zij tekenden voor geheimhouding',
          trained: 'Zij krijgen elk jaar uitleg over privacy',
          none: 'Geen van beide',
        },
      },
      who: { label: 'Welke functies, en ongeveer hoeveel mensen?' },
    },
  },
  'own-use': {
    title: 'Gebruikt u onze gegevens ook voor uzelf?',
    help: 'Ook als u er namen uit weglaat of ze bij elkaar optelt.',
    evidence: 'uw voorwaarden',
    fields: {
      uses: {
        label: 'Gebruik voor uzelf',
        options: {
          none: 'Nee',
          analytics: 'Om onze dienst te meten of te verbeteren',
          advertising: 'Voor reclame',
          sale: 'Wij verkopen of delen ze',
          'ai-training': 'Om AI te trainen',
        },
      },
      consent: {
        label: 'Zo ja: alleen als wij vooraf ja zeiden?',
        options: { yes: 'Ja', no: 'Nee' },
      },
      audit: {
        label: 'Mogen wij dat bij u (laten) nakijken?',
        options: { yes: 'Ja', report: 'Wij geven een rapport van een controle', no: 'Nee' },
      },
    },
  },
}

/** The questionnaire for a supplier, in Dutch. */
export const nlQuestionnaire: QuestionnaireTexts = {
  locale: 'nl-NL',
  questions,
  house: {
    help: 'Dit vragen wij zelf, naast de vaste vragen.',
    hardHelp: 'Dit vragen wij zelf. Het is voor ons een voorwaarde.',
    evidence: 'een beschrijving van uw werkwijze',
    fields: {
      answer: { label: 'Uw antwoord', options: { yes: 'Ja', partly: 'Deels', no: 'Nee' } },
      explanation: { label: 'Uitleg' },
    },
  },
  evidenceLabel: 'Waar kunnen wij dit lezen?',
  evidenceHint: (example) => `Een link, of de naam en datum van een document. Bijvoorbeeld ${example}.`,
  unknown: 'Weet ik niet',
  several: 'U kunt er meer aankruisen.',
  seen: 'Dit zagen wij zelf. Klopt het?',
  title: (organisation) => `Vragen van ${organisation} over persoonsgegevens`,
  heading: (count) => `${count} vragen over de gegevens die u van ons hebt`,
  letter: ({ organisation, supplier, dueOn, count }) => [
    `Beste mensen van ${supplier},`,
    'Wij werken met u. Daarbij ziet u gegevens van mensen die ons vertrouwen. De privacywet (AVG) vraagt ons te weten hoe u daarmee omgaat.',
    `Wilt u deze ${count} vragen beantwoorden, uiterlijk ${dueOn}? Het kost ongeveer ${Math.ceil(count * 1.25)} minuten. “Weet ik niet” mag altijd.`,
    'U hebt geen account nodig. Er gaat niets weg tot u zelf het bestand met antwoorden aan ons mailt.',
    `Met vriendelijke groet, ${organisation}`,
  ],
  paper: {
    howDocx:
      'Typ uw antwoorden in de lege vakken. Klik op een hokje, of zet er een x voor. Laat de codes in de eerste kolom staan: daaraan herkennen wij uw antwoorden. Bewaar het bestand en mail het aan ons terug.',
    howPdf:
      'Vul de vakken in met uw pdf-lezer, zoals Acrobat Reader, Edge of Firefox. Bewaar het bestand en mail het aan ons terug. Printen en met de pen invullen kan ook.',
    code: 'Code',
    filledOn: 'Datum',
    dateHint: 'Zo: 31-12-2026.',
    mark: 'Kenmerk',
    foot: 'Dit bestand stuurt niets weg. Gemaakt met Kwartje.',
    answersHeading: (organisation) => `Onze antwoorden op de vragen van ${organisation}`,
    answersLetter: (supplier) => [
      'U vroeg ons hoe wij met de persoonsgegevens omgaan die wij van u hebben. Hier zijn onze antwoorden.',
      'Wat open staat, weten wij nog niet. Vraag gerust door.',
      `Met vriendelijke groet, ${supplier}`,
    ],
  },
  established: (country) => `vestiging: ${country}`,
  noScript:
    'Uw browser voert het script in dit bestand niet uit. Daarom kan deze pagina uw antwoorden niet bewaren. Druk de pagina af en vul haar met de pen in, of schrijf uw antwoorden in een mail aan ons.',
  progressName: 'Naar een vraag',
  progress: (answered, count) =>
    answered === count ? `Alle ${count} vragen beantwoord` : `${answered} van ${count} vragen beantwoord`,
  questionAnswered: (number) => `Vraag ${number}, beantwoord`,
  questionOpen: (number) => `Vraag ${number}, nog open`,
  by: 'Wie vulde dit in? Naam en functie.',
  done: 'Klaar?',
  sendBack: (dueOn) =>
    `Bewaar uw antwoorden als bestand en stuur dat terug als antwoord op onze mail, uiterlijk ${dueOn}. Het bestand is gewone tekst; u kunt het zelf nalezen.`,
  kept: 'Wat u invult, blijft ook in deze browser staan. U kunt het venster sluiten en later verdergaan.',
  notKept:
    'Deze browser onthoudt niet wat u invult. Bewaar uw antwoorden als bestand voordat u het venster sluit.',
  save: 'Bewaar mijn antwoorden',
  saved: 'Bewaard. U vindt het bestand bij uw downloads. Mail het aan ons terug. Het heet:',
  stillOpen: (open) =>
    open === 1
      ? 'Eén vraag is nog open. Dat mag; u kunt haar later beantwoorden en opnieuw bewaren.'
      : `${open} vragen zijn nog open. Dat mag; u kunt ze later beantwoorden en opnieuw bewaren.`,
  print: 'Druk af',
  clear: 'Begin opnieuw',
  clearSure: 'Nog eens drukken wist alles wat u invulde',
  cleared: 'Alles wat u invulde is weg, ook uit deze browser.',
  fileName: 'antwoorden',
  fileSupplier: 'leverancier',
  foot: 'Dit formulier is één bestand. Het haalt niets van internet en stuurt niets weg. Gemaakt met Kwartje.',
}
