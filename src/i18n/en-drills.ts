import { enDrillWords } from './en-drill-words.ts'
import type { CouncilStep } from '../privacy/drills/preparation.ts'
import type { CodeMailFacts, DrillPaperFacts, DrillPaperText, nlDrills } from './nl-drills.ts'

const us = (organisation: string): string => (organisation === '' ? 'our firm' : organisation)
const reportTo = (report: string): string => (report === '' ? 'the report address' : report)

const counted = ({ people, way }: DrillPaperFacts): readonly string[] => [
  `how many mails arrived (${people} ${people === 1 ? 'person is' : 'people are'} on the list now)`,
  'how often a mail was reported, and how fast the first report came',
  ...(way === 'desk' ? ['how often somebody pressed the button on the page that explains'] : []),
]

const kept: readonly string[] = [
  'Which mail was whose nobody knows any more once the mail has gone. Management neither.',
  'Numbers are shown only afterwards, and only of the whole group. With fewer than eight people, or when it is nobody or everybody but for one, they are not shown.',
  'No IP address, browser, place or time of a click is kept. There is no hidden picture in the mail.',
  'At the end everything is erased but the numbers. Those are kept for at most 24 months.',
]

const councilTexts: Readonly<Record<CouncilStep, readonly string[]>> = {
  consent: [
    'With 50 people or more you ask the works council to agree (WOR article 27(1)(k) and (l)). Without its consent you do not start.',
    'Hand this letter to the council with the weighing and the notice.',
  ],
  consult: [
    'With 10 to 50 people there may be a staff representation. It need not agree. We ask what it thinks all the same.',
    'Is there none? Then talk about it in a staff meeting.',
  ],
  tell: ['With fewer than 10 people you tell everybody yourself, and ask what they think of it.'],
}

