import {
  type Context,
  context,
  type Histogram,
  type Span,
  SpanKind,
  SpanStatusCode
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Execution } from './recorder.js'

const requestSeconds = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
]
const programSeconds = [1e-5, 2.5e-5, 5e-5, 1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3, 0.01, 0.1, 1, 10]

/** How long closing waits for the collector, in ms. */
const mostCloseMs = 2000

/** Sends traces and metrics of requests and programs to a collector, without inputs and outputs. */
export class Telemetry {
  private readonly spans: BasicTracerProvider
  private readonly meters: MeterProvider
  private readonly requests: Histogram
  private readonly programs: Histogram

  /** `endpoint`: the address of a collector that takes OTLP over HTTP, such as `http://localhost:4318`. */
  constructor(
    private readonly app: FastifyInstance,
    endpoint: string,
    version: string
  ) {
    const base = endpoint.replace(/\/$/, '')
    const resource = resourceFromAttributes({
      'service.name': process.env.OTEL_SERVICE_NAME || 'loopai',
      'service.version': version
    })
    this.spans = new BasicTracerProvider({
      resource,
      spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${base}/v1/traces` }))]
    })
    const exporter = new OTLPMetricExporter({ url: `${base}/v1/metrics` })
    this.meters = new MeterProvider({ resource, readers: [new PeriodicExportingMetricReader({ exporter })] })
    const meter = this.meters.getMeter('loopai', version)
    this.requests = meter.createHistogram('http.server.request.duration', {
      unit: 's',
      advice: { explicitBucketBoundaries: requestSeconds }
    })
    this.programs = meter.createHistogram('loopai.program.duration', {
      unit: 's',
      advice: { explicitBucketBoundaries: programSeconds }
    })
    this.hear(version)
  }

  executed({ task, version = 'provisional', reply }: Execution): void {
    const about = { 'loopai.task': task, 'loopai.version': version, 'loopai.outcome': reply.outcome }
    this.programs.record(reply.micros / 1e6, about)
  }

  /** Settles when the collector has received everything, or after a time limit. */
  async close(): Promise<void> {
    const told = Promise.allSettled([this.spans.shutdown(), this.meters.shutdown()])
    await Promise.race([told, new Promise(resolve => setTimeout(resolve, mostCloseMs).unref())])
  }

  private hear(version: string): void {
    const tracer = this.spans.getTracer('loopai', version)
    const open = new WeakMap<FastifyRequest, Span>()
    this.app.addHook('onRequest', (request, _, done) => {
      const { method } = request
      const route = request.routeOptions.url
      const name = route === undefined ? method : `${method} ${route}`
      open.set(request, tracer.startSpan(name, { kind: SpanKind.SERVER }, callersContext(request)))
      done()
    })
    this.app.addHook('onResponse', (request, reply, done) => {
      const attributes = {
        'http.request.method': request.method,
        // The pattern of the route, not the path, to keep the number of distinct values small.
        'http.route': request.routeOptions.url ?? 'unknown',
        'http.response.status_code': reply.statusCode
      }
      this.requests.record(reply.elapsedTime / 1000, attributes)
      const span = open.get(request)
      span?.setAttributes(attributes)
      if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
      span?.end()
      done()
    })
  }
}

const propagator = new W3CTraceContextPropagator()

/** The trace context in the headers of the caller. */
function callersContext({ headers }: FastifyRequest): Context {
  return propagator.extract(context.active(), headers, {
    get: (carrier, key) => carrier[key],
    keys: carrier => Object.keys(carrier)
  })
}
