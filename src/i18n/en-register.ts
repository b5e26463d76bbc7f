import { enRegisterFiles } from './en-register-files.ts'
import { enRegisterRules } from './en-register-rules.ts'
import { enRegisterTerms } from './en-register-terms.ts'
import type { nlRegister } from './nl-register.ts'

const fields: (typeof nlRegister)['fields'] = {
  name: { label: 'Name', help: 'What you call this work.' },
  department: { label: 'Department', help: 'Who in your organisation does this.' },
  owner: { label: 'Owner', help: 'Who sees to it that this is right.' },
  contact: { label: 'Contact', help: 'Whom to ask about this.' },
  purpose: { label: 'Purposes', help: 'What you use the data for.' },
  basis: { label: 'Legal basis', help: 'Why you may use the data. The law knows six reasons.' },
  weighing: {
    label: 'Balancing of interests',
    help: 'Why your interest outweighs that of the people concerned.',
  },
  subjects: { label: 'Data subjects', help: 'Whose data they are.' },
  data: { label: 'Data', help: 'What you record about them.' },
  exception: {
    label: 'Exception for special categories',
    help: 'Health, religion and the like may be used only where the law makes an exception.',
  },
  'bsn-ground': {
    label: 'Statute that asks for the BSN',
    help: 'A BSN may be used only if a statute says so.',
  },
  source: { label: 'Where the data come from', help: 'How you get the data.' },
  obligatory: {
    label: 'Obligatory to give?',
    help: 'Whether people must give the data, and what happens if they do not.',
  },
  recipients: {
    label: 'Recipients',
    help: 'Whom you give data to, such as the bookkeeper or the tax office.',
  },
  clients: { label: 'Clients', help: 'For whom you do this work.' },
  processing: { label: 'Categories of processing', help: 'What you do for each client.' },
  instructions: { label: 'Written instructions', help: 'What you agreed with the client.' },
  processors: {
    label: 'Processors',
    help: 'Firms that work with the data for you, such as your mail provider.',
  },
  transfers: {
    label: 'Transfers outside the EEA',
    help: 'Data that go to a country outside Europe, and why they may.',
  },
  retention: { label: 'Retention periods', help: 'How long you keep the data.' },
  measures: { label: 'Security measures', help: 'How you protect the data.' },
  places: { label: 'Places', help: 'Where the data are.' },
  systems: { label: 'Systems', help: 'Programs that you use for it.' },
  'automated-decisions': {
    label: 'Automated decisions',
    help: 'Whether a computer decides about somebody without a human.',
  },
  informed: { label: 'How people are told', help: 'Where you tell people about this.' },
  risks: {
    label: 'DPIA pre-scan',
    help: 'Signs of high risk. Two or more usually call for a DPIA: writing down beforehand what can go wrong, and what you do about it.',
  },
  'dpia-list': {
    label: 'List of the Dutch authority',
    help: 'The Dutch data protection authority (AP) has a list of what always calls for a DPIA. Look at it once: choose what fits, or "none of these". Large scale: very many people or data. Systematically: by a fixed way of working, not just once.',
  },
  dpia: {
    label: 'Outcome of the DPIA',
    help: 'What came out of it, and when. Is it not mandatory, and do you not do it? Then write down why.',
  },
  'breach-contact': { label: 'Contact for breaches', help: 'Whom you tell of a breach, and how fast.' },
  remarks: { label: 'Remarks', help: 'Anything else.' },
  'review-due': { label: 'Review due', help: 'When you check whether this is still right.' },
}

/** Texts of the register of processing activities in English. */
export const enRegister: typeof nlRegister = {
  title: 'Register of processing activities',
  activity: ['processing activity', 'processing activities'],
  terms: enRegisterTerms,
  rules: enRegisterRules,
  files: enRegisterFiles,
  fields,
  roles: {
    controller: { name: 'controller', help: 'You decide what for and how.' },
    joint: { name: 'joint controller', help: 'You decide together with another what for and how.' },
    processor: { name: 'processor', help: 'You do this on behalf of another.' },
  },
  states: { proposed: 'proposal', kept: 'recorded', ended: 'ended' },
  known: {
    declared: { name: 'declared', help: 'Somebody of the organisation wrote this.' },
    observed: { name: 'observed', help: 'This shows from mail and files. Nobody has checked it yet.' },
    inferred: { name: 'inferred', help: 'This follows from what was seen. Nobody has checked it yet.' },
    confirmed: { name: 'confirmed', help: 'This was seen or inferred, and somebody said that it is right.' },
  },
  drift: {
    'not-declared': 'is seen, but does not stand in the register as signed off',
    'not-observed': 'is not seen any more',
    differs: 'what is seen now is different',
  },
  organisation: {
    name: 'Name',
    legalForm: 'Legal form',
    registration: 'Trade register number (KvK)',
    address: 'Address',
    email: 'E-mail',
    phone: 'Telephone',
    representative: 'Representative',
    officer: 'Data protection officer (DPO)',
  },
  evidence: {
    documents: (count, topic) => `${count} on the topic ${topic}`,
    appointments: (count) => `${count} from the calendar`,
    persons: (count) => `${count} in the overview`,
    findings: (kind, documents, persons) => `${kind} in ${documents}, of ${persons}`,
    supplier: (count, domain) => `${count} from or about ${domain}`,
    sent: (count, domain) => `${count} sent to ${domain}`,
    place: (count, place) => `${count} in ${place}`,
    answer: (question) => `your answer about ${question}`,
    rule: (rule) => `rule ${rule}`,
  },
  questions: {
    email: 'e-mail',
    devices: 'computers and phones',
    protection: 'security',
    website: 'website',
    cloud: 'programs in the cloud',
    webmail: 'webmail',
    paper: 'paper',
    staff: 'staff',
  },
  noTopic: 'ordinary correspondence',
  unknownPlace: 'a place that is no longer there',
  unnamed: 'Activity without a name',
  open: 'not filled in yet',
  unanswered: 'still open',
  groundUnknown: 'ground not known yet',
}
