import type { QuestionnaireTexts, QuestionTexts } from './questionnaire.ts'

const questions: QuestionTexts = {
  role: {
    title: 'What do you do with our data?',
    help: 'A processor works on our instructions. Who decides what happens with the data is a controller.',
    evidence: 'a description of your service',
    fields: {
      role: {
        label: 'Your role',
        options: {
          processor: 'Processor: we work on your instructions',
          controller: 'Controller ourselves, as a bank or an accountant is',
          joint: 'We decide about it together with you',
        },
      },
      purpose: { label: 'What do you use the data for?' },
    },
  },
  data: {
    title: 'Which data of ours do you have, and about whom?',
    help: 'Tick all that may occur in your service.',
    evidence: 'a list of the data',
    fields: {
      kinds: {
        label: 'Kinds of data',
        options: {
          contact: 'Names, addresses, phone, email',
          financial: 'Invoices and payments',
          staff: 'Pay and personnel',
          content: 'Contents of mail, files or calls',
          behaviour: 'Location or behaviour, such as visits to a website',
          bsn: 'Citizen service number (BSN) or a copy of an identity document',
          health: 'Health',
          special: 'Religion, origin, politics, trade union, sexuality or fingerprint',
          criminal: 'Criminal offences',
        },
      },
      people: {
        label: 'About whom',
        options: {
          customers: 'Customers',
          employees: 'Employees',
          applicants: 'Job applicants',
          patients: 'Patients or clients in care',
          children: 'Children under 16',
          contacts: 'Business contacts',
        },
      },
      count: { label: 'About how many people? (a number)' },
    },
  },
  agreement: {
    title: 'Is there a processing agreement?',
    help: 'It says what you may and must do with our data. Terms that we accepted may hold it too.',
    evidence: 'the signed agreement, with its version',
    fields: {
      signed: {
        label: 'The agreement',
        options: {
          signed: 'Yes, signed',
          accepted: 'Yes, as part of our terms',
          no: 'No',
          'not-needed': 'Not needed: we are controller ourselves',
        },
      },
      duties: {
        label: 'Does it hold all duties of GDPR article 28(3), (a) to (h)?',
        options: { all: 'Yes, all', some: 'Some of them' },
      },
      signedOn: { label: 'Date of the agreement' },
    },
  },
  location: {
    title: 'Where are our data, and from where can you reach them?',
    help: 'Looking in from outside counts too, by a help desk for instance. The EEA is the EU with Norway, Iceland and Liechtenstein.',
    evidence: 'a page about your data centres, or the standard clauses',
    fields: {
      outside: {
        label: 'Do the data leave the EEA?',
        options: { no: 'No, they are stored and seen within the EEA', yes: 'Yes, or they may' },
      },
      countries: { label: 'In which countries?' },
      ground: {
        label: 'Outside the EEA: on which ground?',
        options: {
          adequacy: 'The European Commission approved the country',
          dpf: 'United States, listed in the Data Privacy Framework',
          scc: 'Standard clauses of the European Commission (SCC)',
          bcr: 'Approved rules within our group (BCR)',
          none: 'None',
        },
      },
    },
  },
  subprocessors: {
    title: 'Who works with our data for you?',
    help: 'Sub-processors: companies that you bring in, such as a host or a help desk.',
    evidence: 'your list of sub-processors',
    fields: {
      used: { label: 'Sub-processors', options: { none: 'We have none', some: 'Yes' } },
      list: { label: 'Which, and in which country?' },
      notice: {
        label: 'How long before do you tell us of a new one?',
        options: {
          month: '30 days or more',
          fortnight: '14 to 30 days',
          shorter: 'Less',
          no: 'We do not tell beforehand',
        },
      },
    },
  },
  security: {
    title: 'How do you protect our data?',
    help: 'Tick what is so today, not what you intend.',
    evidence: 'your security policy or the summary of a test',
    fields: {
      measures: {
        label: 'What you do',
        options: {
          mfa: 'Administrators sign in with a second step, such as a code',
          'own-accounts': 'Everybody has an own account and sees only what is needed',
          'encrypted-transfer': 'Encrypted on the way',
          'encrypted-storage': 'Encrypted where they are stored',
          backups: 'Backups, and we tried to restore them',
          updates: 'Security updates within two weeks',
          logging: 'We record who opens what',
          tests: 'Somebody else tests our security every year',
          none: 'None of these',
        },
      },
    },
  },
  proof: {
    title: 'Which proof do you have from somebody else?',
    help: 'A certificate, or a check by somebody who does not work for you.',
    evidence: 'the certificate, with what it covers',
    fields: {
      kinds: {
        label: 'Proof',
        options: {
          iso27001: 'ISO 27001',
          nen7510: 'NEN 7510',
          soc2: 'SOC 2',
          isae3402: 'ISAE 3402',
          audit: 'Another report of an independent check',
          other: 'Something else',
          none: 'None',
        },
      },
      validUntil: { label: 'Valid until' },
    },
  },
  breach: {
    title: 'What do you do in a data breach?',
    help: 'We may have to report a breach within three days, so we want to hear from you soon. A breach in the past is no disgrace.',
    evidence: 'your procedure for a breach',
    fields: {
      within: {
        label: 'How soon do you tell us?',
        options: { day: 'Within 24 hours', 'two-days': 'Within 48 hours', longer: 'Later' },
      },
      contact: { label: 'Where do we reach you then? (mail or phone)' },
      history: {
        label: 'Did you have a data breach in the last three years?',
        options: { none: 'No', others: 'Yes, but not with our data', ours: 'Yes, with our data too' },
      },
      story: { label: 'If so: what happened, and what did you change?' },
    },
  },
  rights: {
    title: 'Do you help us when somebody asks for their data?',
    help: 'People may see what we have about them, and have it corrected or erased. Then we need you.',
    evidence: 'the manual',
    fields: {
      can: {
        label: 'What can you do for one person?',
        options: {
          find: 'Find everything',
          export: 'Give a copy',
          correct: 'Correct',
          erase: 'Erase',
          none: 'None of these',
        },
      },
      within: {
        label: 'How soon?',
        options: { week: 'Within a week', fortnight: 'Within two weeks', longer: 'Later' },
      },
    },
  },
  ending: {
    title: 'What happens when we stop?',
    help: 'We want our data back, and after that they must be gone from you.',
    evidence: 'the clause, or an example of a statement',
    fields: {
      erased: {
        label: 'When do you erase our data?',
        options: {
          month: 'Within a month',
          quarter: 'Within three months',
          longer: 'Later',
          no: 'We do not erase them',
        },
      },
      backups: { label: 'From the backups too?', options: { yes: 'Yes', no: 'No' } },
      returned: {
        label: 'How do we get them back?',
        options: {
          common: 'In a common file, such as Excel, CSV or PDF',
          own: 'In a form of our own',
          no: 'That is not possible',
        },
      },
      retention: { label: 'How long do you keep data while we are a customer?' },
    },
  },
  people: {
    title: 'Who of your people can see our data?',
    help: 'Their positions are enough. We need no names.',
    evidence: 'a statement or your policy',
    fields: {
      bound: {
        label: 'What holds for them?',
        options: {
          secrecy: 'They signed for secrecy',
          trained: 'They are taught about privacy every year',
          none: 'Neither',
        },
      },
      who: { label: 'Which positions, and about how many people?' },
    },
  },
  'own-use': {
    title: 'Do you use our data for yourselves too?',
    help: 'Also when you leave out names or add them up.',
    evidence: 'your terms',
    fields: {
      uses: {
        label: 'Use for yourselves',
        options: {
          none: 'No',
          analytics: 'To measure or improve our service',
          advertising: 'For advertising',
          sale: 'We sell or share them',
          'ai-training': 'To train AI',
        },
      },
      consent: {
        label: 'If so: only when we said yes beforehand?',
        options: { yes: 'Yes', no: 'No' },
      },
      audit: {
        label: 'May we check that, or have it checked?',
        options: { yes: 'Yes', report: 'We give a report of a check', no: 'No' },
      },
    },
  },
}

