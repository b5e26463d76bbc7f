import type { nlActivities } from './nl-activities.ts'

export const enActivities: typeof nlActivities = {
  customers: {
    name: 'Customers and invoices',
    purpose: 'Helping customers, sending invoices and keeping the accounts.',
    source: 'The customer.',
  },
  quotes: {
    name: 'Quotes',
    purpose: 'Giving a price to who asks for one.',
    source: 'Who asks for the quote.',
  },
  orders: {
    name: 'Orders and delivery',
    purpose: 'Taking orders, delivering and settling them.',
    source: 'The customer, sometimes through the web shop.',
  },
  payroll: {
    name: 'Pay and staff',
    purpose: 'Paying wages and doing what an employer must do.',
    source: 'The employee, and the own records.',
  },
  absence: {
    name: 'Sickness and absence',
    purpose: 'Taking sick notes, paying on and helping with the return to work.',
    source: 'The employee, and the company doctor.',
  },
  recruitment: {
    name: 'Job applications',
    purpose: 'Choosing somebody for an open place.',
    source: 'The applicant.',
  },
  newsletter: {
    name: 'Newsletter and advertising',
    purpose: 'Sending news and offers to customers and who asked for them.',
    source: 'Who signs up.',
  },
  suppliers: {
    name: 'Suppliers and business contacts',
    purpose: 'Buying, making agreements and paying invoices.',
    source: 'The contact, or their employer.',
  },
  correspondence: {
    name: 'Ordinary letters and e-mail',
    purpose: 'Answering questions and making arrangements.',
    source: 'Who writes, and whom it is about.',
  },
  complaints: {
    name: 'Complaints',
    purpose: 'Settling complaints and learning from them.',
    source: 'Who has the complaint.',
  },
  'data-requests': {
    name: 'Requests about personal data',
    purpose: 'Answering who wants to know which data there are, or wants them erased or corrected.',
    source: 'Who makes the request, and the own records.',
  },
  website: {
    name: 'Website',
    purpose: 'Running the website and answering questions of visitors.',
    source: 'The visitor, and the visitor’s device.',
  },
  camera: {
    name: 'Cameras',
    purpose: 'Protecting people and property.',
    source: 'The camera.',
  },
  visitors: {
    name: 'Visitors',
    purpose: 'Knowing who is in the building.',
    source: 'The visitor.',
  },
  calendar: {
    name: 'Calendar and appointments',
    purpose: 'Making and keeping appointments.',
    source: 'Whom the appointment is with.',
  },
  systems: {
    name: 'Computers, e-mail and backups',
    purpose: 'Running systems and not losing data.',
    source: 'Who uses the systems.',
  },
  paper: {
    name: 'Paper archive',
    purpose: 'Keeping records that are on paper.',
    source: 'Who gave or sent the papers.',
  },
  kwartje: {
    name: 'Overview of data with Kwartje',
    purpose: 'Knowing which data there are, so that people’s questions get an answer soon.',
    source: 'The own mail and files that were pointed out.',
    weighing:
      'Interest: without an overview the organisation cannot deal with requests and breaches well. Needed: there is no lighter way to find everything again. Effects: the overview stays on own equipment, shows counts and places first, scores nobody, and every look at contents is logged. In shared folders and mailboxes of others, what is called private and what is of the confidential adviser, company doctor, lawyer, union or works council is left out.',
    informed:
      'Staff are told in advance that mail and files are searched: why, what is kept, who sees it and how long.',
  },
  'client-work': {
    name: 'Work for clients',
    purpose: 'Processing data on behalf of clients.',
    source: 'The client.',
  },
}
