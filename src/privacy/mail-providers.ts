/** Where the mail of a provider is read, and what it wants instead of the usual password. */
export interface MailProvider {
  readonly name: string
  /** What stands behind the @ of its own addresses. */
  readonly domains: readonly string[]
  /** How the mail exchangers of others end who have their mail there. */
  readonly exchangers: readonly string[]
  readonly host: string
  /** `app-password`: one made for a program; `token`: no password at all. */
  readonly wants: 'password' | 'app-password' | 'token'
  /** Where one makes an app password. */
  readonly page?: string
}

/**
 * By what the providers publish themselves and Thunderbird's list of them (autoconfig, November 2026); all with TLS on
 * port 993. Only whom we are sure of: for the rest the user is asked.
 */
export const mailProviders: readonly MailProvider[] = [
  {
    name: 'KPN',
    domains: [
      'kpnmail.nl',
      'kpnplanet.nl',
      'planet.nl',
      'hetnet.nl',
      'wxs.nl',
      'freeler.nl',
      'telfort.nl',
      'tiscali.nl',
      'xs4all.nl',
    ],
    exchangers: ['kpnmail.nl', 'xs4all.nl'],
    host: 'imap.kpnmail.nl',
    wants: 'password',
  },
  {
    name: 'Ziggo',
    domains: [
      'ziggo.nl',
      'home.nl',
      'casema.nl',
      'chello.nl',
      'quicknet.nl',
      'upcmail.nl',
      'multiweb.nl',
      'zinders.nl',
    ],
    exchangers: [],
    host: 'imap.ziggo.nl',
    wants: 'password',
  },
  {
    name: 'Freedom',
    domains: ['freedom.nl'],
    exchangers: ['freedom.nl'],
    host: 'imap.freedom.nl',
    wants: 'password',
  },
  {
    name: 'TransIP',
    domains: [],
    exchangers: ['transip.email'],
    host: 'imap.transip.email',
    wants: 'password',
  },
  { name: 'Hostnet', domains: [], exchangers: ['hostnet.nl'], host: 'imap.hostnet.nl', wants: 'password' },
  {
    name: 'Mijndomein',
    domains: [],
    exchangers: ['mijndomein.nl'],
    host: 'mail.mijndomein.nl',
    wants: 'password',
  },
  { name: 'Strato', domains: [], exchangers: ['rzone.de'], host: 'imap.strato.com', wants: 'password' },
  { name: 'one.com', domains: [], exchangers: ['one.com'], host: 'imap.one.com', wants: 'password' },
  {
    name: 'Soverin',
    domains: ['soverin.net'],
    exchangers: ['soverin.net'],
    host: 'imap.soverin.net',
    wants: 'password',
  },
  {
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    exchangers: ['google.com', 'googlemail.com'],
    host: 'imap.gmail.com',
    wants: 'app-password',
    page: 'myaccount.google.com/apppasswords',
  },
  {
    name: 'Microsoft',
    domains: [
      'outlook.com',
      'outlook.nl',
      'hotmail.com',
      'hotmail.nl',
      'live.com',
      'live.nl',
      'msn.com',
      'office365.com',
    ],
    exchangers: ['protection.outlook.com', 'mx.microsoft'],
    host: 'outlook.office365.com',
    wants: 'token',
  },
  {
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    exchangers: ['mail.icloud.com'],
    host: 'imap.mail.me.com',
    wants: 'app-password',
    page: 'account.apple.com',
  },
  {
    name: 'Yahoo',
    domains: ['yahoo.com', 'ymail.com'],
    exchangers: ['yahoodns.net'],
    host: 'imap.mail.yahoo.com',
    wants: 'app-password',
    page: 'login.yahoo.com/account/security',
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.nl'],
    exchangers: ['messagingengine.com'],
    host: 'imap.fastmail.com',
    wants: 'app-password',
    page: 'app.fastmail.com/settings/security',
  },
]

/** The provider of an address by what stands behind its @. */
export function providerOfAddress(address: string): MailProvider | undefined {
  const domain = domainOf(address)
  return mailProviders.find(({ domains }) => domains.includes(domain))
}

/** The provider at which mail for a domain is taken in, by its mail exchanger. */
export function providerOfExchanger(exchanger: string): MailProvider | undefined {
  const host = exchanger.toLowerCase().replace(/\.$/, '')
  return mailProviders.find(({ exchangers }) =>
    exchangers.some((end) => host === end || host.endsWith(`.${end}`)),
  )
}

/** The provider whose server this is. */
export function providerOfHost(host: string): MailProvider | undefined {
  return mailProviders.find((provider) => provider.host === host.toLowerCase())
}

function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
}
