import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Server } from '../doors.js'

type Described = { readonly paths?: Record<string, Record<string, { readonly requestBody?: { required?: boolean } }>> }

/** A request without a body is validated as null; Fastify's document says of every body that it is required. */
const mayBeLeftOut = (body: unknown): boolean => body instanceof z.ZodType && body.safeParse(null).success

const SKIPPED = /^\/api\/(v1|docs|openapi\.json)/

/** OpenAPI 3.1 at `/api/openapi.json`, readable at `/api/docs`. The calls under `/api/v1` are the same and not listed twice. */
export const openapi = async (server: Server, version: string): Promise<void> => {
  const transform = createJsonSchemaTransform({ skipList: [] })
  const bodyless: string[][] = []
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Reelwright', version, description: 'The open studio that makes finished films.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
    transform: (given) => {
      const { url, schema, route } = given
      if (!url.startsWith('/api/') || SKIPPED.test(url)) return { schema: { ...(schema as object), hide: true }, url }
      if (mayBeLeftOut(schema?.body)) bodyless.push([url.replace(/:(\w+)/g, '{$1}'), String(route.method).toLowerCase()])
      return transform(given)
    },
    transformObject: (given) => {
      // Schemas with an id are named once, and referred to.
      const document = jsonSchemaTransformObject(given) as Described
      for (const [path = '', method = ''] of bodyless) {
        const { requestBody } = document.paths?.[path]?.[method] ?? {}
        if (requestBody) requestBody.required = false
      }
      return document as ReturnType<typeof jsonSchemaTransformObject>
    },
  })
  await server.register(swaggerUi, { routePrefix: '/api/docs' })
  server.get('/api/openapi.json', { config: { needs: 'anyone' } }, (_, reply) => reply.send(server.swagger()))
}
