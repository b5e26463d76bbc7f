/** Before a number or address: that it is the writer's, or of whom is written to. */
export const ours =
  /\b(?:mijn|m'n|ons|onze|my|our|ikzelf|ik zelf|het mijne|(?:ik|wij|we|i)\s+(?:woon|wonen|live|ben te bereiken|am)|(?:bel|app|mail|sms|bereik\w*|bellen|appen|mailen|call|reach|text)\b[^.!?]{0,20}\b(?:me|mij|ons|us))\b[^.!?]{0,60}$/i
/** That it is of more than the writer: a firm's, or a household's. */
export const ofSeveral = /\b(?:ons|onze|our)\b[^.!?]{0,60}$/i
/** That it is of whom is written to. */
export const yours =
  /\b(?:uw|jouw|je|jullie|your|(?:u|jij)\s+(?:woont|bent))\b(?:(?!\b(?:van|met|of|with)\s+(?:de|het|een|mevrouw|meneer|the|a)\b)[^.!?]){0,60}$/i

/** "My mother is ill" is of somebody who has no name here. */
export const relation =
  /\b(?:mijn|m'n|onze|my|our)\s+(?:man|vrouw|echtgeno\w+|partner|vriendin?|moeder|vader|ouders|zoon|dochter|kind(?:eren)?|broer|zus(?:je)?|opa|oma|schoon\w+|collega|baas|buur\w*|klant|medewerk\w+|husband|wife|mother|father|parents|son|daughter|kids?|child(?:ren)?|brother|sister|colleague|boss|neighbou?r)\b[^.!?\n]*$/i