/** Drills in English: mails around them and the papers that belong to them. */
export const enDrills: typeof nlDrills = {
  ...enDrillWords,
  codeMail: ({ domain, code, organisation }: CodeMailFacts) => ({
    subject: `Your code for ${domain}`,
    text: [
      `${us(organisation)} wants to practise phishing with its staff and uses addresses in ${domain} for that.`,
      `Is that right? Then type this code in Kwartje: ${code}`,
      'Do you know nothing of this? Then give the code to nobody. Nothing happens.',
    ].join('\n\n'),
  }),
  reportMail: (token: string) => ({
    subject: 'I do not trust this mail',
    body: `I got a mail that I do not trust. Reference: ${token}`,
  }),
  thanksDrill: {
    subject: 'Well reported: this was a drill',
    text: [
      'Thank you. This mail was a drill, and you did just what is needed: report it.',
      'Did you click too? That is no problem, and nobody gets to hear of it. Who reports helps everybody.',
    ].join('\n\n'),
  },
  thanksReal: {
    subject: 'Well reported: we are looking at it',
    text: [
      'Thank you for your report. This is no drill of ours. We are looking at it.',
      'Do not click anything and do not answer. Did you click already, or fill in something? Then call now. Nobody will be angry.',
    ].join('\n\n'),
  },
  page: {
    title: 'This was a drill',
    opening: (organisation: string) => [
      `This mail came from ${us(organisation)} itself. Nothing went wrong.`,
      'Nobody gets to hear that you are here. Below you see by what you could have known the mail.',
    ],
  },
  activity: {
    name: 'Phishing drills',
    item: '1',
    purpose: 'Staff learn to know and report mail that cannot be trusted, so that data stay safe',
    basis: 'Legitimate interest (GDPR article 6(1)(f)): security, article 32',
    weighing:
      'See the weighing with the drill. Staff know beforehand that there are drills; there are only numbers of the group; no consequences for anybody.',
    subjects: 'Staff',
    data: 'Name and business address of mail, until the mail was sent',
    retention: 'Link to a person: until the mail has gone. Numbers of the group: at most 24 months',
    measures: 'A key for each round that is destroyed at its end; no times, IP addresses or browsers',
  },
  papers: {
    weighing: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'weighing-phishing-drill',
      title: 'Weighing: practising phishing',
      opening: [`${us(facts.organisation)}, ${facts.day}. Read it, add to it, and tick the step in Kwartje.`],
      sections: [
        {
          title: 'Our interest',
          texts: [
            facts.goal === '' ? 'Our goal: still to be filled in.' : `Our goal: ${facts.goal}`,
            'Who works with data must keep them safe (GDPR article 32). Reporting is the most important step in that: a mail that is reported fast does little harm.',
          ],
        },
        {
          title: 'Is it needed?',
          texts: [
            'Research shows that drills and lessons lower clicking only a little. So we expect no wonders. The use lies in reporting, and in pausing for a moment.',
            'First come aids in the work itself: calling back on a new account number, sending with a delay, a password manager. The drill comes on top.',
          ],
        },
        {
          title: 'What it means to people',
          texts: ['A drill can startle somebody or make them feel caught. Therefore:'],
          items: [
            'Everybody knows beforehand that there are drills and why, not when.',
            'No mails on pay, dismissal, bonus, health or family. No real brands or authorities.',
            'No passwords: there is nothing to fill in.',
            ...kept,
            'No consequences for anybody, and nothing in a personnel file.',
          ],
        },
        {
          title: 'What weighs more?',
          texts: [
            'With these safeguards our interest in safe data weighs up to what it asks of people (GDPR article 6(1)(f)). Who objects does not take part (article 21).',
          ],
        },
      ],
    }),
    assessment: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'pre-scan-phishing-drill',
      title: 'Pre-scan: is a DPIA needed?',
      opening: [
        `${us(facts.organisation)}, ${facts.day}. A DPIA is an assessment of risks beforehand (GDPR article 35).`,
      ],
      sections: [
        {
          title: 'What speaks for it',
          texts: [
            'The authority’s list names large-scale or systematic monitoring of staff. Staff can hardly say no.',
          ],
        },
        {
          title: 'Why this drill stays below that',
          texts: [],
          items: [
            `Short and small: ${facts.people} ${facts.people === 1 ? 'person' : 'people'}, one mail a round.`,
            ...kept,
            'Nobody is followed, judged or compared.',
          ],
        },
        {
          title: 'When a DPIA is needed',
          texts: ['When you want to see results by person, or want consequences. Kwartje cannot do that.'],
        },
        {
          title: 'Our conclusion',
          texts: ['Fill in: needed or not, who decided it, and on which day. Then tick the step.'],
        },
      ],
    }),
    council: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'involving-staff',
      title: 'Involving your staff',
      opening: [`${us(facts.organisation)}, ${facts.day}. ${facts.staff} people work here.`],
      sections: [
        { title: 'What you do', texts: councilTexts[facts.council] },
        {
          title: 'What we propose',
          texts: ['We want to practise phishing. We count only:'],
          items: counted(facts),
        },
        { title: 'What we promise', texts: [], items: kept },
      ],
    }),
    notice: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'notice-phishing-drill',
      title: 'We are going to practise phishing',
      opening: [
        `Dear colleagues, ${us(facts.organisation)} is going to practise with fake mail. You do not hear when, or it would be no practice.`,
      ],
      sections: [
        {
          title: 'What you do',
          texts: [
            `Do you get a mail that you do not trust? Send it on to ${reportTo(facts.report)}. Also when you clicked already.${facts.isThanked ? ' You always get an answer.' : ''}`,
            'Who reads that address does see who reported. That does no harm: reporting is always right.',
          ],
        },
        {
          title: 'Why we do this',
          texts: [
            facts.goal === '' ? 'We want mail that cannot be trusted to be reported fast.' : facts.goal,
            'Everybody falls for it once. It is about reporting, not about who clicks.',
          ],
        },
        { title: 'What we count', texts: [], items: counted(facts) },
        {
          title: 'What we do not know',
          texts: [],
          items: [...kept, 'We never use the outcome against anybody, and put nothing in a file.'],
        },
        {
          title: 'Your rights',
          texts: [
            'We do this because we must keep data safe (legitimate interest, GDPR article 6(1)(f)). Do you not want to take part? Tell us (article 21). You may also ask which data we have of you, and complain to the Dutch authority (Autoriteit Persoonsgegevens).',
          ],
        },
      ],
    }),
    lesson: (facts: DrillPaperFacts): DrillPaperText => ({
      fileName: 'explanation-phishing-drill',
      title: 'By what you could know the drill',
      opening: [`The mail was ${facts.difficulty}.`],
      sections: [
        { title: 'The signs', texts: [], items: facts.signs },
        { title: 'From now on', texts: facts.doNow },
        { title: 'Report it', texts: [`Do you doubt? Send the mail on to ${reportTo(facts.report)}.`] },
      ],
    }),
  },
}
