import type { FastifyInstance } from 'fastify'

/** One line a request: method, route pattern, status, time. Never an address, a query, a header or a body. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const route = request.is404 ? 'none' : (routeOptions.url ?? 'none')
    const millis = Math.round(reply.elapsedTime)
    request.log.info({ method, route, status: reply.statusCode, millis }, 'answered')
  })
}
