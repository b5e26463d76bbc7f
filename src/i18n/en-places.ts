import type { nlPlaces } from './nl-places.ts'

/** Texts about places in English. */
export const enPlaces: typeof nlPlaces = {
  placeKinds: {
    mailbox: 'E-mail',
    'address-book': 'Address book',
    computer: 'Computer',
    phone: 'Phone',
    website: 'Website or web shop',
    cloud: 'Software in the cloud',
    webmail: 'Gmail, Outlook or other webmail',
    paper: 'Binders and paper',
    'staff-files': 'Staff files',
    backup: 'Backup',
    other: 'Another place',
  },
  vulnerabilities: {
    'synced-folder': {
      title: (service) => `This folder is copied to ${service} by itself.`,
      todo: 'So whoever runs that service can reach it too. Make an agreement about it, or put the folder elsewhere.',
    },
    'downloads-folder': {
      title: () => 'This is a folder of downloads. Much is left lying there.',
      todo: 'Keep what you need in a fixed place and throw the rest away.',
    },
    'removable-drive': {
      title: () => 'This lies on a loose drive or stick.',
      todo: 'That is easily lost. Encrypt it, or put the files on your computer.',
    },
    'readable-by-others': {
      title: () => 'Other users of this computer can read this.',
      todo: 'Close the folder to others, in the properties of the folder.',
    },
    'shared-place': {
      title: () => 'More people come to this place.',
      todo: 'Agree who may come here, and take away what not everybody needs to see.',
    },
    'left-behind': {
      title: () => 'This belongs to somebody who no longer works for you.',
      todo: 'Keep what you need and clear the rest.',
    },
    'special-here': {
      title: (_word, documents) => `There are special data here, in ${documents}.`,
      todo: 'Such as health or religion. You may hardly ever keep those. See what can go.',
    },
    'secrets-here': {
      title: (_word, documents) => `There are passwords here, in ${documents}.`,
      todo: 'Change them, put them in a password manager and throw the documents away.',
    },
    'identity-here': {
      title: (_word, documents) =>
        `There are BSNs or numbers of passports and licences here, in ${documents}.`,
      todo: 'With those somebody can pose as another. Keep them only where the law asks for it.',
    },
    'many-copies': {
      title: (_word, documents) => `Of ${documents} another copy lies elsewhere.`,
      todo: 'Keep one. Every copy can get lost.',
    },
  },
  suggestions: {
    thunderbird: 'Mail of Thunderbird',
    'apple-mail': 'Mail of Apple Mail',
    evolution: 'Mail of Evolution',
    outlook: 'Mail of Outlook',
    documents: 'The Documents folder',
    desktop: 'The desktop',
    downloads: 'The Downloads folder',
  },
}
