import { nlSupplierFile } from './nl-supplier-file.ts'
import type { AgreementState, SupplierUse, UseEvidence } from '../actions/suppliers.ts'
import type { Device } from '../privacy/suppliers/device.ts'
import type { Branch, SupplierRole } from '../privacy/suppliers/service.ts'
import type { ContractSign } from '../privacy/suppliers/signs.ts'

const branches: Record<Branch, string> = {
  'mail-and-office': 'mail en kantoor',
  bookkeeping: 'boekhouden',
  'payroll-and-staff': 'loon en personeel',
  payments: 'betalingen',
  bank: 'bank',
  hosting: 'hosting en domeinen',
  website: 'website',
  'web-shop': 'webwinkel',
  marketplace: 'marktplaats',
  parcels: 'pakketten',
  newsletters: 'nieuwsbrieven',
  'surveys-and-forms': 'formulieren en enquêtes',
  'customers-and-quotes': 'klanten en offertes',
  'calendar-and-booking': 'agenda en afspraken',
  files: 'bestanden',
  signing: 'ondertekenen',
  'meetings-and-chat': 'vergaderen en berichten',
  projects: 'projecten en taken',
  design: 'ontwerp',
  support: 'klantenservice',
  'analytics-and-ads': 'statistiek en advertenties',
  'social-media': 'sociale media',
  'security-and-backup': 'beveiliging en back-up',
  passwords: 'wachtwoorden',
  telephony: 'telefoon en internet',
  ai: 'AI',
  care: 'zorg',
  hospitality: 'horeca en reizen',
  'trade-and-craft': 'bouw en ambacht',
  'insurance-and-pension': 'verzekering en pensioen',
  government: 'overheid',
}

const roles: Record<SupplierRole, string> = {
  processor: 'verwerker',
  controller: 'zelf verantwoordelijk',
  joint: 'samen verantwoordelijk',
  depends: 'verschilt per onderdeel',
}

/** A line under the word, for who never heard it. */
const roleHelp: Record<SupplierRole, string> = {
  processor: 'Werkt met uw gegevens in uw opdracht. Daar hoort een verwerkersovereenkomst bij.',
  controller:
    'Beslist zelf wat er met de gegevens gebeurt, zoals een bank. Een verwerkersovereenkomst past daar niet.',
  joint: 'U beslist er samen over. Leg samen vast wie wat doet.',
  depends: 'Voor het ene deel in uw opdracht, voor het andere niet. Kies wat bij uw gebruik past.',
}

const uses: Record<SupplierUse, string> = {
  confirmed: 'in gebruik: dat zei u',
  observed: 'in gebruik, zo te zien',
  perhaps: 'misschien',
  rejected: 'niet van u: dat zei u',
}

const evidence: Record<UseEvidence, string> = {
  account: 'berichten over een account',
  'paid-account': 'rekeningen',
  'shared-with-us': 'iets met u gedeeld',
  'mail-host': 'neemt uw mail aan',
  'marketing-only': 'alleen reclame',
  'mention-only': 'alleen genoemd',
  phishing: 'doet zich voor als een ander',
}

const agreements: Record<AgreementState, string> = {
  found: 'gevonden',
  told: 'genoemd, niet gevonden',
  missing: 'niet gevonden',
  'not-needed': 'niet nodig',
}

const contracts: Record<ContractSign, string> = {
  dpa: 'schrijft over de verwerkersovereenkomst',
  'dpa-change': 'wijzigt de verwerkersovereenkomst',
  'subprocessor-change': 'wisselt van subverwerkers',
  'terms-change': 'wijzigt de voorwaarden',
}

const devices: Record<Device, string> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  ios: 'iPhone of iPad, met Outlook',
  android: 'Android-telefoon',
  mac: 'Mac, met Apple Mail',
  'mac-outlook': 'Mac, met Outlook',
  'mac-thunderbird': 'Mac, met Thunderbird',
  'pc-outlook': 'pc, met Outlook',
  'pc-thunderbird': 'pc, met Thunderbird',
  'pc-mail': 'pc, met Windows Mail',
}

/** Suppliers, on the screens and in the terminal. */
export const nlSuppliers = {
  branches,
  roles,
  roleHelp,
  uses,
  evidence,
  agreements,
  contracts,
  devices,
  file: nlSupplierFile,
  alert: 'meldde een datalek',
  supplier: 'leverancier',
  role: 'rol',
  roleUnknown: 'nog niet bekend',
  country: 'land',
  countryUnknown: 'niet nagekeken',
  agreement: 'overeenkomst',
  noneSeen:
    'Geen leveranciers herkend in uw mail. Wie u als mens mailt, zoals een boekhouder of een arbodienst, herkennen wij niet vanzelf. Noem ze zelf op het scherm “Wie ziet het ook”: kwartje open',
  none: 'Nog geen leveranciers gevonden. Die herkennen wij aan hun mail: lees eerst een mailbox.',
  totals: (used: string, withAgreement: string, needAgreement: string) =>
    `Leveranciers: ${used} in gebruik. Bij ${needAgreement} hoort een verwerkersovereenkomst; van ${withAgreement} vonden wij die.`,
  explained: {
    vendor: 'leverancier',
    mailbox: 'mailbox',
    device: 'geschreven op',
    nothing: 'zegt niets over een leverancier',
  },
}

export type SupplierTexts = typeof nlSuppliers
