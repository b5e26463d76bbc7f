import type { nlHouseRules } from './nl-house-rules.ts'

const whom = (contact: string): string => (contact === '' ? 'whoever looks after privacy' : contact)

/** House rules in English. */
export const enHouseRules: typeof nlHouseRules = {
  title: (organisation) =>
    organisation === '' ? 'House rules for people’s data' : `House rules of ${organisation}`,
  opening: 'These rules hold for everybody who works here. In doubt, ask first.',
  version: (version, day, by) => `Version ${version}, laid down on ${day} by ${by}.`,
  draft: 'Not laid down yet.',
  fileName: 'house-rules',
  readMore: 'Have you read these rules? Then mail this code back to whoever gave them to you.',
  subject: 'House rules read',
  body: (code) => `I have read the house rules. Code: ${code}`,
  from: (name) => `For ${name}`,
  kept: 'We keep only that you read them and on which day.',
  sections: {
    mail: {
      title: 'Mail',
      rules: () => [
        'Look at every address before you send. Set a delay of one minute on your mail.',
        'People who do not know each other go in BCC.',
        'A BSN, a copy of a passport and anything about health do not go in an ordinary mail.',
        'Work mail does not go to a private address.',
        'Does an account number change? Ring first, on the number that you had already.',
      ],
    },
    phone: {
      title: 'Phone and computer',
      rules: () => [
        'Your screen locks by itself: the phone after one minute, the computer after five.',
        'Every account has a password of its own, from the password manager. The mail has a second step.',
        'You do not switch updates off.',
        'You give a password to nobody, not to a colleague either.',
        'A private phone holds work only if it locks and can be wiped from afar.',
      ],
    },
    cloud: {
      title: 'Apps, cloud and AI',
      rules: ({ services, contact }) => [
        ...(services.length === 0 ? [] : [`We use: ${services.join(', ')}.`]),
        `A new app for work? First ask ${whom(contact)}.`,
        'Into an AI assistant that we have not approved go no names, BSNs, health, quarrels or salaries.',
        'Files are shared by the ways that we have already.',
      ],
    },
    paper: {
      title: 'Paper',
      rules: () => [
        'Paper with names does not lie on the desk when you are away.',
        'What may go, goes through the shredder. Not with the waste paper.',
        'Staff files are in a cupboard that locks.',
        'Take prints off the printer at once.',
      ],
    },
    requests: {
      title: 'When somebody asks for something',
      rules: ({ contact }) => [
        'Does somebody ask what we have about him, or to erase something? Write down name, date and question.',
        `Pass it on to ${whom(contact)} the same day. We answer within a month, free of charge.`,
        'Do not ask for a copy of a passport as a rule.',
        'Does somebody want no more advertising? Then it stops the same day.',
      ],
    },
    keeping: {
      title: 'Keeping and throwing away',
      rules: ({ terms }) => [
        ...(terms.length === 0 ? [] : [`This is how long we keep: ${terms.join('; ')}.`]),
        'Keep no copy of a passport or driving licence, unless it is for payroll.',
        'Empty your Downloads folder every month.',
        'Once a year we clean up together.',
      ],
    },
    leaving: {
      title: 'When a colleague leaves',
      rules: () => [
        'On the last working day all access closes: mail, diary, apps, key, group chat.',
        'The mailbox gives an automatic reply for a while and then closes.',
        'We search in it only when the work asks for it, and then for that only.',
      ],
    },
    breach: {
      title: 'When something goes wrong',
      rules: ({ contact }) => [
        `Lost, sent wrongly, stolen or hacked? Tell ${whom(contact)} within the hour. Also in the evening and at the weekend.`,
        'You need not know whether it is serious. We find that out together.',
        'Throw nothing away and switch nothing off before we have looked, unless data are still leaking.',
        'Nobody is punished for reporting.',
      ],
    },
  },
}
