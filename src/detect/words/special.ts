export const specialAnchors = ``
