import { z } from 'zod'
import { actions } from '../actions/index.ts'
import { deskActions } from '../app/desk-actions.ts'
import { refusalCodes } from '../base/refusal.ts'

interface Described {
  readonly name: string
  readonly shape?: 'query' | 'change' | 'job'
  readonly isPublic?: boolean
  readonly givesFile?: boolean
  readonly input: z.ZodType
}

/** The API in the words of OpenAPI 3.1: one route per action, made from the same definitions that answer it. */
export function openApi(version: string): object {
  const all: readonly Described[] = [...Object.values(actions), ...Object.values(deskActions)]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kwartje',
      version,
      description:
        'Everything the screens do. Send the key of the printed address as bearer token. A job answers at once with its number; follow it at /api/events (server-sent events: job, changed, put-away, beat) or with list-jobs. What a query answers follows the types in src/actions.',
    },
    servers: [{ url: '/', description: 'The machine that Kwartje runs on' }],
    security: [{ key: [] }],
    paths: Object.fromEntries([
      ...all.map((one) => [`/api/actions/${one.name}`, { post: operation(one) }]),
      ['/api/events', { get: eventsOperation }],
    ]),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      responses: { Problem: problemResponse },
      schemas: { Problem: problemSchema },
    },
  }
}

function operation({
  name,
  shape = 'change',
  isPublic = false,
  givesFile = false,
  input,
}: Described): object {
  return {
    operationId: name,
    tags: [shape],
    ...(isPublic ? { security: [] } : {}),
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) },
      },
    },
    responses: {
      200: {
        description: givesFile ? 'A file' : shape === 'job' ? 'The job that began' : 'The answer',
        content: givesFile ? { 'application/octet-stream': {} } : { 'application/json': {} },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

const eventsOperation = {
  operationId: 'events',
  tags: ['query'],
  responses: {
    200: {
      description: 'Jobs as they change, a word when data changed, and one when the index was put away',
      content: { 'text/event-stream': {} },
    },
    default: { $ref: '#/components/responses/Problem' },
  },
}

const problemResponse = {
  description: 'Problem details (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'failure'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    failure: {
      oneOf: [
        {
          type: 'object',
          properties: {
            type: { const: 'refusal' },
            code: { enum: refusalCodes },
            subject: { type: 'string' },
          },
        },
        {
          type: 'object',
          properties: {
            type: { const: 'input' },
            issues: {
              type: 'array',
              items: {
                type: 'object',
                properties: { path: { type: 'string' }, message: { type: 'string' } },
              },
            },
          },
        },
        { type: 'object', properties: { type: { const: 'bug' }, number: { type: 'string' } } },
      ],
    },
  },
}
