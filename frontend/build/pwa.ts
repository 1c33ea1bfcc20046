import { join } from 'node:path'
import { VitePWA } from 'vite-plugin-pwa'
import { closureOf, OFFLINE, readManifest } from './closure.mjs'

const dist = join(import.meta.dirname, '..', 'dist')

/** What a phone keeps without having seen it: the form, the outbox and what they load; never an answer of the API. */
function withoutNetwork(url: string, files: Set<string>): boolean {
  return files.has(url) || /^(index\.html|mark\.svg|icons\/.*)$/.test(url)
}

/** The page as an app of a phone, and the service worker that opens it where there is no network. */
export function pwa() {
  return VitePWA({
    // Who types is told of a newer version; nothing is loaded anew under their hands.
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      id: '/',
      name: '助力“四千行动”工作平台',
      short_name: '四千行动',
      description: '活动填报、审核与进度',
      lang: 'zh-CN',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#f3f5f8',
      theme_color: '#103a6b',
      icons: [
        { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
      shortcuts: [
        { name: '活动填报', url: '/activity-reports/new' },
        { name: '待发箱', url: '/outbox' },
      ],
    },
    includeManifestIcons: false,
    workbox: {
      inlineWorkboxRuntime: true,
      sourcemap: false,
      globPatterns: ['index.html', 'mark.svg', 'icons/*.png', 'assets/*.{js,css}'],
      manifestTransforms: [
        async (entries) => {
          const files = closureOf(readManifest(dist), OFFLINE)
          return { manifest: entries.filter(({ url }) => withoutNetwork(url, files)) }
        },
      ],
      dontCacheBustURLsMatching: /^assets\//,
      // A page comes from the network where there is one, so that it and the files it names are of one version.
      navigateFallback: null,
      runtimeCaching: [
        {
          urlPattern: ({ request, url }) =>
            request.mode === 'navigate' && !/^\/(api|q)(\/|$)/.test(url.pathname),
          handler: 'NetworkFirst',
          options: {
            networkTimeoutSeconds: 4,
            plugins: [
              {
                // Never kept by its address, which would outlive its version: what stands in is the one of the list.
                cacheWillUpdate: async () => null,
                cachedResponseWillBeUsed: async () => caches.match('/index.html', { ignoreSearch: true }),
              },
            ],
          },
        },
        {
          urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
          handler: 'CacheFirst',
          options: { cacheName: 'assets', expiration: { maxEntries: 200 } },
        },
      ],
    },
  })
}