/** The questionnaire for a supplier, in English. */
export const enQuestionnaire: QuestionnaireTexts = {
  locale: 'en-GB',
  questions,
  house: {
    help: 'We ask this ourselves, beside the fixed questions.',
    hardHelp: 'We ask this ourselves. For us it is a condition.',
    evidence: 'a description of how you work',
    fields: {
      answer: { label: 'Your answer', options: { yes: 'Yes', partly: 'Partly', no: 'No' } },
      explanation: { label: 'Explanation' },
    },
  },
  evidenceLabel: 'Where can we read this?',
  evidenceHint: (example) => `A link, or the name and date of a document. For instance ${example}.`,
  unknown: 'I do not know',
  several: 'You may tick more than one.',
  seen: 'We saw this ourselves. Please check.',
  title: (organisation) => `Questions from ${organisation} about personal data`,
  heading: (count) => `${count} questions about the data you have of ours`,
  letter: ({ organisation, supplier, dueOn, count }) => [
    `Dear people of ${supplier},`,
    'We work with you. In doing so you see data of people who trust us. Privacy law (GDPR) asks us to know how you handle them.',
    `Would you answer these ${count} questions, by ${dueOn}? It takes about ${Math.ceil(count * 1.25)} minutes. “I do not know” is always allowed.`,
    'You need no account. Nothing leaves until you mail us the file with answers yourself.',
    `Kind regards, ${organisation}`,
  ],
  paper: {
    howDocx:
      'Type your answers in the empty cells. Click a box, or put an x before it. Leave the codes in the first column: they tell us which answer is which. Save the file and mail it back to us.',
    howPdf:
      'Fill in the fields with your PDF reader, such as Acrobat Reader, Edge or Firefox. Save the file and mail it back to us. You may also print it and use a pen.',
    code: 'Code',
    filledOn: 'Date',
    dateHint: 'Like this: 31-12-2026.',
    mark: 'Reference',
    foot: 'This file sends nothing. Made with Kwartje.',
    answersHeading: (organisation) => `Our answers to the questions of ${organisation}`,
    answersLetter: (supplier) => [
      'You asked us how we handle the personal data we have of yours. Here are our answers.',
      'What is open, we do not know yet. Please ask further.',
      `Kind regards, ${supplier}`,
    ],
  },
  established: (country) => `seat: ${country}`,
  noScript:
    'Your browser does not run the script in this file, so this page cannot keep your answers. Print the page and fill it in with a pen, or write your answers in a mail to us.',
  progressName: 'To a question',
  progress: (answered, count) =>
    answered === count ? `All ${count} questions answered` : `${answered} of ${count} questions answered`,
  questionAnswered: (number) => `Question ${number}, answered`,
  questionOpen: (number) => `Question ${number}, still open`,
  by: 'Who filled this in? Name and position.',
  done: 'Done?',
  sendBack: (dueOn) =>
    `Save your answers as a file and send it back as a reply to our mail, by ${dueOn}. The file is plain text; you can read it yourself.`,
  kept: 'What you fill in also stays in this browser. You can close the window and go on later.',
  notKept:
    'This browser does not remember what you fill in. Save your answers as a file before you close the window.',
  save: 'Save my answers',
  saved: 'Saved. You find the file with your downloads. Mail it back to us. It is called:',
  stillOpen: (open) =>
    open === 1
      ? 'One question is still open. That is allowed; you can answer it later and save again.'
      : `${open} questions are still open. That is allowed; you can answer them later and save again.`,
  print: 'Print',
  clear: 'Start again',
  clearSure: 'Press again to erase all you filled in',
  cleared: 'All you filled in is gone, from this browser too.',
  fileName: 'answers',
  fileSupplier: 'supplier',
  foot: 'This form is one file. It fetches nothing from the internet and sends nothing. Made with Kwartje.',
}
