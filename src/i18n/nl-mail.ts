import type { DeliveryFailure } from '../send/smtp.ts'
import type { SentMail } from '../store/sent-mails.ts'

/** What stands in a mail that goes out. */
export interface MailText {
  readonly subject: string
  readonly text: string
}

/** What the mails about a questionnaire are made with. */
export interface QuestionnaireMailFacts {
  readonly organisation: string
  readonly supplier: string
  /** In words. */
  readonly dueOn: string
}

const lines = (...all: readonly string[]): string => all.filter((line) => line !== '').join('\n\n')

const failures: Record<DeliveryFailure, string> = {
  unreachable: 'De mailserver is niet te bereiken. Kijk of naam en poort kloppen.',
  'no-tls':
    'Deze mailserver biedt geen beveiligde verbinding. Er is niets verstuurd. Vraag uw aanbieder naar de juiste poort.',
  certificate:
    'De mailserver kan niet bewijzen wie hij is: het certificaat klopt niet. Er is niets verstuurd.',
  'wrong-login': 'De mailserver neemt gebruikersnaam of wachtwoord niet aan.',
  refused: 'De mailserver weigert deze mail.',
  later: 'De mailserver neemt de mail nu niet aan. Probeer het over een kwartier opnieuw.',
  'too-slow': 'De mailserver antwoordt niet op tijd. Het kan zijn dat de mail toch aankwam.',
  interrupted: 'Kwartje weet niet hoe dit afliep. Het kan zijn dat de mail toch aankwam.',
}

/** Mail that Kwartje sends by the user's own server, in Dutch. */
export const nlMail = {
  failures,
  said: (answer: string) => (answer === '' ? '' : `De server zei: ${answer}`),
  whats: {
    test: 'proefmail',
    questionnaire: 'vragenlijst',
    reminder: 'herinnering aan een leverancier',
    digest: 'uw taken',
    newsletters: 'uw nieuwsbrieven',
    breach: 'bericht over een datalek',
    drill: 'rond een phishingoefening',
    request: 'brief over een verzoek',
    'public-desk': 'link van het loket',
  } satisfies Record<SentMail['what'], string>,
  test: {
    subject: 'Proefmail van Kwartje',
    text: 'Deze mail komt van uw eigen mailserver. Kwartje kan dus mail voor u versturen.',
  } satisfies MailText,
  questionnaire: ({ organisation, supplier, dueOn }: QuestionnaireMailFacts): MailText => ({
    subject: `Vragen over de gegevens die u van ons hebt${organisation === '' ? '' : ` (${organisation})`}`,
    text: lines(
      `Beste mensen van ${supplier},`,
      'In de bijlage staan onze vragen over de gegevens die u van ons hebt. Open het bestand in uw browser. U hebt geen account nodig.',
      `Wilt u het bestand met antwoorden terugmailen, uiterlijk ${dueOn}? "Weet ik niet" mag altijd.`,
      'Met vriendelijke groet,',
      organisation,
    ),
  }),
  reminder: ({ organisation, supplier, dueOn }: QuestionnaireMailFacts): MailText => ({
    subject: `Herinnering: vragen over de gegevens die u van ons hebt${organisation === '' ? '' : ` (${organisation})`}`,
    text: lines(
      `Beste mensen van ${supplier},`,
      `Wij vroegen u om antwoord uiterlijk ${dueOn}. Wij hebben het nog niet gezien. De vragen zitten er nog eens bij.`,
      'Lukt het niet, laat dan weten wanneer wel.',
      'Met vriendelijke groet,',
      organisation,
    ),
  }),
  digest: {
    subject: (late: number, thisWeek: number) => `Kwartje: ${late} te laat, ${thisWeek} deze week`,
    intro: 'Dit moet er gebeuren:',
    end: 'Open Kwartje om te zien waarom. U krijgt deze mail hoogstens een keer per dag.',
    late: 'te laat',
  },
}
export type MailTexts = typeof nlMail
