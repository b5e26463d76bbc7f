import type { AddAccountMessages } from './nl-add-account.ts'

/** Texts of adding a mail account at its server. */
export const enAddAccount: AddAccountMessages = {
  how: {
    title: 'Where is this mail?',
    lead: 'Most mail is kept by a provider, also when you read it on your phone.',
    account: 'With my provider',
    accountHelp:
      'Such as KPN, Ziggo, Gmail or your own domain. Kwartje reads the mail there, with your password.',
    point: 'On this computer',
    pointHelp: 'In Thunderbird, Apple Mail or Outlook, or as a file.',
  },
  title: 'Which mail is it?',
  lead: 'Kwartje reads the mail at your provider. Nothing is changed: unread mail stays unread.',
  email: 'Mail address',
  password: 'Password',
  passwordHelp: 'We keep it encrypted on this computer. It goes to your mail server only.',
  appPassword: {
    title: (name) => `${name} asks for an app password`,
    more: 'That is a separate password, for this program alone. You can withdraw it later without changing anything else.',
    steps: (page) => [
      `Go to ${page} in your browser and sign in.`,
      'Switch on two-step sign-in there first, if it is not on yet.',
      'Make an app password and call it Kwartje.',
      'Paste it below.',
    ],
  },
  token: {
    title: (name) => `${name} lets no program in with a password`,
    more: 'Does your organisation have an administrator? They can make an app registration. Enter its number then, and you sign in in your browser.',
    otherwise:
      'Otherwise: put the mail on this computer with Outlook or Thunderbird, and point it out there.',
  },
  server: 'Mail server',
  serverSummary: 'Enter the server yourself',
  serverFound: (host) => `Found: ${host}`,
  serverHelp:
    'The server for incoming mail (IMAP). Your provider names it where it explains how to set up mail.',
  serverUnknown: 'We do not know the mail server of this address. Enter it below.',
  port: 'Port',
  security: 'Security',
  securities: { tls: 'Secure at once (TLS)', starttls: 'Secure after the greeting (STARTTLS)' },
  user: 'Sign-in name',
  userHelp: 'Usually your mail address. Leave this empty then.',
  wrongEmail: 'Enter a whole mail address, such as info@yourfirm.example.',
  wrongPassword: 'Enter the password.',
  wrongServer: 'Enter the name of the server, such as mail.yourfirm.example.',
  testing: 'See whether it is right',
  found: (items, folders) => `It is right. We see ${items} in ${folders}.`,
  nameHelp: 'If you leave it empty, the place is called by its mail address.',
  account: 'Mail server',
  secret: 'New password',
  secretHelp: 'Needed only when it was changed at your provider.',
  saveSecret: 'Try and keep',
  secretSaved: 'The password works and was kept.',
}
