import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pwa } from './build/pwa'

const backend = process.env.SIQIAN_BACKEND ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react(), pwa()],
  resolve: { tsconfigPaths: true },
  // the host stays as the browser asked for it: the backend compares it with the page's origin
  server: {
    proxy: {
      '/api': { target: backend, changeOrigin: false },
      '/q': { target: backend, changeOrigin: false },
    },
  },
  worker: { format: 'es' },
  build: {
    // What each page loads: the service worker's list and the budgets are read from it.
    manifest: true,
    // Offices still run browsers on Chromium 87.
    target: 'chrome87',
    cssTarget: 'chrome87',
    // Nothing inline but styles: the page is served under script-src 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
})
