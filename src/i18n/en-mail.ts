import type { MailTexts } from './nl-mail.ts'

const lines = (...all: readonly string[]): string => all.filter((line) => line !== '').join('\n\n')

/** Mail that Kwartje sends by the user's own server, in English. */
export const enMail: MailTexts = {
  failures: {
    unreachable: 'The mail server cannot be reached. Check the name and the port.',
    'no-tls':
      'This mail server offers no secure connection. Nothing was sent. Ask your provider for the right port.',
    certificate: 'The mail server cannot prove who it is: the certificate is not right. Nothing was sent.',
    'wrong-login': 'The mail server does not accept the user name or password.',
    refused: 'The mail server refuses this mail.',
    later: 'The mail server does not take the mail now. Try again in a quarter of an hour.',
    'too-slow': 'The mail server does not answer in time. The mail may have arrived after all.',
    interrupted: 'Kwartje does not know how this ended. The mail may have arrived after all.',
  },
  said: (answer) => (answer === '' ? '' : `The server said: ${answer}`),
  whats: {
    test: 'test mail',
    questionnaire: 'questionnaire',
    reminder: 'reminder to a supplier',
    digest: 'your tasks',
    newsletters: 'your newsletters',
    breach: 'message about a breach',
    drill: 'around a phishing drill',
    request: 'letter about a request',
    'public-desk': 'link of the public desk',
  },
  test: {
    subject: 'Test mail from Kwartje',
    text: 'This mail comes from your own mail server. So Kwartje can send mail for you.',
  },
  questionnaire: ({ organisation, supplier, dueOn }) => ({
    subject: `Questions about the data you have of us${organisation === '' ? '' : ` (${organisation})`}`,
    text: lines(
      `Dear people of ${supplier},`,
      'Attached are our questions about the data that you have of us. Open the file in your browser. You need no account.',
      `Would you mail the file with answers back, by ${dueOn}? "I do not know" is always an answer.`,
      'Kind regards,',
      organisation,
    ),
  }),
  reminder: ({ organisation, supplier, dueOn }) => ({
    subject: `Reminder: questions about the data you have of us${organisation === '' ? '' : ` (${organisation})`}`,
    text: lines(
      `Dear people of ${supplier},`,
      `We asked for an answer by ${dueOn}. We have not seen it yet. The questions are attached once more.`,
      'If you cannot make it, please tell us when you can.',
      'Kind regards,',
      organisation,
    ),
  }),
  digest: {
    subject: (late, thisWeek) => `Kwartje: ${late} late, ${thisWeek} this week`,
    intro: 'This is to be done:',
    end: 'Open Kwartje to see why. You get this mail at most once a day.',
    late: 'late',
  },
}
