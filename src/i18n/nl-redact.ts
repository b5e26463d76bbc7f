import type { RedactNote, RedactRefusal } from '../redact/index.ts'

/** What is said of redacting: why it could not be done, what to know of what was done, and what stands where something was. */
export const nlRedact = {
  /** Stands where something was; the second where only plain letters fit. */
  mark: '█████',
  plainMark: '[weg]',
  attachmentGone: (name: string, size: string, day: string) =>
    `De bijlage${name === '' ? '' : ` ‘${name}’`} (${size}) is hier weggehaald op ${day}.`,
  reason: (why: string) => `Waarom: ${why}`,
  fingerprint: (digest: string) => `Vingerafdruk van het bestand (SHA-256): ${digest}`,
  refusals: {
    'not-supported': 'Dit soort bestand kan Kwartje lezen, maar niet weglakken. Er is niets veranderd.',
    'not-readable':
      'Kwartje kan niet zien wat hierin staat, en kan dus niet zeker zijn. Er is niets veranderd.',
    encrypted: 'Dit bestand zit op slot. Haal het wachtwoord eraf en probeer het opnieuw.',
    damaged: 'Dit bestand is beschadigd. Er is niets veranderd.',
    'too-large': 'Dit bestand is te groot om weg te lakken. Er is niets veranderd.',
    'too-deep': 'Hierin zitten bestanden in bestanden, dieper dan Kwartje gaat. Er is niets veranderd.',
    bomb: 'Dit bestand wordt bij het uitpakken zo groot dat het niet te vertrouwen is. Er is niets veranderd.',
    'uncertain-text':
      'Van een deel van de letters is niet zeker wat er staat. Een half weggelakt bestand krijgt u niet van ons.',
    scanned:
      'Dit is een scan met de tekst onzichtbaar eronder. Weg uit de tekst is nog niet weg uit de foto. Er is niets veranderd.',
    'still-there':
      'Na het weglakken vond Kwartje bij het nakijken toch nog iets terug. Daarom krijgt u dit bestand niet.',
    'target-too-short':
      'Dit is te kort om weg te lakken: het staat in bijna elke tekst. Vul meer letters in.',
  } satisfies Readonly<Record<RedactRefusal, string>>,
  notes: {
    'signature-broken': 'De digitale handtekening klopt niet meer, want de inhoud is veranderd.',
    'signature-removed': 'De digitale handtekening is weg, want de inhoud is veranderd.',
    'picture-not-read': 'Hier staat een foto of plaatje in. Kijk zelf of er iets op te lezen is.',
    'macros-not-read': 'Hier zitten macro’s in. Die zijn niet bekeken.',
    'object-not-read': 'Hier zit een bestand in dat Kwartje niet kan openen. Het is blijven staan.',
    'charset-mended': 'Beschadigde letters zijn opnieuw geschreven.',
    'metadata-removed': 'Wat het programma over het bestand bijhield, is weg.',
    'preview-removed': 'Het kleine voorbeeld van de eerste bladzijde is weg.',
    'attachment-removed': 'Bestanden die in de PDF zaten, zijn weg.',
    'formula-removed': 'Een formule waar iets in stond, is weg. De uitkomst staat er nog.',
    'script-removed': 'Scripts en invulhulp zijn weg.',
  } satisfies Readonly<Record<RedactNote, string>>,
}
