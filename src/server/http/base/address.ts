import type { FastifyInstance, HTTPMethods, RouteHandlerMethod, RouteShorthandOptions } from 'fastify'
import { sendProblem } from './problem.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies HTTPMethods[]

type Verb = 'GET' | 'POST'

/** One address and what it does for each of its methods; any other method is METHOD_WRONG. */
export function address(
  app: FastifyInstance,
  url: string,
  verbs: Partial<
    Record<Verb, { readonly options?: RouteShorthandOptions; readonly handler: RouteHandlerMethod }>
  >,
): void {
  for (const verb of ['GET', 'POST'] as const) {
    const one = verbs[verb]
    if (one) app.route({ ...one.options, method: verb, url, handler: one.handler })
  }
  const allowed = methods.filter((method) => (method === 'HEAD' ? verbs.GET : method in verbs))
  app.route({
    method: methods.filter((method) => !allowed.includes(method)),
    url,
    // Before anything of the body is read.
    onRequest: async (_request, reply) =>
      sendProblem(reply.header('allow', allowed.join(', ')), { code: 'METHOD_WRONG' }),
    handler: () => undefined,
  })
}
