/** For what one may be reached; each is asked apart (GDPR rec. 32, 43). `partners` is advertising of others. */
export const consentPurposes = ['news', 'offers', 'events', 'survey', 'partners'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** What a customer may be mailed without consent: one's own offer of something alike (Tw 11.7(4)). */
export const ownOffer: readonly ConsentPurpose[] = ['news', 'offers']
