import fastify, { type FastifyInstance } from "fastify"
import { collectDefaultMetrics, Histogram, Registry } from "prom-client"

export interface Metrics {
  stop(): Promise<void>
}

/**
 * Serves `/metrics` on a port of its own, never on the public one: the process, its event loop, and how long
 * requests take by route and status. No tenant and no person is in a label.
 */
export async function serveMetrics(http: FastifyInstance, place: MetricsPlace): Promise<Metrics> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: "rung_http_request_seconds",
    help: "How long requests take, in seconds.",
    labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  http.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "other"
    durations.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  const own = fastify()
  own.get("/metrics", async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
  await own.listen(place)
  return { stop: () => own.close() }
}

export interface MetricsPlace {
  readonly port: number
  readonly host: string
}
