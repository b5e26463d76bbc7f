import { z } from 'zod'

/** How a question of the house is named, where it comes from outside; what else stands there is no question of ours. */
export const houseId = z.templateLiteral(['house-', z.string().regex(/^[0-9a-z]{8}$/)])
