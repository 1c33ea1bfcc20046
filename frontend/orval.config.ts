import { defineConfig } from 'orval'

// orval uses Map.groupBy, which Node 20 does not have yet.
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K) => {
  const groups = new Map<K, T[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

/** The typed client of the page, generated from the published contract and committed. */
export default defineConfig({
  siqian: {
    input: {
      target: '../openapi.yaml',
      override: {
        // The page sends tables as files; a body that may be an array or a file is no body `fetch` takes.
        transformer: (api) => {
          const post = api.paths?.['/api/v1/observations/imports']?.post
          const body = post?.requestBody as { content?: Record<string, unknown> } | undefined
          if (body?.content) delete body.content['application/json']
          return api
        },
      },
    },
    output: {
      target: './src/api/client.ts',
      schemas: './src/api/model',
      mode: 'tags-split',
      client: 'react-query',
      httpClient: 'fetch',
      clean: true,
      override: {
        mutator: { path: './src/lib/http.ts', name: 'http' },
        fetch: { includeHttpResponseReturnType: false },
        query: { signal: true },
      },
    },
  },
})
