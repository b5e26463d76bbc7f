/** What a service does for a firm. */
export const branches = [
  'mail-and-office',
  'bookkeeping',
  'payroll-and-staff',
  'payments',
  'bank',
  'hosting',
  'website',
  'web-shop',
  'marketplace',
  'parcels',
  'newsletters',
  'surveys-and-forms',
  'customers-and-quotes',
  'calendar-and-booking',
  'files',
  'signing',
  'meetings-and-chat',
  'projects',
  'design',
  'support',
  'analytics-and-ads',
  'social-media',
  'security-and-backup',
  'passwords',
  'telephony',
  'ai',
  'care',
  'hospitality',
  'trade-and-craft',
  'insurance-and-pension',
  'government',
] as const
export type Branch = (typeof branches)[number]

/**
 * What such a service usually is towards a firm that uses it (GDPR art. 4(7), 4(8), 26; EDPB guidelines 07/2020). What it does
 * decides, not its contract: a person confirms. `depends`: one for one part of it, another for another.
 */
export type SupplierRole = 'processor' | 'controller' | 'joint' | 'depends'

/** A page that was read in a source on a day. Nothing is here that was only guessed. */
export interface CheckedPage {
  readonly url: string
  /** ISO date on which it was read, or the date of the stored copy that was read. */
  readonly readOn: string
}

/** Where a service takes questions about privacy. */
export interface PrivacyContact {
  /** A mail address or an https form. */
  readonly at: string
  /** The public record that it was read in. */
  readonly source: string
  readonly readOn: string
}

/** A service that small firms in the Netherlands use, by public facts. */
export interface Service {
  /** The registrable domain that it is known by, lower case. */
  readonly domain: string
  /** Its other own registrable domains: former names, other countries, products. */
  readonly otherDomains?: readonly string[]
  readonly name: string
  readonly branch: Branch
  readonly role: SupplierRole
  /**
   * ISO 3166-1 code of the country in which the company is established that contracts with Dutch customers. Its parent may be
   * elsewhere, and so may the data. Absent: unchecked.
   */
  readonly country?: string
  /** Country of the parent, where it is another one or the only one known: transfers turn on it. Absent: the same, or unchecked. */
  readonly parentCountry?: string
  /** Its own page that gives the agreement under art. 28 or says how it is made; absent: unchecked. */
  readonly agreement?: CheckedPage
  /** Its list of sub-processors; absent: unchecked. */
  readonly subprocessors?: CheckedPage
  /** Absent: unchecked. */
  readonly privacyContact?: PrivacyContact
}
