import type { FastifyInstance, HTTPMethods, RouteHandlerMethod, RouteShorthandOptions } from 'fastify'
import { sendProblem } from './problem.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies HTTPMethods[]

type Verb = 'GET' | 'HEAD' | 'POST' | 'PATCH'

/**
 * One address and what it does for each of its methods; any other method is METHOD_WRONG. HEAD follows GET, where it
 * is not something of its own.
 */
export function address(
  app: FastifyInstance,
  url: string,
  verbs: Partial<
    Record<Verb, { readonly options?: RouteShorthandOptions; readonly handler: RouteHandlerMethod }>
  >,
): void {
  for (const verb of ['HEAD', 'GET', 'POST', 'PATCH'] as const) {
    const one = verbs[verb]
    const exposeHeadRoute = verbs.HEAD === undefined
    if (one) app.route({ exposeHeadRoute, ...one.options, method: verb, url, handler: one.handler })
  }
  const allowed = methods.filter((method) => method in verbs || (method === 'HEAD' && verbs.GET))
  app.route({
    method: methods.filter((method) => !allowed.includes(method)),
    url,
    // Before anything of the body is read.
    onRequest: async (_request, reply) =>
      sendProblem(reply.header('allow', allowed.join(', ')), { code: 'METHOD_WRONG' }),
    handler: () => undefined,
  })
}
