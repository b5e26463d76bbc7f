import { privacyContacts } from './privacy-contacts.ts'
import type { Service } from './service.ts'
import { customers } from './services/customers.ts'
import { money } from './services/money.ts'
import { office } from './services/office.ts'
import { online } from './services/online.ts'
import { security } from './services/security.ts'
import { staff } from './services/staff.ts'
import { trades } from './services/trades.ts'
import { work } from './services/work.ts'

/** Services that small firms in the Netherlands use. What a fact needs: docs/decisions/catalogue-of-services.md. */
export const services: readonly Service[] = [
  ...customers,
  ...money,
  ...office,
  ...online,
  ...security,
  ...staff,
  ...trades,
  ...work,
].map(withContact)

function withContact(service: Service): Service {
  const privacyContact = privacyContacts.get(service.domain)
  return privacyContact === undefined ? service : { ...service, privacyContact }
}

const servicesByDomain: ReadonlyMap<string, Service> = new Map(
  services.flatMap((service) =>
    [service.domain, ...(service.otherDomains ?? [])].map((domain) => [domain, service] as const),
  ),
)

/** The service that a registrable domain belongs to, if it is in the catalogue. */
export function serviceOf(domain: string): Service | undefined {
  return servicesByDomain.get(domain.toLowerCase())
}

/**
 * Registrable domains from which mail is sent for others, with who runs them. Such a domain in a Return-Path or a DKIM signature tells
 * by whom a mail was sent out, not who wrote it; whoever wrote it is a customer there. Some belong to a service of the catalogue too:
 * mail from a name below zendesk.com is of one of its customers.
 */
export const senderInfrastructure: ReadonlyMap<string, string> = new Map([
  ['activehosted.com', 'ActiveCampaign'],
  ['amazonses.com', 'Amazon Web Services'],
  ['brevosend.com', 'Brevo'],
  ['ccsend.com', 'Constant Contact'],
  ['cmail19.com', 'Campaign Monitor'],
  ['cmail20.com', 'Campaign Monitor'],
  ['convertkit-mail.com', 'Kit'],
  ['convertkit-mail2.com', 'Kit'],
  ['createsend.com', 'Campaign Monitor'],
  ['customeriomail.com', 'Customer.io'],
  ['docusign.net', 'DocuSign'],
  ['elasticemail.com', 'Elastic Email'],
  ['eloqua.com', 'Oracle'],
  ['emarsys.net', 'Emarsys'],
  ['exacttarget.com', 'Salesforce'],
  ['exct.net', 'Salesforce'],
  ['flowmailer.net', 'Flowmailer'],
  ['freshdesk.com', 'Freshworks'],
  ['getresponse-mail.com', 'GetResponse'],
  ['helpscout.net', 'Help Scout'],
  ['hubspotemail.net', 'HubSpot'],
  ['icpbounce.com', 'iContact'],
  ['intercom-mail.com', 'Intercom'],
  ['klaviyomail.com', 'Klaviyo'],
  ['mailersend.net', 'MailerSend'],
  ['mailgun.net', 'Mailgun'],
  ['mailgun.org', 'Mailgun'],
  ['mailin.fr', 'Brevo'],
  ['mailjet.com', 'Mailjet'],
  ['mandrillapp.com', 'Mailchimp'],
  ['mcdlv.net', 'Mailchimp'],
  ['mcsv.net', 'Mailchimp'],
  ['messagebird.com', 'Bird'],
  ['mktomail.com', 'Adobe'],
  ['mlsend.com', 'MailerLite'],
  ['mtasv.net', 'Postmark'],
  ['pardot.com', 'Salesforce'],
  ['postmarkapp.com', 'Postmark'],
  ['responsys.net', 'Oracle'],
  ['rsgsv.net', 'Mailchimp'],
  ['sendgrid.net', 'Twilio'],
  ['sendibm1.com', 'Brevo'],
  ['sendibt2.com', 'Brevo'],
  ['sendibt3.com', 'Brevo'],
  ['sendinblue.com', 'Brevo'],
  ['sendpulse.com', 'SendPulse'],
  ['shopifyemail.com', 'Shopify'],
  ['smtp2go.com', 'SMTP2GO'],
  ['sparkpostmail.com', 'Bird'],
  ['zcsend.net', 'Zoho'],
  ['zendesk.com', 'Zendesk'],
])
