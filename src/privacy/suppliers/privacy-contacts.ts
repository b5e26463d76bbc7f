import type { PrivacyContact } from './service.ts'

/**
 * Where services take questions about privacy: a service a line, by domain, with the record and the version that it was read in. Anybody can write
 * in that database, so only an address on a domain of the service itself is taken over; what that needs more: docs/decisions/catalogue-of-services.md.
 */
// oxfmt-ignore
const records: readonly (readonly [domain: string, at: string, record: string, version: string])[] = [
  ['abnamro.nl', 'privacy.office@nl.abnamro.com', 'abn-amro', '74095a643f8cce98c912a92d5c0304e581e3aa5c'],
  ['adform.com', 'dpo@adform.com', 'adform', '301794ddbf8fb20b5a65d0582038cc0c7a2ba6bc'],
  ['adobe.com', 'privacy@adobe.com', 'adobe', '0b54c8dd5146068bcdac8af5303f70e8f5690e89'],
  ['adp.com', 'DataProtectionOfficer.ADPEMEA@adp.com', 'adp-com', '0805f0ed111bb15bae047848b23154b9d75564b4'],
  ['amazon.nl', 'eu-privacy@amazon.de', 'amazon-de', '39abd33136fbf52a316cf1e7f0e3c2c8faeaaed7'],
  ['atlassian.com', 'eudatarep@atlassian.com', 'atlassian', '0b54c8dd5146068bcdac8af5303f70e8f5690e89'],
  ['autodesk.com', 'privacy.questions@autodesk.com', 'autodesk', '2fbaefb8ffdfc3e37eb62f03267b9169c109e885'],
  ['avast.com', 'dpo@avast.com', 'avast', '2fbaefb8ffdfc3e37eb62f03267b9169c109e885'],
  ['awin.com', 'global-privacy@awin.com', 'awin', '1bd03e2057164cbe859def78c631bbd9a7b209ea'],
  ['backblaze.com', 'privacy@backblaze.com', 'backblaze', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['booking.com', 'dataprotectionoffice@booking.com', 'booking-com', '14ff1890fcc6131b86a0c234f6071f81d435ee55'],
  ['bunq.com', 'privacy@bunq.com', 'bunq', '14ff1890fcc6131b86a0c234f6071f81d435ee55'],
  ['canva.com', 'privacy@canva.com', 'canva', '267a8381738e6fdd4522f25e516a382fc5e21dc5'],
  ['cloudflare.com', 'dpo@cloudflare.com', 'cloudflare', '1a7f0ba85a08203d653c24924eb44e50ad441da7'],
  ['criteo.com', 'dpo@criteo.com', 'criteo', '3b838bf53b590c5902d5b1587da4e60ff07f63ac'],
  ['deepl.com', 'privacy@deepl.com', 'deepl', '6dc45a1d6e4ba48f852c059b447739068de52927'],
  ['digitalocean.com', 'privacy@digitalocean.com', 'digitalocean', '0b54c8dd5146068bcdac8af5303f70e8f5690e89'],
  ['discord.com', 'privacy@discord.com', 'discord', '1b6e9ba2c019ae2f2e9a91f2e2de1d19401620d4'],
  ['docusign.com', 'privacy@docusign.com', 'docusign', 'f28e0b11c47c7968c0b02b3278026b5d0c4568e8'],
  ['dropbox.com', 'privacy@dropbox.com', 'dropbox', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['etsy.com', 'dpo@etsy.com', 'etsy', '4269de8e02944f65f8d6675d0566848b2d963520'],
  ['evernote.com', 'privacy@evernote.com', 'evernote', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['expedia.com', 'Privacy@expedia.com', 'expedia', '267a8381738e6fdd4522f25e516a382fc5e21dc5'],
  ['github.com', 'privacy@github.com', 'github', '2a6274eb3c2abdb736841383d4e0dcbf4e9687ca'],
  ['godaddy.com', 'privacy@godaddy.com', 'godaddy', '2e3415fa277916d853dd63eaa6e595c5b0afc38e'],
  ['hetzner.com', 'data-protection@hetzner.com', 'hetzner', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['hootsuite.com', 'privacy@hootsuite.com', 'hootsuite', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['ionos.com', 'datenschutz@ionos.de', 'ionos', '2fbaefb8ffdfc3e37eb62f03267b9169c109e885'],
  ['kaspersky.com', 'dpo@kaspersky.com', 'kaspersky', 'dc4d2637ec234bea7199f50ab019245f6e5b7b26'],
  ['lastpass.com', 'privacy@lastpass.com', 'lastpass', 'c8d53f5a66c81559d2d1bbbb08b57ae7c3b6f30b'],
  ['mega.io', 'privacy@mega.nz', 'mega', 'f8f4b35ed57960d96f3fb07b71a6428064485ba2'],
  ['mollie.com', 'dpo@mollie.com', 'mollie', '14ff1890fcc6131b86a0c234f6071f81d435ee55'],
  ['monday.com', 'dpo@monday.com', 'monday-com', '04bd8e1aff30ff01a1fa54f03cb5c92ddf41581c'],
  ['pinterest.com', 'privacy-support@pinterest.com', 'pinterest', '573f37f2bcbe9a620e3f510fd0e4fbe639f95527'],
  ['salesforce.com', 'privacy@salesforce.com', 'salesforce', '5cbcef1b76c999c68b4461ce059160fa27ac2d87'],
  ['shopify.com', 'privacy@shopify.com', 'shopify', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['slack.com', 'privacy@slack.com', 'slack', '5b95e7e4734159c6cb8b74f87f10cc319a023a46'],
  ['snapchat.com', 'privacy@snap.com', 'snapchat', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['strato.nl', 'datenschutz@strato.de', 'strato', '20655aa5ed1e27f20e51d87c88e345ee387bfcbf'],
  ['stripe.com', 'privacy@stripe.com', 'stripe', '2fbaefb8ffdfc3e37eb62f03267b9169c109e885'],
  ['teamviewer.com', 'privacy@teamviewer.com', 'teamviewer', '90d99074dac38c00fb2064314e338645ac6d57c3'],
  ['tiktok.com', 'https://www.tiktok.com/legal/report/privacy', 'tiktok', '3d8649ecb9569378e23f5bb0cd936322b760b808'],
  ['toogoodtogo.com', 'privacy@toogoodtogo.com', 'toogoodtogo', '8c4f2dbc2c407b5fda7050b5c4147d1da14f3a9e'],
  ['trustpilot.com', 'privacy@trustpilot.com', 'trustpilot', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['twilio.com', 'privacy@twilio.com', 'twilio', '5a57b35839bbee71f4aafb1bbb2afa312268cc09'],
  ['typeform.com', 'dpo@typeform.com', 'typeform', '3f409672582bf58491225c7886f4aa9b14d11d09'],
  ['vimeo.com', 'privacy@vimeo.com', 'vimeo', '50d05ea8aca2e8b1623deecb070d2d0282b957ef'],
  ['wise.com', 'privacy@wise.com', 'wise', '0e4528878184adddca5aa94155d54c0ba8b76f4b'],
  ['wix.com', 'privacy@wix.com', 'wix', '63f03b82518a0e37eb488ec47e5985428318c43f'],
  ['wordpress.com', 'privacypolicyupdates@automattic.com', 'automattic', '0b54c8dd5146068bcdac8af5303f70e8f5690e89'],
  ['worldline.com', 'dataprotection@worldline.com', 'worldline', '47b62e815f7e2f345a380f2fabd1dcb956f974e6'],
  ['zoho.com', 'privacy@zohocorp.com', 'zoho', '8ce8bc10d1a59c857b194a669f0ef6389cc13096'],
  ['zoom.us', 'privacy@zoom.us', 'zoom', '2f43529da6a865a02de8a979913f469a3cae7ae4'],
]

/** The company records of datenanfragen.de, in the public domain (CC0 1.0). */
const database = 'https://github.com/datenanfragen/data/blob'
const readOn = '2026-11-28'

/** Privacy contacts by the domain that a service is known by. */
export const privacyContacts: ReadonlyMap<string, PrivacyContact> = new Map(
  records.map(([domain, at, record, version]) => [
    domain,
    { at, source: `${database}/${version}/companies/${record}.json`, readOn },
  ]),
)
